//! Content on its way to storage (Run402 contract, section 5.6).
//!
//! Only what the service misses is sent, by presigned addresses that are asked for a thousand contents at a time. It must never send
//! anything of the service's there (no credential, no header but the checksum), and never bytes that are not those that were planned.
//!
//! Other than the official client: several PUTs are under way at a time; a part is sent again, not all parts of its content; an address
//! that is about to end is replaced by a new one instead of failing; an `ETag` is not asked for, as nothing uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::time::SystemTime;

use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{Error, ErrorEnvelope, Operation, Repeat, Secret, StreamExt, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep};

use super::constants::{CONTENT_PLAN_ENTRIES, PUT_ATTEMPTS, PUT_DELAY, URL_MARGIN};
use super::content::{Faults, Sha, unhex};
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::normalise::{Content, ContentIndex};
use super::progress::ProgressStage;
use super::run::Run;
use super::translate::translate;
use crate::types::{ContentPlanItem, ContentPlanResponse, DeployPlanContentInput, UploadPart, UploadSession};

/// Name of the query parameter and of the header that carry the checksum.
const CHECKSUM: &str = "x-amz-checksum-sha256";

/// Not an operation of the API: the storage's. What is repeated is decided here.
static PUT_CONTENT: Operation = Operation {
    id: "deploy_put_content",
    method: "PUT",
    route: "{presigned}",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &ErrorEnvelope::NONE,
};

/// Content that the service misses.
#[derive(Clone)]
pub(crate) struct Wanted {
    pub(crate) sha256: String,
    pub(crate) size: u64,
}

/// What was sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Uploaded {
    pub(crate) files: usize,
    pub(crate) bytes: u64,
}

/// How it is told.
struct Telling {
    events: bool,
    total: usize,
    done: usize,
}

impl Run {
    /// Uploads what is missing. Nothing missing: no request at all.
    pub(crate) async fn upload(&self, wanted: Vec<Wanted>, index: &ContentIndex) -> Result<Uploaded, DeployError> {
        let bytes = wanted.iter().map(|one| one.size).sum();
        if !wanted.is_empty() {
            self.reporter.begin(ProgressStage::Uploading, wanted.len(), Some(bytes));
        }
        self.upload_batches(wanted, index, true).await
    }

    /// Uploads a specification: told to nobody, and not committed where it is there already.
    pub(crate) async fn upload_quietly(&self, wanted: Vec<Wanted>, index: &ContentIndex) -> Result<(), DeployError> {
        self.upload_batches(wanted, index, false).await.map(drop)
    }

    async fn upload_batches(
        &self,
        wanted: Vec<Wanted>,
        index: &ContentIndex,
        events: bool,
    ) -> Result<Uploaded, DeployError> {
        let mut sent = Uploaded::default();
        let mut telling = Telling {
            events,
            total: 0,
            done: 0,
        };
        let mut waiting = wanted.len();
        for batch in wanted.chunks(CONTENT_PLAN_ENTRIES) {
            let plan = self.plan_content(batch, index).await?;
            waiting -= batch.len();
            telling.total = telling.done + plan.missing.len() + waiting;
            if plan.missing.is_empty() && !events {
                continue;
            }
            let mut plans = vec![plan.plan_id.clone()];
            let part = self.sessions(plan, index, &mut telling, &mut plans).await?;
            sent.files += part.files;
            sent.bytes += part.bytes;
            // Newest first: content that was begun under an older plan and sent under a newer one is there when the older is asked for.
            for id in plans.into_iter().rev() {
                self.commit_content(&id).await?;
            }
        }
        Ok(sent)
    }

    async fn plan_content(&self, batch: &[Wanted], index: &ContentIndex) -> Result<ContentPlanResponse, DeployError> {
        let content = batch.iter().map(|one| {
            let mut item = ContentPlanItem::new(&one.sha256, i64::try_from(one.size).unwrap_or(i64::MAX));
            item.content_type = index.get(&one.sha256).and_then(|content| content.content_type.clone());
            item
        });
        let mut body = DeployPlanContentInput::new(content.collect::<Vec<_>>());
        body.project_id = self.ci.then(|| self.project.clone());
        let sent = self.repeat("upload", true, || {
            self.deploy.plan_content(body.clone()).with_options(self.calls.clone())
        });
        sent.await.map_err(|failed| failed.error)
    }

    async fn commit_content(&self, plan_id: &str) -> Result<(), DeployError> {
        let sent = self.repeat("upload", true, || {
            let request = self.deploy.commit_content(plan_id);
            request.with_options(self.calls.clone())
        });
        match sent.await {
            Ok(_) => Ok(()),
            // Done by an attempt whose answer was lost. Were it not, the release itself would be refused for its missing content.
            Err(failed) if failed.unknown && failed.error.status() == Some(StatusCode::CONFLICT) => Ok(()),
            Err(failed) => Err(failed.error),
        }
    }

    async fn sessions(
        &self,
        plan: ContentPlanResponse,
        index: &ContentIndex,
        telling: &mut Telling,
        plans: &mut Vec<String>,
    ) -> Result<Uploaded, DeployError> {
        let gate = &Semaphore::new(self.concurrency);
        let mut work: Vec<LocalWork<'_, Session<'_>>> = Vec::with_capacity(plan.missing.len());
        for session in plan.missing {
            let content = index.get(&session.sha256);
            let Some(content) = content else {
                return Err(refused(
                    &session.sha256,
                    "the service misses content of which there are no bytes here; fix: give the bytes in place of its hash",
                ));
            };
            let ends = session.expires_at.as_ref().or(plan.expires_at.as_ref());
            let ends = ends.and_then(deadline);
            work.push(Box::pin(async move {
                let sha256 = session.sha256.clone();
                let plans = self.session(session, content, ends, index, gate).await?;
                Ok((sha256, content, plans))
            }));
        }
        let mut running = stream::iter(work).buffer_unordered(self.concurrency);
        let mut sent = Uploaded::default();
        while let Some(result) = running.next().await {
            let (sha256, content, more) = result?;
            plans.extend(more);
            sent.files += 1;
            sent.bytes += content.size;
            telling.done += 1;
            self.reporter.file();
            if telling.events {
                let (done, total) = (telling.done, telling.total);
                self.emitter
                    .uploaded(&content.label, &sha256, done, total, content.slice);
            }
        }
        Ok(sent)
    }

    /// Sends one content. Gives the content plans that were made for new addresses on the way.
    async fn session(
        &self,
        mut session: UploadSession,
        content: &Content,
        mut ends: Option<Instant>,
        index: &ContentIndex,
        gate: &Semaphore,
    ) -> Result<Vec<String>, DeployError> {
        let mut plans = Vec::new();
        let mut done = BTreeSet::new();
        let mut refused_once = false;
        loop {
            let hashes = self.hashes(&session, content).await?;
            let left = session.parts.iter().filter(|part| !done.contains(&part.part_number));
            let left: Vec<LocalWork<'_, Part>> = left
                .map(|part| Box::pin(self.part(part, &hashes, content, ends, gate)) as LocalWork<'_, Part>)
                .collect();
            let mut running = stream::iter(left).buffer_unordered(self.concurrency);
            let mut stale = false;
            while let Some(result) = running.next().await {
                match result? {
                    Part::Done(number) => {
                        done.insert(number);
                    }
                    Part::Ended => stale = true,
                    Part::Forbidden(error) if refused_once => return Err(*error),
                    Part::Forbidden(_) => (stale, refused_once) = (true, true),
                }
            }
            drop(running);
            if !stale {
                return Ok(plans);
            }
            let again = [Wanted {
                sha256: session.sha256.clone(),
                size: content.size,
            }];
            let plan = self.plan_content(&again, index).await?;
            plans.push(plan.plan_id);
            let Some(next) = plan.missing.into_iter().find(|one| one.sha256 == session.sha256) else {
                // Somebody else has brought it.
                return Ok(plans);
            };
            if next.upload_id.is_none() || next.upload_id != session.upload_id || !same_parts(&next, &session) {
                let sent: u64 = session
                    .parts
                    .iter()
                    .filter(|part| done.contains(&part.part_number))
                    .map(length)
                    .sum();
                self.reporter.again(sent);
                done.clear();
            }
            ends = next.expires_at.as_ref().or(plan.expires_at.as_ref()).and_then(deadline);
            session = next;
        }
    }

    /// The hash of each part by its number.
    async fn hashes(&self, session: &UploadSession, content: &Content) -> Result<BTreeMap<i64, Sha>, DeployError> {
        let whole = unhex(&session.sha256).ok_or_else(|| refused(&session.sha256, "the service names no SHA-256"))?;
        let mut parts: Vec<&UploadPart> = session.parts.iter().collect();
        parts.sort_by_key(|part| part.byte_start);
        let single = session.mode == crate::types::UploadMode::Single;
        let mut at = 0;
        let mut fits = !parts.is_empty() && (!single || parts.len() == 1);
        for part in &parts {
            fits &= u64::try_from(part.byte_start) == Ok(at) && (part.byte_end >= part.byte_start || content.size == 0);
            at += length(part);
        }
        // An empty content has no last byte; whatever the service calls it is right.
        if !fits || (at != content.size && content.size > 0) {
            return Err(refused(
                &content.label,
                "the parts that the service asks for are not its bytes, each once",
            ));
        }
        if parts.len() == 1 {
            return Ok(parts.into_iter().map(|part| (part.part_number, whole)).collect());
        }
        let lengths = parts.iter().map(|part| length(part)).collect();
        let hashes = content.stored.slice_hashes(lengths, whole).await;
        let hashes = hashes.map_err(DeployError::content)?;
        Ok(parts.into_iter().map(|part| part.part_number).zip(hashes).collect())
    }

    async fn part(
        &self,
        part: &UploadPart,
        hashes: &BTreeMap<i64, Sha>,
        content: &Content,
        ends: Option<Instant>,
        gate: &Semaphore,
    ) -> Result<Part, DeployError> {
        // The gate is never closed.
        let _permit = gate.acquire().await;
        let number = part.part_number;
        let hash = hashes.get(&number).copied().unwrap_or_default();
        let start = u64::try_from(part.byte_start).unwrap_or_default();
        let length = length(part).min(content.size);
        let mut attempt = 1;
        loop {
            if ends.is_some_and(|end| Instant::now() >= end) {
                return Ok(Part::Ended);
            }
            let faults = Faults::default();
            let Some(body) = content.stored.body(start, length, hash, &faults) else {
                return Err(refused(
                    &content.label,
                    "the service misses content that was given by its hash; fix: give its bytes",
                ));
            };
            let mut call = self.storage.call(&PUT_CONTENT, &part.url).body(body);
            if !has_checksum(&part.url) {
                call = call.header(CHECKSUM, STANDARD.encode(hash));
            }
            let sent = match call.options(self.transfers.clone()).send().await {
                // What the storage says of it is of no interest.
                Ok(reply) => reply.empty().await.map(drop).or(Ok(())),
                Err(error) => Err(error),
            };
            let Err(error) = sent else {
                self.reporter.bytes(length);
                return Ok(Part::Done(number));
            };
            if let Some(fault) = faults.take() {
                return Err(DeployError::content(fault));
            }
            let forbidden = error.status() == Some(StatusCode::FORBIDDEN);
            let passing = forbidden || error.is_retryable() || is_server_error(&error);
            if !passing || attempt >= PUT_ATTEMPTS {
                let failed = put_failed(error, number, content, passing);
                return match forbidden {
                    true => Ok(Part::Forbidden(Box::new(failed))),
                    false => Err(failed),
                };
            }
            sleep(PUT_DELAY * attempt).await;
            attempt += 1;
        }
    }
}

/// Work that borrows from the deploy.
type LocalWork<'a, T> = Pin<Box<dyn Future<Output = Result<T, DeployError>> + Send + 'a>>;

/// A content that was sent: its hash, itself, and the content plans that were made for new addresses.
type Session<'a> = (String, &'a Content, Vec<String>);

/// What became of a part.
enum Part {
    Done(i64),
    /// Its address has ended, or is about to.
    Ended,
    /// The storage does not take its address.
    Forbidden(Box<DeployError>),
}

fn is_server_error(error: &Error) -> bool {
    error.status().is_some_and(|status| status.is_server_error())
}

/// Bytes of a part; its end is inclusive.
fn length(part: &UploadPart) -> u64 {
    u64::try_from(part.byte_end - part.byte_start + 1).unwrap_or_default()
}

fn same_parts(one: &UploadSession, other: &UploadSession) -> bool {
    let ranges = |session: &UploadSession| -> BTreeSet<(i64, i64, i64)> {
        let parts = session.parts.iter();
        parts
            .map(|part| (part.part_number, part.byte_start, part.byte_end))
            .collect()
    };
    ranges(one) == ranges(other)
}

/// When an address is no longer begun with. One that seems to have ended when it comes says only that the clocks differ.
fn deadline(expires_at: &Timestamp) -> Option<Instant> {
    let end = expires_at.to_system_time().ok()?;
    let life = end.duration_since(SystemTime::now()).ok()?;
    let usable = life.checked_sub(URL_MARGIN).filter(|usable| !usable.is_zero())?;
    Instant::now().checked_add(usable)
}

/// Whether the address carries the checksum itself.
fn has_checksum(url: &Secret) -> bool {
    let query = url.expose().split_once('?').map_or("", |(_, query)| query);
    let mut names = query.split('&').map(|pair| pair.split('=').next().unwrap_or(pair));
    names.any(|name| name.eq_ignore_ascii_case(CHECKSUM))
}

fn upload_error(message: String, recovery: Recovery, retryable: bool) -> DeployError {
    DeployError::new(DeployErrorKind::Upload, recovery, "CONTENT_UPLOAD_FAILED", message).with(|facts| {
        facts.context = "uploading content";
        facts.phase = Some("upload".to_owned());
        facts.retryable = retryable;
    })
}

fn refused(label: &str, why: &str) -> DeployError {
    upload_error(format!("{label}: {why}"), Recovery::Correct, false)
        .with(|facts| facts.resource = Some(label.to_owned()))
}

fn put_failed(error: Error, number: i64, content: &Content, passing: bool) -> DeployError {
    if error.is_cancelled() {
        return translate(error, "upload");
    }
    let recovery = if passing { Recovery::Again } else { Recovery::Correct };
    let message = format!("{}: the PUT of part {number} failed: {error}", content.label);
    upload_error(message, recovery, passing).with(|facts| {
        facts.resource = Some(content.label.clone());
        facts.status = error.status().map(|status| status.as_u16());
        facts.source = Some(std::sync::Arc::new(error));
    })
}

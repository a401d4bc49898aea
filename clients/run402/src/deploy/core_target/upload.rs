//! Content on its way to the open-source server: base64 inside JSON, one request for each content (Run402 contract, section 7.2).
//!
//! A file is read in chunks and encoded on the way, so memory is bounded whatever its size. Bytes that are not those that were planned
//! must never arrive complete: content that does not match its hash ends that server.

use std::collections::BTreeSet;
use std::io;
use std::pin::Pin;
use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::serde_json::Value;
use agent_clients_runtime::{CallFuture, Operation, Repeat, StreamExt, TryStreamExt, Upload, UploadStream, engine};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::content::{Faults, unhex};
use super::super::error::DeployError;
use super::super::normalise::{Content, ContentIndex};
use super::super::progress::ProgressStage;
use super::super::run::Run;
use super::super::upload::Uploaded;
use super::in_core;
use crate::core_server::errors;
use crate::core_server::types::DeployUploadReply;
use crate::types::NormalizedReleaseSpec;

/// What a line is taken to carry at least, where it says how long an upload may take.
const BYTES_PER_SECOND: u64 = 256 << 10;

/// What content is without a type of its own, as the official client sends it.
const ANY_TYPE: &str = "application/octet-stream";

/// The generated operation takes the content as a text, which would have to be in memory.
static UPLOAD: Operation = Operation {
    id: "deploy_upload",
    method: "POST",
    route: "/projects/v1/{project_id}/content",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// How long a call with so many bytes may take: as long as any other, and the time that the bytes need on a slow line.
pub(crate) fn patience(usual: Duration, bytes: u64) -> Duration {
    usual.saturating_add(Duration::from_secs(bytes / BYTES_PER_SECOND))
}

/// The hashes of what has to be there, each once, in the official client's order.
pub(super) fn wanted(spec: &NormalizedReleaseSpec) -> Vec<String> {
    let site = spec.site.iter().flat_map(|site| &site.replace);
    let site = site.flat_map(|files| files.values()).map(|content| &content.sha256);
    let functions = spec.functions.iter().flat_map(|functions| &functions.replace);
    let functions = functions
        .flat_map(|all| all.values())
        .flat_map(|function| &function.source)
        .map(|content| &content.sha256);
    let assets = spec.assets.iter().flat_map(|assets| &assets.put);
    let assets = assets.flatten().map(|asset| &asset.sha256);
    let mut seen = BTreeSet::new();
    let all = site.chain(functions).chain(assets);
    all.filter(|sha256| seen.insert(sha256.as_str())).cloned().collect()
}

impl Run {
    /// Sends all of it; what was given by its hash alone is the server's already.
    pub(super) async fn upload_core(&self, wanted: &[String], index: &ContentIndex) -> Result<Uploaded, DeployError> {
        let all: Vec<(&String, &Content)> = wanted
            .iter()
            .filter_map(|sha256| Some((sha256, index.get(sha256)?)))
            .collect();
        let total = all.len();
        if total == 0 {
            return Ok(Uploaded::default());
        }
        let bytes = all.iter().map(|(_, content)| content.size).sum();
        self.reporter.begin(ProgressStage::Uploading, total, Some(bytes));
        type Sending<'a> = Pin<Box<dyn Future<Output = Result<(&'a String, &'a Content), DeployError>> + Send + 'a>>;
        let work: Vec<Sending<'_>> = all
            .into_iter()
            .map(|(sha256, content)| {
                Box::pin(async move {
                    self.send_core(sha256, content).await?;
                    Ok((sha256, content))
                }) as Sending<'_>
            })
            .collect();
        let mut running = stream::iter(work).buffer_unordered(self.concurrency);
        let mut sent = Uploaded::default();
        while let Some(result) = running.next().await {
            let (sha256, content) = result?;
            sent.files += 1;
            sent.bytes += content.size;
            self.reporter.file();
            self.emitter
                .uploaded(&content.label, sha256, sent.files, total, content.slice);
        }
        Ok(sent)
    }

    async fn send_core(&self, sha256: &str, content: &Content) -> Result<(), DeployError> {
        let faults = Faults::default();
        // Known by its hash, so it may always be sent again.
        let sent = self.repeat("upload", true, || self.post_content(sha256, content, &faults));
        let Err(failed) = sent.await else {
            self.reporter.bytes(content.size);
            return Ok(());
        };
        match faults.take() {
            Some(fault) => Err(DeployError::content(fault)),
            None => Err(in_core(failed.error).with(|facts| facts.resource = Some(content.label.clone()))),
        }
    }

    fn post_content(&self, sha256: &str, content: &Content, faults: &Faults) -> CallFuture<DeployUploadReply> {
        let mut options = self.calls.clone();
        if options.timeout().is_none() {
            options = options.with_timeout(patience(self.deploy.core.timeout(), content.size));
        }
        let mut call = self.deploy.core.call(&UPLOAD, options);
        let prepared = (|| {
            let project = engine::encode_path("project_id", &self.project, &UPLOAD)?;
            let url = format!("{}/projects/v1/{project}/content", call.base_url());
            call.accept("application/json");
            call.body(json_body(sha256, content, faults), "application/json");
            let request = call.http().post(url).build();
            call.prepare(request)
        })();
        Box::pin(async move { prepared?.send().await?.json().await })
    }
}

/// `{"sha256": …, "size": …, "content_type": …, "bytes_base64": …}`, encoded as it is sent.
fn json_body(sha256: &str, content: &Content, faults: &Faults) -> Upload {
    let media = content.content_type.as_deref().unwrap_or(ANY_TYPE);
    // Text is quoted by the JSON writer; a hash and a number need nothing.
    let media = Value::from(media);
    let head = format!(
        r#"{{"sha256":"{sha256}","size":{},"content_type":{media},"bytes_base64":""#,
        content.size
    );
    let length = head.len() as u64 + content.size.div_ceil(3) * 4 + TAIL.len() as u64;
    let hash = unhex(sha256).unwrap_or_default();
    let body = content.stored.body(0, content.size, hash, faults).unwrap_or_default();
    let chunks = stream::once(async move {
        let (chunks, _) = body.chunks().await?;
        let head = stream::once(std::future::ready(Ok(Bytes::from(head))));
        Ok::<_, io::Error>(head.chain(encoded(chunks)))
    });
    Upload::once(chunks.try_flatten()).with_length(length)
}

/// The end of the body.
const TAIL: &[u8] = b"\"}";

/// The chunks in base64, then the tail. Up to two bytes wait for the next chunk.
fn encoded(chunks: UploadStream) -> impl Stream<Item = io::Result<Bytes>> + Send {
    let state = (chunks, Vec::<u8>::new(), false);
    stream::try_unfold(state, |(mut chunks, mut rest, ended)| async move {
        if ended {
            return Ok(None);
        }
        match chunks.next().await {
            Some(chunk) => {
                rest.extend_from_slice(&chunk?);
                let whole = rest.len() - rest.len() % 3;
                let text = STANDARD.encode(&rest[..whole]);
                rest.drain(..whole);
                Ok(Some((Bytes::from(text), (chunks, rest, false))))
            }
            None => {
                let mut text = STANDARD.encode(&rest).into_bytes();
                text.extend_from_slice(TAIL);
                Ok(Some((Bytes::from(text), (chunks, Vec::new(), true))))
            }
        }
    })
}

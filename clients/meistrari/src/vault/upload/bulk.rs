//! Many files with one registration.
//!
//! The answer is paired with the request by position, and equal contents, which have equal ids, are sent once (Meistrari
//! contract, section 3, V2). One file that fails must never take the others with it.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::{DecodeError, Error, Reply, StreamExt};

use super::error::{UploadError, UploadFailure, UploadStep};
use super::item::UploadItem;
use super::request::{Ready, UploadFuture, Uploaded};
use super::settings::{Cutting, Settings, settings_setters};
use super::transfer::Run;
use crate::vault::VaultClient;
use crate::vault::types::{CreateFileInput, UploadTarget};

/// How many files of a bulk are hashed, and then sent, at the same time, unless set.
pub const BULK_CONCURRENCY: usize = 4;

impl VaultClient {
    /// Uploads many files: registers them with one call (V2) and sends their bytes, a few files at a time.
    ///
    /// The results are in the order of the items, one for each: a file that cannot be read or sent fails alone. Items of
    /// equal content are sent once; the others count as [`skipped`](Uploaded::skipped).
    ///
    /// # Errors
    ///
    /// [`UploadError`] where the files could not be registered: then nothing was sent.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::path::Path;
    /// use meistrari_client::vault::{UploadItem, UploadSource};
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let items = [
    ///     UploadItem::new(Path::new("reports/2026.pdf")),
    ///     UploadItem::new(UploadSource::bytes("a,b\n")).file_name("table.csv"),
    /// ];
    /// for result in vault.upload_all(items).await? {
    ///     println!("{}", result?.reference()?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_all<I>(&self, items: I) -> UploadAllRequest
    where
        I: IntoIterator,
        I::Item: Into<UploadItem>,
    {
        UploadAllRequest {
            client: self.clone(),
            items: items.into_iter().map(Into::into).collect(),
            settings: Settings::default(),
        }
    }
}

/// See [`VaultClient::upload_all`].
#[must_use = "nothing is uploaded until this is awaited"]
pub struct UploadAllRequest {
    client: VaultClient,
    items: Vec<UploadItem>,
    settings: Settings,
}

settings_setters!(
    UploadAllRequest,
    concurrency: "How many files are hashed, and then sent, at the same time; [`BULK_CONCURRENCY`] unless set."
);

impl fmt::Debug for UploadAllRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadAllRequest")
            .field("items", &self.items)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for UploadAllRequest {
    type Output = Result<Vec<Result<Uploaded, UploadError>>, UploadError>;
    type IntoFuture = UploadFuture<Vec<Result<Uploaded, UploadError>>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let run = Run::new(self.client, &self.settings);
            let at_a_time = self.settings.concurrency.unwrap_or(BULK_CONCURRENCY).max(1);
            let shared = Shared {
                cutting: self.settings.cutting,
                force: self.settings.force,
            };
            let given = self.items.len();
            let prepared = stream::iter(self.items)
                .map(|item| Ready::new(item, shared.cutting))
                .buffered(at_a_time)
                .collect::<Vec<_>>();
            let prepared = run
                .cancellable(async { Ok::<_, UploadFailure>(prepared.await) })
                .await?;

            let mut results: Vec<Option<Result<Uploaded, UploadError>>> = Vec::with_capacity(given);
            let mut ready = Vec::new();
            for (at, item) in prepared.into_iter().enumerate() {
                results.push(match item {
                    Ok(item) => {
                        ready.push((at, item));
                        None
                    }
                    Err(error) => Some(Err(error)),
                });
            }
            // An empty list is sent as one; a list that became empty here would register nothing.
            if !ready.is_empty() || given == 0 {
                let input = ready.iter().map(|(_, item)| item.input.clone()).collect();
                let targets = register(&run, input).await?;
                let mut sending = stream::iter(by_id(ready, targets))
                    .map(|group| send_group(&run, group, &shared))
                    .buffer_unordered(at_a_time);
                while let Some(sent) = sending.next().await {
                    for (at, result) in sent {
                        results[at] = Some(result);
                    }
                }
            }
            Ok(results.into_iter().flatten().collect())
        })
    }
}

/// The settings that hold for every file. How many at a time is for the files, so the parts of one have their own rule.
#[derive(Clone, Copy)]
struct Shared {
    cutting: Cutting,
    force: bool,
}

impl Shared {
    /// Without options, which the run has already.
    fn settings(&self) -> Settings {
        Settings {
            cutting: self.cutting,
            force: self.force,
            ..Settings::default()
        }
    }
}

async fn register(run: &Run, input: Vec<CreateFileInput>) -> Result<Vec<UploadTarget>, UploadFailure> {
    let asked = input.len();
    let call = run.client.files().create_bulk(input).with_options(run.calls.clone());
    let failed = UploadFailure::of(UploadStep::CreateFile);
    match call.await {
        Ok(reply) if reply.len() == asked => Ok(reply.into_inner()),
        Ok(reply) => Err(failed(wrong_count(&reply, asked))),
        Err(error) => Err(failed(error)),
    }
}

/// Files paired with another's address would be stored under the wrong name.
fn wrong_count(reply: &Reply<Vec<UploadTarget>>, asked: usize) -> Error {
    let why = format!("{asked} files were registered and {} came back", reply.len());
    Error::decode(
        reply.operation_id(),
        reply.status(),
        reply.headers().clone(),
        Default::default(),
        DecodeError::new("", why),
    )
}

/// An item, where it stands, and where to send it.
type Paired = (usize, Ready, UploadTarget);

/// The items of one id together, in order.
fn by_id(ready: Vec<(usize, Ready)>, targets: Vec<UploadTarget>) -> Vec<Vec<Paired>> {
    let mut groups: Vec<Vec<Paired>> = Vec::new();
    let mut known = std::collections::HashMap::new();
    for ((at, item), target) in ready.into_iter().zip(targets) {
        let group = *known.entry(target.id.clone()).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push((at, item, target));
    }
    groups
}

/// Sends the first item of one id; the next one only where that failed.
async fn send_group(run: &Run, group: Vec<Paired>, shared: &Shared) -> Vec<(usize, Result<Uploaded, UploadError>)> {
    let mut results = Vec::with_capacity(group.len());
    let mut there = false;
    for (at, item, target) in group {
        let result = if there {
            Ok(Uploaded {
                id: target.id,
                metadata: Some(target.metadata),
                skipped: true,
            })
        } else {
            item.send(run, target, shared.settings()).await
        };
        there |= result.is_ok();
        results.push((at, result));
    }
    results
}

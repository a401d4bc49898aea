//! Where the bytes of a file are: the first hop, and its answer kept for as long as it holds.
//!
//! An answer is never used within 30 seconds of its end, and an address that is not fit for the second hop never leaves this
//! file.

use std::fmt;
use std::future::IntoFuture;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::reqwest::Url;
use agent_clients_runtime::{BoxFuture, CallOptions, DecodeError, Error, Reply, Secret, call_options};

use crate::vault::types::DownloadTarget;
use crate::vault::{VaultClient, VaultFile};

/// So long before its end an address is no longer begun with: the clocks differ, and the request takes a while to arrive
/// (Meistrari contract, section 5.5, item 7).
const EXPIRY_MARGIN: Duration = Duration::from_secs(30);

/// The last answer for one file. Clones share it.
#[derive(Clone, Default)]
pub(in crate::vault) struct TargetCache(Arc<Mutex<Option<Kept>>>);

struct Kept {
    target: DownloadTarget,
    end: SystemTime,
}

impl TargetCache {
    fn slot(&self) -> std::sync::MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fresh(&self) -> Option<DownloadTarget> {
        let until = SystemTime::now().checked_add(EXPIRY_MARGIN)?;
        let slot = self.slot();
        slot.as_ref()
            .filter(|kept| until < kept.end)
            .map(|kept| kept.target.clone())
    }

    /// Keeps an answer; one without a readable end is good for once.
    fn keep(&self, target: &DownloadTarget) {
        *self.slot() = target.expires_at.to_system_time().ok().map(|end| Kept {
            target: target.clone(),
            end,
        });
    }

    /// Drops an address that the storage refused, unless a newer one is there already.
    pub(super) fn forget(&self, url: &Secret) {
        let mut slot = self.slot();
        if slot.as_ref().is_some_and(|kept| kept.target.url == *url) {
            *slot = None;
        }
    }

    /// The answer that is there, else a new one.
    pub(super) async fn get(
        &self,
        vault: &VaultClient,
        id: &str,
        expires_in: Option<Duration>,
        options: CallOptions,
    ) -> Result<DownloadTarget, Error> {
        if let Some(target) = self.fresh() {
            return Ok(target);
        }
        let mut request = vault.files().get_download_url(id).with_options(options);
        if let Some(lifetime) = expires_in {
            request = request.expires_in(i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX));
        }
        let reply = request.await?;
        check(vault, &reply)?;
        let target = reply.into_inner();
        self.keep(&target);
        Ok(target)
    }
}

/// Refuses an answer whose address must not be used: bytes in the clear could be read, and changed, by anybody on the way.
fn check(vault: &VaultClient, reply: &Reply<DownloadTarget>) -> Result<(), Error> {
    let allow_http = vault.core().base_url().starts_with("http:");
    let why = match Url::parse(reply.url.expose()) {
        Err(_) => "it is no absolute URL",
        Ok(url) if !url.has_host() => "it has no host",
        Ok(url) if url.scheme() == "https" || (allow_http && url.scheme() == "http") => return Ok(()),
        Ok(_) => "it is not https",
    };
    // Not the body: it holds the address.
    Err(Error::decode(
        reply.operation_id(),
        reply.status(),
        reply.headers().clone(),
        Bytes::new(),
        DecodeError::new("url", format!("the address of the bytes cannot be used: {why}")),
    ))
}

/// Asks where the bytes of a file are; see [`VaultFile::download_target`].
#[must_use = "a request is sent when it is awaited"]
pub struct DownloadTargetRequest {
    file: VaultFile,
    expires_in: Option<Duration>,
    options: CallOptions,
}

call_options!(DownloadTargetRequest);

impl DownloadTargetRequest {
    pub(in crate::vault) fn new(file: VaultFile) -> Self {
        Self {
            file,
            expires_in: None,
            options: CallOptions::new(),
        }
    }

    /// How long the address shall work, in whole seconds; as the Vault likes unless set. An address that is there already
    /// and still works is given as it is.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.expires_in = Some(lifetime);
        self
    }
}

impl IntoFuture for DownloadTargetRequest {
    type Output = Result<DownloadTarget, Error>;
    type IntoFuture = BoxFuture<'static, Result<DownloadTarget, Error>>;

    fn into_future(self) -> Self::IntoFuture {
        let Self {
            file,
            expires_in,
            options,
        } = self;
        Box::pin(async move {
            let target = file.targets().get(file.vault(), file.id(), expires_in, options);
            target.await
        })
    }
}

impl fmt::Debug for DownloadTargetRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadTargetRequest")
            .field("file", self.file.reference())
            .field("expires_in", &self.expires_in)
            .finish_non_exhaustive()
    }
}

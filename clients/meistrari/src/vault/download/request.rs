//! A download before it is made: what to check, and in which form to hand the bytes over.
//!
//! Rules: Meistrari contract, section 5.5. A wrong reference must be refused before anything is sent, and the second hop
//! must carry nothing but the address.

use std::fmt;
use std::future::IntoFuture;
use std::path::Path;
use std::time::Duration;

use agent_clients_runtime::bytes::{Bytes, BytesMut};
use agent_clients_runtime::http::{StatusCode, header};
use agent_clients_runtime::{
    BoxFuture, CallOptions, DecodeError, Error, ErrorEnvelope, MAX_REPLY_BYTES, Operation, Repeat, Response, StreamExt,
    call_options, from_slice,
};
use serde::de::DeserializeOwned;

use super::error::DownloadError;
use super::file::{self, DownloadedFile};
use super::progress::{Callback, DownloadProgress};
use super::stream::{Checks, DownloadStream};
use crate::vault::types::DownloadTarget;
use crate::vault::{VaultClient, VaultFile, VaultReference};

/// The most that is reserved on the word of a Content-Length.
const MAX_RESERVED: u64 = 1024 * 1024;

/// Not an operation of the API: the storage's.
static DOWNLOAD: Operation = Operation {
    id: "files_download",
    method: "GET",
    route: "{presigned}",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

/// What a download gives.
pub type DownloadFuture<T> = BoxFuture<'static, Result<T, DownloadError>>;

/// The bytes of a file, not asked for yet. Made by [`VaultClient::resolve`] and [`VaultFile::download`].
///
/// Awaited as it is, it gives the bytes, as [`bytes`](Self::bytes) does. The other forms are [`json`](Self::json),
/// [`stream`](Self::stream) and [`to_file`](Self::to_file).
///
/// The bytes come from the storage, another host. It gets no credential and no header, redirects are not followed, and a
/// 403 is answered by asking the Vault for a fresh address, once. The call options are for the call to the Vault; the
/// transfer takes over its cancellation token and its retries, and ends when nothing arrives for 60 s
/// (`with_idle_timeout`), however long it takes.
#[must_use = "nothing is downloaded until this is awaited"]
pub struct Download {
    file: Result<VaultFile, DownloadError>,
    options: CallOptions,
    verify_digest: bool,
    check_size: bool,
    max_bytes: Option<u64>,
    expires_in: Option<Duration>,
    progress: Option<Callback>,
}

call_options!(Download);

impl VaultClient {
    /// Begins to resolve a reference to the bytes of its file. A text is read strictly; one that is no reference is an error
    /// of the download, before anything is sent.
    ///
    /// Each call asks the Vault where the bytes are. To download one file several times, keep a
    /// [`file`](VaultClient::file): it keeps the address for as long as it works.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let bytes = vault.resolve("vault://0f8fad5b-d9cb-469f-a165-70867728950e").await?;
    /// let report: serde_json::Value = vault.resolve("vault://0f8fad5b-d9cb-469f-a165-70867728950e").json().await?;
    /// # drop((bytes, report));
    /// # Ok(())
    /// # }
    /// ```
    pub fn resolve<R>(&self, reference: R) -> Download
    where
        R: TryInto<VaultReference>,
        R::Error: Into<crate::vault::ReferenceError>,
    {
        Download::new(self.file(reference).map_err(DownloadError::Reference))
    }
}

impl Download {
    pub(crate) fn new(file: Result<VaultFile, DownloadError>) -> Self {
        Self {
            file,
            options: CallOptions::new(),
            verify_digest: false,
            check_size: false,
            max_bytes: None,
            expires_in: None,
            progress: None,
        }
    }

    /// Whether content whose id is its hash is hashed, and refused where it has another one. Ids of the other kind say
    /// nothing about the content ([`VaultReference::is_content_hash`]) and are not checked. Off unless set, as content may
    /// be replaced under its id (Meistrari contract, section 5.5, item 8).
    pub fn verify_digest(mut self, verify: bool) -> Self {
        self.verify_digest = verify;
        self
    }

    /// Whether content of another length than its metadata say is refused, where they say one. Off unless set (Meistrari
    /// contract, section 5.5, item 9). That a body is as long as the storage announced is checked always.
    pub fn check_size(mut self, check: bool) -> Self {
        self.check_size = check;
        self
    }

    /// The most bytes that are taken; more is an error. Unless set, 64 MiB for bytes and JSON, and no limit for streams and
    /// files.
    pub fn max_bytes(mut self, limit: u64) -> Self {
        self.max_bytes = Some(limit);
        self
    }

    /// How long the address of the bytes shall work, in whole seconds; as the Vault likes unless set. A download that has
    /// begun goes on after that.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        self.expires_in = Some(lifetime);
        self
    }

    /// Calls this whenever bytes have arrived, in order and never twice at a time; it should return at once.
    pub fn on_progress(mut self, callback: impl FnMut(DownloadProgress) + Send + 'static) -> Self {
        self.progress = Some(Box::new(callback));
        self
    }

    /// The content in memory, up to [`max_bytes`](Self::max_bytes).
    ///
    /// # Errors
    ///
    /// [`DownloadError`].
    pub fn bytes(mut self) -> DownloadFuture<Bytes> {
        self.max_bytes.get_or_insert(MAX_REPLY_BYTES);
        Box::pin(async move {
            let mut stream = self.open().await?;
            let reserved = stream.content_length().unwrap_or(0).min(MAX_RESERVED);
            let Some(first) = stream.next().await.transpose()? else {
                return Ok(Bytes::new());
            };
            let Some(second) = stream.next().await.transpose()? else {
                // One chunk is the body: no copy.
                return Ok(first);
            };
            let mut body = BytesMut::with_capacity(usize::try_from(reserved).unwrap_or(0));
            body.extend_from_slice(&first);
            body.extend_from_slice(&second);
            while let Some(chunk) = stream.next().await {
                body.extend_from_slice(&chunk?);
            }
            Ok(body.freeze())
        })
    }

    /// The content as a value, from JSON, up to [`max_bytes`](Self::max_bytes).
    ///
    /// # Errors
    ///
    /// [`DownloadError`]; [`Json`](DownloadError::Json) also for content without a single byte.
    pub fn json<T: DeserializeOwned + 'static>(self) -> DownloadFuture<T> {
        let bytes = self.bytes();
        Box::pin(async move {
            let bytes = bytes.await?;
            if bytes.is_empty() {
                return Err(DownloadError::Json(DecodeError::new("", "the content is empty")));
            }
            from_slice(&bytes).map_err(DownloadError::Json)
        })
    }

    /// The content as it arrives, of any length, in bounded memory. Checks that need the whole content come at its end, as
    /// an error item: act on nothing before the stream has ended without one.
    ///
    /// # Errors
    ///
    /// [`DownloadError`], until the stream is open and in it.
    pub fn stream(self) -> DownloadFuture<DownloadStream> {
        Box::pin(self.open())
    }

    /// Downloads into a file, of any length, in bounded memory.
    ///
    /// The content goes to a temporary file in the same folder, to the disk, and then in one step to its place: there is
    /// never a part of it under this path. Where anything fails, or the future is dropped, the temporary file is removed and
    /// what was under the path before is untouched. A symbolic link stays, and the file it points to is replaced.
    ///
    /// # Errors
    ///
    /// [`DownloadError`]; [`File`](DownloadError::File) before anything is sent, where the folder is missing or cannot be
    /// written to.
    pub fn to_file(self, path: impl AsRef<Path>) -> DownloadFuture<DownloadedFile> {
        let path = path.as_ref().to_owned();
        Box::pin(async move {
            // Before the disk is touched.
            let checked = Self {
                file: Ok(self.file?),
                ..self
            };
            let place = file::Place::open(path).await?;
            let stream = checked.open().await?;
            place.fill(stream).await
        })
    }

    /// Both hops, until the head of the body is there.
    async fn open(self) -> Result<DownloadStream, DownloadError> {
        let file = self.file?;
        let mut transfer = CallOptions::new();
        transfer = transfer.with_retry(self.options.retry().unwrap_or(file.vault().retry()).clone());
        if let Some(limit) = self.options.idle_timeout() {
            transfer = transfer.with_idle_timeout(limit);
        }
        if let Some(token) = self.options.cancel() {
            transfer = transfer.with_cancel(token.clone());
        }
        let hops = Hops {
            file: &file,
            expires_in: self.expires_in,
            calls: self.options,
            transfer,
        };
        let (target, response) = hops.run().await?;
        let announced = response
            .headers()
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok()?.parse().ok());
        if let Some(limit) = self.max_bytes
            && announced.is_some_and(|length| length > limit)
        {
            return Err(DownloadError::TooLarge { limit });
        }
        let reference = file.reference();
        let checks = Checks {
            digest: (self.verify_digest && reference.is_content_hash()).then(|| reference.id().to_owned()),
            size: self.check_size,
            limit: self.max_bytes,
        };
        Ok(DownloadStream::new(
            response,
            announced,
            target.metadata,
            checks,
            self.progress,
        ))
    }
}

/// The two requests of a download.
struct Hops<'a> {
    file: &'a VaultFile,
    expires_in: Option<Duration>,
    calls: CallOptions,
    transfer: CallOptions,
}

impl Hops<'_> {
    async fn run(&self) -> Result<(DownloadTarget, Response), DownloadError> {
        let target = self.target().await?;
        let refusal = match self.get(&target).await {
            Ok(response) => return Ok((target, response)),
            Err(error) => error,
        };
        self.file.targets().forget(&target.url);
        // Usually expired. Once: a second 403 is an answer.
        if refusal.status() != Some(StatusCode::FORBIDDEN) {
            return Err(DownloadError::Storage(refusal));
        }
        let target = self.target().await?;
        match self.get(&target).await {
            Ok(response) => Ok((target, response)),
            Err(error) => {
                self.file.targets().forget(&target.url);
                Err(DownloadError::Storage(error))
            }
        }
    }

    async fn target(&self) -> Result<DownloadTarget, DownloadError> {
        let calls = self.calls.clone();
        let target = self
            .file
            .targets()
            .get(self.file.vault(), self.file.id(), self.expires_in, calls);
        target.await.map_err(DownloadError::Vault)
    }

    async fn get(&self, target: &DownloadTarget) -> Result<Response, Error> {
        let call = self.file.vault().storage().call(&DOWNLOAD, &target.url);
        call.options(self.transfer.clone()).send().await
    }
}

/// Gives the bytes.
impl IntoFuture for Download {
    type Output = Result<Bytes, DownloadError>;
    type IntoFuture = DownloadFuture<Bytes>;

    fn into_future(self) -> Self::IntoFuture {
        self.bytes()
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("file", &self.file.as_ref().map(VaultFile::reference))
            .field("verify_digest", &self.verify_digest)
            .field("check_size", &self.check_size)
            .field("max_bytes", &self.max_bytes)
            .finish_non_exhaustive()
    }
}

//! Stored objects of the open-source server: create, PUT, complete (Run402 contract, section 7.2).
//!
//! That protocol is known by its paths; methods and the id in the first answer are inferred. An upload that fails is given up at the
//! server, so that nothing half-done stays there. It must never give up one that may be complete.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, CallOptions, CancellationToken, Error, Sent, Upload};

use super::api::storage::Storage;
use super::types::{CoreVisibility, StorageCreateUploadInput};
use crate::deploy::{ByteSource, ContentFault, Faults, Job, Reporter, content_type_of, hash_all, hex, patience};

/// Puts objects. The methods of the handle itself are single requests.
pub trait CoreStorageExt {
    /// Stores an object: hashes it, announces it, sends it in chunks, completes it. At most 100 MiB unless the server is set up
    /// otherwise.
    ///
    /// # Errors
    /// Where the source cannot be read or changed meanwhile, or one of the requests fails. An upload that failed before it was
    /// completed is aborted; the error is that of the request that failed.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(core: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let stored = core.storage().upload_object("prj_1", "a/logo.svg", "<svg/>").private().await?;
    /// println!("{} bytes as {}", stored.size, stored.sha256);
    /// # Ok(())
    /// # }
    /// ```
    fn upload_object(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
        source: impl Into<ByteSource>,
    ) -> UploadObjectRequest;
}

impl CoreStorageExt for Storage {
    fn upload_object(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
        source: impl Into<ByteSource>,
    ) -> UploadObjectRequest {
        UploadObjectRequest {
            storage: self.clone(),
            project_id: project_id.into(),
            key: key.into(),
            source: source.into(),
            visibility: None,
            immutable: None,
            ttl_seconds: None,
            options: CallOptions::new(),
        }
    }
}

/// An object that was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredObject {
    /// Its key.
    pub key: String,
    /// Id of the upload that it came by.
    pub upload_id: String,
    /// SHA-256 of its content, in lower-case hex digits.
    pub sha256: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its media type.
    pub content_type: String,
}

/// See [`CoreStorageExt::upload_object`].
#[must_use = "nothing is stored until this is awaited"]
pub struct UploadObjectRequest {
    storage: Storage,
    project_id: String,
    key: String,
    source: ByteSource,
    visibility: Option<CoreVisibility>,
    immutable: Option<bool>,
    ttl_seconds: Option<i64>,
    options: CallOptions,
}

impl UploadObjectRequest {
    /// Only for holders of a key of the project. Unless this or [`public`](Self::public) is set, the server decides.
    pub fn private(mut self) -> Self {
        self.visibility = Some(CoreVisibility::Private);
        self
    }

    /// For everybody.
    pub fn public(mut self) -> Self {
        self.visibility = Some(CoreVisibility::Public);
        self
    }

    /// Whether it gets an address that never changes.
    pub fn immutable(mut self, immutable: bool) -> Self {
        self.immutable = Some(immutable);
        self
    }

    /// The server's `ttl_seconds`; of what is not stated.
    pub fn ttl_seconds(mut self, seconds: i64) -> Self {
        self.ttl_seconds = Some(seconds);
        self
    }

    /// How the calls are made.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = self.options.with_options(options);
        self
    }

    async fn run(self) -> Result<StoredObject, Error> {
        let content_type = self
            .source
            .content_type
            .unwrap_or_else(|| content_type_of(&self.key).to_owned());
        let job = Job {
            label: self.key.clone(),
            source: self.source.kind,
        };
        let hashed = hash_all(vec![job], &Reporter::default()).await;
        let hashed = hashed.map_err(|fault| unreadable(&fault))?.pop();
        let faults = Faults::default();
        let body = hashed
            .as_ref()
            .and_then(|one| one.stored.body(0, one.size, one.sha, &faults));
        let (Some(hashed), Some(body)) = (hashed, body) else {
            return Err(Error::invalid_input(
                CREATE,
                "source",
                "it is a reference to content, and there are no bytes to send",
                "give the bytes, a file or a stream",
            ));
        };
        let size = i64::try_from(hashed.size).unwrap_or(i64::MAX);
        let sha256 = hex(&hashed.sha);
        let mut input = StorageCreateUploadInput::new(&self.key, size, &sha256);
        input.content_type = Some(content_type.clone());
        input.visibility = self.visibility;
        input.immutable = self.immutable;
        input.ttl_seconds = self.ttl_seconds;
        let created = self.storage.create_upload(&self.project_id, input);
        let created = created.with_options(self.options.clone()).await?;
        let named = ["upload_id", "id"].iter().find_map(|name| created.get(*name)?.as_str());
        let Some(upload_id) = named.map(str::to_owned) else {
            return Err(Error::invalid_input(
                CREATE,
                "upload_id",
                "the server has begun an upload and does not say under which id",
                "use the requests of `storage()` one by one, with the id that its answer has",
            ));
        };
        let transfer = Transfer {
            storage: &self.storage,
            project_id: &self.project_id,
            upload_id: &upload_id,
            options: &self.options,
        };
        let sent = transfer.send(body, hashed.size, &faults).await;
        if let Err((error, give_up)) = sent {
            if give_up {
                transfer.give_up().await;
            }
            return Err(error);
        }
        Ok(StoredObject {
            key: self.key,
            upload_id,
            sha256,
            size: hashed.size,
            content_type,
        })
    }
}

/// An upload that was begun.
struct Transfer<'a> {
    storage: &'a Storage,
    project_id: &'a str,
    upload_id: &'a str,
    options: &'a CallOptions,
}

impl Transfer<'_> {
    /// Sends and completes it; an error says whether the upload is to be given up.
    async fn send(&self, body: Upload, size: u64, faults: &Faults) -> Result<(), (Error, bool)> {
        let mut options = self.options.clone();
        if options.timeout().is_none() {
            options = options.with_timeout(patience(self.storage.core.timeout(), size));
        }
        let put = self.storage.put_bytes(self.project_id, self.upload_id, body);
        if let Err(error) = put.with_options(options).await {
            let fault = faults.take();
            return Err((fault.map_or(error, |fault| unreadable(&fault)), true));
        }
        let complete = self.storage.complete_upload(self.project_id, self.upload_id);
        match complete.with_options(self.options.clone()).await {
            Ok(_) => Ok(()),
            Err(error) => {
                // Refused, or never there: not complete. Without an answer it may be.
                let refused = error.status().is_some_and(|status| status.is_client_error());
                let give_up = refused || error.was_sent() == Sent::No;
                Err((error, give_up))
            }
        }
    }

    /// The failure itself is what the caller is told, so this one is of no interest.
    async fn give_up(&self) {
        let abort = self.storage.abort_upload(self.project_id, self.upload_id);
        // The caller's token may be what ended the upload.
        let options = self.options.clone().with_cancel(CancellationToken::new());
        let _ = abort.with_options(options).await;
    }
}

impl IntoFuture for UploadObjectRequest {
    type Output = Result<StoredObject, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl fmt::Debug for UploadObjectRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadObjectRequest")
            .field("project_id", &self.project_id)
            .field("key", &self.key)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// The operation that errors of this side are about.
const CREATE: &str = "storage_create_upload";

fn unreadable(fault: &ContentFault) -> Error {
    Error::invalid_input(
        CREATE,
        "source",
        fault.to_string(),
        "upload it again when it can be read and nobody writes to it",
    )
}

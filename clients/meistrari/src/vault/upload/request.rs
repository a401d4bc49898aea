//! The requests of uploads: one file, or the bytes of a file that is registered already.
//!
//! Rules: Meistrari contract, sections 3 (V1, V4) and 5.6. Nothing may be sent before what the caller asks for is known to
//! be possible.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use agent_clients_runtime::{Secret, UploadStream, hex};

use super::content::{Content, Hash};
use super::error::{UploadError, UploadFailure, UploadStep};
use super::item::{UploadItem, item_setters};
use super::multipart;
use super::plan::Plan;
use super::progress::{Reporter, UploadPhase};
use super::settings::{Cutting, Settings, progress_setter, settings_setters};
use super::source::UploadSource;
use super::transfer::{Run, content_type, is_fresh};
use crate::vault::types::{CreateFileInput, FileMetadata, UploadTarget};
use crate::vault::{ReferenceError, VaultClient, VaultReference};

/// What an upload gives.
pub type UploadFuture<T> = Pin<Box<dyn Future<Output = Result<T, UploadError>> + Send>>;

/// A file whose bytes are in the Vault.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Uploaded {
    /// Id of the file.
    pub id: String,
    /// What the Vault said about the file when it was registered, so before its bytes came; `None` where it was not asked.
    pub metadata: Option<FileMetadata>,
    /// Nothing was sent, as the Vault has the content already, from before or from another item of the same bulk.
    pub skipped: bool,
}

impl Uploaded {
    /// The reference to the file, for an agent's input or for [`VaultClient::file`].
    ///
    /// # Errors
    ///
    /// [`ReferenceError`] where the Vault gave the file an id that no reference can have.
    pub fn reference(&self) -> Result<VaultReference, ReferenceError> {
        VaultReference::from_id(&self.id)
    }
}

impl VaultClient {
    /// Uploads a file: registers it (V1) and sends its bytes, in one request or in parts.
    ///
    /// Content that the Vault has already is recognised by its hash and not sent again
    /// ([`Uploaded::skipped`]), unless [`force`](UploadRequest::force) says so. Streams and uploads in parts have no hash.
    ///
    /// # Errors
    ///
    /// [`UploadError`]; it holds the id of the file once that is registered.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::path::Path;
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let file = vault.upload(Path::new("reports/2026.pdf")).parent_id("a-folder").await?;
    /// println!("{}", file.reference()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self, source: impl Into<UploadSource>) -> UploadRequest {
        UploadRequest {
            client: self.clone(),
            item: UploadItem::new(source),
            settings: Settings::default(),
        }
    }

    /// Uploads the bytes of a file that is registered already.
    ///
    /// To an id, where to is asked first (V4). To an [`UploadTarget`] of an earlier answer, its address is used until it
    /// expires, and nothing is sent where its metadata say that the bytes are there.
    ///
    /// # Errors
    ///
    /// [`UploadError`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use meistrari_client::vault::{UploadSource, types::CreateFileInput};
    ///
    /// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
    /// let input = CreateFileInput { file_name: Some("hello.txt".to_owned()), ..Default::default() };
    /// let target = vault.files().create(input).await?.into_inner();
    /// vault.upload_to(target, UploadSource::bytes("Hello World")).mime_type("text/plain").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload_to(&self, to: impl Into<UploadDestination>, source: impl Into<UploadSource>) -> UploadToRequest {
        UploadToRequest {
            client: self.clone(),
            to: to.into(),
            source: source.into(),
            mime_type: None,
            url: None,
            settings: Settings::default(),
        }
    }
}

/// See [`VaultClient::upload`].
#[must_use = "nothing is uploaded until this is awaited"]
pub struct UploadRequest {
    client: VaultClient,
    item: UploadItem,
    settings: Settings,
}

item_setters!(UploadRequest, item);
settings_setters!(
    UploadRequest,
    concurrency: "How many parts are under way at the same time. Unless set, at most 4 and at most 256 MiB (Meistrari contract, section 5.6); the parts of a stream go one by one, whatever is set."
);
progress_setter!(UploadRequest);

impl fmt::Debug for UploadRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadRequest")
            .field("item", &self.item)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for UploadRequest {
    type Output = Result<Uploaded, UploadError>;
    type IntoFuture = UploadFuture<Uploaded>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let run = Run::new(self.client, &self.settings);
            let ready = run.cancellable(Ready::new(self.item, self.settings.of_parts())).await?;
            let create = run.client.files().create(ready.input.clone());
            let create = create.with_options(run.calls.clone()).await;
            let target = create.map_err(UploadFailure::of(UploadStep::CreateFile))?.into_inner();
            ready.send(&run, target, self.settings).await
        })
    }
}

/// Content that can be registered.
pub(crate) struct Ready {
    pub(crate) input: CreateFileInput,
    content: Content,
    hash: Option<Hash>,
    plan: Option<Plan>,
}

impl Ready {
    /// Finds out everything that the Vault is to be told about the item.
    pub(crate) async fn new(item: UploadItem, cutting: Cutting) -> Result<Self, UploadError> {
        let UploadItem { source, mut input } = item.with_type();
        let content = Content::open(source).await?;
        let length = content.length();
        let plan = cutting.plan(length, content.is_once())?;
        // Content in parts is not hashed, as by the official client: it would have to be read twice.
        let hash = match content.fixed() {
            Some(fixed) if plan.is_none() => Some(fixed.hash().await?),
            _ => None,
        };
        input.sha256sum = hash.map(|hash| hex::encode(&hash));
        input.size = Some(i64::try_from(length).map_err(|_| too_long())?);
        Ok(Self {
            input,
            content,
            hash,
            plan,
        })
    }

    /// Sends the content to where the Vault said.
    pub(crate) async fn send(
        self,
        run: &Run,
        target: UploadTarget,
        settings: Settings,
    ) -> Result<Uploaded, UploadError> {
        let file = File {
            id: target.id.clone(),
            mime_type: self.input.mime_type,
            hash: self.hash,
            plan: self.plan,
        };
        file.send(run, Some(target), self.content, settings).await
    }
}

fn too_long() -> UploadFailure {
    UploadFailure::Input(agent_clients_runtime::Error::invalid_input(
        "files_create",
        "source",
        "it is longer than any file can be",
        "declare the length of the stream in bytes",
    ))
}

/// A registered file whose bytes are to be sent.
struct File {
    id: String,
    mime_type: Option<String>,
    hash: Option<Hash>,
    plan: Option<Plan>,
}

impl File {
    async fn send(
        self,
        run: &Run,
        target: Option<UploadTarget>,
        content: Content,
        settings: Settings,
    ) -> Result<Uploaded, UploadError> {
        let there = target
            .as_ref()
            .is_some_and(|target| target.metadata.uploaded_at.is_some());
        if there && !settings.force {
            return Ok(Uploaded {
                id: self.id,
                metadata: target.map(|target| target.metadata),
                skipped: true,
            });
        }
        let length = content.length();
        let metadata = match self.plan {
            Some(plan) => {
                let reporter = Reporter::new(settings.progress, length, plan.parts);
                let newest = multipart::upload(run, &self.id, content, plan, reporter).await;
                let newest = newest.map_err(|error| error.of_file(&self.id))?;
                newest.or(target.map(|target| target.metadata))
            }
            None => {
                let mut reporter = Reporter::new(settings.progress, length, 1);
                let sent = run.cancellable(self.send_whole(run, target, content)).await;
                let metadata = sent.map_err(|failure| UploadError::new(failure).of_file(&self.id))?;
                reporter.part(length);
                reporter.phase(UploadPhase::Complete);
                Some(metadata)
            }
        };
        Ok(Uploaded {
            id: self.id,
            metadata,
            skipped: false,
        })
    }

    /// In one request, to an address that has not expired.
    async fn send_whole(
        &self,
        run: &Run,
        target: Option<UploadTarget>,
        content: Content,
    ) -> Result<FileMetadata, UploadFailure> {
        let target = match target.filter(|target| is_fresh(&target.expires_at)) {
            Some(target) => target,
            None => {
                let asked = run.client.files().get_upload_url(&self.id);
                let asked = asked.with_options(run.calls.clone()).await;
                asked.map_err(UploadFailure::of(UploadStep::GetUploadUrl))?.into_inner()
            }
        };
        let media = content_type(content.is_once(), self.mime_type.as_deref(), Some(&target.metadata));
        run.put_content(&target.upload_url, media, content, self.hash).await?;
        Ok(target.metadata)
    }
}

/// Where to upload to: the id of a file, or what the Vault answered when it was registered.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum UploadDestination {
    /// A file by its id.
    File(String),
    /// A file and a presigned address for its bytes.
    Target(Box<UploadTarget>),
}

impl From<&str> for UploadDestination {
    fn from(id: &str) -> Self {
        Self::File(id.to_owned())
    }
}

impl From<&String> for UploadDestination {
    fn from(id: &String) -> Self {
        Self::File(id.clone())
    }
}

impl From<String> for UploadDestination {
    fn from(id: String) -> Self {
        Self::File(id)
    }
}

impl From<UploadTarget> for UploadDestination {
    fn from(target: UploadTarget) -> Self {
        Self::Target(Box::new(target))
    }
}

/// See [`VaultClient::upload_to`].
#[must_use = "nothing is uploaded until this is awaited"]
pub struct UploadToRequest {
    client: VaultClient,
    to: UploadDestination,
    source: UploadSource,
    mime_type: Option<String>,
    url: Option<Secret>,
    settings: Settings,
}

impl UploadToRequest {
    /// The media type to send the content with, where the Vault knows none; for a stream it counts before the Vault's.
    pub fn mime_type(mut self, media: impl Into<String>) -> Self {
        self.mime_type = Some(media.into());
        self
    }

    /// Sends the content to this presigned address and asks for none. Not for an upload in parts, which has one for each.
    pub fn upload_url(mut self, url: impl Into<Secret>) -> Self {
        self.url = Some(url.into());
        self
    }
}

settings_setters!(
    UploadToRequest,
    concurrency: "How many parts are under way at the same time. Unless set, at most 4 and at most 256 MiB (Meistrari contract, section 5.6); the parts of a stream go one by one, whatever is set."
);
progress_setter!(UploadToRequest);

impl fmt::Debug for UploadToRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadToRequest")
            .field("to", &self.to)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl IntoFuture for UploadToRequest {
    type Output = Result<Uploaded, UploadError>;
    type IntoFuture = UploadFuture<Uploaded>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let run = Run::new(self.client, &self.settings);
            let content = run.cancellable(Content::open(self.source)).await?;
            let plan = self.settings.of_parts().plan(content.length(), content.is_once())?;
            let (id, target) = match self.to {
                UploadDestination::File(id) => (id, None),
                UploadDestination::Target(target) => (target.id.clone(), Some(*target)),
            };
            let mut file = File {
                id,
                mime_type: self.mime_type,
                hash: None,
                plan,
            };
            let Some(url) = self.url else {
                return file.send(&run, target, content, self.settings).await;
            };
            if file.plan.is_some() {
                return Err(UploadFailure::Input(agent_clients_runtime::Error::invalid_input(
                    "files_put_content",
                    "upload_url",
                    "an upload in parts has an address for each of them",
                    "leave `upload_url` out, or set `multipart` to `Never`",
                ))
                .into());
            }
            let known = target.map(|target| target.metadata);
            let media = content_type(content.is_once(), file.mime_type.as_deref(), known.as_ref()).map(str::to_owned);
            file.mime_type = media;
            let length = content.length();
            let sent = run.put_content(&url, file.mime_type.as_deref(), content, None);
            let sent = run.cancellable(sent).await;
            sent.map_err(|failure: UploadFailure| UploadError::new(failure).of_file(&file.id))?;
            let mut reporter = Reporter::new(self.settings.progress, length, 1);
            reporter.part(length);
            reporter.phase(UploadPhase::Complete);
            Ok(Uploaded {
                id: file.id,
                metadata: known,
                skipped: false,
            })
        })
    }
}

/// A stream of an upload moves between threads with its request.
const _: fn() = || {
    fn sendable<T: Send>() {}
    sendable::<UploadStream>();
    sendable::<UploadRequest>();
    sendable::<UploadToRequest>();
};

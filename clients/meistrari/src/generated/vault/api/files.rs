//! The operations of `files`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `files`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Files {
    pub(crate) core: Core,
}

impl Files {
    /// The operations of `files.multipart`.
    #[must_use]
    pub fn multipart(&self) -> super::files_multipart::FilesMultipart {
        super::files_multipart::FilesMultipart {
            core: self.core.clone(),
        }
    }

    /// Create a file
    ///
    /// Registers a file and answers where to put its bytes. The same content gives the same id, which is its hash.
    /// When the metadata say that it was uploaded already, the bytes are there and need not be sent again.
    ///
    /// The file is there as soon as its bytes are: no call confirms the upload.
    ///
    /// `POST /files`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V1). The official client leaves the content type to its runtime, which sends `text/plain` with this JSON body.
    /// That the service takes `application/json`, as for many files at once, is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::CreateFileInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::CreateFileInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create many files
    ///
    /// Registers many files with one call. The answer has one target a file, in the order of the request. Equal
    /// contents give equal ids: upload each id once. No limit of the number is known; an empty list is sent as one.
    ///
    /// `POST /files/bulk`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: ::std::vec::Vec<meistrari_client::vault::types::CreateFileInput>) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().create_bulk(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_bulk(&self, body: Vec<types::CreateFileInput>) -> CreateBulkRequest {
        CreateBulkRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete a file
    ///
    /// Deletes the file, not its children. Any 2xx is success, whatever its body: 204, 200 with nothing and 200 with
    /// JSON are all accepted by the official client.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `DELETE /files/{fileId}`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().delete("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, file_id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
        }
    }

    /// Get where to download a file
    ///
    /// Answers the presigned URL of the file's bytes. It may be used again until it expires.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `GET /files/{fileId}`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V3).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().get_download_url("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_download_url(&self, file_id: impl Into<String>) -> GetDownloadUrlRequest {
        GetDownloadUrlRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            expires_in: None,
        }
    }

    /// Get the metadata of a file
    ///
    /// Fetches what is known about the file, without its bytes.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `GET /files/{fileId}/metadata`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().get_metadata("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_metadata(&self, file_id: impl Into<String>) -> GetMetadataRequest {
        GetMetadataRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
        }
    }

    /// Get where to upload a file
    ///
    /// Answers a presigned URL to put the file's bytes to, for an upload that does not follow at once on the creation
    /// of the file. It may be used again until it expires. The request has no body.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `PUT /files/{fileId}`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V4).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().get_upload_url("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_upload_url(&self, file_id: impl Into<String>) -> GetUploadUrlRequest {
        GetUploadUrlRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            expires_in: None,
        }
    }

    /// List the children of a file
    ///
    /// Lists the files that have this file as their parent, a page at a time. The answer has no total: a page shorter
    /// than `limit` is the last one, so a full last page costs one more request, which finds nothing.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `GET /files/{fileId}/children`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V8).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().list_children("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_children(&self, file_id: impl Into<String>) -> ListChildrenRequest {
        ListChildrenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            mime_type: None,
            include_deleted: None,
            limit: None,
            offset: None,
        }
    }

    /// Update the metadata of a file
    ///
    /// Renames the file. The answer has the new name in `originalFileName`.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `PATCH /files/{fileId}`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V5). The official client sends the JSON body as `text/plain`, as when it creates a file; that the service takes
    /// `application/json` is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::UpdateFileInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().update("file-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        file_id: impl Into<String>,
        body: types::UpdateFileInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "files_create",
    method: "POST",
    route: "/files",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateFileInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::UploadTarget>, Error>;
    type IntoFuture = CallFuture<types::UploadTarget>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_BULK: Operation = Operation {
    id: "files_create_bulk",
    method: "POST",
    route: "/files/bulk",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_create_bulk`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateBulkRequest {
    core: Core,
    options: CallOptions,
    body: Vec<types::CreateFileInput>,
}

::agent_clients_runtime::call_options!(CreateBulkRequest);

impl CreateBulkRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateBulkRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_BULK, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_create_bulk(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateBulkRequest {
    type Output = Result<Reply<Vec<types::UploadTarget>>, Error>;
    type IntoFuture = CallFuture<Vec<types::UploadTarget>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "files_delete",
    method: "DELETE",
    route: "/files/{fileId}",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, file_id } = self;
        let mut call = core.call(&DELETE, options);
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_delete(call, &file_id)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static GET_DOWNLOAD_URL: Operation = Operation {
    id: "files_get_download_url",
    method: "GET",
    route: "/files/{fileId}",
    auth: "vault",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_get_download_url`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetDownloadUrlRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    expires_in: Option<i64>,
}

::agent_clients_runtime::call_options!(GetDownloadUrlRequest);

impl GetDownloadUrlRequest {
    /// How long the URL should work, in seconds. Limits and default are not known.
    pub fn expires_in(mut self, expires_in: i64) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetDownloadUrlRequest { core, options, file_id, expires_in } = self;
        let mut call = core.call(&GET_DOWNLOAD_URL, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_get_download_url(call, &file_id, expires_in)
    }
}

impl ::std::future::IntoFuture for GetDownloadUrlRequest {
    type Output = Result<Reply<types::DownloadTarget>, Error>;
    type IntoFuture = CallFuture<types::DownloadTarget>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_METADATA: Operation = Operation {
    id: "files_get_metadata",
    method: "GET",
    route: "/files/{fileId}/metadata",
    auth: "vault",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_get_metadata`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetMetadataRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
}

::agent_clients_runtime::call_options!(GetMetadataRequest);

impl GetMetadataRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetMetadataRequest { core, options, file_id } = self;
        let mut call = core.call(&GET_METADATA, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_get_metadata(call, &file_id)
    }
}

impl ::std::future::IntoFuture for GetMetadataRequest {
    type Output = Result<Reply<types::FileMetadata>, Error>;
    type IntoFuture = CallFuture<types::FileMetadata>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_UPLOAD_URL: Operation = Operation {
    id: "files_get_upload_url",
    method: "PUT",
    route: "/files/{fileId}",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_get_upload_url`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetUploadUrlRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    expires_in: Option<i64>,
}

::agent_clients_runtime::call_options!(GetUploadUrlRequest);

impl GetUploadUrlRequest {
    /// How long the URL should work, in seconds. Limits and default are not known.
    pub fn expires_in(mut self, expires_in: i64) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetUploadUrlRequest { core, options, file_id, expires_in } = self;
        let mut call = core.call(&GET_UPLOAD_URL, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_get_upload_url(call, &file_id, expires_in)
    }
}

impl ::std::future::IntoFuture for GetUploadUrlRequest {
    type Output = Result<Reply<types::UploadTarget>, Error>;
    type IntoFuture = CallFuture<types::UploadTarget>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_CHILDREN: Operation = Operation {
    id: "files_list_children",
    method: "GET",
    route: "/files/{fileId}/children",
    auth: "vault",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_list_children`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListChildrenRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    mime_type: Option<String>,
    include_deleted: Option<bool>,
    limit: Option<i64>,
    offset: Option<i64>,
}

::agent_clients_runtime::call_options!(ListChildrenRequest);

impl ListChildrenRequest {
    /// Only children of this media type.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// Whether deleted children are listed too. The official client sends `true` or nothing; what the service
    /// makes of `false` is not known, so leave it out instead.
    pub fn include_deleted(mut self, include_deleted: bool) -> Self {
        self.include_deleted = Some(include_deleted);
        self
    }

    /// Number of children on the page.
    ///
    /// The server's default: `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of children to skip before the page.
    ///
    /// The server's default: `0`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListChildrenRequest {
            core,
            options,
            file_id,
            mime_type,
            include_deleted,
            limit,
            offset,
        } = self;
        let mut call = core.call(&LIST_CHILDREN, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_list_children(
            call,
            &file_id,
            include_deleted,
            limit,
            mime_type.as_deref(),
            offset,
        )
    }
}

impl ::std::future::IntoFuture for ListChildrenRequest {
    type Output = Result<Reply<types::ListChildrenReply>, Error>;
    type IntoFuture = CallFuture<types::ListChildrenReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListChildrenRequest {
    type Page = types::ListChildrenReply;
    type Item = types::FileMetadata;
    const ITEMS: &'static str = "files";
    const OPERATION: &'static Operation = &LIST_CHILDREN;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.files)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.files.len())
    }

    fn advance(&mut self, _page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::offset_until_short(
            &mut self.offset,
            count,
            self.limit.unwrap_or(100),
        )
    }
}

impl ListChildrenRequest {
    /// All entries from here on, page after page; pages are fetched when they are needed.
    #[must_use]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// All pages from here on, each whole.
    #[must_use]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
}

static UPDATE: Operation = Operation {
    id: "files_update",
    method: "PATCH",
    route: "/files/{fileId}",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    body: types::UpdateFileInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, file_id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files::files_update(call, &file_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::FileMetadata>, Error>;
    type IntoFuture = CallFuture<types::FileMetadata>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

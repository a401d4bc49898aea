//! The operations of `files_multipart`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `files.multipart`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct FilesMultipart {
    pub(crate) core: Core,
}

impl FilesMultipart {
    /// Abort an upload in parts
    ///
    /// Gives the upload up and drops its parts. Any 2xx is success, whatever its body.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    /// - `upload_id`: Id of the upload.
    ///
    /// `DELETE /files/{fileId}/multipart`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V18).
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
    /// let reply = client.files().multipart().abort("file-id", "upload-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn abort(
        &self,
        file_id: impl Into<String>,
        upload_id: impl Into<String>,
    ) -> AbortRequest {
        AbortRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            upload_id: upload_id.into(),
        }
    }

    /// Complete an upload in parts
    ///
    /// Puts the parts together. Any 2xx is success, whatever its body.
    ///
    /// 409 on a second attempt may mean that the first one was done: the metadata say so when they have `uploadedAt`.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `POST /files/{fileId}/multipart/complete`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V17). The official client sends the JSON body as `text/plain`; that the service takes `application/json` is
    /// inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: On a second or later attempt: the upload may be complete already. Look at the metadata of the file.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::CompleteMultipartInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().multipart().complete("file-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn complete(
        &self,
        file_id: impl Into<String>,
        body: types::CompleteMultipartInput,
    ) -> CompleteRequest {
        CompleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            body,
        }
    }

    /// Create an upload in parts
    ///
    /// Begins an upload of the file's bytes in parts of 5 MiB to 5 GiB (the last may be smaller), at most 10,000 of
    /// them and 5 TiB together. The request has no body. An upload that is given up has to be aborted.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `POST /files/{fileId}/multipart`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V15).
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
    /// let reply = client.files().multipart().create("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, file_id: impl Into<String>) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
        }
    }

    /// Get where to upload a part
    ///
    /// Answers the presigned URL to put the bytes of one part to. The answer of that upload has the part's `etag`,
    /// without which the upload cannot be completed. A URL that has expired is refused there with 403: ask for
    /// another.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `POST /files/{fileId}/multipart/part`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V16). The official client sends the JSON body as `text/plain`; that the service takes `application/json` is
    /// inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::MultipartPartInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.files().multipart().get_part_url("file-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_part_url(
        &self,
        file_id: impl Into<String>,
        body: types::MultipartPartInput,
    ) -> GetPartUrlRequest {
        GetPartUrlRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            body,
        }
    }
}

static ABORT: Operation = Operation {
    id: "files_multipart_abort",
    method: "DELETE",
    route: "/files/{fileId}/multipart",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_multipart_abort`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AbortRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    upload_id: String,
}

::agent_clients_runtime::call_options!(AbortRequest);

impl AbortRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AbortRequest { core, options, file_id, upload_id } = self;
        let mut call = core.call(&ABORT, options);
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files_multipart::files_multipart_abort(call, &file_id, &upload_id)
    }
}

impl ::std::future::IntoFuture for AbortRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static COMPLETE: Operation = Operation {
    id: "files_multipart_complete",
    method: "POST",
    route: "/files/{fileId}/multipart/complete",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_multipart_complete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CompleteRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    body: types::CompleteMultipartInput,
}

::agent_clients_runtime::call_options!(CompleteRequest);

impl CompleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CompleteRequest { core, options, file_id, body } = self;
        let mut call = core.call(&COMPLETE, options);
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files_multipart::files_multipart_complete(call, &file_id, &body)
    }
}

impl ::std::future::IntoFuture for CompleteRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static CREATE: Operation = Operation {
    id: "files_multipart_create",
    method: "POST",
    route: "/files/{fileId}/multipart",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_multipart_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, file_id } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files_multipart::files_multipart_create(call, &file_id)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::CreateMultipartUploadResponse>, Error>;
    type IntoFuture = CallFuture<types::CreateMultipartUploadResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_PART_URL: Operation = Operation {
    id: "files_multipart_get_part_url",
    method: "POST",
    route: "/files/{fileId}/multipart/part",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `files_multipart_get_part_url`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPartUrlRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    body: types::MultipartPartInput,
}

::agent_clients_runtime::call_options!(GetPartUrlRequest);

impl GetPartUrlRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetPartUrlRequest { core, options, file_id, body } = self;
        let mut call = core.call(&GET_PART_URL, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::files_multipart::files_multipart_get_part_url(call, &file_id, &body)
    }
}

impl ::std::future::IntoFuture for GetPartUrlRequest {
    type Output = Result<Reply<types::MultipartPartTarget>, Error>;
    type IntoFuture = CallFuture<types::MultipartPartTarget>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

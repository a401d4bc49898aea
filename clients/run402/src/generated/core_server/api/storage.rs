//! The operations of `storage`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `storage`. Cheap to clone.
///
#[doc = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/docs/core_server/storage.md")
)]
#[derive(Clone, Debug)]
pub struct Storage {
    pub(crate) core: Core,
}

impl Storage {
    /// Abort an upload
    ///
    /// Gives the upload up.
    ///
    /// - `project_id`: Id of the project.
    /// - `upload_id`: Id of the upload.
    ///
    /// `POST /projects/v1/{project_id}/storage/uploads/{upload_id}/abort`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().abort_upload("project-id", "upload-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn abort_upload(
        &self,
        project_id: impl Into<String>,
        upload_id: impl Into<String>,
    ) -> AbortUploadRequest {
        AbortUploadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            upload_id: upload_id.into(),
        }
    }

    /// Complete an upload
    ///
    /// Turns the upload into an object.
    ///
    /// - `project_id`: Id of the project.
    /// - `upload_id`: Id of the upload.
    ///
    /// `POST /projects/v1/{project_id}/storage/uploads/{upload_id}/complete`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().complete_upload("project-id", "upload-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn complete_upload(
        &self,
        project_id: impl Into<String>,
        upload_id: impl Into<String>,
    ) -> CompleteUploadRequest {
        CompleteUploadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            upload_id: upload_id.into(),
        }
    }

    /// Create an upload
    ///
    /// Begins an upload. At most 100 MiB unless the server is set up otherwise.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/{project_id}/storage/uploads`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::StorageCreateUploadInput) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().create_upload("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_upload(
        &self,
        project_id: impl Into<String>,
        body: types::StorageCreateUploadInput,
    ) -> CreateUploadRequest {
        CreateUploadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }

    /// Delete an object
    ///
    /// Deletes the object.
    ///
    /// - `project_id`: Id of the project.
    /// - `key`: Key of the object. Whether its slashes stay as they are in the path is not known.
    ///
    /// `DELETE /projects/v1/{project_id}/storage/blob/{key}`
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().delete("project-id", "key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
    ) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            key: key.into(),
        }
    }

    /// Download an object
    ///
    /// Answers the content of the object.
    ///
    /// - `project_id`: Id of the project.
    /// - `key`: Key of the object. Whether its slashes stay as they are in the path is not known.
    ///
    /// `GET /projects/v1/{project_id}/storage/blob/{key}`
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().get("project-id", "key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            key: key.into(),
        }
    }

    /// Get an upload
    ///
    /// Fetches how far an upload is.
    ///
    /// - `project_id`: Id of the project.
    /// - `upload_id`: Id of the upload.
    ///
    /// `GET /projects/v1/{project_id}/storage/uploads/{upload_id}`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().get_upload("project-id", "upload-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_upload(
        &self,
        project_id: impl Into<String>,
        upload_id: impl Into<String>,
    ) -> GetUploadRequest {
        GetUploadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            upload_id: upload_id.into(),
        }
    }

    /// Look at an object
    ///
    /// Answers the headers of the object.
    ///
    /// - `project_id`: Id of the project.
    /// - `key`: Key of the object. Whether its slashes stay as they are in the path is not known.
    ///
    /// `HEAD /projects/v1/{project_id}/storage/blob/{key}`
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().head("project-id", "key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn head(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
    ) -> HeadRequest {
        HeadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            key: key.into(),
        }
    }

    /// List objects
    ///
    /// Lists the objects of the project.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}/storage/objects`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().list_objects("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_objects(&self, project_id: impl Into<String>) -> ListObjectsRequest {
        ListObjectsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Upload the bytes
    ///
    /// Sends the whole content.
    ///
    /// - `project_id`: Id of the project.
    /// - `upload_id`: Id of the upload.
    ///
    /// `PUT /projects/v1/{project_id}/storage/uploads/{upload_id}/bytes`
    ///
    /// *Evidence:* name inferred, wire seen in the official client's code (contract section 7.2). The media type is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: ::agent_clients_runtime::Upload) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().put_bytes("project-id", "upload-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn put_bytes(
        &self,
        project_id: impl Into<String>,
        upload_id: impl Into<String>,
        body: impl Into<::agent_clients_runtime::Upload>,
    ) -> PutBytesRequest {
        PutBytesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            upload_id: upload_id.into(),
            body: body.into(),
        }
    }

    /// Sign a URL of an object
    ///
    /// Answers a URL that downloads the object without a key.
    ///
    /// - `project_id`: Id of the project.
    /// - `key`: Key of the object. Whether its slashes stay as they are in the path is not known.
    ///
    /// `POST /projects/v1/{project_id}/storage/blob/{key}/sign`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred from the hosted API; so is that no body is needed.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.storage().sign("project-id", "key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn sign(
        &self,
        project_id: impl Into<String>,
        key: impl Into<String>,
    ) -> SignRequest {
        SignRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            key: key.into(),
        }
    }
}

static ABORT_UPLOAD: Operation = Operation {
    id: "storage_abort_upload",
    method: "POST",
    route: "/projects/v1/{project_id}/storage/uploads/{upload_id}/abort",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_abort_upload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AbortUploadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    upload_id: String,
}

::agent_clients_runtime::call_options!(AbortUploadRequest);

impl AbortUploadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AbortUploadRequest { core, options, project_id, upload_id } = self;
        let call = core.call(&ABORT_UPLOAD, options);
        raw::storage::storage_abort_upload(call, &project_id, &upload_id)
    }
}

impl ::std::future::IntoFuture for AbortUploadRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static COMPLETE_UPLOAD: Operation = Operation {
    id: "storage_complete_upload",
    method: "POST",
    route: "/projects/v1/{project_id}/storage/uploads/{upload_id}/complete",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_complete_upload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CompleteUploadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    upload_id: String,
}

::agent_clients_runtime::call_options!(CompleteUploadRequest);

impl CompleteUploadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CompleteUploadRequest { core, options, project_id, upload_id } = self;
        let call = core.call(&COMPLETE_UPLOAD, options);
        raw::storage::storage_complete_upload(call, &project_id, &upload_id)
    }
}

impl ::std::future::IntoFuture for CompleteUploadRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static CREATE_UPLOAD: Operation = Operation {
    id: "storage_create_upload",
    method: "POST",
    route: "/projects/v1/{project_id}/storage/uploads",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_create_upload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateUploadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::StorageCreateUploadInput,
}

::agent_clients_runtime::call_options!(CreateUploadRequest);

impl CreateUploadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateUploadRequest { core, options, project_id, body } = self;
        let mut call = core.call(&CREATE_UPLOAD, options);
        call.accept("application/json");
        raw::storage::storage_create_upload(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for CreateUploadRequest {
    type Output = Result<Reply<types::StorageReply>, Error>;
    type IntoFuture = CallFuture<types::StorageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "storage_delete",
    method: "DELETE",
    route: "/projects/v1/{project_id}/storage/blob/{key}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    key: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, project_id, key } = self;
        let call = core.call(&DELETE, options);
        raw::storage::storage_delete(call, &project_id, &key)
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

static GET: Operation = Operation {
    id: "storage_get",
    method: "GET",
    route: "/projects/v1/{project_id}/storage/blob/{key}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    key: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, project_id, key } = self;
        let call = core.call(&GET, options);
        raw::storage::storage_get(call, &project_id, &key)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static GET_UPLOAD: Operation = Operation {
    id: "storage_get_upload",
    method: "GET",
    route: "/projects/v1/{project_id}/storage/uploads/{upload_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_get_upload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetUploadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    upload_id: String,
}

::agent_clients_runtime::call_options!(GetUploadRequest);

impl GetUploadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetUploadRequest { core, options, project_id, upload_id } = self;
        let mut call = core.call(&GET_UPLOAD, options);
        call.accept("application/json");
        raw::storage::storage_get_upload(call, &project_id, &upload_id)
    }
}

impl ::std::future::IntoFuture for GetUploadRequest {
    type Output = Result<Reply<types::StorageReply>, Error>;
    type IntoFuture = CallFuture<types::StorageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static HEAD: Operation = Operation {
    id: "storage_head",
    method: "HEAD",
    route: "/projects/v1/{project_id}/storage/blob/{key}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_head`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HeadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    key: String,
}

::agent_clients_runtime::call_options!(HeadRequest);

impl HeadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let HeadRequest { core, options, project_id, key } = self;
        let call = core.call(&HEAD, options);
        raw::storage::storage_head(call, &project_id, &key)
    }
}

impl ::std::future::IntoFuture for HeadRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static LIST_OBJECTS: Operation = Operation {
    id: "storage_list_objects",
    method: "GET",
    route: "/projects/v1/{project_id}/storage/objects",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_list_objects`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListObjectsRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(ListObjectsRequest);

impl ListObjectsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListObjectsRequest { core, options, project_id } = self;
        let mut call = core.call(&LIST_OBJECTS, options);
        call.accept("application/json");
        raw::storage::storage_list_objects(call, &project_id)
    }
}

impl ::std::future::IntoFuture for ListObjectsRequest {
    type Output = Result<Reply<types::StorageReply>, Error>;
    type IntoFuture = CallFuture<types::StorageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PUT_BYTES: Operation = Operation {
    id: "storage_put_bytes",
    method: "PUT",
    route: "/projects/v1/{project_id}/storage/uploads/{upload_id}/bytes",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_put_bytes`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PutBytesRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    upload_id: String,
    body: ::agent_clients_runtime::Upload,
}

::agent_clients_runtime::call_options!(PutBytesRequest);

impl PutBytesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PutBytesRequest { core, options, project_id, upload_id, body } = self;
        let mut call = core.call(&PUT_BYTES, options);
        call.body(body, "application/octet-stream");
        raw::storage::storage_put_bytes(call, &project_id, &upload_id)
    }
}

impl ::std::future::IntoFuture for PutBytesRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SIGN: Operation = Operation {
    id: "storage_sign",
    method: "POST",
    route: "/projects/v1/{project_id}/storage/blob/{key}/sign",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `storage_sign`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SignRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    key: String,
}

::agent_clients_runtime::call_options!(SignRequest);

impl SignRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SignRequest { core, options, project_id, key } = self;
        let mut call = core.call(&SIGN, options);
        call.accept("application/json");
        raw::storage::storage_sign(call, &project_id, &key)
    }
}

impl ::std::future::IntoFuture for SignRequest {
    type Output = Result<Reply<types::StorageReply>, Error>;
    type IntoFuture = CallFuture<types::StorageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `permalinks`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `permalinks`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Permalinks {
    pub(crate) core: Core,
}

impl Permalinks {
    /// Create a permalink to a file
    ///
    /// Makes a public address of the file. The workspace is not sent: the credential says it.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `POST /files/{fileId}/permalinks`
    ///
    /// Sent always: `x-compatibility-date: 2025-07-29`. The shape of the answers, by the date it was introduced. *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V9).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient, body: meistrari_client::vault::types::CreatePermalinkInput) -> Result<(), meistrari_client::Error> {
    /// let reply = client.permalinks().create("file-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        file_id: impl Into<String>,
        body: types::CreatePermalinkInput,
    ) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
            body,
        }
    }

    /// Delete a permalink
    ///
    /// Deletes the permalink, not the file. Any 2xx is success, whatever its body.
    ///
    /// - `permalink_id`: Id of the permalink.
    ///
    /// `DELETE /permalinks/{permalinkId}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V12).
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
    /// let reply = client.permalinks().delete("permalink-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, permalink_id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            permalink_id: permalink_id.into(),
        }
    }

    /// Get a permalink
    ///
    /// Fetches what is known about a permalink, by its id.
    ///
    /// - `permalink_id`: Id of the permalink.
    ///
    /// `GET /permalinks/{permalinkId}/metadata`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V11).
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
    /// let reply = client.permalinks().get("permalink-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, permalink_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            permalink_id: permalink_id.into(),
        }
    }

    /// List the permalinks of a file
    ///
    /// Lists all permalinks of the file. There is no paging.
    ///
    /// - `file_id`: Id of the file: a UUID of version 4, or the SHA-256 of its content in hex digits. It is what follows `vault://` in a reference.
    ///
    /// `GET /files/{fileId}/permalinks`
    ///
    /// Sent always: `x-compatibility-date: 2025-05-19`. The shape of the answers, by the date it was introduced. Without it an upload may be answered in the older shape `{url, expiresAt}` (inferred). *Evidence:* seen in the official client's code (contract section 1.3).
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, V10).
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
    /// let reply = client.permalinks().list("file-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, file_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            file_id: file_id.into(),
        }
    }

    /// Open a permalink
    ///
    /// Fetches the content of the file, without any credential: this is the public address itself.
    ///
    /// The official client only builds the address (base address, `permalinks/`, id) for somebody else to open.
    /// Whether the answer is the content or a redirect to it is not known; a redirect is not followed and comes as an
    /// error that names its host.
    ///
    /// - `permalink_id`: Id of the permalink.
    ///
    /// `GET /permalinks/{permalinkId}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code and inferred (contract section 2, V13). The address is C, the verb and the answer are inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `3XX`: A redirect to the content.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::vault::VaultClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.permalinks().open("permalink-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn open(&self, permalink_id: impl Into<String>) -> OpenRequest {
        OpenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            permalink_id: permalink_id.into(),
        }
    }
}

static CREATE: Operation = Operation {
    id: "permalinks_create",
    method: "POST",
    route: "/files/{fileId}/permalinks",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `permalinks_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
    body: types::CreatePermalinkInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, file_id, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-07-29")?;
        raw::permalinks::permalinks_create(call, &file_id, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::Permalink>, Error>;
    type IntoFuture = CallFuture<types::Permalink>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "permalinks_delete",
    method: "DELETE",
    route: "/permalinks/{permalinkId}",
    auth: "vault",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `permalinks_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    permalink_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, permalink_id } = self;
        let call = core.call(&DELETE, options);
        raw::permalinks::permalinks_delete(call, &permalink_id)
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
    id: "permalinks_get",
    method: "GET",
    route: "/permalinks/{permalinkId}/metadata",
    auth: "vault",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `permalinks_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    permalink_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, permalink_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::permalinks::permalinks_get(call, &permalink_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Permalink>, Error>;
    type IntoFuture = CallFuture<types::Permalink>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "permalinks_list",
    method: "GET",
    route: "/files/{fileId}/permalinks",
    auth: "vault",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `permalinks_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    file_id: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, file_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        call.header("x-compatibility-date", "2025-05-19")?;
        raw::permalinks::permalinks_list(call, &file_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::Permalink>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Permalink>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static OPEN: Operation = Operation {
    id: "permalinks_open",
    method: "GET",
    route: "/permalinks/{permalinkId}",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `permalinks_open`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct OpenRequest {
    core: Core,
    options: CallOptions,
    permalink_id: String,
}

::agent_clients_runtime::call_options!(OpenRequest);

impl OpenRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let OpenRequest { core, options, permalink_id } = self;
        let call = core.call(&OPEN, options);
        raw::permalinks::permalinks_open(call, &permalink_id)
    }
}

impl ::std::future::IntoFuture for OpenRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

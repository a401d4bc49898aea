//! The operations of `secrets`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `secrets`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/secrets.md"))]
#[derive(Clone, Debug)]
pub struct Secrets {
    pub(crate) core: Core,
}

impl Secrets {
    /// Delete a secret
    ///
    /// Deletes the secret.
    ///
    /// - `project_id`: Id of the project.
    /// - `key`: Key of the secret.
    ///
    /// `DELETE /projects/v1/admin/{project_id}/secrets/{key}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.secrets().delete("project-id", "key").await?;
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

    /// List secrets
    ///
    /// Lists the keys of all secrets. There is no paging.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/secrets`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.secrets().list("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, project_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Set a secret
    ///
    /// Stores a value under a key, in place of the one that was there.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/secrets`
    ///
    /// Since 1.62.1 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.6 and 6.1). Until then POST .../secrets/{key} with `{value}`, which was wrong for the service.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::SecretsSetInput) -> Result<(), run402_client::Error> {
    /// let reply = client.secrets().set("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set(
        &self,
        project_id: impl Into<String>,
        body: types::SecretsSetInput,
    ) -> SetRequest {
        SetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }
}

static DELETE: Operation = Operation {
    id: "secrets_delete",
    method: "DELETE",
    route: "/projects/v1/admin/{project_id}/secrets/{key}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `secrets_delete`; it is sent when it is awaited.
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
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::secrets::secrets_delete(call, &project_id, &key)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<types::SecretsDeleteReply>, Error>;
    type IntoFuture = CallFuture<types::SecretsDeleteReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "secrets_list",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/secrets",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `secrets_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, project_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::secrets::secrets_list(call, &project_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::SecretsListReply>, Error>;
    type IntoFuture = CallFuture<types::SecretsListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SET: Operation = Operation {
    id: "secrets_set",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/secrets",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `secrets_set`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::SecretsSetInput,
}

::agent_clients_runtime::call_options!(SetRequest);

impl SetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetRequest { core, options, project_id, body } = self;
        let call = core.call(&SET, options);
        raw::secrets::secrets_set(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for SetRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

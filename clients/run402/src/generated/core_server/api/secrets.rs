//! The operations of `secrets`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `secrets`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Secrets {
    pub(crate) core: Core,
}

impl Secrets {
    /// List secrets
    ///
    /// Lists the secrets without their values.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}/functions/secrets`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
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
    /// Stores a value under a name, for all functions or for one.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/{project_id}/functions/secrets`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::SecretsSetInput) -> Result<(), run402_client::Error> {
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

static LIST: Operation = Operation {
    id: "secrets_list",
    method: "GET",
    route: "/projects/v1/{project_id}/functions/secrets",
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
    route: "/projects/v1/{project_id}/functions/secrets",
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
        let mut call = core.call(&SET, options);
        call.accept("application/json");
        raw::secrets::secrets_set(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for SetRequest {
    type Output = Result<Reply<types::CoreSecret>, Error>;
    type IntoFuture = CallFuture<types::CoreSecret>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `env_secrets`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `env.secrets`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct EnvSecrets {
    pub(crate) core: Core,
}

impl EnvSecrets {
    /// Create a secret
    ///
    /// Stores a new secret under a name.
    ///
    /// `POST /env/secrets`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P8). Older counterpart: POST /api/studio/v1/workspace/secrets/. The vendor's own reference of the same commit
    /// answers with the whole workspace instead of the secret (contract section 6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::CreateSecretInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.env().secrets().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::CreateSecretInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete a secret
    ///
    /// Deletes the secret. Any 2xx is success, whatever its body.
    ///
    /// - `name`: Name of the secret. Limits: at most 255 characters, matching `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    ///
    /// `DELETE /env/secrets/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P10). Older counterpart: DELETE /api/studio/v1/workspace/secrets/{name}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.env().secrets().delete("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, name: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }

    /// Get a secret
    ///
    /// Fetches one secret by name, without its value.
    ///
    /// - `name`: Name of the secret. Limits: at most 255 characters, matching `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    ///
    /// `GET /env/secrets/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.env().secrets().get("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, name: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }

    /// List secrets
    ///
    /// Lists all secrets by name. Values are never answered. There is no paging.
    ///
    /// `GET /env/secrets`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.env().secrets().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the value of a secret
    ///
    /// Replaces the value of an existing secret.
    ///
    /// - `name`: Name of the secret. Limits: at most 255 characters, matching `^[a-zA-Z0-9][a-zA-Z0-9_-]*$`.
    ///
    /// `POST /env/secrets/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P9). No older counterpart; read by analogy with variables. POST because the older API has no PUT or PATCH
    /// anywhere.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::UpdateSecretInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.env().secrets().update("name", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        name: impl Into<String>,
        body: types::UpdateSecretInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "env_secrets_create",
    method: "POST",
    route: "/env/secrets",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `env_secrets_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateSecretInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::env_secrets::env_secrets_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::CreateSecretReply>, Error>;
    type IntoFuture = CallFuture<types::CreateSecretReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "env_secrets_delete",
    method: "DELETE",
    route: "/env/secrets/{name}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `env_secrets_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    name: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, name } = self;
        let call = core.call(&DELETE, options);
        raw::env_secrets::env_secrets_delete(call, &name)
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
    id: "env_secrets_get",
    method: "GET",
    route: "/env/secrets/{name}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `env_secrets_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    name: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, name } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::env_secrets::env_secrets_get(call, &name)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetSecretReply>, Error>;
    type IntoFuture = CallFuture<types::GetSecretReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "env_secrets_list",
    method: "GET",
    route: "/env/secrets",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `env_secrets_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::env_secrets::env_secrets_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListSecretsReply>, Error>;
    type IntoFuture = CallFuture<types::ListSecretsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "env_secrets_update",
    method: "POST",
    route: "/env/secrets/{name}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `env_secrets_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    name: String,
    body: types::UpdateSecretInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, name, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::env_secrets::env_secrets_update(call, &name, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::UpdateSecretReply>, Error>;
    type IntoFuture = CallFuture<types::UpdateSecretReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

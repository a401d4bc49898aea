//! The operations of `ci`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `ci`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/ci.md"))]
#[derive(Clone, Debug)]
pub struct Ci {
    pub(crate) core: Core,
}

impl Ci {
    /// Create a binding
    ///
    /// Lets the workflows of a GitHub repository deploy to a project. The wallet signs a statement of what they may do
    /// (`signed_delegation`); the service compares it byte by byte with the fields of the body.
    ///
    /// `POST /ci/v1/bindings`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.3 and 5.8).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::CiCreateBindingInput) -> Result<(), run402_client::Error> {
    /// let reply = client.ci().create_binding(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_binding(
        &self,
        body: types::CiCreateBindingInput,
    ) -> CreateBindingRequest {
        CreateBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Exchange a token
    ///
    /// Exchanges the OIDC token of a GitHub workflow for a session, whose bearer token deploys.
    ///
    /// `POST /ci/v1/token-exchange`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.3 and 5.8).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::CiExchangeTokenInput) -> Result<(), run402_client::Error> {
    /// let reply = client.ci().exchange_token(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn exchange_token(
        &self,
        body: types::CiExchangeTokenInput,
    ) -> ExchangeTokenRequest {
        ExchangeTokenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get a binding
    ///
    /// Fetches one binding.
    ///
    /// - `binding_id`: Id of the binding.
    ///
    /// `GET /ci/v1/bindings/{binding_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.3 and 5.8).
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
    /// let reply = client.ci().get_binding("binding-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_binding(&self, binding_id: impl Into<String>) -> GetBindingRequest {
        GetBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            binding_id: binding_id.into(),
        }
    }

    /// List bindings
    ///
    /// Lists the bindings of a project, revoked ones included. There is no paging.
    ///
    /// - `project`: Id of the project.
    ///
    /// `GET /ci/v1/bindings`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.3 and 5.8).
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
    /// let reply = client.ci().list_bindings("project").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_bindings(&self, project: impl Into<String>) -> ListBindingsRequest {
        ListBindingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project: project.into(),
        }
    }

    /// Revoke a binding
    ///
    /// Stops future requests of the workflows. What they have deployed stays. The request has no body; repeating it is
    /// no error (the vendor's change specification).
    ///
    /// - `binding_id`: Id of the binding.
    ///
    /// `POST /ci/v1/bindings/{binding_id}/revoke`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.3 and 5.8).
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
    /// let reply = client.ci().revoke_binding("binding-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_binding(&self, binding_id: impl Into<String>) -> RevokeBindingRequest {
        RevokeBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            binding_id: binding_id.into(),
        }
    }
}

static CREATE_BINDING: Operation = Operation {
    id: "ci_create_binding",
    method: "POST",
    route: "/ci/v1/bindings",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `ci_create_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateBindingRequest {
    core: Core,
    options: CallOptions,
    body: types::CiCreateBindingInput,
}

::agent_clients_runtime::call_options!(CreateBindingRequest);

impl CreateBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateBindingRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_BINDING, options);
        call.accept("application/json");
        raw::ci::ci_create_binding(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateBindingRequest {
    type Output = Result<Reply<types::CiBindingRow>, Error>;
    type IntoFuture = CallFuture<types::CiBindingRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static EXCHANGE_TOKEN: Operation = Operation {
    id: "ci_exchange_token",
    method: "POST",
    route: "/ci/v1/token-exchange",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `ci_exchange_token`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExchangeTokenRequest {
    core: Core,
    options: CallOptions,
    body: types::CiExchangeTokenInput,
}

::agent_clients_runtime::call_options!(ExchangeTokenRequest);

impl ExchangeTokenRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ExchangeTokenRequest { core, options, body } = self;
        let mut call = core.call(&EXCHANGE_TOKEN, options);
        call.accept("application/json");
        raw::ci::ci_exchange_token(call, &body)
    }
}

impl ::std::future::IntoFuture for ExchangeTokenRequest {
    type Output = Result<Reply<types::CiExchangeTokenReply>, Error>;
    type IntoFuture = CallFuture<types::CiExchangeTokenReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_BINDING: Operation = Operation {
    id: "ci_get_binding",
    method: "GET",
    route: "/ci/v1/bindings/{binding_id}",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `ci_get_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetBindingRequest {
    core: Core,
    options: CallOptions,
    binding_id: String,
}

::agent_clients_runtime::call_options!(GetBindingRequest);

impl GetBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetBindingRequest { core, options, binding_id } = self;
        let mut call = core.call(&GET_BINDING, options);
        call.accept("application/json");
        raw::ci::ci_get_binding(call, &binding_id)
    }
}

impl ::std::future::IntoFuture for GetBindingRequest {
    type Output = Result<Reply<types::CiBindingRow>, Error>;
    type IntoFuture = CallFuture<types::CiBindingRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_BINDINGS: Operation = Operation {
    id: "ci_list_bindings",
    method: "GET",
    route: "/ci/v1/bindings",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `ci_list_bindings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListBindingsRequest {
    core: Core,
    options: CallOptions,
    project: String,
}

::agent_clients_runtime::call_options!(ListBindingsRequest);

impl ListBindingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListBindingsRequest { core, options, project } = self;
        let mut call = core.call(&LIST_BINDINGS, options);
        call.accept("application/json");
        raw::ci::ci_list_bindings(call, &project)
    }
}

impl ::std::future::IntoFuture for ListBindingsRequest {
    type Output = Result<Reply<types::CiListBindingsReply>, Error>;
    type IntoFuture = CallFuture<types::CiListBindingsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_BINDING: Operation = Operation {
    id: "ci_revoke_binding",
    method: "POST",
    route: "/ci/v1/bindings/{binding_id}/revoke",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `ci_revoke_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeBindingRequest {
    core: Core,
    options: CallOptions,
    binding_id: String,
}

::agent_clients_runtime::call_options!(RevokeBindingRequest);

impl RevokeBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeBindingRequest { core, options, binding_id } = self;
        let mut call = core.call(&REVOKE_BINDING, options);
        call.accept("application/json");
        raw::ci::ci_revoke_binding(call, &binding_id)
    }
}

impl ::std::future::IntoFuture for RevokeBindingRequest {
    type Output = Result<Reply<types::CiBindingRow>, Error>;
    type IntoFuture = CallFuture<types::CiBindingRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

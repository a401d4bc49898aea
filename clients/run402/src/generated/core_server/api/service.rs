//! The operations of `service`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `service`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Service {
    pub(crate) core: Core,
}

impl Service {
    /// Get what the server can do
    ///
    /// Fetches the supported and unsupported features.
    ///
    /// `GET /capabilities/v1`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 7.2). The answer was not recorded on its own.
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
    /// let reply = client.service().capabilities().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn capabilities(&self) -> CapabilitiesRequest {
        CapabilitiesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the health of the server
    ///
    /// Says that the server runs.
    ///
    /// `GET /health`
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
    /// let reply = client.service().health().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn health(&self) -> HealthRequest {
        HealthRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static CAPABILITIES: Operation = Operation {
    id: "service_capabilities",
    method: "GET",
    route: "/capabilities/v1",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `service_capabilities`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CapabilitiesRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(CapabilitiesRequest);

impl CapabilitiesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CapabilitiesRequest { core, options } = self;
        let mut call = core.call(&CAPABILITIES, options);
        call.accept("application/json");
        raw::service::service_capabilities(call)
    }
}

impl ::std::future::IntoFuture for CapabilitiesRequest {
    type Output = Result<Reply<types::CapabilitiesReply>, Error>;
    type IntoFuture = CallFuture<types::CapabilitiesReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static HEALTH: Operation = Operation {
    id: "service_health",
    method: "GET",
    route: "/health",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `service_health`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HealthRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(HealthRequest);

impl HealthRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let HealthRequest { core, options } = self;
        let mut call = core.call(&HEALTH, options);
        call.accept("application/json");
        raw::service::service_health(call)
    }
}

impl ::std::future::IntoFuture for HealthRequest {
    type Output = Result<Reply<types::HealthReply>, Error>;
    type IntoFuture = CallFuture<types::HealthReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `service`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `service`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/service.md"))]
#[derive(Clone, Debug)]
pub struct Service {
    pub(crate) core: Core,
}

impl Service {
    /// Get the health of the service
    ///
    /// Fetches whether the parts of the service work.
    ///
    /// `GET /health`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
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

    /// Get the status of the service
    ///
    /// Fetches version, uptime and what the service can do.
    ///
    /// `GET /status`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
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
    /// let reply = client.service().status().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn status(&self) -> StatusRequest {
        StatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
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
    type Output = Result<Reply<types::ServiceHealthReply>, Error>;
    type IntoFuture = CallFuture<types::ServiceHealthReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static STATUS: Operation = Operation {
    id: "service_status",
    method: "GET",
    route: "/status",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `service_status`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StatusRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(StatusRequest);

impl StatusRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StatusRequest { core, options } = self;
        let mut call = core.call(&STATUS, options);
        call.accept("application/json");
        raw::service::service_status(call)
    }
}

impl ::std::future::IntoFuture for StatusRequest {
    type Output = Result<Reply<types::ServiceStatusReply>, Error>;
    type IntoFuture = CallFuture<types::ServiceStatusReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

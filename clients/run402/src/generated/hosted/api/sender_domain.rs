//! The operations of `sender_domain`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `sender_domain`. Cheap to clone.
///
#[doc = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/sender_domain.md")
)]
#[derive(Clone, Debug)]
pub struct SenderDomain {
    pub(crate) core: Core,
}

impl SenderDomain {
    /// Disable inbound mail
    ///
    /// Stops the domain from receiving mail. A DELETE with a body.
    ///
    /// `DELETE /email/v1/domains/inbound`
    ///
    /// Until 3.3.3 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.10 and 6.1). Removed in 4.0.0, folded into domains.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client, body: run402_client::types::SenderDomainInput) -> Result<(), run402_client::Error> {
    /// let reply = client.sender_domain().disable_inbound(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 3.3.3")]
    pub fn disable_inbound(
        &self,
        body: types::SenderDomainInput,
    ) -> DisableInboundRequest {
        DisableInboundRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Enable inbound mail
    ///
    /// Lets the domain receive mail. Refused with 409 until its DKIM is verified.
    ///
    /// `POST /email/v1/domains/inbound`
    ///
    /// Until 3.3.3 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.10 and 6.1). Removed in 4.0.0, folded into domains.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client, body: run402_client::types::SenderDomainInput) -> Result<(), run402_client::Error> {
    /// let reply = client.sender_domain().enable_inbound(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 3.3.3")]
    pub fn enable_inbound(
        &self,
        body: types::SenderDomainInput,
    ) -> EnableInboundRequest {
        EnableInboundRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Register a sender domain
    ///
    /// Registers the domain that mail is sent from, and answers the DNS records it needs.
    ///
    /// `POST /email/v1/domains`
    ///
    /// Until 3.3.3 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.10 and 6.1). Removed in 4.0.0, folded into domains.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the service wants it.
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client, body: run402_client::types::SenderDomainInput) -> Result<(), run402_client::Error> {
    /// let reply = client.sender_domain().register(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 3.3.3")]
    pub fn register(&self, body: types::SenderDomainInput) -> RegisterRequest {
        RegisterRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Remove the sender domain
    ///
    /// Removes the sender domain of the project.
    ///
    /// `DELETE /email/v1/domains`
    ///
    /// Until 3.3.3 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.10 and 6.1). Removed in 4.0.0, folded into domains.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.sender_domain().remove().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 3.3.3")]
    pub fn remove(&self) -> RemoveRequest {
        RemoveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the sender domain
    ///
    /// Fetches the sender domain of the project, if there is one.
    ///
    /// `GET /email/v1/domains`
    ///
    /// Until 3.3.3 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.10 and 6.1). Removed in 4.0.0, folded into domains.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.sender_domain().status().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 3.3.3")]
    pub fn status(&self) -> StatusRequest {
        StatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static DISABLE_INBOUND: Operation = Operation {
    id: "sender_domain_disable_inbound",
    method: "DELETE",
    route: "/email/v1/domains/inbound",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `sender_domain_disable_inbound`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DisableInboundRequest {
    core: Core,
    options: CallOptions,
    body: types::SenderDomainInput,
}

::agent_clients_runtime::call_options!(DisableInboundRequest);

impl DisableInboundRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DisableInboundRequest { core, options, body } = self;
        let mut call = core.call(&DISABLE_INBOUND, options);
        call.accept("application/json");
        raw::sender_domain::sender_domain_disable_inbound(call, &body)
    }
}

impl ::std::future::IntoFuture for DisableInboundRequest {
    type Output = Result<Reply<types::SenderDomainInboundReply>, Error>;
    type IntoFuture = CallFuture<types::SenderDomainInboundReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ENABLE_INBOUND: Operation = Operation {
    id: "sender_domain_enable_inbound",
    method: "POST",
    route: "/email/v1/domains/inbound",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `sender_domain_enable_inbound`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnableInboundRequest {
    core: Core,
    options: CallOptions,
    body: types::SenderDomainInput,
}

::agent_clients_runtime::call_options!(EnableInboundRequest);

impl EnableInboundRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnableInboundRequest { core, options, body } = self;
        let mut call = core.call(&ENABLE_INBOUND, options);
        call.accept("application/json");
        raw::sender_domain::sender_domain_enable_inbound(call, &body)
    }
}

impl ::std::future::IntoFuture for EnableInboundRequest {
    type Output = Result<Reply<types::SenderDomainInboundReply>, Error>;
    type IntoFuture = CallFuture<types::SenderDomainInboundReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REGISTER: Operation = Operation {
    id: "sender_domain_register",
    method: "POST",
    route: "/email/v1/domains",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `sender_domain_register`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RegisterRequest {
    core: Core,
    options: CallOptions,
    body: types::SenderDomainInput,
}

::agent_clients_runtime::call_options!(RegisterRequest);

impl RegisterRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RegisterRequest { core, options, body } = self;
        let mut call = core.call(&REGISTER, options);
        call.accept("application/json");
        raw::sender_domain::sender_domain_register(call, &body)
    }
}

impl ::std::future::IntoFuture for RegisterRequest {
    type Output = Result<Reply<types::SenderDomainRegisterReply>, Error>;
    type IntoFuture = CallFuture<types::SenderDomainRegisterReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REMOVE: Operation = Operation {
    id: "sender_domain_remove",
    method: "DELETE",
    route: "/email/v1/domains",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `sender_domain_remove`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RemoveRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(RemoveRequest);

impl RemoveRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RemoveRequest { core, options } = self;
        let call = core.call(&REMOVE, options);
        raw::sender_domain::sender_domain_remove(call)
    }
}

impl ::std::future::IntoFuture for RemoveRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static STATUS: Operation = Operation {
    id: "sender_domain_status",
    method: "GET",
    route: "/email/v1/domains",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `sender_domain_status`; it is sent when it is awaited.
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
        raw::sender_domain::sender_domain_status(call)
    }
}

impl ::std::future::IntoFuture for StatusRequest {
    type Output = Result<Reply<types::SenderDomainStatusReply>, Error>;
    type IntoFuture = CallFuture<types::SenderDomainStatusReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

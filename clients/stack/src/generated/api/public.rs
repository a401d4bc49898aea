//! The operations of `public`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `public`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/public.md"))]
#[derive(Clone, Debug)]
pub struct Public {
    pub(crate) core: Core,
}

impl Public {
    /// Dispatch a task of the agent-to-agent protocol
    ///
    /// Takes one JSON-RPC call of the agent-to-agent protocol (A2A). Nothing else is known of it, not even which
    /// credential it wants; the client's own one is sent.
    ///
    /// `POST /v1/a2a/jsonrpc`
    ///
    /// *Evidence:* name inferred, wire documented by the vendor (contract section 2, operation 222). No published client calls it; named after the path.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: ::serde_json::Value) -> Result<(), stack_client::Error> {
    /// let reply = client.public().a2a(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn a2a(&self, body: ::serde_json::Value) -> A2aRequest {
        A2aRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the agent card
    ///
    /// Fetches the AgentCard of the agent-to-agent protocol (A2A).
    ///
    /// `GET /.well-known/agent.json`
    ///
    /// *Evidence:* name inferred, wire documented by the vendor (contract section 2, operation 221). No published client calls it; named after the path.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.public().agent_card().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn agent_card(&self) -> AgentCardRequest {
        AgentCardRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the public feed of events
    ///
    /// Fetches the audit feed of the public sandbox. The rows look like audit entries; how they stand in the answer is
    /// not known.
    ///
    /// `GET /v1/public/events`
    ///
    /// *Evidence:* name inferred, wire documented by the vendor (contract section 2, operation 220). No published client calls it; named after the path.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.public().events().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn events(&self) -> EventsRequest {
        EventsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static A2A: Operation = Operation {
    id: "public_a2a",
    method: "POST",
    route: "/v1/a2a/jsonrpc",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `public_a2a`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct A2aRequest {
    core: Core,
    options: CallOptions,
    body: ::serde_json::Value,
}

::agent_clients_runtime::call_options!(A2aRequest);

impl A2aRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let A2aRequest { core, options, body } = self;
        let mut call = core.call(&A2A, options);
        call.accept("application/json");
        raw::public::public_a2a(call, &body)
    }
}

impl ::std::future::IntoFuture for A2aRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static AGENT_CARD: Operation = Operation {
    id: "public_agent_card",
    method: "GET",
    route: "/.well-known/agent.json",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `public_agent_card`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AgentCardRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(AgentCardRequest);

impl AgentCardRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AgentCardRequest { core, options } = self;
        let mut call = core.call(&AGENT_CARD, options);
        call.accept("application/json");
        raw::public::public_agent_card(call)
    }
}

impl ::std::future::IntoFuture for AgentCardRequest {
    type Output = Result<Reply<types::PublicAgentCard>, Error>;
    type IntoFuture = CallFuture<types::PublicAgentCard>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static EVENTS: Operation = Operation {
    id: "public_events",
    method: "GET",
    route: "/v1/public/events",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `public_events`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EventsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(EventsRequest);

impl EventsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EventsRequest { core, options } = self;
        let mut call = core.call(&EVENTS, options);
        call.accept("application/json");
        raw::public::public_events(call)
    }
}

impl ::std::future::IntoFuture for EventsRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `admin`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `admin`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/admin.md"))]
#[derive(Clone, Debug)]
pub struct Admin {
    pub(crate) core: Core,
}

impl Admin {
    /// Send a message
    ///
    /// Sends a message; to whom is not said.
    ///
    /// `POST /message/v1`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.15). The README names no method of `admin`.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AdminSendMessageInput) -> Result<(), run402_client::Error> {
    /// let reply = client.admin().send_message(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn send_message(
        &self,
        body: types::AdminSendMessageInput,
    ) -> SendMessageRequest {
        SendMessageRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Set the contact of an agent
    ///
    /// Says how the agent behind the wallet can be reached.
    ///
    /// `POST /agent/v1/contact`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.15). The README names no method of `admin`.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AdminSetAgentContactInput) -> Result<(), run402_client::Error> {
    /// let reply = client.admin().set_agent_contact(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_agent_contact(
        &self,
        body: types::AdminSetAgentContactInput,
    ) -> SetAgentContactRequest {
        SetAgentContactRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static SEND_MESSAGE: Operation = Operation {
    id: "admin_send_message",
    method: "POST",
    route: "/message/v1",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `admin_send_message`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendMessageRequest {
    core: Core,
    options: CallOptions,
    body: types::AdminSendMessageInput,
}

::agent_clients_runtime::call_options!(SendMessageRequest);

impl SendMessageRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SendMessageRequest { core, options, body } = self;
        let mut call = core.call(&SEND_MESSAGE, options);
        call.accept("application/json");
        raw::admin::admin_send_message(call, &body)
    }
}

impl ::std::future::IntoFuture for SendMessageRequest {
    type Output = Result<Reply<types::AdminSendMessageReply>, Error>;
    type IntoFuture = CallFuture<types::AdminSendMessageReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SET_AGENT_CONTACT: Operation = Operation {
    id: "admin_set_agent_contact",
    method: "POST",
    route: "/agent/v1/contact",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `admin_set_agent_contact`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetAgentContactRequest {
    core: Core,
    options: CallOptions,
    body: types::AdminSetAgentContactInput,
}

::agent_clients_runtime::call_options!(SetAgentContactRequest);

impl SetAgentContactRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetAgentContactRequest { core, options, body } = self;
        let mut call = core.call(&SET_AGENT_CONTACT, options);
        call.accept("application/json");
        raw::admin::admin_set_agent_contact(call, &body)
    }
}

impl ::std::future::IntoFuture for SetAgentContactRequest {
    type Output = Result<Reply<types::AdminSetAgentContactReply>, Error>;
    type IntoFuture = CallFuture<types::AdminSetAgentContactReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `llm_anthropic_messages`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `llm.anthropic.messages`. Cheap to clone.
///
#[doc = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/docs/llm_anthropic_messages.md")
)]
#[derive(Clone, Debug)]
pub struct LlmAnthropicMessages {
    pub(crate) core: Core,
}

impl LlmAnthropicMessages {
    /// Ask a model of Anthropic
    ///
    /// Passes a request of Anthropic through and answers with the provider's own JSON. As a stream it answers with the
    /// provider's own server-sent events; `stream` in the body is set for it.
    ///
    /// An OpenAI-style stream ends with `[DONE]`, which is no event. An agent in enforced mode needs the approval of
    /// its action. 402 INSUFFICIENT_CREDITS when the wallet is empty.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/llm/anthropic/messages`
    ///
    /// Since 0.8.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 156).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `402`: There is no credit left. Codes: `INSUFFICIENT_CREDITS`, `ALLOWANCE_EXHAUSTED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::LlmCreateInput) -> Result<(), stack_client::Error> {
    /// let reply = client.llm().anthropic().messages().create(x_passport_token, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::LlmCreateInput,
    ) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
            x_intent_approval_id: None,
            x_stack_authority_request_id: None,
        }
    }

    /// Ask a model of Anthropic
    ///
    /// Passes a request of Anthropic through and answers with the provider's own JSON. As a stream it answers with the
    /// provider's own server-sent events; `stream` in the body is set for it.
    ///
    /// An OpenAI-style stream ends with `[DONE]`, which is no event. An agent in enforced mode needs the approval of
    /// its action. 402 INSUFFICIENT_CREDITS when the wallet is empty.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/llm/anthropic/messages`, answered as `text/event-stream`
    ///
    /// Since 0.8.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 156).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `402`: There is no credit left. Codes: `INSUFFICIENT_CREDITS`, `ALLOWANCE_EXHAUSTED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::LlmCreateInput) -> Result<(), stack_client::Error> {
    /// let stream = client.llm().anthropic().messages().create_stream(x_passport_token, body).await?;
    /// # drop(stream); Ok(())
    /// # }
    /// ```
    pub fn create_stream(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::LlmCreateInput,
    ) -> CreateStreamRequest {
        CreateStreamRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
            x_intent_approval_id: None,
            x_stack_authority_request_id: None,
        }
    }
}

static CREATE: Operation = Operation {
    id: "llm_anthropic_messages_create",
    method: "POST",
    route: "/v1/llm/anthropic/messages",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `llm_anthropic_messages_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::LlmCreateInput,
    x_intent_approval_id: Option<String>,
    x_stack_authority_request_id: Option<String>,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    /// Approval of the action, for agents in enforced mode.
    ///
    /// Since 0.6.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 1.3).
    pub fn x_intent_approval_id(
        mut self,
        x_intent_approval_id: impl Into<String>,
    ) -> Self {
        self.x_intent_approval_id = Some(x_intent_approval_id.into());
        self
    }

    /// Operation id of the call: a value of your own, to ask later what became of it. Reuse it only for a repeat of
    /// the unchanged request.
    ///
    /// Limits: matching `^[A-Za-z0-9_-]{22,256}$`.
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 1.3 and 5.12).
    pub fn x_stack_authority_request_id(
        mut self,
        x_stack_authority_request_id: impl Into<String>,
    ) -> Self {
        self.x_stack_authority_request_id = Some(x_stack_authority_request_id.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest {
            core,
            options,
            x_passport_token,
            body,
            x_intent_approval_id,
            x_stack_authority_request_id,
        } = self;
        if body.stream == Some(true) {
            return Err(
                Error::invalid_input(
                    CREATE.id,
                    "body.stream",
                    "it asks for a stream, and this method reads one whole answer",
                    "leave it out, or call the method for the stream",
                ),
            );
        }
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::llm_anthropic_messages::llm_anthropic_messages_create(
            call,
            x_intent_approval_id.as_deref(),
            x_passport_token.expose(),
            x_stack_authority_request_id.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_STREAM: Operation = Operation {
    id: "llm_anthropic_messages_create",
    method: "POST",
    route: "/v1/llm/anthropic/messages",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `llm_anthropic_messages_create_stream`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateStreamRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::LlmCreateInput,
    x_intent_approval_id: Option<String>,
    x_stack_authority_request_id: Option<String>,
}

::agent_clients_runtime::call_options!(CreateStreamRequest);

impl CreateStreamRequest {
    /// Approval of the action, for agents in enforced mode.
    ///
    /// Since 0.6.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 1.3).
    pub fn x_intent_approval_id(
        mut self,
        x_intent_approval_id: impl Into<String>,
    ) -> Self {
        self.x_intent_approval_id = Some(x_intent_approval_id.into());
        self
    }

    /// Operation id of the call: a value of your own, to ask later what became of it. Reuse it only for a repeat of
    /// the unchanged request.
    ///
    /// Limits: matching `^[A-Za-z0-9_-]{22,256}$`.
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 1.3 and 5.12).
    pub fn x_stack_authority_request_id(
        mut self,
        x_stack_authority_request_id: impl Into<String>,
    ) -> Self {
        self.x_stack_authority_request_id = Some(x_stack_authority_request_id.into());
        self
    }

    fn prepare(self, _cursor: Option<String>) -> Result<Prepared, Error> {
        let CreateStreamRequest {
            core,
            options,
            x_passport_token,
            body,
            x_intent_approval_id,
            x_stack_authority_request_id,
        } = self;
        let mut body = body;
        body.stream = Some(true);
        let mut call = core.call(&CREATE_STREAM, options);
        call.accept("text/event-stream");
        raw::llm_anthropic_messages::llm_anthropic_messages_create(
            call,
            x_intent_approval_id.as_deref(),
            x_passport_token.expose(),
            x_stack_authority_request_id.as_deref(),
            &body,
        )
    }
}

impl CreateStreamRequest {
    /// Opens the stream of all events, as they are on the wire.
    ///
    /// # Errors
    ///
    /// An error status on opening is the error of this call, not an item of the stream.
    pub async fn events(
        self,
    ) -> Result<::agent_clients_runtime::EventStream<types::LlmStreamEvent>, Error> {
        let (core, options) = (self.core.clone(), self.options.clone());
        let open = move |
            cursor: Option<String>,
        | -> ::agent_clients_runtime::BoxFuture<'static, _> {
            let request = Clone::clone(&self);
            Box::pin(async move { request.prepare(cursor)?.send().await })
        };
        let resume = ::agent_clients_runtime::Resume::None;
        ::agent_clients_runtime::EventSource::new(
                &core,
                &options,
                &CREATE_STREAM,
                open,
                resume,
            )
            .open()
            .await
    }
}

impl ::std::future::IntoFuture for CreateStreamRequest {
    type Output = Result<
        <types::LlmStreamEvent as ::agent_clients_runtime::StreamEvent>::Stream,
        Error,
    >;
    type IntoFuture = ::agent_clients_runtime::BoxFuture<'static, Self::Output>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.events().await?.into()) })
    }
}

//! The operations of `proxy`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `proxy`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/proxy.md"))]
#[derive(Clone, Debug)]
pub struct Proxy {
    pub(crate) core: Core,
}

impl Proxy {
    /// Get what became of a proxied call
    ///
    /// Fetches the state of a proxied call by its operation id, and on demand the stored, screened answer. It changes
    /// nothing, but it is a POST.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/proxy/operations/get`
    ///
    /// Since 1.3.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.12, row 70).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::GetProxyOperationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.proxy().get_operation(x_passport_token, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_operation(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::GetProxyOperationInput,
    ) -> GetOperationRequest {
        GetOperationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
        }
    }

    /// Call a service through STACK
    ///
    /// Sends an HTTP request to a service with its credential injected. An answer of the service, good or bad, is
    /// inside the reply; only a refusal by STACK is an error: 403 `FORBIDDEN` (the service is outside of the passport),
    /// 401 `PASSPORT_REVOKED` or `PASSPORT_EXPIRED`, 402 `INSUFFICIENT_CREDITS`. Of the service's answer 10 MB are
    /// taken, and it has 30 s.
    ///
    /// Each call has an operation id in `X-STACK-Authority-Request-Id`. Repeat only the unchanged request, with the
    /// same id. After a lost answer ask `proxy_get_operation` what became of it. The official client sends one with
    /// every method but GET (since 1.3.0) and takes one from the caller (since 1.0.0).
    ///
    /// The methods `get`, `post`, `put`, `patch` and `delete` of the official client are this call. Whether it needs
    /// the Studio plan or is on every plan is contradicted.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/proxy`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.12, row 69).
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
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::ProxyRequestInput) -> Result<(), stack_client::Error> {
    /// let reply = client.proxy().request(x_passport_token, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn request(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::ProxyRequestInput,
    ) -> RequestRequest {
        RequestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
            x_intent_approval_id: None,
        }
    }

    /// Get the use of proxied calls
    ///
    /// Fetches how many proxied calls of the monthly allowance were used.
    ///
    /// `GET /v1/proxy/usage`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.12, row 71).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.proxy().usage().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn usage(&self) -> UsageRequest {
        UsageRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static GET_OPERATION: Operation = Operation {
    id: "proxy_get_operation",
    method: "POST",
    route: "/v1/proxy/operations/get",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `proxy_get_operation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOperationRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::GetProxyOperationInput,
}

::agent_clients_runtime::call_options!(GetOperationRequest);

impl GetOperationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetOperationRequest { core, options, x_passport_token, body } = self;
        let mut call = core.call(&GET_OPERATION, options);
        call.accept("application/json");
        raw::proxy::proxy_get_operation(call, x_passport_token.expose(), &body)
    }
}

impl ::std::future::IntoFuture for GetOperationRequest {
    type Output = Result<Reply<types::ProxyOperation>, Error>;
    type IntoFuture = CallFuture<types::ProxyOperation>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REQUEST: Operation = Operation {
    id: "proxy_request",
    method: "POST",
    route: "/v1/proxy",
    auth: "bearer",
    repeat: Repeat::Header("X-STACK-Authority-Request-Id"),
    envelope: &errors::ENVELOPE,
};

/// The request of `proxy_request`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RequestRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::ProxyRequestInput,
    x_intent_approval_id: Option<String>,
}

::agent_clients_runtime::call_options!(RequestRequest);

impl RequestRequest {
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

    fn prepare(self) -> Result<Prepared, Error> {
        let RequestRequest {
            core,
            options,
            x_passport_token,
            body,
            x_intent_approval_id,
        } = self;
        let mut call = core.call(&REQUEST, options);
        call.accept("application/json");
        raw::proxy::proxy_request(
            call,
            x_intent_approval_id.as_deref(),
            x_passport_token.expose(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for RequestRequest {
    type Output = Result<Reply<types::ProxyEnvelope>, Error>;
    type IntoFuture = CallFuture<types::ProxyEnvelope>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static USAGE: Operation = Operation {
    id: "proxy_usage",
    method: "GET",
    route: "/v1/proxy/usage",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `proxy_usage`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UsageRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(UsageRequest);

impl UsageRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UsageRequest { core, options } = self;
        let mut call = core.call(&USAGE, options);
        call.accept("application/json");
        raw::proxy::proxy_usage(call)
    }
}

impl ::std::future::IntoFuture for UsageRequest {
    type Output = Result<Reply<types::UsageStats>, Error>;
    type IntoFuture = CallFuture<types::UsageStats>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

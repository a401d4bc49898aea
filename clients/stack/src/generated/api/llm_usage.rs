//! The operations of `llm_usage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `llm.usage`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/llm_usage.md"))]
#[derive(Clone, Debug)]
pub struct LlmUsage {
    pub(crate) core: Core,
}

impl LlmUsage {
    /// List the calls of the gateway
    ///
    /// Lists what was asked of models, a page at a time. The names of the rows and of the cursor in the answer are not
    /// known, so pages are turned by hand.
    ///
    /// `GET /v1/llm/usage`
    ///
    /// Since 0.8.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 159).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.llm().usage().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            limit: None,
            cursor: None,
            provider: None,
            passport_jti: None,
            mission_id: None,
            agent_id: None,
            since: None,
            until: None,
        }
    }

    /// Sum up the calls of the gateway
    ///
    /// Sums up what was asked of models in buckets, whose names in the answer are not known.
    ///
    /// `GET /v1/llm/usage/summary`
    ///
    /// Since 0.8.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 160).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.llm().usage().summary().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn summary(&self) -> SummaryRequest {
        SummaryRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            provider: None,
            passport_jti: None,
            mission_id: None,
            agent_id: None,
            since: None,
            until: None,
            group_by_model: None,
        }
    }
}

static LIST: Operation = Operation {
    id: "llm_usage_list",
    method: "GET",
    route: "/v1/llm/usage",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `llm_usage_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    limit: Option<i64>,
    cursor: Option<String>,
    provider: Option<String>,
    passport_jti: Option<String>,
    mission_id: Option<String>,
    agent_id: Option<String>,
    since: Option<String>,
    until: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of items on the page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page begins, as the page before answered it.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    /// Only calls to this provider.
    pub fn provider(mut self, provider: impl Into<String>) -> Self {
        self.provider = Some(provider.into());
        self
    }

    /// Only calls with this passport.
    pub fn passport_jti(mut self, passport_jti: impl Into<String>) -> Self {
        self.passport_jti = Some(passport_jti.into());
        self
    }

    /// Only calls of this Mission.
    pub fn mission_id(mut self, mission_id: impl Into<String>) -> Self {
        self.mission_id = Some(mission_id.into());
        self
    }

    /// Only calls of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Only calls since then. The form is not stated.
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Only calls until then. The form is not stated.
    pub fn until(mut self, until: impl Into<String>) -> Self {
        self.until = Some(until.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest {
            core,
            options,
            limit,
            cursor,
            provider,
            passport_jti,
            mission_id,
            agent_id,
            since,
            until,
        } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::llm_usage::llm_usage_list(
            call,
            agent_id.as_deref(),
            cursor.as_deref(),
            limit,
            mission_id.as_deref(),
            passport_jti.as_deref(),
            provider.as_deref(),
            since.as_deref(),
            until.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::LlmUsagePage>, Error>;
    type IntoFuture = CallFuture<types::LlmUsagePage>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SUMMARY: Operation = Operation {
    id: "llm_usage_summary",
    method: "GET",
    route: "/v1/llm/usage/summary",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `llm_usage_summary`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SummaryRequest {
    core: Core,
    options: CallOptions,
    provider: Option<String>,
    passport_jti: Option<String>,
    mission_id: Option<String>,
    agent_id: Option<String>,
    since: Option<String>,
    until: Option<String>,
    group_by_model: Option<bool>,
}

::agent_clients_runtime::call_options!(SummaryRequest);

impl SummaryRequest {
    /// Only calls to this provider.
    pub fn provider(mut self, provider: impl Into<String>) -> Self {
        self.provider = Some(provider.into());
        self
    }

    /// Only calls with this passport.
    pub fn passport_jti(mut self, passport_jti: impl Into<String>) -> Self {
        self.passport_jti = Some(passport_jti.into());
        self
    }

    /// Only calls of this Mission.
    pub fn mission_id(mut self, mission_id: impl Into<String>) -> Self {
        self.mission_id = Some(mission_id.into());
        self
    }

    /// Only calls of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Only calls since then. The form is not stated.
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Only calls until then. The form is not stated.
    pub fn until(mut self, until: impl Into<String>) -> Self {
        self.until = Some(until.into());
        self
    }

    /// Whether there is a bucket for each model.
    pub fn group_by_model(mut self, group_by_model: bool) -> Self {
        self.group_by_model = Some(group_by_model);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let SummaryRequest {
            core,
            options,
            provider,
            passport_jti,
            mission_id,
            agent_id,
            since,
            until,
            group_by_model,
        } = self;
        let mut call = core.call(&SUMMARY, options);
        call.accept("application/json");
        raw::llm_usage::llm_usage_summary(
            call,
            agent_id.as_deref(),
            group_by_model,
            mission_id.as_deref(),
            passport_jti.as_deref(),
            provider.as_deref(),
            since.as_deref(),
            until.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for SummaryRequest {
    type Output = Result<Reply<types::LlmUsageSummary>, Error>;
    type IntoFuture = CallFuture<types::LlmUsageSummary>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

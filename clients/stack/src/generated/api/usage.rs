//! The operations of `usage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `usage`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/usage.md"))]
#[derive(Clone, Debug)]
pub struct Usage {
    pub(crate) core: Core,
}

impl Usage {
    /// Get the usage of the account
    ///
    /// Fetches consumption, spending and earnings of the current period, or of a window.
    ///
    /// `GET /v1/usage`
    ///
    /// Since 0.16.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 155).
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
    /// let reply = client.usage().get().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            since: None,
            until: None,
        }
    }
}

static GET: Operation = Operation {
    id: "usage_get",
    method: "GET",
    route: "/v1/usage",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `usage_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    since: Option<String>,
    until: Option<String>,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    /// Start of the window, ISO 8601 or milliseconds since 1970.
    ///
    /// Since 0.17.0 of the official client.
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// End of the window, ISO 8601 or milliseconds since 1970. Not part of the window.
    ///
    /// Since 0.17.0 of the official client.
    pub fn until(mut self, until: impl Into<String>) -> Self {
        self.until = Some(until.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, since, until } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::usage::usage_get(call, since.as_deref(), until.as_deref())
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::UsageRollup>, Error>;
    type IntoFuture = CallFuture<types::UsageRollup>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

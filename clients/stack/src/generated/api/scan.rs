//! The operations of `scan`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `scan`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scan.md"))]
#[derive(Clone, Debug)]
pub struct Scan {
    pub(crate) core: Core,
}

impl Scan {
    /// Scan content for prompt injection
    ///
    /// Runs the prompt-injection detector on content that an agent is about to read. `critical` should stop the caller.
    /// On every plan, with a monthly allowance.
    ///
    /// `POST /v1/scan`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.11, row 67).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ScanInput) -> Result<(), stack_client::Error> {
    /// let reply = client.scan().scan(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn scan(&self, body: types::ScanInput) -> ScanRequest {
        ScanRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            x_passport_token: None,
        }
    }

    /// Get the use of scans
    ///
    /// Fetches how many scans of the monthly allowance were used.
    ///
    /// `GET /v1/scan/usage`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.11, row 68).
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
    /// let reply = client.scan().usage().await?;
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

static SCAN: Operation = Operation {
    id: "scan_scan",
    method: "POST",
    route: "/v1/scan",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `scan_scan`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ScanRequest {
    core: Core,
    options: CallOptions,
    body: types::ScanInput,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(ScanRequest);

impl ScanRequest {
    /// The passport that the call is part of.
    ///
    /// *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3).
    pub fn x_passport_token(
        mut self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        self.x_passport_token = Some(x_passport_token.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ScanRequest { core, options, body, x_passport_token } = self;
        let mut call = core.call(&SCAN, options);
        call.accept("application/json");
        raw::scan::scan_scan(
            call,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for ScanRequest {
    type Output = Result<Reply<types::ScanResult>, Error>;
    type IntoFuture = CallFuture<types::ScanResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static USAGE: Operation = Operation {
    id: "scan_usage",
    method: "GET",
    route: "/v1/scan/usage",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `scan_usage`; it is sent when it is awaited.
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
        raw::scan::scan_usage(call)
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

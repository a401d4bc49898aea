//! The operations of `audit`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `audit`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/audit.md"))]
#[derive(Clone, Debug)]
pub struct Audit {
    pub(crate) core: Core,
}

impl Audit {
    /// Get the head of the audit chain
    ///
    /// Fetches the hash of the latest entry and the number of entries, to be kept elsewhere as an anchor. For
    /// operators.
    ///
    /// `GET /v1/audit/chain-head`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.9, row 61).
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
    /// let reply = client.audit().chain_head().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn chain_head(&self) -> ChainHeadRequest {
        ChainHeadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Export audit entries
    ///
    /// Exports the entries of a range of time. For operators. At most 50000 rows an answer. The answer is paged, but
    /// how the next page is asked for is not known: ask again from the last time seen and drop the entries that were
    /// there before.
    ///
    /// `format` alone says what is answered; ask for the same form here and in the kind of reply that is read.
    ///
    /// `GET /v1/audit/export`
    ///
    /// *Evidence:* name stated by the vendor's client documentation and documented by the vendor, wire documented by the vendor (contract section 3.9, row 63). No published client has it; the Python page calls it with `format` and `limit`.
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
    /// let reply = client.audit().export().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn export(&self) -> ExportRequest {
        ExportRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            from: None,
            to: None,
            format: None,
            limit: None,
        }
    }

    /// Export audit entries
    ///
    /// Exports the entries of a range of time. For operators. At most 50000 rows an answer. The answer is paged, but
    /// how the next page is asked for is not known: ask again from the last time seen and drop the entries that were
    /// there before.
    ///
    /// `format` alone says what is answered; ask for the same form here and in the kind of reply that is read.
    ///
    /// `GET /v1/audit/export`, answered as `application/x-ndjson`
    ///
    /// *Evidence:* name stated by the vendor's client documentation and documented by the vendor, wire documented by the vendor (contract section 3.9, row 63). No published client has it; the Python page calls it with `format` and `limit`.
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
    /// let reply = client.audit().export_ndjson().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn export_ndjson(&self) -> ExportNdjsonRequest {
        ExportNdjsonRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            from: None,
            to: None,
            format: None,
            limit: None,
        }
    }

    /// Export audit entries
    ///
    /// Exports the entries of a range of time. For operators. At most 50000 rows an answer. The answer is paged, but
    /// how the next page is asked for is not known: ask again from the last time seen and drop the entries that were
    /// there before.
    ///
    /// `format` alone says what is answered; ask for the same form here and in the kind of reply that is read.
    ///
    /// `GET /v1/audit/export`, answered as `text/csv`
    ///
    /// *Evidence:* name stated by the vendor's client documentation and documented by the vendor, wire documented by the vendor (contract section 3.9, row 63). No published client has it; the Python page calls it with `format` and `limit`.
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
    /// let reply = client.audit().export_csv().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn export_csv(&self) -> ExportCsvRequest {
        ExportCsvRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            from: None,
            to: None,
            format: None,
            limit: None,
        }
    }

    /// List audit entries
    ///
    /// Lists entries, the newest first. For operators.
    ///
    /// To follow the log, remember `max_timestamp` and ask with it as `since`; where it is null or missing, keep the
    /// one before. There is no other paging. The official client always sends `limit`. In 0.1.0 the parameters were
    /// others and the answer was a bare list.
    ///
    /// `GET /v1/audit`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.9, row 60).
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
    /// let reply = client.audit().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            limit: None,
            since: None,
            agent_id: None,
            passport_jti: None,
        }
    }

    /// Verify the audit chain
    ///
    /// Lets the service walk the chain and check the hash and the link of every entry. For operators. A broken chain is
    /// not an error of the call: look at `valid`.
    ///
    /// `GET /v1/audit/verify-chain`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.9, row 62).
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
    /// let reply = client.audit().verify_chain().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify_chain(&self) -> VerifyChainRequest {
        VerifyChainRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            from: None,
            to: None,
            limit: None,
        }
    }
}

static CHAIN_HEAD: Operation = Operation {
    id: "audit_chain_head",
    method: "GET",
    route: "/v1/audit/chain-head",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_chain_head`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChainHeadRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ChainHeadRequest);

impl ChainHeadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ChainHeadRequest { core, options } = self;
        let mut call = core.call(&CHAIN_HEAD, options);
        call.accept("application/json");
        raw::audit::audit_chain_head(call)
    }
}

impl ::std::future::IntoFuture for ChainHeadRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static EXPORT: Operation = Operation {
    id: "audit_export",
    method: "GET",
    route: "/v1/audit/export",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_export`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExportRequest {
    core: Core,
    options: CallOptions,
    from: Option<::agent_clients_runtime::Timestamp>,
    to: Option<::agent_clients_runtime::Timestamp>,
    format: Option<types::AuditExportFormat>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(ExportRequest);

impl ExportRequest {
    /// Start of the range, ISO 8601, inclusive.
    pub fn from(mut self, from: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// End of the range, ISO 8601, exclusive.
    pub fn to(mut self, to: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Form of the answer; `json` by default.
    pub fn format(mut self, format: impl Into<types::AuditExportFormat>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// Most rows.
    ///
    /// Limits: 0 to 50000.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ExportRequest { core, options, from, to, format, limit } = self;
        let mut call = core.call(&EXPORT, options);
        call.accept("application/json");
        raw::audit::audit_export(
            call,
            format.as_ref(),
            from.as_ref(),
            limit,
            to.as_ref(),
        )
    }
}

impl ::std::future::IntoFuture for ExportRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static EXPORT_NDJSON: Operation = Operation {
    id: "audit_export",
    method: "GET",
    route: "/v1/audit/export",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_export_ndjson`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExportNdjsonRequest {
    core: Core,
    options: CallOptions,
    from: Option<::agent_clients_runtime::Timestamp>,
    to: Option<::agent_clients_runtime::Timestamp>,
    format: Option<types::AuditExportFormat>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(ExportNdjsonRequest);

impl ExportNdjsonRequest {
    /// Start of the range, ISO 8601, inclusive.
    pub fn from(mut self, from: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// End of the range, ISO 8601, exclusive.
    pub fn to(mut self, to: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Form of the answer; `json` by default.
    pub fn format(mut self, format: impl Into<types::AuditExportFormat>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// Most rows.
    ///
    /// Limits: 0 to 50000.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ExportNdjsonRequest { core, options, from, to, format, limit } = self;
        let mut call = core.call(&EXPORT_NDJSON, options);
        call.accept("application/x-ndjson");
        raw::audit::audit_export(
            call,
            format.as_ref(),
            from.as_ref(),
            limit,
            to.as_ref(),
        )
    }
}

impl ::std::future::IntoFuture for ExportNdjsonRequest {
    type Output = Result<
        Reply<::agent_clients_runtime::NdjsonStream<types::AuditEntry>>,
        Error,
    >;
    type IntoFuture = CallFuture<
        ::agent_clients_runtime::NdjsonStream<types::AuditEntry>,
    >;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_ndjson(move || self.prepare())
    }
}

static EXPORT_CSV: Operation = Operation {
    id: "audit_export",
    method: "GET",
    route: "/v1/audit/export",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_export_csv`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExportCsvRequest {
    core: Core,
    options: CallOptions,
    from: Option<::agent_clients_runtime::Timestamp>,
    to: Option<::agent_clients_runtime::Timestamp>,
    format: Option<types::AuditExportFormat>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(ExportCsvRequest);

impl ExportCsvRequest {
    /// Start of the range, ISO 8601, inclusive.
    pub fn from(mut self, from: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// End of the range, ISO 8601, exclusive.
    pub fn to(mut self, to: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Form of the answer; `json` by default.
    pub fn format(mut self, format: impl Into<types::AuditExportFormat>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// Most rows.
    ///
    /// Limits: 0 to 50000.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ExportCsvRequest { core, options, from, to, format, limit } = self;
        let mut call = core.call(&EXPORT_CSV, options);
        call.accept("text/csv");
        raw::audit::audit_export(
            call,
            format.as_ref(),
            from.as_ref(),
            limit,
            to.as_ref(),
        )
    }
}

impl ::std::future::IntoFuture for ExportCsvRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "audit_list",
    method: "GET",
    route: "/v1/audit",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    limit: Option<u64>,
    since: Option<u64>,
    agent_id: Option<String>,
    passport_jti: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of entries.
    ///
    /// Limits: 1 to 100. The server's default: `20`.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Only entries after this time, in milliseconds since 1970. Whether the very millisecond is included is not
    /// known.
    ///
    /// Limits: at least 0.
    pub fn since(mut self, since: u64) -> Self {
        self.since = Some(since);
        self
    }

    /// Only entries of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Only entries of this passport.
    pub fn passport_jti(mut self, passport_jti: impl Into<String>) -> Self {
        self.passport_jti = Some(passport_jti.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, limit, since, agent_id, passport_jti } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::audit::audit_list(
            call,
            agent_id.as_deref(),
            limit,
            passport_jti.as_deref(),
            since,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::AuditPage>, Error>;
    type IntoFuture = CallFuture<types::AuditPage>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static VERIFY_CHAIN: Operation = Operation {
    id: "audit_verify_chain",
    method: "GET",
    route: "/v1/audit/verify-chain",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `audit_verify_chain`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyChainRequest {
    core: Core,
    options: CallOptions,
    from: Option<::agent_clients_runtime::Timestamp>,
    to: Option<::agent_clients_runtime::Timestamp>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(VerifyChainRequest);

impl VerifyChainRequest {
    /// Start of the range, ISO 8601.
    pub fn from(mut self, from: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// End of the range, ISO 8601.
    pub fn to(mut self, to: impl Into<::agent_clients_runtime::Timestamp>) -> Self {
        self.to = Some(to.into());
        self
    }

    /// Most entries to check.
    ///
    /// Limits: at least 0.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyChainRequest { core, options, from, to, limit } = self;
        let mut call = core.call(&VERIFY_CHAIN, options);
        call.accept("application/json");
        raw::audit::audit_verify_chain(call, from.as_ref(), limit, to.as_ref())
    }
}

impl ::std::future::IntoFuture for VerifyChainRequest {
    type Output = Result<Reply<types::AuditChainVerification>, Error>;
    type IntoFuture = CallFuture<types::AuditChainVerification>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `passports`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `passports`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/passports.md"))]
#[derive(Clone, Debug)]
pub struct Passports {
    pub(crate) core: Core,
}

impl Passports {
    /// Report the end of the work
    ///
    /// Reports all that was done with a passport, the last report on it. `review_status` says what the automatic review
    /// found.
    ///
    /// - `jti`: Id of the passport, its `jti`. Opaque; known ones start with `pp_`.
    ///
    /// `POST /v1/passports/{jti}/checkout`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 20).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PassportActivity) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().checkout("jti", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn checkout(
        &self,
        jti: impl Into<String>,
        body: types::PassportActivity,
    ) -> CheckoutRequest {
        CheckoutRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            jti: jti.into(),
            body,
        }
    }

    /// Report progress
    ///
    /// Reports what was done with a passport since the last checkpoint. In enforced mode it is what extends the
    /// passport: each success moves the expiry to the time of the checkpoint plus the interval, a miss lets the
    /// passport expire and raises the signal `checkpoint_silence`.
    ///
    /// On a standard-mode passport 404 `CHECKPOINT_NOT_AVAILABLE`, says the catalogue of errors; another page of the
    /// documentation says that it is accepted there.
    ///
    /// - `jti`: Id of the passport, its `jti`. Opaque; known ones start with `pp_`.
    ///
    /// `POST /v1/passports/{jti}/checkpoint`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 19).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PassportActivity) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().checkpoint("jti", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn checkpoint(
        &self,
        jti: impl Into<String>,
        body: types::PassportActivity,
    ) -> CheckpointRequest {
        CheckpointRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            jti: jti.into(),
            body,
        }
    }

    /// Delegate a passport to another agent
    ///
    /// Issues a passport for another agent below an existing one. It can only narrow: 400 `SCOPE_ESCALATION` when the
    /// child asks for more than the parent has, `DELEGATION_DEPTH_EXCEEDED` beyond 4 hops,
    /// `DELEGATION_ACCOUNTABILITY_VIOLATION` when it would weaken the accountability mode.
    ///
    /// Up to 1.3.0 the body was another one (`parent_token`, scopes as optional strings).
    ///
    /// `POST /v1/passports/delegate`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 12).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::DelegatePassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().delegate(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delegate(&self, body: types::DelegatePassportInput) -> DelegateRequest {
        DelegateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Issue a passport
    ///
    /// Issues a passport for an agent in exactly one Mission. In enforced mode it lives for the smaller of
    /// `ttl_seconds` and `checkpoint_interval_seconds`, and enforced and logged agents must send `intent.summary` and
    /// `intent.services`, else 400 `ACCOUNTABILITY_REQUIRED`.
    ///
    /// Further refusals: 403 `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED` and `IDENTITY_REQUIREMENTS_NOT_MET`. A Mission
    /// that is over is told by the message alone: 403 or 404 `Mission ms_… is completed`, `… is revoked`, `… has
    /// expired` or `… not found`, and 403 `… bound to exactly one Mission`.
    ///
    /// A repeat after a lost answer issues a second passport.
    ///
    /// `POST /v1/passports/issue`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 10).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::IssuePassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().issue(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn issue(&self, body: types::IssuePassportInput) -> IssueRequest {
        IssueRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the keys that passports are signed with
    ///
    /// Fetches the public keys of the deployment, to verify passports offline. An offline check knows nothing of
    /// revocation.
    ///
    /// `GET /v1/.well-known/jwks.json`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 3.2, row 22). No method of the official client; its verifiers fetch it.
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
    /// let reply = client.passports().jwks().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn jwks(&self) -> JwksRequest {
        JwksRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List live passports
    ///
    /// Lists live passports, optionally of one agent or one session. There is no paging.
    ///
    /// `GET /v1/passports/active`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 18).
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
    /// let reply = client.passports().list_active().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_active(&self) -> ListActiveRequest {
        ListActiveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: None,
            session_id: None,
        }
    }

    /// Get the keys of an operator
    ///
    /// Fetches the public keys of an operator, for claims that customer-managed agents sign. They must not be used to
    /// verify passports: the official client did so up to 0.19.1, with the agent's id in the place of the operator's,
    /// and no client calls this any more.
    ///
    /// - `operator_id`: Id of the operator. Opaque; known ones start with `op_`.
    ///
    /// `GET /v1/operators/{operator_id}/jwks.json`
    ///
    /// From 0.11.0 to 0.19.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.2, row 23). No method of the official client; its verifier fetched it.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().operator_jwks("operator-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.19.1")]
    pub fn operator_jwks(&self, operator_id: impl Into<String>) -> OperatorJwksRequest {
        OperatorJwksRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            operator_id: operator_id.into(),
        }
    }

    /// Refresh a passport
    ///
    /// Exchanges a passport for a new one with a new id, before it expires and up to 24 hours after. Session and
    /// delegation chain stay. It never outlives its Mission (since 3.0.0); a Mission that is over is told as in
    /// `passports_issue`.
    ///
    /// `POST /v1/passports/refresh`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 13).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RefreshPassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().refresh(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn refresh(&self, body: types::RefreshPassportInput) -> RefreshRequest {
        RefreshRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the report of a passport
    ///
    /// Fetches a passport with its intent, checkpoints, checkout and review.
    ///
    /// - `jti`: Id of the passport, its `jti`. Opaque; known ones start with `pp_`.
    ///
    /// `GET /v1/passports/{jti}/report`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.2, row 21).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().report("jti").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn report(&self, jti: impl Into<String>) -> ReportRequest {
        ReportRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            jti: jti.into(),
        }
    }

    /// Revoke a passport
    ///
    /// Revokes a passport and all passports delegated from it. It reaches every proxy node within 60 seconds. The audit
    /// log gets one `passport.revoke` and one `passport.revoke_cascade` for each child.
    ///
    /// `POST /v1/passports/revoke`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 14).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RevokePassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().revoke(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke(&self, body: types::RevokePassportInput) -> RevokeRequest {
        RevokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Revoke all passports of an agent
    ///
    /// Revokes all live passports of an agent and all passports delegated from them.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `POST /v1/passports/revoke-agent/{agent_id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 15).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RevokePassportsInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().revoke_agent("agent-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_agent(
        &self,
        agent_id: impl Into<String>,
        body: types::RevokePassportsInput,
    ) -> RevokeAgentRequest {
        RevokeAgentRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
            body,
        }
    }

    /// Revoke all passports of the operator
    ///
    /// Revokes every live passport of the operator. Nothing asks for a confirmation.
    ///
    /// `POST /v1/passports/revoke-all`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 17).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RevokePassportsInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().revoke_all(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_all(&self, body: types::RevokePassportsInput) -> RevokeAllRequest {
        RevokeAllRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Revoke all passports of a session
    ///
    /// Revokes the root passport of a session and all passports delegated from it.
    ///
    /// - `session_id`: Id of the session that passports belong to. Opaque; known ones start with `ses_`.
    ///
    /// `POST /v1/passports/revoke-session/{session_id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.2, row 16).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RevokePassportsInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().revoke_session("session-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_session(
        &self,
        session_id: impl Into<String>,
        body: types::RevokePassportsInput,
    ) -> RevokeSessionRequest {
        RevokeSessionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
            body,
        }
    }

    /// Verify a passport
    ///
    /// Asks the service whether a passport is valid now, revocation included. A passport that is not is an error: 401
    /// `PASSPORT_EXPIRED` or `PASSPORT_REVOKED`.
    ///
    /// The service needs no credential for it; the official client sends one all the same. The JavaScript client takes
    /// a second, optional argument `serviceId`, whose name on the wire is not known.
    ///
    /// `POST /v1/passports/verify`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 3.2, row 11).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::VerifyPassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.passports().verify(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify(&self, body: types::VerifyPassportInput) -> VerifyRequest {
        VerifyRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static CHECKOUT: Operation = Operation {
    id: "passports_checkout",
    method: "POST",
    route: "/v1/passports/{jti}/checkout",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_checkout`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CheckoutRequest {
    core: Core,
    options: CallOptions,
    jti: String,
    body: types::PassportActivity,
}

::agent_clients_runtime::call_options!(CheckoutRequest);

impl CheckoutRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CheckoutRequest { core, options, jti, body } = self;
        let mut call = core.call(&CHECKOUT, options);
        call.accept("application/json");
        raw::passports::passports_checkout(call, &jti, &body)
    }
}

impl ::std::future::IntoFuture for CheckoutRequest {
    type Output = Result<Reply<types::CheckoutResult>, Error>;
    type IntoFuture = CallFuture<types::CheckoutResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CHECKPOINT: Operation = Operation {
    id: "passports_checkpoint",
    method: "POST",
    route: "/v1/passports/{jti}/checkpoint",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_checkpoint`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CheckpointRequest {
    core: Core,
    options: CallOptions,
    jti: String,
    body: types::PassportActivity,
}

::agent_clients_runtime::call_options!(CheckpointRequest);

impl CheckpointRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CheckpointRequest { core, options, jti, body } = self;
        let mut call = core.call(&CHECKPOINT, options);
        call.accept("application/json");
        raw::passports::passports_checkpoint(call, &jti, &body)
    }
}

impl ::std::future::IntoFuture for CheckpointRequest {
    type Output = Result<Reply<types::CheckpointResult>, Error>;
    type IntoFuture = CallFuture<types::CheckpointResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELEGATE: Operation = Operation {
    id: "passports_delegate",
    method: "POST",
    route: "/v1/passports/delegate",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_delegate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DelegateRequest {
    core: Core,
    options: CallOptions,
    body: types::DelegatePassportInput,
}

::agent_clients_runtime::call_options!(DelegateRequest);

impl DelegateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DelegateRequest { core, options, body } = self;
        let mut call = core.call(&DELEGATE, options);
        call.accept("application/json");
        raw::passports::passports_delegate(call, &body)
    }
}

impl ::std::future::IntoFuture for DelegateRequest {
    type Output = Result<Reply<types::Passport>, Error>;
    type IntoFuture = CallFuture<types::Passport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ISSUE: Operation = Operation {
    id: "passports_issue",
    method: "POST",
    route: "/v1/passports/issue",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_issue`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct IssueRequest {
    core: Core,
    options: CallOptions,
    body: types::IssuePassportInput,
}

::agent_clients_runtime::call_options!(IssueRequest);

impl IssueRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let IssueRequest { core, options, body } = self;
        let mut call = core.call(&ISSUE, options);
        call.accept("application/json");
        raw::passports::passports_issue(call, &body)
    }
}

impl ::std::future::IntoFuture for IssueRequest {
    type Output = Result<Reply<types::Passport>, Error>;
    type IntoFuture = CallFuture<types::Passport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static JWKS: Operation = Operation {
    id: "passports_jwks",
    method: "GET",
    route: "/v1/.well-known/jwks.json",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_jwks`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct JwksRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(JwksRequest);

impl JwksRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let JwksRequest { core, options } = self;
        let mut call = core.call(&JWKS, options);
        call.accept("application/json");
        raw::passports::passports_jwks(call)
    }
}

impl ::std::future::IntoFuture for JwksRequest {
    type Output = Result<Reply<types::JwkSet>, Error>;
    type IntoFuture = CallFuture<types::JwkSet>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_ACTIVE: Operation = Operation {
    id: "passports_list_active",
    method: "GET",
    route: "/v1/passports/active",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_list_active`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListActiveRequest {
    core: Core,
    options: CallOptions,
    agent_id: Option<String>,
    session_id: Option<String>,
}

::agent_clients_runtime::call_options!(ListActiveRequest);

impl ListActiveRequest {
    /// Only passports of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    /// Only passports of this session.
    pub fn session_id(mut self, session_id: impl Into<String>) -> Self {
        self.session_id = Some(session_id.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListActiveRequest { core, options, agent_id, session_id } = self;
        let mut call = core.call(&LIST_ACTIVE, options);
        call.accept("application/json");
        raw::passports::passports_list_active(
            call,
            agent_id.as_deref(),
            session_id.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for ListActiveRequest {
    type Output = Result<
        Reply<Vec<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Vec<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static OPERATOR_JWKS: Operation = Operation {
    id: "passports_operator_jwks",
    method: "GET",
    route: "/v1/operators/{operator_id}/jwks.json",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_operator_jwks`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct OperatorJwksRequest {
    core: Core,
    options: CallOptions,
    operator_id: String,
}

::agent_clients_runtime::call_options!(OperatorJwksRequest);

impl OperatorJwksRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let OperatorJwksRequest { core, options, operator_id } = self;
        let mut call = core.call(&OPERATOR_JWKS, options);
        call.accept("application/json");
        raw::passports::passports_operator_jwks(call, &operator_id)
    }
}

impl ::std::future::IntoFuture for OperatorJwksRequest {
    type Output = Result<Reply<types::JwkSet>, Error>;
    type IntoFuture = CallFuture<types::JwkSet>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REFRESH: Operation = Operation {
    id: "passports_refresh",
    method: "POST",
    route: "/v1/passports/refresh",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_refresh`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RefreshRequest {
    core: Core,
    options: CallOptions,
    body: types::RefreshPassportInput,
}

::agent_clients_runtime::call_options!(RefreshRequest);

impl RefreshRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RefreshRequest { core, options, body } = self;
        let mut call = core.call(&REFRESH, options);
        call.accept("application/json");
        raw::passports::passports_refresh(call, &body)
    }
}

impl ::std::future::IntoFuture for RefreshRequest {
    type Output = Result<Reply<types::Passport>, Error>;
    type IntoFuture = CallFuture<types::Passport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REPORT: Operation = Operation {
    id: "passports_report",
    method: "GET",
    route: "/v1/passports/{jti}/report",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_report`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReportRequest {
    core: Core,
    options: CallOptions,
    jti: String,
}

::agent_clients_runtime::call_options!(ReportRequest);

impl ReportRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ReportRequest { core, options, jti } = self;
        let mut call = core.call(&REPORT, options);
        call.accept("application/json");
        raw::passports::passports_report(call, &jti)
    }
}

impl ::std::future::IntoFuture for ReportRequest {
    type Output = Result<Reply<types::PassportReport>, Error>;
    type IntoFuture = CallFuture<types::PassportReport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "passports_revoke",
    method: "POST",
    route: "/v1/passports/revoke",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_revoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeRequest {
    core: Core,
    options: CallOptions,
    body: types::RevokePassportInput,
}

::agent_clients_runtime::call_options!(RevokeRequest);

impl RevokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeRequest { core, options, body } = self;
        let mut call = core.call(&REVOKE, options);
        call.accept("application/json");
        raw::passports::passports_revoke(call, &body)
    }
}

impl ::std::future::IntoFuture for RevokeRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static REVOKE_AGENT: Operation = Operation {
    id: "passports_revoke_agent",
    method: "POST",
    route: "/v1/passports/revoke-agent/{agent_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_revoke_agent`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeAgentRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
    body: types::RevokePassportsInput,
}

::agent_clients_runtime::call_options!(RevokeAgentRequest);

impl RevokeAgentRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeAgentRequest { core, options, agent_id, body } = self;
        let mut call = core.call(&REVOKE_AGENT, options);
        call.accept("application/json");
        raw::passports::passports_revoke_agent(call, &agent_id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeAgentRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static REVOKE_ALL: Operation = Operation {
    id: "passports_revoke_all",
    method: "POST",
    route: "/v1/passports/revoke-all",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_revoke_all`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeAllRequest {
    core: Core,
    options: CallOptions,
    body: types::RevokePassportsInput,
}

::agent_clients_runtime::call_options!(RevokeAllRequest);

impl RevokeAllRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeAllRequest { core, options, body } = self;
        let mut call = core.call(&REVOKE_ALL, options);
        call.accept("application/json");
        raw::passports::passports_revoke_all(call, &body)
    }
}

impl ::std::future::IntoFuture for RevokeAllRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static REVOKE_SESSION: Operation = Operation {
    id: "passports_revoke_session",
    method: "POST",
    route: "/v1/passports/revoke-session/{session_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_revoke_session`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeSessionRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
    body: types::RevokePassportsInput,
}

::agent_clients_runtime::call_options!(RevokeSessionRequest);

impl RevokeSessionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeSessionRequest { core, options, session_id, body } = self;
        let mut call = core.call(&REVOKE_SESSION, options);
        call.accept("application/json");
        raw::passports::passports_revoke_session(call, &session_id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeSessionRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static VERIFY: Operation = Operation {
    id: "passports_verify",
    method: "POST",
    route: "/v1/passports/verify",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `passports_verify`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyRequest {
    core: Core,
    options: CallOptions,
    body: types::VerifyPassportInput,
}

::agent_clients_runtime::call_options!(VerifyRequest);

impl VerifyRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyRequest { core, options, body } = self;
        let mut call = core.call(&VERIFY, options);
        call.accept("application/json");
        raw::passports::passports_verify(call, &body)
    }
}

impl ::std::future::IntoFuture for VerifyRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

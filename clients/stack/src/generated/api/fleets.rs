//! The operations of `fleets`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `fleets`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fleets.md"))]
#[derive(Clone, Debug)]
pub struct Fleets {
    pub(crate) core: Core,
}

impl Fleets {
    /// Activate a fleet policy
    ///
    /// Activates a new policy. Its fields are not known and are passed through. A policy that loosens protection is
    /// refused with 403 GOVERNANCE_APPROVAL_REQUIRED when it is given with an API key; repeat the call with the id of
    /// the approval that a human gave.
    ///
    /// `POST /v1/fleets`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 164).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: Not allowed; with `GOVERNANCE_APPROVAL_REQUIRED` a human has to approve first. Then the same call is repeated with the id of the approval. Never repeated by itself.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::FleetPolicyInput) -> Result<(), stack_client::Error> {
    /// let reply = client.fleets().activate(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn activate(&self, body: types::FleetPolicyInput) -> ActivateRequest {
        ActivateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            x_governance_approval: None,
        }
    }

    /// Enrol an agent
    ///
    /// Enrols a new agent under a fleet policy, with a public key and the signature of a challenge. The idempotency key
    /// stands in the body. Enrolment with local key files is a hand-written method, which calls this one; a repeat of
    /// it with the same key reuses the key pair.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `POST /v1/fleets/{policy_id}/enroll`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 171).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::FleetEnrollInput) -> Result<(), stack_client::Error> {
    /// let reply = client.fleets().enroll("policy-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn enroll(
        &self,
        policy_id: impl Into<String>,
        body: types::FleetEnrollInput,
    ) -> EnrollRequest {
        EnrollRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
            body,
        }
    }

    /// Enrol a workload
    ///
    /// Like `fleets_enroll`, for a workload, with its own challenge.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `POST /v1/fleets/{policy_id}/workload/enroll`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 173).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::FleetEnrollInput) -> Result<(), stack_client::Error> {
    /// let reply = client.fleets().enroll_workload("policy-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn enroll_workload(
        &self,
        policy_id: impl Into<String>,
        body: types::FleetEnrollInput,
    ) -> EnrollWorkloadRequest {
        EnrollWorkloadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
            body,
        }
    }

    /// Ask for a challenge to enrol with
    ///
    /// Asks for a challenge. Signed with the agent's new key it is the proof of the enrolment. Enrolment with local key
    /// files is a hand-written method, which calls this one.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `POST /v1/fleets/{policy_id}/enrollment-challenges`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 170).
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
    /// let reply = client.fleets().enrollment_challenge("policy-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn enrollment_challenge(
        &self,
        policy_id: impl Into<String>,
    ) -> EnrollmentChallengeRequest {
        EnrollmentChallengeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
        }
    }

    /// Get a fleet policy
    ///
    /// Fetches one policy.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `GET /v1/fleets/{policy_id}`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 163).
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
    /// let reply = client.fleets().get("policy-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, policy_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
        }
    }

    /// List fleets
    ///
    /// Lists fleet policies. One path with two answers: without `page` and `limit` a bare list, with them an object,
    /// which is the official client's `list_page` and whose fields are not known. There is no paginator for that
    /// reason.
    ///
    /// `GET /v1/fleets`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 162).
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
    /// let reply = client.fleets().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            page: None,
            limit: None,
        }
    }

    /// List the members of a fleet
    ///
    /// Lists the agents of a fleet. One path with two answers: without `page` and `limit` a bare list, with them an
    /// object, which is the official client's `members_page` and whose fields are not known. There is no paginator for
    /// that reason.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `GET /v1/fleets/{policy_id}/members`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 168).
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
    /// let reply = client.fleets().members("policy-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn members(&self, policy_id: impl Into<String>) -> MembersRequest {
        MembersRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
            page: None,
            limit: None,
        }
    }

    /// Get the membership of an agent
    ///
    /// Tells which fleet an agent belongs to. The answer is null for an agent that belongs to none.
    ///
    /// - `agent_id`: Id of the agent.
    ///
    /// `GET /v1/fleets/membership/{agent_id}`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 167). What null means is inferred; that it may be null is read in the code.
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
    /// let reply = client.fleets().membership("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn membership(&self, agent_id: impl Into<String>) -> MembershipRequest {
        MembershipRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// Revise a fleet policy
    ///
    /// Replaces a policy, provided that it still has the revision that is expected. Its fields are not known and are
    /// passed through. A policy that loosens protection is refused with 403 GOVERNANCE_APPROVAL_REQUIRED when it is
    /// given with an API key; repeat the call with the id of the approval that a human gave.
    ///
    /// - `policy_id`: Id of the fleet policy.
    /// - `if_match`: Number of the revision that is to be replaced.
    ///
    /// `PUT /v1/fleets/{policy_id}`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 165).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: Not allowed; with `GOVERNANCE_APPROVAL_REQUIRED` a human has to approve first. Then the same call is repeated with the id of the approval. Never repeated by itself.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, if_match: i64, body: stack_client::types::FleetPolicyInput) -> Result<(), stack_client::Error> {
    /// let reply = client.fleets().revise("policy-id", if_match, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revise(
        &self,
        policy_id: impl Into<String>,
        if_match: i64,
        body: types::FleetPolicyInput,
    ) -> ReviseRequest {
        ReviseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
            if_match,
            body,
            x_governance_approval: None,
        }
    }

    /// Revoke a fleet policy
    ///
    /// Revokes a policy.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `POST /v1/fleets/{policy_id}/revoke`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 166).
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
    /// let reply = client.fleets().revoke("policy-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke(&self, policy_id: impl Into<String>) -> RevokeRequest {
        RevokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
        }
    }

    /// Revoke a member of a fleet
    ///
    /// Takes an agent out of a fleet.
    ///
    /// - `policy_id`: Id of the fleet policy.
    /// - `agent_id`: Id of the agent.
    ///
    /// `POST /v1/fleets/{policy_id}/members/{agent_id}/revoke`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 169).
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
    /// let reply = client.fleets().revoke_member("policy-id", "agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_member(
        &self,
        policy_id: impl Into<String>,
        agent_id: impl Into<String>,
    ) -> RevokeMemberRequest {
        RevokeMemberRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
            agent_id: agent_id.into(),
        }
    }

    /// Open a fleet session
    ///
    /// Opens a session, of one fleet where its policy is given. The fields of the answer are not known; they may be
    /// credentials.
    ///
    /// `POST /v1/fleets/session`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 161).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::FleetSessionInput) -> Result<(), stack_client::Error> {
    /// let reply = client.fleets().session(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn session(&self, body: types::FleetSessionInput) -> SessionRequest {
        SessionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Ask for a challenge to enrol a workload with
    ///
    /// Like `fleets_enrollment_challenge`, for a workload.
    ///
    /// - `policy_id`: Id of the fleet policy.
    ///
    /// `POST /v1/fleets/{policy_id}/workload/enrollment-challenges`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 172).
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
    /// let reply = client.fleets().workload_enrollment_challenge("policy-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn workload_enrollment_challenge(
        &self,
        policy_id: impl Into<String>,
    ) -> WorkloadEnrollmentChallengeRequest {
        WorkloadEnrollmentChallengeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            policy_id: policy_id.into(),
        }
    }
}

static ACTIVATE: Operation = Operation {
    id: "fleets_activate",
    method: "POST",
    route: "/v1/fleets",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_activate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ActivateRequest {
    core: Core,
    options: CallOptions,
    body: types::FleetPolicyInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(ActivateRequest);

impl ActivateRequest {
    /// Id of the approval that a human gave in the dashboard. Left out on the first try.
    ///
    /// Since 0.19.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 5.22). Where the id is found is not stated.
    pub fn x_governance_approval(
        mut self,
        x_governance_approval: impl Into<String>,
    ) -> Self {
        self.x_governance_approval = Some(x_governance_approval.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ActivateRequest { core, options, body, x_governance_approval } = self;
        let mut call = core.call(&ACTIVATE, options);
        call.accept("application/json");
        raw::fleets::fleets_activate(call, x_governance_approval.as_deref(), &body)
    }
}

impl ::std::future::IntoFuture for ActivateRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static ENROLL: Operation = Operation {
    id: "fleets_enroll",
    method: "POST",
    route: "/v1/fleets/{policy_id}/enroll",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_enroll`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnrollRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
    body: types::FleetEnrollInput,
}

::agent_clients_runtime::call_options!(EnrollRequest);

impl EnrollRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnrollRequest { core, options, policy_id, body } = self;
        let mut call = core.call(&ENROLL, options);
        call.accept("application/json");
        raw::fleets::fleets_enroll(call, &policy_id, &body)
    }
}

impl ::std::future::IntoFuture for EnrollRequest {
    type Output = Result<Reply<types::FleetEnrolled>, Error>;
    type IntoFuture = CallFuture<types::FleetEnrolled>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ENROLL_WORKLOAD: Operation = Operation {
    id: "fleets_enroll_workload",
    method: "POST",
    route: "/v1/fleets/{policy_id}/workload/enroll",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_enroll_workload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnrollWorkloadRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
    body: types::FleetEnrollInput,
}

::agent_clients_runtime::call_options!(EnrollWorkloadRequest);

impl EnrollWorkloadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnrollWorkloadRequest { core, options, policy_id, body } = self;
        let mut call = core.call(&ENROLL_WORKLOAD, options);
        call.accept("application/json");
        raw::fleets::fleets_enroll_workload(call, &policy_id, &body)
    }
}

impl ::std::future::IntoFuture for EnrollWorkloadRequest {
    type Output = Result<Reply<types::FleetEnrolled>, Error>;
    type IntoFuture = CallFuture<types::FleetEnrolled>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ENROLLMENT_CHALLENGE: Operation = Operation {
    id: "fleets_enrollment_challenge",
    method: "POST",
    route: "/v1/fleets/{policy_id}/enrollment-challenges",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_enrollment_challenge`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnrollmentChallengeRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
}

::agent_clients_runtime::call_options!(EnrollmentChallengeRequest);

impl EnrollmentChallengeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnrollmentChallengeRequest { core, options, policy_id } = self;
        let mut call = core.call(&ENROLLMENT_CHALLENGE, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::fleets::fleets_enrollment_challenge(call, &policy_id)
    }
}

impl ::std::future::IntoFuture for EnrollmentChallengeRequest {
    type Output = Result<Reply<types::FleetEnrollmentChallenge>, Error>;
    type IntoFuture = CallFuture<types::FleetEnrollmentChallenge>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "fleets_get",
    method: "GET",
    route: "/v1/fleets/{policy_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, policy_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::fleets::fleets_get(call, &policy_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::FleetPolicy>, Error>;
    type IntoFuture = CallFuture<types::FleetPolicy>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "fleets_list",
    method: "GET",
    route: "/v1/fleets",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    page: Option<i64>,
    limit: Option<i64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of the page. Given, the answer is a page instead of a list; the official client begins with 1.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of items on the page. Given, the answer is a page instead of a list; the official client asks for 20
    /// unless told otherwise.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, page, limit } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::fleets::fleets_list(call, limit, page)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::FleetList>, Error>;
    type IntoFuture = CallFuture<types::FleetList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static MEMBERS: Operation = Operation {
    id: "fleets_members",
    method: "GET",
    route: "/v1/fleets/{policy_id}/members",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_members`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MembersRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
    page: Option<i64>,
    limit: Option<i64>,
}

::agent_clients_runtime::call_options!(MembersRequest);

impl MembersRequest {
    /// Number of the page. Given, the answer is a page instead of a list; the official client begins with 1.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of items on the page. Given, the answer is a page instead of a list; the official client asks for 20
    /// unless told otherwise.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let MembersRequest { core, options, policy_id, page, limit } = self;
        let mut call = core.call(&MEMBERS, options);
        call.accept("application/json");
        raw::fleets::fleets_members(call, &policy_id, limit, page)
    }
}

impl ::std::future::IntoFuture for MembersRequest {
    type Output = Result<Reply<types::FleetMemberList>, Error>;
    type IntoFuture = CallFuture<types::FleetMemberList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static MEMBERSHIP: Operation = Operation {
    id: "fleets_membership",
    method: "GET",
    route: "/v1/fleets/membership/{agent_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_membership`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MembershipRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(MembershipRequest);

impl MembershipRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let MembershipRequest { core, options, agent_id } = self;
        let mut call = core.call(&MEMBERSHIP, options);
        call.accept("application/json");
        raw::fleets::fleets_membership(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for MembershipRequest {
    type Output = Result<Reply<Option<types::FleetMembership>>, Error>;
    type IntoFuture = CallFuture<Option<types::FleetMembership>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVISE: Operation = Operation {
    id: "fleets_revise",
    method: "PUT",
    route: "/v1/fleets/{policy_id}",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_revise`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReviseRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
    if_match: i64,
    body: types::FleetPolicyInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(ReviseRequest);

impl ReviseRequest {
    /// Id of the approval that a human gave in the dashboard. Left out on the first try.
    ///
    /// Since 0.19.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 5.22). Where the id is found is not stated.
    pub fn x_governance_approval(
        mut self,
        x_governance_approval: impl Into<String>,
    ) -> Self {
        self.x_governance_approval = Some(x_governance_approval.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ReviseRequest {
            core,
            options,
            policy_id,
            if_match,
            body,
            x_governance_approval,
        } = self;
        let mut call = core.call(&REVISE, options);
        call.accept("application/json");
        raw::fleets::fleets_revise(
            call,
            &policy_id,
            if_match,
            x_governance_approval.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for ReviseRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "fleets_revoke",
    method: "POST",
    route: "/v1/fleets/{policy_id}/revoke",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_revoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
}

::agent_clients_runtime::call_options!(RevokeRequest);

impl RevokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeRequest { core, options, policy_id } = self;
        let mut call = core.call(&REVOKE, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::fleets::fleets_revoke(call, &policy_id)
    }
}

impl ::std::future::IntoFuture for RevokeRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static REVOKE_MEMBER: Operation = Operation {
    id: "fleets_revoke_member",
    method: "POST",
    route: "/v1/fleets/{policy_id}/members/{agent_id}/revoke",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_revoke_member`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeMemberRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
    agent_id: String,
}

::agent_clients_runtime::call_options!(RevokeMemberRequest);

impl RevokeMemberRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeMemberRequest { core, options, policy_id, agent_id } = self;
        let mut call = core.call(&REVOKE_MEMBER, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::fleets::fleets_revoke_member(call, &policy_id, &agent_id)
    }
}

impl ::std::future::IntoFuture for RevokeMemberRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static SESSION: Operation = Operation {
    id: "fleets_session",
    method: "POST",
    route: "/v1/fleets/session",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_session`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SessionRequest {
    core: Core,
    options: CallOptions,
    body: types::FleetSessionInput,
}

::agent_clients_runtime::call_options!(SessionRequest);

impl SessionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SessionRequest { core, options, body } = self;
        let mut call = core.call(&SESSION, options);
        call.accept("application/json");
        raw::fleets::fleets_session(call, &body)
    }
}

impl ::std::future::IntoFuture for SessionRequest {
    type Output = Result<Reply<types::FleetSession>, Error>;
    type IntoFuture = CallFuture<types::FleetSession>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static WORKLOAD_ENROLLMENT_CHALLENGE: Operation = Operation {
    id: "fleets_workload_enrollment_challenge",
    method: "POST",
    route: "/v1/fleets/{policy_id}/workload/enrollment-challenges",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `fleets_workload_enrollment_challenge`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WorkloadEnrollmentChallengeRequest {
    core: Core,
    options: CallOptions,
    policy_id: String,
}

::agent_clients_runtime::call_options!(WorkloadEnrollmentChallengeRequest);

impl WorkloadEnrollmentChallengeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let WorkloadEnrollmentChallengeRequest { core, options, policy_id } = self;
        let mut call = core.call(&WORKLOAD_ENROLLMENT_CHALLENGE, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::fleets::fleets_workload_enrollment_challenge(call, &policy_id)
    }
}

impl ::std::future::IntoFuture for WorkloadEnrollmentChallengeRequest {
    type Output = Result<Reply<types::FleetEnrollmentChallenge>, Error>;
    type IntoFuture = CallFuture<types::FleetEnrollmentChallenge>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

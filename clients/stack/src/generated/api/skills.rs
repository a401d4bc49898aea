//! The operations of `skills`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `skills`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/skills.md"))]
#[derive(Clone, Debug)]
pub struct Skills {
    pub(crate) core: Core,
}

impl Skills {
    /// Activate a skill
    ///
    /// Activates a skill, the opposite of `skills_suspend`.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `POST /v1/skills/{id}/activate`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 78).
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
    /// let reply = client.skills().activate("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn activate(&self, id: impl Into<String>) -> ActivateRequest {
        ActivateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Browse skills
    ///
    /// Searches the skills of the marketplace. The answer is a bare list: ask for the next `offset` until it is empty.
    ///
    /// `GET /v1/skills`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 74).
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
    /// let reply = client.skills().browse().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn browse(&self) -> BrowseRequest {
        BrowseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            query: None,
            tags: None,
            trust_level: None,
            status: None,
            limit: None,
            offset: None,
        }
    }

    /// Check the trust level for a skill
    ///
    /// Asks whether your identity claims reach the trust level that a skill requires. The service resolves the claims;
    /// the body is an empty object.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `POST /v1/skills/{id}/check-trust`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 79).
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
    /// let reply = client.skills().check_trust("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn check_trust(&self, id: impl Into<String>) -> CheckTrustRequest {
        CheckTrustRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Claim an invocation
    ///
    /// Claims a pending invocation, to be ended with `skills_complete_invocation` or `skills_fail_invocation`.
    ///
    /// - `id`: Id of the invocation. Opaque; known ones start with `sinv_`.
    ///
    /// `POST /v1/skills/invocations/{id}/claim`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 84).
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
    /// let reply = client.skills().claim_invocation("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn claim_invocation(&self, id: impl Into<String>) -> ClaimInvocationRequest {
        ClaimInvocationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Complete an invocation
    ///
    /// Hands in the output of an invocation.
    ///
    /// - `id`: Id of the invocation. Opaque; known ones start with `sinv_`.
    ///
    /// `POST /v1/skills/invocations/{id}/complete`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 85).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::CompleteSkillInvocationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().complete_invocation("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn complete_invocation(
        &self,
        id: impl Into<String>,
        body: types::CompleteSkillInvocationInput,
    ) -> CompleteInvocationRequest {
        CompleteInvocationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Fail an invocation
    ///
    /// Ends an invocation with an error.
    ///
    /// - `id`: Id of the invocation. Opaque; known ones start with `sinv_`.
    ///
    /// `POST /v1/skills/invocations/{id}/fail`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 86).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::FailSkillInvocationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().fail_invocation("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn fail_invocation(
        &self,
        id: impl Into<String>,
        body: types::FailSkillInvocationInput,
    ) -> FailInvocationRequest {
        FailInvocationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Get a skill
    ///
    /// Fetches one skill. An unknown one is 404 `SKILL_NOT_FOUND`.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `GET /v1/skills/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 73).
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
    /// let reply = client.skills().get("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get an invocation
    ///
    /// Fetches one invocation. An unknown one is 404 `INVOCATION_NOT_FOUND`.
    ///
    /// - `id`: Id of the invocation. Opaque; known ones start with `sinv_`.
    ///
    /// `GET /v1/skills/invocations/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 81).
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
    /// let reply = client.skills().get_invocation("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_invocation(&self, id: impl Into<String>) -> GetInvocationRequest {
        GetInvocationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a request for a skill
    ///
    /// Fetches one request for a skill.
    ///
    /// - `id`: Id of the request. Opaque; known ones start with `sreq_`.
    ///
    /// `GET /v1/skill-requests/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 89).
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
    /// let reply = client.skills().get_request("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_request(&self, id: impl Into<String>) -> GetRequestRequest {
        GetRequestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get skills that match a request
    ///
    /// Fetches the skills that match a request.
    ///
    /// - `id`: Id of the request. Opaque; known ones start with `sreq_`.
    ///
    /// `GET /v1/skill-requests/{id}/matches`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 90).
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
    /// let reply = client.skills().get_request_matches("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_request_matches(
        &self,
        id: impl Into<String>,
    ) -> GetRequestMatchesRequest {
        GetRequestMatchesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Invoke a skill
    ///
    /// Starts an invocation, and pays for it. A sealed skill can be complete in the answer; else poll
    /// `skills_get_invocation` until it is `completed`, `failed` or `expired`.
    ///
    /// Refusals: 402 `INSUFFICIENT_CREDITS`, 403 `TRUST_LEVEL_INSUFFICIENT` and `UNAUTHORIZED_SKILL_ACCESS`.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `POST /v1/skills/{id}/invoke`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 80).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `402`: There is no credit left. Codes: `INSUFFICIENT_CREDITS`, `ALLOWANCE_EXHAUSTED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InvokeSkillInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().invoke("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke(
        &self,
        id: impl Into<String>,
        body: types::InvokeSkillInput,
    ) -> InvokeRequest {
        InvokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
            x_intent_approval_id: None,
            x_stack_authority_request_id: None,
        }
    }

    /// List your invocations
    ///
    /// Lists the invocations of the operator. There is no paging.
    ///
    /// `GET /v1/skills/invocations/mine`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 82).
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
    /// let reply = client.skills().list_invocations().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_invocations(&self) -> ListInvocationsRequest {
        ListInvocationsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List your own skills
    ///
    /// Lists the skills of the operator. There is no paging.
    ///
    /// `GET /v1/skills/mine`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 75).
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
    /// let reply = client.skills().list_owned().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_owned(&self) -> ListOwnedRequest {
        ListOwnedRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List invocations to work on
    ///
    /// Lists the invocations that are pending, optionally of one skill. There is no paging.
    ///
    /// `GET /v1/skills/invocations/pending`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 83).
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
    /// let reply = client.skills().list_pending_invocations().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_pending_invocations(&self) -> ListPendingInvocationsRequest {
        ListPendingInvocationsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            skill_id: None,
        }
    }

    /// List requests for skills
    ///
    /// Lists requests for skills. The answer is a bare list: ask for the next `offset` until it is empty.
    ///
    /// `GET /v1/skill-requests`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 88).
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
    /// let reply = client.skills().list_requests().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_requests(&self) -> ListRequestsRequest {
        ListRequestsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            status: None,
            limit: None,
            offset: None,
        }
    }

    /// Ask for a skill
    ///
    /// Posts a request for a skill that does not exist yet. The official client passes the body through.
    ///
    /// `POST /v1/skill-requests`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 87).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PostSkillRequestInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().post_request(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn post_request(
        &self,
        body: types::PostSkillRequestInput,
    ) -> PostRequestRequest {
        PostRequestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Publish a skill
    ///
    /// Publishes a skill. The official client passes the body through; the fields are those of the documentation.
    /// Beyond the plan's number of skills it is refused with 403 `TIER_LIMIT_EXCEEDED`.
    ///
    /// `POST /v1/skills`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 72).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PublishSkillInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().publish(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn publish(&self, body: types::PublishSkillInput) -> PublishRequest {
        PublishRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Suggest a composition for a request
    ///
    /// Suggests how existing skills could be put together for a request.
    ///
    /// - `id`: Id of the request. Opaque; known ones start with `sreq_`.
    ///
    /// `GET /v1/skill-requests/{id}/suggest`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.13, row 91).
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
    /// let reply = client.skills().suggest_composition("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn suggest_composition(
        &self,
        id: impl Into<String>,
    ) -> SuggestCompositionRequest {
        SuggestCompositionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Suspend a skill
    ///
    /// Suspends a skill. `skills_activate` undoes it.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `POST /v1/skills/{id}/suspend`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 77).
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
    /// let reply = client.skills().suspend("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn suspend(&self, id: impl Into<String>) -> SuspendRequest {
        SuspendRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Update a skill
    ///
    /// Changes the fields that are sent. Which fields may change is not stated; the ones here are those of
    /// `skills_publish`.
    ///
    /// - `id`: Id of the skill. Opaque; known ones start with `skl_`.
    ///
    /// `PATCH /v1/skills/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.13, row 76).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::UpdateSkillInput) -> Result<(), stack_client::Error> {
    /// let reply = client.skills().update("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: impl Into<String>,
        body: types::UpdateSkillInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }
}

static ACTIVATE: Operation = Operation {
    id: "skills_activate",
    method: "POST",
    route: "/v1/skills/{id}/activate",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_activate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ActivateRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ActivateRequest);

impl ActivateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ActivateRequest { core, options, id } = self;
        let mut call = core.call(&ACTIVATE, options);
        call.accept("application/json");
        raw::skills::skills_activate(call, &id)
    }
}

impl ::std::future::IntoFuture for ActivateRequest {
    type Output = Result<Reply<types::Skill>, Error>;
    type IntoFuture = CallFuture<types::Skill>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static BROWSE: Operation = Operation {
    id: "skills_browse",
    method: "GET",
    route: "/v1/skills",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_browse`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct BrowseRequest {
    core: Core,
    options: CallOptions,
    query: Option<String>,
    tags: Option<String>,
    trust_level: Option<types::TrustLevel>,
    status: Option<String>,
    limit: Option<u64>,
    offset: Option<u64>,
}

::agent_clients_runtime::call_options!(BrowseRequest);

impl BrowseRequest {
    /// Text to search for. One guide names the parameter `search`.
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// Tags, as one text. How several are separated is not known.
    pub fn tags(mut self, tags: impl Into<String>) -> Self {
        self.tags = Some(tags.into());
        self
    }

    /// Only skills with this trust level.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.13, row 74). The name is C; that it takes the words of `trust_level_required` is inferred.
    pub fn trust_level(mut self, trust_level: impl Into<types::TrustLevel>) -> Self {
        self.trust_level = Some(trust_level.into());
        self
    }

    /// Only skills in this state.
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Most skills to list. 0 is sent.
    ///
    /// Limits: at least 0.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of skills to skip. 0 is sent.
    ///
    /// Limits: at least 0.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let BrowseRequest {
            core,
            options,
            query,
            tags,
            trust_level,
            status,
            limit,
            offset,
        } = self;
        let mut call = core.call(&BROWSE, options);
        call.accept("application/json");
        raw::skills::skills_browse(
            call,
            limit,
            offset,
            query.as_deref(),
            status.as_deref(),
            tags.as_deref(),
            trust_level.as_ref(),
        )
    }
}

impl ::std::future::IntoFuture for BrowseRequest {
    type Output = Result<Reply<Vec<types::Skill>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Skill>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CHECK_TRUST: Operation = Operation {
    id: "skills_check_trust",
    method: "POST",
    route: "/v1/skills/{id}/check-trust",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_check_trust`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CheckTrustRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(CheckTrustRequest);

impl CheckTrustRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CheckTrustRequest { core, options, id } = self;
        let mut call = core.call(&CHECK_TRUST, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::skills::skills_check_trust(call, &id)
    }
}

impl ::std::future::IntoFuture for CheckTrustRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CLAIM_INVOCATION: Operation = Operation {
    id: "skills_claim_invocation",
    method: "POST",
    route: "/v1/skills/invocations/{id}/claim",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_claim_invocation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ClaimInvocationRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ClaimInvocationRequest);

impl ClaimInvocationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ClaimInvocationRequest { core, options, id } = self;
        let mut call = core.call(&CLAIM_INVOCATION, options);
        call.accept("application/json");
        raw::skills::skills_claim_invocation(call, &id)
    }
}

impl ::std::future::IntoFuture for ClaimInvocationRequest {
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

static COMPLETE_INVOCATION: Operation = Operation {
    id: "skills_complete_invocation",
    method: "POST",
    route: "/v1/skills/invocations/{id}/complete",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_complete_invocation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CompleteInvocationRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::CompleteSkillInvocationInput,
}

::agent_clients_runtime::call_options!(CompleteInvocationRequest);

impl CompleteInvocationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CompleteInvocationRequest { core, options, id, body } = self;
        let mut call = core.call(&COMPLETE_INVOCATION, options);
        call.accept("application/json");
        raw::skills::skills_complete_invocation(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for CompleteInvocationRequest {
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

static FAIL_INVOCATION: Operation = Operation {
    id: "skills_fail_invocation",
    method: "POST",
    route: "/v1/skills/invocations/{id}/fail",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_fail_invocation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FailInvocationRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::FailSkillInvocationInput,
}

::agent_clients_runtime::call_options!(FailInvocationRequest);

impl FailInvocationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let FailInvocationRequest { core, options, id, body } = self;
        let mut call = core.call(&FAIL_INVOCATION, options);
        call.accept("application/json");
        raw::skills::skills_fail_invocation(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for FailInvocationRequest {
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

static GET: Operation = Operation {
    id: "skills_get",
    method: "GET",
    route: "/v1/skills/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::skills::skills_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Skill>, Error>;
    type IntoFuture = CallFuture<types::Skill>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_INVOCATION: Operation = Operation {
    id: "skills_get_invocation",
    method: "GET",
    route: "/v1/skills/invocations/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_get_invocation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetInvocationRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetInvocationRequest);

impl GetInvocationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetInvocationRequest { core, options, id } = self;
        let mut call = core.call(&GET_INVOCATION, options);
        call.accept("application/json");
        raw::skills::skills_get_invocation(call, &id)
    }
}

impl ::std::future::IntoFuture for GetInvocationRequest {
    type Output = Result<Reply<types::SkillInvocation>, Error>;
    type IntoFuture = CallFuture<types::SkillInvocation>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_REQUEST: Operation = Operation {
    id: "skills_get_request",
    method: "GET",
    route: "/v1/skill-requests/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_get_request`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequestRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetRequestRequest);

impl GetRequestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequestRequest { core, options, id } = self;
        let mut call = core.call(&GET_REQUEST, options);
        call.accept("application/json");
        raw::skills::skills_get_request(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequestRequest {
    type Output = Result<Reply<types::SkillRequest>, Error>;
    type IntoFuture = CallFuture<types::SkillRequest>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_REQUEST_MATCHES: Operation = Operation {
    id: "skills_get_request_matches",
    method: "GET",
    route: "/v1/skill-requests/{id}/matches",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_get_request_matches`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequestMatchesRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetRequestMatchesRequest);

impl GetRequestMatchesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequestMatchesRequest { core, options, id } = self;
        let mut call = core.call(&GET_REQUEST_MATCHES, options);
        call.accept("application/json");
        raw::skills::skills_get_request_matches(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequestMatchesRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static INVOKE: Operation = Operation {
    id: "skills_invoke",
    method: "POST",
    route: "/v1/skills/{id}/invoke",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_invoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::InvokeSkillInput,
    x_intent_approval_id: Option<String>,
    x_stack_authority_request_id: Option<String>,
}

::agent_clients_runtime::call_options!(InvokeRequest);

impl InvokeRequest {
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
        let InvokeRequest {
            core,
            options,
            id,
            body,
            x_intent_approval_id,
            x_stack_authority_request_id,
        } = self;
        let mut call = core.call(&INVOKE, options);
        call.accept("application/json");
        raw::skills::skills_invoke(
            call,
            &id,
            x_intent_approval_id.as_deref(),
            x_stack_authority_request_id.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for InvokeRequest {
    type Output = Result<Reply<types::SkillInvocation>, Error>;
    type IntoFuture = CallFuture<types::SkillInvocation>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_INVOCATIONS: Operation = Operation {
    id: "skills_list_invocations",
    method: "GET",
    route: "/v1/skills/invocations/mine",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_list_invocations`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListInvocationsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListInvocationsRequest);

impl ListInvocationsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListInvocationsRequest { core, options } = self;
        let mut call = core.call(&LIST_INVOCATIONS, options);
        call.accept("application/json");
        raw::skills::skills_list_invocations(call)
    }
}

impl ::std::future::IntoFuture for ListInvocationsRequest {
    type Output = Result<Reply<Vec<types::SkillInvocation>>, Error>;
    type IntoFuture = CallFuture<Vec<types::SkillInvocation>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_OWNED: Operation = Operation {
    id: "skills_list_owned",
    method: "GET",
    route: "/v1/skills/mine",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_list_owned`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListOwnedRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListOwnedRequest);

impl ListOwnedRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListOwnedRequest { core, options } = self;
        let mut call = core.call(&LIST_OWNED, options);
        call.accept("application/json");
        raw::skills::skills_list_owned(call)
    }
}

impl ::std::future::IntoFuture for ListOwnedRequest {
    type Output = Result<Reply<Vec<types::Skill>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Skill>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PENDING_INVOCATIONS: Operation = Operation {
    id: "skills_list_pending_invocations",
    method: "GET",
    route: "/v1/skills/invocations/pending",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_list_pending_invocations`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListPendingInvocationsRequest {
    core: Core,
    options: CallOptions,
    skill_id: Option<String>,
}

::agent_clients_runtime::call_options!(ListPendingInvocationsRequest);

impl ListPendingInvocationsRequest {
    /// Only invocations of this skill.
    pub fn skill_id(mut self, skill_id: impl Into<String>) -> Self {
        self.skill_id = Some(skill_id.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListPendingInvocationsRequest { core, options, skill_id } = self;
        let mut call = core.call(&LIST_PENDING_INVOCATIONS, options);
        call.accept("application/json");
        raw::skills::skills_list_pending_invocations(call, skill_id.as_deref())
    }
}

impl ::std::future::IntoFuture for ListPendingInvocationsRequest {
    type Output = Result<Reply<Vec<types::SkillInvocation>>, Error>;
    type IntoFuture = CallFuture<Vec<types::SkillInvocation>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_REQUESTS: Operation = Operation {
    id: "skills_list_requests",
    method: "GET",
    route: "/v1/skill-requests",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_list_requests`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequestsRequest {
    core: Core,
    options: CallOptions,
    status: Option<String>,
    limit: Option<u64>,
    offset: Option<u64>,
}

::agent_clients_runtime::call_options!(ListRequestsRequest);

impl ListRequestsRequest {
    /// Only requests in this state.
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Most requests to list.
    ///
    /// Limits: at least 0.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of requests to skip.
    ///
    /// Limits: at least 0.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequestsRequest { core, options, status, limit, offset } = self;
        let mut call = core.call(&LIST_REQUESTS, options);
        call.accept("application/json");
        raw::skills::skills_list_requests(call, limit, offset, status.as_deref())
    }
}

impl ::std::future::IntoFuture for ListRequestsRequest {
    type Output = Result<Reply<Vec<types::SkillRequest>>, Error>;
    type IntoFuture = CallFuture<Vec<types::SkillRequest>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static POST_REQUEST: Operation = Operation {
    id: "skills_post_request",
    method: "POST",
    route: "/v1/skill-requests",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_post_request`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PostRequestRequest {
    core: Core,
    options: CallOptions,
    body: types::PostSkillRequestInput,
}

::agent_clients_runtime::call_options!(PostRequestRequest);

impl PostRequestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PostRequestRequest { core, options, body } = self;
        let mut call = core.call(&POST_REQUEST, options);
        call.accept("application/json");
        raw::skills::skills_post_request(call, &body)
    }
}

impl ::std::future::IntoFuture for PostRequestRequest {
    type Output = Result<Reply<types::SkillRequest>, Error>;
    type IntoFuture = CallFuture<types::SkillRequest>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PUBLISH: Operation = Operation {
    id: "skills_publish",
    method: "POST",
    route: "/v1/skills",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_publish`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PublishRequest {
    core: Core,
    options: CallOptions,
    body: types::PublishSkillInput,
}

::agent_clients_runtime::call_options!(PublishRequest);

impl PublishRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PublishRequest { core, options, body } = self;
        let mut call = core.call(&PUBLISH, options);
        call.accept("application/json");
        raw::skills::skills_publish(call, &body)
    }
}

impl ::std::future::IntoFuture for PublishRequest {
    type Output = Result<Reply<types::Skill>, Error>;
    type IntoFuture = CallFuture<types::Skill>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SUGGEST_COMPOSITION: Operation = Operation {
    id: "skills_suggest_composition",
    method: "GET",
    route: "/v1/skill-requests/{id}/suggest",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_suggest_composition`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SuggestCompositionRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(SuggestCompositionRequest);

impl SuggestCompositionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SuggestCompositionRequest { core, options, id } = self;
        let mut call = core.call(&SUGGEST_COMPOSITION, options);
        call.accept("application/json");
        raw::skills::skills_suggest_composition(call, &id)
    }
}

impl ::std::future::IntoFuture for SuggestCompositionRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SUSPEND: Operation = Operation {
    id: "skills_suspend",
    method: "POST",
    route: "/v1/skills/{id}/suspend",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_suspend`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SuspendRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(SuspendRequest);

impl SuspendRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SuspendRequest { core, options, id } = self;
        let mut call = core.call(&SUSPEND, options);
        call.accept("application/json");
        raw::skills::skills_suspend(call, &id)
    }
}

impl ::std::future::IntoFuture for SuspendRequest {
    type Output = Result<Reply<types::Skill>, Error>;
    type IntoFuture = CallFuture<types::Skill>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "skills_update",
    method: "PATCH",
    route: "/v1/skills/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `skills_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::UpdateSkillInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::skills::skills_update(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::Skill>, Error>;
    type IntoFuture = CallFuture<types::Skill>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

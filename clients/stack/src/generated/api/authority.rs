//! The operations of `authority`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `authority`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/authority.md"))]
#[derive(Clone, Debug)]
pub struct Authority {
    pub(crate) core: Core,
}

impl Authority {
    /// Activate a binding
    ///
    /// Activates a binding, in one of its versions where that is given. The version stands in the query.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `POST /v1/authority/bindings/{id}/activate`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 193).
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
    /// let reply = client.authority().activate_binding("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn activate_binding(&self, id: impl Into<String>) -> ActivateBindingRequest {
        ActivateBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            version: None,
        }
    }

    /// Activate a version of a profile
    ///
    /// Activates a version of a profile.
    ///
    /// - `id`: Id of the profile version.
    ///
    /// `POST /v1/authority/profile-versions/{id}/activate`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 205).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityProfileActivationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().activate_profile_version("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn activate_profile_version(
        &self,
        id: impl Into<String>,
        body: types::AuthorityProfileActivationInput,
    ) -> ActivateProfileVersionRequest {
        ActivateProfileVersionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Add a key to a receiver
    ///
    /// Adds a key to a receiver. Its fields are not known and are passed through.
    ///
    /// - `id`: Id of the receiver.
    ///
    /// `POST /v1/authority/receivers/{id}/keys`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 202).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReceiverKeyInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().add_receiver_key("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn add_receiver_key(
        &self,
        id: impl Into<String>,
        body: types::AuthorityReceiverKeyInput,
    ) -> AddReceiverKeyRequest {
        AddReceiverKeyRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Archive a principal
    ///
    /// Archives a principal, for a reason.
    ///
    /// - `id`: Id of the principal.
    ///
    /// `POST /v1/authority/principals/{id}/archive`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 179).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReasonInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().archive_principal("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn archive_principal(
        &self,
        id: impl Into<String>,
        body: types::AuthorityReasonInput,
    ) -> ArchivePrincipalRequest {
        ArchivePrincipalRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Create the approval requests of a binding
    ///
    /// Creates approval requests for a binding. Its fields are not known and are passed through.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `POST /v1/authority/bindings/{id}/approval-requests`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 191).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityApprovalRequestsInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_approval_requests("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_approval_requests(
        &self,
        id: impl Into<String>,
        body: types::AuthorityApprovalRequestsInput,
    ) -> CreateApprovalRequestsRequest {
        CreateApprovalRequestsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Create a binding
    ///
    /// Creates a binding. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/bindings`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 188).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityBindingInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_binding(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_binding(
        &self,
        body: types::AuthorityBindingInput,
    ) -> CreateBindingRequest {
        CreateBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create an enterprise OIDC request
    ///
    /// Creates a request that waits for a human, who finds it at a URL in the answer. Its fields are not known and are
    /// passed through.
    ///
    /// `POST /v1/authority/enterprise-oidc/requests`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 174).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityOidcRequestInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_enterprise_oidc_request(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_enterprise_oidc_request(
        &self,
        body: types::AuthorityOidcRequestInput,
    ) -> CreateEnterpriseOidcRequestRequest {
        CreateEnterpriseOidcRequestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create a principal
    ///
    /// Creates a principal. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/principals`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 176).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityPrincipalInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_principal(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_principal(
        &self,
        body: types::AuthorityPrincipalInput,
    ) -> CreatePrincipalRequest {
        CreatePrincipalRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create a version of a profile
    ///
    /// Creates a version of a profile. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/profile-versions`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 204).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityProfileVersionInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_profile_version(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_profile_version(
        &self,
        body: types::AuthorityProfileVersionInput,
    ) -> CreateProfileVersionRequest {
        CreateProfileVersionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create a session that collects proofs
    ///
    /// Creates a session in which proofs are collected. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/proof-collection-sessions`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 182).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityProofCollectionSessionInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_proof_collection_session(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_proof_collection_session(
        &self,
        body: types::AuthorityProofCollectionSessionInput,
    ) -> CreateProofCollectionSessionRequest {
        CreateProofCollectionSessionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create a receiver
    ///
    /// Creates a receiver. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/receivers`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 197).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReceiverInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().create_receiver(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_receiver(
        &self,
        body: types::AuthorityReceiverInput,
    ) -> CreateReceiverRequest {
        CreateReceiverRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create a challenge that verifies a receiver
    ///
    /// Creates a verification challenge for a receiver.
    ///
    /// - `id`: Id of the receiver.
    ///
    /// `POST /v1/authority/receivers/{id}/verification-challenges`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 200).
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
    /// let reply = client.authority().create_receiver_verification_challenge("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_receiver_verification_challenge(
        &self,
        id: impl Into<String>,
    ) -> CreateReceiverVerificationChallengeRequest {
        CreateReceiverVerificationChallengeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Delegate a binding
    ///
    /// Delegates a binding. Its fields are not known and are passed through.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `POST /v1/authority/bindings/{id}/delegate`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 194).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityBindingDelegationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().delegate_binding("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delegate_binding(
        &self,
        id: impl Into<String>,
        body: types::AuthorityBindingDelegationInput,
    ) -> DelegateBindingRequest {
        DelegateBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Erase a binding
    ///
    /// Erases a binding. The answer is a tombstone.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `POST /v1/authority/bindings/{id}/erase`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 196).
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
    /// let reply = client.authority().erase_binding("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn erase_binding(&self, id: impl Into<String>) -> EraseBindingRequest {
        EraseBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Erase a presentation
    ///
    /// Erases a presentation. The answer is a tombstone.
    ///
    /// - `id`: Id of the presentation.
    ///
    /// `POST /v1/authority/presentations/{id}/erase`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 210).
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
    /// let reply = client.authority().erase_presentation("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn erase_presentation(&self, id: impl Into<String>) -> ErasePresentationRequest {
        ErasePresentationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Erase a principal
    ///
    /// Erases a principal. The answer is a tombstone.
    ///
    /// - `id`: Id of the principal.
    ///
    /// `POST /v1/authority/principals/{id}/erase`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 180).
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
    /// let reply = client.authority().erase_principal("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn erase_principal(&self, id: impl Into<String>) -> ErasePrincipalRequest {
        ErasePrincipalRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Erase a proof
    ///
    /// Erases a proof. Unlike the other erasures it answers with the proof, not with a tombstone.
    ///
    /// - `id`: Id of the proof.
    ///
    /// `POST /v1/authority/proofs/{id}/erase`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 187).
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
    /// let reply = client.authority().erase_proof("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn erase_proof(&self, id: impl Into<String>) -> EraseProofRequest {
        EraseProofRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a binding
    ///
    /// Fetches one binding, in one of its versions where that is given.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `GET /v1/authority/bindings/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 190).
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
    /// let reply = client.authority().get_binding("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_binding(&self, id: impl Into<String>) -> GetBindingRequest {
        GetBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            version: None,
        }
    }

    /// Get an enterprise OIDC request
    ///
    /// Fetches one request.
    ///
    /// - `id`: Id of the request.
    ///
    /// `GET /v1/authority/enterprise-oidc/requests/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 175).
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
    /// let reply = client.authority().get_enterprise_oidc_request("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_enterprise_oidc_request(
        &self,
        id: impl Into<String>,
    ) -> GetEnterpriseOidcRequestRequest {
        GetEnterpriseOidcRequestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a presentation
    ///
    /// Fetches one presentation.
    ///
    /// - `id`: Id of the presentation.
    ///
    /// `GET /v1/authority/presentations/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 209).
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
    /// let reply = client.authority().get_presentation("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_presentation(&self, id: impl Into<String>) -> GetPresentationRequest {
        GetPresentationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a principal
    ///
    /// Fetches one principal.
    ///
    /// - `id`: Id of the principal.
    ///
    /// `GET /v1/authority/principals/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 178).
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
    /// let reply = client.authority().get_principal("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_principal(&self, id: impl Into<String>) -> GetPrincipalRequest {
        GetPrincipalRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a proof
    ///
    /// Fetches one proof, in one of its versions where that is given.
    ///
    /// - `id`: Id of the proof.
    ///
    /// `GET /v1/authority/proofs/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 185).
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
    /// let reply = client.authority().get_proof("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_proof(&self, id: impl Into<String>) -> GetProofRequest {
        GetProofRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            version: None,
        }
    }

    /// Get a session that collects proofs
    ///
    /// Fetches one session.
    ///
    /// - `id`: Id of the session.
    ///
    /// `GET /v1/authority/proof-collection-sessions/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 183).
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
    /// let reply = client.authority().get_proof_collection_session("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_proof_collection_session(
        &self,
        id: impl Into<String>,
    ) -> GetProofCollectionSessionRequest {
        GetProofCollectionSessionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a receiver
    ///
    /// Fetches one receiver.
    ///
    /// - `id`: Id of the receiver.
    ///
    /// `GET /v1/authority/receivers/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 199).
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
    /// let reply = client.authority().get_receiver("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_receiver(&self, id: impl Into<String>) -> GetReceiverRequest {
        GetReceiverRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a use
    ///
    /// Fetches one use.
    ///
    /// - `id`: Id of the use.
    ///
    /// `GET /v1/authority/uses/{id}`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 207).
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
    /// let reply = client.authority().get_use("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_use(&self, id: impl Into<String>) -> GetUseRequest {
        GetUseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Import a proof
    ///
    /// Imports a proof. Its fields are not known and are passed through.
    ///
    /// `POST /v1/authority/proofs/import`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 181).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityProofImportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().import_proof(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn import_proof(
        &self,
        body: types::AuthorityProofImportInput,
    ) -> ImportProofRequest {
        ImportProofRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// List the approval requests of a binding
    ///
    /// Lists the approval requests of a binding. No paging is known.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `GET /v1/authority/bindings/{id}/approval-requests`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 192).
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
    /// let reply = client.authority().list_approval_requests("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_approval_requests(
        &self,
        id: impl Into<String>,
    ) -> ListApprovalRequestsRequest {
        ListApprovalRequestsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// List bindings
    ///
    /// Lists bindings. No paging is known.
    ///
    /// `GET /v1/authority/bindings`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 189).
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
    /// let reply = client.authority().list_bindings().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_bindings(&self) -> ListBindingsRequest {
        ListBindingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List presentations
    ///
    /// Lists presentations. No paging is known.
    ///
    /// `GET /v1/authority/presentations`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 208).
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
    /// let reply = client.authority().list_presentations().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_presentations(&self) -> ListPresentationsRequest {
        ListPresentationsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List principals
    ///
    /// Lists principals. No paging is known.
    ///
    /// `GET /v1/authority/principals`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 177).
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
    /// let reply = client.authority().list_principals().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_principals(&self) -> ListPrincipalsRequest {
        ListPrincipalsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List proofs
    ///
    /// Lists proofs. No paging is known.
    ///
    /// `GET /v1/authority/proofs`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 184).
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
    /// let reply = client.authority().list_proofs().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_proofs(&self) -> ListProofsRequest {
        ListProofsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List receivers
    ///
    /// Lists receivers. No paging is known.
    ///
    /// `GET /v1/authority/receivers`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 198).
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
    /// let reply = client.authority().list_receivers().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_receivers(&self) -> ListReceiversRequest {
        ListReceiversRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List uses
    ///
    /// Lists uses. No paging is known.
    ///
    /// `GET /v1/authority/uses`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 206).
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
    /// let reply = client.authority().list_uses().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_uses(&self) -> ListUsesRequest {
        ListUsesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Revoke a binding
    ///
    /// Revokes a binding, for a reason.
    ///
    /// - `id`: Id of the binding.
    ///
    /// `POST /v1/authority/bindings/{id}/revoke`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 195).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReasonInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().revoke_binding("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_binding(
        &self,
        id: impl Into<String>,
        body: types::AuthorityReasonInput,
    ) -> RevokeBindingRequest {
        RevokeBindingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Revoke a proof
    ///
    /// Revokes a proof, for a reason.
    ///
    /// - `id`: Id of the proof.
    ///
    /// `POST /v1/authority/proofs/{id}/revoke`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 186).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReasonInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().revoke_proof("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_proof(
        &self,
        id: impl Into<String>,
        body: types::AuthorityReasonInput,
    ) -> RevokeProofRequest {
        RevokeProofRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Revoke a key of a receiver
    ///
    /// Revokes a key of a receiver, for a reason.
    ///
    /// - `id`: Id of the receiver.
    /// - `key_id`: Id of the key.
    ///
    /// `POST /v1/authority/receivers/{id}/keys/{key_id}/revoke`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 203).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AuthorityReasonInput) -> Result<(), stack_client::Error> {
    /// let reply = client.authority().revoke_receiver_key("id", "key-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_receiver_key(
        &self,
        id: impl Into<String>,
        key_id: impl Into<String>,
        body: types::AuthorityReasonInput,
    ) -> RevokeReceiverKeyRequest {
        RevokeReceiverKeyRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            key_id: key_id.into(),
            body,
        }
    }

    /// Verify a receiver
    ///
    /// Verifies a receiver.
    ///
    /// - `id`: Id of the receiver.
    ///
    /// `POST /v1/authority/receivers/{id}/verify`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 201).
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
    /// let reply = client.authority().verify_receiver("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify_receiver(&self, id: impl Into<String>) -> VerifyReceiverRequest {
        VerifyReceiverRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

static ACTIVATE_BINDING: Operation = Operation {
    id: "authority_activate_binding",
    method: "POST",
    route: "/v1/authority/bindings/{id}/activate",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_activate_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ActivateBindingRequest {
    core: Core,
    options: CallOptions,
    id: String,
    version: Option<i64>,
}

::agent_clients_runtime::call_options!(ActivateBindingRequest);

impl ActivateBindingRequest {
    /// Version of the binding.
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ActivateBindingRequest { core, options, id, version } = self;
        let mut call = core.call(&ACTIVATE_BINDING, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_activate_binding(call, &id, version)
    }
}

impl ::std::future::IntoFuture for ActivateBindingRequest {
    type Output = Result<Reply<types::AuthorityBindingReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ACTIVATE_PROFILE_VERSION: Operation = Operation {
    id: "authority_activate_profile_version",
    method: "POST",
    route: "/v1/authority/profile-versions/{id}/activate",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_activate_profile_version`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ActivateProfileVersionRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityProfileActivationInput,
}

::agent_clients_runtime::call_options!(ActivateProfileVersionRequest);

impl ActivateProfileVersionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ActivateProfileVersionRequest { core, options, id, body } = self;
        let mut call = core.call(&ACTIVATE_PROFILE_VERSION, options);
        call.accept("application/json");
        raw::authority::authority_activate_profile_version(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for ActivateProfileVersionRequest {
    type Output = Result<Reply<types::AuthorityProfileReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProfileReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ADD_RECEIVER_KEY: Operation = Operation {
    id: "authority_add_receiver_key",
    method: "POST",
    route: "/v1/authority/receivers/{id}/keys",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_add_receiver_key`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddReceiverKeyRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityReceiverKeyInput,
}

::agent_clients_runtime::call_options!(AddReceiverKeyRequest);

impl AddReceiverKeyRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AddReceiverKeyRequest { core, options, id, body } = self;
        let mut call = core.call(&ADD_RECEIVER_KEY, options);
        call.accept("application/json");
        raw::authority::authority_add_receiver_key(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for AddReceiverKeyRequest {
    type Output = Result<Reply<types::AuthorityReceiverKeyReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverKeyReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ARCHIVE_PRINCIPAL: Operation = Operation {
    id: "authority_archive_principal",
    method: "POST",
    route: "/v1/authority/principals/{id}/archive",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_archive_principal`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ArchivePrincipalRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityReasonInput,
}

::agent_clients_runtime::call_options!(ArchivePrincipalRequest);

impl ArchivePrincipalRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ArchivePrincipalRequest { core, options, id, body } = self;
        let mut call = core.call(&ARCHIVE_PRINCIPAL, options);
        call.accept("application/json");
        raw::authority::authority_archive_principal(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for ArchivePrincipalRequest {
    type Output = Result<Reply<types::AuthorityPrincipalReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPrincipalReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_APPROVAL_REQUESTS: Operation = Operation {
    id: "authority_create_approval_requests",
    method: "POST",
    route: "/v1/authority/bindings/{id}/approval-requests",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_approval_requests`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateApprovalRequestsRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityApprovalRequestsInput,
}

::agent_clients_runtime::call_options!(CreateApprovalRequestsRequest);

impl CreateApprovalRequestsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateApprovalRequestsRequest { core, options, id, body } = self;
        let mut call = core.call(&CREATE_APPROVAL_REQUESTS, options);
        call.accept("application/json");
        raw::authority::authority_create_approval_requests(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for CreateApprovalRequestsRequest {
    type Output = Result<Reply<types::AuthorityApprovalRequestList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityApprovalRequestList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_BINDING: Operation = Operation {
    id: "authority_create_binding",
    method: "POST",
    route: "/v1/authority/bindings",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateBindingRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityBindingInput,
}

::agent_clients_runtime::call_options!(CreateBindingRequest);

impl CreateBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateBindingRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_BINDING, options);
        call.accept("application/json");
        raw::authority::authority_create_binding(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateBindingRequest {
    type Output = Result<Reply<types::AuthorityBindingReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_ENTERPRISE_OIDC_REQUEST: Operation = Operation {
    id: "authority_create_enterprise_oidc_request",
    method: "POST",
    route: "/v1/authority/enterprise-oidc/requests",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_enterprise_oidc_request`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateEnterpriseOidcRequestRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityOidcRequestInput,
}

::agent_clients_runtime::call_options!(CreateEnterpriseOidcRequestRequest);

impl CreateEnterpriseOidcRequestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateEnterpriseOidcRequestRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_ENTERPRISE_OIDC_REQUEST, options);
        call.accept("application/json");
        raw::authority::authority_create_enterprise_oidc_request(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateEnterpriseOidcRequestRequest {
    type Output = Result<Reply<types::AuthorityOidcRequest>, Error>;
    type IntoFuture = CallFuture<types::AuthorityOidcRequest>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_PRINCIPAL: Operation = Operation {
    id: "authority_create_principal",
    method: "POST",
    route: "/v1/authority/principals",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_principal`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreatePrincipalRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityPrincipalInput,
}

::agent_clients_runtime::call_options!(CreatePrincipalRequest);

impl CreatePrincipalRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreatePrincipalRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_PRINCIPAL, options);
        call.accept("application/json");
        raw::authority::authority_create_principal(call, &body)
    }
}

impl ::std::future::IntoFuture for CreatePrincipalRequest {
    type Output = Result<Reply<types::AuthorityPrincipalReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPrincipalReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_PROFILE_VERSION: Operation = Operation {
    id: "authority_create_profile_version",
    method: "POST",
    route: "/v1/authority/profile-versions",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_profile_version`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateProfileVersionRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityProfileVersionInput,
}

::agent_clients_runtime::call_options!(CreateProfileVersionRequest);

impl CreateProfileVersionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateProfileVersionRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_PROFILE_VERSION, options);
        call.accept("application/json");
        raw::authority::authority_create_profile_version(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateProfileVersionRequest {
    type Output = Result<Reply<types::AuthorityProfileReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProfileReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_PROOF_COLLECTION_SESSION: Operation = Operation {
    id: "authority_create_proof_collection_session",
    method: "POST",
    route: "/v1/authority/proof-collection-sessions",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_proof_collection_session`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateProofCollectionSessionRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityProofCollectionSessionInput,
}

::agent_clients_runtime::call_options!(CreateProofCollectionSessionRequest);

impl CreateProofCollectionSessionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateProofCollectionSessionRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_PROOF_COLLECTION_SESSION, options);
        call.accept("application/json");
        raw::authority::authority_create_proof_collection_session(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateProofCollectionSessionRequest {
    type Output = Result<Reply<types::AuthorityProofCollectionSessionReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofCollectionSessionReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_RECEIVER: Operation = Operation {
    id: "authority_create_receiver",
    method: "POST",
    route: "/v1/authority/receivers",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_receiver`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateReceiverRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityReceiverInput,
}

::agent_clients_runtime::call_options!(CreateReceiverRequest);

impl CreateReceiverRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateReceiverRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_RECEIVER, options);
        call.accept("application/json");
        raw::authority::authority_create_receiver(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateReceiverRequest {
    type Output = Result<Reply<types::AuthorityReceiverReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_RECEIVER_VERIFICATION_CHALLENGE: Operation = Operation {
    id: "authority_create_receiver_verification_challenge",
    method: "POST",
    route: "/v1/authority/receivers/{id}/verification-challenges",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_create_receiver_verification_challenge`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateReceiverVerificationChallengeRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(CreateReceiverVerificationChallengeRequest);

impl CreateReceiverVerificationChallengeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateReceiverVerificationChallengeRequest { core, options, id } = self;
        let mut call = core.call(&CREATE_RECEIVER_VERIFICATION_CHALLENGE, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_create_receiver_verification_challenge(call, &id)
    }
}

impl ::std::future::IntoFuture for CreateReceiverVerificationChallengeRequest {
    type Output = Result<Reply<types::AuthorityReceiverChallengeReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverChallengeReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELEGATE_BINDING: Operation = Operation {
    id: "authority_delegate_binding",
    method: "POST",
    route: "/v1/authority/bindings/{id}/delegate",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_delegate_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DelegateBindingRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityBindingDelegationInput,
}

::agent_clients_runtime::call_options!(DelegateBindingRequest);

impl DelegateBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DelegateBindingRequest { core, options, id, body } = self;
        let mut call = core.call(&DELEGATE_BINDING, options);
        call.accept("application/json");
        raw::authority::authority_delegate_binding(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for DelegateBindingRequest {
    type Output = Result<Reply<types::AuthorityBindingReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ERASE_BINDING: Operation = Operation {
    id: "authority_erase_binding",
    method: "POST",
    route: "/v1/authority/bindings/{id}/erase",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_erase_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EraseBindingRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(EraseBindingRequest);

impl EraseBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EraseBindingRequest { core, options, id } = self;
        let mut call = core.call(&ERASE_BINDING, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_erase_binding(call, &id)
    }
}

impl ::std::future::IntoFuture for EraseBindingRequest {
    type Output = Result<Reply<types::AuthorityTombstoneReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityTombstoneReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ERASE_PRESENTATION: Operation = Operation {
    id: "authority_erase_presentation",
    method: "POST",
    route: "/v1/authority/presentations/{id}/erase",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_erase_presentation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ErasePresentationRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ErasePresentationRequest);

impl ErasePresentationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ErasePresentationRequest { core, options, id } = self;
        let mut call = core.call(&ERASE_PRESENTATION, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_erase_presentation(call, &id)
    }
}

impl ::std::future::IntoFuture for ErasePresentationRequest {
    type Output = Result<Reply<types::AuthorityTombstoneReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityTombstoneReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ERASE_PRINCIPAL: Operation = Operation {
    id: "authority_erase_principal",
    method: "POST",
    route: "/v1/authority/principals/{id}/erase",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_erase_principal`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ErasePrincipalRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ErasePrincipalRequest);

impl ErasePrincipalRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ErasePrincipalRequest { core, options, id } = self;
        let mut call = core.call(&ERASE_PRINCIPAL, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_erase_principal(call, &id)
    }
}

impl ::std::future::IntoFuture for ErasePrincipalRequest {
    type Output = Result<Reply<types::AuthorityTombstoneReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityTombstoneReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ERASE_PROOF: Operation = Operation {
    id: "authority_erase_proof",
    method: "POST",
    route: "/v1/authority/proofs/{id}/erase",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_erase_proof`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EraseProofRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(EraseProofRequest);

impl EraseProofRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EraseProofRequest { core, options, id } = self;
        let mut call = core.call(&ERASE_PROOF, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_erase_proof(call, &id)
    }
}

impl ::std::future::IntoFuture for EraseProofRequest {
    type Output = Result<Reply<types::AuthorityProofReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_BINDING: Operation = Operation {
    id: "authority_get_binding",
    method: "GET",
    route: "/v1/authority/bindings/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetBindingRequest {
    core: Core,
    options: CallOptions,
    id: String,
    version: Option<i64>,
}

::agent_clients_runtime::call_options!(GetBindingRequest);

impl GetBindingRequest {
    /// Version of the binding. 0 is sent too.
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetBindingRequest { core, options, id, version } = self;
        let mut call = core.call(&GET_BINDING, options);
        call.accept("application/json");
        raw::authority::authority_get_binding(call, &id, version)
    }
}

impl ::std::future::IntoFuture for GetBindingRequest {
    type Output = Result<Reply<types::AuthorityBindingReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_ENTERPRISE_OIDC_REQUEST: Operation = Operation {
    id: "authority_get_enterprise_oidc_request",
    method: "GET",
    route: "/v1/authority/enterprise-oidc/requests/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_enterprise_oidc_request`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetEnterpriseOidcRequestRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetEnterpriseOidcRequestRequest);

impl GetEnterpriseOidcRequestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetEnterpriseOidcRequestRequest { core, options, id } = self;
        let mut call = core.call(&GET_ENTERPRISE_OIDC_REQUEST, options);
        call.accept("application/json");
        raw::authority::authority_get_enterprise_oidc_request(call, &id)
    }
}

impl ::std::future::IntoFuture for GetEnterpriseOidcRequestRequest {
    type Output = Result<Reply<types::AuthorityOidcRequest>, Error>;
    type IntoFuture = CallFuture<types::AuthorityOidcRequest>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_PRESENTATION: Operation = Operation {
    id: "authority_get_presentation",
    method: "GET",
    route: "/v1/authority/presentations/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_presentation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPresentationRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetPresentationRequest);

impl GetPresentationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetPresentationRequest { core, options, id } = self;
        let mut call = core.call(&GET_PRESENTATION, options);
        call.accept("application/json");
        raw::authority::authority_get_presentation(call, &id)
    }
}

impl ::std::future::IntoFuture for GetPresentationRequest {
    type Output = Result<Reply<types::AuthorityPresentationReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPresentationReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_PRINCIPAL: Operation = Operation {
    id: "authority_get_principal",
    method: "GET",
    route: "/v1/authority/principals/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_principal`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPrincipalRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetPrincipalRequest);

impl GetPrincipalRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetPrincipalRequest { core, options, id } = self;
        let mut call = core.call(&GET_PRINCIPAL, options);
        call.accept("application/json");
        raw::authority::authority_get_principal(call, &id)
    }
}

impl ::std::future::IntoFuture for GetPrincipalRequest {
    type Output = Result<Reply<types::AuthorityPrincipalReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPrincipalReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_PROOF: Operation = Operation {
    id: "authority_get_proof",
    method: "GET",
    route: "/v1/authority/proofs/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_proof`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetProofRequest {
    core: Core,
    options: CallOptions,
    id: String,
    version: Option<i64>,
}

::agent_clients_runtime::call_options!(GetProofRequest);

impl GetProofRequest {
    /// Version of the proof.
    pub fn version(mut self, version: i64) -> Self {
        self.version = Some(version);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetProofRequest { core, options, id, version } = self;
        let mut call = core.call(&GET_PROOF, options);
        call.accept("application/json");
        raw::authority::authority_get_proof(call, &id, version)
    }
}

impl ::std::future::IntoFuture for GetProofRequest {
    type Output = Result<Reply<types::AuthorityProofReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_PROOF_COLLECTION_SESSION: Operation = Operation {
    id: "authority_get_proof_collection_session",
    method: "GET",
    route: "/v1/authority/proof-collection-sessions/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_proof_collection_session`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetProofCollectionSessionRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetProofCollectionSessionRequest);

impl GetProofCollectionSessionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetProofCollectionSessionRequest { core, options, id } = self;
        let mut call = core.call(&GET_PROOF_COLLECTION_SESSION, options);
        call.accept("application/json");
        raw::authority::authority_get_proof_collection_session(call, &id)
    }
}

impl ::std::future::IntoFuture for GetProofCollectionSessionRequest {
    type Output = Result<Reply<types::AuthorityProofCollectionSessionReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofCollectionSessionReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_RECEIVER: Operation = Operation {
    id: "authority_get_receiver",
    method: "GET",
    route: "/v1/authority/receivers/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_receiver`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetReceiverRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetReceiverRequest);

impl GetReceiverRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetReceiverRequest { core, options, id } = self;
        let mut call = core.call(&GET_RECEIVER, options);
        call.accept("application/json");
        raw::authority::authority_get_receiver(call, &id)
    }
}

impl ::std::future::IntoFuture for GetReceiverRequest {
    type Output = Result<Reply<types::AuthorityReceiverReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_USE: Operation = Operation {
    id: "authority_get_use",
    method: "GET",
    route: "/v1/authority/uses/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_get_use`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetUseRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetUseRequest);

impl GetUseRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetUseRequest { core, options, id } = self;
        let mut call = core.call(&GET_USE, options);
        call.accept("application/json");
        raw::authority::authority_get_use(call, &id)
    }
}

impl ::std::future::IntoFuture for GetUseRequest {
    type Output = Result<Reply<types::AuthorityUseReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityUseReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static IMPORT_PROOF: Operation = Operation {
    id: "authority_import_proof",
    method: "POST",
    route: "/v1/authority/proofs/import",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_import_proof`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ImportProofRequest {
    core: Core,
    options: CallOptions,
    body: types::AuthorityProofImportInput,
}

::agent_clients_runtime::call_options!(ImportProofRequest);

impl ImportProofRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ImportProofRequest { core, options, body } = self;
        let mut call = core.call(&IMPORT_PROOF, options);
        call.accept("application/json");
        raw::authority::authority_import_proof(call, &body)
    }
}

impl ::std::future::IntoFuture for ImportProofRequest {
    type Output = Result<Reply<types::AuthorityProofReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_APPROVAL_REQUESTS: Operation = Operation {
    id: "authority_list_approval_requests",
    method: "GET",
    route: "/v1/authority/bindings/{id}/approval-requests",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_approval_requests`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListApprovalRequestsRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ListApprovalRequestsRequest);

impl ListApprovalRequestsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListApprovalRequestsRequest { core, options, id } = self;
        let mut call = core.call(&LIST_APPROVAL_REQUESTS, options);
        call.accept("application/json");
        raw::authority::authority_list_approval_requests(call, &id)
    }
}

impl ::std::future::IntoFuture for ListApprovalRequestsRequest {
    type Output = Result<Reply<types::AuthorityApprovalRequestList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityApprovalRequestList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_BINDINGS: Operation = Operation {
    id: "authority_list_bindings",
    method: "GET",
    route: "/v1/authority/bindings",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_bindings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListBindingsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListBindingsRequest);

impl ListBindingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListBindingsRequest { core, options } = self;
        let mut call = core.call(&LIST_BINDINGS, options);
        call.accept("application/json");
        raw::authority::authority_list_bindings(call)
    }
}

impl ::std::future::IntoFuture for ListBindingsRequest {
    type Output = Result<Reply<types::AuthorityBindingList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PRESENTATIONS: Operation = Operation {
    id: "authority_list_presentations",
    method: "GET",
    route: "/v1/authority/presentations",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_presentations`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListPresentationsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListPresentationsRequest);

impl ListPresentationsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListPresentationsRequest { core, options } = self;
        let mut call = core.call(&LIST_PRESENTATIONS, options);
        call.accept("application/json");
        raw::authority::authority_list_presentations(call)
    }
}

impl ::std::future::IntoFuture for ListPresentationsRequest {
    type Output = Result<Reply<types::AuthorityPresentationList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPresentationList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PRINCIPALS: Operation = Operation {
    id: "authority_list_principals",
    method: "GET",
    route: "/v1/authority/principals",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_principals`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListPrincipalsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListPrincipalsRequest);

impl ListPrincipalsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListPrincipalsRequest { core, options } = self;
        let mut call = core.call(&LIST_PRINCIPALS, options);
        call.accept("application/json");
        raw::authority::authority_list_principals(call)
    }
}

impl ::std::future::IntoFuture for ListPrincipalsRequest {
    type Output = Result<Reply<types::AuthorityPrincipalList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityPrincipalList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PROOFS: Operation = Operation {
    id: "authority_list_proofs",
    method: "GET",
    route: "/v1/authority/proofs",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_proofs`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProofsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListProofsRequest);

impl ListProofsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListProofsRequest { core, options } = self;
        let mut call = core.call(&LIST_PROOFS, options);
        call.accept("application/json");
        raw::authority::authority_list_proofs(call)
    }
}

impl ::std::future::IntoFuture for ListProofsRequest {
    type Output = Result<Reply<types::AuthorityProofList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_RECEIVERS: Operation = Operation {
    id: "authority_list_receivers",
    method: "GET",
    route: "/v1/authority/receivers",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_receivers`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListReceiversRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListReceiversRequest);

impl ListReceiversRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListReceiversRequest { core, options } = self;
        let mut call = core.call(&LIST_RECEIVERS, options);
        call.accept("application/json");
        raw::authority::authority_list_receivers(call)
    }
}

impl ::std::future::IntoFuture for ListReceiversRequest {
    type Output = Result<Reply<types::AuthorityReceiverList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_USES: Operation = Operation {
    id: "authority_list_uses",
    method: "GET",
    route: "/v1/authority/uses",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_list_uses`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListUsesRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListUsesRequest);

impl ListUsesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListUsesRequest { core, options } = self;
        let mut call = core.call(&LIST_USES, options);
        call.accept("application/json");
        raw::authority::authority_list_uses(call)
    }
}

impl ::std::future::IntoFuture for ListUsesRequest {
    type Output = Result<Reply<types::AuthorityUseList>, Error>;
    type IntoFuture = CallFuture<types::AuthorityUseList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_BINDING: Operation = Operation {
    id: "authority_revoke_binding",
    method: "POST",
    route: "/v1/authority/bindings/{id}/revoke",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_revoke_binding`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeBindingRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityReasonInput,
}

::agent_clients_runtime::call_options!(RevokeBindingRequest);

impl RevokeBindingRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeBindingRequest { core, options, id, body } = self;
        let mut call = core.call(&REVOKE_BINDING, options);
        call.accept("application/json");
        raw::authority::authority_revoke_binding(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeBindingRequest {
    type Output = Result<Reply<types::AuthorityBindingReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityBindingReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_PROOF: Operation = Operation {
    id: "authority_revoke_proof",
    method: "POST",
    route: "/v1/authority/proofs/{id}/revoke",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_revoke_proof`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeProofRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::AuthorityReasonInput,
}

::agent_clients_runtime::call_options!(RevokeProofRequest);

impl RevokeProofRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeProofRequest { core, options, id, body } = self;
        let mut call = core.call(&REVOKE_PROOF, options);
        call.accept("application/json");
        raw::authority::authority_revoke_proof(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeProofRequest {
    type Output = Result<Reply<types::AuthorityProofReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityProofReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_RECEIVER_KEY: Operation = Operation {
    id: "authority_revoke_receiver_key",
    method: "POST",
    route: "/v1/authority/receivers/{id}/keys/{key_id}/revoke",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_revoke_receiver_key`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeReceiverKeyRequest {
    core: Core,
    options: CallOptions,
    id: String,
    key_id: String,
    body: types::AuthorityReasonInput,
}

::agent_clients_runtime::call_options!(RevokeReceiverKeyRequest);

impl RevokeReceiverKeyRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeReceiverKeyRequest { core, options, id, key_id, body } = self;
        let mut call = core.call(&REVOKE_RECEIVER_KEY, options);
        call.accept("application/json");
        raw::authority::authority_revoke_receiver_key(call, &id, &key_id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeReceiverKeyRequest {
    type Output = Result<Reply<types::AuthorityReceiverKeyReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverKeyReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static VERIFY_RECEIVER: Operation = Operation {
    id: "authority_verify_receiver",
    method: "POST",
    route: "/v1/authority/receivers/{id}/verify",
    auth: "bearer",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `authority_verify_receiver`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyReceiverRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(VerifyReceiverRequest);

impl VerifyReceiverRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyReceiverRequest { core, options, id } = self;
        let mut call = core.call(&VERIFY_RECEIVER, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::authority::authority_verify_receiver(call, &id)
    }
}

impl ::std::future::IntoFuture for VerifyReceiverRequest {
    type Output = Result<Reply<types::AuthorityReceiverReply>, Error>;
    type IntoFuture = CallFuture<types::AuthorityReceiverReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

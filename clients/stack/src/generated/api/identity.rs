//! The operations of `identity`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `identity`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/identity.md"))]
#[derive(Clone, Debug)]
pub struct Identity {
    pub(crate) core: Core,
}

impl Identity {
    /// Complete a verification
    ///
    /// Completes a verification that the user went through.
    ///
    /// `POST /v1/identity/verify/complete`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 96).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::CompleteVerificationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().complete_verification(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn complete_verification(
        &self,
        body: types::CompleteVerificationInput,
    ) -> CompleteVerificationRequest {
        CompleteVerificationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete a claim that a service requires
    ///
    /// Deletes a requirement. Any 2xx is success, whatever its body.
    ///
    /// - `service_id`: Id of the service in the catalogue. Opaque; known ones start with `svc_`.
    /// - `requirement_id`: Id of the requirement.
    ///
    /// `DELETE /v1/services/{service_id}/requirements/{requirement_id}`
    ///
    /// Since 0.12.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 103).
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
    /// let reply = client.identity().delete_service_requirement("service-id", "requirement-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete_service_requirement(
        &self,
        service_id: impl Into<String>,
        requirement_id: impl Into<String>,
    ) -> DeleteServiceRequirementRequest {
        DeleteServiceRequirementRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            service_id: service_id.into(),
            requirement_id: requirement_id.into(),
        }
    }

    /// Get the claims that a service requires
    ///
    /// Lists what a service requires. There is no paging.
    ///
    /// - `service_id`: Id of the service in the catalogue. Opaque; known ones start with `svc_`.
    ///
    /// `GET /v1/services/{service_id}/requirements`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 100).
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
    /// let reply = client.identity().get_service_requirements("service-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_service_requirements(
        &self,
        service_id: impl Into<String>,
    ) -> GetServiceRequirementsRequest {
        GetServiceRequirementsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            service_id: service_id.into(),
        }
    }

    /// Get the identity settings
    ///
    /// Fetches the identity settings of the operator.
    ///
    /// `GET /v1/operators/me/identity-settings`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 92).
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
    /// let reply = client.identity().get_settings().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_settings(&self) -> GetSettingsRequest {
        GetSettingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Delegate authority
    ///
    /// Delegates scopes, for example `tax:file` and `tax:read`. The answer is the claim that says so.
    ///
    /// `POST /v1/identity/delegate`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.14, row 97).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::GrantDelegationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().grant_delegation(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn grant_delegation(
        &self,
        body: types::GrantDelegationInput,
    ) -> GrantDelegationRequest {
        GrantDelegationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Start a verification
    ///
    /// Starts a verification with a provider. Send the user to `authorization_url` where there is one, then call
    /// `identity_complete_verification`.
    ///
    /// `POST /v1/identity/verify/initiate`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 95).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InitiateVerificationInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().initiate_verification(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn initiate_verification(
        &self,
        body: types::InitiateVerificationInput,
    ) -> InitiateVerificationRequest {
        InitiateVerificationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// List identity claims
    ///
    /// Lists the identity claims of the operator. There is no paging.
    ///
    /// `GET /v1/identity/claims`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 98).
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
    /// let reply = client.identity().list_claims().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_claims(&self) -> ListClaimsRequest {
        ListClaimsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List identity providers
    ///
    /// Lists the providers that verify identities. There is no paging. The client and the documentation name the fields
    /// differently; both are here.
    ///
    /// `GET /v1/identity/providers`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.14, row 94).
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
    /// let reply = client.identity().list_providers().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_providers(&self) -> ListProvidersRequest {
        ListProvidersRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the claims that a service requires
    ///
    /// Replaces all requirements of a service with one, or clears them with null.
    ///
    /// - `service_id`: Id of the service in the catalogue. Opaque; known ones start with `svc_`.
    ///
    /// `PUT /v1/services/{service_id}/requirements`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 102).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ReplaceServiceRequirementInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().replace_service_requirement("service-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn replace_service_requirement(
        &self,
        service_id: impl Into<String>,
        body: types::ReplaceServiceRequirementInput,
    ) -> ReplaceServiceRequirementRequest {
        ReplaceServiceRequirementRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            service_id: service_id.into(),
            body,
        }
    }

    /// Revoke an identity claim
    ///
    /// Revokes a claim and all passports that carry it.
    ///
    /// - `id`: Id of the claim. Opaque; known ones start with `clm_`.
    ///
    /// `DELETE /v1/identity/claims/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 99).
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
    /// let reply = client.identity().revoke_claim("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_claim(&self, id: impl Into<String>) -> RevokeClaimRequest {
        RevokeClaimRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Add a claim that a service requires
    ///
    /// Adds a requirement. For the layer `identity` both `requires_pii: true` and `lawful_basis` are mandatory.
    ///
    /// - `service_id`: Id of the service in the catalogue. Opaque; known ones start with `svc_`.
    ///
    /// `POST /v1/services/{service_id}/requirements`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.14, row 101).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ServiceRequirementInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().set_service_requirement("service-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_service_requirement(
        &self,
        service_id: impl Into<String>,
        body: types::ServiceRequirementInput,
    ) -> SetServiceRequirementRequest {
        SetServiceRequirementRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            service_id: service_id.into(),
            body,
        }
    }

    /// Update the identity settings
    ///
    /// Changes the fields that are sent; none at all is allowed.
    ///
    /// `PATCH /v1/operators/me/identity-settings`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.14, row 93).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::UpdateIdentitySettingsInput) -> Result<(), stack_client::Error> {
    /// let reply = client.identity().update_settings(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update_settings(
        &self,
        body: types::UpdateIdentitySettingsInput,
    ) -> UpdateSettingsRequest {
        UpdateSettingsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static COMPLETE_VERIFICATION: Operation = Operation {
    id: "identity_complete_verification",
    method: "POST",
    route: "/v1/identity/verify/complete",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_complete_verification`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CompleteVerificationRequest {
    core: Core,
    options: CallOptions,
    body: types::CompleteVerificationInput,
}

::agent_clients_runtime::call_options!(CompleteVerificationRequest);

impl CompleteVerificationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CompleteVerificationRequest { core, options, body } = self;
        let mut call = core.call(&COMPLETE_VERIFICATION, options);
        call.accept("application/json");
        raw::identity::identity_complete_verification(call, &body)
    }
}

impl ::std::future::IntoFuture for CompleteVerificationRequest {
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

static DELETE_SERVICE_REQUIREMENT: Operation = Operation {
    id: "identity_delete_service_requirement",
    method: "DELETE",
    route: "/v1/services/{service_id}/requirements/{requirement_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_delete_service_requirement`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteServiceRequirementRequest {
    core: Core,
    options: CallOptions,
    service_id: String,
    requirement_id: String,
}

::agent_clients_runtime::call_options!(DeleteServiceRequirementRequest);

impl DeleteServiceRequirementRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteServiceRequirementRequest {
            core,
            options,
            service_id,
            requirement_id,
        } = self;
        let call = core.call(&DELETE_SERVICE_REQUIREMENT, options);
        raw::identity::identity_delete_service_requirement(
            call,
            &service_id,
            &requirement_id,
        )
    }
}

impl ::std::future::IntoFuture for DeleteServiceRequirementRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static GET_SERVICE_REQUIREMENTS: Operation = Operation {
    id: "identity_get_service_requirements",
    method: "GET",
    route: "/v1/services/{service_id}/requirements",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_get_service_requirements`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetServiceRequirementsRequest {
    core: Core,
    options: CallOptions,
    service_id: String,
}

::agent_clients_runtime::call_options!(GetServiceRequirementsRequest);

impl GetServiceRequirementsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetServiceRequirementsRequest { core, options, service_id } = self;
        let mut call = core.call(&GET_SERVICE_REQUIREMENTS, options);
        call.accept("application/json");
        raw::identity::identity_get_service_requirements(call, &service_id)
    }
}

impl ::std::future::IntoFuture for GetServiceRequirementsRequest {
    type Output = Result<Reply<Vec<types::ServiceRequirement>>, Error>;
    type IntoFuture = CallFuture<Vec<types::ServiceRequirement>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_SETTINGS: Operation = Operation {
    id: "identity_get_settings",
    method: "GET",
    route: "/v1/operators/me/identity-settings",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_get_settings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetSettingsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(GetSettingsRequest);

impl GetSettingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetSettingsRequest { core, options } = self;
        let mut call = core.call(&GET_SETTINGS, options);
        call.accept("application/json");
        raw::identity::identity_get_settings(call)
    }
}

impl ::std::future::IntoFuture for GetSettingsRequest {
    type Output = Result<Reply<types::IdentitySettings>, Error>;
    type IntoFuture = CallFuture<types::IdentitySettings>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GRANT_DELEGATION: Operation = Operation {
    id: "identity_grant_delegation",
    method: "POST",
    route: "/v1/identity/delegate",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_grant_delegation`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GrantDelegationRequest {
    core: Core,
    options: CallOptions,
    body: types::GrantDelegationInput,
}

::agent_clients_runtime::call_options!(GrantDelegationRequest);

impl GrantDelegationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GrantDelegationRequest { core, options, body } = self;
        let mut call = core.call(&GRANT_DELEGATION, options);
        call.accept("application/json");
        raw::identity::identity_grant_delegation(call, &body)
    }
}

impl ::std::future::IntoFuture for GrantDelegationRequest {
    type Output = Result<Reply<types::IdentityClaim>, Error>;
    type IntoFuture = CallFuture<types::IdentityClaim>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static INITIATE_VERIFICATION: Operation = Operation {
    id: "identity_initiate_verification",
    method: "POST",
    route: "/v1/identity/verify/initiate",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_initiate_verification`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InitiateVerificationRequest {
    core: Core,
    options: CallOptions,
    body: types::InitiateVerificationInput,
}

::agent_clients_runtime::call_options!(InitiateVerificationRequest);

impl InitiateVerificationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let InitiateVerificationRequest { core, options, body } = self;
        let mut call = core.call(&INITIATE_VERIFICATION, options);
        call.accept("application/json");
        raw::identity::identity_initiate_verification(call, &body)
    }
}

impl ::std::future::IntoFuture for InitiateVerificationRequest {
    type Output = Result<Reply<types::VerificationSession>, Error>;
    type IntoFuture = CallFuture<types::VerificationSession>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_CLAIMS: Operation = Operation {
    id: "identity_list_claims",
    method: "GET",
    route: "/v1/identity/claims",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_list_claims`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListClaimsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListClaimsRequest);

impl ListClaimsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListClaimsRequest { core, options } = self;
        let mut call = core.call(&LIST_CLAIMS, options);
        call.accept("application/json");
        raw::identity::identity_list_claims(call)
    }
}

impl ::std::future::IntoFuture for ListClaimsRequest {
    type Output = Result<Reply<Vec<types::IdentityClaim>>, Error>;
    type IntoFuture = CallFuture<Vec<types::IdentityClaim>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PROVIDERS: Operation = Operation {
    id: "identity_list_providers",
    method: "GET",
    route: "/v1/identity/providers",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_list_providers`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListProvidersRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListProvidersRequest);

impl ListProvidersRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListProvidersRequest { core, options } = self;
        let mut call = core.call(&LIST_PROVIDERS, options);
        call.accept("application/json");
        raw::identity::identity_list_providers(call)
    }
}

impl ::std::future::IntoFuture for ListProvidersRequest {
    type Output = Result<Reply<Vec<types::IdentityProvider>>, Error>;
    type IntoFuture = CallFuture<Vec<types::IdentityProvider>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REPLACE_SERVICE_REQUIREMENT: Operation = Operation {
    id: "identity_replace_service_requirement",
    method: "PUT",
    route: "/v1/services/{service_id}/requirements",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_replace_service_requirement`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceServiceRequirementRequest {
    core: Core,
    options: CallOptions,
    service_id: String,
    body: types::ReplaceServiceRequirementInput,
}

::agent_clients_runtime::call_options!(ReplaceServiceRequirementRequest);

impl ReplaceServiceRequirementRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ReplaceServiceRequirementRequest { core, options, service_id, body } = self;
        let mut call = core.call(&REPLACE_SERVICE_REQUIREMENT, options);
        call.accept("application/json");
        raw::identity::identity_replace_service_requirement(call, &service_id, &body)
    }
}

impl ::std::future::IntoFuture for ReplaceServiceRequirementRequest {
    type Output = Result<Reply<types::ServiceRequirements>, Error>;
    type IntoFuture = CallFuture<types::ServiceRequirements>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_CLAIM: Operation = Operation {
    id: "identity_revoke_claim",
    method: "DELETE",
    route: "/v1/identity/claims/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_revoke_claim`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeClaimRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(RevokeClaimRequest);

impl RevokeClaimRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeClaimRequest { core, options, id } = self;
        let mut call = core.call(&REVOKE_CLAIM, options);
        call.accept("application/json");
        raw::identity::identity_revoke_claim(call, &id)
    }
}

impl ::std::future::IntoFuture for RevokeClaimRequest {
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

static SET_SERVICE_REQUIREMENT: Operation = Operation {
    id: "identity_set_service_requirement",
    method: "POST",
    route: "/v1/services/{service_id}/requirements",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_set_service_requirement`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetServiceRequirementRequest {
    core: Core,
    options: CallOptions,
    service_id: String,
    body: types::ServiceRequirementInput,
}

::agent_clients_runtime::call_options!(SetServiceRequirementRequest);

impl SetServiceRequirementRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetServiceRequirementRequest { core, options, service_id, body } = self;
        let mut call = core.call(&SET_SERVICE_REQUIREMENT, options);
        call.accept("application/json");
        raw::identity::identity_set_service_requirement(call, &service_id, &body)
    }
}

impl ::std::future::IntoFuture for SetServiceRequirementRequest {
    type Output = Result<Reply<types::ServiceRequirement>, Error>;
    type IntoFuture = CallFuture<types::ServiceRequirement>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE_SETTINGS: Operation = Operation {
    id: "identity_update_settings",
    method: "PATCH",
    route: "/v1/operators/me/identity-settings",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `identity_update_settings`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateSettingsRequest {
    core: Core,
    options: CallOptions,
    body: types::UpdateIdentitySettingsInput,
}

::agent_clients_runtime::call_options!(UpdateSettingsRequest);

impl UpdateSettingsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateSettingsRequest { core, options, body } = self;
        let mut call = core.call(&UPDATE_SETTINGS, options);
        call.accept("application/json");
        raw::identity::identity_update_settings(call, &body)
    }
}

impl ::std::future::IntoFuture for UpdateSettingsRequest {
    type Output = Result<Reply<types::IdentitySettings>, Error>;
    type IntoFuture = CallFuture<types::IdentitySettings>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `partner_tenants`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `partner_tenants`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/partner_tenants.md"))]
#[derive(Clone, Debug)]
pub struct PartnerTenants {
    pub(crate) core: Core,
}

impl PartnerTenants {
    /// Create a tenant
    ///
    /// Creates a tenant. The answer has the tenant's API key, this once. Needs a partner's credential.
    ///
    /// A `tier`, which the official client sent up to 1.4.0, is refused since 2.0.0 (400 TENANT_TIER_NOT_ALLOWED). 409
    /// TENANT_LIMIT_REACHED when the deal allows no more tenants. A repeat after a lost answer may create a second
    /// tenant: list them first.
    ///
    /// `POST /v1/partner/tenants`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 136).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `409`: The deal allows no more tenants (`TENANT_LIMIT_REACHED`).
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PartnerTenantCreateInput) -> Result<(), stack_client::Error> {
    /// let reply = client.partner_tenants().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::PartnerTenantCreateInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Create an inbound webhook of a tenant
    ///
    /// Creates an inbound webhook of a tenant. Like creating one of your own: the secrets are shown this once. Needs a
    /// partner's credential.
    ///
    /// - `id`: Id of the tenant, which is its operator id. *Evidence:* inferred, from what is seen in the official client's code (contract section 4). A tenant has no other id.
    ///
    /// `POST /v1/partner/tenants/{id}/inbound-webhooks`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 140).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InboundWebhookCreateInput) -> Result<(), stack_client::Error> {
    /// let reply = client.partner_tenants().create_inbound_webhook("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_inbound_webhook(
        &self,
        id: impl Into<String>,
        body: types::InboundWebhookCreateInput,
    ) -> CreateInboundWebhookRequest {
        CreateInboundWebhookRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Get a tenant
    ///
    /// Fetches one tenant. Needs a partner's credential.
    ///
    /// - `id`: Id of the tenant, which is its operator id. *Evidence:* inferred, from what is seen in the official client's code (contract section 4). A tenant has no other id.
    ///
    /// `GET /v1/partner/tenants/{id}`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 138).
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
    /// let reply = client.partner_tenants().get("id").await?;
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

    /// Issue a passport of a tenant
    ///
    /// Issues a passport for an agent of a tenant, bound to exactly one Mission. The official client's
    /// `mint_outbound_passport` (0.11.0 and later) is this call for 900 seconds in enforced mode, with scopes as
    /// services. Needs a partner's credential.
    ///
    /// - `id`: Id of the tenant, which is its operator id. *Evidence:* inferred, from what is seen in the official client's code (contract section 4). A tenant has no other id.
    ///
    /// `POST /v1/partner/tenants/{id}/passports/issue`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 142).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PartnerTenantPassportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.partner_tenants().issue_passport("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn issue_passport(
        &self,
        id: impl Into<String>,
        body: types::PartnerTenantPassportInput,
    ) -> IssuePassportRequest {
        IssuePassportRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// List tenants
    ///
    /// Lists all tenants, each with its usage when that is available. No paging is known. Needs a partner's credential.
    ///
    /// `GET /v1/partner/tenants`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 137).
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
    /// let reply = client.partner_tenants().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Revoke a tenant
    ///
    /// Revokes a tenant with its webhooks and passports. A repeat is harmless and finishes a cascade that stopped half
    /// way. Needs a partner's credential.
    ///
    /// - `id`: Id of the tenant, which is its operator id. *Evidence:* inferred, from what is seen in the official client's code (contract section 4). A tenant has no other id.
    ///
    /// `DELETE /v1/partner/tenants/{id}`
    ///
    /// Since 0.10.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 139).
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
    /// let reply = client.partner_tenants().revoke("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke(&self, id: impl Into<String>) -> RevokeRequest {
        RevokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Set the signing secret of a tenant's inbound webhook
    ///
    /// Replaces the secret that the provider signs with. The answer holds a status only, no secret. Needs the
    /// credential of a partner's admin.
    ///
    /// - `id`: Id of the tenant, which is its operator id. *Evidence:* inferred, from what is seen in the official client's code (contract section 4). A tenant has no other id.
    /// - `webhook_id`: Id of the inbound webhook.
    ///
    /// `PUT /v1/partner/tenants/{id}/inbound-webhooks/{webhook_id}/provider-signing-secret`
    ///
    /// Since 1.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 141).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InboundWebhookSigningSecretInput) -> Result<(), stack_client::Error> {
    /// let reply = client.partner_tenants().set_inbound_webhook_signing_secret("id", "webhook-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_inbound_webhook_signing_secret(
        &self,
        id: impl Into<String>,
        webhook_id: impl Into<String>,
        body: types::InboundWebhookSigningSecretInput,
    ) -> SetInboundWebhookSigningSecretRequest {
        SetInboundWebhookSigningSecretRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            webhook_id: webhook_id.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "partner_tenants_create",
    method: "POST",
    route: "/v1/partner/tenants",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::PartnerTenantCreateInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::Tenant>, Error>;
    type IntoFuture = CallFuture<types::Tenant>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_INBOUND_WEBHOOK: Operation = Operation {
    id: "partner_tenants_create_inbound_webhook",
    method: "POST",
    route: "/v1/partner/tenants/{id}/inbound-webhooks",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_create_inbound_webhook`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateInboundWebhookRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::InboundWebhookCreateInput,
}

::agent_clients_runtime::call_options!(CreateInboundWebhookRequest);

impl CreateInboundWebhookRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateInboundWebhookRequest { core, options, id, body } = self;
        let mut call = core.call(&CREATE_INBOUND_WEBHOOK, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_create_inbound_webhook(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for CreateInboundWebhookRequest {
    type Output = Result<Reply<types::InboundWebhook>, Error>;
    type IntoFuture = CallFuture<types::InboundWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "partner_tenants_get",
    method: "GET",
    route: "/v1/partner/tenants/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_get`; it is sent when it is awaited.
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
        raw::partner_tenants::partner_tenants_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Tenant>, Error>;
    type IntoFuture = CallFuture<types::Tenant>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ISSUE_PASSPORT: Operation = Operation {
    id: "partner_tenants_issue_passport",
    method: "POST",
    route: "/v1/partner/tenants/{id}/passports/issue",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_issue_passport`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct IssuePassportRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::PartnerTenantPassportInput,
}

::agent_clients_runtime::call_options!(IssuePassportRequest);

impl IssuePassportRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let IssuePassportRequest { core, options, id, body } = self;
        let mut call = core.call(&ISSUE_PASSPORT, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_issue_passport(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for IssuePassportRequest {
    type Output = Result<Reply<types::PartnerTenantPassport>, Error>;
    type IntoFuture = CallFuture<types::PartnerTenantPassport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "partner_tenants_list",
    method: "GET",
    route: "/v1/partner/tenants",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::PartnerTenantList>, Error>;
    type IntoFuture = CallFuture<types::PartnerTenantList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "partner_tenants_revoke",
    method: "DELETE",
    route: "/v1/partner/tenants/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_revoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(RevokeRequest);

impl RevokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeRequest { core, options, id } = self;
        let mut call = core.call(&REVOKE, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_revoke(call, &id)
    }
}

impl ::std::future::IntoFuture for RevokeRequest {
    type Output = Result<Reply<Option<types::PartnerTenantRevoked>>, Error>;
    type IntoFuture = CallFuture<Option<types::PartnerTenantRevoked>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static SET_INBOUND_WEBHOOK_SIGNING_SECRET: Operation = Operation {
    id: "partner_tenants_set_inbound_webhook_signing_secret",
    method: "PUT",
    route: "/v1/partner/tenants/{id}/inbound-webhooks/{webhook_id}/provider-signing-secret",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_tenants_set_inbound_webhook_signing_secret`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetInboundWebhookSigningSecretRequest {
    core: Core,
    options: CallOptions,
    id: String,
    webhook_id: String,
    body: types::InboundWebhookSigningSecretInput,
}

::agent_clients_runtime::call_options!(SetInboundWebhookSigningSecretRequest);

impl SetInboundWebhookSigningSecretRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetInboundWebhookSigningSecretRequest {
            core,
            options,
            id,
            webhook_id,
            body,
        } = self;
        let mut call = core.call(&SET_INBOUND_WEBHOOK_SIGNING_SECRET, options);
        call.accept("application/json");
        raw::partner_tenants::partner_tenants_set_inbound_webhook_signing_secret(
            call,
            &id,
            &webhook_id,
            &body,
        )
    }
}

impl ::std::future::IntoFuture for SetInboundWebhookSigningSecretRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

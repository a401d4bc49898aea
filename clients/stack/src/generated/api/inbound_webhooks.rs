//! The operations of `inbound_webhooks`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `inbound_webhooks`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/inbound_webhooks.md"))]
#[derive(Clone, Debug)]
pub struct InboundWebhooks {
    pub(crate) core: Core,
}

impl InboundWebhooks {
    /// Create an inbound webhook
    ///
    /// Creates an inbound webhook. The answer has the address to register at the provider and the secrets, which are
    /// shown this once: a lost one is replaced by revoking and creating again, or by setting a new one.
    ///
    /// `POST /v1/operator/inbound-webhooks`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 131).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InboundWebhookCreateInput) -> Result<(), stack_client::Error> {
    /// let reply = client.inbound_webhooks().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::InboundWebhookCreateInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get an inbound webhook
    ///
    /// Fetches one inbound webhook, without secrets.
    ///
    /// - `id`: Id of the inbound webhook.
    ///
    /// `GET /v1/operator/inbound-webhooks/{id}`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 133).
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
    /// let reply = client.inbound_webhooks().get("id").await?;
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

    /// List inbound webhooks
    ///
    /// Lists all inbound webhooks, active and revoked, without secrets. No paging is known.
    ///
    /// `GET /v1/operator/inbound-webhooks`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 132).
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
    /// let reply = client.inbound_webhooks().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Revoke an inbound webhook
    ///
    /// Revokes an inbound webhook; it stays in the list. A repeat changes nothing.
    ///
    /// - `id`: Id of the inbound webhook.
    ///
    /// `DELETE /v1/operator/inbound-webhooks/{id}`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 134).
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
    /// let reply = client.inbound_webhooks().revoke("id").await?;
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

    /// Set the signing secret of an inbound webhook
    ///
    /// Replaces the secret that the provider signs with. For a generic webhook, when no downstream secret is given, the
    /// answer carries a newly made one, this once, so a repeat makes another. `agentmail`: the provider's own secret is
    /// set here.
    ///
    /// - `id`: Id of the inbound webhook.
    ///
    /// `PUT /v1/operator/inbound-webhooks/{id}/provider-signing-secret`
    ///
    /// Since 1.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 135).
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
    /// let reply = client.inbound_webhooks().set_provider_signing_secret("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_provider_signing_secret(
        &self,
        id: impl Into<String>,
        body: types::InboundWebhookSigningSecretInput,
    ) -> SetProviderSigningSecretRequest {
        SetProviderSigningSecretRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "inbound_webhooks_create",
    method: "POST",
    route: "/v1/operator/inbound-webhooks",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `inbound_webhooks_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::InboundWebhookCreateInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::inbound_webhooks::inbound_webhooks_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::InboundWebhook>, Error>;
    type IntoFuture = CallFuture<types::InboundWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "inbound_webhooks_get",
    method: "GET",
    route: "/v1/operator/inbound-webhooks/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `inbound_webhooks_get`; it is sent when it is awaited.
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
        raw::inbound_webhooks::inbound_webhooks_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::InboundWebhook>, Error>;
    type IntoFuture = CallFuture<types::InboundWebhook>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "inbound_webhooks_list",
    method: "GET",
    route: "/v1/operator/inbound-webhooks",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `inbound_webhooks_list`; it is sent when it is awaited.
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
        raw::inbound_webhooks::inbound_webhooks_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::InboundWebhookList>, Error>;
    type IntoFuture = CallFuture<types::InboundWebhookList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "inbound_webhooks_revoke",
    method: "DELETE",
    route: "/v1/operator/inbound-webhooks/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `inbound_webhooks_revoke`; it is sent when it is awaited.
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
        raw::inbound_webhooks::inbound_webhooks_revoke(call, &id)
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

static SET_PROVIDER_SIGNING_SECRET: Operation = Operation {
    id: "inbound_webhooks_set_provider_signing_secret",
    method: "PUT",
    route: "/v1/operator/inbound-webhooks/{id}/provider-signing-secret",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `inbound_webhooks_set_provider_signing_secret`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetProviderSigningSecretRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::InboundWebhookSigningSecretInput,
}

::agent_clients_runtime::call_options!(SetProviderSigningSecretRequest);

impl SetProviderSigningSecretRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetProviderSigningSecretRequest { core, options, id, body } = self;
        let mut call = core.call(&SET_PROVIDER_SIGNING_SECRET, options);
        call.accept("application/json");
        raw::inbound_webhooks::inbound_webhooks_set_provider_signing_secret(
            call,
            &id,
            &body,
        )
    }
}

impl ::std::future::IntoFuture for SetProviderSigningSecretRequest {
    type Output = Result<Reply<Option<types::InboundWebhookSigningSecretReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::InboundWebhookSigningSecretReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

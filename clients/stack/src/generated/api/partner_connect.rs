//! The operations of `partner_connect`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `partner_connect`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/partner_connect.md"))]
#[derive(Clone, Debug)]
pub struct PartnerConnect {
    pub(crate) core: Core,
}

impl PartnerConnect {
    /// Connect a customer
    ///
    /// Asks for a Connect grant of the customer with this email. The answer has the token of the grant exactly once.
    /// Needs a partner's credential.
    ///
    /// What a repeat does is not known.
    ///
    /// `POST /v1/partner/connect`
    ///
    /// Since 0.18.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 143).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PartnerConnectInput) -> Result<(), stack_client::Error> {
    /// let reply = client.partner_connect().connect(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn connect(&self, body: types::PartnerConnectInput) -> ConnectRequest {
        ConnectRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get a Connect grant
    ///
    /// Fetches one grant. Needs a partner's credential.
    ///
    /// - `grant_id`: Id of the Connect grant.
    ///
    /// `GET /v1/partner/connections/{grant_id}`
    ///
    /// Since 0.18.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 145).
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
    /// let reply = client.partner_connect().get_connection("grant-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_connection(&self, grant_id: impl Into<String>) -> GetConnectionRequest {
        GetConnectionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            grant_id: grant_id.into(),
        }
    }

    /// List Connect grants
    ///
    /// Lists all grants. No paging is known. Needs a partner's credential.
    ///
    /// `GET /v1/partner/connections`
    ///
    /// Since 0.18.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 144).
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
    /// let reply = client.partner_connect().list_connections().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_connections(&self) -> ListConnectionsRequest {
        ListConnectionsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Revoke a Connect grant
    ///
    /// Revokes a grant with the agents, passports, webhooks and connections that were made by it. Needs a partner's
    /// credential.
    ///
    /// - `grant_id`: Id of the Connect grant.
    ///
    /// `DELETE /v1/partner/connections/{grant_id}`
    ///
    /// Since 0.18.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 146).
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
    /// let reply = client.partner_connect().revoke_connection("grant-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_connection(
        &self,
        grant_id: impl Into<String>,
    ) -> RevokeConnectionRequest {
        RevokeConnectionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            grant_id: grant_id.into(),
        }
    }

    /// Rotate the token of a Connect grant
    ///
    /// Gives the grant a new token, which the answer has this once. Needs a partner's credential.
    ///
    /// Never repeated by itself: a repeat would make the token of the lost answer useless.
    ///
    /// - `grant_id`: Id of the Connect grant.
    ///
    /// `POST /v1/partner/connections/{grant_id}/rotate-token`
    ///
    /// Since 0.18.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 147). What a repeat does is inferred.
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
    /// let reply = client.partner_connect().rotate_token("grant-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn rotate_token(&self, grant_id: impl Into<String>) -> RotateTokenRequest {
        RotateTokenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            grant_id: grant_id.into(),
        }
    }
}

static CONNECT: Operation = Operation {
    id: "partner_connect_connect",
    method: "POST",
    route: "/v1/partner/connect",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_connect_connect`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ConnectRequest {
    core: Core,
    options: CallOptions,
    body: types::PartnerConnectInput,
}

::agent_clients_runtime::call_options!(ConnectRequest);

impl ConnectRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ConnectRequest { core, options, body } = self;
        let mut call = core.call(&CONNECT, options);
        call.accept("application/json");
        raw::partner_connect::partner_connect_connect(call, &body)
    }
}

impl ::std::future::IntoFuture for ConnectRequest {
    type Output = Result<Reply<types::PartnerConnectReply>, Error>;
    type IntoFuture = CallFuture<types::PartnerConnectReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_CONNECTION: Operation = Operation {
    id: "partner_connect_get_connection",
    method: "GET",
    route: "/v1/partner/connections/{grant_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_connect_get_connection`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetConnectionRequest {
    core: Core,
    options: CallOptions,
    grant_id: String,
}

::agent_clients_runtime::call_options!(GetConnectionRequest);

impl GetConnectionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetConnectionRequest { core, options, grant_id } = self;
        let mut call = core.call(&GET_CONNECTION, options);
        call.accept("application/json");
        raw::partner_connect::partner_connect_get_connection(call, &grant_id)
    }
}

impl ::std::future::IntoFuture for GetConnectionRequest {
    type Output = Result<Reply<types::PartnerConnection>, Error>;
    type IntoFuture = CallFuture<types::PartnerConnection>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_CONNECTIONS: Operation = Operation {
    id: "partner_connect_list_connections",
    method: "GET",
    route: "/v1/partner/connections",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_connect_list_connections`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListConnectionsRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListConnectionsRequest);

impl ListConnectionsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListConnectionsRequest { core, options } = self;
        let mut call = core.call(&LIST_CONNECTIONS, options);
        call.accept("application/json");
        raw::partner_connect::partner_connect_list_connections(call)
    }
}

impl ::std::future::IntoFuture for ListConnectionsRequest {
    type Output = Result<Reply<types::PartnerConnectionList>, Error>;
    type IntoFuture = CallFuture<types::PartnerConnectionList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE_CONNECTION: Operation = Operation {
    id: "partner_connect_revoke_connection",
    method: "DELETE",
    route: "/v1/partner/connections/{grant_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_connect_revoke_connection`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeConnectionRequest {
    core: Core,
    options: CallOptions,
    grant_id: String,
}

::agent_clients_runtime::call_options!(RevokeConnectionRequest);

impl RevokeConnectionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeConnectionRequest { core, options, grant_id } = self;
        let mut call = core.call(&REVOKE_CONNECTION, options);
        call.accept("application/json");
        raw::partner_connect::partner_connect_revoke_connection(call, &grant_id)
    }
}

impl ::std::future::IntoFuture for RevokeConnectionRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static ROTATE_TOKEN: Operation = Operation {
    id: "partner_connect_rotate_token",
    method: "POST",
    route: "/v1/partner/connections/{grant_id}/rotate-token",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `partner_connect_rotate_token`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RotateTokenRequest {
    core: Core,
    options: CallOptions,
    grant_id: String,
}

::agent_clients_runtime::call_options!(RotateTokenRequest);

impl RotateTokenRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RotateTokenRequest { core, options, grant_id } = self;
        let mut call = core.call(&ROTATE_TOKEN, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::partner_connect::partner_connect_rotate_token(call, &grant_id)
    }
}

impl ::std::future::IntoFuture for RotateTokenRequest {
    type Output = Result<Reply<types::PartnerConnectTokenReply>, Error>;
    type IntoFuture = CallFuture<types::PartnerConnectTokenReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `services`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `services`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/services.md"))]
#[derive(Clone, Debug)]
pub struct Services {
    pub(crate) core: Core,
}

impl Services {
    /// Connect a service
    ///
    /// Connects a service of the catalogue with an OAuth token. Needs the standard role or more.
    ///
    /// Up to 3.0.0 the body was another one (`provider` and `credential` instead of `oauth_token`, scopes optional).
    ///
    /// `POST /v1/services/connect`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 32). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ConnectServiceInput) -> Result<(), stack_client::Error> {
    /// let reply = client.services().connect(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn connect(&self, body: types::ConnectServiceInput) -> ConnectRequest {
        ConnectRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Connect a service of your own
    ///
    /// Stores the credential of a service that is not in the catalogue. Its provider key is `custom_` and the name with
    /// underscores. Needs the standard role or more.
    ///
    /// `POST /v1/services/custom`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.5, row 33). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ConnectCustomServiceInput) -> Result<(), stack_client::Error> {
    /// let reply = client.services().connect_custom(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn connect_custom(
        &self,
        body: types::ConnectCustomServiceInput,
    ) -> ConnectCustomRequest {
        ConnectCustomRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Disconnect a service
    ///
    /// Removes the connection and revokes the passports of the agents that use it. Needs the standard role or more.
    ///
    /// - `connection_id`: Id of the connection. Opaque; known ones start with `svc_conn_` or `scon_`.
    ///
    /// `DELETE /v1/services/{connection_id}/disconnect`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 35).
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
    /// let reply = client.services().disconnect("connection-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn disconnect(&self, connection_id: impl Into<String>) -> DisconnectRequest {
        DisconnectRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            connection_id: connection_id.into(),
        }
    }

    /// Disconnect a service, at the old path
    ///
    /// The path of `services_disconnect` up to 0.13.1, replaced in 0.14.0. Here for completeness only.
    ///
    /// - `connection_id`: Id of the connection. Opaque; known ones start with `svc_conn_` or `scon_`.
    ///
    /// `DELETE /v1/services/connections/{connection_id}`
    ///
    /// From 0.1.0 to 0.13.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.5, row 36). Official name: services.disconnect; `_old` keeps the two apart.
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
    /// # #[allow(deprecated)]
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.services().disconnect_old("connection-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.13.1")]
    pub fn disconnect_old(
        &self,
        connection_id: impl Into<String>,
    ) -> DisconnectOldRequest {
        DisconnectOldRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            connection_id: connection_id.into(),
        }
    }

    /// Grant an agent access to a connection
    ///
    /// Grants an agent scopes of a connection. Needs the standard role or more. The vendor's product page also speaks
    /// of constraints on parameters; no client has a field for them.
    ///
    /// `POST /v1/services/grant`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 37). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::GrantServiceAccessInput) -> Result<(), stack_client::Error> {
    /// let reply = client.services().grant_agent_access(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn grant_agent_access(
        &self,
        body: types::GrantServiceAccessInput,
    ) -> GrantAgentAccessRequest {
        GrantAgentAccessRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// List connections
    ///
    /// Lists the connected services. Credentials are never answered. There is no paging.
    ///
    /// `GET /v1/services/connected`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 28). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// let reply = client.services().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List the catalogue of services
    ///
    /// Lists all services that can be connected, more than 60. There is no paging.
    ///
    /// `GET /v1/services`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 30).
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
    /// let reply = client.services().list_available().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_available(&self) -> ListAvailableRequest {
        ListAvailableRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List connections, at the wrong path
    ///
    /// The path of `services_list` up to 0.13.1, which was wrong: the service answers 404. Here for completeness only.
    ///
    /// `GET /v1/services/connections`
    ///
    /// From 0.1.0 to 0.13.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.5, row 29). Official name: services.list; `_old` keeps the two apart.
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
    /// # #[allow(deprecated)]
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.services().list_old().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.13.1")]
    pub fn list_old(&self) -> ListOldRequest {
        ListOldRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List credential templates
    ///
    /// Lists the templates of credentials for services that are connected by hand.
    ///
    /// `GET /v1/services/templates`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 31).
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
    /// let reply = client.services().list_templates().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_templates(&self) -> ListTemplatesRequest {
        ListTemplatesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Revoke all of an agent's access
    ///
    /// Revokes all grants of the agent, and its live passports.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `DELETE /v1/services/agents/{agent_id}/revoke`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 38).
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
    /// let reply = client.services().revoke_agent_access("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke_agent_access(
        &self,
        agent_id: impl Into<String>,
    ) -> RevokeAgentAccessRequest {
        RevokeAgentAccessRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// Test the credential of a connection
    ///
    /// Tests the stored credential. Needs the standard role or more.
    ///
    /// - `connection_id`: Id of the connection. Opaque; known ones start with `svc_conn_` or `scon_`.
    ///
    /// `POST /v1/services/{connection_id}/verify`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.5, row 34).
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
    /// let reply = client.services().verify("connection-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify(&self, connection_id: impl Into<String>) -> VerifyRequest {
        VerifyRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            connection_id: connection_id.into(),
        }
    }
}

static CONNECT: Operation = Operation {
    id: "services_connect",
    method: "POST",
    route: "/v1/services/connect",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_connect`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ConnectRequest {
    core: Core,
    options: CallOptions,
    body: types::ConnectServiceInput,
}

::agent_clients_runtime::call_options!(ConnectRequest);

impl ConnectRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ConnectRequest { core, options, body } = self;
        let mut call = core.call(&CONNECT, options);
        call.accept("application/json");
        raw::services::services_connect(call, &body)
    }
}

impl ::std::future::IntoFuture for ConnectRequest {
    type Output = Result<Reply<Option<types::ConnectServiceReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::ConnectServiceReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static CONNECT_CUSTOM: Operation = Operation {
    id: "services_connect_custom",
    method: "POST",
    route: "/v1/services/custom",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_connect_custom`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ConnectCustomRequest {
    core: Core,
    options: CallOptions,
    body: types::ConnectCustomServiceInput,
}

::agent_clients_runtime::call_options!(ConnectCustomRequest);

impl ConnectCustomRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ConnectCustomRequest { core, options, body } = self;
        let mut call = core.call(&CONNECT_CUSTOM, options);
        call.accept("application/json");
        raw::services::services_connect_custom(call, &body)
    }
}

impl ::std::future::IntoFuture for ConnectCustomRequest {
    type Output = Result<Reply<Option<types::ConnectServiceReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::ConnectServiceReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static DISCONNECT: Operation = Operation {
    id: "services_disconnect",
    method: "DELETE",
    route: "/v1/services/{connection_id}/disconnect",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_disconnect`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DisconnectRequest {
    core: Core,
    options: CallOptions,
    connection_id: String,
}

::agent_clients_runtime::call_options!(DisconnectRequest);

impl DisconnectRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DisconnectRequest { core, options, connection_id } = self;
        let mut call = core.call(&DISCONNECT, options);
        call.accept("application/json");
        raw::services::services_disconnect(call, &connection_id)
    }
}

impl ::std::future::IntoFuture for DisconnectRequest {
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

static DISCONNECT_OLD: Operation = Operation {
    id: "services_disconnect_old",
    method: "DELETE",
    route: "/v1/services/connections/{connection_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_disconnect_old`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DisconnectOldRequest {
    core: Core,
    options: CallOptions,
    connection_id: String,
}

::agent_clients_runtime::call_options!(DisconnectOldRequest);

impl DisconnectOldRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DisconnectOldRequest { core, options, connection_id } = self;
        let mut call = core.call(&DISCONNECT_OLD, options);
        call.accept("application/json");
        raw::services::services_disconnect_old(call, &connection_id)
    }
}

impl ::std::future::IntoFuture for DisconnectOldRequest {
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

static GRANT_AGENT_ACCESS: Operation = Operation {
    id: "services_grant_agent_access",
    method: "POST",
    route: "/v1/services/grant",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_grant_agent_access`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GrantAgentAccessRequest {
    core: Core,
    options: CallOptions,
    body: types::GrantServiceAccessInput,
}

::agent_clients_runtime::call_options!(GrantAgentAccessRequest);

impl GrantAgentAccessRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GrantAgentAccessRequest { core, options, body } = self;
        let mut call = core.call(&GRANT_AGENT_ACCESS, options);
        call.accept("application/json");
        raw::services::services_grant_agent_access(call, &body)
    }
}

impl ::std::future::IntoFuture for GrantAgentAccessRequest {
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

static LIST: Operation = Operation {
    id: "services_list",
    method: "GET",
    route: "/v1/services/connected",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_list`; it is sent when it is awaited.
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
        raw::services::services_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::ServiceConnection>>, Error>;
    type IntoFuture = CallFuture<Vec<types::ServiceConnection>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_AVAILABLE: Operation = Operation {
    id: "services_list_available",
    method: "GET",
    route: "/v1/services",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_list_available`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListAvailableRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListAvailableRequest);

impl ListAvailableRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListAvailableRequest { core, options } = self;
        let mut call = core.call(&LIST_AVAILABLE, options);
        call.accept("application/json");
        raw::services::services_list_available(call)
    }
}

impl ::std::future::IntoFuture for ListAvailableRequest {
    type Output = Result<Reply<Vec<types::Service>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Service>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_OLD: Operation = Operation {
    id: "services_list_old",
    method: "GET",
    route: "/v1/services/connections",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_list_old`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListOldRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListOldRequest);

impl ListOldRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListOldRequest { core, options } = self;
        let mut call = core.call(&LIST_OLD, options);
        call.accept("application/json");
        raw::services::services_list_old(call)
    }
}

impl ::std::future::IntoFuture for ListOldRequest {
    type Output = Result<Reply<Vec<types::ServiceConnection>>, Error>;
    type IntoFuture = CallFuture<Vec<types::ServiceConnection>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_TEMPLATES: Operation = Operation {
    id: "services_list_templates",
    method: "GET",
    route: "/v1/services/templates",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_list_templates`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListTemplatesRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListTemplatesRequest);

impl ListTemplatesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListTemplatesRequest { core, options } = self;
        let mut call = core.call(&LIST_TEMPLATES, options);
        call.accept("application/json");
        raw::services::services_list_templates(call)
    }
}

impl ::std::future::IntoFuture for ListTemplatesRequest {
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

static REVOKE_AGENT_ACCESS: Operation = Operation {
    id: "services_revoke_agent_access",
    method: "DELETE",
    route: "/v1/services/agents/{agent_id}/revoke",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_revoke_agent_access`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeAgentAccessRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(RevokeAgentAccessRequest);

impl RevokeAgentAccessRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeAgentAccessRequest { core, options, agent_id } = self;
        let mut call = core.call(&REVOKE_AGENT_ACCESS, options);
        call.accept("application/json");
        raw::services::services_revoke_agent_access(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for RevokeAgentAccessRequest {
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
    id: "services_verify",
    method: "POST",
    route: "/v1/services/{connection_id}/verify",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `services_verify`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyRequest {
    core: Core,
    options: CallOptions,
    connection_id: String,
}

::agent_clients_runtime::call_options!(VerifyRequest);

impl VerifyRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyRequest { core, options, connection_id } = self;
        let mut call = core.call(&VERIFY, options);
        call.accept("application/json");
        raw::services::services_verify(call, &connection_id)
    }
}

impl ::std::future::IntoFuture for VerifyRequest {
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

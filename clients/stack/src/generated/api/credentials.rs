//! The operations of `credentials`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `credentials`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/credentials.md"))]
#[derive(Clone, Debug)]
pub struct Credentials {
    pub(crate) core: Core,
}

impl Credentials {
    /// Get the credential of a provider
    ///
    /// Fetches the decrypted credential of the connection with a provider. With several connections to one provider use
    /// `credentials_get_by_connection`.
    ///
    /// Agents whose `credential_access` is `proxy_only` are refused (status and code are not stated), and a member's
    /// key gets 403 outside of its `allowed_connections`. Each retrieval is audited as `credential.retrieve`. The
    /// passport only adds whose work it is part of.
    ///
    /// - `provider`: Provider key of the service, such as `slack`, or `custom_…` for a service of your own.
    ///
    /// `GET /v1/credentials/{provider}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.4, row 26).
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
    /// let reply = client.credentials().get("provider").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, provider: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            provider: provider.into(),
            x_passport_token: None,
        }
    }

    /// Get the credential of a connection
    ///
    /// Fetches the decrypted credential of one connection.
    ///
    /// Agents whose `credential_access` is `proxy_only` are refused (status and code are not stated), and a member's
    /// key gets 403 outside of its `allowed_connections`. Each retrieval is audited as `credential.retrieve`. The
    /// passport only adds whose work it is part of.
    ///
    /// - `connection_id`: Id of the connection. Opaque; known ones start with `svc_conn_` or `scon_`.
    ///
    /// `GET /v1/credentials/by-connection/{connection_id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.4, row 27).
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
    /// let reply = client.credentials().get_by_connection("connection-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_by_connection(
        &self,
        connection_id: impl Into<String>,
    ) -> GetByConnectionRequest {
        GetByConnectionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            connection_id: connection_id.into(),
            x_passport_token: None,
        }
    }
}

static GET: Operation = Operation {
    id: "credentials_get",
    method: "GET",
    route: "/v1/credentials/{provider}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `credentials_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    provider: String,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    /// The passport that the call is part of.
    ///
    /// *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3).
    pub fn x_passport_token(
        mut self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        self.x_passport_token = Some(x_passport_token.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, provider, x_passport_token } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::credentials::credentials_get(
            call,
            &provider,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
        )
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Credential>, Error>;
    type IntoFuture = CallFuture<types::Credential>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_BY_CONNECTION: Operation = Operation {
    id: "credentials_get_by_connection",
    method: "GET",
    route: "/v1/credentials/by-connection/{connection_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `credentials_get_by_connection`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetByConnectionRequest {
    core: Core,
    options: CallOptions,
    connection_id: String,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(GetByConnectionRequest);

impl GetByConnectionRequest {
    /// The passport that the call is part of.
    ///
    /// *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3).
    pub fn x_passport_token(
        mut self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
    ) -> Self {
        self.x_passport_token = Some(x_passport_token.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetByConnectionRequest { core, options, connection_id, x_passport_token } = self;
        let mut call = core.call(&GET_BY_CONNECTION, options);
        call.accept("application/json");
        raw::credentials::credentials_get_by_connection(
            call,
            &connection_id,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
        )
    }
}

impl ::std::future::IntoFuture for GetByConnectionRequest {
    type Output = Result<Reply<types::Credential>, Error>;
    type IntoFuture = CallFuture<types::Credential>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `pii_config`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `pii_config`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/pii_config.md"))]
#[derive(Clone, Debug)]
pub struct PiiConfig {
    pub(crate) core: Core,
}

impl PiiConfig {
    /// Get the configuration of the redaction
    ///
    /// Fetches the configuration. It is always found: without one of your own, the defaults are answered.
    ///
    /// `GET /v1/pii/config`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 152). That it is never 404 is stated; that the defaults are answered then is inferred from `configured`.
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
    /// let reply = client.pii_config().get().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Reset the configuration of the redaction
    ///
    /// Gives the redaction its defaults back. Always needs an approval when it is made with an API key: the first try
    /// is refused with 403 GOVERNANCE_APPROVAL_REQUIRED.
    ///
    /// `DELETE /v1/pii/config`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 154).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: Not allowed; with `GOVERNANCE_APPROVAL_REQUIRED` a human has to approve first. Then the same call is repeated with the id of the approval. Never repeated by itself.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.pii_config().reset().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn reset(&self) -> ResetRequest {
        ResetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_governance_approval: None,
        }
    }

    /// Change the configuration of the redaction
    ///
    /// Changes what is given: a field left out stays as it is, null gives it its default back. A write that loosens
    /// protection is refused with 403 GOVERNANCE_APPROVAL_REQUIRED when it is made with an API key; repeat it with the
    /// id of the approval that a human gave.
    ///
    /// `PUT /v1/pii/config`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 153).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::PiiConfigInput) -> Result<(), stack_client::Error> {
    /// let reply = client.pii_config().update(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(&self, body: types::PiiConfigInput) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            x_governance_approval: None,
        }
    }
}

static GET: Operation = Operation {
    id: "pii_config_get",
    method: "GET",
    route: "/v1/pii/config",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `pii_config_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::pii_config::pii_config_get(call)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::PiiConfig>, Error>;
    type IntoFuture = CallFuture<types::PiiConfig>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static RESET: Operation = Operation {
    id: "pii_config_reset",
    method: "DELETE",
    route: "/v1/pii/config",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `pii_config_reset`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ResetRequest {
    core: Core,
    options: CallOptions,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(ResetRequest);

impl ResetRequest {
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
        let ResetRequest { core, options, x_governance_approval } = self;
        let mut call = core.call(&RESET, options);
        call.accept("application/json");
        raw::pii_config::pii_config_reset(call, x_governance_approval.as_deref())
    }
}

impl ::std::future::IntoFuture for ResetRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "pii_config_update",
    method: "PUT",
    route: "/v1/pii/config",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `pii_config_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    body: types::PiiConfigInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
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
        let UpdateRequest { core, options, body, x_governance_approval } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::pii_config::pii_config_update(call, x_governance_approval.as_deref(), &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<Option<types::PiiConfig>>, Error>;
    type IntoFuture = CallFuture<Option<types::PiiConfig>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

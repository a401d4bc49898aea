//! The operations of `detector_config`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `detector_config`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/detector_config.md"))]
#[derive(Clone, Debug)]
pub struct DetectorConfig {
    pub(crate) core: Core,
}

impl DetectorConfig {
    /// Get the configuration of a detector
    ///
    /// Fetches the configuration of one detector. 404 means that it has the built-in defaults.
    ///
    /// - `key`: Key of the detector. Fully encoded here; the official client leaves a slash in it as it is.
    ///
    /// `GET /v1/detectors/{key}/config`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 149).
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
    /// let reply = client.detector_config().get("key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, key: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
        }
    }

    /// List the configuration of all detectors
    ///
    /// Fetches the configuration of all detectors. An empty answer means that all have their defaults.
    ///
    /// `GET /v1/detectors/config`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 148).
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
    /// let reply = client.detector_config().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Reset the configuration of a detector
    ///
    /// Gives one detector its built-in defaults back. Always needs an approval when it is made with an API key: the
    /// first try is refused with 403 GOVERNANCE_APPROVAL_REQUIRED.
    ///
    /// - `key`: Key of the detector. Fully encoded here; the official client leaves a slash in it as it is.
    ///
    /// `DELETE /v1/detectors/{key}/config`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 151).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: Not allowed; with `GOVERNANCE_APPROVAL_REQUIRED` a human has to approve first. Then the same call is repeated with the id of the approval. Never repeated by itself.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.detector_config().reset("key").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn reset(&self, key: impl Into<String>) -> ResetRequest {
        ResetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
            x_governance_approval: None,
        }
    }

    /// Set the configuration of a detector
    ///
    /// Creates or replaces the configuration of one detector. Studio tier or above, 403 otherwise. A write that loosens
    /// protection is refused with 403 GOVERNANCE_APPROVAL_REQUIRED when it is made with an API key; repeat it with the
    /// id of the approval that a human gave.
    ///
    /// - `key`: Key of the detector. Fully encoded here; the official client leaves a slash in it as it is.
    ///
    /// `PUT /v1/detectors/{key}/config`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 150). Approval is needed since 0.19.0.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::DetectorConfigInput) -> Result<(), stack_client::Error> {
    /// let reply = client.detector_config().upsert("key", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn upsert(
        &self,
        key: impl Into<String>,
        body: types::DetectorConfigInput,
    ) -> UpsertRequest {
        UpsertRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.into(),
            body,
            x_governance_approval: None,
        }
    }
}

static GET: Operation = Operation {
    id: "detector_config_get",
    method: "GET",
    route: "/v1/detectors/{key}/config",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `detector_config_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    key: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, key } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::detector_config::detector_config_get(call, &key)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "detector_config_list",
    method: "GET",
    route: "/v1/detectors/config",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `detector_config_list`; it is sent when it is awaited.
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
        raw::detector_config::detector_config_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::DetectorConfigList>, Error>;
    type IntoFuture = CallFuture<types::DetectorConfigList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static RESET: Operation = Operation {
    id: "detector_config_reset",
    method: "DELETE",
    route: "/v1/detectors/{key}/config",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `detector_config_reset`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ResetRequest {
    core: Core,
    options: CallOptions,
    key: String,
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
        let ResetRequest { core, options, key, x_governance_approval } = self;
        let mut call = core.call(&RESET, options);
        call.accept("application/json");
        raw::detector_config::detector_config_reset(
            call,
            &key,
            x_governance_approval.as_deref(),
        )
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

static UPSERT: Operation = Operation {
    id: "detector_config_upsert",
    method: "PUT",
    route: "/v1/detectors/{key}/config",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `detector_config_upsert`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpsertRequest {
    core: Core,
    options: CallOptions,
    key: String,
    body: types::DetectorConfigInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(UpsertRequest);

impl UpsertRequest {
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
        let UpsertRequest { core, options, key, body, x_governance_approval } = self;
        let mut call = core.call(&UPSERT, options);
        call.accept("application/json");
        raw::detector_config::detector_config_upsert(
            call,
            &key,
            x_governance_approval.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for UpsertRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

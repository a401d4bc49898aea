//! The operations of `dropoffs`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `dropoffs`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/dropoffs.md"))]
#[derive(Clone, Debug)]
pub struct Dropoffs {
    pub(crate) core: Core,
}

impl Dropoffs {
    /// Collect the payload of a drop-off
    ///
    /// Hands the payload over, once: a second call is refused with `DROPOFF_ALREADY_COLLECTED` (the status is not
    /// stated; 409 is inferred). The passport is sent since 3.0.0.
    ///
    /// - `id`: Id of the drop-off. Opaque; known ones start with `drp_` or `dof_`.
    ///
    /// `POST /v1/dropoffs/{id}/collect`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.6, row 41).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `409`: Things stand in the way as they are. Codes: `TENANT_LIMIT_REACHED`; that `DROPOFF_ALREADY_COLLECTED` comes with this status is inferred.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::CollectDropoffInput) -> Result<(), stack_client::Error> {
    /// let reply = client.dropoffs().collect("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn collect(
        &self,
        id: impl Into<String>,
        body: types::CollectDropoffInput,
    ) -> CollectRequest {
        CollectRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
            x_passport_token: None,
        }
    }

    /// Create a drop-off
    ///
    /// Opens a drop-off from one agent to another. The passport is sent since 3.0.0.
    ///
    /// `POST /v1/dropoffs`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.6, row 39).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::CreateDropoffInput) -> Result<(), stack_client::Error> {
    /// let reply = client.dropoffs().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::CreateDropoffInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            x_passport_token: None,
        }
    }

    /// Deposit the payload of a drop-off
    ///
    /// Stores the payload, encrypted, when it fits the schema of the drop-off, else `SCHEMA_VALIDATION_FAILED`: 400
    /// says one page of the documentation, 422 another. The passport is sent since 3.0.0.
    ///
    /// - `id`: Id of the drop-off. Opaque; known ones start with `drp_` or `dof_`.
    ///
    /// `POST /v1/dropoffs/{id}/deposit`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.6, row 40).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `422`: The payload does not fit the schema: `SCHEMA_VALIDATION_FAILED`. Another page of the documentation says 400.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::DepositDropoffInput) -> Result<(), stack_client::Error> {
    /// let reply = client.dropoffs().deposit("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn deposit(
        &self,
        id: impl Into<String>,
        body: types::DepositDropoffInput,
    ) -> DepositRequest {
        DepositRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
            x_passport_token: None,
        }
    }

    /// Expire a drop-off
    ///
    /// Expires a drop-off at once.
    ///
    /// - `id`: Id of the drop-off. Opaque; known ones start with `drp_` or `dof_`.
    ///
    /// `POST /v1/dropoffs/{id}/expire`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.6, row 42).
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
    /// let reply = client.dropoffs().expire("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn expire(&self, id: impl Into<String>) -> ExpireRequest {
        ExpireRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Get a drop-off
    ///
    /// Fetches a drop-off. That its payload is not among it is inferred.
    ///
    /// - `id`: Id of the drop-off. Opaque; known ones start with `drp_` or `dof_`.
    ///
    /// `GET /v1/dropoffs/{id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.6, row 43).
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
    /// let reply = client.dropoffs().get("id").await?;
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

    /// List drop-offs
    ///
    /// Lists drop-offs. There is no paging.
    ///
    /// `GET /v1/dropoffs`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.6, row 44).
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
    /// let reply = client.dropoffs().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static COLLECT: Operation = Operation {
    id: "dropoffs_collect",
    method: "POST",
    route: "/v1/dropoffs/{id}/collect",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_collect`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CollectRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::CollectDropoffInput,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(CollectRequest);

impl CollectRequest {
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
        let CollectRequest { core, options, id, body, x_passport_token } = self;
        let mut call = core.call(&COLLECT, options);
        call.accept("application/json");
        raw::dropoffs::dropoffs_collect(
            call,
            &id,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for CollectRequest {
    type Output = Result<Reply<types::CollectedDropoff>, Error>;
    type IntoFuture = CallFuture<types::CollectedDropoff>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE: Operation = Operation {
    id: "dropoffs_create",
    method: "POST",
    route: "/v1/dropoffs",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateDropoffInput,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
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
        let CreateRequest { core, options, body, x_passport_token } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::dropoffs::dropoffs_create(
            call,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::Dropoff>, Error>;
    type IntoFuture = CallFuture<types::Dropoff>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DEPOSIT: Operation = Operation {
    id: "dropoffs_deposit",
    method: "POST",
    route: "/v1/dropoffs/{id}/deposit",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_deposit`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DepositRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::DepositDropoffInput,
    x_passport_token: Option<::agent_clients_runtime::Secret>,
}

::agent_clients_runtime::call_options!(DepositRequest);

impl DepositRequest {
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
        let DepositRequest { core, options, id, body, x_passport_token } = self;
        let mut call = core.call(&DEPOSIT, options);
        call.accept("application/json");
        raw::dropoffs::dropoffs_deposit(
            call,
            &id,
            x_passport_token.as_ref().map(::agent_clients_runtime::Secret::expose),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for DepositRequest {
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

static EXPIRE: Operation = Operation {
    id: "dropoffs_expire",
    method: "POST",
    route: "/v1/dropoffs/{id}/expire",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_expire`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExpireRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ExpireRequest);

impl ExpireRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ExpireRequest { core, options, id } = self;
        let mut call = core.call(&EXPIRE, options);
        call.accept("application/json");
        raw::dropoffs::dropoffs_expire(call, &id)
    }
}

impl ::std::future::IntoFuture for ExpireRequest {
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
    id: "dropoffs_get",
    method: "GET",
    route: "/v1/dropoffs/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_get`; it is sent when it is awaited.
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
        raw::dropoffs::dropoffs_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Dropoff>, Error>;
    type IntoFuture = CallFuture<types::Dropoff>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "dropoffs_list",
    method: "GET",
    route: "/v1/dropoffs",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `dropoffs_list`; it is sent when it is awaited.
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
        raw::dropoffs::dropoffs_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::Dropoff>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Dropoff>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

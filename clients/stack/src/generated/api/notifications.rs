//! The operations of `notifications`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `notifications`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/notifications.md"))]
#[derive(Clone, Debug)]
pub struct Notifications {
    pub(crate) core: Core,
}

impl Notifications {
    /// Create a notification channel
    ///
    /// Creates a channel, the rule that maps events to where they are delivered. One operation in two forms:
    ///
    /// - a channel with a destination of its own: `channel_type` and `destination`, as the official client sends it;
    /// - a rule for destinations that exist: `destination_ids`. Only the vendor's Python page names it, as
    ///   `notifications.create_rule(destination_ids, events, min_severity)`; no client has it, and that it is this call
    ///   is inferred.
    ///
    /// `POST /v1/notifications/channels`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.7, rows 46 and 47). Row 47, `create_rule`, is S by name and I by wire; it shares method and path.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::CreateNotificationChannelInput) -> Result<(), stack_client::Error> {
    /// let reply = client.notifications().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[doc(alias = "create_rule")]
    pub fn create(&self, body: types::CreateNotificationChannelInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete a notification channel
    ///
    /// Deletes the channel.
    ///
    /// - `id`: Id of the channel.
    ///
    /// `DELETE /v1/notifications/channels/{id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.7, row 52).
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
    /// let reply = client.notifications().delete("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// List notification channels
    ///
    /// Lists all channels. There is no paging.
    ///
    /// `GET /v1/notifications/channels`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.7, row 45).
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
    /// let reply = client.notifications().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Send a verification code to a channel
    ///
    /// Sends a code to the destination of the channel, to be given back with `notifications_verify`.
    ///
    /// - `id`: Id of the channel.
    ///
    /// `POST /v1/notifications/channels/{id}/send-code`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.7, row 48).
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
    /// let reply = client.notifications().send_verification_code("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn send_verification_code(
        &self,
        id: impl Into<String>,
    ) -> SendVerificationCodeRequest {
        SendVerificationCodeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Send a sample to a channel
    ///
    /// Sends a sample notification.
    ///
    /// - `id`: Id of the channel.
    ///
    /// `POST /v1/notifications/channels/{id}/test`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.7, row 50).
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
    /// let reply = client.notifications().test("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn test(&self, id: impl Into<String>) -> TestRequest {
        TestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Update a notification channel
    ///
    /// Changes the fields that are sent. The official client passes any field through.
    ///
    /// - `id`: Id of the channel.
    ///
    /// `PATCH /v1/notifications/channels/{id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.7, row 51).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::UpdateNotificationChannelInput) -> Result<(), stack_client::Error> {
    /// let reply = client.notifications().update("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: impl Into<String>,
        body: types::UpdateNotificationChannelInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Verify a channel
    ///
    /// Proves with the code that the destination of the channel is yours.
    ///
    /// - `id`: Id of the channel.
    ///
    /// `POST /v1/notifications/channels/{id}/verify`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.7, row 49).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::VerificationCodeInput) -> Result<(), stack_client::Error> {
    /// let reply = client.notifications().verify("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn verify(
        &self,
        id: impl Into<String>,
        body: types::VerificationCodeInput,
    ) -> VerifyRequest {
        VerifyRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "notifications_create",
    method: "POST",
    route: "/v1/notifications/channels",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateNotificationChannelInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::notifications::notifications_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::NotificationChannel>, Error>;
    type IntoFuture = CallFuture<types::NotificationChannel>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "notifications_delete",
    method: "DELETE",
    route: "/v1/notifications/channels/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, id } = self;
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::notifications::notifications_delete(call, &id)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
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
    id: "notifications_list",
    method: "GET",
    route: "/v1/notifications/channels",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_list`; it is sent when it is awaited.
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
        raw::notifications::notifications_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::NotificationChannel>>, Error>;
    type IntoFuture = CallFuture<Vec<types::NotificationChannel>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SEND_VERIFICATION_CODE: Operation = Operation {
    id: "notifications_send_verification_code",
    method: "POST",
    route: "/v1/notifications/channels/{id}/send-code",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_send_verification_code`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendVerificationCodeRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(SendVerificationCodeRequest);

impl SendVerificationCodeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SendVerificationCodeRequest { core, options, id } = self;
        let mut call = core.call(&SEND_VERIFICATION_CODE, options);
        call.accept("application/json");
        raw::notifications::notifications_send_verification_code(call, &id)
    }
}

impl ::std::future::IntoFuture for SendVerificationCodeRequest {
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

static TEST: Operation = Operation {
    id: "notifications_test",
    method: "POST",
    route: "/v1/notifications/channels/{id}/test",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_test`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TestRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(TestRequest);

impl TestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let TestRequest { core, options, id } = self;
        let mut call = core.call(&TEST, options);
        call.accept("application/json");
        raw::notifications::notifications_test(call, &id)
    }
}

impl ::std::future::IntoFuture for TestRequest {
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

static UPDATE: Operation = Operation {
    id: "notifications_update",
    method: "PATCH",
    route: "/v1/notifications/channels/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::UpdateNotificationChannelInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::notifications::notifications_update(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
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
    id: "notifications_verify",
    method: "POST",
    route: "/v1/notifications/channels/{id}/verify",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `notifications_verify`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::VerificationCodeInput,
}

::agent_clients_runtime::call_options!(VerifyRequest);

impl VerifyRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let VerifyRequest { core, options, id, body } = self;
        let mut call = core.call(&VERIFY, options);
        call.accept("application/json");
        raw::notifications::notifications_verify(call, &id, &body)
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

//! The operations of `delivery_methods`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `delivery_methods`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/delivery_methods.md"))]
#[derive(Clone, Debug)]
pub struct DeliveryMethods {
    pub(crate) core: Core,
}

impl DeliveryMethods {
    /// Add a destination
    ///
    /// Adds a destination of notifications. A webhook's secret is answered here and never again. An email address equal
    /// to the operator's registered one is verified at once; any other destination has to be verified and gets nothing
    /// before. The vendor's Python page calls it `notifications.add_destination`.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0). Up to 0.19.1 `channel_type` was named `kind`.
    ///
    /// `POST /v1/notifications/destinations`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.8, row 53). The README of the JavaScript client names the namespace; the name in the Python page is another one.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::AddDeliveryMethodInput) -> Result<(), stack_client::Error> {
    /// let reply = client.delivery_methods().add(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn add(&self, body: types::AddDeliveryMethodInput) -> AddRequest {
        AddRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            x_governance_approval: None,
        }
    }

    /// Delete a destination
    ///
    /// Deletes the destination.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0).
    ///
    /// - `id`: Id of the destination. Opaque; known ones start with `ndst_`.
    ///
    /// `DELETE /v1/notifications/destinations/{id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 55).
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
    /// let reply = client.delivery_methods().delete("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            x_governance_approval: None,
        }
    }

    /// List destinations
    ///
    /// Lists all destinations, without the secrets of webhooks. There is no paging.
    ///
    /// `GET /v1/notifications/destinations`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 54). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// let reply = client.delivery_methods().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Replace the secret of a webhook
    ///
    /// Replaces the secret. The new one is answered here and never again, so a repeat after a lost answer replaces it
    /// once more.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0).
    ///
    /// - `id`: Id of the destination. Opaque; known ones start with `ndst_`.
    ///
    /// `POST /v1/notifications/destinations/{id}/rotate-secret`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 56).
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
    /// let reply = client.delivery_methods().rotate_secret("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn rotate_secret(&self, id: impl Into<String>) -> RotateSecretRequest {
        RotateSecretRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            x_governance_approval: None,
        }
    }

    /// Send a verification code to a destination
    ///
    /// Sends a code to the destination, to be given back with `delivery_methods_verify`.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0).
    ///
    /// - `id`: Id of the destination. Opaque; known ones start with `ndst_`.
    ///
    /// `POST /v1/notifications/destinations/{id}/send-code`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 57).
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
    /// let reply = client.delivery_methods().send_verification_code("id").await?;
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
            x_governance_approval: None,
        }
    }

    /// Send a sample to a destination
    ///
    /// Sends a sample notification.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0).
    ///
    /// - `id`: Id of the destination. Opaque; known ones start with `ndst_`.
    ///
    /// `POST /v1/notifications/destinations/{id}/test`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 59).
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
    /// let reply = client.delivery_methods().test("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn test(&self, id: impl Into<String>) -> TestRequest {
        TestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            x_governance_approval: None,
        }
    }

    /// Verify a destination
    ///
    /// Proves with the code that the destination is yours. The vendor's Python page calls it
    /// `notifications.verify_destination`.
    ///
    /// From an API key it may be refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval
    /// (since 0.19.0).
    ///
    /// - `id`: Id of the destination. Opaque; known ones start with `ndst_`.
    ///
    /// `POST /v1/notifications/destinations/{id}/verify`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.8, row 58). The README of the JavaScript client names the namespace; the name in the Python page is another one.
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
    /// let reply = client.delivery_methods().verify("id", body).await?;
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
            x_governance_approval: None,
        }
    }
}

static ADD: Operation = Operation {
    id: "delivery_methods_add",
    method: "POST",
    route: "/v1/notifications/destinations",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_add`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddRequest {
    core: Core,
    options: CallOptions,
    body: types::AddDeliveryMethodInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(AddRequest);

impl AddRequest {
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
        let AddRequest { core, options, body, x_governance_approval } = self;
        let mut call = core.call(&ADD, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_add(
            call,
            x_governance_approval.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for AddRequest {
    type Output = Result<Reply<types::NotificationDestination>, Error>;
    type IntoFuture = CallFuture<types::NotificationDestination>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "delivery_methods_delete",
    method: "DELETE",
    route: "/v1/notifications/destinations/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    id: String,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
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
        let DeleteRequest { core, options, id, x_governance_approval } = self;
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_delete(
            call,
            &id,
            x_governance_approval.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<Option<types::DeliveryMethodReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::DeliveryMethodReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "delivery_methods_list",
    method: "GET",
    route: "/v1/notifications/destinations",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_list`; it is sent when it is awaited.
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
        raw::delivery_methods::delivery_methods_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::NotificationDestination>>, Error>;
    type IntoFuture = CallFuture<Vec<types::NotificationDestination>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ROTATE_SECRET: Operation = Operation {
    id: "delivery_methods_rotate_secret",
    method: "POST",
    route: "/v1/notifications/destinations/{id}/rotate-secret",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_rotate_secret`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RotateSecretRequest {
    core: Core,
    options: CallOptions,
    id: String,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(RotateSecretRequest);

impl RotateSecretRequest {
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
        let RotateSecretRequest { core, options, id, x_governance_approval } = self;
        let mut call = core.call(&ROTATE_SECRET, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_rotate_secret(
            call,
            &id,
            x_governance_approval.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for RotateSecretRequest {
    type Output = Result<Reply<Option<types::RotatedWebhookSecret>>, Error>;
    type IntoFuture = CallFuture<Option<types::RotatedWebhookSecret>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static SEND_VERIFICATION_CODE: Operation = Operation {
    id: "delivery_methods_send_verification_code",
    method: "POST",
    route: "/v1/notifications/destinations/{id}/send-code",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_send_verification_code`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendVerificationCodeRequest {
    core: Core,
    options: CallOptions,
    id: String,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(SendVerificationCodeRequest);

impl SendVerificationCodeRequest {
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
        let SendVerificationCodeRequest { core, options, id, x_governance_approval } = self;
        let mut call = core.call(&SEND_VERIFICATION_CODE, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_send_verification_code(
            call,
            &id,
            x_governance_approval.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for SendVerificationCodeRequest {
    type Output = Result<Reply<Option<types::DeliveryMethodReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::DeliveryMethodReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static TEST: Operation = Operation {
    id: "delivery_methods_test",
    method: "POST",
    route: "/v1/notifications/destinations/{id}/test",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_test`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TestRequest {
    core: Core,
    options: CallOptions,
    id: String,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(TestRequest);

impl TestRequest {
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
        let TestRequest { core, options, id, x_governance_approval } = self;
        let mut call = core.call(&TEST, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_test(
            call,
            &id,
            x_governance_approval.as_deref(),
        )
    }
}

impl ::std::future::IntoFuture for TestRequest {
    type Output = Result<Reply<Option<types::DeliveryMethodReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::DeliveryMethodReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static VERIFY: Operation = Operation {
    id: "delivery_methods_verify",
    method: "POST",
    route: "/v1/notifications/destinations/{id}/verify",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `delivery_methods_verify`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct VerifyRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::VerificationCodeInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(VerifyRequest);

impl VerifyRequest {
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
        let VerifyRequest { core, options, id, body, x_governance_approval } = self;
        let mut call = core.call(&VERIFY, options);
        call.accept("application/json");
        raw::delivery_methods::delivery_methods_verify(
            call,
            &id,
            x_governance_approval.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for VerifyRequest {
    type Output = Result<Reply<Option<types::DeliveryMethodReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::DeliveryMethodReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

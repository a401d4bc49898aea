//! The operations of `intents`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `intents`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/intents.md"))]
#[derive(Clone, Debug)]
pub struct Intents {
    pub(crate) core: Core,
}

impl Intents {
    /// Approve an intent
    ///
    /// Approves a pending intent.
    ///
    /// - `approval_id`: Id of the approval that a submitted intent waits for.
    ///
    /// `POST /v1/intents/{approval_id}/approve`
    ///
    /// Since 0.5.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 113).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::ApproveIntentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.intents().approve("approval-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn approve(
        &self,
        approval_id: impl Into<String>,
        body: types::ApproveIntentInput,
    ) -> ApproveRequest {
        ApproveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            approval_id: approval_id.into(),
            body,
        }
    }

    /// Get an intent
    ///
    /// Fetches one submitted intent, whatever its status. An intent of another operator is 404 too.
    ///
    /// - `approval_id`: Id of the approval that a submitted intent waits for.
    ///
    /// `GET /v1/intents/{approval_id}`
    ///
    /// Since 0.5.1 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 111).
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
    /// let reply = client.intents().get("approval-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, approval_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            approval_id: approval_id.into(),
        }
    }

    /// List pending intents
    ///
    /// Lists the intents that nobody decided about yet, a page at a time.
    ///
    /// `GET /v1/intents/pending`
    ///
    /// Since 0.5.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 112).
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
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.intents().list_pending().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_pending(&self) -> ListPendingRequest {
        ListPendingRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            page: None,
            limit: None,
        }
    }

    /// Reject an intent
    ///
    /// Rejects a pending intent and revokes the passport it was submitted with.
    ///
    /// - `approval_id`: Id of the approval that a submitted intent waits for.
    ///
    /// `POST /v1/intents/{approval_id}/reject`
    ///
    /// Since 0.5.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 114).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RejectIntentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.intents().reject("approval-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn reject(
        &self,
        approval_id: impl Into<String>,
        body: types::RejectIntentInput,
    ) -> RejectRequest {
        RejectRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            approval_id: approval_id.into(),
            body,
        }
    }

    /// Simulate an intent
    ///
    /// Asks whether an intent would be allowed.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/intents/simulate`
    ///
    /// Since 0.5.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 109).
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
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::SimulateIntentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.intents().simulate(x_passport_token, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn simulate(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::SimulateIntentInput,
    ) -> SimulateRequest {
        SimulateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
        }
    }

    /// Submit an intent
    ///
    /// Submits an intent for a human to decide about. Poll `intents_get` until it is no longer `pending`; the id of an
    /// approved one goes into `X-Intent-Approval-Id` of the call it is for (inferred).
    ///
    /// A repeat after a lost answer may submit it twice: look through the pending ones first.
    ///
    /// - `x_passport_token`: The passport that the call is made with. *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 1.3). Optional in the official client, required by the service.
    ///
    /// `POST /v1/intents/submit`
    ///
    /// Since 0.5.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.16, row 110).
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
    /// # async fn example(client: stack_client::Client, x_passport_token: ::agent_clients_runtime::Secret, body: stack_client::types::SubmitIntentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.intents().submit(x_passport_token, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn submit(
        &self,
        x_passport_token: impl Into<::agent_clients_runtime::Secret>,
        body: types::SubmitIntentInput,
    ) -> SubmitRequest {
        SubmitRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            x_passport_token: x_passport_token.into(),
            body,
        }
    }
}

static APPROVE: Operation = Operation {
    id: "intents_approve",
    method: "POST",
    route: "/v1/intents/{approval_id}/approve",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_approve`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ApproveRequest {
    core: Core,
    options: CallOptions,
    approval_id: String,
    body: types::ApproveIntentInput,
}

::agent_clients_runtime::call_options!(ApproveRequest);

impl ApproveRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ApproveRequest { core, options, approval_id, body } = self;
        let mut call = core.call(&APPROVE, options);
        call.accept("application/json");
        raw::intents::intents_approve(call, &approval_id, &body)
    }
}

impl ::std::future::IntoFuture for ApproveRequest {
    type Output = Result<Reply<types::ApprovalRow>, Error>;
    type IntoFuture = CallFuture<types::ApprovalRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "intents_get",
    method: "GET",
    route: "/v1/intents/{approval_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    approval_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, approval_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::intents::intents_get(call, &approval_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::ApprovalRow>, Error>;
    type IntoFuture = CallFuture<types::ApprovalRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_PENDING: Operation = Operation {
    id: "intents_list_pending",
    method: "GET",
    route: "/v1/intents/pending",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_list_pending`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListPendingRequest {
    core: Core,
    options: CallOptions,
    page: Option<u64>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(ListPendingRequest);

impl ListPendingRequest {
    /// Number of the page.
    ///
    /// Limits: at least 0.
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of intents on the page.
    ///
    /// Limits: at least 0.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListPendingRequest { core, options, page, limit } = self;
        let mut call = core.call(&LIST_PENDING, options);
        call.accept("application/json");
        raw::intents::intents_list_pending(call, limit, page)
    }
}

impl ::std::future::IntoFuture for ListPendingRequest {
    type Output = Result<Reply<types::PendingIntents>, Error>;
    type IntoFuture = CallFuture<types::PendingIntents>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListPendingRequest {
    type Page = types::PendingIntents;
    type Item = types::ApprovalRow;
    const ITEMS: &'static str = "items";
    const OPERATION: &'static Operation = &LIST_PENDING;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.items)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.items.len())
    }

    fn advance(&mut self, _page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::page(
            &mut self.page,
            self.limit,
            count,
            None::<i64>,
        )
    }
}

impl ListPendingRequest {
    /// All entries from here on, page after page; pages are fetched when they are needed.
    #[must_use]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// All pages from here on, each whole.
    #[must_use]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
}

static REJECT: Operation = Operation {
    id: "intents_reject",
    method: "POST",
    route: "/v1/intents/{approval_id}/reject",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_reject`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RejectRequest {
    core: Core,
    options: CallOptions,
    approval_id: String,
    body: types::RejectIntentInput,
}

::agent_clients_runtime::call_options!(RejectRequest);

impl RejectRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RejectRequest { core, options, approval_id, body } = self;
        let mut call = core.call(&REJECT, options);
        call.accept("application/json");
        raw::intents::intents_reject(call, &approval_id, &body)
    }
}

impl ::std::future::IntoFuture for RejectRequest {
    type Output = Result<Reply<types::ApprovalRow>, Error>;
    type IntoFuture = CallFuture<types::ApprovalRow>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SIMULATE: Operation = Operation {
    id: "intents_simulate",
    method: "POST",
    route: "/v1/intents/simulate",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_simulate`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SimulateRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::SimulateIntentInput,
}

::agent_clients_runtime::call_options!(SimulateRequest);

impl SimulateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SimulateRequest { core, options, x_passport_token, body } = self;
        let mut call = core.call(&SIMULATE, options);
        call.accept("application/json");
        raw::intents::intents_simulate(call, x_passport_token.expose(), &body)
    }
}

impl ::std::future::IntoFuture for SimulateRequest {
    type Output = Result<Reply<types::SimulationResult>, Error>;
    type IntoFuture = CallFuture<types::SimulationResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SUBMIT: Operation = Operation {
    id: "intents_submit",
    method: "POST",
    route: "/v1/intents/submit",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `intents_submit`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SubmitRequest {
    core: Core,
    options: CallOptions,
    x_passport_token: ::agent_clients_runtime::Secret,
    body: types::SubmitIntentInput,
}

::agent_clients_runtime::call_options!(SubmitRequest);

impl SubmitRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SubmitRequest { core, options, x_passport_token, body } = self;
        let mut call = core.call(&SUBMIT, options);
        call.accept("application/json");
        raw::intents::intents_submit(call, x_passport_token.expose(), &body)
    }
}

impl ::std::future::IntoFuture for SubmitRequest {
    type Output = Result<Reply<types::IntentSubmission>, Error>;
    type IntoFuture = CallFuture<types::IntentSubmission>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

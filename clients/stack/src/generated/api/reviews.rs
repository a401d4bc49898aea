//! The operations of `reviews`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `reviews`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/reviews.md"))]
#[derive(Clone, Debug)]
pub struct Reviews {
    pub(crate) core: Core,
}

impl Reviews {
    /// Decide about a checkout
    ///
    /// Approves or blocks a checkout. `approved` from an API key: refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until
    /// it is repeated with an approval (since 0.19.0). `blocked` needs none.
    ///
    /// - `checkout_id`: Id of the checkout. Opaque; known ones start with `cout_`.
    ///
    /// `POST /v1/passports/reviews/{checkout_id}/decide`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.3, row 25).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::DecideReviewInput) -> Result<(), stack_client::Error> {
    /// let reply = client.reviews().decide("checkout-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn decide(
        &self,
        checkout_id: impl Into<String>,
        body: types::DecideReviewInput,
    ) -> DecideRequest {
        DecideRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            checkout_id: checkout_id.into(),
            body,
            x_governance_approval: None,
        }
    }

    /// List checkouts to review
    ///
    /// Lists checkouts by the outcome of their automatic review, a page at a time. The official client always sends all
    /// three parameters.
    ///
    /// `GET /v1/passports/reviews`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.3, row 24).
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
    /// let reply = client.reviews().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            status: None,
            page: None,
            limit: None,
        }
    }
}

static DECIDE: Operation = Operation {
    id: "reviews_decide",
    method: "POST",
    route: "/v1/passports/reviews/{checkout_id}/decide",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `reviews_decide`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DecideRequest {
    core: Core,
    options: CallOptions,
    checkout_id: String,
    body: types::DecideReviewInput,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(DecideRequest);

impl DecideRequest {
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
        let DecideRequest { core, options, checkout_id, body, x_governance_approval } = self;
        let mut call = core.call(&DECIDE, options);
        call.accept("application/json");
        raw::reviews::reviews_decide(
            call,
            &checkout_id,
            x_governance_approval.as_deref(),
            &body,
        )
    }
}

impl ::std::future::IntoFuture for DecideRequest {
    type Output = Result<Reply<types::ReviewDecisionResult>, Error>;
    type IntoFuture = CallFuture<types::ReviewDecisionResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "reviews_list",
    method: "GET",
    route: "/v1/passports/reviews",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `reviews_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    status: Option<types::ReviewStatus>,
    page: Option<u64>,
    limit: Option<u64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Which checkouts to list; `flagged` by default.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.3, row 24). The default is C; that it takes the words of `review_status` is inferred.
    pub fn status(mut self, status: impl Into<types::ReviewStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Number of the page.
    ///
    /// Limits: at least 0. The server's default: `1`.
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of items on the page.
    ///
    /// Limits: at least 0. The server's default: `20`.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, status, page, limit } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::reviews::reviews_list(call, limit, page, status.as_ref())
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ReviewQueue>, Error>;
    type IntoFuture = CallFuture<types::ReviewQueue>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ReviewQueue;
    type Item = types::ReviewQueueItem;
    const ITEMS: &'static str = "items";
    const OPERATION: &'static Operation = &LIST;
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

    fn advance(&mut self, page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::page(
            &mut self.page,
            self.limit,
            count,
            Some(page).map(|found| &found.total).cloned(),
        )
    }
}

impl ListRequest {
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

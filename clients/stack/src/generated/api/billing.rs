//! The operations of `billing`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `billing`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/billing.md"))]
#[derive(Clone, Debug)]
pub struct Billing {
    pub(crate) core: Core,
}

impl Billing {
    /// Get the balance
    ///
    /// Fetches the balance of the wallet, the tier and the usage of the billing period.
    ///
    /// `GET /v1/billing/balance`
    ///
    /// *Evidence:* name inferred, from what is unknown, wire documented by the vendor (contract section 2, operation 216). The seed names billing as not wrapped yet, without a method; named after the path.
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
    /// let reply = client.billing().balance().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn balance(&self) -> BalanceRequest {
        BalanceRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Change the tier
    ///
    /// Changes the tier; a lower one begins when the period ends. What the body holds is not known. The key of a tenant
    /// whose partner pays is refused with 403 TENANT_BILLED_BY_PARTNER.
    ///
    /// `POST /v1/billing/subscribe`
    ///
    /// *Evidence:* name inferred, from what is unknown, wire documented by the vendor (contract section 2, operation 219). The seed names billing as not wrapped yet, without a method; named after the path.
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
    /// # async fn example(client: stack_client::Client, body: ::serde_json::Value) -> Result<(), stack_client::Error> {
    /// let reply = client.billing().subscribe(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn subscribe(&self, body: ::serde_json::Value) -> SubscribeRequest {
        SubscribeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Top up the wallet
    ///
    /// Begins to top up the wallet. The payment is made at the URL in the answer. The key of a tenant whose partner
    /// pays is refused with 403 TENANT_BILLED_BY_PARTNER.
    ///
    /// `POST /v1/billing/topup`
    ///
    /// *Evidence:* name inferred, from what is unknown, wire documented by the vendor (contract section 2, operation 218). The seed names billing as not wrapped yet, without a method; named after the path.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::BillingTopupInput) -> Result<(), stack_client::Error> {
    /// let reply = client.billing().topup(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn topup(&self, body: types::BillingTopupInput) -> TopupRequest {
        TopupRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// List the transactions of the wallet
    ///
    /// Lists the transactions of the wallet, a page at a time, optionally those of one type.
    ///
    /// `GET /v1/billing/transactions`
    ///
    /// *Evidence:* name inferred, from what is unknown, wire documented by the vendor (contract section 2, operation 217). The seed names billing as not wrapped yet, without a method; named after the path.
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
    /// let reply = client.billing().transactions().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn transactions(&self) -> TransactionsRequest {
        TransactionsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            limit: None,
            offset: None,
            type_: None,
        }
    }
}

static BALANCE: Operation = Operation {
    id: "billing_balance",
    method: "GET",
    route: "/v1/billing/balance",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_balance`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct BalanceRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(BalanceRequest);

impl BalanceRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let BalanceRequest { core, options } = self;
        let mut call = core.call(&BALANCE, options);
        call.accept("application/json");
        raw::billing::billing_balance(call)
    }
}

impl ::std::future::IntoFuture for BalanceRequest {
    type Output = Result<Reply<types::BillingBalance>, Error>;
    type IntoFuture = CallFuture<types::BillingBalance>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SUBSCRIBE: Operation = Operation {
    id: "billing_subscribe",
    method: "POST",
    route: "/v1/billing/subscribe",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_subscribe`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SubscribeRequest {
    core: Core,
    options: CallOptions,
    body: ::serde_json::Value,
}

::agent_clients_runtime::call_options!(SubscribeRequest);

impl SubscribeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SubscribeRequest { core, options, body } = self;
        let mut call = core.call(&SUBSCRIBE, options);
        call.accept("application/json");
        raw::billing::billing_subscribe(call, &body)
    }
}

impl ::std::future::IntoFuture for SubscribeRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static TOPUP: Operation = Operation {
    id: "billing_topup",
    method: "POST",
    route: "/v1/billing/topup",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_topup`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TopupRequest {
    core: Core,
    options: CallOptions,
    body: types::BillingTopupInput,
}

::agent_clients_runtime::call_options!(TopupRequest);

impl TopupRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let TopupRequest { core, options, body } = self;
        let mut call = core.call(&TOPUP, options);
        call.accept("application/json");
        raw::billing::billing_topup(call, &body)
    }
}

impl ::std::future::IntoFuture for TopupRequest {
    type Output = Result<Reply<types::BillingTopupReply>, Error>;
    type IntoFuture = CallFuture<types::BillingTopupReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static TRANSACTIONS: Operation = Operation {
    id: "billing_transactions",
    method: "GET",
    route: "/v1/billing/transactions",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_transactions`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TransactionsRequest {
    core: Core,
    options: CallOptions,
    limit: Option<u64>,
    offset: Option<u64>,
    type_: Option<types::BillingTransactionType>,
}

::agent_clients_runtime::call_options!(TransactionsRequest);

impl TransactionsRequest {
    /// Number of transactions on the page.
    ///
    /// Limits: 1 to 200. The server's default: `50`.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of transactions to skip.
    ///
    /// Limits: at least 0. The server's default: `0`.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Only transactions of this type.
    pub fn type_(mut self, type_: impl Into<types::BillingTransactionType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let TransactionsRequest { core, options, limit, offset, type_ } = self;
        let mut call = core.call(&TRANSACTIONS, options);
        call.accept("application/json");
        raw::billing::billing_transactions(call, limit, offset, type_.as_ref())
    }
}

impl ::std::future::IntoFuture for TransactionsRequest {
    type Output = Result<Reply<types::BillingTransactionList>, Error>;
    type IntoFuture = CallFuture<types::BillingTransactionList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for TransactionsRequest {
    type Page = types::BillingTransactionList;
    type Item = types::BillingTransaction;
    const ITEMS: &'static str = "transactions";
    const OPERATION: &'static Operation = &TRANSACTIONS;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.transactions)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.transactions.len())
    }

    fn advance(&mut self, _page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::offset(&mut self.offset, count, None::<i64>)
    }
}

impl TransactionsRequest {
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

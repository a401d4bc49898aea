//! The operations of `billing`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `billing`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/billing.md"))]
#[derive(Clone, Debug)]
pub struct Billing {
    pub(crate) core: Core,
}

impl Billing {
    /// Look an organization up
    ///
    /// Finds the organization of a wallet or of an e-mail address, with its balance. One of the two is given. Where
    /// only a wallet or an address is known, the other billing calls need this one first.
    ///
    /// `GET /orgs/v1/lookup`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). The README calls it `balance`. Until then GET /billing/v1/accounts/{wallet}, without credentials.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().check_balance().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn check_balance(&self) -> CheckBalanceRequest {
        CheckBalanceRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            wallet: None,
            email: None,
        }
    }

    /// Create a checkout
    ///
    /// Answers the address of a page to pay on: to top up the balance, to pay for a tier, or for a pack of e-mails.
    ///
    /// - `org_id`: Id of the organization, a UUID.
    ///
    /// `POST /orgs/v1/{org_id}/checkouts`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). Until then POST /billing/v1/checkouts with `{wallet, amount_usd_micros}`, and one request each for
    /// `tierCheckout` and `buyEmailPack`.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::BillingCreateCheckoutInput) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().create_checkout("org-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_checkout(
        &self,
        org_id: impl Into<String>,
        body: types::BillingCreateCheckoutInput,
    ) -> CreateCheckoutRequest {
        CreateCheckoutRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: org_id.into(),
            body,
        }
    }

    /// Create an organization for an e-mail address
    ///
    /// Makes an organization that is known by an e-mail address, without a wallet.
    ///
    /// `POST /orgs/v1/email`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). `createEmailOrganization` of later clients. Until then POST /billing/v1/accounts.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the service wants it.
    /// - `429`: Too many requests; `retry_after` may say how many seconds to wait.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::BillingCreateEmailAccountInput) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().create_email_account(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create_email_account(
        &self,
        body: types::BillingCreateEmailAccountInput,
    ) -> CreateEmailAccountRequest {
        CreateEmailAccountRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the balance of an organization
    ///
    /// Fetches the balance of an organization whose id is known.
    ///
    /// - `org_id`: Id of the organization, a UUID.
    ///
    /// `GET /orgs/v1/{org_id}/billing`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). No method of the README; `billing.getOrganization` of later clients, whose `checkBalance` asks this when it
    /// gets an id.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().get_organization("org-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_organization(&self, org_id: impl Into<String>) -> GetOrganizationRequest {
        GetOrganizationRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: org_id.into(),
        }
    }

    /// List the entries of a ledger
    ///
    /// Lists what was credited and debited, a page at a time.
    ///
    /// - `org_id`: Id of the organization, a UUID.
    ///
    /// `GET /orgs/v1/{org_id}/billing/history`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). Until then GET /billing/v1/accounts/{wallet}/history, without credentials and without `after`. How a page says
    /// where the next begins is inferred (`BillingHistoryReply`).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().history("org-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn history(&self, org_id: impl Into<String>) -> HistoryRequest {
        HistoryRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: org_id.into(),
            limit: None,
            after: None,
        }
    }

    /// Link a wallet
    ///
    /// Links a wallet to the organization. Any 2xx is success, whatever its body.
    ///
    /// - `org_id`: Id of the organization, a UUID.
    ///
    /// `POST /orgs/v1/{org_id}/wallets`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). Until then POST /billing/v1/accounts/{account_id}/link-wallet, without credentials.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `409`: It is there already, or not in a state for this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::BillingLinkWalletInput) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().link_wallet("org-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn link_wallet(
        &self,
        org_id: impl Into<String>,
        body: types::BillingLinkWalletInput,
    ) -> LinkWalletRequest {
        LinkWalletRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: org_id.into(),
            body,
        }
    }

    /// Set the automatic recharge
    ///
    /// Switches the automatic recharge of e-mail credits on or off. Any 2xx is success, whatever its body.
    ///
    /// - `org_id`: Id of the organization, a UUID.
    ///
    /// `PATCH /orgs/v1/{org_id}/billing/auto-recharge`
    ///
    /// Since 2.45.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.13, 6.1 and 6.3). Until then POST /billing/v1/email-packs/auto-recharge, with `billing_account_id` in the body and without
    /// credentials.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::BillingSetAutoRechargeInput) -> Result<(), run402_client::Error> {
    /// let reply = client.billing().set_auto_recharge("org-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set_auto_recharge(
        &self,
        org_id: impl Into<String>,
        body: types::BillingSetAutoRechargeInput,
    ) -> SetAutoRechargeRequest {
        SetAutoRechargeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: org_id.into(),
            body,
        }
    }
}

static CHECK_BALANCE: Operation = Operation {
    id: "billing_check_balance",
    method: "GET",
    route: "/orgs/v1/lookup",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_check_balance`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CheckBalanceRequest {
    core: Core,
    options: CallOptions,
    wallet: Option<String>,
    email: Option<String>,
}

::agent_clients_runtime::call_options!(CheckBalanceRequest);

impl CheckBalanceRequest {
    /// Address of the wallet, in lower case.
    pub fn wallet(mut self, wallet: impl Into<String>) -> Self {
        self.wallet = Some(wallet.into());
        self
    }

    /// The e-mail address.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let CheckBalanceRequest { core, options, wallet, email } = self;
        let mut call = core.call(&CHECK_BALANCE, options);
        call.accept("application/json");
        raw::billing::billing_check_balance(call, email.as_deref(), wallet.as_deref())
    }
}

impl ::std::future::IntoFuture for CheckBalanceRequest {
    type Output = Result<Reply<types::BillingBalance>, Error>;
    type IntoFuture = CallFuture<types::BillingBalance>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_CHECKOUT: Operation = Operation {
    id: "billing_create_checkout",
    method: "POST",
    route: "/orgs/v1/{org_id}/checkouts",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_create_checkout`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateCheckoutRequest {
    core: Core,
    options: CallOptions,
    org_id: String,
    body: types::BillingCreateCheckoutInput,
}

::agent_clients_runtime::call_options!(CreateCheckoutRequest);

impl CreateCheckoutRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateCheckoutRequest { core, options, org_id, body } = self;
        let mut call = core.call(&CREATE_CHECKOUT, options);
        call.accept("application/json");
        raw::billing::billing_create_checkout(call, &org_id, &body)
    }
}

impl ::std::future::IntoFuture for CreateCheckoutRequest {
    type Output = Result<Reply<types::BillingCheckout>, Error>;
    type IntoFuture = CallFuture<types::BillingCheckout>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_EMAIL_ACCOUNT: Operation = Operation {
    id: "billing_create_email_account",
    method: "POST",
    route: "/orgs/v1/email",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_create_email_account`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateEmailAccountRequest {
    core: Core,
    options: CallOptions,
    body: types::BillingCreateEmailAccountInput,
}

::agent_clients_runtime::call_options!(CreateEmailAccountRequest);

impl CreateEmailAccountRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateEmailAccountRequest { core, options, body } = self;
        let mut call = core.call(&CREATE_EMAIL_ACCOUNT, options);
        call.accept("application/json");
        raw::billing::billing_create_email_account(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateEmailAccountRequest {
    type Output = Result<Reply<types::BillingCreateEmailAccountReply>, Error>;
    type IntoFuture = CallFuture<types::BillingCreateEmailAccountReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_ORGANIZATION: Operation = Operation {
    id: "billing_get_organization",
    method: "GET",
    route: "/orgs/v1/{org_id}/billing",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_get_organization`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOrganizationRequest {
    core: Core,
    options: CallOptions,
    org_id: String,
}

::agent_clients_runtime::call_options!(GetOrganizationRequest);

impl GetOrganizationRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetOrganizationRequest { core, options, org_id } = self;
        let mut call = core.call(&GET_ORGANIZATION, options);
        call.accept("application/json");
        raw::billing::billing_get_organization(call, &org_id)
    }
}

impl ::std::future::IntoFuture for GetOrganizationRequest {
    type Output = Result<Reply<types::BillingBalance>, Error>;
    type IntoFuture = CallFuture<types::BillingBalance>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static HISTORY: Operation = Operation {
    id: "billing_history",
    method: "GET",
    route: "/orgs/v1/{org_id}/billing/history",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_history`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HistoryRequest {
    core: Core,
    options: CallOptions,
    org_id: String,
    limit: Option<i64>,
    after: Option<String>,
}

::agent_clients_runtime::call_options!(HistoryRequest);

impl HistoryRequest {
    /// Number of entries on the page. The official client leaves 0 out.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page before ended.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let HistoryRequest { core, options, org_id, limit, after } = self;
        let mut call = core.call(&HISTORY, options);
        call.accept("application/json");
        raw::billing::billing_history(call, &org_id, after.as_deref(), limit)
    }
}

impl ::std::future::IntoFuture for HistoryRequest {
    type Output = Result<Reply<types::BillingHistoryReply>, Error>;
    type IntoFuture = CallFuture<types::BillingHistoryReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for HistoryRequest {
    type Page = types::BillingHistoryReply;
    type Item = types::BillingLedgerEntry;
    const ITEMS: &'static str = "entries";
    const OPERATION: &'static Operation = &HISTORY;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.entries)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.entries.len())
    }

    fn advance(&mut self, page: &Self::Page, _count: usize) -> bool {
        ::agent_clients_runtime::page_step::cursor(
            &mut self.after,
            Some(page).and_then(|found| found.next_cursor.as_ref()).cloned(),
        )
    }
}

impl HistoryRequest {
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

static LINK_WALLET: Operation = Operation {
    id: "billing_link_wallet",
    method: "POST",
    route: "/orgs/v1/{org_id}/wallets",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_link_wallet`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct LinkWalletRequest {
    core: Core,
    options: CallOptions,
    org_id: String,
    body: types::BillingLinkWalletInput,
}

::agent_clients_runtime::call_options!(LinkWalletRequest);

impl LinkWalletRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let LinkWalletRequest { core, options, org_id, body } = self;
        let call = core.call(&LINK_WALLET, options);
        raw::billing::billing_link_wallet(call, &org_id, &body)
    }
}

impl ::std::future::IntoFuture for LinkWalletRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static SET_AUTO_RECHARGE: Operation = Operation {
    id: "billing_set_auto_recharge",
    method: "PATCH",
    route: "/orgs/v1/{org_id}/billing/auto-recharge",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `billing_set_auto_recharge`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetAutoRechargeRequest {
    core: Core,
    options: CallOptions,
    org_id: String,
    body: types::BillingSetAutoRechargeInput,
}

::agent_clients_runtime::call_options!(SetAutoRechargeRequest);

impl SetAutoRechargeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetAutoRechargeRequest { core, options, org_id, body } = self;
        let call = core.call(&SET_AUTO_RECHARGE, options);
        raw::billing::billing_set_auto_recharge(call, &org_id, &body)
    }
}

impl ::std::future::IntoFuture for SetAutoRechargeRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

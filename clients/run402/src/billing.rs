//! `billing` by a wallet or an e-mail address: the organization is looked up first (Run402 contract, sections 3.13, 6.3 and 6.4).
//!
//! The official client's README names wallets and addresses, and the routes since 2.45.0 want the id of an organization. As in the
//! official client, nothing is kept between two calls: a wallet may come to belong to another organization. No checkout must be made
//! for an organization that was not found.

use std::fmt;
use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, Reply};

use crate::api::billing::Billing;
use crate::types::{
    BillingBalance, BillingCheckout, BillingCreateCheckoutInput, BillingHistoryReply, CheckoutProduct, Tier,
};

/// Whom a bill is for.
///
/// Text is taken for what it looks like: an address with `@`, a wallet (`0x` and 40 hex digits), else the id of an organization. Wallets
/// are sent in lower case and e-mail addresses as they are, as by the official client since 3.3.3.
///
/// ```
/// use run402_client::billing::Payer;
///
/// assert_eq!(Payer::from("you@example.com"), Payer::Email("you@example.com".into()));
/// assert_eq!(Payer::from("0b7c2c1e-0000-4000-8000-0000000000aa").to_string(), "0b7c2c1e-0000-4000-8000-0000000000aa");
/// let wallet = "0xF39FD6E51AAD88F6F4CE6AB8827279CFFFB92266";
/// assert_eq!(Payer::from(wallet), Payer::Wallet(wallet.into()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The id of an organization; no request is needed to find it.
    Organization(String),
    /// The address of a wallet.
    Wallet(String),
    /// An e-mail address.
    Email(String),
}

impl From<&str> for Payer {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Payer {
    fn from(text: String) -> Self {
        let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
        let wallet = digits.is_some_and(|rest| rest.len() == 40 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if wallet {
            Self::Wallet(text)
        } else if text.contains('@') {
            Self::Email(text)
        } else {
            Self::Organization(text)
        }
    }
}

impl fmt::Display for Payer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(text) | Self::Wallet(text) | Self::Email(text) => f.write_str(text),
        }
    }
}

/// The methods of `billing` that take a wallet or an e-mail address. Each asks for the organization first, unless its id is given.
///
/// The requests of the handle itself take the id of an organization; where both have a name in the official client, the one for a payer
/// ends in `_of` or `_for` here.
///
/// ```no_run
/// use run402_client::prelude::*;
///
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// let wallet = "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266";
/// println!("{:?}", client.billing().balance_of(wallet).await?.available_usd_micros);
/// for entry in client.billing().history_of(wallet).limit(5).await?.into_inner().entries {
///     println!("{entry:?}");
/// }
/// let checkout = client.billing().tier_checkout("hobby", "you@example.com").await?;
/// println!("{:?}", checkout.checkout_url);
/// # Ok(())
/// # }
/// ```
pub trait BillingExt {
    /// The balance: the official client's `checkBalance` and `balance`.
    fn balance_of(&self, payer: impl Into<Payer>) -> BoxFuture<'static, Result<Reply<BillingBalance>, Error>>;

    /// The id of the organization.
    ///
    /// The future's error has nothing of the later request in it: that was not sent.
    fn organization_of(&self, payer: impl Into<Payer>) -> BoxFuture<'static, Result<String, Error>>;

    /// A page of the ledger: the official client's `history`. For all pages, ask for
    /// [`organization_of`](Self::organization_of) once and use `history(org_id)`.
    fn history_of(&self, payer: impl Into<Payer>) -> HistoryOfRequest;

    /// A page to top the balance up on: the official client's `createCheckout`. The amount is in millionths of a dollar, in whole cents
    /// and at least 500 000, which is checked before anything is sent.
    fn checkout_for(&self, payer: impl Into<Payer>, amount_usd_micros: i64) -> CheckoutRequest;

    /// A page to pay for a tier on: the official client's `tierCheckout`.
    fn tier_checkout(&self, tier: impl Into<Tier>, payer: impl Into<Payer>) -> CheckoutRequest;

    /// A page to pay for a pack of e-mails on: the official client's `buyEmailPack`.
    fn buy_email_pack(&self, payer: impl Into<Payer>) -> CheckoutRequest;
}

impl BillingExt for Billing {
    fn balance_of(&self, payer: impl Into<Payer>) -> BoxFuture<'static, Result<Reply<BillingBalance>, Error>> {
        let (billing, payer) = (self.clone(), payer.into());
        Box::pin(async move { balance(&billing, payer, CallOptions::new()).await })
    }

    fn organization_of(&self, payer: impl Into<Payer>) -> BoxFuture<'static, Result<String, Error>> {
        let (billing, payer) = (self.clone(), payer.into());
        Box::pin(async move { organization(&billing, payer, CallOptions::new()).await })
    }

    fn history_of(&self, payer: impl Into<Payer>) -> HistoryOfRequest {
        HistoryOfRequest {
            billing: self.clone(),
            payer: payer.into(),
            limit: None,
            after: None,
            options: CallOptions::new(),
        }
    }

    fn checkout_for(&self, payer: impl Into<Payer>, amount_usd_micros: i64) -> CheckoutRequest {
        let mut request = CheckoutRequest::new(self, payer.into(), CheckoutProduct::BalanceTopup);
        request.input.amount_usd_micros = Some(amount_usd_micros);
        request
    }

    fn tier_checkout(&self, tier: impl Into<Tier>, payer: impl Into<Payer>) -> CheckoutRequest {
        let mut request = CheckoutRequest::new(self, payer.into(), CheckoutProduct::Tier);
        request.input.tier = Some(tier.into());
        request
    }

    fn buy_email_pack(&self, payer: impl Into<Payer>) -> CheckoutRequest {
        CheckoutRequest::new(self, payer.into(), CheckoutProduct::EmailPack)
    }
}

async fn balance(billing: &Billing, payer: Payer, options: CallOptions) -> Result<Reply<BillingBalance>, Error> {
    let request = match payer {
        Payer::Organization(id) => return billing.get_organization(id).with_options(options).await,
        Payer::Wallet(address) => billing.check_balance().wallet(address.to_lowercase()),
        Payer::Email(address) => billing.check_balance().email(address),
    };
    request.with_options(options).await
}

async fn organization(billing: &Billing, payer: Payer, options: CallOptions) -> Result<String, Error> {
    let whom = match payer {
        Payer::Organization(id) => return Ok(id),
        Payer::Wallet(_) => "the wallet",
        Payer::Email(_) => "the e-mail address",
    };
    // The key of what comes after is not that of the look-up.
    let found = balance(billing, payer, options.without_idempotency_key()).await?;
    let id = found.into_inner().org_id.filter(|id| !id.is_empty());
    id.ok_or_else(|| {
        Error::invalid_input(
            "billing_check_balance",
            "org_id",
            format!("the service knows {whom} and does not say which organization it is of"),
            "give the id of the organization",
        )
    })
}

/// See [`BillingExt::history_of`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HistoryOfRequest {
    billing: Billing,
    payer: Payer,
    limit: Option<i64>,
    after: Option<String>,
    options: CallOptions,
}

impl HistoryOfRequest {
    /// Number of entries on the page; 0 is left out, as by the official client.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page before ended.
    pub fn after(mut self, cursor: impl Into<String>) -> Self {
        self.after = Some(cursor.into());
        self
    }

    /// How both calls are made.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = self.options.with_options(options);
        self
    }
}

impl IntoFuture for HistoryOfRequest {
    type Output = Result<Reply<BillingHistoryReply>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let id = organization(&self.billing, self.payer, self.options.clone()).await?;
            let mut request = self.billing.history(id);
            if let Some(limit) = self.limit.filter(|limit| *limit != 0) {
                request = request.limit(limit);
            }
            if let Some(after) = self.after {
                request = request.after(after);
            }
            request.with_options(self.options).await
        })
    }
}

/// See [`BillingExt::checkout_for`], [`BillingExt::tier_checkout`] and [`BillingExt::buy_email_pack`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CheckoutRequest {
    billing: Billing,
    payer: Payer,
    input: BillingCreateCheckoutInput,
    options: CallOptions,
}

/// The least to top up, in millionths of a dollar (Run402 contract, section 6.3).
const LEAST_TOP_UP: i64 = 500_000;

/// A cent, in millionths of a dollar.
const CENT: i64 = 10_000;

impl CheckoutRequest {
    fn new(billing: &Billing, payer: Payer, product: CheckoutProduct) -> Self {
        Self {
            billing: billing.clone(),
            payer,
            input: BillingCreateCheckoutInput::new(product),
            options: CallOptions::new(),
        }
    }

    /// Where to go after the payment.
    pub fn success_url(mut self, url: impl Into<String>) -> Self {
        self.input.success_url = Some(url.into());
        self
    }

    /// Where to go without it.
    pub fn cancel_url(mut self, url: impl Into<String>) -> Self {
        self.input.cancel_url = Some(url.into());
        self
    }

    /// How both calls are made.
    pub fn with_options(mut self, options: CallOptions) -> Self {
        self.options = self.options.with_options(options);
        self
    }

    fn check(&self) -> Result<(), Error> {
        match self.input.amount_usd_micros {
            Some(amount) if amount < LEAST_TOP_UP || amount % CENT != 0 => Err(Error::invalid_input(
                "billing_create_checkout",
                "amount_usd_micros",
                format!("{amount} is less than {LEAST_TOP_UP} or not in whole cents"),
                "give millionths of a dollar: 5000000 is 5 dollars",
            )),
            _ => Ok(()),
        }
    }
}

impl IntoFuture for CheckoutRequest {
    type Output = Result<Reply<BillingCheckout>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            self.check()?;
            let id = organization(&self.billing, self.payer, self.options.clone()).await?;
            self.billing
                .create_checkout(id, self.input)
                .with_options(self.options)
                .await
        })
    }
}

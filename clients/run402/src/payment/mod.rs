//! Paying for calls with x402: the "exact" scheme with USDC on Base (Run402 contract, section 1.9).
//!
//! A signed payment is money: whoever holds it can take it. So one is signed only for a token that is known, within a limit that the
//! caller has set, and counts as spent from that moment, whether or not the service takes it. The runtime asks once per call and
//! never repeats a call that was paid for.

mod authorization;
mod choice;
mod network;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use agent_clients_runtime::{AuthHeader, BoxFuture, Error, PaymentHook, PaymentRequest};

use crate::credentials::CredentialsProvider;
use crate::error::PaymentRequired;
use crate::wallet::random_bytes;

pub use authorization::{PaymentAuthorization, SignedPayment};
pub use network::Network;

use choice::{Choice, choose};

/// Pays from the wallet of the credentials.
///
/// The clients of all projects share one payer, and what it may spend is for all of them together.
///
/// ```no_run
/// use std::sync::Arc;
/// use run402_client::Client;
/// use run402_client::credentials::LocalCredentials;
/// use run402_client::payment::{Network, Payer};
///
/// let credentials = Arc::new(LocalCredentials::from_process()?);
/// // At most 5 dollars while this program runs, and 20 cents per call; play money only.
/// let payer = Payer::new(credentials.clone(), 5_000_000).per_call(200_000).networks([Network::BaseSepolia]);
/// let client = Client::builder().credentials(credentials).payment(payer).build()?;
/// # let _ = client;
/// # Ok::<(), run402_client::Error>(())
/// ```
pub struct Payer {
    credentials: Arc<dyn CredentialsProvider>,
    networks: Vec<Network>,
    per_call: u64,
    left: Arc<AtomicU64>,
}

impl Payer {
    /// A payer that spends at most `limit` millionths of a dollar in its life.
    #[must_use]
    pub fn new(credentials: Arc<dyn CredentialsProvider>, limit: u64) -> Self {
        Self {
            credentials,
            networks: vec![Network::Base, Network::BaseSepolia],
            per_call: limit,
            left: Arc::new(AtomicU64::new(limit)),
        }
    }

    /// The most that one call may cost, in millionths of a dollar; the whole limit unless set.
    #[must_use]
    pub fn per_call(mut self, limit: u64) -> Self {
        self.per_call = limit;
        self
    }

    /// Where to pay; both networks unless set. Of what the service offers, the first that is here is taken. The official client looks
    /// at the wallet's balances first; this one asks no other service.
    #[must_use]
    pub fn networks(mut self, networks: impl IntoIterator<Item = Network>) -> Self {
        self.networks = networks.into_iter().collect();
        self
    }

    /// Tells how much is left, also after the payer went to a client.
    #[must_use]
    pub fn meter(&self) -> PaymentMeter {
        PaymentMeter(Arc::clone(&self.left))
    }

    async fn header(&self, request: PaymentRequest<'_>) -> Result<Option<Vec<AuthHeader>>, Error> {
        let id = request.operation.id;
        let required = PaymentRequired::read(request.refusal);
        if required.accepts.is_empty() {
            // A used-up quota or lease: nothing that a payment would mend.
            return Ok(None);
        }
        let refuse = |why: &str, fix: &str| Error::auth(id, format!("it has to be paid, and {why}"), fix);
        let allowance = self.credentials.allowance().await?;
        let allowance =
            allowance.ok_or_else(|| refuse("there is no wallet", "make one with `allowance().create()`"))?;
        if allowance.rail.as_deref().is_some_and(|rail| rail != "x402") {
            return Err(refuse(
                "the wallet pays by another rail",
                "pay with the vendor's own programs",
            ));
        }
        let choice =
            choose(&required, &self.networks).map_err(|why| refuse(&why, "pay with the vendor's own programs"))?;
        if choice.amount > self.per_call {
            return Err(refuse(
                &format!(
                    "its price, {} millionths of a dollar, is over the limit per call",
                    choice.amount
                ),
                "allow more with `Payer::per_call`",
            ));
        }
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_secs();
        let authorization = PaymentAuthorization::new(&choice, allowance.address(), now, *random_bytes::<32>()?);
        // Spent from here on: two calls at once must not both take the last of it.
        let take = |left: u64| left.checked_sub(choice.amount);
        if let Err(left) = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, take) {
            return Err(refuse(
                &format!(
                    "its price, {} millionths of a dollar, is more than the {left} that are left",
                    choice.amount
                ),
                "allow more when the payer is made",
            ));
        }
        let signed = authorization.sign(&allowance.key);
        let Choice {
            requirement,
            version,
            resource,
            ..
        } = choice;
        let value = signed.encode(version, requirement, resource);
        let name = if version >= 2 { "payment-signature" } else { "x-payment" };
        Ok(Some(vec![AuthHeader::new(id, name, &value)?]))
    }
}

impl PaymentHook for Payer {
    fn pay<'a>(&'a self, request: PaymentRequest<'a>) -> BoxFuture<'a, Result<Option<Vec<AuthHeader>>, Error>> {
        Box::pin(self.header(request))
    }
}

impl fmt::Debug for Payer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Payer")
            .field("networks", &self.networks)
            .field("per_call", &self.per_call)
            .field("left", &self.left)
            .finish_non_exhaustive()
    }
}

/// How much a [`Payer`] has left.
#[derive(Clone, Debug)]
pub struct PaymentMeter(Arc<AtomicU64>);

impl PaymentMeter {
    /// In millionths of a dollar.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

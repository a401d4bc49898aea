//! The local wallet: look at it, make one, fund it (Run402 contract, section 3.15).
//!
//! Its key is never in an answer.

use std::path::PathBuf;
use std::time::SystemTime;

use agent_clients_runtime::{BoxFuture, Error, Timestamp};

use crate::api::allowance::Allowance;
use crate::session::Session;
use crate::types::{AllowanceFaucetInput, AllowanceFaucetReply};
use crate::wallet::{Address, iso_millis};

/// What is known of the wallet.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AllowanceStatus {
    /// Its address; `None` where there is no wallet.
    pub address: Option<Address>,
    /// When it was made.
    pub created: Option<Timestamp>,
    /// Whether the faucet was asked for it.
    pub faucet_used: Option<bool>,
    /// When the faucet was last asked.
    pub last_faucet: Option<Timestamp>,
    /// The file it is kept in.
    pub path: Option<PathBuf>,
}

impl AllowanceStatus {
    /// Whether there is a wallet.
    #[must_use]
    pub fn is_configured(&self) -> bool {
        self.address.is_some()
    }
}

/// What the faucet gave.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FaucetDrip {
    /// The answer as it came.
    pub reply: AllowanceFaucetReply,
    /// Whether the wallet here was the one that was funded, and that was noted.
    pub noted: bool,
}

impl FaucetDrip {
    /// The amount in dollars with two decimals, such as `0.25`.
    #[must_use]
    pub fn dollars(&self) -> Option<String> {
        let micros = u64::try_from(self.reply.amount_usd_micros?).ok()?;
        let cents = micros.saturating_add(5_000) / 10_000;
        Some(format!("{}.{:02}", cents / 100, cents % 100))
    }
}

/// The parts of `allowance` that concern the wallet of the credentials.
///
/// ```no_run
/// use run402_client::prelude::*;
///
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// if !client.allowance().status().await?.is_configured() {
///     client.allowance().create().await?;
///     client.allowance().fund(None).await?;
/// }
/// println!("{}", client.allowance().export().await?);
/// # Ok(())
/// # }
/// ```
pub trait AllowanceExt {
    /// What is known of the wallet. No request.
    fn status(&self) -> BoxFuture<'static, Result<AllowanceStatus, Error>>;

    /// Makes a wallet. Fails where there is one: its key cannot be made again. No request.
    fn create(&self) -> BoxFuture<'static, Result<AllowanceStatus, Error>>;

    /// The address of the wallet. No request.
    fn export(&self) -> BoxFuture<'static, Result<Address, Error>>;

    /// Asks the faucet for play money, for this address or for the wallet, and notes it where it was for the wallet: the official
    /// client's `faucet`, which notes it for other addresses too. A failure to note is not an error, as the money is there.
    #[doc(alias = "faucet")]
    fn fund(&self, address: Option<Address>) -> BoxFuture<'static, Result<FaucetDrip, Error>>;
}

impl AllowanceExt for Allowance {
    fn status(&self) -> BoxFuture<'static, Result<AllowanceStatus, Error>> {
        let session = Session::of(&self.core);
        Box::pin(async move { status(&*session?).await })
    }

    fn create(&self) -> BoxFuture<'static, Result<AllowanceStatus, Error>> {
        let session = Session::of(&self.core);
        Box::pin(async move {
            let session = session?;
            session.credentials.create_allowance().await?;
            status(&session).await
        })
    }

    fn export(&self) -> BoxFuture<'static, Result<Address, Error>> {
        let session = Session::of(&self.core);
        Box::pin(async move {
            let address = status(&*session?).await?.address;
            address.ok_or_else(|| no_wallet("allowance_export"))
        })
    }

    fn fund(&self, address: Option<Address>) -> BoxFuture<'static, Result<FaucetDrip, Error>> {
        let (session, allowance) = (Session::of(&self.core), self.clone());
        Box::pin(async move {
            let session = session?;
            // Another address needs no wallet here, so a broken one is no reason to refuse.
            let mine = match (session.credentials.allowance().await, address) {
                (Ok(mine), _) => mine,
                (Err(_), Some(_)) => None,
                (Err(cause), None) => return Err(cause),
            };
            let target = address.or(mine.as_ref().map(|mine| mine.address()));
            let target = target.ok_or_else(|| no_wallet("allowance_faucet"))?;
            let reply = allowance
                .faucet(AllowanceFaucetInput::new(target.to_lowercase()))
                .await?
                .into_inner();
            let mut noted = false;
            if let Some(mut mine) = mine.filter(|mine| mine.address() == target) {
                mine.funded = Some(true);
                mine.last_faucet = iso_millis(SystemTime::now()).ok();
                noted = session.credentials.save_allowance(mine).await.is_ok();
            }
            Ok(FaucetDrip { reply, noted })
        })
    }
}

async fn status(session: &Session) -> Result<AllowanceStatus, Error> {
    let allowance = session.credentials.allowance().await?;
    let path = session.credentials.allowance_path();
    Ok(match allowance {
        None => AllowanceStatus {
            path,
            ..AllowanceStatus::default()
        },
        Some(allowance) => AllowanceStatus {
            address: Some(allowance.address()),
            created: allowance.created.map(Timestamp::from),
            faucet_used: allowance.funded,
            last_faucet: allowance.last_faucet.map(Timestamp::from),
            path,
        },
    })
}

fn no_wallet(operation: &'static str) -> Error {
    Error::auth(
        operation,
        "there is no wallet",
        "make one with `allowance().create()`, or name an address",
    )
}

//! The operations of `allowance`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `allowance`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/allowance.md"))]
#[derive(Clone, Debug)]
pub struct Allowance {
    pub(crate) core: Core,
}

impl Allowance {
    /// Ask the faucet
    ///
    /// Sends test money to an address, once in 24 hours for an IP address: 429 otherwise.
    ///
    /// `POST /faucet/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.15).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `429`: Too many requests; `retry_after` may say how many seconds to wait.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AllowanceFaucetInput) -> Result<(), run402_client::Error> {
    /// let reply = client.allowance().faucet(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn faucet(&self, body: types::AllowanceFaucetInput) -> FaucetRequest {
        FaucetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static FAUCET: Operation = Operation {
    id: "allowance_faucet",
    method: "POST",
    route: "/faucet/v1",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `allowance_faucet`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FaucetRequest {
    core: Core,
    options: CallOptions,
    body: types::AllowanceFaucetInput,
}

::agent_clients_runtime::call_options!(FaucetRequest);

impl FaucetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let FaucetRequest { core, options, body } = self;
        let mut call = core.call(&FAUCET, options);
        call.accept("application/json");
        raw::allowance::allowance_faucet(call, &body)
    }
}

impl ::std::future::IntoFuture for FaucetRequest {
    type Output = Result<Reply<types::AllowanceFaucetReply>, Error>;
    type IntoFuture = CallFuture<types::AllowanceFaucetReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

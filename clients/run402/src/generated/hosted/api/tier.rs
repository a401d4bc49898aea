//! The operations of `tier`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `tier`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/tier.md"))]
#[derive(Clone, Debug)]
pub struct Tier {
    pub(crate) core: Core,
}

impl Tier {
    /// Subscribe, renew or upgrade
    ///
    /// Takes a tier and pays for it: from the prepaid balance first, else with x402, for which 402 states the
    /// requirements. The vendor documents 201 for a subscription and 200 for a renewal or an upgrade.
    ///
    /// - `tier`: The tier to take.
    ///
    /// `POST /tiers/v1/{tier}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 1.9, 2 and 3.13). The idempotency key is the vendor's documentation (contract section 1.7); the official client sends none.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, tier: run402_client::types::Tier) -> Result<(), run402_client::Error> {
    /// let reply = client.tier().set(tier).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn set(&self, tier: impl Into<types::Tier>) -> SetRequest {
        SetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            tier: tier.into(),
        }
    }

    /// Get the tier
    ///
    /// Fetches the tier of the wallet, its lease and what is used of it.
    ///
    /// `GET /tiers/v1/status`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.13).
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
    /// let reply = client.tier().status().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn status(&self) -> StatusRequest {
        StatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }
}

static SET: Operation = Operation {
    id: "tier_set",
    method: "POST",
    route: "/tiers/v1/{tier}",
    auth: "wallet",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `tier_set`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetRequest {
    core: Core,
    options: CallOptions,
    tier: types::Tier,
}

::agent_clients_runtime::call_options!(SetRequest);

impl SetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SetRequest { core, options, tier } = self;
        let mut call = core.call(&SET, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::tier::tier_set(call, &tier)
    }
}

impl ::std::future::IntoFuture for SetRequest {
    type Output = Result<Reply<types::TierSetReply>, Error>;
    type IntoFuture = CallFuture<types::TierSetReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

/// The documented headers of the reply of `tier_set`: `reply.typed_headers::<SetHeaders>()`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SetHeaders {
    /// `X-Run402-Settlement-Rail`. What was paid with, `allowance` or `x402`.
    pub x_run402_settlement_rail: Option<String>,
    /// `X-Run402-Allowance-Remaining`. What is left of the prepaid balance. The unit is not said.
    pub x_run402_allowance_remaining: Option<String>,
}

impl ::agent_clients_runtime::ReplyHeaders for SetHeaders {
    fn from_headers(
        headers: &::agent_clients_runtime::http::HeaderMap,
    ) -> Result<Self, Error> {
        Ok(Self {
            x_run402_settlement_rail: ::agent_clients_runtime::engine::optional_header(
                headers,
                "X-Run402-Settlement-Rail",
            )?,
            x_run402_allowance_remaining: ::agent_clients_runtime::engine::optional_header(
                headers,
                "X-Run402-Allowance-Remaining",
            )?,
        })
    }
}

static STATUS: Operation = Operation {
    id: "tier_status",
    method: "GET",
    route: "/tiers/v1/status",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `tier_status`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StatusRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(StatusRequest);

impl StatusRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StatusRequest { core, options } = self;
        let mut call = core.call(&STATUS, options);
        call.accept("application/json");
        raw::tier::tier_status(call)
    }
}

impl ::std::future::IntoFuture for StatusRequest {
    type Output = Result<Reply<types::TierStatusReply>, Error>;
    type IntoFuture = CallFuture<types::TierStatusReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

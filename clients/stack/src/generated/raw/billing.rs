//! Requests of `billing`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn billing_balance(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/billing/balance", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn billing_subscribe(
    call: Call,
    body: &::serde_json::Value,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/billing/subscribe", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn billing_topup(
    call: Call,
    body: &types::BillingTopupInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/billing/topup", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn billing_transactions(
    call: Call,
    limit: Option<u64>,
    offset: Option<u64>,
    type_: Option<&types::BillingTransactionType>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/billing/transactions", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("offset", &offset))
        .query(&engine::QueryParam::new("type", &type_))
        .build();
    call.prepare(request)
}

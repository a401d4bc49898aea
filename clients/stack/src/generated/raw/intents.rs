//! Requests of `intents`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn intents_approve(
    call: Call,
    approval_id: &str,
    body: &types::ApproveIntentInput,
) -> Result<Prepared, Error> {
    let approval_id = engine::encode_path("approval_id", approval_id, call.operation())?;
    let url = format!("{}/v1/intents/{approval_id}/approve", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn intents_get(call: Call, approval_id: &str) -> Result<Prepared, Error> {
    let approval_id = engine::encode_path("approval_id", approval_id, call.operation())?;
    let url = format!("{}/v1/intents/{approval_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn intents_list_pending(
    call: Call,
    limit: Option<u64>,
    page: Option<u64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/intents/pending", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .build();
    call.prepare(request)
}

pub(crate) fn intents_reject(
    call: Call,
    approval_id: &str,
    body: &types::RejectIntentInput,
) -> Result<Prepared, Error> {
    let approval_id = engine::encode_path("approval_id", approval_id, call.operation())?;
    let url = format!("{}/v1/intents/{approval_id}/reject", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn intents_simulate(
    call: Call,
    x_passport_token: &str,
    body: &types::SimulateIntentInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/intents/simulate", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    header_map
        .append(
            "X-Passport-Token",
            engine::header_value("X-Passport-Token", x_passport_token, call.operation())?,
        );
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn intents_submit(
    call: Call,
    x_passport_token: &str,
    body: &types::SubmitIntentInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/intents/submit", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    header_map
        .append(
            "X-Passport-Token",
            engine::header_value("X-Passport-Token", x_passport_token, call.operation())?,
        );
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

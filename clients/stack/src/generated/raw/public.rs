//! Requests of `public`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn public_a2a(
    call: Call,
    body: &::serde_json::Value,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/a2a/jsonrpc", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn public_agent_card(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/.well-known/agent.json", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn public_events(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/public/events", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

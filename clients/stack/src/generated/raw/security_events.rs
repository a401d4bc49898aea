//! Requests of `security_events`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn security_events_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/security-events/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn security_events_list(
    call: Call,
    agent_id: Option<&str>,
    limit: Option<u64>,
    page: Option<u64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/security-events", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("agent_id", &agent_id))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .build();
    call.prepare(request)
}

pub(crate) fn security_events_resolve(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/security-events/{id}/resolve", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

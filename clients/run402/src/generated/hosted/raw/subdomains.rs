//! Requests of `subdomains`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn subdomains_claim(
    call: Call,
    body: &types::SubdomainsClaimInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/subdomains/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn subdomains_delete(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/subdomains/v1/{name}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn subdomains_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/subdomains/v1", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

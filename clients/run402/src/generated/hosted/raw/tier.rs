//! Requests of `tier`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn tier_set(call: Call, tier: &types::Tier) -> Result<Prepared, Error> {
    let tier = engine::encode_path("tier", &tier.to_string(), call.operation())?;
    let url = format!("{}/tiers/v1/{tier}", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn tier_status(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/tiers/v1/status", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

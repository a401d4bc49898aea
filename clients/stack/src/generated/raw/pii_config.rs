//! Requests of `pii_config`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn pii_config_get(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/pii/config", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn pii_config_reset(
    call: Call,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/pii/config", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().delete(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn pii_config_update(
    call: Call,
    x_governance_approval: Option<&str>,
    body: &types::PiiConfigInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/pii/config", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().put(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

//! Requests of `detector_config`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn detector_config_get(call: Call, key: &str) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/v1/detectors/{key}/config", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn detector_config_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/detectors/config", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn detector_config_reset(
    call: Call,
    key: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/v1/detectors/{key}/config", call.base_url());
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

pub(crate) fn detector_config_upsert(
    call: Call,
    key: &str,
    x_governance_approval: Option<&str>,
    body: &types::DetectorConfigInput,
) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/v1/detectors/{key}/config", call.base_url());
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

//! Requests of `agents`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn agents_delete(call: Call, agent_id: &str) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn agents_enroll(
    call: Call,
    agent_id: &str,
    body: &types::EnrollAgentInput,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}/enroll", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn agents_enrollment_challenge(
    call: Call,
    agent_id: &str,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}/enrollment-challenge", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn agents_get(call: Call, agent_id: &str) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn agents_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/agents", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn agents_permissions(call: Call, agent_id: &str) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}/permissions", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn agents_register(
    call: Call,
    body: &types::RegisterAgentInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/agents/register", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn agents_unblock(
    call: Call,
    agent_id: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}/unblock", call.base_url());
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
    let request = call.http().post(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn agents_update(
    call: Call,
    agent_id: &str,
    body: &types::UpdateAgentInput,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/agents/{agent_id}", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

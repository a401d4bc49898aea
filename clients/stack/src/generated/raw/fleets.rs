//! Requests of `fleets`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn fleets_activate(
    call: Call,
    x_governance_approval: Option<&str>,
    body: &types::FleetPolicyInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/fleets", call.base_url());
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
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn fleets_enroll(
    call: Call,
    policy_id: &str,
    body: &types::FleetEnrollInput,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}/enroll", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn fleets_enroll_workload(
    call: Call,
    policy_id: &str,
    body: &types::FleetEnrollInput,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}/workload/enroll", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn fleets_enrollment_challenge(
    call: Call,
    policy_id: &str,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}/enrollment-challenges", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn fleets_get(call: Call, policy_id: &str) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn fleets_list(
    call: Call,
    limit: Option<i64>,
    page: Option<i64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/fleets", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .build();
    call.prepare(request)
}

pub(crate) fn fleets_members(
    call: Call,
    policy_id: &str,
    limit: Option<i64>,
    page: Option<i64>,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}/members", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .build();
    call.prepare(request)
}

pub(crate) fn fleets_membership(call: Call, agent_id: &str) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/fleets/membership/{agent_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn fleets_revise(
    call: Call,
    policy_id: &str,
    if_match: i64,
    x_governance_approval: Option<&str>,
    body: &types::FleetPolicyInput,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        2usize,
    );
    header_map
        .append(
            "If-Match",
            engine::header_value("If-Match", &if_match.to_string(), call.operation())?,
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

pub(crate) fn fleets_revoke(call: Call, policy_id: &str) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!("{}/v1/fleets/{policy_id}/revoke", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn fleets_revoke_member(
    call: Call,
    policy_id: &str,
    agent_id: &str,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!(
        "{}/v1/fleets/{policy_id}/members/{agent_id}/revoke", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn fleets_session(
    call: Call,
    body: &types::FleetSessionInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/fleets/session", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn fleets_workload_enrollment_challenge(
    call: Call,
    policy_id: &str,
) -> Result<Prepared, Error> {
    let policy_id = engine::encode_path("policy_id", policy_id, call.operation())?;
    let url = format!(
        "{}/v1/fleets/{policy_id}/workload/enrollment-challenges", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

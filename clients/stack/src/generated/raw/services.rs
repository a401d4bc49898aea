//! Requests of `services`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn services_connect(
    call: Call,
    body: &types::ConnectServiceInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/connect", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn services_connect_custom(
    call: Call,
    body: &types::ConnectCustomServiceInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/custom", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn services_disconnect(
    call: Call,
    connection_id: &str,
) -> Result<Prepared, Error> {
    let connection_id = engine::encode_path(
        "connection_id",
        connection_id,
        call.operation(),
    )?;
    let url = format!("{}/v1/services/{connection_id}/disconnect", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn services_disconnect_old(
    call: Call,
    connection_id: &str,
) -> Result<Prepared, Error> {
    let connection_id = engine::encode_path(
        "connection_id",
        connection_id,
        call.operation(),
    )?;
    let url = format!("{}/v1/services/connections/{connection_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn services_grant_agent_access(
    call: Call,
    body: &types::GrantServiceAccessInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/grant", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn services_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/connected", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn services_list_available(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn services_list_old(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/connections", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn services_list_templates(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/services/templates", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn services_revoke_agent_access(
    call: Call,
    agent_id: &str,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/services/agents/{agent_id}/revoke", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn services_verify(
    call: Call,
    connection_id: &str,
) -> Result<Prepared, Error> {
    let connection_id = engine::encode_path(
        "connection_id",
        connection_id,
        call.operation(),
    )?;
    let url = format!("{}/v1/services/{connection_id}/verify", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

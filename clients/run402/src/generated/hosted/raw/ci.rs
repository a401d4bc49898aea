//! Requests of `ci`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn ci_create_binding(
    call: Call,
    body: &types::CiCreateBindingInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/ci/v1/bindings", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn ci_exchange_token(
    call: Call,
    body: &types::CiExchangeTokenInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/ci/v1/token-exchange", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn ci_get_binding(call: Call, binding_id: &str) -> Result<Prepared, Error> {
    let binding_id = engine::encode_path("binding_id", binding_id, call.operation())?;
    let url = format!("{}/ci/v1/bindings/{binding_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn ci_list_bindings(call: Call, project: &str) -> Result<Prepared, Error> {
    let url = format!("{}/ci/v1/bindings", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("project", &project))
        .build();
    call.prepare(request)
}

pub(crate) fn ci_revoke_binding(
    call: Call,
    binding_id: &str,
) -> Result<Prepared, Error> {
    let binding_id = engine::encode_path("binding_id", binding_id, call.operation())?;
    let url = format!("{}/ci/v1/bindings/{binding_id}/revoke", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

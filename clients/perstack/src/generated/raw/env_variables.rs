//! Requests of `env_variables`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn env_variables_create(
    call: Call,
    body: &types::CreateVariableInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/env/variables", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn env_variables_delete(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn env_variables_get(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn env_variables_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/env/variables", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn env_variables_update(
    call: Call,
    name: &str,
    body: &types::UpdateVariableInput,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

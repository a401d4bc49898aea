//! Requests of `env_secrets`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn env_secrets_create(
    call: Call,
    body: &types::CreateSecretInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/env/secrets", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn env_secrets_delete(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/secrets/{name}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn env_secrets_get(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/secrets/{name}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn env_secrets_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/env/secrets", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn env_secrets_update(
    call: Call,
    name: &str,
    body: &types::UpdateSecretInput,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/secrets/{name}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

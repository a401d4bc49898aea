//! Requests of `secrets`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn secrets_delete(
    call: Call,
    project_id: &str,
    key: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/secrets/{key}", call.base_url()
    );
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn secrets_list(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/secrets", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn secrets_set(
    call: Call,
    project_id: &str,
    body: &types::SecretsSetInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/secrets", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

//! Requests of `projects`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn projects_get(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_provision(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/projects/v1", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn projects_rest(call: Call, table: &str) -> Result<Prepared, Error> {
    let table = engine::encode_path("table", table, call.operation())?;
    let url = format!("{}/rest/v1/{table}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_sql(
    call: Call,
    project_id: &str,
    body: &types::ProjectsSqlInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/sql", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

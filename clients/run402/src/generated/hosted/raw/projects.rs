//! Requests of `projects`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn projects_apply_expose(
    call: Call,
    project_id: &str,
    body: &types::ExposeManifest,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/expose", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn projects_delete(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn projects_demote_user(
    call: Call,
    project_id: &str,
    body: &types::ProjectsUserInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/demote-user", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn projects_get(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_get_expose(
    call: Call,
    project_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/expose", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_get_quote(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/tiers/v1", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_get_schema(
    call: Call,
    project_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/schema", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_get_usage(
    call: Call,
    project_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/usage", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn projects_list(
    call: Call,
    after: Option<&str>,
    limit: Option<i64>,
    org_id: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/projects/v1", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("after", &after))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("org_id", &org_id))
        .build();
    call.prepare(request)
}

pub(crate) fn projects_pin(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/pin", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn projects_promote_user(
    call: Call,
    project_id: &str,
    body: &types::ProjectsUserInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/promote-user", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn projects_provision(
    call: Call,
    body: &types::ProjectsProvisionInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/projects/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
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

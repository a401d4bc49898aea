//! Requests of `apps`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn apps_browse(
    call: Call,
    tag: Option<&Vec<String>>,
) -> Result<Prepared, Error> {
    let url = format!("{}/apps/v1", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("tag", &tag))
        .build();
    call.prepare(request)
}

pub(crate) fn apps_delete_version(
    call: Call,
    project_id: &str,
    version_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let version_id = engine::encode_path("version_id", version_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/versions/{version_id}", call.base_url()
    );
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn apps_fork(
    call: Call,
    body: &types::AppsForkInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/fork/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn apps_get_app(call: Call, version_id: &str) -> Result<Prepared, Error> {
    let version_id = engine::encode_path("version_id", version_id, call.operation())?;
    let url = format!("{}/apps/v1/{version_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn apps_list_versions(
    call: Call,
    project_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/versions", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn apps_publish(
    call: Call,
    project_id: &str,
    body: &types::AppsPublishInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/publish", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn apps_update_version(
    call: Call,
    project_id: &str,
    version_id: &str,
    body: &types::AppsPublishInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let version_id = engine::encode_path("version_id", version_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/versions/{version_id}", call.base_url()
    );
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

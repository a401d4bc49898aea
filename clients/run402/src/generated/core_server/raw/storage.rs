//! Requests of `storage`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn storage_abort_upload(
    call: Call,
    project_id: &str,
    upload_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let upload_id = engine::encode_path("upload_id", upload_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/storage/uploads/{upload_id}/abort", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn storage_complete_upload(
    call: Call,
    project_id: &str,
    upload_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let upload_id = engine::encode_path("upload_id", upload_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/storage/uploads/{upload_id}/complete", call
        .base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn storage_create_upload(
    call: Call,
    project_id: &str,
    body: &types::StorageCreateUploadInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/storage/uploads", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn storage_delete(
    call: Call,
    project_id: &str,
    key: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/storage/blob/{key}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn storage_get(
    call: Call,
    project_id: &str,
    key: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/storage/blob/{key}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn storage_get_upload(
    call: Call,
    project_id: &str,
    upload_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let upload_id = engine::encode_path("upload_id", upload_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/storage/uploads/{upload_id}", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn storage_head(
    call: Call,
    project_id: &str,
    key: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/storage/blob/{key}", call.base_url());
    let request = call.http().head(url).build();
    call.prepare(request)
}

pub(crate) fn storage_list_objects(
    call: Call,
    project_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/storage/objects", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn storage_put_bytes(
    call: Call,
    project_id: &str,
    upload_id: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let upload_id = engine::encode_path("upload_id", upload_id, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/storage/uploads/{upload_id}/bytes", call.base_url()
    );
    let request = call.http().put(url).build();
    call.prepare(request)
}

pub(crate) fn storage_sign(
    call: Call,
    project_id: &str,
    key: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let key = engine::encode_path("key", key, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/storage/blob/{key}/sign", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

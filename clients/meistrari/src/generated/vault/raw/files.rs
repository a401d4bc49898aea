//! Requests of `files`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn files_create(
    call: Call,
    body: &types::CreateFileInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/files", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn files_create_bulk(
    call: Call,
    body: &Vec<types::CreateFileInput>,
) -> Result<Prepared, Error> {
    let url = format!("{}/files/bulk", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn files_delete(call: Call, file_id: &str) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn files_get_download_url(
    call: Call,
    file_id: &str,
    expires_in: Option<i64>,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("expiresIn", &expires_in))
        .build();
    call.prepare(request)
}

pub(crate) fn files_get_metadata(call: Call, file_id: &str) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/metadata", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn files_get_upload_url(
    call: Call,
    file_id: &str,
    expires_in: Option<i64>,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}", call.base_url());
    let request = call
        .http()
        .put(url)
        .query(&engine::QueryParam::new("expiresIn", &expires_in))
        .build();
    call.prepare(request)
}

pub(crate) fn files_list_children(
    call: Call,
    file_id: &str,
    include_deleted: Option<bool>,
    limit: Option<i64>,
    mime_type: Option<&str>,
    offset: Option<i64>,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/children", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("includeDeleted", &include_deleted))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("mimeType", &mime_type))
        .query(&engine::QueryParam::new("offset", &offset))
        .build();
    call.prepare(request)
}

pub(crate) fn files_update(
    call: Call,
    file_id: &str,
    body: &types::UpdateFileInput,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

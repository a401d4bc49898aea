//! Requests of `files_multipart`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn files_multipart_abort(
    call: Call,
    file_id: &str,
    upload_id: &str,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/multipart", call.base_url());
    let request = call
        .http()
        .delete(url)
        .query(&engine::QueryParam::new("uploadId", &upload_id))
        .build();
    call.prepare(request)
}

pub(crate) fn files_multipart_complete(
    call: Call,
    file_id: &str,
    body: &types::CompleteMultipartInput,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/multipart/complete", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn files_multipart_create(
    call: Call,
    file_id: &str,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/multipart", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn files_multipart_get_part_url(
    call: Call,
    file_id: &str,
    body: &types::MultipartPartInput,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/multipart/part", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

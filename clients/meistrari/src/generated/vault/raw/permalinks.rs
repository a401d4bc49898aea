//! Requests of `permalinks`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn permalinks_create(
    call: Call,
    file_id: &str,
    body: &types::CreatePermalinkInput,
) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/permalinks", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn permalinks_delete(
    call: Call,
    permalink_id: &str,
) -> Result<Prepared, Error> {
    let permalink_id = engine::encode_path(
        "permalinkId",
        permalink_id,
        call.operation(),
    )?;
    let url = format!("{}/permalinks/{permalink_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn permalinks_get(call: Call, permalink_id: &str) -> Result<Prepared, Error> {
    let permalink_id = engine::encode_path(
        "permalinkId",
        permalink_id,
        call.operation(),
    )?;
    let url = format!("{}/permalinks/{permalink_id}/metadata", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn permalinks_list(call: Call, file_id: &str) -> Result<Prepared, Error> {
    let file_id = engine::encode_path("fileId", file_id, call.operation())?;
    let url = format!("{}/files/{file_id}/permalinks", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn permalinks_open(
    call: Call,
    permalink_id: &str,
) -> Result<Prepared, Error> {
    let permalink_id = engine::encode_path(
        "permalinkId",
        permalink_id,
        call.operation(),
    )?;
    let url = format!("{}/permalinks/{permalink_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

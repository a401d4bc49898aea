//! Requests of `blobs`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn blobs_diagnose_url(call: Call, url: &str) -> Result<Prepared, Error> {
    let _url = format!("{}/storage/v1/blobs/diagnose", call.base_url());
    let request = call
        .http()
        .get(_url)
        .query(&engine::QueryParam::new("url", &url))
        .build();
    call.prepare(request)
}

pub(crate) fn blobs_get(call: Call, key: &str) -> Result<Prepared, Error> {
    let key = engine::encode_segments("key", key, call.operation())?;
    let url = format!("{}/storage/v1/blob/{key}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn blobs_ls(
    call: Call,
    cursor: Option<&str>,
    limit: Option<i64>,
    prefix: Option<&str>,
    sort: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/storage/v1/blobs", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("cursor", &cursor))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("prefix", &prefix))
        .query(&engine::QueryParam::new("sort", &sort))
        .build();
    call.prepare(request)
}

pub(crate) fn blobs_rm(call: Call, key: &str) -> Result<Prepared, Error> {
    let key = engine::encode_segments("key", key, call.operation())?;
    let url = format!("{}/storage/v1/blob/{key}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn blobs_sign(
    call: Call,
    key: &str,
    body: &types::BlobsSignInput,
) -> Result<Prepared, Error> {
    let key = engine::encode_segments("key", key, call.operation())?;
    let url = format!("{}/storage/v1/blob/{key}/sign", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

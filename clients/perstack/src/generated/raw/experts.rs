//! Requests of `experts`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn experts_get(
    call: Call,
    key: &crate::ExpertKey,
) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn experts_get_meta(
    call: Call,
    key: &crate::ExpertKey,
) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}/meta", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn experts_list(
    call: Call,
    category: Option<&types::ExpertCategory>,
    filter: Option<&str>,
    include_drafts: Option<bool>,
    limit: Option<i64>,
    offset: Option<i64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/experts", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("category", &category))
        .query(&engine::QueryParam::new("filter", &filter))
        .query(&engine::QueryParam::new("includeDrafts", &include_drafts))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("offset", &offset))
        .build();
    call.prepare(request)
}

pub(crate) fn experts_publish(
    call: Call,
    scope_name: &crate::ScopeName,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/publish", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn experts_unpublish(
    call: Call,
    scope_name: &crate::ScopeName,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/unpublish", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn experts_yank(
    call: Call,
    key: &crate::ExpertVersionKey,
) -> Result<Prepared, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

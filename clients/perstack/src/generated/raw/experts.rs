//! Requests of `experts`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Response};
use super::super::types;

pub(crate) async fn experts_get(
    call: Call,
    key: &crate::ExpertKey,
) -> Result<Response, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}", call.base_url());
    let request = call.http().get(url).build();
    call.execute(request).await
}

pub(crate) async fn experts_get_meta(
    call: Call,
    key: &crate::ExpertKey,
) -> Result<Response, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}/meta", call.base_url());
    let request = call.http().get(url).build();
    call.execute(request).await
}

pub(crate) async fn experts_list(
    call: Call,
    category: Option<&types::ExpertCategory>,
    filter: Option<&str>,
    include_drafts: Option<bool>,
    limit: Option<i64>,
    offset: Option<i64>,
) -> Result<Response, Error> {
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
    call.execute(request).await
}

pub(crate) async fn experts_publish(
    call: Call,
    scope_name: &crate::ScopeName,
) -> Result<Response, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/publish", call.base_url());
    let request = call.http().post(url).build();
    call.execute(request).await
}

pub(crate) async fn experts_unpublish(
    call: Call,
    scope_name: &crate::ScopeName,
) -> Result<Response, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/unpublish", call.base_url());
    let request = call.http().post(url).build();
    call.execute(request).await
}

pub(crate) async fn experts_yank(
    call: Call,
    key: &crate::ExpertVersionKey,
) -> Result<Response, Error> {
    let key = engine::encode_path("key", &key.to_string(), call.operation())?;
    let url = format!("{}/experts/{key}", call.base_url());
    let request = call.http().delete(url).build();
    call.execute(request).await
}

//! Requests of `applications`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn applications_create(
    call: Call,
    body: &types::CreateApplicationInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/applications", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn applications_delete(
    call: Call,
    application_id: &str,
) -> Result<Prepared, Error> {
    let application_id = engine::encode_path(
        "applicationId",
        application_id,
        call.operation(),
    )?;
    let url = format!("{}/applications/{application_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn applications_get(
    call: Call,
    application_id: &str,
) -> Result<Prepared, Error> {
    let application_id = engine::encode_path(
        "applicationId",
        application_id,
        call.operation(),
    )?;
    let url = format!("{}/applications/{application_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn applications_list(
    call: Call,
    name: Option<&str>,
    order: Option<&types::SortOrder>,
    skip: Option<u64>,
    sort: Option<&types::ApplicationSort>,
    take: Option<u64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/applications", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("name", &name))
        .query(&engine::QueryParam::new("order", &order))
        .query(&engine::QueryParam::new("skip", &skip))
        .query(&engine::QueryParam::new("sort", &sort))
        .query(&engine::QueryParam::new("take", &take))
        .build();
    call.prepare(request)
}

pub(crate) fn applications_update(
    call: Call,
    application_id: &str,
    body: &types::UpdateApplicationInput,
) -> Result<Prepared, Error> {
    let application_id = engine::encode_path(
        "applicationId",
        application_id,
        call.operation(),
    )?;
    let url = format!("{}/applications/{application_id}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

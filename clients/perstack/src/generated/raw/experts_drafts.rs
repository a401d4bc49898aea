//! Requests of `experts_drafts`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn experts_drafts_assign_version(
    call: Call,
    scope_name: &crate::ScopeName,
    draft_ref: &str,
    body: &types::AssignVersionInput,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let draft_ref = engine::encode_path("draftRef", draft_ref, call.operation())?;
    let url = format!(
        "{}/experts/{scope_name}/drafts/{draft_ref}/version", call.base_url()
    );
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn experts_drafts_create(
    call: Call,
    scope_name: &crate::ScopeName,
    body: &types::CreateDraftInput,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/drafts", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn experts_drafts_delete(
    call: Call,
    scope_name: &crate::ScopeName,
    draft_ref: &str,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let draft_ref = engine::encode_path("draftRef", draft_ref, call.operation())?;
    let url = format!("{}/experts/{scope_name}/drafts/{draft_ref}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn experts_drafts_get(
    call: Call,
    scope_name: &crate::ScopeName,
    draft_ref: &str,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let draft_ref = engine::encode_path("draftRef", draft_ref, call.operation())?;
    let url = format!("{}/experts/{scope_name}/drafts/{draft_ref}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn experts_drafts_list(
    call: Call,
    scope_name: &crate::ScopeName,
    limit: Option<i64>,
    offset: Option<i64>,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/drafts", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("offset", &offset))
        .build();
    call.prepare(request)
}

pub(crate) fn experts_drafts_update(
    call: Call,
    scope_name: &crate::ScopeName,
    draft_ref: &str,
    body: &types::UpdateDraftInput,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let draft_ref = engine::encode_path("draftRef", draft_ref, call.operation())?;
    let url = format!("{}/experts/{scope_name}/drafts/{draft_ref}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

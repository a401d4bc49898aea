//! Requests of `deploy`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn deploy_commit(
    call: Call,
    plan_id: &str,
    body: &types::DeployCommitInput,
) -> Result<Prepared, Error> {
    let plan_id = engine::encode_path("plan_id", plan_id, call.operation())?;
    let url = format!("{}/apply/v1/plans/{plan_id}/commit", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn deploy_commit_content(
    call: Call,
    plan_id: &str,
) -> Result<Prepared, Error> {
    let plan_id = engine::encode_path("plan_id", plan_id, call.operation())?;
    let url = format!("{}/content/v1/plans/{plan_id}/commit", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn deploy_diff(
    call: Call,
    from: &str,
    limit: Option<i64>,
    to: &str,
) -> Result<Prepared, Error> {
    let url = format!("{}/apply/v1/releases/diff", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("from", &from))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("to", &to))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_events(
    call: Call,
    operation_id: &str,
    cursor: Option<&str>,
    limit: Option<i64>,
) -> Result<Prepared, Error> {
    let operation_id = engine::encode_path(
        "operation_id",
        operation_id,
        call.operation(),
    )?;
    let url = format!("{}/apply/v1/operations/{operation_id}/events", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("cursor", &cursor))
        .query(&engine::QueryParam::new("limit", &limit))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_get_active_release(
    call: Call,
    site_limit: Option<i64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/apply/v1/releases/active", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("site_limit", &site_limit))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_get_release(
    call: Call,
    release_id: &str,
    site_limit: Option<i64>,
) -> Result<Prepared, Error> {
    let release_id = engine::encode_path("release_id", release_id, call.operation())?;
    let url = format!("{}/apply/v1/releases/{release_id}", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("site_limit", &site_limit))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_list(
    call: Call,
    cursor: Option<&str>,
    limit: Option<i64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/apply/v1/operations", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("cursor", &cursor))
        .query(&engine::QueryParam::new("limit", &limit))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_plan(
    call: Call,
    dry_run: Option<bool>,
    body: &types::DeployPlanInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/apply/v1/plans", call.base_url());
    let request = call
        .http()
        .post(url)
        .json(&body)
        .query(&engine::QueryParam::new("dry_run", &dry_run))
        .build();
    call.prepare(request)
}

pub(crate) fn deploy_plan_content(
    call: Call,
    body: &types::DeployPlanContentInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/content/v1/plans", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn deploy_resume(call: Call, operation_id: &str) -> Result<Prepared, Error> {
    let operation_id = engine::encode_path(
        "operation_id",
        operation_id,
        call.operation(),
    )?;
    let url = format!("{}/apply/v1/operations/{operation_id}/resume", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn deploy_status(call: Call, operation_id: &str) -> Result<Prepared, Error> {
    let operation_id = engine::encode_path(
        "operation_id",
        operation_id,
        call.operation(),
    )?;
    let url = format!("{}/apply/v1/operations/{operation_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

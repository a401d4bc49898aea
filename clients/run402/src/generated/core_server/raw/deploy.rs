//! Requests of `deploy`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

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

pub(crate) fn deploy_plan(
    call: Call,
    body: &types::DeployPlanInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/apply/v1/plans", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn deploy_upload(
    call: Call,
    project_id: &str,
    body: &types::DeployUploadInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/content", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

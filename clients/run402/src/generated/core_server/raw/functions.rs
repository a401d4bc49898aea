//! Requests of `functions`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn functions_invoke(
    call: Call,
    body: &types::FunctionsInvokeInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/functions/v1/invoke", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn functions_logs(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/functions/logs", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn functions_run_trigger(
    call: Call,
    project_id: &str,
    name: &str,
    trigger: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let name = engine::encode_path("name", name, call.operation())?;
    let trigger = engine::encode_path("trigger", trigger, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/functions/{name}/triggers/{trigger}/run", call
        .base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn functions_trigger(
    call: Call,
    project_id: &str,
    name: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!(
        "{}/projects/v1/{project_id}/functions/{name}/trigger", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

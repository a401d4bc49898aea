//! Requests of `functions_runs`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn functions_runs_cancel(
    call: Call,
    run_id: &str,
) -> Result<Prepared, Error> {
    let run_id = engine::encode_path("run_id", run_id, call.operation())?;
    let url = format!("{}/functions/v1/runs/{run_id}/cancel", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn functions_runs_create(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}/runs", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn functions_runs_get(call: Call, run_id: &str) -> Result<Prepared, Error> {
    let run_id = engine::encode_path("run_id", run_id, call.operation())?;
    let url = format!("{}/functions/v1/runs/{run_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn functions_runs_list(call: Call, name: &str) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}/runs", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn functions_runs_logs(call: Call, run_id: &str) -> Result<Prepared, Error> {
    let run_id = engine::encode_path("run_id", run_id, call.operation())?;
    let url = format!("{}/functions/v1/runs/{run_id}/logs", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn functions_runs_redrive(
    call: Call,
    run_id: &str,
) -> Result<Prepared, Error> {
    let run_id = engine::encode_path("run_id", run_id, call.operation())?;
    let url = format!("{}/functions/v1/runs/{run_id}/redrive", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

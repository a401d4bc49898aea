//! Requests of `agents`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn agents_execute(
    call: Call,
    body: &types::ExecuteAgentRequest,
) -> Result<Prepared, Error> {
    let url = format!("{}/v4/agents/execute", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn agents_update_model(
    call: Call,
    repository: &str,
    body: &types::UpdateAgentModelRequest,
) -> Result<Prepared, Error> {
    let repository = engine::encode_path("repository", repository, call.operation())?;
    let url = format!("{}/v4/agents/{repository}/model", call.base_url());
    let request = call.http().put(url).json(&body).build();
    call.prepare(request)
}

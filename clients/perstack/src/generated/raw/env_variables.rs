//! Requests of `env_variables`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Response};
use super::super::types;

pub(crate) async fn env_variables_create(
    call: Call,
    body: &types::CreateVariableInput,
) -> Result<Response, Error> {
    let url = format!("{}/env/variables", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.execute(request).await
}

pub(crate) async fn env_variables_delete(
    call: Call,
    name: &str,
) -> Result<Response, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().delete(url).build();
    call.execute(request).await
}

pub(crate) async fn env_variables_get(
    call: Call,
    name: &str,
) -> Result<Response, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().get(url).build();
    call.execute(request).await
}

pub(crate) async fn env_variables_list(call: Call) -> Result<Response, Error> {
    let url = format!("{}/env/variables", call.base_url());
    let request = call.http().get(url).build();
    call.execute(request).await
}

pub(crate) async fn env_variables_update(
    call: Call,
    name: &str,
    body: &types::UpdateVariableInput,
) -> Result<Response, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/env/variables/{name}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.execute(request).await
}

//! Requests of `functions`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn functions_delete(
    call: Call,
    project_id: &str,
    name: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/functions/{name}", call.base_url()
    );
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().post(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke_delete(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().delete(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke_get(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().get(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke_head(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().head(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke_patch(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().patch(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_invoke_put(
    call: Call,
    name: &str,
    idempotency_key: Option<&str>,
) -> Result<Prepared, Error> {
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!("{}/functions/v1/{name}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = idempotency_key {
        header_map
            .append(
                "Idempotency-Key",
                engine::header_value("Idempotency-Key", value, call.operation())?,
            );
    }
    let request = call.http().put(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn functions_list(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/admin/{project_id}/functions", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn functions_logs(
    call: Call,
    project_id: &str,
    name: &str,
    request_id: Option<&str>,
    since: Option<i64>,
    tail: Option<i64>,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/functions/{name}/logs", call.base_url()
    );
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("request_id", &request_id))
        .query(&engine::QueryParam::new("since", &since))
        .query(&engine::QueryParam::new("tail", &tail))
        .build();
    call.prepare(request)
}

pub(crate) fn functions_update(
    call: Call,
    project_id: &str,
    name: &str,
    body: &types::FunctionsUpdateInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let name = engine::encode_path("name", name, call.operation())?;
    let url = format!(
        "{}/projects/v1/admin/{project_id}/functions/{name}", call.base_url()
    );
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

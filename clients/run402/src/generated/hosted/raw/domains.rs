//! Requests of `domains`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn domains_add(
    call: Call,
    project_id: &str,
    domain: &str,
    body: &types::DomainsAddInput,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let domain = engine::encode_path("domain", domain, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/domains/{domain}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn domains_list(call: Call, project_id: &str) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/domains", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn domains_remove(
    call: Call,
    project_id: &str,
    domain: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let domain = engine::encode_path("domain", domain, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/domains/{domain}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn domains_status(
    call: Call,
    project_id: &str,
    domain: &str,
) -> Result<Prepared, Error> {
    let project_id = engine::encode_path("project_id", project_id, call.operation())?;
    let domain = engine::encode_path("domain", domain, call.operation())?;
    let url = format!("{}/projects/v1/{project_id}/domains/{domain}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

//! Requests of `evidence_packs`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn evidence_packs_download(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/evidence-packs/{id}/download", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn evidence_packs_export(
    call: Call,
    body: &types::EvidencePackExportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/evidence-packs", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn evidence_packs_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/evidence-packs/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn evidence_packs_list(
    call: Call,
    scope: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/evidence-packs", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("scope", &scope))
        .build();
    call.prepare(request)
}

//! Requests of `missions`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn missions_activity(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/replay", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn missions_complete(
    call: Call,
    id: &str,
    body: &types::MissionCompleteInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/complete", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn missions_create_dossier(
    call: Call,
    id: &str,
    body: &types::MissionDossierInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/dossier", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn missions_download_operator_review(
    call: Call,
    id: &str,
    claim_id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let claim_id = engine::encode_path("claim_id", claim_id, call.operation())?;
    let url = format!(
        "{}/v1/missions/{id}/operator-reviews/{claim_id}/download", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn missions_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn missions_list(
    call: Call,
    limit: Option<i64>,
    page: Option<i64>,
    status: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/missions", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .query(&engine::QueryParam::new("status", &status))
        .build();
    call.prepare(request)
}

pub(crate) fn missions_list_dossiers(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/dossiers", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn missions_list_operator_reviews(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/operator-reviews", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn missions_open(
    call: Call,
    body: &types::MissionOpenInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/missions", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn missions_renew(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/renew", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn missions_revoke(
    call: Call,
    id: &str,
    body: &types::MissionRevokeInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/missions/{id}/revoke", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn missions_start(
    call: Call,
    body: &types::MissionStartInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/missions/start", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

//! Requests of `identity`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn identity_complete_verification(
    call: Call,
    body: &types::CompleteVerificationInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/identity/verify/complete", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn identity_delete_service_requirement(
    call: Call,
    service_id: &str,
    requirement_id: &str,
) -> Result<Prepared, Error> {
    let service_id = engine::encode_path("service_id", service_id, call.operation())?;
    let requirement_id = engine::encode_path(
        "requirement_id",
        requirement_id,
        call.operation(),
    )?;
    let url = format!(
        "{}/v1/services/{service_id}/requirements/{requirement_id}", call.base_url()
    );
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn identity_get_service_requirements(
    call: Call,
    service_id: &str,
) -> Result<Prepared, Error> {
    let service_id = engine::encode_path("service_id", service_id, call.operation())?;
    let url = format!("{}/v1/services/{service_id}/requirements", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn identity_get_settings(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/operators/me/identity-settings", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn identity_grant_delegation(
    call: Call,
    body: &types::GrantDelegationInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/identity/delegate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn identity_initiate_verification(
    call: Call,
    body: &types::InitiateVerificationInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/identity/verify/initiate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn identity_list_claims(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/identity/claims", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn identity_list_providers(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/identity/providers", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn identity_replace_service_requirement(
    call: Call,
    service_id: &str,
    body: &types::ReplaceServiceRequirementInput,
) -> Result<Prepared, Error> {
    let service_id = engine::encode_path("service_id", service_id, call.operation())?;
    let url = format!("{}/v1/services/{service_id}/requirements", call.base_url());
    let request = call.http().put(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn identity_revoke_claim(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/identity/claims/{id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn identity_set_service_requirement(
    call: Call,
    service_id: &str,
    body: &types::ServiceRequirementInput,
) -> Result<Prepared, Error> {
    let service_id = engine::encode_path("service_id", service_id, call.operation())?;
    let url = format!("{}/v1/services/{service_id}/requirements", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn identity_update_settings(
    call: Call,
    body: &types::UpdateIdentitySettingsInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/operators/me/identity-settings", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

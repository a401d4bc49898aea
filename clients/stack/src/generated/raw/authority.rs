//! Requests of `authority`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn authority_activate_binding(
    call: Call,
    id: &str,
    version: Option<i64>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/bindings/{id}/activate", call.base_url());
    let request = call
        .http()
        .post(url)
        .query(&engine::QueryParam::new("version", &version))
        .build();
    call.prepare(request)
}

pub(crate) fn authority_activate_profile_version(
    call: Call,
    id: &str,
    body: &types::AuthorityProfileActivationInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/profile-versions/{id}/activate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_add_receiver_key(
    call: Call,
    id: &str,
    body: &types::AuthorityReceiverKeyInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/receivers/{id}/keys", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_archive_principal(
    call: Call,
    id: &str,
    body: &types::AuthorityReasonInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/principals/{id}/archive", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_approval_requests(
    call: Call,
    id: &str,
    body: &types::AuthorityApprovalRequestsInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/authority/bindings/{id}/approval-requests", call.base_url()
    );
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_binding(
    call: Call,
    body: &types::AuthorityBindingInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/bindings", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_enterprise_oidc_request(
    call: Call,
    body: &types::AuthorityOidcRequestInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/enterprise-oidc/requests", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_principal(
    call: Call,
    body: &types::AuthorityPrincipalInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/principals", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_profile_version(
    call: Call,
    body: &types::AuthorityProfileVersionInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/profile-versions", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_proof_collection_session(
    call: Call,
    body: &types::AuthorityProofCollectionSessionInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/proof-collection-sessions", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_receiver(
    call: Call,
    body: &types::AuthorityReceiverInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/receivers", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_create_receiver_verification_challenge(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/authority/receivers/{id}/verification-challenges", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn authority_delegate_binding(
    call: Call,
    id: &str,
    body: &types::AuthorityBindingDelegationInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/bindings/{id}/delegate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_erase_binding(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/bindings/{id}/erase", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn authority_erase_presentation(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/presentations/{id}/erase", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn authority_erase_principal(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/principals/{id}/erase", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn authority_erase_proof(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/proofs/{id}/erase", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_binding(
    call: Call,
    id: &str,
    version: Option<i64>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/bindings/{id}", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("version", &version))
        .build();
    call.prepare(request)
}

pub(crate) fn authority_get_enterprise_oidc_request(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/enterprise-oidc/requests/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_presentation(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/presentations/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_principal(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/principals/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_proof(
    call: Call,
    id: &str,
    version: Option<i64>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/proofs/{id}", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("version", &version))
        .build();
    call.prepare(request)
}

pub(crate) fn authority_get_proof_collection_session(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/proof-collection-sessions/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_receiver(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/receivers/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_get_use(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/uses/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_import_proof(
    call: Call,
    body: &types::AuthorityProofImportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/proofs/import", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_list_approval_requests(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/authority/bindings/{id}/approval-requests", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_bindings(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/bindings", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_presentations(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/presentations", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_principals(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/principals", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_proofs(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/proofs", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_receivers(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/receivers", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_list_uses(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/authority/uses", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn authority_revoke_binding(
    call: Call,
    id: &str,
    body: &types::AuthorityReasonInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/bindings/{id}/revoke", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_revoke_proof(
    call: Call,
    id: &str,
    body: &types::AuthorityReasonInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/proofs/{id}/revoke", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_revoke_receiver_key(
    call: Call,
    id: &str,
    key_id: &str,
    body: &types::AuthorityReasonInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let key_id = engine::encode_path("key_id", key_id, call.operation())?;
    let url = format!(
        "{}/v1/authority/receivers/{id}/keys/{key_id}/revoke", call.base_url()
    );
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn authority_verify_receiver(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/authority/receivers/{id}/verify", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

//! Requests of `passports`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn passports_checkout(
    call: Call,
    jti: &str,
    body: &types::PassportActivity,
) -> Result<Prepared, Error> {
    let jti = engine::encode_path("jti", jti, call.operation())?;
    let url = format!("{}/v1/passports/{jti}/checkout", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_checkpoint(
    call: Call,
    jti: &str,
    body: &types::PassportActivity,
) -> Result<Prepared, Error> {
    let jti = engine::encode_path("jti", jti, call.operation())?;
    let url = format!("{}/v1/passports/{jti}/checkpoint", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_delegate(
    call: Call,
    body: &types::DelegatePassportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/delegate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_issue(
    call: Call,
    body: &types::IssuePassportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/issue", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_jwks(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/.well-known/jwks.json", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn passports_list_active(
    call: Call,
    agent_id: Option<&str>,
    session_id: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/active", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("agent_id", &agent_id))
        .query(&engine::QueryParam::new("session_id", &session_id))
        .build();
    call.prepare(request)
}

pub(crate) fn passports_operator_jwks(
    call: Call,
    operator_id: &str,
) -> Result<Prepared, Error> {
    let operator_id = engine::encode_path("operator_id", operator_id, call.operation())?;
    let url = format!("{}/v1/operators/{operator_id}/jwks.json", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn passports_refresh(
    call: Call,
    body: &types::RefreshPassportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/refresh", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_report(call: Call, jti: &str) -> Result<Prepared, Error> {
    let jti = engine::encode_path("jti", jti, call.operation())?;
    let url = format!("{}/v1/passports/{jti}/report", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn passports_revoke(
    call: Call,
    body: &types::RevokePassportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/revoke", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_revoke_agent(
    call: Call,
    agent_id: &str,
    body: &types::RevokePassportsInput,
) -> Result<Prepared, Error> {
    let agent_id = engine::encode_path("agent_id", agent_id, call.operation())?;
    let url = format!("{}/v1/passports/revoke-agent/{agent_id}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_revoke_all(
    call: Call,
    body: &types::RevokePassportsInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/revoke-all", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_revoke_session(
    call: Call,
    session_id: &str,
    body: &types::RevokePassportsInput,
) -> Result<Prepared, Error> {
    let session_id = engine::encode_path("session_id", session_id, call.operation())?;
    let url = format!("{}/v1/passports/revoke-session/{session_id}", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn passports_verify(
    call: Call,
    body: &types::VerifyPassportInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/verify", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

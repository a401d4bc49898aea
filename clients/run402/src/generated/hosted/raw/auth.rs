//! Requests of `auth`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn auth_providers(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/auth/v1/providers", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn auth_request_magic_link(
    call: Call,
    body: &types::AuthRequestMagicLinkInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/auth/v1/magic-link", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn auth_set_user_password(
    call: Call,
    body: &types::AuthSetUserPasswordInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/auth/v1/user/password", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn auth_settings(
    call: Call,
    body: &types::AuthSettingsInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/auth/v1/settings", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn auth_verify_magic_link(
    call: Call,
    body: &types::AuthVerifyMagicLinkInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/auth/v1/token", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

//! Requests of `notifications`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn notifications_create(
    call: Call,
    body: &types::CreateNotificationChannelInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/notifications/channels", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn notifications_delete(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/channels/{id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn notifications_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/notifications/channels", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn notifications_send_verification_code(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/channels/{id}/send-code", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn notifications_test(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/channels/{id}/test", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn notifications_update(
    call: Call,
    id: &str,
    body: &types::UpdateNotificationChannelInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/channels/{id}", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn notifications_verify(
    call: Call,
    id: &str,
    body: &types::VerificationCodeInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/channels/{id}/verify", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

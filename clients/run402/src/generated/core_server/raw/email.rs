//! Requests of `email`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn email_create_mailbox(
    call: Call,
    body: &types::EmailCreateMailboxInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/mailboxes/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn email_delete_mailbox(
    call: Call,
    mailbox_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let url = format!("{}/mailboxes/v1/{mailbox_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn email_get(
    call: Call,
    mailbox_id: &str,
    message_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let message_id = engine::encode_path("message_id", message_id, call.operation())?;
    let url = format!(
        "{}/mailboxes/v1/{mailbox_id}/messages/{message_id}", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_get_mailbox(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/mailboxes/v1", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_get_raw(
    call: Call,
    mailbox_id: &str,
    message_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let message_id = engine::encode_path("message_id", message_id, call.operation())?;
    let url = format!(
        "{}/mailboxes/v1/{mailbox_id}/messages/{message_id}/raw", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_list(call: Call, mailbox_id: &str) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let url = format!("{}/mailboxes/v1/{mailbox_id}/messages", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_send(
    call: Call,
    mailbox_id: &str,
    body: &types::EmailSendInput,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let url = format!("{}/mailboxes/v1/{mailbox_id}/messages", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn email_update_settings(
    call: Call,
    body: &types::EmailUpdateSettingsInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/mailboxes/v1/settings", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

//! Requests of `email_webhooks`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn email_webhooks_delete(
    call: Call,
    mailbox_id: &str,
    webhook_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let webhook_id = engine::encode_path("webhook_id", webhook_id, call.operation())?;
    let url = format!(
        "{}/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}", call.base_url()
    );
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn email_webhooks_get(
    call: Call,
    mailbox_id: &str,
    webhook_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let webhook_id = engine::encode_path("webhook_id", webhook_id, call.operation())?;
    let url = format!(
        "{}/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}", call.base_url()
    );
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_webhooks_list(
    call: Call,
    mailbox_id: &str,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let url = format!("{}/mailboxes/v1/{mailbox_id}/webhooks", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn email_webhooks_register(
    call: Call,
    mailbox_id: &str,
    body: &types::EmailWebhooksRegisterInput,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let url = format!("{}/mailboxes/v1/{mailbox_id}/webhooks", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn email_webhooks_update(
    call: Call,
    mailbox_id: &str,
    webhook_id: &str,
    body: &types::EmailWebhooksUpdateInput,
) -> Result<Prepared, Error> {
    let mailbox_id = engine::encode_path("mailbox_id", mailbox_id, call.operation())?;
    let webhook_id = engine::encode_path("webhook_id", webhook_id, call.operation())?;
    let url = format!(
        "{}/mailboxes/v1/{mailbox_id}/webhooks/{webhook_id}", call.base_url()
    );
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

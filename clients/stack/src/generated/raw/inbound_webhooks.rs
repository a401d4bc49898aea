//! Requests of `inbound_webhooks`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn inbound_webhooks_create(
    call: Call,
    body: &types::InboundWebhookCreateInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/operator/inbound-webhooks", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn inbound_webhooks_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/operator/inbound-webhooks/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn inbound_webhooks_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/operator/inbound-webhooks", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn inbound_webhooks_revoke(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/operator/inbound-webhooks/{id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn inbound_webhooks_set_provider_signing_secret(
    call: Call,
    id: &str,
    body: &types::InboundWebhookSigningSecretInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/operator/inbound-webhooks/{id}/provider-signing-secret", call.base_url()
    );
    let request = call.http().put(url).json(&body).build();
    call.prepare(request)
}

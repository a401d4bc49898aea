//! Requests of `partner_tenants`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn partner_tenants_create(
    call: Call,
    body: &types::PartnerTenantCreateInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/partner/tenants", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_create_inbound_webhook(
    call: Call,
    id: &str,
    body: &types::InboundWebhookCreateInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/partner/tenants/{id}/inbound-webhooks", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/partner/tenants/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_issue_passport(
    call: Call,
    id: &str,
    body: &types::PartnerTenantPassportInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/partner/tenants/{id}/passports/issue", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/partner/tenants", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_revoke(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/partner/tenants/{id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn partner_tenants_set_inbound_webhook_signing_secret(
    call: Call,
    id: &str,
    webhook_id: &str,
    body: &types::InboundWebhookSigningSecretInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let webhook_id = engine::encode_path("webhook_id", webhook_id, call.operation())?;
    let url = format!(
        "{}/v1/partner/tenants/{id}/inbound-webhooks/{webhook_id}/provider-signing-secret",
        call.base_url()
    );
    let request = call.http().put(url).json(&body).build();
    call.prepare(request)
}

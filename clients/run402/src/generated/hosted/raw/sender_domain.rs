//! Requests of `sender_domain`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn sender_domain_disable_inbound(
    call: Call,
    body: &types::SenderDomainInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/email/v1/domains/inbound", call.base_url());
    let request = call.http().delete(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn sender_domain_enable_inbound(
    call: Call,
    body: &types::SenderDomainInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/email/v1/domains/inbound", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn sender_domain_register(
    call: Call,
    body: &types::SenderDomainInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/email/v1/domains", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn sender_domain_remove(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/email/v1/domains", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn sender_domain_status(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/email/v1/domains", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

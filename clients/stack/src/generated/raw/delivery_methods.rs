//! Requests of `delivery_methods`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn delivery_methods_add(
    call: Call,
    x_governance_approval: Option<&str>,
    body: &types::AddDeliveryMethodInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/notifications/destinations", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_delete(
    call: Call,
    id: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/destinations/{id}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().delete(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/notifications/destinations", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_rotate_secret(
    call: Call,
    id: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/notifications/destinations/{id}/rotate-secret", call.base_url()
    );
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_send_verification_code(
    call: Call,
    id: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!(
        "{}/v1/notifications/destinations/{id}/send-code", call.base_url()
    );
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_test(
    call: Call,
    id: &str,
    x_governance_approval: Option<&str>,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/destinations/{id}/test", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn delivery_methods_verify(
    call: Call,
    id: &str,
    x_governance_approval: Option<&str>,
    body: &types::VerificationCodeInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/notifications/destinations/{id}/verify", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

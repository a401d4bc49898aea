//! Requests of `proxy`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn proxy_get_operation(
    call: Call,
    x_passport_token: &str,
    body: &types::GetProxyOperationInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/proxy/operations/get", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    header_map
        .append(
            "X-Passport-Token",
            engine::header_value("X-Passport-Token", x_passport_token, call.operation())?,
        );
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn proxy_request(
    call: Call,
    x_intent_approval_id: Option<&str>,
    x_passport_token: &str,
    body: &types::ProxyRequestInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/proxy", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        2usize,
    );
    if let Some(value) = x_intent_approval_id {
        header_map
            .append(
                "X-Intent-Approval-Id",
                engine::header_value("X-Intent-Approval-Id", value, call.operation())?,
            );
    }
    header_map
        .append(
            "X-Passport-Token",
            engine::header_value("X-Passport-Token", x_passport_token, call.operation())?,
        );
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn proxy_usage(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/proxy/usage", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

//! Requests of `scan`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn scan_scan(
    call: Call,
    x_passport_token: Option<&str>,
    body: &types::ScanInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/scan", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_passport_token {
        header_map
            .append(
                "X-Passport-Token",
                engine::header_value("X-Passport-Token", value, call.operation())?,
            );
    }
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn scan_usage(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/scan/usage", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

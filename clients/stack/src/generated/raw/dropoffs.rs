//! Requests of `dropoffs`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn dropoffs_collect(
    call: Call,
    id: &str,
    x_passport_token: Option<&str>,
    body: &types::CollectDropoffInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/dropoffs/{id}/collect", call.base_url());
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

pub(crate) fn dropoffs_create(
    call: Call,
    x_passport_token: Option<&str>,
    body: &types::CreateDropoffInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/dropoffs", call.base_url());
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

pub(crate) fn dropoffs_deposit(
    call: Call,
    id: &str,
    x_passport_token: Option<&str>,
    body: &types::DepositDropoffInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/dropoffs/{id}/deposit", call.base_url());
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

pub(crate) fn dropoffs_expire(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/dropoffs/{id}/expire", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn dropoffs_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/dropoffs/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn dropoffs_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/dropoffs", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

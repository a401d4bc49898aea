//! Requests of `credentials`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn credentials_get(
    call: Call,
    provider: &str,
    x_passport_token: Option<&str>,
) -> Result<Prepared, Error> {
    let provider = engine::encode_path("provider", provider, call.operation())?;
    let url = format!("{}/v1/credentials/{provider}", call.base_url());
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
    let request = call.http().get(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn credentials_get_by_connection(
    call: Call,
    connection_id: &str,
    x_passport_token: Option<&str>,
) -> Result<Prepared, Error> {
    let connection_id = engine::encode_path(
        "connection_id",
        connection_id,
        call.operation(),
    )?;
    let url = format!(
        "{}/v1/credentials/by-connection/{connection_id}", call.base_url()
    );
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
    let request = call.http().get(url).headers(header_map).build();
    call.prepare(request)
}

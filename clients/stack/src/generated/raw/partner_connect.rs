//! Requests of `partner_connect`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn partner_connect_connect(
    call: Call,
    body: &types::PartnerConnectInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/partner/connect", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn partner_connect_get_connection(
    call: Call,
    grant_id: &str,
) -> Result<Prepared, Error> {
    let grant_id = engine::encode_path("grant_id", grant_id, call.operation())?;
    let url = format!("{}/v1/partner/connections/{grant_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn partner_connect_list_connections(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/partner/connections", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn partner_connect_revoke_connection(
    call: Call,
    grant_id: &str,
) -> Result<Prepared, Error> {
    let grant_id = engine::encode_path("grant_id", grant_id, call.operation())?;
    let url = format!("{}/v1/partner/connections/{grant_id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn partner_connect_rotate_token(
    call: Call,
    grant_id: &str,
) -> Result<Prepared, Error> {
    let grant_id = engine::encode_path("grant_id", grant_id, call.operation())?;
    let url = format!(
        "{}/v1/partner/connections/{grant_id}/rotate-token", call.base_url()
    );
    let request = call.http().post(url).build();
    call.prepare(request)
}

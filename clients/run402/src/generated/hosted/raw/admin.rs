//! Requests of `admin`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn admin_send_message(
    call: Call,
    body: &types::AdminSendMessageInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/message/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn admin_set_agent_contact(
    call: Call,
    body: &types::AdminSetAgentContactInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/agent/v1/contact", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

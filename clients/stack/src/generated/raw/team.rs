//! Requests of `team`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn team_accept_invite(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/team/members/{id}/accept", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn team_invite(
    call: Call,
    body: &types::InviteMemberInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/team/members", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn team_list(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/team/members", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn team_revoke(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/team/members/{id}", call.base_url());
    let request = call.http().delete(url).build();
    call.prepare(request)
}

pub(crate) fn team_update(
    call: Call,
    id: &str,
    body: &types::UpdateMemberInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/team/members/{id}", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

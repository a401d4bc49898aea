//! Requests of `audit`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn audit_chain_head(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/audit/chain-head", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn audit_export(
    call: Call,
    format: Option<&types::AuditExportFormat>,
    from: Option<&::agent_clients_runtime::Timestamp>,
    limit: Option<u64>,
    to: Option<&::agent_clients_runtime::Timestamp>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/audit/export", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("format", &format))
        .query(&engine::QueryParam::new("from", &from))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("to", &to))
        .build();
    call.prepare(request)
}

pub(crate) fn audit_list(
    call: Call,
    agent_id: Option<&str>,
    limit: Option<u64>,
    passport_jti: Option<&str>,
    since: Option<u64>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/audit", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("agent_id", &agent_id))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("passport_jti", &passport_jti))
        .query(&engine::QueryParam::new("since", &since))
        .build();
    call.prepare(request)
}

pub(crate) fn audit_verify_chain(
    call: Call,
    from: Option<&::agent_clients_runtime::Timestamp>,
    limit: Option<u64>,
    to: Option<&::agent_clients_runtime::Timestamp>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/audit/verify-chain", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("from", &from))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("to", &to))
        .build();
    call.prepare(request)
}

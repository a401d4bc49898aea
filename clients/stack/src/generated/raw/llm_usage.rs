//! Requests of `llm_usage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

#[allow(clippy::too_many_arguments)]
pub(crate) fn llm_usage_list(
    call: Call,
    agent_id: Option<&str>,
    cursor: Option<&str>,
    limit: Option<i64>,
    mission_id: Option<&str>,
    passport_jti: Option<&str>,
    provider: Option<&str>,
    since: Option<&str>,
    until: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/llm/usage", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("agent_id", &agent_id))
        .query(&engine::QueryParam::new("cursor", &cursor))
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("mission_id", &mission_id))
        .query(&engine::QueryParam::new("passport_jti", &passport_jti))
        .query(&engine::QueryParam::new("provider", &provider))
        .query(&engine::QueryParam::new("since", &since))
        .query(&engine::QueryParam::new("until", &until))
        .build();
    call.prepare(request)
}

#[allow(clippy::too_many_arguments)]
pub(crate) fn llm_usage_summary(
    call: Call,
    agent_id: Option<&str>,
    group_by_model: Option<bool>,
    mission_id: Option<&str>,
    passport_jti: Option<&str>,
    provider: Option<&str>,
    since: Option<&str>,
    until: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/llm/usage/summary", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("agent_id", &agent_id))
        .query(&engine::QueryParam::new("group_by_model", &group_by_model))
        .query(&engine::QueryParam::new("mission_id", &mission_id))
        .query(&engine::QueryParam::new("passport_jti", &passport_jti))
        .query(&engine::QueryParam::new("provider", &provider))
        .query(&engine::QueryParam::new("since", &since))
        .query(&engine::QueryParam::new("until", &until))
        .build();
    call.prepare(request)
}

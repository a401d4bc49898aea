//! Requests of `skills`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn skills_activate(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}/activate", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn skills_browse(
    call: Call,
    limit: Option<u64>,
    offset: Option<u64>,
    query: Option<&str>,
    status: Option<&str>,
    tags: Option<&str>,
    trust_level: Option<&types::TrustLevel>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skills", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("offset", &offset))
        .query(&engine::QueryParam::new("query", &query))
        .query(&engine::QueryParam::new("status", &status))
        .query(&engine::QueryParam::new("tags", &tags))
        .query(&engine::QueryParam::new("trust_level", &trust_level))
        .build();
    call.prepare(request)
}

pub(crate) fn skills_check_trust(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}/check-trust", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn skills_claim_invocation(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/invocations/{id}/claim", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn skills_complete_invocation(
    call: Call,
    id: &str,
    body: &types::CompleteSkillInvocationInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/invocations/{id}/complete", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn skills_fail_invocation(
    call: Call,
    id: &str,
    body: &types::FailSkillInvocationInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/invocations/{id}/fail", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn skills_get(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_get_invocation(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/invocations/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_get_request(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skill-requests/{id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_get_request_matches(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skill-requests/{id}/matches", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_invoke(
    call: Call,
    id: &str,
    x_intent_approval_id: Option<&str>,
    x_stack_authority_request_id: Option<&str>,
    body: &types::InvokeSkillInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}/invoke", call.base_url());
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
    if let Some(value) = x_stack_authority_request_id {
        header_map
            .append(
                "X-STACK-Authority-Request-Id",
                engine::header_value(
                    "X-STACK-Authority-Request-Id",
                    value,
                    call.operation(),
                )?,
            );
    }
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn skills_list_invocations(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skills/invocations/mine", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_list_owned(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skills/mine", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_list_pending_invocations(
    call: Call,
    skill_id: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skills/invocations/pending", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("skill_id", &skill_id))
        .build();
    call.prepare(request)
}

pub(crate) fn skills_list_requests(
    call: Call,
    limit: Option<u64>,
    offset: Option<u64>,
    status: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skill-requests", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("offset", &offset))
        .query(&engine::QueryParam::new("status", &status))
        .build();
    call.prepare(request)
}

pub(crate) fn skills_post_request(
    call: Call,
    body: &types::PostSkillRequestInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skill-requests", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn skills_publish(
    call: Call,
    body: &types::PublishSkillInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/skills", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn skills_suggest_composition(
    call: Call,
    id: &str,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skill-requests/{id}/suggest", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn skills_suspend(call: Call, id: &str) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}/suspend", call.base_url());
    let request = call.http().post(url).build();
    call.prepare(request)
}

pub(crate) fn skills_update(
    call: Call,
    id: &str,
    body: &types::UpdateSkillInput,
) -> Result<Prepared, Error> {
    let id = engine::encode_path("id", id, call.operation())?;
    let url = format!("{}/v1/skills/{id}", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

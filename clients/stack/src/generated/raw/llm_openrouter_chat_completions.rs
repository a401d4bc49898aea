//! Requests of `llm_openrouter_chat_completions`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn llm_openrouter_chat_completions_create(
    call: Call,
    x_intent_approval_id: Option<&str>,
    x_passport_token: &str,
    x_stack_authority_request_id: Option<&str>,
    body: &types::LlmCreateInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/llm/openrouter/chat/completions", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        3usize,
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

//! Requests of `ai`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn ai_generate_image(
    call: Call,
    body: &types::AiGenerateImageInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/generate-image/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn ai_moderate(
    call: Call,
    body: &types::AiModerateInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/ai/v1/moderate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn ai_translate(
    call: Call,
    body: &types::AiTranslateInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/ai/v1/translate", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn ai_usage(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/ai/v1/usage", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

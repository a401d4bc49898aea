//! Requests of `reviews`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn reviews_decide(
    call: Call,
    checkout_id: &str,
    x_governance_approval: Option<&str>,
    body: &types::DecideReviewInput,
) -> Result<Prepared, Error> {
    let checkout_id = engine::encode_path("checkout_id", checkout_id, call.operation())?;
    let url = format!("{}/v1/passports/reviews/{checkout_id}/decide", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    if let Some(value) = x_governance_approval {
        header_map
            .append(
                "X-Governance-Approval",
                engine::header_value("X-Governance-Approval", value, call.operation())?,
            );
    }
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn reviews_list(
    call: Call,
    limit: Option<u64>,
    page: Option<u64>,
    status: Option<&types::ReviewStatus>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/passports/reviews", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("limit", &limit))
        .query(&engine::QueryParam::new("page", &page))
        .query(&engine::QueryParam::new("status", &status))
        .build();
    call.prepare(request)
}

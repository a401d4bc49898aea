//! Requests of `usage`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn usage_get(
    call: Call,
    since: Option<&str>,
    until: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/v1/usage", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("since", &since))
        .query(&engine::QueryParam::new("until", &until))
        .build();
    call.prepare(request)
}

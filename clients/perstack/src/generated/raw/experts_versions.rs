//! Requests of `experts_versions`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn experts_versions_list(
    call: Call,
    scope_name: &crate::ScopeName,
) -> Result<Prepared, Error> {
    let scope_name = engine::encode_path(
        "scopeName",
        &scope_name.to_string(),
        call.operation(),
    )?;
    let url = format!("{}/experts/{scope_name}/versions", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

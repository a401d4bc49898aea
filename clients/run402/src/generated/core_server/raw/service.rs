//! Requests of `service`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};

pub(crate) fn service_capabilities(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/capabilities/v1", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn service_health(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/health", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

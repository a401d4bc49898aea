//! Requests of `allowance`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn allowance_faucet(
    call: Call,
    body: &types::AllowanceFaucetInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/faucet/v1", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

//! Requests of `assets`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn assets_create(
    call: Call,
    body: &types::CreateAssetInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/assets", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

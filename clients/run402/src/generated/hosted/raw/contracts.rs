//! Requests of `contracts`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn contracts_call(
    call: Call,
    body: &types::ContractsCallInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/contracts/v1/call", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn contracts_call_status(
    call: Call,
    call_id: &str,
) -> Result<Prepared, Error> {
    let call_id = engine::encode_path("call_id", call_id, call.operation())?;
    let url = format!("{}/contracts/v1/calls/{call_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn contracts_delete_wallet(
    call: Call,
    signer_id: &str,
    x_confirm_delete: &str,
) -> Result<Prepared, Error> {
    let signer_id = engine::encode_path("signer_id", signer_id, call.operation())?;
    let url = format!("{}/contracts/v1/signers/{signer_id}", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    header_map
        .append(
            "X-Confirm-Delete",
            engine::header_value("X-Confirm-Delete", x_confirm_delete, call.operation())?,
        );
    let request = call.http().delete(url).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn contracts_drain(
    call: Call,
    signer_id: &str,
    x_confirm_drain: &str,
    body: &types::ContractsDrainInput,
) -> Result<Prepared, Error> {
    let signer_id = engine::encode_path("signer_id", signer_id, call.operation())?;
    let url = format!("{}/contracts/v1/signers/{signer_id}/drain", call.base_url());
    let mut header_map = ::agent_clients_runtime::reqwest::header::HeaderMap::with_capacity(
        1usize,
    );
    header_map
        .append(
            "X-Confirm-Drain",
            engine::header_value("X-Confirm-Drain", x_confirm_drain, call.operation())?,
        );
    let request = call.http().post(url).json(&body).headers(header_map).build();
    call.prepare(request)
}

pub(crate) fn contracts_get_wallet(
    call: Call,
    signer_id: &str,
) -> Result<Prepared, Error> {
    let signer_id = engine::encode_path("signer_id", signer_id, call.operation())?;
    let url = format!("{}/contracts/v1/signers/{signer_id}", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn contracts_list_wallets(call: Call) -> Result<Prepared, Error> {
    let url = format!("{}/contracts/v1/signers", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn contracts_provision_wallet(
    call: Call,
    body: &types::ContractsProvisionWalletInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/contracts/v1/signers", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn contracts_read(
    call: Call,
    body: &types::ContractsReadInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/contracts/v1/read", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn contracts_set_low_balance_alert(
    call: Call,
    signer_id: &str,
    body: &types::ContractsSetLowBalanceAlertInput,
) -> Result<Prepared, Error> {
    let signer_id = engine::encode_path("signer_id", signer_id, call.operation())?;
    let url = format!("{}/contracts/v1/signers/{signer_id}/alert", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn contracts_set_recovery(
    call: Call,
    signer_id: &str,
    body: &types::ContractsSetRecoveryInput,
) -> Result<Prepared, Error> {
    let signer_id = engine::encode_path("signer_id", signer_id, call.operation())?;
    let url = format!(
        "{}/contracts/v1/signers/{signer_id}/recovery-address", call.base_url()
    );
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

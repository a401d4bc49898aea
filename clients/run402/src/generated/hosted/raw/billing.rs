//! Requests of `billing`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use ::agent_clients_runtime::engine;
use ::agent_clients_runtime::{Call, Error, Prepared};
use super::super::types;

pub(crate) fn billing_check_balance(
    call: Call,
    email: Option<&str>,
    wallet: Option<&str>,
) -> Result<Prepared, Error> {
    let url = format!("{}/orgs/v1/lookup", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("email", &email))
        .query(&engine::QueryParam::new("wallet", &wallet))
        .build();
    call.prepare(request)
}

pub(crate) fn billing_create_checkout(
    call: Call,
    org_id: &str,
    body: &types::BillingCreateCheckoutInput,
) -> Result<Prepared, Error> {
    let org_id = engine::encode_path("org_id", org_id, call.operation())?;
    let url = format!("{}/orgs/v1/{org_id}/checkouts", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn billing_create_email_account(
    call: Call,
    body: &types::BillingCreateEmailAccountInput,
) -> Result<Prepared, Error> {
    let url = format!("{}/orgs/v1/email", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn billing_get_organization(
    call: Call,
    org_id: &str,
) -> Result<Prepared, Error> {
    let org_id = engine::encode_path("org_id", org_id, call.operation())?;
    let url = format!("{}/orgs/v1/{org_id}/billing", call.base_url());
    let request = call.http().get(url).build();
    call.prepare(request)
}

pub(crate) fn billing_history(
    call: Call,
    org_id: &str,
    after: Option<&str>,
    limit: Option<i64>,
) -> Result<Prepared, Error> {
    let org_id = engine::encode_path("org_id", org_id, call.operation())?;
    let url = format!("{}/orgs/v1/{org_id}/billing/history", call.base_url());
    let request = call
        .http()
        .get(url)
        .query(&engine::QueryParam::new("after", &after))
        .query(&engine::QueryParam::new("limit", &limit))
        .build();
    call.prepare(request)
}

pub(crate) fn billing_link_wallet(
    call: Call,
    org_id: &str,
    body: &types::BillingLinkWalletInput,
) -> Result<Prepared, Error> {
    let org_id = engine::encode_path("org_id", org_id, call.operation())?;
    let url = format!("{}/orgs/v1/{org_id}/wallets", call.base_url());
    let request = call.http().post(url).json(&body).build();
    call.prepare(request)
}

pub(crate) fn billing_set_auto_recharge(
    call: Call,
    org_id: &str,
    body: &types::BillingSetAutoRechargeInput,
) -> Result<Prepared, Error> {
    let org_id = engine::encode_path("org_id", org_id, call.operation())?;
    let url = format!("{}/orgs/v1/{org_id}/billing/auto-recharge", call.base_url());
    let request = call.http().patch(url).json(&body).build();
    call.prepare(request)
}

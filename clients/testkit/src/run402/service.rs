//! The fake as an [`Api`]: credentials, the error body, payments, and which method answers which operation.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_runtime::Secret;
use serde_json::Value;

use super::auth::Caller;
use super::refusal::{self, Outcome, Refusal};
use super::script::DeployScript;
use super::state::State;
use crate::answer::Answer;
use crate::loopback::{Api, Call, Spec};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// How the fake is to behave.
#[derive(Debug)]
pub(super) struct Settings {
    /// The wallet that exists from the start, in lower case.
    pub(super) wallet: String,
    pub(super) session_token: Secret,
    /// How many bytes of content are kept in all.
    pub(super) keep: usize,
    pub(super) part_bytes: u64,
    pub(super) url_lifetime: Duration,
    pub(super) checksum_in_urls: bool,
    pub(super) deploys: DeployScript,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            wallet: super::Run402::WALLET_ADDRESS.to_lowercase(),
            session_token: super::Run402::SESSION_TOKEN.into(),
            keep: super::Run402::KEPT_BYTES,
            part_bytes: 8 << 20,
            url_lifetime: Duration::from_secs(3600),
            checksum_in_urls: false,
            deploys: DeployScript::at_once(),
        }
    }
}

/// The fake service.
pub(super) struct Service {
    pub(super) state: Arc<Mutex<State>>,
    pub(super) spec: Arc<Spec>,
}

impl Service {
    pub(super) fn with_state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut lock(&self.state))
    }

    fn outcome(state: &mut State, call: &Call<'_>, caller: &Caller) -> Outcome {
        match call.operation() {
            "projects_provision" => state.projects_provision(call, caller),
            "projects_list" => state.projects_list(call, caller),
            "projects_get" => state.projects_get(call, caller),
            "projects_delete" => state.projects_delete(call, caller),
            "projects_get_usage" => state.projects_get_usage(call, caller),
            "projects_get_schema" => state.projects_get_schema(call, caller),
            "projects_sql" => state.projects_sql(call, caller),
            "projects_rest" => state.projects_rest(call, caller),
            "projects_apply_expose" => state.projects_apply_expose(call, caller),
            "projects_get_expose" => state.projects_get_expose(call, caller),
            "projects_promote_user" => state.projects_promote_user(call, caller),
            "projects_demote_user" => state.projects_demote_user(call, caller),
            "projects_pin" => state.projects_pin(call, caller),
            "projects_get_quote" => Ok(state.projects_get_quote()),
            "deploy_plan" => state.deploy_plan(call, caller),
            "deploy_commit" => state.deploy_commit(call, caller),
            "deploy_plan_content" => state.deploy_plan_content(call, caller),
            "deploy_commit_content" => state.deploy_commit_content(call, caller),
            "deploy_status" => state.deploy_status(call, caller),
            "deploy_list" => state.deploy_list(call, caller),
            "deploy_events" => state.deploy_events(call, caller),
            "deploy_resume" => state.deploy_resume(call, caller),
            "deploy_get_active_release" => state.deploy_get_active_release(call, caller),
            "deploy_get_release" => state.deploy_get_release(call, caller),
            "deploy_diff" => state.deploy_diff(call, caller),
            "ci_create_binding" => state.ci_create_binding(call, caller),
            "ci_list_bindings" => state.ci_list_bindings(call, caller),
            "ci_get_binding" => state.ci_get_binding(call, caller),
            "ci_revoke_binding" => state.ci_revoke_binding(call, caller),
            "ci_exchange_token" => state.ci_exchange_token(call),
            "functions_list" => state.functions_list(call, caller),
            "functions_update" => state.functions_update(call, caller),
            "functions_delete" => state.functions_delete(call, caller),
            "functions_logs" => state.functions_logs(call, caller),
            "email_create_mailbox" => state.email_create_mailbox(call, caller),
            "email_get_mailbox" => state.email_get_mailbox(caller),
            "email_delete_mailbox" => state.email_delete_mailbox(call, caller),
            "email_send" => state.email_send(call, caller),
            "email_list" => state.email_list(call, caller),
            "email_get" => state.email_get(call, caller),
            "email_webhooks_register" => state.email_webhooks_register(call, caller),
            "email_webhooks_list" => state.email_webhooks_list(call, caller),
            "email_webhooks_get" => state.email_webhooks_get(call, caller),
            "email_webhooks_update" => state.email_webhooks_update(call, caller),
            "email_webhooks_delete" => state.email_webhooks_delete(call, caller),
            "blobs_ls" => state.blobs_ls(call, caller),
            "blobs_rm" => state.blobs_rm(call, caller),
            "blobs_sign" => state.blobs_sign(call, caller),
            "blobs_diagnose_url" => state.blobs_diagnose_url(call, caller),
            "secrets_set" => state.secrets_set(call, caller),
            "secrets_list" => state.secrets_list(call, caller),
            "secrets_delete" => state.secrets_delete(call, caller),
            "subdomains_claim" => state.subdomains_claim(call, caller),
            "subdomains_list" => state.subdomains_list(caller),
            "subdomains_delete" => state.subdomains_delete(call, caller),
            "tier_status" => state.tier_status(caller),
            "tier_set" => state.tier_set(call, caller),
            "billing_check_balance" => state.billing_check_balance(call),
            "billing_get_organization" => state.billing_get_organization(call, caller),
            "billing_history" => state.billing_history(call, caller),
            "billing_create_checkout" => state.billing_create_checkout(call, caller),
            "billing_create_email_account" => state.billing_create_email_account(call),
            "billing_link_wallet" => state.billing_link_wallet(call, caller),
            "billing_set_auto_recharge" => state.billing_set_auto_recharge(call, caller),
            "auth_request_magic_link" => state.auth_request_magic_link(call, caller),
            "auth_verify_magic_link" => state.auth_verify_magic_link(call, caller),
            "auth_set_user_password" => state.auth_set_user_password(call, caller),
            "auth_settings" => state.auth_change_settings(call, caller),
            "auth_providers" => state.auth_providers(caller),
            "domains_add" => state.domains_add(call, caller),
            "domains_list" => state.domains_list(call, caller),
            "domains_status" => state.domains_status(call, caller),
            "domains_remove" => state.domains_remove(call, caller),
            "sender_domain_register" => state.sender_domain_register(call, caller),
            "sender_domain_status" => state.sender_domain_status(caller),
            "sender_domain_remove" => state.sender_domain_remove(caller),
            "sender_domain_enable_inbound" => state.sender_domain_enable_inbound(call, caller),
            "sender_domain_disable_inbound" => state.sender_domain_disable_inbound(call, caller),
            "apps_browse" => state.apps_browse(call),
            "apps_get_app" => state.apps_get_app(call),
            "apps_fork" => state.apps_fork(call, caller),
            "apps_publish" => state.apps_publish(call, caller),
            "apps_list_versions" => state.apps_list_versions(call, caller),
            "apps_update_version" => state.apps_update_version(call, caller),
            "apps_delete_version" => state.apps_delete_version(call, caller),
            "contracts_provision_wallet" => state.contracts_provision_wallet(call, caller),
            "contracts_list_wallets" => state.contracts_list_wallets(caller),
            "contracts_get_wallet" => state.contracts_get_wallet(call, caller),
            "contracts_delete_wallet" => state.contracts_delete_wallet(call, caller),
            "contracts_set_recovery" => state.contracts_set_recovery(call, caller),
            "contracts_set_low_balance_alert" => state.contracts_set_low_balance_alert(call, caller),
            "contracts_drain" => state.contracts_drain(call, caller),
            "contracts_call" => state.contracts_call(call, caller),
            "contracts_read" => state.contracts_read(call),
            "contracts_call_status" => state.contracts_call_status(call, caller),
            "ai_translate" => state.ai_translate(call, caller),
            "ai_moderate" => state.ai_moderate(call),
            "ai_usage" => state.ai_usage(caller),
            "allowance_faucet" => state.allowance_faucet(call),
            "service_status" => Ok(state.service_status()),
            "service_health" => Ok(state.service_health()),
            "admin_send_message" => state.admin_send_message(call),
            "admin_set_agent_contact" => state.admin_set_agent_contact(call, caller),
            "ai_generate_image" => state.ai_generate_image(call, caller),
            other => Err(Refusal::not_in_the_fake(other)),
        }
    }

    fn try_answer(&self, state: &mut State, call: &Call<'_>) -> Outcome<Answer> {
        let caller = state.caller(self.spec.auth_class(call.operation()), call.request())?;
        state.settled.clear();
        state.demanded(call)?;
        let answer = match call.operation() {
            "blobs_get" => state.blobs_get(call, &caller)?,
            "email_get_raw" => state.email_get_raw(call, &caller)?,
            operation if operation.starts_with("functions_invoke") => state.functions_invoke(call, &caller)?,
            _ => match Self::outcome(state, call, &caller)? {
                Value::Null => Answer::new(204),
                value => Answer::json(&value).with_status(status_of(call.operation())),
            },
        };
        state.check_unasked(call);
        let paid = state.settled.drain(..);
        Ok(paid.fold(answer, |answer, (name, value)| answer.with_header(&name, &value)))
    }
}

/// The status of a success (Run402 contract, section 3).
fn status_of(operation: &str) -> u16 {
    match operation {
        "projects_provision"
        | "deploy_plan"
        | "ci_create_binding"
        | "secrets_set"
        | "subdomains_claim"
        | "apps_publish"
        | "contracts_provision_wallet"
        | "sender_domain_register"
        | "email_create_mailbox"
        | "email_send"
        | "email_webhooks_register"
        | "billing_create_email_account" => 201,
        "contracts_call" | "contracts_drain" => 202,
        _ => 200,
    }
}

impl Api for Service {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        let class = self.spec.auth_class(request.operation().unwrap_or_default());
        let admitted = self.with_state(|state| state.admit(class, request));
        admitted.map_err(|refusal| Box::new(refusal.answer()))
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        let answer = self.with_state(|state| self.try_answer(state, call));
        answer.unwrap_or_else(|refusal| refusal.answer())
    }

    fn refuse(&self, status: u16, reason: Value) -> Answer {
        refusal::of_server(status, reason)
    }
}

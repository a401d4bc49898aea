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
        "projects_provision" | "deploy_plan" | "secrets_set" | "subdomains_claim" | "billing_create_email_account" => 201,
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

//! The fake as an [`Api`]: the credential, the error body, and which method answers which operation.

use std::sync::{Arc, Mutex};

use agent_clients_runtime::Secret;
use serde_json::Value;

use super::Stack;
use super::auth::Caller;
use super::refusal::{self, Outcome, Refusal};
use super::skills::SkillScript;
use super::state::State;
use crate::answer::Answer;
use crate::loopback::{Api, Call};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// How the fake is to behave.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) api_key: Secret,
    pub(super) member_key: Secret,
    pub(super) session_token: Secret,
    pub(super) issuer: String,
    pub(super) signing_seed: [u8; 32],
    /// A new agent is granted every connection.
    pub(super) grant_all: bool,
    /// Writes that loosen a protection need a human's approval.
    pub(super) governed: bool,
    pub(super) skills: SkillScript,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            api_key: Stack::API_KEY.into(),
            member_key: Stack::MEMBER_KEY.into(),
            session_token: Stack::SESSION_TOKEN.into(),
            issuer: "getstack.run".to_owned(),
            // Known to everybody, as that of the recorded traffic is.
            signing_seed: std::array::from_fn(|index| u8::try_from(index).unwrap_or_default()),
            grant_all: true,
            governed: true,
            skills: SkillScript::default(),
        }
    }
}

/// The fake service.
pub(super) struct Service(Mutex<State>);

impl Service {
    pub(super) fn new(settings: Settings) -> Arc<Self> {
        Arc::new(Self(Mutex::new(State::new(settings))))
    }

    pub(super) fn with_state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        let mut state = lock(&self.0);
        state.settle();
        look(&mut state)
    }

    fn outcome(state: &mut State, call: &Call<'_>) -> Outcome {
        let caller = &match takes_credential(call.operation()) {
            true => state.caller(call.request())?,
            false => Caller::Nobody,
        };
        match call.operation() {
            "agents_register" => state.agents_register(call),
            "agents_list" => state.agents_list(),
            "agents_get" => state.agents_get(call),
            "agents_update" => state.agents_update(call),
            "agents_delete" => state.agents_delete(call),
            "agents_unblock" => state.agents_unblock(call, caller),
            "agents_permissions" => state.agents_permissions(call),
            "agents_enrollment_challenge" => state.agents_enrollment_challenge(call),
            "agents_enroll" => state.agents_enroll(call, caller),
            "oauth_token" => state.oauth_token(call),

            "services_list" => state.services_list(),
            "services_list_available" => state.services_list_available(),
            "services_connect" => state.services_connect(call),
            "services_connect_custom" => state.services_connect_custom(call),
            "services_verify" => state.services_verify(call),
            "services_disconnect" => state.services_disconnect(call),
            "services_grant_agent_access" => state.services_grant_agent_access(call),
            "services_revoke_agent_access" => state.services_revoke_agent_access(call),
            "credentials_get" => state.credentials_get(call, caller),
            "credentials_get_by_connection" => state.credentials_get_by_connection(call, caller),

            "missions_open" => state.missions_open(call, caller),
            "missions_start" => state.missions_start(call, caller),
            "missions_renew" => state.missions_renew(call, caller),
            "missions_complete" => state.missions_complete(call),
            "missions_revoke" => state.missions_revoke(call),
            "missions_get" => state.missions_get(call),
            "missions_list" => state.missions_list(call),
            "missions_activity" => state.missions_activity(call),

            "passports_jwks" => Ok(state.keys.jwks()),
            "passports_issue" => state.passports_issue(call, caller),
            "passports_verify" => state.passports_verify(call),
            "passports_refresh" => state.passports_refresh(call, caller),
            "passports_delegate" => state.passports_delegate(call, caller),
            "passports_list_active" => state.passports_list_active(call),
            "passports_revoke" => state.passports_revoke(call),
            "passports_revoke_agent" => state.passports_revoke_agent(call),
            "passports_revoke_session" => state.passports_revoke_session(call),
            "passports_revoke_all" => state.passports_revoke_all(call),
            "passports_checkpoint" => state.passports_checkpoint(call, caller),
            "passports_checkout" => state.passports_checkout(call, caller),
            "passports_report" => state.passports_report(call),

            "proxy_request" => state.proxy_request(call),
            "proxy_get_operation" => state.proxy_get_operation(call),
            "proxy_usage" => state.proxy_usage(),
            "scan_scan" => state.scan_scan(call),
            "scan_usage" => state.scan_usage(),

            "audit_list" => state.audit_list(call),
            "audit_chain_head" => state.audit_chain_head(),
            "audit_verify_chain" => state.audit_verify_chain(call),

            "skills_publish" => state.skills_publish(call),
            "skills_get" => state.skills_get(call),
            "skills_browse" => state.skills_browse(call),
            "skills_list_owned" => state.skills_list_owned(),
            "skills_update" | "skills_suspend" | "skills_activate" => state.skills_change(call),
            "skills_check_trust" => state.skills_check_trust(call),
            "skills_invoke" => state.skills_invoke(call, caller),
            "skills_get_invocation" => state.skills_get_invocation(call),
            "skills_list_invocations" => state.skills_list_invocations(),
            "skills_list_pending_invocations" => state.skills_list_pending_invocations(call),
            "skills_claim_invocation" | "skills_complete_invocation" | "skills_fail_invocation" => {
                state.skills_serve(call)
            }

            "intents_simulate" => state.intents_simulate(call),
            "intents_submit" => state.intents_submit(call),
            "intents_get" => state.intents_get(call),
            "intents_list_pending" => state.intents_list_pending(call),
            "intents_approve" | "intents_reject" => state.intents_decide(call, caller),

            operation if operation.starts_with("delivery_methods_") => state.delivery_methods(call, caller),
            operation if operation.starts_with("notifications_") => state.notifications(call),

            "fleets_activate" => state.fleets_activate(call, caller),
            "fleets_revise" => state.fleets_revise(call, caller),
            "fleets_list" | "fleets_get" | "fleets_members" | "fleets_membership" => state.fleets_read(call),
            "fleets_revoke" => state.fleets_revoke(call),
            "fleets_revoke_member" => state.fleets_revoke_member(call),
            "fleets_enrollment_challenge" | "fleets_workload_enrollment_challenge" => state.fleets_challenge(call),
            "fleets_enroll" | "fleets_enroll_workload" => state.fleets_enroll(call),

            other => Err(Refusal::not_in_the_fake(other)),
        }
    }
}

/// The others have `security: []` in the specification, and the server refuses a credential there.
fn takes_credential(operation: &str) -> bool {
    let public = [
        "oauth_",
        "public_events",
        "public_agent_card",
        "passports_jwks",
        "passports_operator_jwks",
    ];
    !public.iter().any(|public| operation.starts_with(public))
}

impl Api for Service {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        let operation = request.operation().unwrap_or_default();
        let admitted = self.with_state(|state| state.admit(request));
        admitted.map_err(|refusal| Box::new(refusal.answer(operation)))
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        let answer = self.with_state(|state| match call.operation() {
            "audit_export" => state.audit_export(call),
            _ => Self::outcome(state, call).map(|value| match value {
                Value::Null => Answer::new(204),
                value => Answer::json(&value),
            }),
        });
        answer.unwrap_or_else(|refusal| refusal.answer(call.operation()))
    }

    fn refuse(&self, status: u16, reason: Value) -> Answer {
        refusal::of_server(status, reason)
    }
}

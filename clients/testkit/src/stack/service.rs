//! The fake as an [`Api`]: the credential, the error body, and which method answers which operation.

use std::sync::{Arc, Mutex};

use agent_clients_runtime::Secret;
use serde_json::Value;

use super::Stack;
use super::auth::Caller;
use super::oauth;
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
    /// The operator's plan.
    pub(super) tier: String,
    /// How many tenants a partner may have.
    pub(super) tenant_limit: usize,
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
            tier: "enterprise".to_owned(),
            tenant_limit: usize::MAX,
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
        let reply = Self::step(state, call, caller)?;
        state.remember_made(caller, call.operation(), &reply);
        Ok(reply)
    }

    fn step(state: &mut State, call: &Call<'_>, caller: &Caller) -> Outcome {
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
            "oauth_metadata" | "oauth_protected_resource" => Ok(oauth::well_known(call)),
            "usage_get" => state.usage_get(call),
            "public_events" => state.public_events(),
            "public_agent_card" => state.public_agent_card(call),
            "public_a2a" => state.public_a2a(call, caller),

            "services_list" => state.services_list(),
            "services_list_available" => state.services_list_available(),
            "services_list_templates" => state.services_list_templates(),
            // What the wrong paths of early clients come to (STACK contract, section 3.5).
            "services_list_old" | "services_disconnect_old" => Err(Refusal::not_found("Route")),
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
            "missions_list_operator_reviews" => state.missions_list_operator_reviews(call),
            "missions_list_dossiers" => state.missions_list_dossiers(call),
            "missions_create_dossier" => state.missions_create_dossier(call),

            "passports_jwks" => Ok(state.keys.jwks()),
            "passports_operator_jwks" => state.operator_jwks(call),
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

            "reviews_list" => state.reviews_list(call),
            "reviews_decide" => state.reviews_decide(call, caller),
            "security_events_list" => state.security_events_list(call),
            "security_events_get" => state.security_events_get(call),
            "security_events_resolve" => state.security_events_resolve(call),

            "dropoffs_create" => state.dropoffs_create(call, caller),
            "dropoffs_deposit" => state.dropoffs_deposit(call, caller),
            "dropoffs_collect" => state.dropoffs_collect(call, caller),
            "dropoffs_expire" => state.dropoffs_expire(call),
            "dropoffs_get" => state.dropoffs_get(call),
            "dropoffs_list" => state.dropoffs_list(),

            "evidence_packs_export" => state.evidence_packs_export(call),
            "evidence_packs_get" => state.evidence_packs_get(call),
            "evidence_packs_list" => state.evidence_packs_list(call),
            "llm_usage_list" => state.llm_usage_list(call),
            "llm_usage_summary" => state.llm_usage_summary(call),

            operation if operation.starts_with("authority_") => state.authority(call),
            operation if operation.starts_with("billing_") => state.billing(call, caller),
            operation if operation.starts_with("detector_config_") => state.detector_config(call, caller),
            operation if operation.starts_with("identity_") => state.identity(call, caller),
            operation if operation.starts_with("inbound_webhooks_") => state.inbound_webhooks(call),
            operation if operation.starts_with("partner_tenants_") => state.partner_tenants(call),
            operation if operation.starts_with("partner_connect_") => state.partner_connect(call),
            operation if operation.starts_with("pii_config_") => state.pii_config(call, caller),
            operation if operation.starts_with("team_") => state.team(call, caller),

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

            "skills_post_request" => state.skills_post_request(call),
            "skills_list_requests" => state.skills_list_requests(call),
            "skills_get_request" => state.skills_get_request(call),
            "skills_get_request_matches" => state.skills_get_request_matches(call),
            "skills_suggest_composition" => state.skills_suggest_composition(call),

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
            "fleets_session" => state.fleets_session(call),
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
            "evidence_packs_download" => state.evidence_packs_download(call),
            operation if operation.starts_with("llm_") && operation.ends_with("_create") => state.llm_create(call),
            "oauth_register" => state.oauth_register(call),
            "oauth_authorize" => state.oauth_authorize(call),
            "missions_download_operator_review" => state.missions_download_operator_review(call),
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

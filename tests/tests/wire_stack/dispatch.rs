//! From the id of an operation and arguments under their names on the wire to a call of the typed API: one line for each operation.
//!
//! Only the public API of the client is used, as a caller would.

use std::str::FromStr;

use agent_clients_runtime::{BoxFuture, CallOptions};
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use serde_json::Value;
use stack_client::{Client, Error};

use crate::case::Request;
use crate::route::PathValues;

/// What a call gives.
pub enum Got {
    /// The whole reply, written as JSON again.
    Json(Value),
    Bytes(Vec<u8>),
    /// The data of the events; an undecodable one is null.
    Events(Vec<Value>),
}

pub type Sending = BoxFuture<'static, Result<Got, Error>>;

/// A call of the typed API; an error where an argument has no place in it.
pub type Call = fn(&Client, &Args<'_>) -> Result<Sending, String>;

/// The arguments of a recorded request.
pub struct Args<'a> {
    operation: String,
    request: &'a Request,
    path: PathValues,
}

impl<'a> Args<'a> {
    pub fn new(operation: &str, request: &'a Request, path: PathValues) -> Self {
        Self {
            operation: operation.to_owned(),
            request,
            path,
        }
    }

    /// The value of a parameter: in the path, in the query, or in the header of that name.
    fn find(&self, name: &str) -> Option<String> {
        let name = name.trim_end_matches('_');
        let of = |pairs: &[(String, String)]| {
            pairs
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone())
        };
        let header = || self.request.header(&name.replace('_', "-")).map(str::to_owned);
        of(&self.path).or_else(|| of(&self.request.query)).or_else(header)
    }

    fn need(&self, name: &str) -> Result<String, String> {
        self.find(name).ok_or_else(|| format!("{name} is missing"))
    }

    fn parse<T: FromStr>(&self, name: &str) -> Result<Option<T>, String> {
        let parse = |text: String| text.parse().map_err(|_| format!("{name} cannot be {text:?}"));
        self.find(name).map(parse).transpose()
    }

    fn body<T: DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_value(self.request.body.clone()).map_err(|cause| format!("body: {cause}"))
    }

    /// The key as it was recorded, or none.
    fn options(&self) -> CallOptions {
        let header = match self.operation.as_str() {
            "proxy_request" => "x-stack-authority-request-id",
            _ => "idempotency-key",
        };
        match self.request.header(header) {
            Some(key) => CallOptions::new().with_idempotency_key(key),
            None => CallOptions::new().without_idempotency_key(),
        }
    }
}

macro_rules! argument {
    ($args:ident, body) => {
        $args.body()?
    };
    ($args:ident, if_match) => {
        $args.parse("if_match")?.ok_or("if_match is missing")?
    };
    ($args:ident, $name:ident) => {
        $args.need(stringify!($name))?
    };
}

macro_rules! optional {
    ($args:ident, $name:ident, text) => {
        $args.find(stringify!($name))
    };
    ($args:ident, $name:ident, $number_or_flag:ident) => {
        $args.parse(stringify!($name))?
    };
}

macro_rules! send {
    (json, $request:expr) => {
        Box::pin(async move {
            Ok(Got::Json(
                serde_json::to_value(&*$request.await?).expect("a reply can be written"),
            ))
        })
    };
    (bytes, $request:expr) => {
        Box::pin(async move {
            let mut chunks = $request.await?.into_inner();
            let mut bytes = Vec::new();
            while let Some(chunk) = chunks.next().await {
                let chunk = chunk?;
                bytes.extend_from_slice(&chunk);
            }
            Ok(Got::Bytes(bytes))
        })
    };
    (lines, $request:expr) => {
        Box::pin(async move {
            let mut lines = $request.await?.into_inner();
            let mut values = Vec::new();
            while let Some(line) = lines.next().await {
                values.push(serde_json::to_value(&line?).expect("a line can be written"));
            }
            Ok(Got::Json(values.into()))
        })
    };
    (events, $request:expr) => {
        Box::pin(async move {
            let mut events = $request.await?;
            let mut data = Vec::new();
            while let Some(event) = events.next().await {
                data.push(event.map_or(Value::Null, |event| event.data));
            }
            Ok(Got::Events(data))
        })
    };
}

/// Handles from the client on, and the method at the end with its arguments.
macro_rules! chain {
    ($on:expr; $method:ident; $($argument:expr),*) => {
        $on.$method($($argument),*)
    };
    ($on:expr; $handle:ident $(.$more:ident)+; $($argument:expr),*) => {
        chain!($on.$handle(); $($more).+; $($argument),*)
    };
}

/// `id how => namespaces.method(required) { optional: how }`.
macro_rules! operations {
    ($($id:ident $how:ident => $first:ident $(.$more:ident)* ($($argument:ident),*) { $($name:ident: $kind:ident),* };)+) => {
        /// Every operation by its id; one with several kinds of answers has a line for each.
        #[allow(deprecated, unused_mut, unused_variables, reason = "a line for every operation")]
        pub const OPERATIONS: &[(&str, Call)] = &[$((stringify!($id), |client, args| {
            let mut request = chain!(client; $first $(.$more)*; $(argument!(args, $argument)),*);
            $(if let Some(value) = optional!(args, $name, $kind) {
                request = request.$name(value);
            })*
            let request = request.with_options(args.options());
            let sending: Sending = send!($how, request);
            Ok(sending)
        })),+];
    };
}

operations! {
    agents_delete json => agents.delete(agent_id) {};
    agents_enroll json => agents.enroll(agent_id, body) {};
    agents_enrollment_challenge json => agents.enrollment_challenge(agent_id) {};
    agents_get json => agents.get(agent_id) {};
    agents_list json => agents.list() {};
    agents_permissions json => agents.permissions(agent_id) {};
    agents_register json => agents.register(body) {};
    agents_unblock json => agents.unblock(agent_id) { x_governance_approval: text };
    agents_update json => agents.update(agent_id, body) {};
    audit_chain_head json => audit.chain_head() {};
    audit_export json => audit.export() { from: text, to: text, format: text, limit: number };
    audit_export_csv bytes => audit.export_csv() { from: text, to: text, format: text, limit: number };
    audit_export_ndjson lines => audit.export_ndjson() { from: text, to: text, format: text, limit: number };
    audit_list json => audit.list() { limit: number, since: number, agent_id: text, passport_jti: text };
    audit_verify_chain json => audit.verify_chain() { from: text, to: text, limit: number };
    authority_activate_binding json => authority.activate_binding(id) { version: number };
    authority_activate_profile_version json => authority.activate_profile_version(id, body) {};
    authority_add_receiver_key json => authority.add_receiver_key(id, body) {};
    authority_archive_principal json => authority.archive_principal(id, body) {};
    authority_create_approval_requests json => authority.create_approval_requests(id, body) {};
    authority_create_binding json => authority.create_binding(body) {};
    authority_create_enterprise_oidc_request json => authority.create_enterprise_oidc_request(body) {};
    authority_create_principal json => authority.create_principal(body) {};
    authority_create_profile_version json => authority.create_profile_version(body) {};
    authority_create_proof_collection_session json => authority.create_proof_collection_session(body) {};
    authority_create_receiver json => authority.create_receiver(body) {};
    authority_create_receiver_verification_challenge json => authority.create_receiver_verification_challenge(id) {};
    authority_delegate_binding json => authority.delegate_binding(id, body) {};
    authority_erase_binding json => authority.erase_binding(id) {};
    authority_erase_presentation json => authority.erase_presentation(id) {};
    authority_erase_principal json => authority.erase_principal(id) {};
    authority_erase_proof json => authority.erase_proof(id) {};
    authority_get_binding json => authority.get_binding(id) { version: number };
    authority_get_enterprise_oidc_request json => authority.get_enterprise_oidc_request(id) {};
    authority_get_presentation json => authority.get_presentation(id) {};
    authority_get_principal json => authority.get_principal(id) {};
    authority_get_proof json => authority.get_proof(id) { version: number };
    authority_get_proof_collection_session json => authority.get_proof_collection_session(id) {};
    authority_get_receiver json => authority.get_receiver(id) {};
    authority_get_use json => authority.get_use(id) {};
    authority_import_proof json => authority.import_proof(body) {};
    authority_list_approval_requests json => authority.list_approval_requests(id) {};
    authority_list_bindings json => authority.list_bindings() {};
    authority_list_presentations json => authority.list_presentations() {};
    authority_list_principals json => authority.list_principals() {};
    authority_list_proofs json => authority.list_proofs() {};
    authority_list_receivers json => authority.list_receivers() {};
    authority_list_uses json => authority.list_uses() {};
    authority_revoke_binding json => authority.revoke_binding(id, body) {};
    authority_revoke_proof json => authority.revoke_proof(id, body) {};
    authority_revoke_receiver_key json => authority.revoke_receiver_key(id, key_id, body) {};
    authority_verify_receiver json => authority.verify_receiver(id) {};
    billing_balance json => billing.balance() {};
    billing_subscribe json => billing.subscribe(body) {};
    billing_topup json => billing.topup(body) {};
    billing_transactions json => billing.transactions() { limit: number, offset: number, type_: text };
    credentials_get json => credentials.get(provider) { x_passport_token: text };
    credentials_get_by_connection json => credentials.get_by_connection(connection_id) { x_passport_token: text };
    delivery_methods_add json => delivery_methods.add(body) { x_governance_approval: text };
    delivery_methods_delete json => delivery_methods.delete(id) { x_governance_approval: text };
    delivery_methods_list json => delivery_methods.list() {};
    delivery_methods_rotate_secret json => delivery_methods.rotate_secret(id) { x_governance_approval: text };
    delivery_methods_send_verification_code json => delivery_methods.send_verification_code(id) {
        x_governance_approval: text
    };
    delivery_methods_test json => delivery_methods.test(id) { x_governance_approval: text };
    delivery_methods_verify json => delivery_methods.verify(id, body) { x_governance_approval: text };
    detector_config_get json => detector_config.get(key) {};
    detector_config_list json => detector_config.list() {};
    detector_config_reset json => detector_config.reset(key) { x_governance_approval: text };
    detector_config_upsert json => detector_config.upsert(key, body) { x_governance_approval: text };
    dropoffs_collect json => dropoffs.collect(id, body) { x_passport_token: text };
    dropoffs_create json => dropoffs.create(body) { x_passport_token: text };
    dropoffs_deposit json => dropoffs.deposit(id, body) { x_passport_token: text };
    dropoffs_expire json => dropoffs.expire(id) {};
    dropoffs_get json => dropoffs.get(id) {};
    dropoffs_list json => dropoffs.list() {};
    evidence_packs_download bytes => evidence_packs.download(id) {};
    evidence_packs_export json => evidence_packs.export(body) {};
    evidence_packs_get json => evidence_packs.get(id) {};
    evidence_packs_list json => evidence_packs.list() { scope: text };
    fleets_activate json => fleets.activate(body) { x_governance_approval: text };
    fleets_enroll json => fleets.enroll(policy_id, body) {};
    fleets_enroll_workload json => fleets.enroll_workload(policy_id, body) {};
    fleets_enrollment_challenge json => fleets.enrollment_challenge(policy_id) {};
    fleets_get json => fleets.get(policy_id) {};
    fleets_list json => fleets.list() { page: number, limit: number };
    fleets_members json => fleets.members(policy_id) { page: number, limit: number };
    fleets_membership json => fleets.membership(agent_id) {};
    fleets_revise json => fleets.revise(policy_id, if_match, body) { x_governance_approval: text };
    fleets_revoke json => fleets.revoke(policy_id) {};
    fleets_revoke_member json => fleets.revoke_member(policy_id, agent_id) {};
    fleets_session json => fleets.session(body) {};
    fleets_workload_enrollment_challenge json => fleets.workload_enrollment_challenge(policy_id) {};
    identity_complete_verification json => identity.complete_verification(body) {};
    identity_delete_service_requirement json => identity.delete_service_requirement(service_id, requirement_id) {};
    identity_get_service_requirements json => identity.get_service_requirements(service_id) {};
    identity_get_settings json => identity.get_settings() {};
    identity_grant_delegation json => identity.grant_delegation(body) {};
    identity_initiate_verification json => identity.initiate_verification(body) {};
    identity_list_claims json => identity.list_claims() {};
    identity_list_providers json => identity.list_providers() {};
    identity_replace_service_requirement json => identity.replace_service_requirement(service_id, body) {};
    identity_revoke_claim json => identity.revoke_claim(id) {};
    identity_set_service_requirement json => identity.set_service_requirement(service_id, body) {};
    identity_update_settings json => identity.update_settings(body) {};
    inbound_webhooks_create json => inbound_webhooks.create(body) {};
    inbound_webhooks_get json => inbound_webhooks.get(id) {};
    inbound_webhooks_list json => inbound_webhooks.list() {};
    inbound_webhooks_revoke json => inbound_webhooks.revoke(id) {};
    inbound_webhooks_set_provider_signing_secret json => inbound_webhooks.set_provider_signing_secret(id, body) {};
    intents_approve json => intents.approve(approval_id, body) {};
    intents_get json => intents.get(approval_id) {};
    intents_list_pending json => intents.list_pending() { page: number, limit: number };
    intents_reject json => intents.reject(approval_id, body) {};
    intents_simulate json => intents.simulate(x_passport_token, body) {};
    intents_submit json => intents.submit(x_passport_token, body) {};
    llm_anthropic_messages_create json => llm.anthropic.messages.create(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_anthropic_messages_create_stream events => llm.anthropic.messages.create_stream(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_openai_chat_completions_create json => llm.openai.chat.completions.create(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_openai_chat_completions_create_stream events => llm.openai.chat.completions.create_stream(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_openrouter_chat_completions_create json => llm.openrouter.chat.completions.create(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_openrouter_chat_completions_create_stream events => llm.openrouter.chat.completions.create_stream(x_passport_token, body) {
        x_intent_approval_id: text, x_stack_authority_request_id: text
    };
    llm_usage_list json => llm.usage.list() {
        limit: number, cursor: text, provider: text, passport_jti: text, mission_id: text, agent_id: text,
        since: text, until: text
    };
    llm_usage_summary json => llm.usage.summary() {
        provider: text, passport_jti: text, mission_id: text, agent_id: text, since: text, until: text,
        group_by_model: flag
    };
    missions_activity json => missions.activity(id) {};
    missions_complete json => missions.complete(id, body) {};
    missions_create_dossier json => missions.create_dossier(id, body) {};
    missions_download_operator_review bytes => missions.download_operator_review(id, claim_id) {};
    missions_get json => missions.get(id) {};
    missions_list json => missions.list() { status: text, page: number, limit: number };
    missions_list_dossiers json => missions.list_dossiers(id) {};
    missions_list_operator_reviews json => missions.list_operator_reviews(id) {};
    missions_open json => missions.open(body) {};
    missions_renew json => missions.renew(id) {};
    missions_revoke json => missions.revoke(id, body) {};
    missions_start json => missions.start(body) {};
    notifications_create json => notifications.create(body) {};
    notifications_delete json => notifications.delete(id) {};
    notifications_list json => notifications.list() {};
    notifications_send_verification_code json => notifications.send_verification_code(id) {};
    notifications_test json => notifications.test(id) {};
    notifications_update json => notifications.update(id, body) {};
    notifications_verify json => notifications.verify(id, body) {};
    oauth_authorize json => oauth.authorize(response_type, client_id, redirect_uri, scope, resource, code_challenge, code_challenge_method, state) {

    };
    oauth_metadata json => oauth.metadata() {};
    oauth_protected_resource json => oauth.protected_resource() {};
    oauth_register json => oauth.register(body) {};
    oauth_token json => oauth.token(body) {};
    partner_connect_connect json => partner_connect.connect(body) {};
    partner_connect_get_connection json => partner_connect.get_connection(grant_id) {};
    partner_connect_list_connections json => partner_connect.list_connections() {};
    partner_connect_revoke_connection json => partner_connect.revoke_connection(grant_id) {};
    partner_connect_rotate_token json => partner_connect.rotate_token(grant_id) {};
    partner_tenants_create json => partner_tenants.create(body) {};
    partner_tenants_create_inbound_webhook json => partner_tenants.create_inbound_webhook(id, body) {};
    partner_tenants_get json => partner_tenants.get(id) {};
    partner_tenants_issue_passport json => partner_tenants.issue_passport(id, body) {};
    partner_tenants_list json => partner_tenants.list() {};
    partner_tenants_revoke json => partner_tenants.revoke(id) {};
    partner_tenants_set_inbound_webhook_signing_secret json => partner_tenants.set_inbound_webhook_signing_secret(id, webhook_id, body) {

    };
    passports_checkout json => passports.checkout(jti, body) {};
    passports_checkpoint json => passports.checkpoint(jti, body) {};
    passports_delegate json => passports.delegate(body) {};
    passports_issue json => passports.issue(body) {};
    passports_jwks json => passports.jwks() {};
    passports_list_active json => passports.list_active() { agent_id: text, session_id: text };
    passports_operator_jwks json => passports.operator_jwks(operator_id) {};
    passports_refresh json => passports.refresh(body) {};
    passports_report json => passports.report(jti) {};
    passports_revoke json => passports.revoke(body) {};
    passports_revoke_agent json => passports.revoke_agent(agent_id, body) {};
    passports_revoke_all json => passports.revoke_all(body) {};
    passports_revoke_session json => passports.revoke_session(session_id, body) {};
    passports_verify json => passports.verify(body) {};
    pii_config_get json => pii_config.get() {};
    pii_config_reset json => pii_config.reset() { x_governance_approval: text };
    pii_config_update json => pii_config.update(body) { x_governance_approval: text };
    proxy_get_operation json => proxy.get_operation(x_passport_token, body) {};
    proxy_request json => proxy.request(x_passport_token, body) { x_intent_approval_id: text };
    proxy_usage json => proxy.usage() {};
    public_a2a json => public.a2a(body) {};
    public_agent_card json => public.agent_card() {};
    public_events json => public.events() {};
    reviews_decide json => reviews.decide(checkout_id, body) { x_governance_approval: text };
    reviews_list json => reviews.list() { status: text, page: number, limit: number };
    scan_scan json => scan.scan(body) { x_passport_token: text };
    scan_usage json => scan.usage() {};
    security_events_get json => security_events.get(id) {};
    security_events_list json => security_events.list() { page: number, limit: number, agent_id: text };
    security_events_resolve json => security_events.resolve(id) {};
    services_connect json => services.connect(body) {};
    services_connect_custom json => services.connect_custom(body) {};
    services_disconnect json => services.disconnect(connection_id) {};
    services_disconnect_old json => services.disconnect_old(connection_id) {};
    services_grant_agent_access json => services.grant_agent_access(body) {};
    services_list json => services.list() {};
    services_list_available json => services.list_available() {};
    services_list_old json => services.list_old() {};
    services_list_templates json => services.list_templates() {};
    services_revoke_agent_access json => services.revoke_agent_access(agent_id) {};
    services_verify json => services.verify(connection_id) {};
    skills_activate json => skills.activate(id) {};
    skills_browse json => skills.browse() {
        query: text, tags: text, trust_level: text, status: text, limit: number, offset: number
    };
    skills_check_trust json => skills.check_trust(id) {};
    skills_claim_invocation json => skills.claim_invocation(id) {};
    skills_complete_invocation json => skills.complete_invocation(id, body) {};
    skills_fail_invocation json => skills.fail_invocation(id, body) {};
    skills_get json => skills.get(id) {};
    skills_get_invocation json => skills.get_invocation(id) {};
    skills_get_request json => skills.get_request(id) {};
    skills_get_request_matches json => skills.get_request_matches(id) {};
    skills_invoke json => skills.invoke(id, body) { x_intent_approval_id: text, x_stack_authority_request_id: text };
    skills_list_invocations json => skills.list_invocations() {};
    skills_list_owned json => skills.list_owned() {};
    skills_list_pending_invocations json => skills.list_pending_invocations() { skill_id: text };
    skills_list_requests json => skills.list_requests() { status: text, limit: number, offset: number };
    skills_post_request json => skills.post_request(body) {};
    skills_publish json => skills.publish(body) {};
    skills_suggest_composition json => skills.suggest_composition(id) {};
    skills_suspend json => skills.suspend(id) {};
    skills_update json => skills.update(id, body) {};
    team_accept_invite json => team.accept_invite(id) {};
    team_invite json => team.invite(body) {};
    team_list json => team.list() {};
    team_revoke json => team.revoke(id) {};
    team_update json => team.update(id, body) {};
    usage_get json => usage.get() { since: text, until: text };
}

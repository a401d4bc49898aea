//! A stateful fake of STACK on loopback.
//!
//! It answers every operation of the specification. What the contract leaves open is decided in one way here, which the README of this
//! crate lists; nothing of it is a fact about the service.

mod activity;
mod agents;
mod audit;
mod auth;
mod authority;
mod billing;
mod configs;
mod connections;
mod cose;
mod dropoffs;
mod evidence;
mod fleets;
mod identity;
mod intents;
mod llm;
mod missions;
mod notifications;
mod oauth;
mod operator_reviews;
mod partners;
mod passports;
mod proxy;
mod public;
mod refusal;
mod reviews;
mod revocation;
mod service;
mod skill_requests;
mod skills;
mod state;
mod team;
mod token;
mod usage;
mod webhooks;

use std::fmt;
use std::io;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use agent_clients_runtime::Secret;
use serde_json::Value;

use crate::answer::Answer;
use crate::loopback::{Fault, Server, Spec};
use intents::Human;
use service::{Service, Settings};

pub use llm::{LlmCall, LlmReply};
pub use proxy::{UpstreamCall, UpstreamReply};
pub use skills::SkillScript;

/// The specification, the very file that the client is generated from.
const SPEC: &str = include_str!("../../specs/stack.yaml");

/// A fake of STACK that listens on loopback until it is dropped. It acts as its [`Server`].
///
/// It starts with two connected services, `slack` and `github`, a fleet policy, and no agents. Ids count up, so that a test sees
/// the same ones in every run. Time is that of this machine, because passports are checked against it; [`advance`](Self::advance)
/// moves the fake's clock alone.
///
/// ```
/// use agent_clients_testkit::stack::Stack;
/// use stack_client::Client;
/// use stack_client::types::RegisterAgentInput;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = Stack::start().await?;
/// let client = Client::builder().api_key(Stack::API_KEY).base_url(fake.url()).build()?;
/// let agent = client.agents().register(RegisterAgentInput::new("support-bot")).await?;
/// assert_eq!(client.agents().get(&agent.id).await?.name, "support-bot");
/// fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub struct Stack {
    server: Server,
    service: Arc<Service>,
}

impl Stack {
    /// The operator's API key, unless the fake is given another.
    pub const API_KEY: &'static str = "sk_live_op_fake";
    /// The API key of a member of the operator's team: it may do nothing that is for operators only.
    pub const MEMBER_KEY: &'static str = "sk_live_mem_fake";
    /// The member of that key, with the role `standard`. Others are invited.
    pub const MEMBER_ID: &'static str = "mem_fake";
    /// The session of the operator in the dashboard: what is done with it needs no further approval.
    pub const SESSION_TOKEN: &'static str = "fake-session-token";
    /// The OAuth client of the credentials file.
    pub const OAUTH_CLIENT_ID: &'static str = "fake-client";
    /// The first refresh token of that client. Every refresh gives another one.
    pub const REFRESH_TOKEN: &'static str = "fake-refresh-token";
    /// The operator.
    pub const OPERATOR_ID: &'static str = "op_fake";
    /// The operator's email address, which needs no verification.
    pub const EMAIL: &'static str = "operator@example.com";
    /// The connection to `slack`, with the scopes `chat:write` and `channels:read`.
    pub const SLACK_CONNECTION: &'static str = "svc_conn_slack";
    /// The connection to `github`, with the scopes `repo:read` and `issues:write`.
    pub const GITHUB_CONNECTION: &'static str = "svc_conn_github";
    /// The fleet policy that exists from the start.
    pub const FLEET_POLICY_ID: &'static str = "flp_fake";

    /// Starts a fake with everything as usual.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A fake with other settings.
    #[must_use]
    pub fn builder() -> StackBuilder {
        StackBuilder {
            settings: Settings::default(),
        }
    }

    /// The API's error reply, for a [`Fault`].
    #[must_use]
    pub fn error(status: u16, code: &str, message: &str) -> Answer {
        refusal::error(status, code, message)
    }

    /// The next request of this operation is refused, and has no effect: a checkout that fails, a refresh, a start.
    pub fn fail_next(&self, operation: &str, status: u16, code: &str, message: &str) -> &Self {
        self.inject(Fault::answer(Self::error(status, code, message)).on(operation));
        self
    }

    /// The next request of this operation is one too many: 429 with `Retry-After`. The contract knows no code for it.
    pub fn rate_limit_next(&self, operation: &str, retry_after_seconds: u64) -> &Self {
        let body = serde_json::json!({"error": {"message": "Too many requests"}});
        let answer = Answer::json(&body).with_status(429);
        let answer = answer.with_header("retry-after", &retry_after_seconds.to_string());
        self.inject(Fault::answer(answer).on(operation));
        self
    }

    /// The next request of this operation gets no answer and has no effect: a key set that cannot be reached (`passports_jwks`).
    pub fn lose_next(&self, operation: &str) -> &Self {
        self.inject(Fault::lose_request().on(operation));
        self
    }

    /// Moves the fake's clock ahead of this machine's: passports, Missions, challenges and tokens expire, and what is issued is from
    /// the future for everybody else.
    pub fn advance(&self, time: Duration) -> &Self {
        self.service.with_state(|state| state.ahead += time);
        self
    }

    /// The deployment's newest public key, as the key set has it.
    #[must_use]
    pub fn public_jwk(&self) -> Value {
        let keys = self.service.with_state(|state| state.keys.jwks());
        keys["keys"]
            .as_array()
            .and_then(|keys| keys.last().cloned())
            .unwrap_or_default()
    }

    /// From now on passports are signed with a new key. The key set keeps the earlier ones.
    pub fn rotate_signing_key(&self) -> &Self {
        self.service.with_state(|state| state.keys.rotate());
        self
    }

    /// Signs any claims with the deployment's key: tokens that the service would never issue.
    #[must_use]
    pub fn sign_claims(&self, claims: &Value) -> Secret {
        self.service.with_state(|state| state.sign_claims(claims))
    }

    /// What a person's approval in the browser gives: a ticket for the enrolment of this agent's key, good once and for 5 minutes.
    #[must_use]
    pub fn enrollment_ticket(&self, agent_id: &str) -> Secret {
        self.service.with_state(|state| state.add_ticket(agent_id))
    }

    /// A human approves one write of this operation (`agents_unblock`) in the dashboard. Gives the id for `X-Governance-Approval`.
    #[must_use]
    pub fn approve(&self, operation: &str) -> String {
        self.service.with_state(|state| {
            let id = state.id("gov");
            state.governance.push((id.clone(), operation.to_owned()));
            id
        })
    }

    /// A human decides every intent that is open or comes, so long after it was submitted.
    pub fn decide_intents(&self, approves: bool, after: Duration) -> &Self {
        self.service
            .with_state(|state| state.human = Some(Human { approves, after }));
        self
    }

    /// The person who is asked next for access in a browser (`oauth_authorize`) denies it. Otherwise everybody agrees.
    pub fn deny_next_sign_in(&self) -> &Self {
        self.service.with_state(|state| state.oauth.denies = true);
        self
    }

    /// An operator writes a review of a Mission in the dashboard; one whose `type` is `dossier` is a dossier. Gives the id of its
    /// claim, where there is such a Mission.
    #[must_use]
    pub fn review_mission(&self, mission_id: &str, claim: impl Into<Value>) -> Option<String> {
        self.service
            .with_state(|state| state.review_mission(mission_id, claim.into()).ok())
    }

    /// Blocks an agent, as a review decision does. Says whether there is such an agent.
    pub fn block_agent(&self, agent_id: &str, reason: &str) -> bool {
        self.service
            .with_state(|state| state.set_blocked(agent_id, Some(reason)).is_ok())
    }

    /// Says what a service behind the proxy answers next. Called several times, for several calls in order; without it every call is
    /// answered with 200 and `{"ok": true}`.
    pub fn upstream_next(&self, service: &str, reply: UpstreamReply) -> &Self {
        self.service
            .with_state(|state| state.upstream.entry(service.to_owned()).or_default().push_back(reply));
        self
    }

    /// The calls that reached the services behind the proxy, in order: each is a side effect.
    #[must_use]
    pub fn upstream_calls(&self) -> Vec<UpstreamCall> {
        self.service.with_state(|state| state.upstream_calls.clone())
    }

    /// Lets the next invocation of a skill follow this script. Called several times, for several invocations in order.
    pub fn script_next_invocation(&self, script: SkillScript) -> &Self {
        self.service.with_state(|state| state.skill_scripts.push_back(script));
        self
    }

    /// The verification code that was sent last to a destination or a channel, and not used yet.
    #[must_use]
    pub fn verification_code(&self, id: &str) -> Option<String> {
        self.service
            .with_state(|state| state.destinations.iter().find(|found| found.id == id)?.code.clone())
    }

    /// How many samples a destination or a channel was sent.
    #[must_use]
    pub fn samples_sent(&self, id: &str) -> u64 {
        self.service.with_state(|state| {
            state
                .destinations
                .iter()
                .find(|found| found.id == id)
                .map_or(0, |found| found.tests)
        })
    }

    /// The broadcast on `stack:revoked` so far: the two kinds of events whose fields are known, of single passports and of agents.
    #[must_use]
    pub fn revocation_events(&self) -> Vec<Value> {
        self.service.with_state(|state| state.revocations.clone())
    }

    /// All entries of the audit log, oldest first.
    #[must_use]
    pub fn audit_entries(&self) -> Vec<Value> {
        self.service.with_state(|state| state.audit.0.clone())
    }

    /// Changes a field of an audit entry behind the back of the chain. Says whether there is such an entry.
    pub fn tamper(&self, entry_id: &str, field: &str, value: impl Into<Value>) -> bool {
        self.service.with_state(|state| {
            let entry = state.audit.0.iter_mut().find(|entry| entry["entry_id"] == entry_id);
            entry.map(|entry| entry[field] = value.into()).is_some()
        })
    }

    /// Removes an audit entry behind the back of the chain. Says whether there is such an entry.
    pub fn remove_audit_entry(&self, entry_id: &str) -> bool {
        self.service.with_state(|state| {
            let before = state.audit.0.len();
            state.audit.0.retain(|entry| entry["entry_id"] != entry_id);
            state.audit.0.len() < before
        })
    }
}

impl Deref for Stack {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

/// Without its state, which is full of secrets.
impl fmt::Debug for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stack")
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Stack`] fake.
pub struct StackBuilder {
    settings: Settings,
}

impl StackBuilder {
    /// Accepts this key as the operator's.
    #[must_use]
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.settings.api_key = key.into();
        self
    }

    /// What passports name as their issuer; `getstack.run` is the usual. The vendor's documentation also shows the address of the API.
    #[must_use]
    pub fn issuer(mut self, issuer: &str) -> Self {
        issuer.clone_into(&mut self.settings.issuer);
        self
    }

    /// The seed of the deployment's first key. Unless set it is that of the recorded traffic: the bytes 00 to 1f.
    #[must_use]
    pub fn signing_seed(mut self, seed: [u8; 32]) -> Self {
        self.settings.signing_seed = seed;
        self
    }

    /// A new agent has no access to any service until it is granted. Otherwise it has access to all.
    #[must_use]
    pub fn grant_by_hand(mut self) -> Self {
        self.settings.grant_all = false;
        self
    }

    /// The operator's plan: `free`, `developer`, `studio`, or `enterprise`, which is the usual and has everything.
    #[must_use]
    pub fn tier(mut self, tier: &str) -> Self {
        tier.clone_into(&mut self.settings.tier);
        self
    }

    /// How many tenants the operator's deal as a partner allows. Unless set, as many as are wanted.
    #[must_use]
    pub fn tenant_limit(mut self, tenants: usize) -> Self {
        self.settings.tenant_limit = tenants;
        self
    }

    /// Writes that loosen a protection need no human's approval.
    #[must_use]
    pub fn without_governance(mut self) -> Self {
        self.settings.governed = false;
        self
    }

    /// How invocations of skills go that have no script of their own.
    #[must_use]
    pub fn skills(mut self, script: SkillScript) -> Self {
        self.settings.skills = script;
        self
    }

    /// Starts to listen, on a free port of 127.0.0.1. Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(self) -> io::Result<Stack> {
        let service = Service::new(self.settings);
        let server = Server::start(service.clone(), spec()?, "").await?;
        Ok(Stack { server, service })
    }
}

impl fmt::Debug for StackBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StackBuilder")
            .field("issuer", &self.settings.issuer)
            .finish_non_exhaustive()
    }
}

/// The specification, read once.
fn spec() -> io::Result<Arc<Spec>> {
    static READ: OnceLock<Arc<Spec>> = OnceLock::new();
    if let Some(spec) = READ.get() {
        return Ok(spec.clone());
    }
    let spec = Spec::parse(SPEC, &[]).map_err(io::Error::other)?;
    Ok(READ.get_or_init(|| Arc::new(spec)).clone())
}

//! Everything the fake remembers, its clock and its ids.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::Secret;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::agents::Agent;
use super::audit::Chain;
use super::auth::{Challenge, Ticket};
use super::authority::Authority;
use super::billing::Billing;
use super::configs::Configs;
use super::connections::{Connection, Grant};
use super::dropoffs::Dropoff;
use super::evidence::Pack;
use super::fleets::Fleet;
use super::identity::Identity;
use super::intents::{Approval, Human};
use super::llm::{GatewayCall, LlmReply};
use super::missions::Mission;
use super::notifications::{Destination, Kind};
use super::oauth::OauthState;
use super::operator_reviews::OperatorReview;
use super::partners::{self, Tenant};
use super::passports::Passport;
use super::proxy::{Operation, UpstreamCall, UpstreamReply};
use super::reviews::{Review, SecurityEvent};
use super::service::Settings;
use super::skill_requests::SkillRequest;
use super::skills::{Invocation, Skill, SkillScript};
use super::team::Member;
use super::token::DeploymentKeys;
use super::webhooks::Webhook;

/// The state of a fake.
pub(super) struct State {
    pub(super) settings: Settings,
    /// By how much the fake's clock is ahead of the real one.
    pub(super) ahead: Duration,
    ids: u64,
    pub(super) keys: DeploymentKeys,
    pub(super) agents: Vec<Agent>,
    pub(super) challenges: BTreeMap<String, Challenge>,
    pub(super) tickets: Vec<Ticket>,
    /// The `jti`s of agents' tokens that were used.
    pub(super) used_tokens: BTreeSet<String>,
    pub(super) oauth: OauthState,
    /// Approvals of humans for writes that loosen a protection: id and operation.
    pub(super) governance: Vec<(String, String)>,
    pub(super) connections: Vec<Connection>,
    pub(super) grants: Vec<Grant>,
    pub(super) missions: Vec<Mission>,
    pub(super) passports: Vec<Passport>,
    pub(super) revocations: Vec<Value>,
    pub(super) audit: Chain,
    pub(super) operations: Vec<Operation>,
    pub(super) upstream: BTreeMap<String, VecDeque<UpstreamReply>>,
    pub(super) upstream_calls: Vec<UpstreamCall>,
    pub(super) skills: Vec<Skill>,
    pub(super) invocations: Vec<Invocation>,
    pub(super) skill_scripts: VecDeque<SkillScript>,
    pub(super) approvals: Vec<Approval>,
    pub(super) human: Option<Human>,
    pub(super) destinations: Vec<Destination>,
    pub(super) fleets: Vec<Fleet>,
    pub(super) scans: u64,
    pub(super) skill_requests: Vec<SkillRequest>,
    pub(super) operator_reviews: Vec<OperatorReview>,
    pub(super) dropoffs: Vec<Dropoff>,
    pub(super) reviews: Vec<Review>,
    pub(super) security_events: Vec<SecurityEvent>,
    pub(super) identity: Identity,
    pub(super) members: Vec<Member>,
    pub(super) packs: Vec<Pack>,
    pub(super) webhooks: Vec<Webhook>,
    pub(super) tenants: Vec<Tenant>,
    pub(super) connect_grants: Vec<partners::Grant>,
    pub(super) configs: Configs,
    pub(super) billing: Billing,
    pub(super) llm_scripts: BTreeMap<String, VecDeque<LlmReply>>,
    pub(super) llm_calls: Vec<GatewayCall>,
    pub(super) authority: Authority,
    /// When the account was made, in milliseconds since 1970.
    pub(super) started_ms: i64,
}

impl State {
    pub(super) fn new(settings: Settings) -> Self {
        let mut state = Self {
            keys: DeploymentKeys::new(&settings.signing_seed),
            oauth: OauthState::new(),
            billing: Billing::new(&settings.tier),
            settings,
            ahead: Duration::ZERO,
            ids: 0,
            agents: Vec::new(),
            challenges: BTreeMap::new(),
            tickets: Vec::new(),
            used_tokens: BTreeSet::new(),
            governance: Vec::new(),
            connections: Vec::new(),
            grants: Vec::new(),
            missions: Vec::new(),
            passports: Vec::new(),
            revocations: Vec::new(),
            audit: Chain::default(),
            operations: Vec::new(),
            upstream: BTreeMap::new(),
            upstream_calls: Vec::new(),
            skills: Vec::new(),
            invocations: Vec::new(),
            skill_scripts: VecDeque::new(),
            approvals: Vec::new(),
            human: None,
            destinations: Vec::new(),
            fleets: Vec::new(),
            scans: 0,
            skill_requests: Vec::new(),
            operator_reviews: Vec::new(),
            dropoffs: Vec::new(),
            reviews: Vec::new(),
            security_events: Vec::new(),
            identity: Identity::default(),
            members: Vec::new(),
            packs: Vec::new(),
            webhooks: Vec::new(),
            tenants: Vec::new(),
            connect_grants: Vec::new(),
            configs: Configs::default(),
            llm_scripts: BTreeMap::new(),
            llm_calls: Vec::new(),
            authority: Authority::default(),
            started_ms: 0,
        };
        state.started_ms = state.now_ms();
        state.seed_connections();
        state.seed_fleet();
        state.seed_member();
        state
    }

    /// The time in milliseconds since 1970.
    pub(super) fn now_ms(&self) -> i64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + self.ahead;
        i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
    }

    /// The time in whole seconds since 1970.
    pub(super) fn now(&self) -> i64 {
        self.now_ms() / 1000
    }

    /// The time as it is written into replies.
    pub(super) fn timestamp(&self) -> String {
        iso_ms(self.now_ms())
    }

    /// A new id of this kind: `agt_0000000001`.
    pub(super) fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}_{:010}", self.ids)
    }

    /// A new secret, which looks like one and is none.
    pub(super) fn secret(&mut self, kind: &str) -> Secret {
        Secret::from(self.id(kind))
    }

    pub(super) fn operator_id(&self) -> String {
        super::Stack::OPERATOR_ID.to_owned()
    }

    /// What happened by itself since the last call.
    pub(super) fn settle(&mut self) {
        self.settle_missions();
        self.settle_invocations();
        self.settle_approvals();
        self.settle_dropoffs();
        self.settle_claims();
        self.settle_billing();
    }

    pub(super) fn destinations_of(&mut self, kind: Kind) -> impl Iterator<Item = &mut Destination> {
        self.destinations.iter_mut().filter(move |found| found.kind == kind)
    }
}

/// Seconds since 1970 as ISO-8601.
pub(super) fn iso(seconds: i64) -> String {
    iso_ms(seconds.saturating_mul(1000))
}

/// Milliseconds since 1970 as ISO-8601.
pub(super) fn iso_ms(milliseconds: i64) -> String {
    match Timestamp::from_millisecond(milliseconds) {
        Ok(time) => time.to_string(),
        Err(_) => Timestamp::MAX.to_string(),
    }
}

/// A text field of a body.
pub(super) fn text(body: &Value, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A list of texts in a body; `None` where there is none.
pub(super) fn texts(body: &Value, name: &str) -> Option<Vec<String>> {
    let list = body.get(name)?.as_array()?.iter();
    Some(list.filter_map(Value::as_str).map(str::to_owned).collect())
}

/// An integer in a body.
pub(super) fn number(body: &Value, name: &str) -> Option<i64> {
    body.get(name).and_then(Value::as_i64)
}

/// Overwrites the fields of an object with those of another.
pub(super) fn merge(object: &mut Map<String, Value>, changes: &Value) {
    for (name, value) in changes.as_object().into_iter().flatten() {
        object.insert(name.clone(), value.clone());
    }
}

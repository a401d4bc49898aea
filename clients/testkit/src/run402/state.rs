//! Everything the fake remembers, its clock and its ids.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_runtime::Secret;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::apps::App;
use super::auth::{CiSession, UserSession};
use super::billing::{Checkout, Organization};
use super::ci::{Binding, GithubToken};
use super::content::{ContentPlan, Held, Purpose, Upload};
use super::contracts::{ContractCall, Signer};
use super::domains::{Domain, SenderDomain};
use super::functions::FunctionRuns;
use super::mailboxes::Mailbox;
use super::operations::Operation;
use super::payments::Payment;
use super::plan::Plan;
use super::projects::Project;
use super::releases::Release;
use super::script::DeployScript;
use super::service::Settings;
use super::subdomains::Subdomain;
use super::tiers::Wallet;
use super::users::{MagicLink, User};
use crate::storage::Grants;

/// The state of a fake.
pub(super) struct State {
    pub(super) settings: Settings,
    /// The address of the service.
    pub(super) url: String,
    /// The address of its storage.
    pub(super) storage_url: String,
    /// By how much the fake's clock is ahead of the real one.
    pub(super) ahead: Duration,
    ids: u64,
    /// The headers by which wallets signed in, and who they were: each is good once.
    pub(super) sign_ins: HashMap<String, String>,
    pub(super) bindings: Vec<Binding>,
    pub(super) github_tokens: Vec<GithubToken>,
    pub(super) ci_sessions: Vec<CiSession>,
    pub(super) user_sessions: Vec<UserSession>,
    pub(super) projects: Vec<Project>,
    /// Answers of `projects_provision` by wallet and idempotency key.
    pub(super) provisioned: HashMap<String, Value>,
    pub(super) wallets: Sorted<Wallet>,
    pub(super) organizations: Vec<Organization>,
    pub(super) checkouts: Vec<Checkout>,
    pub(super) payments: Vec<Payment>,
    /// Operations that have to be paid the next time, and how much.
    pub(super) demands: Vec<(String, u64)>,
    /// Headers of the reply that say how a call was paid.
    pub(super) settled: Vec<(String, String)>,
    pub(super) subdomains: Sorted<Subdomain>,
    /// By project and name.
    pub(super) runs: HashMap<String, FunctionRuns>,
    pub(super) mailboxes: Vec<Mailbox>,
    pub(super) domains: Vec<Domain>,
    /// By project.
    pub(super) sender_domains: Sorted<SenderDomain>,
    pub(super) magic_links: Vec<MagicLink>,
    pub(super) users: Vec<User>,
    /// By project.
    pub(super) auth_settings: Sorted<Map<String, Value>>,
    pub(super) apps: Vec<App>,
    pub(super) signers: Vec<Signer>,
    pub(super) contract_calls: Vec<ContractCall>,
    /// What functions of contracts return, by name.
    pub(super) contract_reads: Sorted<Value>,
    /// By project.
    pub(super) translated_words: Sorted<u64>,
    pub(super) flagged_words: Vec<String>,
    /// When the faucet dripped last, in milliseconds since 1970.
    pub(super) last_drip: Option<i64>,
    pub(super) messages_to_operator: Vec<String>,
    /// How many looks at an object still find the delivery network without it.
    pub(super) stale_looks: usize,
    pub(super) grants: Grants<Purpose>,
    pub(super) content: HashMap<String, Held>,
    /// How many bytes of content are kept.
    pub(super) kept: usize,
    pub(super) uploads: HashMap<String, Upload>,
    /// The upload of a content that is not there yet.
    pub(super) open_uploads: HashMap<String, String>,
    pub(super) content_plans: HashMap<String, ContentPlan>,
    pub(super) plans: Vec<Plan>,
    pub(super) operations: Vec<Operation>,
    pub(super) releases: Vec<Release>,
    pub(super) deploy_scripts: VecDeque<DeployScript>,
    pub(super) plan_warnings: VecDeque<Vec<Value>>,
}

impl State {
    pub(super) fn new(settings: Settings) -> Self {
        let mut state = Self {
            settings,
            url: String::new(),
            storage_url: String::new(),
            ahead: Duration::ZERO,
            ids: 0,
            sign_ins: HashMap::new(),
            bindings: Vec::new(),
            github_tokens: Vec::new(),
            ci_sessions: Vec::new(),
            user_sessions: Vec::new(),
            projects: Vec::new(),
            provisioned: HashMap::new(),
            wallets: Sorted::new(),
            organizations: Vec::new(),
            checkouts: Vec::new(),
            payments: Vec::new(),
            demands: Vec::new(),
            settled: Vec::new(),
            subdomains: Sorted::new(),
            runs: HashMap::new(),
            mailboxes: Vec::new(),
            domains: Vec::new(),
            sender_domains: Sorted::new(),
            magic_links: Vec::new(),
            users: Vec::new(),
            auth_settings: Sorted::new(),
            apps: Vec::new(),
            signers: Vec::new(),
            contract_calls: Vec::new(),
            contract_reads: Sorted::new(),
            translated_words: Sorted::new(),
            flagged_words: Vec::new(),
            last_drip: None,
            messages_to_operator: Vec::new(),
            stale_looks: 0,
            grants: Grants::default(),
            content: HashMap::new(),
            kept: 0,
            uploads: HashMap::new(),
            open_uploads: HashMap::new(),
            content_plans: HashMap::new(),
            plans: Vec::new(),
            operations: Vec::new(),
            releases: Vec::new(),
            deploy_scripts: VecDeque::new(),
            plan_warnings: VecDeque::new(),
        };
        state.seed_wallet();
        state.seed_project();
        state
    }

    /// The time in milliseconds since 1970.
    pub(super) fn now_ms(&self) -> i64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + self.ahead;
        i64::try_from(now.as_millis()).unwrap_or(i64::MAX)
    }

    /// The time as it is written into replies.
    pub(super) fn timestamp(&self) -> String {
        iso_ms(self.now_ms())
    }

    /// A new id of this kind, in the form that the contract has (section 4.7): `rel_1777896000000_0007`.
    pub(super) fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}_1777896000000_{:04x}", self.ids)
    }

    /// A new secret, which looks like one and is none.
    pub(super) fn secret(&mut self, kind: &str) -> Secret {
        Secret::from(self.id(kind))
    }
}

/// Milliseconds since 1970 as ISO 8601.
pub(super) fn iso_ms(milliseconds: i64) -> String {
    let time = Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::MAX);
    format!("{time:.3}")
}

/// A text field of a body.
pub(super) fn text(body: &Value, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// A page of a list: the items, and where the next one begins. `after` is the position of the last item that is known.
pub(super) fn page<T>(items: Vec<T>, after: Option<&str>, limit: usize) -> (Vec<T>, Option<String>) {
    let start = after.and_then(|text| text.parse().ok()).unwrap_or(0_usize);
    let more = items.len() > start.saturating_add(limit);
    let page = items.into_iter().skip(start).take(limit).collect();
    (page, more.then(|| (start + limit).to_string()))
}

/// A map in the order of its keys.
pub(super) type Sorted<T> = BTreeMap<String, T>;

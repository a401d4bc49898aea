//! A stateful fake of Run402 on loopback, with the storage host that its presigned addresses lead to.
//!
//! Wallets sign in and are recognised by their signatures; plans know which content is there; uploads are checked; a commit makes one
//! release however often it is sent. What the contract leaves open is decided in one way here, which the README of this crate lists;
//! nothing of it is a fact about the service.

mod about;
mod ai;
mod apps;
mod auth;
mod billing;
mod blobs;
mod ci;
mod content;
mod contracts;
mod diff;
mod domains;
mod functions;
mod mailboxes;
mod operations;
mod payments;
mod plan;
mod projects;
mod refusal;
mod releases;
mod script;
mod secrets;
mod service;
mod spec;
mod state;
mod subdomains;
mod tiers;
mod users;
mod wallet;

use std::fmt;
use std::io;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use agent_clients_runtime::Secret;
use agent_clients_runtime::bytes::Bytes;
use serde_json::Value;

use crate::answer::Answer;
use crate::loopback::host::Host;
use crate::loopback::{Fault, Server, Spec, Violation};
use crate::storage::{Storage, StorageRequest};
use ci::GithubToken;
use functions::LogLine;
use service::{Service, Settings};
use state::State;

pub use payments::Payment;
pub use projects::SqlStatement;
pub use script::DeployScript;

/// The specification, the very file that the client is generated from.
const SPEC: &str = include_str!("../../specs/run402.yaml");

/// A fake of Run402 that listens on loopback until it is dropped, and a storage host of another origin beside it. It acts as the
/// [`Server`] of the service.
///
/// It starts with a wallet of the tier `hobby` and one project of its, without a release. Ids count up, so that a test sees the same
/// ones in every run. Time is that of this machine, because signatures are checked against it; [`advance`](Self::advance) moves the
/// fake's clock alone.
///
/// Of content only hash and length are kept once [`KEPT_BYTES`](Self::KEPT_BYTES) are used up, so that deploys of any size take no
/// memory.
///
/// ```
/// use agent_clients_testkit::run402::Run402;
/// use run402_client::Client;
/// use run402_client::credentials::{MemoryCredentials, ProjectKeys};
/// use run402_client::deploy::ReleaseSpec;
/// use run402_client::prelude::*;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = Run402::start().await?;
/// let credentials = MemoryCredentials::new()
///     .wallet(Run402::WALLET_KEY.parse()?)
///     .project(Run402::PROJECT_ID, ProjectKeys::new(Run402::ANON_KEY, Run402::SERVICE_KEY));
/// let client = Client::builder().credentials(credentials).base_url(fake.url()).build()?;
///
/// let spec = ReleaseSpec::new(Run402::PROJECT_ID).put_file("index.html", "<h1>Hello</h1>");
/// let released = client.deploy().apply(spec).await?;
/// assert_eq!(fake.live_release(Run402::PROJECT_ID), Some(released.release_id));
/// fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub struct Run402 {
    server: Server,
    storage: Arc<Storage<State>>,
    storage_host: Host,
    service: Arc<Service>,
}

impl Run402 {
    /// The private key of the wallet that exists from the start: a well-known one, of test networks (Run402 contract, section 1.5).
    pub const WALLET_KEY: &'static str = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
    /// The address of that wallet.
    pub const WALLET_ADDRESS: &'static str = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
    /// A session of that wallet, for credentials providers that sign nothing.
    pub const SESSION_TOKEN: &'static str = "fake-session-token";
    /// The project that exists from the start.
    pub const PROJECT_ID: &'static str = "prj_1777896000000_0042";
    /// The anon key of that project.
    pub const ANON_KEY: &'static str = "anon_fake";
    /// The service key of that project.
    pub const SERVICE_KEY: &'static str = "service_fake";
    /// How many bytes of content are kept in all, unless it is told otherwise.
    pub const KEPT_BYTES: usize = 16 << 20;

    /// Starts a fake with everything as usual.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A fake with other settings.
    #[must_use]
    pub fn builder() -> Run402Builder {
        Run402Builder {
            settings: Settings::default(),
        }
    }

    /// The address of the storage host, `http://127.0.0.1:41234`.
    #[must_use]
    pub fn storage_url(&self) -> String {
        self.storage_host.url()
    }

    /// The API's error reply, for a [`Fault`]. Without a code where it is empty.
    #[must_use]
    pub fn error(status: u16, code: &str, message: &str) -> Answer {
        Answer::json(&refusal::envelope(status, code, message)).with_status(status)
    }

    /// The next request of this operation is refused, and has no effect.
    pub fn fail_next(&self, operation: &str, status: u16, code: &str, message: &str) -> &Self {
        self.inject(Fault::answer(Self::error(status, code, message)).on(operation));
        self
    }

    /// The next request of this operation is one too many: 429 with `retry_after` in the body.
    pub fn rate_limit_next(&self, operation: &str, retry_after_seconds: u64) -> &Self {
        let mut body = refusal::envelope(429, "", "Too many requests");
        body.insert("retry_after".to_owned(), retry_after_seconds.into());
        self.inject(Fault::answer(Answer::json(&body).with_status(429)).on(operation));
        self
    }

    /// Moves the fake's clock ahead of this machine's: leases and sessions end, and what clients sign is late.
    pub fn advance(&self, time: Duration) -> &Self {
        self.service.with_state(|state| state.ahead += time);
        self
    }

    /// Lets the next deploy go on like this after its commit. Called several times, for several deploys in order.
    pub fn script_next_deploy(&self, script: DeployScript) -> &Self {
        self.service.with_state(|state| state.deploy_scripts.push_back(script));
        self
    }

    /// The next plan warns. A warning that requires a confirmation stops clients unless they were told to accept it.
    pub fn warn_next_plan(&self, code: &str, message: &str, requires_confirmation: bool) -> &Self {
        self.service
            .with_state(|state| state.warn_next(code, message, requires_confirmation));
        self
    }

    /// The next call of this operation has to be paid for by itself, in millionths of a dollar, whatever the wallet's balance: 402 with
    /// the ways to pay, until a payment comes.
    pub fn demand_payment(&self, operation: &str, amount_usd_micros: u64) -> &Self {
        self.service
            .with_state(|state| state.demands.push((operation.to_owned(), amount_usd_micros)));
        self
    }

    /// The payments that were taken, in order. Each was signed by its payer, and no two have a nonce in common.
    #[must_use]
    pub fn payments(&self) -> Vec<Payment> {
        self.service.with_state(|state| state.payments.clone())
    }

    /// Puts money into the prepaid balance of a wallet, in millionths of a dollar.
    pub fn credit(&self, wallet: &str, amount_usd_micros: u64) -> &Self {
        self.service
            .with_state(|state| state.credit(&wallet.to_lowercase(), amount_usd_micros));
        self
    }

    /// Pays a checkout. Says whether there is one that was not paid yet.
    pub fn pay_checkout(&self, topup_id: &str) -> bool {
        self.service.with_state(|state| state.pay_checkout(topup_id))
    }

    /// The ids of the releases of a project, oldest first.
    #[must_use]
    pub fn release_ids(&self, project_id: &str) -> Vec<String> {
        self.service.with_state(|state| {
            let own = state.releases.iter().filter(|release| release.project == project_id);
            own.map(|release| release.id.clone()).collect()
        })
    }

    /// The live release of a project.
    #[must_use]
    pub fn live_release(&self, project_id: &str) -> Option<String> {
        self.service
            .with_state(|state| state.project(project_id).ok()?.live_release.clone())
    }

    /// The files of a project's live site, in order: path and SHA-256.
    #[must_use]
    pub fn live_site(&self, project_id: &str) -> Vec<(String, String)> {
        self.service.with_state(|state| match state.project(project_id) {
            Ok(project) => {
                let files = project.live.site.iter();
                files.map(|(path, file)| (path.clone(), file.sha256.clone())).collect()
            }
            Err(_) => Vec::new(),
        })
    }

    /// Whether content of this SHA-256 (lower-case hexadecimal digits) is there.
    #[must_use]
    pub fn has_content(&self, sha256: &str) -> bool {
        self.service.with_state(|state| state.content.contains_key(sha256))
    }

    /// The bytes of content, where they were [kept](Run402Builder::keep_content).
    #[must_use]
    pub fn content(&self, sha256: &str) -> Option<Bytes> {
        self.service.with_state(|state| state.bytes_of(sha256).cloned())
    }

    /// How many contents are there, and how many bytes they have together.
    #[must_use]
    pub fn content_totals(&self) -> (usize, u64) {
        self.service.with_state(|state| {
            let bytes = state.content.values().map(|held| held.size).sum();
            (state.content.len(), bytes)
        })
    }

    /// Sets a secret of a project, as `secrets.set` does. Says whether there is such a project.
    pub fn set_secret(&self, project_id: &str, key: &str, value: impl Into<Secret>) -> bool {
        let value = value.into();
        self.service
            .with_state(|state| state.set_secret(project_id, key, value).is_ok())
    }

    /// The value of a secret, which the service itself never answers.
    #[must_use]
    pub fn secret(&self, project_id: &str, key: &str) -> Option<Secret> {
        self.service.with_state(|state| {
            let secrets = &state.project(project_id).ok()?.secrets;
            secrets.get(key).map(|secret| secret.value.clone())
        })
    }

    /// The statements that a project's database was asked to run by `projects.sql`, in order.
    #[must_use]
    pub fn statements(&self, project_id: &str) -> Vec<SqlStatement> {
        self.service.with_state(|state| match state.project(project_id) {
            Ok(project) => project.statements.clone(),
            Err(_) => Vec::new(),
        })
    }

    /// What the next statement of a project returns. Called several times, for several statements in order; without it, no rows.
    pub fn sql_returns(&self, project_id: &str, rows: Vec<Value>) -> &Self {
        self.service.with_state(|state| {
            if let Ok(project) = state.project(project_id) {
                project.sql_rows.push_back(rows);
            }
        });
        self
    }

    /// The rows of a table, for `projects.rest`, which answers all of them whatever else its query says.
    pub fn set_rows(&self, project_id: &str, table: &str, rows: Vec<Value>) -> &Self {
        self.service.with_state(|state| {
            if let Ok(project) = state.project(project_id) {
                project.rows.insert(table.to_owned(), rows);
            }
        });
        self
    }

    /// So many looks at the delivery network (`blobs.diagnose_url`) still find it without the newest bytes.
    pub fn stale_for(&self, looks: usize) -> &Self {
        self.service.with_state(|state| state.stale_looks = looks);
        self
    }

    /// What a call of a function is answered. Called several times, for several calls in order; without it a function answers
    /// with what it was sent: `{"function": …, "method": …, "body": …}`.
    pub fn function_returns(&self, project_id: &str, function: &str, answer: Answer) -> &Self {
        let key = functions::run_key(project_id, function);
        self.service
            .with_state(|state| state.runs.entry(key).or_default().answers.push_back(answer));
        self
    }

    /// Lets a function log a line.
    pub fn function_logs(&self, project_id: &str, function: &str, line: &str) -> &Self {
        let key = functions::run_key(project_id, function);
        self.service.with_state(|state| {
            let at_ms = state.now_ms();
            let message = line.to_owned();
            state.runs.entry(key).or_default().logs.push(LogLine { at_ms, message });
        });
        self
    }

    /// Lets a message come in to a mailbox, by its address; as an answer to another message where that is named. Gives its id, or
    /// `None` where there is no such mailbox or message.
    pub fn receive_mail(&self, address: &str, from: &str, body: &str, answers: Option<&str>) -> Option<String> {
        self.service
            .with_state(|state| state.receive(address, from, body, answers))
    }

    /// A token of a workflow, as GitHub issues it to a run: for this subject (`repo:owner/name:ref:refs/heads/main`), event (`push`) and
    /// repository id. Only such tokens can be exchanged.
    #[must_use]
    pub fn github_token(&self, subject: &str, event: &str, repository_id: &str) -> Secret {
        self.service.with_state(|state| {
            let token = state.secret("github");
            state.github_tokens.push(GithubToken {
                token: token.clone(),
                subject: subject.to_owned(),
                event: event.to_owned(),
                repository: repository_id.to_owned(),
            });
            token
        })
    }

    /// The token of the magic link that was sent last to this address and not opened yet.
    #[must_use]
    pub fn magic_link_token(&self, email: &str) -> Option<Secret> {
        self.service.with_state(|state| {
            let mut links = state.magic_links.iter().rev();
            links.find(|link| link.email == email).map(|link| link.token.clone())
        })
    }

    /// Texts with this word are flagged by `ai.moderate`.
    pub fn flag_word(&self, word: &str) -> &Self {
        self.service
            .with_state(|state| state.flagged_words.push(word.to_owned()));
        self
    }

    /// What a function of any contract returns to `contracts.read`, by its name.
    pub fn contract_returns(&self, function: &str, result: impl Into<Value>) -> &Self {
        let result = result.into();
        self.service
            .with_state(|state| state.contract_reads.insert(function.to_owned(), result));
        self
    }

    /// Puts money into a wallet for contracts. Says whether there is one.
    pub fn fund_contract_wallet(&self, signer_id: &str, wei: u128) -> bool {
        self.service.with_state(|state| state.fund_signer(signer_id, wei))
    }

    /// The messages that the operator of the service was sent.
    #[must_use]
    pub fn messages_to_operator(&self) -> Vec<String> {
        self.service.with_state(|state| state.messages_to_operator.clone())
    }

    /// Lets every presigned address that was issued so far expire at once, whatever its `expires_at` says: the storage answers 403.
    pub fn expire_urls(&self) -> &Self {
        self.service.with_state(|state| state.grants.revoke_all());
        self
    }

    /// Lets something go wrong at the storage host. Its operations are `put` (every upload), `put_part` (parts of content that has
    /// several, and `put_part 3` for one of them) and `get`. To let the service itself go wrong, use [`inject`](Server::inject).
    pub fn inject_storage(&self, fault: Fault) -> &Self {
        self.storage.inject(fault);
        self
    }

    /// All requests that the storage host got so far, also those that were refused.
    #[must_use]
    pub fn storage_requests(&self) -> Vec<StorageRequest> {
        self.storage.requests()
    }

    /// Everything so far that is not allowed, at the service and at the storage host.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        let mut violations = self.server.violations();
        violations.extend(self.storage.violations());
        violations
    }

    /// Fails where the specification or a rule of the storage host was violated.
    ///
    /// # Panics
    /// With the list of [`violations`](Self::violations), where it is not empty.
    #[track_caller]
    pub fn assert_no_violations(&self) {
        Violation::assert_none(&self.violations());
    }
}

impl Deref for Run402 {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

/// Without its state, which is full of secrets.
impl fmt::Debug for Run402 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run402")
            .field("server", &self.server)
            .field("storage_url", &self.storage_url())
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Run402`] fake.
pub struct Run402Builder {
    settings: Settings,
}

impl Run402Builder {
    /// Accepts this session of the wallet that exists from the start.
    #[must_use]
    pub fn session_token(mut self, token: impl Into<Secret>) -> Self {
        self.settings.session_token = token.into();
        self
    }

    /// How many bytes of content are kept in all; [`Run402::KEPT_BYTES`] is the usual. Of content that comes later there are only
    /// hash and length: it cannot be downloaded, and content in parts is checked part by part, not as a whole.
    #[must_use]
    pub fn keep_content(mut self, bytes: usize) -> Self {
        self.settings.keep = bytes;
        self
    }

    /// Longer content is uploaded in parts of so many bytes, at least 1; 8 MiB is the usual.
    #[must_use]
    pub fn part_bytes(mut self, bytes: u64) -> Self {
        self.settings.part_bytes = bytes.max(1);
        self
    }

    /// How long presigned addresses are good; an hour is the usual, and the least that the service promises.
    #[must_use]
    pub fn url_lifetime(mut self, time: Duration) -> Self {
        self.settings.url_lifetime = time;
        self
    }

    /// The addresses of content in one part carry its checksum, which must not be sent as a header then.
    #[must_use]
    pub fn checksum_in_urls(mut self) -> Self {
        self.settings.checksum_in_urls = true;
        self
    }

    /// How deploys go on after their commit that have no script of their own; [`DeployScript::at_once`] is the usual.
    #[must_use]
    pub fn deploys(mut self, script: DeployScript) -> Self {
        self.settings.deploys = script;
        self
    }

    /// Starts to listen, on two free ports of 127.0.0.1. Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(self) -> io::Result<Run402> {
        let state = Arc::new(Mutex::new(State::new(self.settings)));
        let storage = Storage::new(state.clone());
        let storage_host = Host::start(storage.clone()).await?;
        let spec = spec()?;
        let service = Arc::new(Service {
            state,
            spec: spec.clone(),
        });
        let server = Server::start(service.clone(), spec, "").await?;
        service.with_state(|state| {
            state.url = server.url();
            state.storage_url = storage_host.url();
        });
        Ok(Run402 {
            server,
            storage,
            storage_host,
            service,
        })
    }
}

impl fmt::Debug for Run402Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run402Builder").finish_non_exhaustive()
    }
}

/// The specification, read once, with what it cannot say: the query of `projects.rest` is the caller's own.
fn spec() -> io::Result<Arc<Spec>> {
    static READ: OnceLock<Arc<Spec>> = OnceLock::new();
    if let Some(spec) = READ.get() {
        return Ok(spec.clone());
    }
    let spec = Spec::parse(SPEC, &[]).map_err(io::Error::other)?;
    let spec = spec.with_any_query("projects_rest");
    Ok(READ.get_or_init(|| Arc::new(spec)).clone())
}

//! A stateful fake of the agent-api on loopback.

mod deliver;
mod script;
mod service;
mod session;
mod state;
mod stream;
mod webhooks;

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use agent_clients_runtime::Secret;

use crate::loopback::{Server, Spec};
use service::{Service, Settings};

pub use script::{EventKinds, StreamFault, TurnScript};
pub use webhooks::Delivery;

/// The specification, the very file that the client is generated from.
const SPEC: &str = include_str!("../../../specs/meistrari-agent.yaml");

/// A fake of the agent-api that listens on loopback until it is dropped. It acts as its [`Server`].
///
/// It starts with one agent, [`REPOSITORY`](Self::REPOSITORY) of [`ORGANIZATION`](Self::ORGANIZATION). Ids count up, so that a test
/// sees the same answers in every run.
///
/// ```
/// use agent_clients_testkit::meistrari::AgentApi;
/// use meistrari_client::AgentClient;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = AgentApi::start().await?;
/// let client = AgentClient::builder().data_token(AgentApi::DATA_TOKEN).base_url(fake.url()).build()?;
/// let error = client.sessions().fetch_timeline("ses_0").await.unwrap_err();
/// assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
/// fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub struct AgentApi {
    server: Server,
    service: Arc<Service>,
}

impl AgentApi {
    /// The data token that the fake accepts, unless it is given another. The [`Vault`](super::Vault) accepts the same.
    pub const DATA_TOKEN: &'static str = "fake-data-token";
    /// The API key that the fake accepts as a bearer token, unless it is given another.
    pub const API_KEY: &'static str = "fake-agent-api-key";
    /// The organization of the agent that exists from the start.
    pub const ORGANIZATION: &'static str = "acme";
    /// The repository of the agent that exists from the start.
    pub const REPOSITORY: &'static str = "support-bot";

    /// Starts a fake with everything as usual.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A fake with other settings.
    #[must_use]
    pub fn builder() -> AgentApiBuilder {
        AgentApiBuilder {
            settings: Settings::default(),
            prefix: String::new(),
        }
    }

    /// Lets the next turn that begins follow this script. Called several times, for several turns in order.
    pub fn script_next_turn(&self, script: TurnScript) -> &Self {
        self.service.script_next_turn(script);
        self
    }

    /// Lets the next session stream that is opened go wrong. Called several times, for several streams in order.
    pub fn fault_next_stream(&self, fault: StreamFault) -> &Self {
        self.service.fault_next_stream(fault);
        self
    }

    /// Lets the next call of this operation that could succeed be refused in-band: 2xx with `success: false`. Of
    /// `agents_execute`, `sessions_cancel` and `agents_update_model`.
    pub fn refuse_next(&self, operation: &str, error: &str) -> &Self {
        let refusal = (operation.to_owned(), error.to_owned());
        self.service.with_state(|state| state.refusals.push_back(refusal));
        self
    }

    /// Takes a session one move further, for scripts that are stepped [by hand](TurnScript::by_hand): to `running`, one event, or
    /// the end of the turn. Says whether the turn goes on after it; `false` also where there is no such session.
    pub fn step(&self, session_id: &str) -> bool {
        self.service.step(session_id, None)
    }

    /// The status of a session.
    #[must_use]
    pub fn status(&self, session_id: &str) -> Option<String> {
        self.service.with_state(|state| {
            let index = state.find(session_id).ok()?;
            Some(state.sessions[index].status.to_owned())
        })
    }

    /// The messages that a session took, in order; empty for a recovery without one.
    #[must_use]
    pub fn messages(&self, session_id: &str) -> Vec<String> {
        self.service.with_state(|state| match state.find(session_id) {
            Ok(index) => state.sessions[index].messages.clone(),
            Err(_) => Vec::new(),
        })
    }

    /// The value of an environment variable of the last turn of a session.
    #[must_use]
    pub fn environment_variable(&self, session_id: &str, name: &str) -> Option<Secret> {
        self.service.with_state(|state| {
            let index = state.find(session_id).ok()?;
            state.sessions[index].environment.get(name).cloned()
        })
    }

    /// The model of an agent.
    #[must_use]
    pub fn model(&self, repository: &str) -> Option<String> {
        self.service
            .with_state(|state| state.agents.get(repository).map(|agent| agent.model.clone()))
    }

    /// The messages of the commits that changed the model of an agent.
    #[must_use]
    pub fn commits(&self, repository: &str) -> Vec<String> {
        self.service.with_state(|state| {
            let agent = state.agents.get(repository);
            agent.map(|agent| agent.commits.clone()).unwrap_or_default()
        })
    }

    /// Says where a registered URL is really delivered to: the service takes public https addresses only, a receiver in a test
    /// listens on loopback. The delivery is plain HTTP, with the path, the query and the host of the URL.
    pub fn deliver_to(&self, url: &str, receiver: SocketAddr) -> &Self {
        self.service.deliver_to(url, receiver);
        self
    }

    /// All attempts to deliver webhooks so far, in the order in which they were over.
    #[must_use]
    pub fn deliveries(&self) -> Vec<Delivery> {
        self.service.deliveries()
    }

    /// Waits until so many attempts to deliver webhooks are over, and gives all of them. Bound it with a timeout.
    pub async fn wait_for_deliveries(&self, count: usize) -> Vec<Delivery> {
        let mut changes = self.service.changes();
        loop {
            let deliveries = self.deliveries();
            // The sender is as old as the fake.
            if deliveries.len() >= count || changes.changed().await.is_err() {
                return deliveries;
            }
        }
    }

    /// Delivers once more what was delivered under this id, to the byte: deliveries are at-least-once. Says whether there was any.
    pub fn redeliver(&self, delivery_id: &str) -> bool {
        self.service.redeliver(delivery_id)
    }
}

impl Deref for AgentApi {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

/// Without its state: registered URLs may be credentials.
impl fmt::Debug for AgentApi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AgentApi")
            .field("server", &self.server)
            .finish_non_exhaustive()
    }
}

impl Drop for AgentApi {
    fn drop(&mut self) {
        self.service.stop();
    }
}

/// Settings of an [`AgentApi`] fake.
#[derive(Debug)]
pub struct AgentApiBuilder {
    settings: Settings,
    prefix: String,
}

impl AgentApiBuilder {
    /// Accepts this data token and no other.
    #[must_use]
    pub fn data_token(mut self, token: impl Into<Secret>) -> Self {
        self.settings.data_token = token.into();
        self
    }

    /// Accepts this API key and no other.
    #[must_use]
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.settings.api_key = key.into();
        self
    }

    /// What comes before every path; nothing is the usual.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// One more agent. A repository belongs to one organization.
    #[must_use]
    pub fn agent(mut self, organization: &str, repository: &str) -> Self {
        self.settings
            .agents
            .push((organization.to_owned(), repository.to_owned()));
        self
    }

    /// How turns go that have no script of their own.
    #[must_use]
    pub fn turns(mut self, script: TurnScript) -> Self {
        self.settings.script = script;
        self
    }

    /// Where the kind of an event stands.
    #[must_use]
    pub fn events(mut self, kinds: EventKinds) -> Self {
        self.settings.kinds = kinds;
        self
    }

    /// How long a session stream is silent before it sends a keep-alive comment; 15 seconds is the usual.
    #[must_use]
    pub fn keep_alive(mut self, time: Duration) -> Self {
        self.settings.keep_alive = time;
        self
    }

    /// How often a webhook is attempted until it is acknowledged, and the time between attempts; three times and 50 milliseconds
    /// are the usual.
    #[must_use]
    pub fn webhook_attempts(mut self, attempts: u32, pause: Duration) -> Self {
        self.settings.attempts = attempts;
        self.settings.attempt_pause = pause;
        self
    }

    /// Delivers every webhook once more after it was acknowledged.
    #[must_use]
    pub fn duplicate_webhooks(mut self) -> Self {
        self.settings.duplicates = true;
        self
    }

    /// Starts to listen, on a free port of 127.0.0.1. Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(self) -> io::Result<AgentApi> {
        let service = Service::new(self.settings);
        let server = Server::start(service.clone(), spec()?, &self.prefix).await?;
        Ok(AgentApi { server, service })
    }
}

fn spec() -> io::Result<Arc<Spec>> {
    static READ: OnceLock<Arc<Spec>> = OnceLock::new();
    super::read_once(SPEC, &READ)
}

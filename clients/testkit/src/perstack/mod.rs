//! A stateful fake of Perstack on loopback.
//!
//! It answers all 37 operations of the specification. What the contract leaves open is decided in one way here, which the README
//! of this crate lists; nothing of it is a fact about the service.

mod applications;
mod checkpoint;
mod environment;
mod experts;
mod job;
mod jobs;
mod keys;
mod page;
mod release;
mod script;
mod service;
mod state;
mod stream;

use std::io;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use agent_clients_runtime::Secret;

use crate::loopback::{FormatCheck, Server, Spec};
use service::{Service, Settings};

pub use script::{EventNames, JobScript};

/// The specification, the very file that the client is generated from.
const SPEC: &str = include_str!("../../specs/perstack.yaml");

/// A fake of Perstack that listens on loopback until it is dropped. It acts as its [`Server`].
///
/// It starts with the application [`APPLICATION_ID`](Self::APPLICATION_ID) and the published expert
/// [`EXPERT_KEY`](Self::EXPERT_KEY), the names of the specification's examples.
///
/// Ids count up and the clock is logical (every change is a second after the one before), so that a test sees the same answers in
/// every run.
///
/// ```
/// use agent_clients_testkit::perstack::Perstack;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let fake = Perstack::start().await?;
/// // The client adds the path prefix itself.
/// let client = perstack_client::Client::builder().api_key(Perstack::API_KEY).base_url(fake.url()).build()?;
/// let jobs = client.jobs().list().await?;
/// assert_eq!(jobs.data.jobs.as_ref().map(Vec::len), Some(0));
/// assert_eq!(fake.requests_of("jobs_list").len(), 1);
/// fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Perstack {
    server: Server,
    service: Arc<Service>,
}

impl Perstack {
    /// The key that the fake accepts, unless it is given another.
    pub const API_KEY: &'static str = "fake-perstack-key";
    /// The application that exists from the start.
    pub const APPLICATION_ID: &'static str = "app-id";
    /// The expert that exists from the start, released as this version and tagged `latest`.
    pub const EXPERT_KEY: &'static str = "@org/expert@1.0.0";

    /// Starts a fake with everything as usual.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// A fake with other settings.
    #[must_use]
    pub fn builder() -> PerstackBuilder {
        PerstackBuilder {
            settings: Settings::default(),
            prefix: "/api/v1".to_owned(),
        }
    }

    /// Lets the next job that is started follow this script. Called several times, for several jobs in order.
    pub fn script_next_job(&self, script: JobScript) -> &Self {
        self.service.script_next_job(script);
        self
    }

    /// Takes a job one step further, for scripts that are stepped [by hand](JobScript::by_hand): the next checkpoint, or the end of
    /// cancelling. Says whether the job goes on after it; `false` also where there is no such job.
    pub fn step(&self, job_id: &str) -> bool {
        self.service.step(job_id, None)
    }

    /// The value of a secret, which no answer ever holds.
    #[must_use]
    pub fn secret(&self, name: &str) -> Option<Secret> {
        self.service.secret(name)
    }
}

impl Deref for Perstack {
    type Target = Server;

    fn deref(&self) -> &Server {
        &self.server
    }
}

impl Drop for Perstack {
    fn drop(&mut self) {
        self.service.stop();
    }
}

/// Settings of a [`Perstack`] fake.
#[derive(Debug)]
pub struct PerstackBuilder {
    settings: Settings,
    prefix: String,
}

impl PerstackBuilder {
    /// Accepts this key and no other.
    #[must_use]
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.settings.api_key = key.into();
        self
    }

    /// What comes before every path; `/api/v1` is the usual.
    #[must_use]
    pub fn prefix(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// How jobs go that have no script of their own.
    #[must_use]
    pub fn jobs(mut self, script: JobScript) -> Self {
        self.settings.script = script;
        self
    }

    /// How events of the checkpoint stream are named.
    #[must_use]
    pub fn events(mut self, names: EventNames) -> Self {
        self.settings.events = names;
        self
    }

    /// How long the checkpoint stream is silent before it sends a keep-alive comment; 15 seconds is the usual.
    #[must_use]
    pub fn keep_alive(mut self, time: Duration) -> Self {
        self.settings.keep_alive = time;
        self
    }

    /// Starts without any application or expert.
    #[must_use]
    pub fn empty(mut self) -> Self {
        self.settings.seeded = false;
        self
    }

    /// Starts to listen, on a free port of 127.0.0.1. Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(self) -> io::Result<Perstack> {
        let service = Service::new(self.settings);
        let server = Server::start(service.clone(), spec()?, &self.prefix).await?;
        Ok(Perstack { server, service })
    }
}

/// The specification, read once.
fn spec() -> io::Result<Arc<Spec>> {
    static READ: OnceLock<Arc<Spec>> = OnceLock::new();
    if let Some(spec) = READ.get() {
        return Ok(spec.clone());
    }
    let formats: [(&str, FormatCheck); 3] = [
        ("expert-key", keys::is_expert_key),
        ("expert-version-key", keys::is_version_key),
        ("scope-name", keys::is_scope_name),
    ];
    let spec = Spec::parse(SPEC, &formats).map_err(io::Error::other)?;
    Ok(READ.get_or_init(|| Arc::new(spec)).clone())
}

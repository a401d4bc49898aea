//! The fake as an [`Api`]: the credential, which method answers which operation, and what goes on between calls.

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use agent_clients_runtime::{CancellationToken, Secret};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::script::{EventKinds, StreamFault, TurnScript};
use super::state::{Agent, Started, State};
use super::webhooks::{Delivery, Outgoing};
use super::{AgentApi, deliver, stream};
use crate::answer::Answer;
use crate::loopback::{Api, Call};
use crate::meistrari::refusal::{self, Outcome, Refusal};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// How the fake is to behave.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) data_token: Secret,
    pub(super) api_key: Secret,
    pub(super) script: TurnScript,
    pub(super) kinds: EventKinds,
    pub(super) keep_alive: Duration,
    pub(super) agents: Vec<(String, String)>,
    /// Attempts to deliver a webhook, and the time between them.
    pub(super) attempts: u32,
    pub(super) attempt_pause: Duration,
    pub(super) duplicates: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_token: AgentApi::DATA_TOKEN.into(),
            api_key: AgentApi::API_KEY.into(),
            script: TurnScript::default(),
            kinds: EventKinds::default(),
            keep_alive: Duration::from_secs(15),
            agents: vec![(AgentApi::ORGANIZATION.to_owned(), AgentApi::REPOSITORY.to_owned())],
            attempts: 3,
            attempt_pause: Duration::from_millis(50),
            duplicates: false,
        }
    }
}

/// The fake service.
pub(super) struct Service {
    settings: Settings,
    state: Mutex<State>,
    /// Scripts for the turns to come.
    scripts: Mutex<VecDeque<TurnScript>>,
    /// Faults of the streams to come.
    stream_faults: Mutex<VecDeque<StreamFault>>,
    /// Where registered URLs are delivered to.
    receivers: Mutex<BTreeMap<String, SocketAddr>>,
    sent: Mutex<Vec<(Outgoing, Delivery)>>,
    /// Counts changes of sessions and deliveries, for those who wait for one.
    changes: watch::Sender<u64>,
    stop: CancellationToken,
    /// Itself, for the tasks and streams that outlive a call.
    me: Weak<Self>,
}

impl Service {
    pub(super) fn new(settings: Settings) -> Arc<Self> {
        let agent = |(organization, repository): &(String, String)| {
            let agent = Agent {
                organization: organization.clone(),
                model: "claude-sonnet-4-5".to_owned(),
                commits: Vec::new(),
            };
            (repository.clone(), agent)
        };
        let state = State {
            agents: settings.agents.iter().map(agent).collect(),
            ..State::default()
        };
        Arc::new_cyclic(|me| Self {
            settings,
            state: Mutex::new(state),
            scripts: Mutex::default(),
            stream_faults: Mutex::default(),
            receivers: Mutex::default(),
            sent: Mutex::default(),
            changes: watch::Sender::new(0),
            stop: CancellationToken::new(),
            me: me.clone(),
        })
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    pub(super) fn stop(&self) {
        self.stop.cancel();
    }

    pub(super) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    pub(super) fn with_state<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut lock(&self.state))
    }

    pub(super) fn script_next_turn(&self, script: TurnScript) {
        lock(&self.scripts).push_back(script);
    }

    pub(super) fn fault_next_stream(&self, fault: StreamFault) {
        lock(&self.stream_faults).push_back(fault);
    }

    pub(super) fn deliver_to(&self, url: &str, receiver: SocketAddr) {
        lock(&self.receivers).insert(url.to_owned(), receiver);
    }

    pub(super) fn deliveries(&self) -> Vec<Delivery> {
        lock(&self.sent).iter().map(|(_, delivery)| delivery.clone()).collect()
    }

    /// Makes a delivery once more, as it was. Says whether there was one of this id.
    pub(super) fn redeliver(&self, id: &str) -> bool {
        let found = lock(&self.sent)
            .iter()
            .rev()
            .find(|(_, delivery)| delivery.id == id)
            .cloned();
        let Some((outgoing, last)) = found else { return false };
        self.in_background(|service| async move {
            service.attempt(&outgoing, last.attempt + 1).await;
        });
        true
    }

    /// Takes a session one move further and tells those who wait.
    pub(super) fn step(&self, session_id: &str, turn: Option<u64>) -> bool {
        let goes_on = self.with_state(|state| {
            let index = state.find(session_id).ok()?;
            let session = &mut state.sessions[index];
            turn.is_none_or(|turn| turn == session.turn).then(|| session.step())
        });
        self.changed();
        goes_on.unwrap_or(false)
    }

    /// Sends what webhooks are to be told, and tells those who wait.
    fn changed(&self) {
        let outgoing = self.with_state(|state| {
            let mut outgoing = Vec::new();
            for session in &mut state.sessions {
                for notice in std::mem::take(&mut session.notices) {
                    for hook in &session.hooks {
                        let id = format!("dlv_{}", state.deliveries + 1);
                        if let Some(delivery) = hook.outgoing(&notice, id) {
                            state.deliveries += 1;
                            outgoing.push(delivery);
                        }
                    }
                }
            }
            outgoing
        });
        for delivery in outgoing {
            self.in_background(|service| async move { service.deliver(delivery).await });
        }
        self.changes.send_modify(|count| *count += 1);
    }

    /// Attempts until it is acknowledged, and once more where deliveries are to come twice.
    async fn deliver(&self, outgoing: Outgoing) {
        for attempt in 1..=self.settings.attempts {
            if attempt > 1 {
                tokio::time::sleep(self.settings.attempt_pause).await;
            }
            if self.attempt(&outgoing, attempt).await {
                if self.settings.duplicates {
                    self.attempt(&outgoing, attempt + 1).await;
                }
                return;
            }
        }
    }

    /// Says whether it was acknowledged: any 2xx does (Meistrari contract, section 5.4; inferred).
    async fn attempt(&self, outgoing: &Outgoing, attempt: u32) -> bool {
        let receiver = lock(&self.receivers).get(outgoing.url.expose()).copied();
        let status = match receiver {
            Some(receiver) => deliver::post(outgoing, receiver).await,
            None => None,
        };
        let delivery = Delivery {
            id: outgoing.id.clone(),
            event: outgoing.event.to_owned(),
            url: outgoing.url.expose().to_owned(),
            attempt,
            status,
            body: outgoing.body.clone(),
            signature: outgoing.signature.clone(),
        };
        lock(&self.sent).push((outgoing.clone(), delivery));
        self.changes.send_modify(|count| *count += 1);
        status.is_some_and(|status| (200..300).contains(&status))
    }

    /// Moves a turn at the pace of its script until it is over, is cancelled, or the fake is dropped.
    fn drive(&self, started: Started) {
        let Started { session_id, turn } = started;
        self.in_background(|service| async move {
            loop {
                let due = service.with_state(|state| {
                    let index = state.find(&session_id).ok()?;
                    let session = &mut state.sessions[index];
                    let mut due = session.pace()?;
                    while let Some(wait) = session.take_wait() {
                        due += wait;
                    }
                    Some(due)
                });
                let Some(due) = due else { return };
                tokio::time::sleep(due).await;
                if !service.step(&session_id, Some(turn)) {
                    return;
                }
            }
        });
    }

    /// Runs until it is over or the fake is dropped.
    fn in_background<F: Future<Output = ()> + Send + 'static>(&self, work: impl FnOnce(Arc<Self>) -> F) {
        let Some(service) = self.me.upgrade() else { return };
        let stop = self.stop.clone();
        let work = work(service);
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = work => {}
            }
        });
    }

    fn outcome(&self, call: &Call<'_>) -> Outcome {
        let mut started = None;
        let outcome = self.with_state(|state| match call.operation() {
            "agents_execute" => {
                let script = || {
                    lock(&self.scripts)
                        .pop_front()
                        .unwrap_or_else(|| self.settings.script.clone())
                };
                let (value, turn) = state.execute(call, script)?;
                started = turn;
                Ok(value)
            }
            "agents_update_model" => state.update_model(call),
            "sessions_cancel" => state.cancel(call),
            "sessions_fetch_timeline" => state.timeline(call),
            "sessions_list_files" => state.list_files(call),
            "sessions_fetch_file" => state.fetch_file(call),
            other => Err(Refusal::new(
                501,
                format!("The fake does not know the operation {other}"),
            )),
        });
        self.changed();
        if let Some(started) = started {
            self.drive(started);
        }
        outcome
    }

    fn open_stream(&self, call: &Call<'_>) -> Result<Answer, Refusal> {
        let session_id = call.path("sessionId").to_owned();
        self.with_state(|state| state.find(&session_id).map(|_| ()))?;
        let cursor = call.query("cursor").and_then(|cursor| cursor.parse::<i64>().ok());
        let cursor = usize::try_from(cursor.unwrap_or(0)).unwrap_or(0);
        let service = self
            .me
            .upgrade()
            .ok_or_else(|| Refusal::new(503, "The fake is stopping"))?;
        let fault = lock(&self.stream_faults).pop_front();
        Ok(Answer::live("text/event-stream", move || {
            stream::open(service.clone(), session_id.clone(), cursor, fault.map(|fault| fault.0))
        }))
    }
}

impl Api for Service {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        let given = |name: &str| request.header(name);
        let bearer = given("authorization").map(|value| value.strip_prefix("Bearer ").unwrap_or_default());
        let fits = |given: Option<&str>, wanted: &Secret| given.is_none_or(|given| Secret::from(given) == *wanted);
        // A wrong credential is refused even beside a right one.
        let some = given("x-data-token").is_some() || bearer.is_some();
        if some && fits(given("x-data-token"), &self.settings.data_token) && fits(bearer, &self.settings.api_key) {
            return Ok(());
        }
        Err(Box::new(self.refuse(401, json!("Unauthorized"))))
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        match call.operation() {
            "sessions_stream" => self
                .open_stream(call)
                .unwrap_or_else(|refusal| refusal::reply(Err(refusal))),
            _ => refusal::reply(self.outcome(call)),
        }
    }

    fn refuse(&self, status: u16, reason: Value) -> Answer {
        refusal::error(status, reason)
    }
}

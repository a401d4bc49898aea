//! The fake as an [`Api`]: the credential, the error body, and which method answers which operation.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use agent_clients_runtime::{CancellationToken, Secret};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::jobs::Started;
use super::script::{EventNames, JobScript};
use super::state::{Outcome, Refusal, State};
use super::{Perstack, stream};
use crate::answer::Answer;
use crate::loopback::{Api, Call};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// How the fake is to behave.
#[derive(Debug)]
pub(super) struct Settings {
    pub(super) api_key: Secret,
    pub(super) script: JobScript,
    pub(super) events: EventNames,
    pub(super) keep_alive: Duration,
    pub(super) seeded: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            api_key: Perstack::API_KEY.into(),
            script: JobScript::new(),
            events: EventNames::default(),
            keep_alive: Duration::from_secs(15),
            seeded: true,
        }
    }
}

/// The fake service.
#[derive(Debug)]
pub(super) struct Service {
    settings: Settings,
    state: Mutex<State>,
    /// Scripts for the jobs to come.
    scripts: Mutex<VecDeque<JobScript>>,
    /// Counts changes of jobs, for those who wait for one.
    changes: watch::Sender<u64>,
    stop: CancellationToken,
    /// Itself, for the tasks and streams that outlive a call.
    me: Weak<Self>,
}

impl Service {
    pub(super) fn new(settings: Settings) -> Arc<Self> {
        let mut state = State::default();
        if settings.seeded {
            state.add_application(Some(Perstack::APPLICATION_ID), "My Application", None);
            let (scope, version) = Perstack::EXPERT_KEY
                .rsplit_once('@')
                .unwrap_or((Perstack::EXPERT_KEY, "1.0.0"));
            state.seed_expert(scope, version);
        }
        Arc::new_cyclic(|me| Self {
            settings,
            state: Mutex::new(state),
            scripts: Mutex::default(),
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

    pub(super) fn script_next_job(&self, script: JobScript) {
        lock(&self.scripts).push_back(script);
    }

    pub(super) fn secret(&self, name: &str) -> Option<Secret> {
        self.with_state(|state| state.secrets.get(name).map(|entry| entry.value.clone()))
    }

    /// Takes a job one step further and tells those who wait.
    pub(super) fn step(&self, job_id: &str, run: Option<u64>) -> bool {
        let goes_on = self.with_state(|state| state.step(job_id, run));
        self.changes.send_modify(|count| *count += 1);
        goes_on
    }

    /// Steps a run at the pace of its script until it rests, is taken over by a later run, or the fake is dropped.
    fn drive(&self, started: Started) {
        let Some(service) = self.me.upgrade() else { return };
        let Started { job_id, run } = started;
        let script = self.with_state(|state| {
            state
                .jobs
                .iter()
                .find(|job| job.id == job_id)
                .map(|job| job.script.clone())
        });
        let Some(pace) = script.and_then(|script| script.pace) else {
            return;
        };
        tokio::spawn(async move {
            loop {
                tokio::select! {
                    () = service.stop.cancelled() => return,
                    () = tokio::time::sleep(pace) => {}
                }
                if !service.step(&job_id, Some(run)) {
                    return;
                }
            }
        });
    }

    fn outcome(&self, call: &Call<'_>) -> Outcome {
        let mut started = None;
        let outcome = self.with_state(|state| match call.operation() {
            "applications_list" => state.applications_list(call),
            "applications_get" => state.applications_get(call),
            "applications_create" => state.applications_create(call),
            "applications_update" => state.applications_update(call),
            "applications_delete" => state.applications_delete(call),
            operation if operation.starts_with("env_secrets_") => state.secrets(call),
            operation if operation.starts_with("env_variables_") => state.variables(call),
            "jobs_list" => state.jobs_list(call),
            "jobs_get" => state.jobs_get(call),
            "jobs_start" => {
                let scripted = || {
                    lock(&self.scripts)
                        .pop_front()
                        .unwrap_or_else(|| self.settings.script.clone())
                };
                let (value, run) = state.jobs_start(call, scripted)?;
                started = Some(run);
                Ok(value)
            }
            "jobs_update" => {
                let (value, run) = state.jobs_update(call)?;
                started = run;
                Ok(value)
            }
            "jobs_continue" => {
                let (value, run) = state.jobs_continue(call)?;
                started = Some(run);
                Ok(value)
            }
            "jobs_cancel" => state.jobs_cancel(call),
            "jobs_checkpoints_list" => state.checkpoints_list(call),
            "jobs_checkpoints_get" => state.checkpoints_get(call),
            "experts_list" => state.experts_list(call),
            "experts_get" => state.experts_get(call),
            "experts_get_meta" => state.experts_get_meta(call),
            "experts_publish" => state.experts_set_published(call, true),
            "experts_unpublish" => state.experts_set_published(call, false),
            "experts_yank" => state.experts_yank(call),
            "experts_drafts_list" => state.drafts_list(call),
            "experts_drafts_get" => state.drafts_get(call),
            "experts_drafts_create" => state.drafts_create(call),
            "experts_drafts_update" => state.drafts_update(call),
            "experts_drafts_delete" => state.drafts_delete(call),
            "experts_drafts_assign_version" => state.drafts_assign_version(call),
            "experts_versions_list" => state.versions_list(call),
            other => Err(Refusal::new(
                501,
                format!("The fake does not know the operation {other}"),
            )),
        });
        self.changes.send_modify(|count| *count += 1);
        if let Some(started) = started {
            self.drive(started);
        }
        outcome
    }

    fn open_stream(&self, call: &Call<'_>) -> Result<Answer, Refusal> {
        let job_id = self.with_state(|state| state.job(call).map(|job| job.id.clone()))?;
        let service = self
            .me
            .upgrade()
            .ok_or_else(|| Refusal::new(503, "The fake is stopping"))?;
        Ok(Answer::live("text/event-stream", move || {
            stream::open(service.clone(), job_id.clone())
        }))
    }
}

impl Api for Service {
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>> {
        let key = request
            .header("authorization")
            .and_then(|value| value.strip_prefix("Bearer "));
        match key {
            Some(key) if Secret::from(key) == self.settings.api_key => Ok(()),
            _ => Err(Box::new(self.refuse(401, json!("Failed to authenticate")))),
        }
    }

    fn answer(&self, call: &Call<'_>) -> Answer {
        let answer = match call.operation() {
            "jobs_checkpoints_stream" => self.open_stream(call),
            _ => self.outcome(call).map(|value| match value {
                Value::Null => Answer::new(204),
                value => Answer::json(&value),
            }),
        };
        answer.unwrap_or_else(|refusal| self.refuse(refusal.status, refusal.reason))
    }

    /// `{code, error, reason}` (Perstack contract, section 1).
    fn refuse(&self, status: u16, reason: Value) -> Answer {
        let answer = Answer::new(status);
        let title = match status {
            422 => "Validation Failed",
            _ => answer.status.canonical_reason().unwrap_or("Error"),
        };
        Answer::json(&json!({"code": status, "error": title, "reason": reason})).with_status(status)
    }
}

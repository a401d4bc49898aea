//! Commit, and what the service makes of it until there is a release (Run402 contract, section 5.2, steps 9 to 11).
//!
//! A commit whose answer is lost is looked up before anything else is concluded. Other than the official client, a look that fails for
//! a passing reason does not end the waiting: the release goes on whether anybody looks or not.

use agent_clients_runtime::serde_json::{self, Value};
use tokio::time::{Instant, sleep};

use super::Urls;
use super::constants::{POLL_FAILURES, POLL_GROWS_AFTER, POLL_INTERVAL, POLL_MAX_INTERVAL};
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::run::Run;
use super::translate::{of_gateway, of_operation, translate};
use crate::types::{
    CommitResponse, CommitStatus, DeployCommitInput, DeployPhase, DeployPhaseStatus, OperationSnapshot, OperationStatus,
};

/// The release that came of an operation.
#[derive(Debug, Clone)]
pub(crate) struct Released {
    pub(crate) operation_id: String,
    pub(crate) release_id: String,
    pub(crate) urls: Urls,
}

/// Which phase was told last.
struct Phases<'a> {
    run: &'a Run,
    slices: Option<&'a Vec<String>>,
    open: Option<(DeployPhase, bool)>,
}

impl Phases<'_> {
    fn tell(&self, phase: DeployPhase, status: DeployPhaseStatus) {
        self.run.emitter.phase(phase, status, self.slices);
    }

    fn enter(&mut self, status: &OperationStatus) {
        let (phase, failed) = match status {
            OperationStatus::Staging => (DeployPhase::Stage, false),
            OperationStatus::Gating => (DeployPhase::MigrateGate, false),
            OperationStatus::Migrating => (DeployPhase::Migrate, false),
            OperationStatus::SchemaSettling => (DeployPhase::SchemaSettle, false),
            OperationStatus::Activating => (DeployPhase::Activate, false),
            OperationStatus::ActivationPending => (DeployPhase::Activate, true),
            _ => return,
        };
        if let Some((open, already_failed)) = self.open.take()
            && open != phase
            && !already_failed
        {
            self.tell(open, DeployPhaseStatus::Done);
        }
        let status = match failed {
            true => DeployPhaseStatus::Failed,
            false => DeployPhaseStatus::Started,
        };
        self.tell(phase.clone(), status);
        self.open = Some((phase, failed));
    }

    fn close(&mut self, status: DeployPhaseStatus) {
        if let Some((open, already_failed)) = self.open.take()
            && !already_failed
        {
            self.tell(open, status);
        }
    }
}

impl Run {
    /// Commits a plan and follows the operation to its end.
    pub(crate) async fn commit(
        &self,
        plan_id: &str,
        planned_operation: Option<&str>,
        key: Option<&str>,
        slices: Option<&Vec<String>>,
    ) -> Result<Released, DeployError> {
        let body = DeployCommitInput {
            idempotency_key: key.map(str::to_owned),
            ..DeployCommitInput::default()
        };
        self.known().committing = true;
        let sent = self.repeat("commit", key.is_some(), || {
            self.deploy
                .commit(plan_id, body.clone())
                .with_options(self.calls.clone())
        });
        let failed = match sent.await {
            Ok(reply) => return self.committed(reply, slices).await,
            Err(failed) => failed,
        };
        let error = failed.error.with(|facts| {
            facts.plan_id.get_or_insert_with(|| plan_id.to_owned());
        });
        if !failed.unknown {
            self.known().committing = false;
            return Err(error);
        }
        // It may have been done. What the operation says counts more than the answer to a repeat.
        let Some(operation_id) = planned_operation else {
            return Err(error);
        };
        match self.look(operation_id).await {
            Ok(snapshot) if has_begun(&snapshot.status) => self.follow(snapshot, slices).await,
            // It has not, and what is still on its way has the key: the error stands as it is.
            Ok(_) if key.is_some() => Err(error),
            _ => Err(error.with(|facts| {
                facts.recovery = match key {
                    Some(_) => Recovery::Again,
                    None => Recovery::Resume,
                };
            })),
        }
    }

    async fn committed(&self, reply: CommitResponse, slices: Option<&Vec<String>>) -> Result<Released, DeployError> {
        self.known().operation_id = Some(reply.operation_id.clone());
        match reply.status {
            CommitStatus::Failed => Err(
                of_gateway(reply.error.as_ref(), "commit", Recovery::Correct).with(|facts| {
                    facts.operation_id.get_or_insert(reply.operation_id);
                }),
            ),
            CommitStatus::Ready => {
                let released = released(reply.operation_id, reply.release_id, reply.urls)?;
                self.emitter.ready(&released.release_id, &released.urls, slices);
                Ok(released)
            }
            _ => {
                let first = self.look_patiently(&reply.operation_id).await?;
                self.follow(first, slices).await
            }
        }
    }

    /// One look at an operation.
    pub(crate) async fn look(&self, operation_id: &str) -> Result<OperationSnapshot, DeployError> {
        let request = self.deploy.status(operation_id).with_options(self.reads.clone());
        match request.await {
            Ok(reply) => Ok(reply.into_inner()),
            Err(error) => Err(translate(error, "poll").with(|facts| {
                facts.recovery = Recovery::Resume;
                facts.operation_id = Some(operation_id.to_owned());
            })),
        }
    }

    /// A look that outlasts a few failures of a passing kind.
    async fn look_patiently(&self, operation_id: &str) -> Result<OperationSnapshot, DeployError> {
        let mut failures = 0;
        loop {
            match self.look(operation_id).await {
                Err(error) if error.is_retryable() && failures + 1 < POLL_FAILURES => {
                    failures += 1;
                    sleep(POLL_INTERVAL).await;
                }
                result => return result,
            }
        }
    }

    /// Looks at an operation until it has ended.
    pub(crate) async fn follow(
        &self,
        first: OperationSnapshot,
        slices: Option<&Vec<String>>,
    ) -> Result<Released, DeployError> {
        let began = Instant::now();
        let operation_id = first.operation_id.clone();
        {
            let mut known = self.known();
            known.operation_id = Some(operation_id.clone());
            known.committing = true;
        }
        let mut phases = Phases {
            run: self,
            slices,
            open: None,
        };
        let mut interval = POLL_INTERVAL;
        let mut last = None;
        let mut snapshot = first;
        loop {
            if last.as_ref() != Some(&snapshot.status) {
                phases.enter(&snapshot.status);
                last = Some(snapshot.status.clone());
            }
            match snapshot.status {
                OperationStatus::Ready => {
                    let released = released(snapshot.operation_id, snapshot.release_id, snapshot.urls)?;
                    phases.close(DeployPhaseStatus::Done);
                    self.emitter.ready(&released.release_id, &released.urls, slices);
                    return Ok(released);
                }
                OperationStatus::Failed | OperationStatus::RolledBack | OperationStatus::NeedsRepair => {
                    phases.close(DeployPhaseStatus::Failed);
                    return Err(of_operation(&snapshot));
                }
                // The service would try again and again, and says itself that it is of no use.
                OperationStatus::ActivationPending
                    if snapshot
                        .error
                        .as_ref()
                        .is_some_and(|error| error.retryable != Some(true)) =>
                {
                    return Err(of_operation(&snapshot).with(|facts| {
                        if snapshot.error.as_ref().is_none_or(|error| error.phase.is_none()) {
                            facts.phase = Some("activate".to_owned());
                        }
                    }));
                }
                _ => {}
            }
            if began.elapsed() > self.wait_limit {
                return Err(unfinished(&snapshot, self.wait_limit));
            }
            sleep(interval).await;
            if began.elapsed() > POLL_GROWS_AFTER {
                interval = grown(interval);
            }
            snapshot = self.look_patiently(&operation_id).await?;
        }
    }
}

/// Half as much more, in whole milliseconds.
fn grown(interval: std::time::Duration) -> std::time::Duration {
    let millis = u64::try_from(interval.as_millis()).unwrap_or(u64::MAX);
    let grown = std::time::Duration::from_millis(millis.saturating_mul(3) / 2);
    grown.min(POLL_MAX_INTERVAL)
}

/// Whether a commit has reached the service.
pub(crate) fn has_begun(status: &OperationStatus) -> bool {
    !matches!(status, OperationStatus::Planning | OperationStatus::Uploading)
}

fn released(operation_id: String, release_id: Option<String>, urls: Option<Urls>) -> Result<Released, DeployError> {
    match (release_id, urls) {
        (Some(release_id), Some(urls)) => Ok(Released {
            operation_id,
            release_id,
            urls,
        }),
        _ => {
            let message = "the release is ready, and the service does not say which it is or where";
            let error = DeployError::new(DeployErrorKind::Refused, Recovery::Resume, "INTERNAL_ERROR", message);
            Err(error.with(|facts| {
                facts.phase = Some("ready".to_owned());
                facts.operation_id = Some(operation_id);
            }))
        }
    }
}

fn unfinished(snapshot: &OperationSnapshot, limit: std::time::Duration) -> DeployError {
    let state = serde_json::to_value(&snapshot.status).ok();
    let state = state.as_ref().and_then(Value::as_str).unwrap_or_default();
    let message = format!("the release is still {state} after {limit:?}, and goes on");
    DeployError::new(DeployErrorKind::Unfinished, Recovery::Resume, "INTERNAL_ERROR", message).with(|facts| {
        facts.context = "following the operation";
        facts.phase = Some(state.to_owned());
        facts.status = Some(504);
        facts.retryable = true;
        facts.operation_id = Some(snapshot.operation_id.clone());
        facts.plan_id.clone_from(&snapshot.plan_id);
    })
}

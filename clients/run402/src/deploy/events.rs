//! What a deploy tells while it runs, in the official client's words and order (Run402 contract, sections 4.9 and 5.2).
//!
//! It must never wait for a listener, and never tell two events at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use agent_clients_runtime::futures_core::stream::BoxStream;
use agent_clients_runtime::futures_util::stream;
use tokio::sync::watch;

use super::error::DeployError;
use super::normalise::SliceKind;
use crate::types::{
    DeployCommitPhaseEvent, DeployContentProgressEvent, DeployContentSkippedEvent, DeployDiff, DeployEvent,
    DeployPayment, DeployPaymentRequiredEvent, DeployPhase, DeployPhaseStatus, DeployPlanDiffEvent,
    DeployPlanStartedEvent, DeployPlanWarningsEvent, DeployReadyEvent, DeployRetryEvent, DeploySkipReason, ErrorCode,
    NormalizedReleaseSpec, WarningEntry,
};

/// The caller's function.
pub(crate) type EventFn = Box<dyn FnMut(&DeployEvent) + Send>;

/// The events of one deploy, with all that was told already. Any number of readers, each from the first event on.
pub(crate) struct EventLog {
    events: Mutex<Vec<DeployEvent>>,
    /// How many there are, and whether there will be more.
    state: watch::Sender<(usize, bool)>,
}

impl EventLog {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            events: Mutex::default(),
            state: watch::Sender::new((0, true)),
        })
    }

    fn push(&self, event: DeployEvent) {
        let mut events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        events.push(event);
        let count = events.len();
        self.state.send_modify(|state| state.0 = count);
    }

    pub(crate) fn end(&self) {
        self.state.send_modify(|state| state.1 = false);
    }

    pub(crate) fn read(self: &Arc<Self>) -> BoxStream<'static, DeployEvent> {
        let log = self.clone();
        let changes = log.state.subscribe();
        Box::pin(stream::unfold((log, changes, 0), |(log, mut changes, at)| async move {
            let state = changes.wait_for(|(count, more)| *count > at || !more).await;
            // The log is held here, so its sender is, too.
            let (count, _) = *state.ok()?;
            if count <= at {
                return None;
            }
            let event = {
                let events = log.events.lock().unwrap_or_else(PoisonError::into_inner);
                events[at].clone()
            };
            Some((event, (log, changes, at + 1)))
        }))
    }
}

/// Tells events.
#[derive(Clone)]
pub(crate) struct Emitter(Arc<Inner>);

struct Inner {
    tell: Mutex<Option<EventFn>>,
    log: Option<Arc<EventLog>>,
}

impl Emitter {
    pub(crate) fn new(tell: Option<EventFn>, log: Option<Arc<EventLog>>) -> Self {
        Self(Arc::new(Inner {
            tell: Mutex::new(tell),
            log,
        }))
    }

    fn emit(&self, event: DeployEvent) {
        if let Some(tell) = &mut *self.0.tell.lock().unwrap_or_else(PoisonError::into_inner) {
            tell(&event);
        }
        if let Some(log) = &self.0.log {
            log.push(event);
        }
    }

    pub(crate) fn started(&self) {
        self.emit(DeployEvent::PlanStarted(DeployPlanStartedEvent::default()));
    }

    pub(crate) fn diff(&self, diff: &DeployDiff) {
        self.emit(DeployEvent::PlanDiff(DeployPlanDiffEvent::new(diff.clone())));
    }

    pub(crate) fn warnings(&self, warnings: &[WarningEntry]) {
        if !warnings.is_empty() {
            self.emit(DeployEvent::PlanWarnings(DeployPlanWarningsEvent::new(
                warnings.to_vec(),
            )));
        }
    }

    pub(crate) fn payment(&self, payment: &DeployPayment) {
        self.emit(DeployEvent::PaymentRequired(DeployPaymentRequiredEvent {
            amount: payment.amount.clone(),
            asset: payment.asset.clone(),
            pay_to: payment.pay_to.clone(),
            reason: payment.reason.clone(),
            ..DeployPaymentRequiredEvent::default()
        }));
    }

    pub(crate) fn skipped(&self, label: &str, sha256: &str) {
        let mut event = DeployContentSkippedEvent::new(sha256);
        event.label = Some(label.to_owned());
        event.reason = Some(DeploySkipReason::Present);
        self.emit(DeployEvent::ContentUploadSkipped(event));
    }

    pub(crate) fn uploaded(&self, label: &str, sha256: &str, done: usize, total: usize, slice: SliceKind) {
        let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
        let mut event = DeployContentProgressEvent::new(sha256, count(done), count(total));
        event.label = Some(label.to_owned());
        event.slice_kind = Some(slice.text().to_owned());
        self.emit(DeployEvent::ContentUploadProgress(event));
    }

    pub(crate) fn phase(&self, phase: DeployPhase, status: DeployPhaseStatus, slices: Option<&Vec<String>>) {
        let mut event = DeployCommitPhaseEvent::new(phase, status);
        event.slice_kinds = slices.cloned();
        self.emit(DeployEvent::CommitPhase(event));
    }

    pub(crate) fn ready(&self, release_id: &str, urls: &super::Urls, slices: Option<&Vec<String>>) {
        let mut event = DeployReadyEvent::new(release_id);
        event.urls = Some(urls.clone());
        event.slice_kinds = slices.cloned();
        self.emit(DeployEvent::Ready(event));
    }

    pub(crate) fn retry(&self, attempt: u32, attempts: u32, delay: Duration, error: &DeployError) {
        self.emit(DeployEvent::DeployRetry(DeployRetryEvent {
            attempt: Some(attempt.into()),
            next_attempt: Some(i64::from(attempt) + 1),
            max_attempts: Some(attempts.into()),
            delay_ms: i64::try_from(delay.as_millis()).ok(),
            code: Some(ErrorCode::from(error.code())),
            phase: error.phase().map(str::to_owned),
            resource: error.resource().map(str::to_owned),
            operation_id: error.operation_id().map(str::to_owned),
            plan_id: error.plan_id().map(str::to_owned),
            message: Some(error.message().to_owned()),
            ..DeployRetryEvent::default()
        }));
    }
}

/// What a specification is about, as later clients say it in events.
pub(crate) fn slices_of(spec: &NormalizedReleaseSpec) -> Vec<String> {
    let release = spec.database.is_some()
        || spec.secrets.is_some()
        || spec.functions.is_some()
        || spec.site.is_some()
        || spec.subdomains.is_some()
        || spec.checks.is_some()
        || !spec.routes.is_absent()
        || !spec.i18n.is_absent();
    let kinds = [(SliceKind::Release, release), (SliceKind::Asset, spec.assets.is_some())];
    let kinds = kinds.into_iter().filter(|(_, there)| *there);
    kinds.map(|(kind, _)| kind.text().to_owned()).collect()
}

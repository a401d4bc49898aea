//! What the steps of one deploy share: handles, options, the ids known so far, and the rule by which a request is sent again.
//!
//! A request is sent again only where that can do no harm, whoever asks.

use std::future::IntoFuture;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use agent_clients_runtime::{BareClient, CallFuture, CallOptions, CancellationToken, Core, Error, Sent, Stage};
use tokio::time::sleep;

use super::constants::{REQUEST_DELAY, REQUEST_MAX_DELAY, REQUEST_MAX_HINT};
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::events::Emitter;
use super::progress::Reporter;
use super::settings::Settings;
use super::translate::translate;
use crate::api::deploy::Deploy;
use crate::session::Session;

/// One deploy that runs.
pub(crate) struct Run {
    pub(crate) deploy: Deploy,
    pub(crate) storage: BareClient,
    /// For calls to the service. They are repeated here, if at all.
    pub(crate) calls: CallOptions,
    /// For reads, which the client's own policy repeats.
    pub(crate) reads: CallOptions,
    /// For bytes: ended by silence, not by the timeout of a call.
    pub(crate) transfers: CallOptions,
    pub(crate) cancel: CancellationToken,
    pub(crate) project: String,
    /// Whether the credentials are those of a CI run.
    pub(crate) ci: bool,
    pub(crate) attempts: u32,
    pub(crate) concurrency: usize,
    pub(crate) wait_limit: Duration,
    pub(crate) emitter: Emitter,
    pub(crate) reporter: Reporter,
    known: Mutex<Known>,
}

/// What is known of a deploy so far, for errors.
#[derive(Clone, Default)]
pub(crate) struct Known {
    pub(crate) key: Option<String>,
    pub(crate) plan_id: Option<String>,
    pub(crate) operation_id: Option<String>,
    /// Whether the commit may have been sent.
    pub(crate) committing: bool,
}

/// A request failed for good.
pub(crate) struct Failed {
    pub(crate) error: DeployError,
    /// Whether one of its attempts may have been done all the same.
    pub(crate) unknown: bool,
}

impl Run {
    pub(crate) fn new(
        core: &Core,
        project: &str,
        settings: &mut Settings,
        emitter: Emitter,
    ) -> Result<Self, DeployError> {
        let session = Session::of(core).ok();
        let mut options = CallOptions::new();
        if let Some(session) = &session {
            let bound = session.project.as_deref();
            let project = Some(project).filter(|id| !id.is_empty()).or(bound);
            options = options.with_auth(session.auth(project));
        }
        let given = std::mem::take(&mut settings.options);
        let mut transfers = CallOptions::new();
        if let Some(limit) = given.idle_timeout() {
            transfers = transfers.with_idle_timeout(limit);
        }
        let cancel = given.cancel().cloned().unwrap_or_default();
        let reads = options.with_options(given).without_idempotency_key();
        let storage = match &session {
            Some(session) => session.storage.clone(),
            // An address in the clear only where the API's own address is.
            None => BareClient::builder()
                .allow_http(core.base_url().starts_with("http:"))
                .build()
                .map_err(|error| translate(error, "upload"))?,
        };
        Ok(Self {
            deploy: Deploy { core: core.clone() },
            storage,
            calls: reads.clone().without_retry(),
            reads,
            transfers: transfers.with_cancel(cancel.clone()),
            cancel,
            project: project.to_owned(),
            ci: session.is_some_and(|session| session.credentials.ci_project().is_some()),
            attempts: settings.request_attempts,
            concurrency: settings.concurrency,
            wait_limit: settings.wait_limit,
            emitter,
            reporter: Reporter::new(settings.on_progress.take()),
            known: Mutex::default(),
        })
    }

    pub(crate) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs the work until the caller's token ends it, and tells every error what is known.
    pub(crate) async fn watched<T>(
        &self,
        work: impl Future<Output = Result<T, DeployError>>,
    ) -> Result<T, DeployError> {
        let result = match self.cancel.run_until_cancelled(work).await {
            Some(result) => result,
            None => Err(DeployError::cancelled()),
        };
        result.map_err(|error| self.complete(error))
    }

    /// Adds the ids, and what they mean for what to do next.
    fn complete(&self, error: DeployError) -> DeployError {
        let known = self.known().clone();
        error.with(|facts| {
            facts.plan_id = facts.plan_id.take().or(known.plan_id);
            facts.operation_id = facts.operation_id.take().or(known.operation_id);
            // The key of an operation that has failed is spent: with it the service may answer the failure again.
            if facts.kind != DeployErrorKind::Failed && facts.idempotency_key.is_none() {
                facts.idempotency_key = known.key;
            }
            if facts.kind == DeployErrorKind::Cancelled && known.committing {
                facts.recovery = Recovery::Resume;
            }
            // Nothing else protects a second commit.
            let protected = facts.idempotency_key.is_some() || facts.kind == DeployErrorKind::Failed;
            if facts.recovery == Recovery::Again
                && known.committing
                && !protected
                && facts.code != "BASE_RELEASE_CONFLICT"
            {
                facts.recovery = Recovery::Resume;
            }
        })
    }

    /// Sends a request, and again where it failed for a passing reason: always where nothing left, else only if that is `safe`. The
    /// service's own word for how long to wait counts first.
    pub(crate) async fn repeat<T, R>(&self, phase: &'static str, safe: bool, call: impl Fn() -> R) -> Result<T, Failed>
    where
        R: IntoFuture<IntoFuture = CallFuture<T>, Output = <CallFuture<T> as Future>::Output>,
    {
        let mut unknown = false;
        let mut delay = REQUEST_DELAY;
        let mut attempt = 1;
        loop {
            let error = match call().into_future().await {
                Ok(reply) => return Ok(reply.into_inner()),
                Err(error) => error,
            };
            unknown |= may_be_done(&error);
            let hint = error.retry_after();
            let harmless = safe || error.was_sent() == Sent::No;
            let again = harmless && is_passing(&error) && hint.is_none_or(|wait| wait <= REQUEST_MAX_HINT);
            if !again || attempt >= self.attempts {
                let error = translate(error, phase);
                return Err(Failed { error, unknown });
            }
            sleep(hint.unwrap_or(delay)).await;
            delay = (delay * 2).min(REQUEST_MAX_DELAY);
            attempt += 1;
        }
    }
}

/// Whether a later attempt may succeed. The body's own word counts more than the status; a conflict never passes by itself. An answer
/// that broke off may be whole the next time, one that is not understood will not.
fn is_passing(error: &Error) -> bool {
    let says = |name: &str| {
        let body = error.body_json()?;
        let inner = body.get("error").and_then(|inner| inner.get(name)?.as_bool());
        inner.or_else(|| body.get(name)?.as_bool())
    };
    match error.status().map(|status| status.as_u16()) {
        Some(401 | 402 | 403 | 409) => false,
        Some(400..) => says("retryable").unwrap_or_else(|| error.is_retryable()),
        _ if error.stage() == Stage::Unreadable => !error.is_decode() && !error.is_oversized(),
        _ => error.is_retryable(),
    }
}

/// Whether the service may have done it although there is no answer that says so.
fn may_be_done(error: &Error) -> bool {
    match error.stage() {
        Stage::NotSent => false,
        Stage::Refused => error.status().is_some_and(|status| status.is_server_error()),
        _ => true,
    }
}

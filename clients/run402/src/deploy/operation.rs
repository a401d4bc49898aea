//! A deploy that runs in the background: its events, its result, its state.
//!
//! It must never end the deploy by being dropped: what was begun is finished, unless the caller's token says otherwise.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::futures_core::stream::BoxStream;
use agent_clients_runtime::{CallOptions, CancellationToken};
use tokio::sync::{Mutex, watch};

use super::DeployResult;
use super::error::{DeployError, Recovery};
use super::events::EventLog;
use super::follow::has_begun;
use super::translate::translate;
use crate::api::deploy::Deploy;
use crate::types::{DeployDiff, DeployEvent, OperationSnapshot, OperationStatus, WarningEntry};

/// How a deploy ended, once it has.
pub(crate) type Outcome = Option<Result<DeployResult, DeployError>>;

/// A deploy in the background; see [`DeployExt::start`](super::DeployExt::start). Cheap to clone.
///
/// Dropping it changes nothing: upload, commit and waiting go on. Cancel the token that the deploy was started with to end them.
#[derive(Clone)]
pub struct DeployOperation {
    pub(crate) id: String,
    pub(crate) plan_id: String,
    pub(crate) diff: DeployDiff,
    pub(crate) warnings: Vec<WarningEntry>,
    pub(crate) log: Arc<EventLog>,
    pub(crate) outcome: watch::Receiver<Outcome>,
    pub(crate) deploy: Deploy,
    pub(crate) options: CallOptions,
    pub(crate) cancel: CancellationToken,
    pub(crate) last: Arc<Mutex<Option<OperationSnapshot>>>,
}

impl DeployOperation {
    /// Id of the operation; empty where the service names none in its plan.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Id of the plan.
    #[must_use]
    pub fn plan_id(&self) -> &str {
        &self.plan_id
    }

    /// What the release changes.
    #[must_use]
    pub fn diff(&self) -> &DeployDiff {
        &self.diff
    }

    /// The warnings of the plan, all accepted.
    #[must_use]
    pub fn warnings(&self) -> &[WarningEntry] {
        &self.warnings
    }

    /// All events from the first on, then those to come; ends with the deploy, however that ends. Any number of times.
    #[must_use]
    pub fn events(&self) -> BoxStream<'static, DeployEvent> {
        self.log.read()
    }

    /// Waits for the end. Any number of times.
    ///
    /// # Errors
    /// The [`DeployError`] that the deploy ended with.
    pub async fn result(&self) -> Result<DeployResult, DeployError> {
        let mut outcome = self.outcome.clone();
        let ended = outcome.wait_for(Option::is_some).await;
        match ended.as_deref() {
            Ok(Some(result)) => result.clone(),
            // The task is gone without an outcome: its runtime has ended.
            _ => Err(DeployError::cancelled().with(|facts| {
                facts.operation_id = Some(self.id.clone());
                facts.plan_id = Some(self.plan_id.clone());
                facts.recovery = Recovery::Resume;
            })),
        }
    }

    /// What the service says of the operation; asked each time until it has ended.
    ///
    /// # Errors
    /// [`DeployError`] where it cannot be asked.
    pub async fn snapshot(&self) -> Result<OperationSnapshot, DeployError> {
        let mut last = self.last.lock().await;
        if let Some(last) = &*last {
            return Ok(last.clone());
        }
        let request = self.deploy.status(&self.id).with_options(self.options.clone());
        let snapshot = request.await.map_err(|error| translate(error, "status"))?.into_inner();
        if is_terminal(&snapshot.status) {
            *last = Some(snapshot.clone());
        }
        Ok(snapshot)
    }

    /// Ends the work in the background. A release that was committed goes on at the service.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }
}

pub(crate) fn is_terminal(status: &OperationStatus) -> bool {
    has_begun(status)
        && matches!(
            status,
            OperationStatus::Ready
                | OperationStatus::Failed
                | OperationStatus::RolledBack
                | OperationStatus::NeedsRepair
        )
}

impl fmt::Debug for DeployOperation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeployOperation")
            .field("id", &self.id)
            .field("plan_id", &self.plan_id)
            .finish_non_exhaustive()
    }
}

const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<DeployOperation>();
};

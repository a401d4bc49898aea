//! The requests of a deploy: apply, start, the steps one by one, resume and follow.
//!
//! They only put settings and engine together.

use std::fmt;
use std::future::IntoFuture;
use std::sync::Arc;

use agent_clients_runtime::{BoxFuture, Core};
use tokio::sync::{Mutex, watch};

use super::DeployResult;
use super::engine::{Prepared, Rules};
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::events::{Emitter, EventLog};
use super::follow::has_begun;
use super::journal::{Journal, Record, blocking};
use super::operation::DeployOperation;
use super::plan::diff_of;
use super::problem::Problem;
use super::run::Run;
use super::settings::{Key, Settings, deploy_setters};
use super::spec::ReleaseSpec;
use crate::api::deploy::Deploy;
use crate::types::{DeployDiff, NormalizedReleaseSpec, OperationSnapshot, PlanResponse};

/// The future of a deploy.
pub(crate) type DeployFuture<T> = BoxFuture<'static, Result<T, DeployError>>;

/// Deploys; see the [module](super).
///
/// The methods of the handle itself, such as [`plan`](Deploy::plan) and [`status`](Deploy::status), are single requests.
pub trait DeployExt {
    /// Makes a release live: validates, hashes, plans, uploads what the service misses, commits, and waits for the end.
    ///
    /// # Errors
    ///
    /// [`DeployError`]; its [`recovery`](DeployError::recovery) says what to do next.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use run402_client::deploy::{ReleaseSpec, file_set_from_dir};
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let spec = ReleaseSpec::new("prj_1").site(file_set_from_dir("dist").await?).subdomain("my-app");
    /// let released = client.deploy().apply(spec).await?;
    /// println!("{} at {:?}", released.release_id, released.urls.get("project"));
    /// # Ok(())
    /// # }
    /// ```
    fn apply(&self, spec: ReleaseSpec) -> ApplyRequest;

    /// Plans a release and makes it live in the background: what is wrong with the specification, the plan or its warnings fails
    /// this; upload, commit and waiting are the operation's. A release that came in between is not planned around.
    ///
    /// ```no_run
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client, spec: run402_client::deploy::ReleaseSpec)
    /// # -> Result<(), run402_client::deploy::DeployError> {
    /// let operation = client.deploy().start(spec).await?;
    /// let mut events = operation.events();
    /// while let Some(event) = events.next().await {
    ///     println!("{event:?}");
    /// }
    /// let released = operation.result().await?;
    /// # drop(released); Ok(())
    /// # }
    /// ```
    fn start(&self, spec: ReleaseSpec) -> StartRequest;

    /// Only plans: what would change, what is missing, what has to be accepted. The gate of warnings is the caller's business here, and
    /// the steps after it are [`upload`](Self::upload) and [`commit_plan`](Self::commit_plan).
    #[doc(alias = "plan")]
    fn plan_release(&self, spec: ReleaseSpec) -> PlanReleaseRequest;

    /// Uploads what a plan misses.
    fn upload(&self, planned: PlannedRelease) -> UploadRequest;

    /// Commits a plan and waits for the end. Give it the key that it was planned with; without, none is sent.
    #[doc(alias = "commit")]
    fn commit_plan(&self, plan_id: impl Into<String>) -> CommitPlanRequest;

    /// Asks the service to go on with an operation that stopped, and waits for the end. It repeats the phase that failed, never SQL.
    #[doc(alias = "resume")]
    fn resume_deploy(&self, operation_id: impl Into<String>) -> FollowRequest;

    /// Waits for the end of an operation, without asking for anything to be done.
    fn follow(&self, operation_id: impl Into<String>) -> FollowRequest;

    /// Finds the deploy that was committed last and is not over, by a [`Journal`], and waits for its end. `None` where there is none:
    /// what was not committed is deployed again with its journal.
    fn resume_unfinished(&self, journal: Journal) -> ResumeUnfinishedRequest;
}

impl DeployExt for Deploy {
    fn apply(&self, spec: ReleaseSpec) -> ApplyRequest {
        ApplyRequest {
            core: self.core.clone(),
            spec,
            settings: Settings::default(),
        }
    }

    fn start(&self, spec: ReleaseSpec) -> StartRequest {
        StartRequest {
            core: self.core.clone(),
            spec,
            settings: Settings::default(),
        }
    }

    fn plan_release(&self, spec: ReleaseSpec) -> PlanReleaseRequest {
        PlanReleaseRequest {
            core: self.core.clone(),
            spec,
            dry_run: false,
            settings: Settings::default(),
        }
    }

    fn upload(&self, planned: PlannedRelease) -> UploadRequest {
        UploadRequest {
            core: self.core.clone(),
            planned,
            settings: Settings::default(),
        }
    }

    fn commit_plan(&self, plan_id: impl Into<String>) -> CommitPlanRequest {
        CommitPlanRequest {
            core: self.core.clone(),
            plan_id: plan_id.into(),
            operation_id: None,
            project: String::new(),
            settings: Settings::default(),
        }
    }

    fn resume_deploy(&self, operation_id: impl Into<String>) -> FollowRequest {
        FollowRequest::new(&self.core, operation_id.into(), true)
    }

    fn follow(&self, operation_id: impl Into<String>) -> FollowRequest {
        FollowRequest::new(&self.core, operation_id.into(), false)
    }

    fn resume_unfinished(&self, journal: Journal) -> ResumeUnfinishedRequest {
        ResumeUnfinishedRequest {
            core: self.core.clone(),
            journal,
            settings: Settings::default(),
        }
    }
}

/// Without the specification's content and the caller's functions, which cannot be shown.
macro_rules! plain_debug {
    ($request:ident, $($field:ident).+) => {
        impl fmt::Debug for $request {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($request))
                    .field(stringify!($($field).+), &self.$($field).+)
                    .finish_non_exhaustive()
            }
        }
    };
}

/// See [`DeployExt::apply`].
#[must_use = "nothing is deployed until this is awaited"]
pub struct ApplyRequest {
    pub(crate) core: Core,
    pub(crate) spec: ReleaseSpec,
    pub(crate) settings: Settings,
}

deploy_setters!(ApplyRequest);
plain_debug!(ApplyRequest, spec.project);

impl ApplyRequest {
    /// Also gives the specification as it was sent.
    pub(crate) async fn run(mut self) -> Result<(DeployResult, NormalizedReleaseSpec), DeployError> {
        let target = self.settings.target;
        let emitter = Emitter::new(self.settings.on_event.take(), None);
        let run = Run::new(&self.core, &self.spec.project, &mut self.settings, emitter)?;
        let rules = Rules::of(&mut self.settings);
        run.watched(run.apply_to(target, self.spec, rules)).await
    }
}

impl IntoFuture for ApplyRequest {
    type Output = Result<DeployResult, DeployError>;
    type IntoFuture = DeployFuture<DeployResult>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.run().await?.0) })
    }
}

/// See [`DeployExt::start`].
#[must_use = "nothing is deployed until this is awaited"]
pub struct StartRequest {
    core: Core,
    spec: ReleaseSpec,
    settings: Settings,
}

deploy_setters!(StartRequest);
plain_debug!(StartRequest, spec.project);

impl IntoFuture for StartRequest {
    type Output = Result<DeployOperation, DeployError>;
    type IntoFuture = DeployFuture<DeployOperation>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let log = EventLog::new();
            let emitter = Emitter::new(self.settings.on_event.take(), Some(log.clone()));
            // A token of its own, so that the operation can be cancelled without the caller's.
            let cancel = self
                .settings
                .options
                .cancel()
                .cloned()
                .unwrap_or_default()
                .child_token();
            self.settings.options = std::mem::take(&mut self.settings.options).with_cancel(cancel.clone());
            let run = Run::new(&self.core, &self.spec.project, &mut self.settings, emitter)?;
            let rules = Rules::of(&mut self.settings);
            let begun = async {
                run.emitter.started();
                let mut prepared = run.prepare(self.spec, &rules).await?;
                let planned = match run.plan_and_gate(&mut prepared, &rules).await {
                    Ok(planned) => planned,
                    Err(error) => return Err(settle(&prepared, error).await),
                };
                Ok((prepared, planned))
            };
            let (mut prepared, planned) = run.watched(begun).await?;
            let (tell, outcome) = watch::channel(None);
            let operation = DeployOperation {
                id: planned.plan.operation_id.clone().unwrap_or_default(),
                plan_id: planned.plan_id.clone(),
                diff: planned.diff.clone(),
                warnings: planned.warnings.clone(),
                log: log.clone(),
                outcome,
                deploy: run.deploy.clone(),
                options: run.reads.clone(),
                cancel,
                last: Arc::new(Mutex::new(None)),
            };
            tokio::spawn(async move {
                let result = run.watched(run.finish(&mut prepared, planned)).await;
                let result = match result {
                    Ok(result) => {
                        let _ = prepared.record.end().await;
                        Ok(result)
                    }
                    Err(error) => Err(settle(&prepared, error).await),
                };
                let _ = tell.send(Some(result));
                log.end();
            });
            Ok(operation)
        })
    }
}

/// Takes a deploy that is over out of its journal.
async fn settle(prepared: &Prepared, error: DeployError) -> DeployError {
    if super::engine::is_over(&error) {
        let _ = prepared.record.end().await;
    }
    error
}

/// A plan with the bytes behind it; see [`DeployExt::plan_release`].
pub struct PlannedRelease {
    plan: PlanResponse,
    prepared: Prepared,
    project: String,
}

impl PlannedRelease {
    /// What the service says.
    #[must_use]
    pub fn plan(&self) -> &PlanResponse {
        &self.plan
    }

    /// What would change, whichever form the service has for it.
    #[must_use]
    pub fn diff(&self) -> DeployDiff {
        diff_of(&self.plan)
    }

    /// The key that it was planned with; its commit needs the same.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.prepared.key.as_deref()
    }
}

plain_debug!(PlannedRelease, project);

/// See [`DeployExt::plan_release`].
#[must_use = "nothing is planned until this is awaited"]
pub struct PlanReleaseRequest {
    core: Core,
    spec: ReleaseSpec,
    dry_run: bool,
    settings: Settings,
}

deploy_setters!(PlanReleaseRequest);
plain_debug!(PlanReleaseRequest, spec.project);

impl PlanReleaseRequest {
    /// Plans without keeping anything: such a plan has no id and cannot be uploaded or committed.
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = dry_run;
        self
    }
}

impl IntoFuture for PlanReleaseRequest {
    type Output = Result<PlannedRelease, DeployError>;
    type IntoFuture = DeployFuture<PlannedRelease>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let emitter = Emitter::new(self.settings.on_event.take(), None);
            let run = Run::new(&self.core, &self.spec.project, &mut self.settings, emitter)?;
            let mut rules = Rules::of(&mut self.settings);
            // A plan alone is nothing that could be found unfinished.
            rules.journal = None;
            let project = self.spec.project.clone();
            let work = async {
                let prepared = run.prepare(self.spec, &rules).await?;
                let plan = run.plan(&prepared.spec, prepared.key.as_deref(), self.dry_run).await?;
                Ok(PlannedRelease {
                    plan,
                    prepared,
                    project,
                })
            };
            run.watched(work).await
        })
    }
}

/// See [`DeployExt::upload`].
#[must_use = "nothing is uploaded until this is awaited"]
pub struct UploadRequest {
    core: Core,
    planned: PlannedRelease,
    settings: Settings,
}

deploy_setters!(UploadRequest);
plain_debug!(UploadRequest, planned.project);

impl IntoFuture for UploadRequest {
    type Output = Result<PlannedRelease, DeployError>;
    type IntoFuture = DeployFuture<PlannedRelease>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            if self.planned.plan.plan_id.is_none() {
                return Err(dry_plan());
            }
            let emitter = Emitter::new(self.settings.on_event.take(), None);
            let run = Run::new(&self.core, &self.planned.project, &mut self.settings, emitter)?;
            let planned = self.planned;
            run.watched(run.upload_missing(&planned.plan, &planned.prepared.content))
                .await?;
            Ok(planned)
        })
    }
}

fn dry_plan() -> DeployError {
    DeployError::invalid(vec![Problem {
        code: "DRY_RUN_PLAN_NOT_COMMITTABLE",
        path: "plan".to_owned(),
        why: "a dry run keeps nothing, so there is nothing to upload or commit".to_owned(),
        fix: "plan without a dry run".to_owned(),
    }])
}

/// See [`DeployExt::commit_plan`].
#[must_use = "nothing is committed until this is awaited"]
pub struct CommitPlanRequest {
    core: Core,
    plan_id: String,
    operation_id: Option<String>,
    project: String,
    settings: Settings,
}

deploy_setters!(CommitPlanRequest);
plain_debug!(CommitPlanRequest, plan_id);

impl CommitPlanRequest {
    /// The plan's project, where the client is not that of a project: its key reads the operation.
    pub fn project(mut self, project: impl Into<String>) -> Self {
        self.project = project.into();
        self
    }

    /// The plan's operation. With it, a commit whose answer is lost is looked up.
    pub fn operation_id(mut self, id: impl Into<String>) -> Self {
        self.operation_id = Some(id.into());
        self
    }
}

impl IntoFuture for CommitPlanRequest {
    type Output = Result<DeployResult, DeployError>;
    type IntoFuture = DeployFuture<DeployResult>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            if self.plan_id.trim().is_empty() {
                return Err(dry_plan());
            }
            let emitter = Emitter::new(self.settings.on_event.take(), None);
            let run = Run::new(&self.core, &self.project, &mut self.settings, emitter)?;
            // A random key would be another one than the plan's.
            let key = match std::mem::take(&mut self.settings.key) {
                Key::Given(key) => Some(key),
                Key::Random | Key::None => None,
            };
            {
                let mut known = run.known();
                known.key.clone_from(&key);
                known.plan_id = Some(self.plan_id.clone());
                known.operation_id.clone_from(&self.operation_id);
            }
            let commit = run.commit(&self.plan_id, self.operation_id.as_deref(), key.as_deref(), None);
            let mut result = DeployResult::of(run.watched(commit).await?);
            result.plan_id = Some(self.plan_id);
            result.idempotency_key = key;
            Ok(result)
        })
    }
}

/// See [`DeployExt::resume_deploy`] and [`DeployExt::follow`].
#[must_use = "nothing is asked until this is awaited"]
pub struct FollowRequest {
    core: Core,
    operation_id: String,
    resume: bool,
    project: String,
    settings: Settings,
}

deploy_setters!(FollowRequest);
plain_debug!(FollowRequest, operation_id);

impl FollowRequest {
    fn new(core: &Core, operation_id: String, resume: bool) -> Self {
        Self {
            core: core.clone(),
            operation_id,
            resume,
            project: String::new(),
            settings: Settings::default(),
        }
    }

    /// The operation's project, where the client is not that of a project: its key reads the operation.
    pub fn project(mut self, project: impl Into<String>) -> Self {
        self.project = project.into();
        self
    }
}

impl IntoFuture for FollowRequest {
    type Output = Result<DeployResult, DeployError>;
    type IntoFuture = DeployFuture<DeployResult>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            if !self.operation_id.starts_with("op_") {
                let message =
                    "this is no id of an operation (op_…); fix: give the id that the deploy or its error named";
                let error = DeployError::new(
                    DeployErrorKind::Invalid,
                    Recovery::Correct,
                    "OPERATION_NOT_FOUND",
                    message,
                );
                return Err(error.with(|facts| facts.operation_id = Some(self.operation_id)));
            }
            let emitter = Emitter::new(self.settings.on_event.take(), None);
            let run = Run::new(&self.core, &self.project, &mut self.settings, emitter)?;
            run.known().operation_id = Some(self.operation_id.clone());
            run.watched(run.take_to_the_end(&self.operation_id, self.resume)).await
        })
    }
}

impl Run {
    async fn take_to_the_end(&self, operation_id: &str, resume: bool) -> Result<DeployResult, DeployError> {
        let first = if resume {
            // It repeats only what failed and does nothing to an operation that has ended, so it may always be sent again.
            let sent = self.repeat("resume", true, || {
                self.deploy.resume(operation_id).with_options(self.calls.clone())
            });
            sent.await.map_err(|failed| {
                let error = failed.error;
                let later = error.is_retryable();
                error.with(|facts| {
                    if later {
                        facts.recovery = Recovery::Resume;
                    }
                })
            })?
        } else {
            self.look(operation_id).await?
        };
        self.end_of(first).await
    }

    async fn end_of(&self, first: OperationSnapshot) -> Result<DeployResult, DeployError> {
        let plan_id = first.plan_id.clone();
        let mut result = DeployResult::of(self.follow(first, None).await?);
        result.plan_id = plan_id;
        Ok(result)
    }
}

/// See [`DeployExt::resume_unfinished`].
#[must_use = "nothing is asked until this is awaited"]
pub struct ResumeUnfinishedRequest {
    core: Core,
    journal: Journal,
    settings: Settings,
}

deploy_setters!(ResumeUnfinishedRequest);
plain_debug!(ResumeUnfinishedRequest, journal);

impl IntoFuture for ResumeUnfinishedRequest {
    type Output = Result<Option<DeployResult>, DeployError>;
    type IntoFuture = DeployFuture<Option<DeployResult>>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let journal = self.journal.clone();
            let entries = blocking(move || journal.unfinished()).await?;
            let service = self.core.base_url();
            let found = entries.into_iter().rev().find_map(|entry| {
                let ours = entry.service == service && entry.committing;
                let id = entry.operation_id.clone().filter(|_| ours)?;
                Some((id, entry))
            });
            let Some((operation_id, entry)) = found else {
                return Ok(None);
            };
            let emitter = Emitter::new(self.settings.on_event.take(), None);
            let run = Run::new(&self.core, &entry.project_id, &mut self.settings, emitter)?;
            {
                let mut known = run.known();
                known.operation_id = Some(operation_id.clone());
                known.key = Some(entry.idempotency_key.clone());
                known.committing = true;
            }
            let record = Record::of(self.journal, entry.clone());
            let work = async {
                let first = run.look(&operation_id).await?;
                if !has_begun(&first.status) {
                    // The commit was written down and never arrived.
                    return Ok(None);
                }
                run.end_of(first).await.map(Some)
            };
            match run.watched(work).await {
                Ok(None) => Ok(None),
                Ok(Some(mut result)) => {
                    let _ = record.end().await;
                    result.idempotency_key = Some(entry.idempotency_key);
                    result.taken_up = true;
                    Ok(Some(result))
                }
                Err(error) => {
                    if super::engine::is_over(&error) {
                        let _ = record.end().await;
                    }
                    Err(error)
                }
            }
        })
    }
}

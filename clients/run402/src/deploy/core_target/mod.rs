//! A deploy to the vendor's open-source server: plan, upload, commit, done (Run402 contract, section 7.1).
//!
//! There is no operation to follow and no upload session: every content is sent as base64 in JSON, in chunks, and the commit is the
//! release. All steps may be repeated. A commit whose answer is lost is looked up by the project's live release, and never sent again
//! by itself: a migration whose SQL fails ends that server, and would again.

mod spec;
mod upload;

use agent_clients_runtime::serde_json::{Value, json};
use agent_clients_runtime::{Extra, Stage};

use super::engine::Rules;
use super::error::{DeployError, DeployErrorKind};
use super::events::slices_of;
use super::normalise::{Normalised, normalise};
use super::problem::Problem;
use super::request::ApplyRequest;
use super::run::Run;
use super::settings::{Key, Target};
use super::spec::ReleaseSpec;
use super::upload::Uploaded;
use super::validate::check;
use super::{DeployResult, Urls};
use crate::core_server::{api, types};
use crate::types::{DeployDiff, DeployPhase, DeployPhaseStatus, NormalizedReleaseSpec, WarningEntry};

pub(crate) use upload::patience;

/// Code of the warning that says that a commit was put off.
const DEFERRED: &str = "COMMIT_DEFERRED";

/// The server's code for content that a commit misses.
const CONTENT_MISSING: &str = "CONTENT_DIGEST_MISSING";

impl ReleaseSpec {
    /// As [`problems`](Self::problems), and with what the open-source server does not support (Run402 contract, section 7.2).
    ///
    /// ```
    /// use run402_client::deploy::{FileSet, ReleaseSpec};
    ///
    /// let spec = ReleaseSpec::new("prj_1").site(FileSet::from([("index.html", "hi")])).subdomain("my-app");
    /// let problems = spec.problems_in_core();
    /// assert_eq!(problems[0].code, "UNSUPPORTED_CAPABILITY");
    /// assert_eq!(problems[0].path, "subdomains");
    /// ```
    #[must_use]
    pub fn problems_in_core(&self) -> Vec<Problem> {
        let mut problems = check(self, false);
        problems.extend(spec::unsupported(self));
        problems
    }
}

impl ApplyRequest {
    /// Which server the address of the client is that of; [`Target::Hosted`] unless set.
    ///
    /// With [`Target::Core`], what the open-source server does not support is refused first
    /// ([`problems_in_core`](ReleaseSpec::problems_in_core)); every content is uploaded unless the plan says that nothing changes; the
    /// commit is the release, with the operation's id `core:<plan id>`; a key is sent only where one is given, and warnings, tiers,
    /// conflicts and the limit of waiting have no meaning. Memory is bounded but for the SQL, which travels inside the plan.
    ///
    /// ```no_run
    /// use run402_client::deploy::{FileSet, ReleaseSpec, Target};
    /// use run402_client::prelude::*;
    ///
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::deploy::DeployError> {
    /// let spec = ReleaseSpec::new("prj_1").site(FileSet::from([("index.html", "<h1>hi</h1>")]));
    /// let released = client.deploy().apply(spec).target(Target::Core).await?;
    /// println!("{:?}", released.urls.get("site"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn target(mut self, target: Target) -> Self {
        self.settings.target = target;
        self
    }
}

/// What the steps after the plan need.
struct Core {
    deploy: api::deploy::Deploy,
    projects: api::projects::Projects,
}

impl Run {
    /// The whole deploy to either server; gives the specification as it was hashed, too.
    pub(crate) async fn apply_to(
        &self,
        target: Target,
        spec: ReleaseSpec,
        rules: Rules,
    ) -> Result<(DeployResult, NormalizedReleaseSpec), DeployError> {
        match target {
            Target::Hosted => self.apply(spec, rules).await,
            Target::Core => self.apply_core(spec, &rules).await,
        }
    }

    async fn apply_core(
        &self,
        spec: ReleaseSpec,
        rules: &Rules,
    ) -> Result<(DeployResult, NormalizedReleaseSpec), DeployError> {
        self.emitter.started();
        let mut problems = check(&spec, self.ci);
        problems.extend(spec::unsupported(&spec));
        if rules.journal.is_some() {
            problems.push(Problem {
                code: "UNSUPPORTED_CAPABILITY",
                path: "journal".to_owned(),
                why: "the open-source server has no operations that a journal could find again".to_owned(),
                fix: "leave the journal out: such a deploy is simply made again".to_owned(),
            });
        }
        if !problems.is_empty() {
            return Err(DeployError::invalid(problems));
        }
        let Normalised { spec, content } = normalise(spec, &self.reporter).await?;
        let slices = slices_of(&spec);
        let sql = spec::inline_sql(&spec, &content).await?;
        let wire = spec::translate(&spec, sql)?;
        // Whether the server does anything with a key is not known; one that was made up here would be of no use to anybody.
        let key = match &rules.key {
            Key::Given(key) => Some(key.clone()),
            Key::Random | Key::None => None,
        };
        self.known().key.clone_from(&key);
        let handle = self.deploy.core.clone();
        let core = Core {
            deploy: api::deploy::Deploy { core: handle.clone() },
            projects: api::projects::Projects { core: handle },
        };

        let plan = self.plan_core(&core, wire, key.clone()).await?;
        self.known().plan_id = Some(plan.plan_id.clone());
        let diff = diff_of(&plan);
        self.emitter.diff(&diff);
        let wanted = upload::wanted(&spec);
        let unchanged = plan.noop == Some(true);
        let mut uploaded = Uploaded::default();
        if unchanged {
            // The live release is this one, so the server has its content.
            for sha256 in wanted.iter().filter(|sha256| content.get(sha256).is_some()) {
                self.emitter.skipped(content.label(sha256), sha256);
            }
        } else {
            uploaded = self.upload_core(&wanted, &content).await?;
        }
        self.emitter
            .phase(DeployPhase::Validate, DeployPhaseStatus::Started, Some(&slices));
        let has_sql = spec
            .database
            .as_ref()
            .is_some_and(|database| database.migrations.is_some());
        let committed = match self.commit_core(&core, &plan, key.clone(), has_sql).await {
            Err(error) if unchanged && error.code() == CONTENT_MISSING => {
                uploaded = self.upload_core(&wanted, &content).await?;
                self.commit_core(&core, &plan, key.clone(), has_sql).await?
            }
            committed => committed?,
        };
        let urls = self.urls(&core).await;
        self.emitter.ready(&committed.release_id, &urls, Some(&slices));
        let result = DeployResult {
            release_id: committed.release_id,
            operation_id: format!("core:{}", plan.plan_id),
            plan_id: Some(plan.plan_id),
            urls,
            diff,
            warnings: warnings_of(&committed.status),
            assets: Vec::new(),
            idempotency_key: key,
            uploaded_files: uploaded.files,
            uploaded_bytes: uploaded.bytes,
            taken_up: false,
        };
        Ok((result, spec))
    }

    async fn plan_core(
        &self,
        core: &Core,
        spec: types::CoreReleaseSpec,
        key: Option<String>,
    ) -> Result<types::DeployPlanReply, DeployError> {
        let mut body = types::DeployPlanInput::new(spec);
        body.idempotency_key = key;
        // A plan by itself changes nothing, so it may always be sent again.
        let sent = self.repeat("plan", true, || {
            core.deploy.plan(body.clone()).with_options(self.calls.clone())
        });
        sent.await.map_err(|failed| in_core(failed.error))
    }

    async fn commit_core(
        &self,
        core: &Core,
        plan: &types::DeployPlanReply,
        key: Option<String>,
        has_sql: bool,
    ) -> Result<types::DeployCommitReply, DeployError> {
        let body = types::DeployCommitInput { idempotency_key: key };
        let sent = self.repeat("commit", false, || {
            let request = core.deploy.commit(&plan.plan_id, body.clone());
            request.with_options(self.calls.clone())
        });
        let failed = match sent.await {
            Ok(reply) => return Ok(reply),
            Err(failed) => failed,
        };
        let error = in_core(failed.error);
        if !failed.unknown {
            return Err(error);
        }
        // It may have been done: the project says which release is live.
        let read = self.repeat("commit", true, || {
            core.projects.get(&self.project).with_options(self.calls.clone())
        });
        let Ok(project) = read.await else {
            return Err(error);
        };
        if let (Some(live), Some(target)) = (&project.active_release_id, &plan.target_release_id)
            && live == target
        {
            return Ok(types::DeployCommitReply {
                plan_id: Some(plan.plan_id.clone()),
                project_id: Some(project.project_id),
                release_id: live.clone(),
                release_digest: plan.target_release_digest.clone(),
                status: types::CoreCommitStatus::Committed,
                extra: Extra::default(),
            });
        }
        Err(error.with(|facts| {
            facts
                .message
                .push_str("; the project was looked up: the release is not live");
            if has_sql {
                facts
                    .message
                    .push_str(", and SQL that fails ends this server; fix: look at its log before the next attempt");
                // The next attempt may end it again.
                facts.retryable = false;
            }
            facts.details = Some(json!({
                "active_release_id": project.active_release_id,
                "target_release_id": plan.target_release_id,
            }));
        }))
    }

    /// Where the release is served. It is live whether this can be read or not, so a failure is none of the deploy's.
    async fn urls(&self, core: &Core) -> Urls {
        let read = self.repeat("urls", true, || {
            core.projects.get(&self.project).with_options(self.calls.clone())
        });
        let endpoints = match read.await {
            Ok(project) => project.endpoints.unwrap_or_default(),
            Err(_) => return Urls::new(),
        };
        let pairs = [
            ("site", endpoints.static_base_url.clone()),
            ("static", endpoints.static_base_url),
            ("rest", endpoints.rest_url),
            ("storage", endpoints.storage_base_url),
        ];
        let known = pairs
            .into_iter()
            .filter_map(|(name, url)| Some((name.to_owned(), url?)));
        known.collect()
    }
}

/// What the server says would change; it has no diff.
fn diff_of(plan: &types::DeployPlanReply) -> DeployDiff {
    let effects = [
        ("storage_effects", &plan.storage_effects),
        ("function_effects", &plan.function_effects),
    ];
    let effects = effects
        .into_iter()
        .filter_map(|(name, effects)| Some((name.to_owned(), effects.clone()?)));
    DeployDiff {
        is_noop: plan.noop,
        extra: effects.collect(),
        ..DeployDiff::default()
    }
}

/// What to know of a commit that is not simply done.
fn warnings_of(status: &types::CoreCommitStatus) -> Vec<WarningEntry> {
    use types::CoreCommitStatus as Status;
    let word = match status {
        Status::Committed | Status::Noop => return Vec::new(),
        Status::Deferred => "deferred",
        Status::Unknown(word) => word,
    };
    let message = format!("the server says {word:?} of the commit, so the release may not be live yet");
    vec![WarningEntry {
        code: Some(DEFERRED.to_owned()),
        message: Some(message),
        ..WarningEntry::default()
    }]
}

/// The words of this server: its code stands in `error` in lower case, and there is no envelope (Run402 contract, section 7.2).
fn in_core(error: DeployError) -> DeployError {
    let source = error.error();
    let refused = source.is_some_and(|source| source.stage() == Stage::Refused);
    let code = source.and_then(|source| source.code()).map(str::to_uppercase);
    let failing = error.status().is_none_or(|status| status.is_server_error());
    error.with(|facts| {
        if let (true, Some(code)) = (refused, code) {
            facts.code = code;
        }
        let body = facts.body.as_ref().and_then(Value::as_object);
        let named = ["resource", "field", "capability"];
        let resource = body.and_then(|body| named.iter().find_map(|name| body.get(*name)?.as_str()));
        facts.resource = resource.map(str::to_owned).or(facts.resource.take());
        // Plan, content and commit may all be sent again: a plan changes nothing, content is known by its hash, and a commit that was
        // done answers the same again.
        if failing && facts.kind != DeployErrorKind::Invalid {
            facts.safe_to_retry.get_or_insert(true);
        }
    })
}

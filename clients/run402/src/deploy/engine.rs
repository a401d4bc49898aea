//! The deploy as a whole: the state machine of the Run402 contract, section 5.2, with the repeats of section 6.2.
//!
//! validate - hash - plan - gate - upload - commit - follow. Everything is hashed once; a repeat after a conflict plans the same
//! specification anew. It must never commit what was not uploaded, nor plan what was not validated.

use std::io;
use std::time::Duration;

use agent_clients_runtime::serde_json;
use sha2::{Digest, Sha256};
use tokio::time::sleep;

use super::DeployResult;
use super::constants::{POLL_INTERVAL, REQUEST_DELAY};
use super::content::hex;
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::events::slices_of;
use super::follow::{Released, has_begun};
use super::journal::{Journal, Record, new_key};
use super::normalise::{ContentIndex, Normalised, normalise};
use super::plan::{diff_of, gate, split};
use super::problem::Problem;
use super::run::Run;
use super::settings::{Key, Settings};
use super::spec::ReleaseSpec;
use super::tier_check::Demands;
use super::translate::translate;
use super::upload::{Uploaded, Wanted};
use super::validate::check;
use crate::types::{
    BaseRelease, DeployDiff, NormalizedReleaseSpec, OperationStatus, PlanAssetEntry, PlanResponse, WarningEntry,
};

/// What a deploy needs of its settings while it runs.
pub(crate) struct Rules {
    pub(crate) key: Key,
    pub(crate) allow_warnings: bool,
    pub(crate) allow_codes: std::collections::BTreeSet<String>,
    pub(crate) stop_at_payment: bool,
    pub(crate) conflict_retries: u32,
    pub(crate) tier_check: bool,
    pub(crate) journal: Option<Journal>,
}

impl Rules {
    pub(crate) fn of(settings: &mut Settings) -> Self {
        Self {
            key: std::mem::take(&mut settings.key),
            allow_warnings: settings.allow_warnings,
            allow_codes: std::mem::take(&mut settings.allow_codes),
            stop_at_payment: settings.stop_at_payment,
            conflict_retries: settings.conflict_retries,
            tier_check: settings.tier_check,
            journal: settings.journal.take(),
        }
    }
}

/// A specification that is ready to be planned.
pub(crate) struct Prepared {
    pub(crate) spec: NormalizedReleaseSpec,
    pub(crate) content: ContentIndex,
    pub(crate) slices: Vec<String>,
    pub(crate) key: Option<String>,
    pub(crate) record: Record,
}

/// A plan that has passed the gate.
pub(crate) struct Planned {
    pub(crate) plan: PlanResponse,
    pub(crate) plan_id: String,
    pub(crate) diff: DeployDiff,
    pub(crate) warnings: Vec<WarningEntry>,
}

impl Run {
    /// The whole deploy; gives the specification as it was sent, too.
    pub(crate) async fn apply(
        &self,
        spec: ReleaseSpec,
        rules: Rules,
    ) -> Result<(DeployResult, NormalizedReleaseSpec), DeployError> {
        self.emitter.started();
        let mut prepared = self.prepare(spec, &rules).await?;
        if let Some(result) = self.take_up(&mut prepared).await? {
            return Ok((result, prepared.spec));
        }
        let attempts = if may_replan(&prepared.spec) {
            rules.conflict_retries + 1
        } else {
            1
        };
        let mut attempt = 1;
        let mut last_retry = None;
        loop {
            let result = self.once(&mut prepared, &rules).await;
            let error = match result {
                Ok(result) => {
                    // The release is live: a journal that cannot be written must not turn it into a failure.
                    let _ = prepared.record.end().await;
                    return Ok((result, prepared.spec));
                }
                Err(error) => error,
            };
            let conflict = error.code() == "BASE_RELEASE_CONFLICT" && error.safe_to_retry() == Some(true);
            if conflict && attempt < attempts {
                let delay = conflict_delay(attempt);
                self.emitter.retry(attempt, attempts, delay, &error);
                sleep(delay).await;
                attempt += 1;
                last_retry = Some((error.code().to_owned(), rules.conflict_retries));
                self.emitter.started();
                continue;
            }
            if is_over(&error) {
                let _ = prepared.record.end().await;
            }
            return Err(error.with(|facts| (facts.attempts, facts.last_retry) = (attempt, last_retry)));
        }
    }

    async fn once(&self, prepared: &mut Prepared, rules: &Rules) -> Result<DeployResult, DeployError> {
        let planned = self.plan_and_gate(prepared, rules).await?;
        self.finish(prepared, planned).await
    }

    /// Validates and hashes.
    pub(crate) async fn prepare(&self, spec: ReleaseSpec, rules: &Rules) -> Result<Prepared, DeployError> {
        let mut problems = check(&spec, self.ci);
        if rules.journal.is_some() && matches!(rules.key, Key::None) {
            problems.push(Problem {
                code: "LOCAL_ERROR",
                path: "journal".to_owned(),
                why: "a journal finds a deploy by its key, and this one has none".to_owned(),
                fix: "leave `without_idempotency_key` or the journal out".to_owned(),
            });
        }
        if !problems.is_empty() {
            return Err(DeployError::invalid(problems));
        }
        let demands = Demands::of(spec.functions.as_ref());
        let Normalised { spec, content } = normalise(spec, &self.reporter).await?;
        if rules.tier_check {
            self.check_tier(&demands).await?;
        }
        let (key, given) = match &rules.key {
            Key::Given(key) => (Some(key.clone()), true),
            Key::Random => (Some(new_key().map_err(|error| translate(error, "plan"))?), false),
            Key::None => (None, false),
        };
        let mut prepared = Prepared {
            slices: slices_of(&spec),
            spec,
            content,
            key,
            record: Record::none(),
        };
        if let (Some(journal), Some(key)) = (&rules.journal, &prepared.key) {
            let service = self.deploy.core.base_url();
            let digest = digest_of(&prepared.spec);
            let begun = Record::begin(journal.clone(), service, &self.project, digest, key.clone(), given);
            prepared.record = begun.await?;
            prepared.key = prepared.record.entry().map(|entry| entry.idempotency_key.clone());
        }
        self.known().key.clone_from(&prepared.key);
        Ok(prepared)
    }

    /// Goes on where a run that was killed had come to, as the journal says. `None` where the release is still to be made.
    async fn take_up(&self, prepared: &mut Prepared) -> Result<Option<DeployResult>, DeployError> {
        let operation_id = match prepared.record.entry() {
            Some(entry) if entry.committing => entry.operation_id.clone(),
            _ => None,
        };
        let Some(operation_id) = operation_id else {
            return Ok(None);
        };
        let snapshot = match self.look(&operation_id).await {
            Ok(snapshot) => snapshot,
            Err(error) if error.is_retryable() => return Err(error),
            // The service does not know it: begin again, with the same key all the same.
            Err(_) => return Ok(None),
        };
        let live = match snapshot.status {
            OperationStatus::Ready => self.is_live(snapshot.release_id.as_deref()).await?,
            OperationStatus::Failed | OperationStatus::RolledBack => false,
            OperationStatus::NeedsRepair => true,
            _ if has_begun(&snapshot.status) => true,
            _ => return Ok(None),
        };
        if !live {
            // That one is over. This is a new deploy, which its key must not be taken for.
            let key = new_key().map_err(|error| translate(error, "plan"))?;
            prepared.record.renew(key.clone()).await?;
            prepared.key = Some(key);
            self.known().key.clone_from(&prepared.key);
            return Ok(None);
        }
        let plan_id = snapshot.plan_id.clone();
        let released = match self.follow(snapshot, Some(&prepared.slices)).await {
            Ok(released) => released,
            Err(error) => {
                if is_over(&error) {
                    let _ = prepared.record.end().await;
                }
                return Err(error);
            }
        };
        let _ = prepared.record.end().await;
        let mut result = DeployResult::of(released);
        result.plan_id = plan_id;
        result.idempotency_key.clone_from(&prepared.key);
        result.taken_up = true;
        Ok(Some(result))
    }

    /// Whether a release is the live one, or none can be said to be.
    async fn is_live(&self, release_id: Option<&str>) -> Result<bool, DeployError> {
        let request = self.deploy.get_active_release().site_limit(1);
        match request.with_options(self.reads.clone()).await {
            Ok(live) => Ok(live.release_id.as_deref() == release_id),
            Err(error) if error.status().is_some_and(|status| status.is_client_error()) => Ok(false),
            Err(error) => Err(translate(error, "plan")),
        }
    }

    /// Plans, and stops where somebody has to look first.
    pub(crate) async fn plan_and_gate(&self, prepared: &mut Prepared, rules: &Rules) -> Result<Planned, DeployError> {
        let plan = self.plan(&prepared.spec, prepared.key.as_deref(), false).await?;
        let Some(plan_id) = plan.plan_id.clone() else {
            let message =
                "the service has planned and does not say under which id, as for a dry run: nothing can be committed";
            let code = "DRY_RUN_PLAN_NOT_COMMITTABLE";
            let error = DeployError::new(DeployErrorKind::Refused, Recovery::Correct, code, message);
            return Err(error.with(|facts| {
                facts.phase = Some("plan".to_owned());
                facts.resource = Some("plan_id".to_owned());
            }));
        };
        {
            let mut known = self.known();
            known.plan_id = Some(plan_id.clone());
            known.operation_id.clone_from(&plan.operation_id);
        }
        let diff = diff_of(&plan);
        let warnings = plan.warnings.clone().unwrap_or_default();
        self.emitter.diff(&diff);
        self.emitter.warnings(&warnings);
        gate(&warnings, rules.allow_warnings, &rules.allow_codes)?;
        if let Some(payment) = &plan.payment_required {
            self.emitter.payment(payment);
            if rules.stop_at_payment {
                let message = "the plan says that something has to be paid first";
                let error = DeployError::new(
                    DeployErrorKind::PaymentRequired,
                    Recovery::Correct,
                    "PAYMENT_REQUIRED",
                    message,
                );
                return Err(error.with(|facts| {
                    facts.phase = Some("plan".to_owned());
                    facts.body = serde_json::to_value(payment).ok();
                }));
            }
        }
        prepared
            .record
            .change(|entry| {
                entry.plan_id = Some(plan_id.clone());
                entry.operation_id.clone_from(&plan.operation_id);
            })
            .await?;
        Ok(Planned {
            plan,
            plan_id,
            diff,
            warnings,
        })
    }

    /// Uploads, commits and follows.
    pub(crate) async fn finish(&self, prepared: &mut Prepared, planned: Planned) -> Result<DeployResult, DeployError> {
        let Planned {
            plan,
            plan_id,
            diff,
            warnings,
        } = planned;
        let uploaded = self.upload_missing(&plan, &prepared.content).await?;
        let slices = Some(&prepared.slices);
        self.emitter.phase(
            crate::types::DeployPhase::Validate,
            crate::types::DeployPhaseStatus::Started,
            slices,
        );
        prepared.record.change(|entry| entry.committing = true).await?;
        let operation_id = plan.operation_id.as_deref();
        let released = self.commit(&plan_id, operation_id, prepared.key.as_deref(), slices);
        let mut result = DeployResult::of(released.await?);
        result.plan_id = Some(plan_id);
        result.diff = diff;
        result.warnings = warnings;
        result.idempotency_key.clone_from(&prepared.key);
        result.uploaded_files = uploaded.files;
        result.uploaded_bytes = uploaded.bytes;
        result.assets = plan.asset_entries.unwrap_or_default();
        Ok(result)
    }

    /// Uploads what a plan says is missing.
    pub(crate) async fn upload_missing(
        &self,
        plan: &PlanResponse,
        content: &ContentIndex,
    ) -> Result<Uploaded, DeployError> {
        let (missing, present) = split(&plan.missing_content);
        for one in present {
            self.emitter.skipped(content.label(&one.sha256), &one.sha256);
        }
        let wanted = missing.into_iter().map(|one| Wanted {
            sha256: one.sha256.clone(),
            size: match content.get(&one.sha256) {
                Some(content) => content.size,
                None => one.size.and_then(|size| u64::try_from(size).ok()).unwrap_or_default(),
            },
        });
        self.upload(wanted.collect(), content).await
    }
}

impl DeployResult {
    pub(crate) fn of(released: Released) -> Self {
        Self {
            release_id: released.release_id,
            operation_id: released.operation_id,
            plan_id: None,
            urls: released.urls,
            diff: DeployDiff::default(),
            warnings: Vec::new(),
            assets: Vec::<PlanAssetEntry>::new(),
            idempotency_key: None,
            uploaded_files: 0,
            uploaded_bytes: 0,
            taken_up: false,
        }
    }
}

/// Whether a deploy that met somebody else's release may be planned anew: not if it was meant for a certain base.
fn may_replan(spec: &NormalizedReleaseSpec) -> bool {
    let Some(base) = &spec.base else { return true };
    base.release == Some(BaseRelease::Current) && base.release_id.is_none()
}

/// The wait after that many conflicts: 250 ms, doubling to 2 s, and up to 100 ms more at random.
fn conflict_delay(attempt: u32) -> Duration {
    let factor = 1_u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX);
    let base = REQUEST_DELAY.saturating_mul(factor).min(POLL_INTERVAL * 2);
    let mut byte = [0];
    // Without randomness the wait is merely the same for all.
    let _ = getrandom::fill(&mut byte);
    base + Duration::from_millis(u64::from(byte[0]) * 100 / 255)
}

/// Whether nothing of a deploy goes on after this error, so that there is nothing to find again.
pub(crate) fn is_over(error: &DeployError) -> bool {
    match error.kind() {
        DeployErrorKind::Failed => !matches!(error.recovery(), Recovery::Repair | Recovery::Resume),
        DeployErrorKind::Network
        | DeployErrorKind::Unfinished
        | DeployErrorKind::Cancelled
        | DeployErrorKind::Content
        | DeployErrorKind::Journal => false,
        _ => error.recovery() == Recovery::Correct,
    }
}

fn digest_of(spec: &NormalizedReleaseSpec) -> String {
    /// It may have many files: never as a text of its own.
    struct Hashing(Sha256);
    impl io::Write for Hashing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.update(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut hashing = Hashing(Sha256::new());
    // What cannot be written cannot be sent either, which the plan says.
    let _ = serde_json::to_writer(io::BufWriter::new(&mut hashing), spec);
    hex(&hashing.0.finalize().into())
}

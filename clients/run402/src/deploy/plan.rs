//! The plan of a release: sent inline or as content, and the gate that its warnings have to pass.
//!
//! Nothing here changes what is live.

use std::collections::BTreeSet;
use std::io;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::serde_json::{self, json};
use sha2::{Digest, Sha256};

use super::constants::{MANIFEST_TYPE, MAX_INLINE_PLAN_BYTES};
use super::content::{Stored, hex};
use super::error::{DeployError, DeployErrorKind, Recovery};
use super::normalise::{Content, ContentIndex, SliceKind};
use super::problem::Problem;
use super::run::Run;
use super::upload::Wanted;
use crate::types::{
    ContentRef, DeployDiff, DeployFix, DeployPlanInput, MissingContent, NormalizedReleaseSpec, PlanResponse,
    WarningEntry,
};

impl Run {
    /// Plans the release.
    pub(crate) async fn plan(
        &self,
        spec: &NormalizedReleaseSpec,
        key: Option<&str>,
        dry_run: bool,
    ) -> Result<PlanResponse, DeployError> {
        let key = key.filter(|_| !dry_run);
        let manifest = match body_bytes(spec, key)? > MAX_INLINE_PLAN_BYTES {
            true if dry_run => return Err(only_inline()),
            true => Some(self.send_manifest(spec).await?),
            false => None,
        };
        // A plan by itself changes nothing, so it may always be sent again.
        let sent = self.repeat("plan", true, || {
            let mut body = match &manifest {
                Some(_) => DeployPlanInput::new(NormalizedReleaseSpec::new(spec.project_id.clone())),
                // As large as a body may be, so there is one copy of it at a time.
                None => DeployPlanInput::new(spec.clone()),
            };
            body.manifest_ref.clone_from(&manifest);
            body.idempotency_key = key.map(str::to_owned);
            let request = self.deploy.plan(body).with_options(self.calls.clone());
            match dry_run {
                true => request.dry_run(true),
                false => request,
            }
        });
        sent.await.map_err(|failed| failed.error)
    }

    /// Uploads the specification as content (Run402 contract, section 5.5).
    async fn send_manifest(&self, spec: &NormalizedReleaseSpec) -> Result<ContentRef, DeployError> {
        if self.ci {
            return Err(DeployError::invalid(vec![Problem {
                code: "forbidden_spec_field",
                path: "manifest_ref".to_owned(),
                why: format!(
                    "the specification is larger than {MAX_INLINE_PLAN_BYTES} bytes, and credentials of a CI run may not upload it"
                ),
                fix: "deploy fewer files at a time, or deploy with a wallet".to_owned(),
            }]));
        }
        let bytes = Bytes::from(serde_json::to_vec(spec).map_err(|_| unsendable())?);
        let sha256 = hex(&Sha256::digest(&bytes).into());
        let size = bytes.len() as u64;
        let mut index = ContentIndex::default();
        let content = Content {
            label: "manifest".to_owned(),
            content_type: Some(MANIFEST_TYPE.to_owned()),
            size,
            slice: SliceKind::Release,
            stored: Stored::Bytes(bytes),
        };
        index.add(sha256.clone(), content);
        let wanted = vec![Wanted {
            sha256: sha256.clone(),
            size,
        }];
        self.upload_quietly(wanted, &index).await?;
        let mut reference = ContentRef::new(sha256, i64::try_from(size).unwrap_or(i64::MAX));
        reference.content_type = Some(MANIFEST_TYPE.to_owned());
        Ok(reference)
    }
}

/// The length of an inline body, without making it.
fn body_bytes(spec: &NormalizedReleaseSpec, idempotency_key: Option<&str>) -> Result<usize, DeployError> {
    #[derive(serde::Serialize)]
    struct Inline<'a> {
        spec: &'a NormalizedReleaseSpec,
        #[serde(skip_serializing_if = "Option::is_none")]
        idempotency_key: Option<&'a str>,
    }
    struct Count(usize);
    impl io::Write for Count {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut count = Count(0);
    let body = Inline { spec, idempotency_key };
    serde_json::to_writer(&mut count, &body).map_err(|_| unsendable())?;
    Ok(count.0)
}

pub(crate) fn unsendable() -> DeployError {
    DeployError::invalid(vec![Problem {
        code: "INVALID_SPEC",
        path: "spec".to_owned(),
        why: "it cannot be written as JSON".to_owned(),
        fix: "look for numbers that are not finite".to_owned(),
    }])
}

fn only_inline() -> DeployError {
    DeployError::invalid(vec![Problem {
        code: "DRY_RUN_REQUIRES_INLINE_SPEC",
        path: "spec".to_owned(),
        why: format!("it is larger than {MAX_INLINE_PLAN_BYTES} bytes, and a dry run uploads nothing"),
        fix: "plan fewer files at a time, or plan without a dry run".to_owned(),
    }])
}

/// What has to be uploaded, and what is there already.
pub(crate) fn split(missing: &[MissingContent]) -> (Vec<&MissingContent>, Vec<&MissingContent>) {
    let mut seen = BTreeSet::new();
    let once = missing.iter().filter(|one| seen.insert(one.sha256.as_str()));
    once.partition(|one| one.present != Some(true))
}

/// The diff of a plan: newer services send its parts at the top (Run402 contract, section 4.5).
pub(crate) fn diff_of(plan: &PlanResponse) -> DeployDiff {
    if let Some(diff) = &plan.diff {
        return diff.clone();
    }
    let mut diff = DeployDiff {
        is_noop: plan.is_noop,
        summary: plan.summary.clone(),
        warnings: plan.warnings.clone(),
        migrations: plan.migrations.clone(),
        site: plan.site.clone(),
        functions: plan.functions.clone(),
        secrets: plan.secrets.clone(),
        routes: plan.routes.clone(),
        subdomains: plan.subdomains.clone(),
        ..DeployDiff::default()
    };
    if let Some(facts) = &plan.static_assets {
        diff.extra = [("static_assets".to_owned(), facts.clone())].into_iter().collect();
    }
    diff
}

const MISSING_SECRET: &str = "MISSING_REQUIRED_SECRET";

/// Stops at warnings that somebody has to accept and nobody has (Run402 contract, sections 5.2 and 6.2).
pub(crate) fn gate(warnings: &[WarningEntry], allow_all: bool, allowed: &BTreeSet<String>) -> Result<(), DeployError> {
    if allow_all {
        return Ok(());
    }
    let code = |warning: &WarningEntry| warning.code.clone().unwrap_or_default();
    let blocks = |warning: &&WarningEntry| {
        let confirm = warning.requires_confirmation == Some(true) || warning.code.as_deref() == Some(MISSING_SECRET);
        confirm && !allowed.contains(&code(warning))
    };
    let confirming: Vec<&WarningEntry> = warnings
        .iter()
        .filter(|warning| {
            warning.requires_confirmation == Some(true) || warning.code.as_deref() == Some(MISSING_SECRET)
        })
        .collect();
    let blocking: Vec<WarningEntry> = warnings.iter().filter(blocks).cloned().collect();
    let Some(first) = blocking.first() else {
        return Ok(());
    };
    let secret = blocking
        .iter()
        .any(|warning| warning.code.as_deref() == Some(MISSING_SECRET));
    let lead = match (secret, code(first)) {
        (true, _) => MISSING_SECRET.to_owned(),
        (false, empty) if empty.is_empty() => "DEPLOY_WARNING_REQUIRES_CONFIRMATION".to_owned(),
        (false, code) => code,
    };
    let codes: Vec<String> = blocking.iter().map(code).collect();
    let texts: Vec<String> = blocking
        .iter()
        .map(|warning| match &warning.message {
            Some(message) => format!("{} ({message})", code(warning)),
            None => code(warning),
        })
        .collect();
    let message = format!(
        "the plan has warnings that nobody has accepted: {}; fix: mend what they name, or allow these codes after a look at them",
        texts.join(", ")
    );
    let body = json!({
        "warnings": confirming,
        "unacknowledged_warnings": blocking,
        "unacknowledged_warning_codes": codes,
        "allowed_warning_codes": allowed,
    });
    Err(
        DeployError::new(DeployErrorKind::Warnings, Recovery::Correct, lead, message).with(|facts| {
            facts.context = "planning deploy";
            facts.phase = Some("plan".to_owned());
            facts.resource = Some("warnings".to_owned());
            facts.fix = Some(DeployFix {
                action: Some("review_warnings".to_owned()),
                path: Some("warnings".to_owned()),
                ..DeployFix::default()
            });
            facts.body = Some(body);
            facts.warnings = blocking;
        }),
    )
}

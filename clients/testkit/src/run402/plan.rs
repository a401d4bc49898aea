//! Plans of releases: what they would change, what is missing, what has to be confirmed (Run402 contract, sections 3.2, 4.5 and 6.2).
//!
//! Nothing here changes what is live.

use serde_json::{Value, json};

use super::auth::Caller;
use super::content::MAX_BODY_BYTES;
use super::diff;
use super::operations::Operation;
use super::refusal::{Outcome, Refusal};
use super::releases::{Applied, Manifest, SCHEMA};
use super::spec::{Migration, ReleaseSpec, digest_of, invalid};
use super::state::{State, text};
use crate::loopback::Call;

/// A plan that was kept.
pub(super) struct Plan {
    pub(super) id: String,
    pub(super) operation: String,
    pub(super) project: String,
    pub(super) digest: String,
    pub(super) key: Option<String>,
    /// The release that was live; `None` for none.
    pub(super) base: Option<String>,
    /// It may go live whatever is live then: it was built on nothing.
    pub(super) from_nothing: bool,
    /// What the release is.
    pub(super) target: Manifest,
    /// The hashes of all content of the specification.
    pub(super) content: Vec<String>,
    pub(super) migrations: Vec<Migration>,
    pub(super) expose: Option<Value>,
    pub(super) secret_deletes: Vec<String>,
    pub(super) zero_downtime: bool,
    pub(super) created_by: String,
}

impl State {
    pub(super) fn deploy_plan(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let dry = call.query("dry_run").as_deref() == Some("true");
        if call.request().body().len() > MAX_BODY_BYTES {
            let code = if dry { "DRY_RUN_REQUIRES_INLINE_SPEC" } else { "" };
            return Err(Refusal::new(
                413,
                code,
                "The body is larger than 5 MiB: use manifest_ref",
            ));
        }
        let value = self.specification(call, caller, dry)?;
        let key = text(call.body(), "idempotency_key");
        if dry && key.is_some() {
            call.violates("body /idempotency_key", "a dry run keeps nothing, so it has no key");
        }
        let digest = digest_of(&value);
        let spec = ReleaseSpec::read(value)?;
        let project_id = spec.project_id.clone();
        let owner = self.deployable(&project_id, caller)?.wallet.clone();
        let content = spec.content()?;
        let base = self.base_of(&spec)?;
        let from_nothing = spec
            .base
            .as_ref()
            .is_some_and(|base| base.release.as_deref() == Some("empty"));
        let project = self.project(&project_id)?;
        let before = match from_nothing {
            true => Manifest::default(),
            false => project.live.clone(),
        };
        let live = project.live_release.clone();
        let (new, known) = split_migrations(spec.migrations(), &project.migrations);
        let mut warnings = Vec::new();
        let missing: Vec<&String> = spec
            .secrets
            .require
            .iter()
            .filter(|key| !project.secrets.contains_key(*key))
            .collect();
        if !missing.is_empty() {
            warnings.push(json!({
                "code": "MISSING_REQUIRED_SECRET", "severity": "high", "requires_confirmation": true, "affected": missing,
                "message": "Secrets that the release requires are not set",
            }));
        }
        let secrets: Vec<String> = project.secrets.keys().cloned().collect();
        let kept: Vec<String> = secrets
            .iter()
            .filter(|key| !spec.secrets.delete.contains(key))
            .cloned()
            .collect();
        let mut target = spec.build_on(&before);
        target.secrets = kept.iter().cloned().collect();
        let mut shown = before.clone();
        shown.secrets = secrets.into_iter().collect();
        let difference = diff::between(&shown, &target, usize::MAX);
        let is_noop =
            difference.is_noop && new.is_empty() && spec.assets.put.is_empty() && spec.assets.delete.is_empty();
        warnings.extend(self.plan_warnings.pop_front().unwrap_or_default());
        let asset_entries = self.asset_entries(&spec, &project_id);
        let asset_deletes: Vec<String> = spec.asset_deletes(&before).into_iter().collect();
        let missing: Vec<Value> = content
            .iter()
            .map(|(sha256, size)| {
                let present = self.content.contains_key(sha256);
                json!({"sha256": sha256, "size": size, "present": present})
            })
            .collect();
        let (plan_id, operation_id) = if dry {
            (Value::Null, Value::Null)
        } else {
            let plan = Plan {
                id: String::new(),
                operation: String::new(),
                project: project_id.clone(),
                digest: digest.clone(),
                key,
                base: base.clone(),
                from_nothing,
                target,
                content: content.into_keys().collect(),
                migrations: spec.migrations().to_vec(),
                expose: spec.database.as_ref().and_then(|database| database.expose.clone()),
                secret_deletes: spec.secrets.delete.clone(),
                zero_downtime: spec.database.as_ref().is_some_and(|database| database.zero_downtime),
                created_by: caller.wallet.clone().unwrap_or(owner),
            };
            let plan = self.keep_plan(plan, live.as_deref());
            (plan.id.clone().into(), plan.operation.clone().into())
        };
        let mut reply = json!({
            "kind": "plan_response", "schema_version": SCHEMA, "plan_id": plan_id, "operation_id": operation_id,
            "base_release_id": base, "manifest_digest": digest, "is_noop": is_noop,
            "summary": difference.summary(new.len()), "missing_content": missing, "warnings": warnings,
            "migrations": {"new": new, "noop": known}, "site": difference.site, "functions": difference.functions,
            "secrets": difference.secrets, "subdomains": difference.subdomains, "routes": difference.routes,
            "payment_required": null,
        });
        if !asset_entries.is_empty() || !asset_deletes.is_empty() {
            reply["asset_entries"] = asset_entries.into();
            reply["asset_deletes"] = asset_deletes.into();
        }
        Ok(reply)
    }

    /// The specification, from the body or from the content that it names (Run402 contract, section 5.5).
    fn specification(&mut self, call: &Call<'_>, caller: &Caller, dry: bool) -> Outcome<Value> {
        let inline = &call.body()["spec"];
        let Some(named) = call.body().get("manifest_ref") else {
            return self.permitted(inline.clone(), caller);
        };
        if dry {
            let message = "A dry run takes no manifest_ref";
            return Err(Refusal::new(400, "DRY_RUN_REQUIRES_INLINE_SPEC", message));
        }
        if caller.binding.is_some() {
            return Err(forbidden_field("manifest_ref"));
        }
        if inline.as_object().is_none_or(|fields| fields.len() != 1) {
            return Err(invalid("With manifest_ref, `spec` has the project only", "spec"));
        }
        let sha256 = text(named, "sha256").unwrap_or_default();
        let bytes = self.bytes_of(&sha256).cloned();
        let bytes = bytes.ok_or_else(|| invalid("The content that manifest_ref names is not there", "manifest_ref"))?;
        if named["size"].as_u64() != Some(bytes.len() as u64) {
            return Err(invalid(
                "The content that manifest_ref names has another length",
                "manifest_ref",
            ));
        }
        let spec: Value =
            serde_json::from_slice(&bytes).map_err(|_| invalid("The manifest is no JSON", "manifest_ref"))?;
        if spec["project_id"] != inline["project_id"] {
            return Err(invalid("The manifest is that of another project", "manifest_ref"));
        }
        Ok(spec)
    }

    fn permitted(&self, spec: Value, caller: &Caller) -> Outcome<Value> {
        match ReleaseSpec::forbidden_to_ci_runs(&spec).filter(|_| caller.binding.is_some()) {
            Some(field) => Err(forbidden_field(&field)),
            None => Ok(spec),
        }
    }

    /// The id of the release that it builds on.
    fn base_of(&mut self, spec: &ReleaseSpec) -> Outcome<Option<String>> {
        let live = self.project(&spec.project_id)?.live_release.clone();
        let Some(base) = &spec.base else { return Ok(live) };
        match (base.release.as_deref(), &base.release_id) {
            (Some("current"), None) => Ok(live),
            (Some("empty"), None) => Ok(None),
            (None, Some(id)) if Some(id) == live.as_ref() => Ok(live),
            (None, Some(id)) if self.release_of(&spec.project_id, id).is_some() => {
                let refusal = Refusal::new(409, "BASE_RELEASE_CONFLICT", format!("{id} is not the live release"));
                Err(refusal.with("phase", "plan").with("resource", "base"))
            }
            (None, Some(id)) => Err(Refusal::not_found(format!("Release {id}"))),
            _ => Err(invalid("The base is neither a release nor an id", "base")),
        }
    }

    /// Keeps a plan, unless it is the repeat of one: same project, specification and key, and the release that it builds on is still
    /// the live one, or it has itself become the live one since.
    fn keep_plan(&mut self, mut plan: Plan, live: Option<&str>) -> &Plan {
        let repeated = plan.key.is_some().then(|| {
            self.plans.iter().position(|known| {
                let same = known.project == plan.project && known.digest == plan.digest && known.key == plan.key;
                let released = self.released_by(&known.operation);
                let over = self.operation_of(&known.operation).is_some_and(Operation::is_undone);
                same && !over
                    && (known.base == plan.base && released.is_none() || released.is_some() && released == live)
            })
        });
        if let Some(at) = repeated.flatten() {
            return &self.plans[at];
        }
        plan.id = self.id("plan");
        plan.operation = self.id("op");
        let operation = Operation::new(&plan, self.timestamp());
        self.operations.push(operation);
        self.plans.push(plan);
        &self.plans[self.plans.len() - 1]
    }

    /// The objects of a specification, with the addresses that they will have.
    fn asset_entries(&mut self, spec: &ReleaseSpec, project: &str) -> Vec<Value> {
        let site = match self.project(project) {
            Ok(project) => project.site_url(),
            Err(_) => return Vec::new(),
        };
        let mut seen: Vec<&str> = Vec::new();
        let mut entries = Vec::with_capacity(spec.assets.put.len());
        for put in &spec.assets.put {
            let status = match (
                self.content.contains_key(&put.sha256),
                seen.contains(&put.sha256.as_str()),
            ) {
                (true, _) => "present",
                (false, true) => "satisfied_by_plan",
                (false, false) => "upload_pending",
            };
            seen.push(&put.sha256);
            entries.push(super::blobs::entry(&site, put, status));
        }
        entries
    }

    /// Warns about the next plan.
    pub(super) fn warn_next(&mut self, code: &str, message: &str, requires_confirmation: bool) {
        self.plan_warnings.push_back(vec![json!({
            "code": code, "severity": if requires_confirmation { "high" } else { "info" }, "message": message,
            "requires_confirmation": requires_confirmation, "confidence": "high",
        })]);
    }
}

/// Which migrations would run, and which have run already.
fn split_migrations(wanted: &[Migration], applied: &[Applied]) -> (Vec<Value>, Vec<Value>) {
    let has_run = |migration: &&Migration| {
        applied
            .iter()
            .any(|known| known.id == migration.id && known.checksum == migration.checksum)
    };
    let (known, new): (Vec<&Migration>, Vec<&Migration>) = wanted.iter().partition(has_run);
    let new = new.into_iter().map(|migration| {
        let transaction = match migration.transaction.as_deref() {
            Some("none") => "none",
            _ => "default",
        };
        json!({"id": migration.id, "checksum_hex": migration.checksum, "transaction": transaction})
    });
    let known = known
        .into_iter()
        .map(|migration| json!({"id": migration.id, "checksum_hex": migration.checksum}));
    (new.collect(), known.collect())
}

fn forbidden_field(name: &str) -> Box<Refusal> {
    let refusal = Refusal::new(403, "forbidden_spec_field", format!("A CI run may not say `{name}`"));
    refusal.with("phase", "validate").with("resource", name)
}

//! Releases: what each is, and inventories of them (Run402 contract, sections 3.2 and 4.8).

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};

use super::auth::Caller;
use super::diff;
use super::refusal::{Outcome, Refusal};
use super::spec::AssetPut;
use super::state::{Sorted, State};
use crate::loopback::Call;

/// The version of inventories and differences.
pub(super) const SCHEMA: &str = "agent-deploy-observability.v1";

/// Site paths of an inventory: unless asked otherwise, and at most (Run402 contract, section 3.2).
const SITE_PATHS: (usize, usize) = (5000, 25_000);
/// Site paths of a difference, unless asked otherwise.
const DIFF_PATHS: usize = 1000;

/// What a release is. Clones share the site.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Manifest {
    pub(super) site: Arc<Sorted<File>>,
    pub(super) functions: Sorted<Function>,
    pub(super) subdomains: BTreeSet<String>,
    pub(super) routes: Value,
    /// The keys of the secrets that there were.
    pub(super) secrets: BTreeSet<String>,
    pub(super) assets: Sorted<Asset>,
}

/// A file of a site.
#[derive(Clone, PartialEq)]
pub(super) struct File {
    pub(super) sha256: String,
    pub(super) content_type: Option<String>,
}

/// A function.
#[derive(Clone, PartialEq)]
pub(super) struct Function {
    pub(super) code_hash: String,
    pub(super) runtime: String,
    pub(super) timeout_seconds: u64,
    pub(super) memory_mb: u64,
    /// Null for none.
    pub(super) schedule: Value,
}

/// A stored object.
#[derive(Clone, PartialEq)]
pub(super) struct Asset {
    pub(super) sha256: String,
    pub(super) size: u64,
    pub(super) content_type: String,
    pub(super) visibility: String,
    pub(super) immutable: bool,
    pub(super) created: String,
}

impl Asset {
    pub(super) fn of(put: &AssetPut) -> Self {
        Self {
            sha256: put.sha256.clone(),
            size: put.size_bytes,
            content_type: put.content_type.clone(),
            visibility: put.visibility.clone(),
            immutable: put.immutable,
            created: String::new(),
        }
    }
}

/// A migration that has run.
#[derive(Clone)]
pub(super) struct Applied {
    pub(super) id: String,
    pub(super) checksum: String,
    pub(super) at: String,
}

/// A release that went live.
pub(super) struct Release {
    pub(super) id: String,
    pub(super) project: String,
    pub(super) parent: Option<String>,
    pub(super) operation: String,
    pub(super) plan: String,
    pub(super) digest: String,
    pub(super) created_by: String,
    pub(super) created: String,
    pub(super) superseded: Option<String>,
    pub(super) manifest: Manifest,
    /// The registry of migrations as it was then.
    pub(super) migrations: Vec<Applied>,
}

impl Release {
    fn inventory(&self, state_kind: &str, paths: usize) -> Value {
        let manifest = &self.manifest;
        let site: Vec<Value> = manifest
            .site
            .iter()
            .take(paths)
            .map(|(path, file)| json!({"path": path, "content_sha256": file.sha256, "content_type": file.content_type}))
            .map(without_nulls)
            .collect();
        let functions: Vec<Value> = manifest
            .functions
            .iter()
            .map(|(name, function)| {
                json!({
                    "name": name, "code_hash": function.code_hash, "runtime": function.runtime,
                    "timeout_seconds": function.timeout_seconds, "memory_mb": function.memory_mb,
                    "schedule": function.schedule,
                })
            })
            .collect();
        let migrations: Vec<Value> = self
            .migrations
            .iter()
            .map(|applied| {
                json!({"migration_id": applied.id, "checksum_hex": applied.checksum, "applied_at": applied.at})
            })
            .collect();
        let status = if self.superseded.is_some() {
            "superseded"
        } else {
            "active"
        };
        json!({
            "kind": "release_inventory", "schema_version": SCHEMA, "release_id": self.id, "project_id": self.project,
            "parent_id": self.parent, "status": status, "manifest_digest": self.digest, "created_at": self.created,
            "created_by": self.created_by, "activated_at": self.created, "superseded_at": self.superseded,
            "operation_id": self.operation, "plan_id": self.plan,
            "events_url": format!("/apply/v1/operations/{}/events", self.operation), "effective": true,
            "state_kind": state_kind, "site": {"paths": site, "totals": {"paths": manifest.site.len()}},
            "functions": functions, "secrets": {"keys": manifest.secrets}, "subdomains": {"names": manifest.subdomains},
            "migrations_applied": migrations,
        })
    }
}

/// Without the fields that are null.
pub(super) fn without_nulls(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, field| !field.is_null());
    }
    value
}

fn site_limit(call: &Call<'_>) -> Outcome<usize> {
    let Some(asked) = call.query("site_limit") else {
        return Ok(SITE_PATHS.0);
    };
    let asked: usize = asked.parse().map_err(|_| Refusal::invalid("site_limit is negative"))?;
    Ok(asked.min(SITE_PATHS.1))
}

impl State {
    pub(super) fn release_of(&self, project: &str, id: &str) -> Option<&Release> {
        self.releases
            .iter()
            .find(|release| release.id == id && release.project == project)
    }

    /// The release that an operation made.
    pub(super) fn released_by(&self, operation: &str) -> Option<&str> {
        let found = self.releases.iter().find(|release| release.operation == operation);
        found.map(|release| release.id.as_str())
    }

    fn live(&mut self, project: &str) -> Outcome<String> {
        let live = self.project(project)?.live_release.clone();
        live.ok_or_else(|| Refusal::new(404, "NO_ACTIVE_RELEASE", "Nothing was released yet"))
    }

    /// A release by its id or as `active`; `None` for `empty`.
    fn named(&mut self, project: &str, name: &str) -> Outcome<Option<&Release>> {
        let id = match name {
            "empty" => return Ok(None),
            "active" => self.live(project)?,
            id => id.to_owned(),
        };
        match self.release_of(project, &id) {
            Some(release) => Ok(Some(release)),
            None => Err(Refusal::not_found(format!("Release {id}"))),
        }
    }

    pub(super) fn deploy_get_active_release(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let limit = site_limit(call)?;
        let release = self.named(caller.project()?, "active")?;
        Ok(release.map_or(Value::Null, |release| release.inventory("current_live", limit)))
    }

    pub(super) fn deploy_get_release(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let limit = site_limit(call)?;
        let id = call.path("release_id");
        let release = self.release_of(caller.project()?, id);
        let release = release.ok_or_else(|| Refusal::not_found(format!("Release {id}")))?;
        Ok(release.inventory("effective", limit))
    }

    pub(super) fn deploy_diff(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let (from, to) = (
            call.query("from").unwrap_or_default(),
            call.query("to").unwrap_or_default(),
        );
        let limit = super::projects::limit(call, DIFF_PATHS);
        if to == "empty" {
            return Err(Refusal::new(
                400,
                "INVALID_DIFF_TARGET",
                "Nothing can be compared with `empty`",
            ));
        }
        let known = |release: Option<&Release>| {
            let ids = release.map_or(Vec::new(), |release| {
                release.migrations.iter().map(|one| one.id.clone()).collect()
            });
            let manifest = release.map_or_else(Manifest::default, |release| release.manifest.clone());
            (release.map(|release| release.id.clone()), manifest, ids)
        };
        let (from_id, before, had) = known(self.named(project, &from)?);
        let (to_id, after, has) = known(self.named(project, &to)?);
        if from_id == to_id {
            return Err(Refusal::new(400, "DIFF_SAME_RELEASE", "Both are the same release"));
        }
        let difference = diff::between(&before, &after, limit);
        let applied: Vec<&String> = has.iter().filter(|id| !had.contains(id)).collect();
        Ok(json!({
            "kind": "release_diff", "schema_version": SCHEMA, "from_release_id": from_id, "to_release_id": to_id,
            "is_noop": difference.is_noop && applied.is_empty(), "summary": difference.summary(applied.len()),
            "warnings": [], "migrations": {"applied_between_releases": applied}, "site": difference.site,
            "functions": difference.functions, "secrets": difference.secrets, "subdomains": difference.subdomains,
        }))
    }
}

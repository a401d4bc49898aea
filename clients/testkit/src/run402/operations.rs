//! Operations: commit, the phases after it, resume, events (Run402 contract, sections 3.2, 4.7, 4.9 and 5.2).
//!
//! An operation makes one release at most, however often its commit is sent.

use serde_json::{Value, json};

use super::auth::Caller;
use super::plan::Plan;
use super::projects::limit;
use super::refusal::{Outcome, Refusal};
use super::releases::{Applied, Release};
use super::script::{DeployScript, End};
use super::state::{State, page, text};
use crate::loopback::Call;

/// A deploy operation. It exists from the plan on, and begins with the commit.
pub(super) struct Operation {
    pub(super) id: String,
    pub(super) plan: String,
    pub(super) project: String,
    base: Option<String>,
    status: String,
    /// What is left of its way; `None` before the commit.
    way: Option<DeployScript>,
    release: Option<String>,
    error: Value,
    activate_attempts: u64,
    created: String,
    updated: String,
    events: Vec<Value>,
    migrated: bool,
}

const OVER: [&str; 4] = ["ready", "failed", "rolled_back", "needs_repair"];

/// The phase that a status belongs to.
fn phase_of(status: &str) -> Option<&'static str> {
    Some(match status {
        "staging" => "stage",
        "gating" => "migrate-gate",
        "migrating" => "migrate",
        "schema_settling" => "schema-settle",
        "activating" | "activation_pending" => "activate",
        _ => return None,
    })
}

impl Operation {
    pub(super) fn new(plan: &Plan, now: String) -> Self {
        Self {
            id: plan.operation.clone(),
            plan: plan.id.clone(),
            project: plan.project.clone(),
            base: plan.base.clone(),
            status: "planning".to_owned(),
            way: None,
            release: None,
            error: Value::Null,
            activate_attempts: 0,
            created: now.clone(),
            updated: now,
            events: Vec::new(),
            migrated: false,
        }
    }

    /// It has ended without a release, and with everything undone.
    pub(super) fn is_undone(&self) -> bool {
        ["failed", "rolled_back"].contains(&self.status.as_str())
    }

    fn is_over(&self) -> bool {
        OVER.contains(&self.status.as_str())
    }

    fn event(&mut self, mut event: Value) {
        event["id"] = (self.events.len() + 1).to_string().into();
        self.events.push(event);
    }

    fn phase(&mut self, phase: &str, status: &str) {
        self.event(json!({"type": "commit.phase", "phase": phase, "status": status}));
    }

    /// Goes on to a status.
    fn enter(&mut self, status: &str, now: String) {
        let (before, after) = (phase_of(&self.status), phase_of(status));
        let broken = ["failed", "rolled_back", "needs_repair", "activation_pending"].contains(&status);
        if let Some(phase) = before.filter(|phase| Some(*phase) != after || broken) {
            self.phase(phase, if broken { "failed" } else { "done" });
        }
        if let Some(phase) = after.filter(|phase| before != Some(*phase) && !broken) {
            self.phase(phase, "started");
        }
        if after == Some("activate") {
            self.activate_attempts += 1;
        }
        status.clone_into(&mut self.status);
        self.updated = now;
    }
}

impl State {
    pub(super) fn operation_of(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The operation, which has to be one of the caller's.
    fn own_operation(&mut self, id: &str, caller: &Caller) -> Outcome<usize> {
        let unknown = || Refusal::new(404, "OPERATION_NOT_FOUND", format!("Operation {id} not found"));
        let at = self
            .operations
            .iter()
            .position(|operation| operation.id == id)
            .ok_or_else(unknown)?;
        let project = self.operations[at].project.clone();
        let own = match &caller.project {
            Some(key) => *key == project,
            None => self.deployable(&project, caller).is_ok(),
        };
        if own { Ok(at) } else { Err(unknown()) }
    }

    pub(super) fn deploy_commit(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("plan_id");
        let unknown = || Refusal::new(404, "PLAN_NOT_FOUND", format!("Plan {id} not found"));
        let at = self.plans.iter().position(|plan| plan.id == id).ok_or_else(unknown)?;
        let project = self.plans[at].project.clone();
        self.deployable(&project, caller).map_err(|_| unknown())?;
        let plan = &self.plans[at];
        let operation_id = plan.operation.clone();
        let at_fault = |refusal: Box<Refusal>| {
            let refusal = refusal.with("phase", "commit").with("plan_id", id);
            refusal.with("operation_id", operation_id.clone())
        };
        if plan.key != text(call.body(), "idempotency_key") {
            let message = "The plan was made with another idempotency key";
            return Err(at_fault(Refusal::new(409, "INVALID_STATE", message)));
        }
        let begun = self
            .operation_of(&operation_id)
            .is_some_and(|operation| operation.way.is_some());
        if begun {
            return match plan.key {
                // The same commit again: nothing more happens.
                Some(_) => Ok(self.commit_reply(&operation_id)),
                None => Err(at_fault(Refusal::new(
                    409,
                    "INVALID_STATE",
                    "The plan was committed already",
                ))),
            };
        }
        if let Some(sha256) = plan.content.iter().find(|sha256| !self.content.contains_key(*sha256)) {
            let refusal = Refusal::new(
                409,
                "CONTENT_UPLOAD_FAILED",
                format!("Content {sha256} was not uploaded"),
            );
            let refusal = refusal.with("resource", sha256.as_str());
            return Err(at_fault(refusal));
        }
        let (base, free) = (plan.base.clone(), plan.from_nothing);
        let live = self.project(&project)?.live_release.clone();
        if !free && live != base {
            return Err(at_fault(conflict(live.as_deref())));
        }
        let script = self.deploy_scripts.pop_front();
        let script = script.unwrap_or_else(|| self.settings.deploys.clone());
        let now = self.timestamp();
        if let Some(operation) = self
            .operations
            .iter_mut()
            .find(|operation| operation.id == operation_id)
        {
            for (resource, line) in &script.logs {
                operation.event(json!({"type": "log", "resource": resource, "stream": "stdout", "line": line}));
            }
            operation.enter("committing", now);
            let at_once = script.statuses.is_empty();
            operation.way = Some(script);
            if at_once {
                self.run_through(&operation_id);
            }
        }
        Ok(self.commit_reply(&operation_id))
    }

    fn commit_reply(&mut self, operation: &str) -> Value {
        const TOLD: [&str; 4] = ["ready", "failed", "schema_settling", "activation_pending"];
        let snapshot = self.snapshot(operation);
        let status = snapshot["status"].as_str().filter(|status| TOLD.contains(status));
        let status = status.unwrap_or("running");
        json!({
            "operation_id": operation, "status": status, "release_id": snapshot["release_id"], "urls": snapshot["urls"],
            "error": if status == "failed" { snapshot["error"].clone() } else { Value::Null },
        })
    }

    /// All phases at once.
    fn run_through(&mut self, id: &str) {
        let Some(at) = self.operations.iter().position(|operation| operation.id == id) else {
            return;
        };
        let plan = self.plans.iter().find(|plan| plan.operation == id);
        let migrates = plan.is_some_and(|plan| !plan.migrations.is_empty());
        let gated = migrates && plan.is_some_and(|plan| !plan.zero_downtime);
        let now = self.timestamp();
        for (status, passed) in [
            ("staging", true),
            ("gating", gated),
            ("migrating", migrates),
            ("activating", true),
        ] {
            if passed && !self.arrive(at, status, &now) {
                return;
            }
        }
        self.end(at, &now);
    }

    /// One look: the operation goes one status further.
    fn step(&mut self, at: usize) {
        let now = self.timestamp();
        let operation = &mut self.operations[at];
        if operation.is_over() || operation.status == "activation_pending" {
            return;
        }
        let Some(way) = &mut operation.way else { return };
        match way.statuses.is_empty() {
            true => self.end(at, &now),
            false => {
                let status = way.statuses.remove(0);
                self.arrive(at, &status, &now);
            }
        }
    }

    /// Goes on to a status. Says whether the operation still goes on then.
    fn arrive(&mut self, at: usize, status: &str, now: &str) -> bool {
        self.operations[at].enter(status, now.to_owned());
        let after_sql = ["schema_settling", "activating", "activation_pending"].contains(&status);
        !after_sql || self.migrate(at, now)
    }

    /// Runs the migrations of an operation, once. Says whether they could.
    fn migrate(&mut self, at: usize, now: &str) -> bool {
        if std::mem::replace(&mut self.operations[at].migrated, true) {
            return true;
        }
        let Some(plan) = self.plans.iter().find(|plan| plan.operation == self.operations[at].id) else {
            return true;
        };
        let (migrations, expose) = (plan.migrations.clone(), plan.expose.clone());
        let project_id = plan.project.clone();
        let Ok(project) = self.project(&project_id) else {
            return true;
        };
        for migration in &migrations {
            let known = project.migrations.iter().find(|known| known.id == migration.id);
            if known.is_some_and(|known| known.checksum != migration.checksum) {
                let error = json!({
                    "code": "MIGRATION_CHECKSUM_MISMATCH", "phase": "migrate", "category": "deploy", "retryable": false,
                    "resource": format!("database.migrations.{}", migration.id), "rolled_back": true,
                    "message": format!("The migration {} has run with another checksum", migration.id),
                    "safe_to_retry": true, "mutation_state": "rolled_back", "trace_id": "trc_fake",
                });
                self.fail(at, "failed", error, now);
                return false;
            }
        }
        for migration in migrations {
            if !project.migrations.iter().any(|known| known.id == migration.id) {
                project.migrations.push(Applied {
                    id: migration.id,
                    checksum: migration.checksum,
                    at: now.to_owned(),
                });
            }
        }
        if let Some(expose) = expose {
            project.expose = expose;
        }
        true
    }

    fn fail(&mut self, at: usize, status: &str, mut error: Value, now: &str) {
        let operation = &mut self.operations[at];
        if error.get("phase").is_none() {
            error["phase"] = phase_of(&operation.status).unwrap_or("commit").into();
        }
        error["operation_id"] = operation.id.clone().into();
        error["plan_id"] = operation.plan.clone().into();
        operation.enter(status, now.to_owned());
        operation.error = error;
    }

    fn end(&mut self, at: usize, now: &str) {
        let end = self.operations[at]
            .way
            .as_ref()
            .map_or(End::Ready, |way| way.end.clone());
        match end {
            End::Ready => self.activate(at, now),
            End::Failed(status, error) => {
                if status == "needs_repair" {
                    self.migrate(at, now);
                }
                self.fail(at, status, error, now);
            }
            End::Hangs(error) => {
                if self.arrive(at, "activation_pending", now) {
                    self.operations[at].error = error;
                }
            }
        }
    }

    /// Makes the release the live one.
    fn activate(&mut self, at: usize, now: &str) {
        if !self.migrate(at, now) {
            return;
        }
        let id = self.operations[at].id.clone();
        let Some(index) = self.plans.iter().position(|plan| plan.operation == id) else {
            return;
        };
        let plan = &self.plans[index];
        let (project_id, base, free) = (plan.project.clone(), plan.base.clone(), plan.from_nothing);
        let Ok(project) = self.project(&project_id) else { return };
        let live = project.live_release.clone();
        if !free && live != base {
            let error = Value::Object(conflict(live.as_deref()).more);
            return self.fail(at, "failed", error, now);
        }
        let release_id = self.id("rel");
        let plan = &self.plans[index];
        let (mut manifest, deletes) = (plan.target.clone(), plan.secret_deletes.clone());
        let mut release = Release {
            id: release_id.clone(),
            project: project_id.clone(),
            parent: live.clone(),
            operation: id,
            plan: plan.id.clone(),
            digest: plan.digest.clone(),
            created_by: plan.created_by.clone(),
            created: now.to_owned(),
            superseded: None,
            manifest: Default::default(),
            migrations: Vec::new(),
        };
        let Ok(project) = self.project(&project_id) else { return };
        project.secrets.retain(|key, _| !deletes.contains(key));
        manifest.secrets = project.secrets.keys().cloned().collect();
        for (key, asset) in &mut manifest.assets {
            if asset.created.is_empty() {
                let before = project
                    .live
                    .assets
                    .get(key)
                    .filter(|before| before.sha256 == asset.sha256);
                asset.created = before.map_or_else(|| now.to_owned(), |before| before.created.clone());
            }
        }
        release.manifest = manifest.clone();
        release.migrations = project.migrations.clone();
        project.live = manifest;
        project.live_release = Some(release_id.clone());
        if let Some(before) = self
            .releases
            .iter_mut()
            .find(|release| Some(&release.id) == live.as_ref())
        {
            before.superseded = Some(now.to_owned());
        }
        self.releases.push(release);
        self.claim_released(&project_id, &release_id);
        let urls = self.urls(&project_id, &release_id);
        let operation = &mut self.operations[at];
        operation.enter("ready", now.to_owned());
        operation.release = Some(release_id.clone());
        operation.error = Value::Null;
        operation.event(json!({"type": "ready", "releaseId": release_id, "urls": urls}));
    }

    /// The addresses of a release (Run402 contract, section 4.7).
    pub(super) fn urls(&mut self, project: &str, release: &str) -> Value {
        match self.project(project) {
            Ok(project) => {
                json!({"project": project.site_url(), "release": format!("{}/_release/{release}", project.site_url())})
            }
            Err(_) => Value::Null,
        }
    }

    pub(super) fn snapshot(&mut self, id: &str) -> Value {
        let Some(operation) = self.operation_of(id) else {
            return Value::Null;
        };
        let (project, release) = (operation.project.clone(), operation.release.clone());
        let urls = release.as_ref().map(|release| self.urls(&project, release));
        let Some(operation) = self.operation_of(id) else {
            return Value::Null;
        };
        let attempted = operation.activate_attempts > 0;
        json!({
            "operation_id": operation.id, "project_id": operation.project, "plan_id": operation.plan,
            "status": operation.status, "base_release_id": operation.base, "target_release_id": release,
            "release_id": release, "urls": urls, "payment_required": null, "error": operation.error,
            "activate_attempts": operation.activate_attempts,
            "last_activate_attempt_at": attempted.then_some(&operation.updated), "created_at": operation.created,
            "updated_at": operation.updated,
        })
    }

    pub(super) fn deploy_status(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("operation_id");
        let at = self.own_operation(id, caller)?;
        self.step(at);
        Ok(self.snapshot(id))
    }

    /// Does nothing to an operation that has ended (Run402 contract, section 5.2).
    pub(super) fn deploy_resume(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = call.path("operation_id");
        let at = self.own_operation(id, caller)?;
        let operation = &mut self.operations[at];
        let Some(way) = &mut operation.way else {
            let refusal = Refusal::new(409, "NOT_RESUMABLE", "It was never committed");
            return Err(refusal.with("phase", "resume").with("operation_id", id));
        };
        if operation.status == "activation_pending" {
            way.end = End::Ready;
            way.statuses.clear();
            operation.error = Value::Null;
            let now = self.timestamp();
            self.arrive(at, "activating", &now);
        }
        Ok(self.snapshot(id))
    }

    pub(super) fn deploy_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let own = self
            .operations
            .iter()
            .rev()
            .filter(|operation| operation.project == project);
        let ids: Vec<String> = own.map(|operation| operation.id.clone()).collect();
        let (ids, next) = page(ids, call.query("cursor").as_deref(), limit(call, 20));
        let operations: Vec<Value> = ids.iter().map(|id| self.snapshot(id)).collect();
        Ok(json!({"operations": operations, "cursor": next, "has_more": next.is_some()}))
    }

    /// The cursor is null at the end of an operation that is over.
    pub(super) fn deploy_events(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let at = self.own_operation(call.path("operation_id"), caller)?;
        let operation = &self.operations[at];
        let after = call.query("cursor");
        let (events, next) = page(operation.events.clone(), after.as_deref(), limit(call, 100));
        let seen = operation.events.len().to_string();
        let next = next.or_else(|| (!operation.is_over() && !events.is_empty()).then_some(seen));
        Ok(json!({"events": events, "cursor": next}))
    }
}

/// Another release came in between.
fn conflict(live: Option<&str>) -> Box<Refusal> {
    let message = format!("The live release is {} by now", live.unwrap_or("none"));
    let refusal = Refusal::new(409, "BASE_RELEASE_CONFLICT", message.clone());
    let refusal = refusal.passing().with("resource", "base");
    // Also the fields of the error of an operation.
    refusal.with("code", "BASE_RELEASE_CONFLICT").with("message", message)
}

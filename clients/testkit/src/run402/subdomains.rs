//! Subdomains (Run402 contract, section 3.7), claimed by name or by a release.

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// A subdomain that is taken.
#[derive(Clone)]
pub(super) struct Subdomain {
    pub(super) project: String,
    deployment: String,
    created: String,
    updated: String,
}

impl State {
    fn record(&mut self, name: &str) -> Value {
        let Some(found) = self.subdomains.get(name).cloned() else {
            return Value::Null;
        };
        let urls = self.urls(&found.project, &found.deployment);
        json!({
            "name": name, "deployment_id": found.deployment, "url": format!("https://{name}.run402.test"),
            "deployment_url": urls["release"], "project_id": found.project, "created_at": found.created,
            "updated_at": found.updated,
        })
    }

    fn take(&mut self, name: &str, project: &str, deployment: &str) -> Outcome<()> {
        let now = self.timestamp();
        let found = self.subdomains.get(name);
        if found.is_some_and(|found| found.project != project) {
            return Err(Refusal::conflict(format!("The subdomain {name} is taken")));
        }
        let created = found.map_or_else(|| now.clone(), |found| found.created.clone());
        let subdomain = Subdomain {
            project: project.to_owned(),
            deployment: deployment.to_owned(),
            created,
            updated: now,
        };
        self.subdomains.insert(name.to_owned(), subdomain);
        Ok(())
    }

    /// The subdomains of a release that has gone live: exactly these are the project's.
    pub(super) fn claim_released(&mut self, project: &str, release: &str) {
        let Ok(found) = self.project(project) else { return };
        let wanted = found.live.subdomains.clone();
        self.subdomains
            .retain(|name, known| known.project != project || wanted.contains(name));
        for name in wanted {
            // One that somebody else has stays theirs: the plan could not know.
            let _ = self.take(&name, project, release);
        }
    }

    pub(super) fn subdomains_claim(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = caller.project()?.to_owned();
        let name = text(call.body(), "name").unwrap_or_default();
        let deployment = text(call.body(), "deployment_id").unwrap_or_default();
        if self.release_of(&project, &deployment).is_none() {
            return Err(Refusal::not_found(format!("Deployment {deployment}")));
        }
        self.take(&name, &project, &deployment)?;
        self.project(&project)?.live.subdomains.insert(name.clone());
        Ok(self.record(&name))
    }

    pub(super) fn subdomains_list(&mut self, caller: &Caller) -> Outcome {
        let project = caller.project()?;
        let own = self.subdomains.iter().filter(|(_, found)| found.project == project);
        let names: Vec<String> = own.map(|(name, _)| name.clone()).collect();
        let records: Vec<Value> = names.iter().map(|name| self.record(name)).collect();
        Ok(json!({"subdomains": records}))
    }

    pub(super) fn subdomains_delete(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (name, project) = (call.path("name"), caller.project()?);
        let own = self.subdomains.get(name).is_some_and(|found| found.project == project);
        let Some(found) = own.then(|| self.subdomains.remove(name)).flatten() else {
            return Err(Refusal::not_found(format!("Subdomain {name}")));
        };
        self.project(project)?.live.subdomains.remove(name);
        Ok(json!({
            "name": name, "deployment_id": found.deployment, "project_id": found.project, "deleted_at": self.timestamp(),
            "status": "deleted",
        }))
    }
}

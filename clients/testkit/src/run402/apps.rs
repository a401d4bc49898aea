//! Published apps: versions of projects that others may fork (Run402 contract, section 3.12).

use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::releases::Manifest;
use super::state::{State, text};
use crate::loopback::Call;

/// A version of an app.
pub(super) struct App {
    json: Map<String, Value>,
    /// What was live when it was published.
    manifest: Manifest,
}

impl App {
    fn text(&self, name: &str) -> &str {
        self.json.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn is_open(&self) -> bool {
        self.text("visibility") != "private"
    }
}

impl State {
    pub(super) fn apps_publish(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (id, now) = (self.id("ver"), self.timestamp());
        let project = self.own_project(call, caller)?;
        let manifest = project.live.clone();
        let json = json!({
            "id": id, "project_id": project.id, "version": 0, "name": project.name, "description": null,
            "visibility": "public", "fork_allowed": true, "min_tier": "prototype", "derived_min_tier": "prototype",
            "status": "published", "table_count": 0, "function_count": manifest.functions.len(),
            "site_file_count": manifest.site.len(), "required_secrets": [], "required_actions": [], "tags": [],
            "live_url": project.site_url(), "bootstrap_variables": null, "created_at": now, "compatibility_warnings": [],
        });
        let mut json = json.as_object().cloned().unwrap_or_default();
        let own = self
            .apps
            .iter()
            .filter(|known| known.text("project_id") == call.path("project_id"));
        json.insert("version".to_owned(), (own.count() + 1).into());
        json.extend(call.body().as_object().cloned().unwrap_or_default());
        self.apps.push(App {
            json: json.clone(),
            manifest,
        });
        Ok(Value::Object(json))
    }

    pub(super) fn apps_browse(&mut self, call: &Call<'_>) -> Outcome {
        let tags = call.request().query().into_iter().filter(|(name, _)| name == "tag");
        let tags: Vec<Value> = tags.map(|(_, value)| value.into()).collect();
        let tagged = |app: &&App| {
            let own = app.json.get("tags").and_then(Value::as_array);
            tags.iter().all(|tag| own.is_some_and(|own| own.contains(tag)))
        };
        let public = self.apps.iter().filter(|app| app.text("visibility") == "public");
        let apps: Vec<Value> = public
            .filter(tagged)
            .map(|app| Value::Object(app.json.clone()))
            .collect();
        Ok(json!({"total": apps.len(), "apps": apps}))
    }

    pub(super) fn apps_get_app(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("version_id");
        let found = self.apps.iter().find(|app| app.text("id") == id && app.is_open());
        let found = found.ok_or_else(|| Refusal::not_found(format!("App {id}")))?;
        Ok(Value::Object(found.json.clone()))
    }

    pub(super) fn apps_list_versions(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let id = self.own_project(call, caller)?.id.clone();
        let own = self.apps.iter().filter(|app| app.text("project_id") == id);
        Ok(json!({"versions": own.map(|app| app.json.clone()).collect::<Vec<_>>()}))
    }

    fn version(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<usize> {
        let project = self.own_project(call, caller)?.id.clone();
        let id = call.path("version_id");
        let own = |app: &App| app.text("id") == id && app.text("project_id") == project;
        let found = self.apps.iter().position(own);
        found.ok_or_else(|| Refusal::not_found(format!("Version {id}")))
    }

    pub(super) fn apps_update_version(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let at = self.version(call, caller)?;
        self.apps[at]
            .json
            .extend(call.body().as_object().cloned().unwrap_or_default());
        Ok(Value::Object(self.apps[at].json.clone()))
    }

    pub(super) fn apps_delete_version(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let at = self.version(call, caller)?;
        self.apps.remove(at);
        Ok(json!({"status": "deleted", "id": call.path("version_id")}))
    }

    /// A project of the caller with what the version had: its site, functions and objects.
    pub(super) fn apps_fork(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let wallet = caller.wallet()?.to_owned();
        let tier = self.active_tier(&wallet)?;
        let version = text(call.body(), "version_id").unwrap_or_default();
        let found = self.apps.iter().find(|app| app.text("id") == version && app.is_open());
        let found = found.ok_or_else(|| Refusal::not_found(format!("App {version}")))?;
        if found.json.get("fork_allowed") == Some(&Value::Bool(false)) {
            return Err(Refusal::forbidden("The app must not be forked"));
        }
        let mut manifest = found.manifest.clone();
        manifest.secrets.clear();
        manifest.subdomains.clear();
        let repeated = call
            .request()
            .header("idempotency-key")
            .map(|key| format!("fork {wallet} {key}"));
        if let Some(reply) = repeated.as_ref().and_then(|key| self.provisioned.get(key)) {
            return Ok(reply.clone());
        }
        let id = self.id("prj");
        let keys = (self.secret("anon"), self.secret("service"));
        let name = text(call.body(), "name").unwrap_or_default();
        let shown = (keys.0.clone(), keys.1.clone());
        let at = self.add_project(id.clone(), wallet, &name, &tier, keys);
        self.projects[at].live = manifest;
        let site = self.projects[at].site_url();
        let subdomain = text(call.body(), "subdomain").map(|name| format!("https://{name}.run402.test"));
        let reply = json!({
            "project_id": id, "anon_key": shown.0.expose(), "service_key": shown.1.expose(),
            "schema_slot": format!("p{:04}", at + 1), "site_url": site, "subdomain_url": subdomain,
        });
        if let Some(key) = repeated {
            self.provisioned.insert(key, reply.clone());
        }
        Ok(reply)
    }
}

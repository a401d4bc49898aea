//! Applications (Perstack contract, section 3).

use serde_json::{Value, json};

use super::page;
use super::state::{Outcome, Refusal, State, data, put, text};
use crate::loopback::Call;

/// An application.
#[derive(Debug)]
pub(super) struct Application {
    pub(super) id: String,
    name: String,
    status: String,
    group: Option<String>,
    created: String,
    updated: String,
}

impl Application {
    fn json(&self) -> Value {
        let mut value = json!({
            "type": "application", "id": self.id, "name": self.name, "status": self.status,
            "createdAt": self.created, "updatedAt": self.updated,
        });
        put(&mut value, "applicationGroupId", self.group.clone());
        value
    }
}

impl State {
    pub(super) fn add_application(&mut self, id: Option<&str>, name: &str, group: Option<String>) -> Value {
        let id = id.map_or_else(|| self.id("app"), str::to_owned);
        let now = self.now();
        let status = "active".to_owned();
        let application = Application {
            id,
            name: name.to_owned(),
            status,
            group,
            created: now.clone(),
            updated: now,
        };
        let value = application.json();
        self.applications.push(application);
        value
    }

    /// Refuses an id that no application has.
    pub(super) fn check_application(&self, id: &str) -> Result<(), Refusal> {
        match self.applications.iter().any(|application| application.id == id) {
            true => Ok(()),
            false => Err(Refusal::not_found("Application")),
        }
    }

    pub(super) fn applications_list(&self, call: &Call<'_>) -> Outcome {
        let name = call.query("name").unwrap_or_default();
        let found = self
            .applications
            .iter()
            .filter(|application| application.name.contains(&name));
        let mut found: Vec<Value> = found.map(Application::json).collect();
        page::sort(call, &mut found);
        Ok(page::TAKE_SKIP.reply(call, "applications", found))
    }

    pub(super) fn applications_get(&mut self, call: &Call<'_>) -> Outcome {
        data("application", self.application(call)?.json())
    }

    pub(super) fn applications_create(&mut self, call: &Call<'_>) -> Outcome {
        let name = text(call.body(), "name").unwrap_or_default();
        let group = text(call.body(), "applicationGroupId");
        data("application", self.add_application(None, &name, group))
    }

    pub(super) fn applications_update(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        let application = self.application(call)?;
        if let Some(name) = text(call.body(), "name") {
            application.name = name;
        }
        if let Some(status) = text(call.body(), "status") {
            application.status = status;
        }
        application.updated = now;
        data("application", application.json())
    }

    pub(super) fn applications_delete(&mut self, call: &Call<'_>) -> Outcome {
        let id = self.application(call)?.id.clone();
        self.applications.retain(|application| application.id != id);
        Ok(Value::Null)
    }

    fn application(&mut self, call: &Call<'_>) -> Result<&mut Application, Refusal> {
        let id = call.path("applicationId");
        let found = self.applications.iter_mut().find(|application| application.id == id);
        found.ok_or_else(|| Refusal::not_found("Application"))
    }
}

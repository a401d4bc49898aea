//! Secrets of a project (Run402 contract, section 3.6). Values are never answered.

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::auth::Caller;
use super::projects::StoredSecret;
use super::refusal::{Outcome, Refusal};
use super::state::{State, text};
use crate::loopback::Call;

/// The most bytes of a value (Run402 contract, section 3.6).
const MAX_VALUE_BYTES: usize = 4096;

impl State {
    pub(super) fn secrets_set(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (key, value) = (text(call.body(), "key"), text(call.body(), "value"));
        let (key, value) = (key.unwrap_or_default(), value.unwrap_or_default());
        if value.len() > MAX_VALUE_BYTES {
            return Err(Refusal::invalid("The value is longer than 4096 bytes"));
        }
        let id = self.own_project(call, caller)?.id.clone();
        self.set_secret(&id, &key, value.into())?;
        Ok(json!({"status": "set", "key": key}))
    }

    pub(super) fn set_secret(&mut self, project: &str, key: &str, value: Secret) -> Outcome<()> {
        let now = self.timestamp();
        let secrets = &mut self.project(project)?.secrets;
        let created = secrets
            .get(key)
            .map_or_else(|| now.clone(), |known| known.created.clone());
        let secret = StoredSecret {
            value,
            created,
            updated: now,
        };
        secrets.insert(key.to_owned(), secret);
        Ok(())
    }

    pub(super) fn secrets_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let project = self.own_project(call, caller)?;
        let secrets: Vec<Value> = project
            .secrets
            .iter()
            .map(|(key, secret)| json!({"key": key, "created_at": secret.created, "updated_at": secret.updated}))
            .collect();
        Ok(json!({"secrets": secrets}))
    }

    pub(super) fn secrets_delete(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let key = call.path("key");
        match self.own_project(call, caller)?.secrets.remove(key) {
            Some(_) => Ok(json!({"status": "deleted", "key": key})),
            None => Err(Refusal::not_found(format!("Secret {key}"))),
        }
    }
}

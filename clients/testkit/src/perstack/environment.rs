//! Secrets and variables (Perstack contract, section 3). The value of a secret must never be in an answer.

use std::collections::BTreeMap;

use agent_clients_runtime::Secret;
use serde_json::{Value, json};

use super::state::{Outcome, Refusal, State, data, put, text};
use crate::loopback::Call;

/// A value under a name.
#[derive(Debug)]
pub(super) struct Entry<V> {
    pub(super) value: V,
    created: String,
    updated: String,
}

/// A value as an answer may show it.
pub(super) trait Shown {
    fn shown(&self) -> Option<String>;
}

impl Shown for Secret {
    fn shown(&self) -> Option<String> {
        None
    }
}

impl Shown for String {
    fn shown(&self) -> Option<String> {
        Some(self.clone())
    }
}

type Entries<V> = BTreeMap<String, Entry<V>>;

impl State {
    pub(super) fn secrets(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        answer(&mut self.secrets, "secret", call, now)
    }

    pub(super) fn variables(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        answer(&mut self.variables, "variable", call, now)
    }
}

/// Both namespaces have the same five methods, the last word of their operation ids.
fn answer<V: Shown + From<String>>(entries: &mut Entries<V>, kind: &str, call: &Call<'_>, now: String) -> Outcome {
    let value = || V::from(text(call.body(), "value").unwrap_or_default());
    let missing = || Refusal::not_found(if kind == "secret" { "Secret" } else { "Variable" });
    let name = call.path("name");
    match call.operation().rsplit('_').next().unwrap_or_default() {
        "list" => {
            let all: Vec<Value> = entries.iter().map(|(name, entry)| json_of(name, entry)).collect();
            data(&format!("{kind}s"), all.into())
        }
        "get" => data(kind, json_of(name, entries.get(name).ok_or_else(missing)?)),
        "create" => {
            let name = text(call.body(), "name").unwrap_or_default();
            if entries.contains_key(&name) {
                return Err(Refusal::new(409, format!("The {kind} {name} exists already")));
            }
            let entry = Entry {
                value: value(),
                created: now.clone(),
                updated: now,
            };
            let shown = json_of(&name, &entry);
            entries.insert(name, entry);
            data(kind, shown)
        }
        "update" => {
            let entry = entries.get_mut(name).ok_or_else(missing)?;
            entry.value = value();
            entry.updated = now;
            data(kind, json_of(name, entry))
        }
        "delete" => entries.remove(name).map(|_| Value::Null).ok_or_else(missing),
        other => Err(Refusal::new(501, format!("The fake has no method {other} here"))),
    }
}

fn json_of<V: Shown>(name: &str, entry: &Entry<V>) -> Value {
    let mut value = json!({"name": name, "createdAt": entry.created, "updatedAt": entry.updated});
    put(&mut value, "value", entry.value.shown());
    value
}

//! Everything the fake remembers, its clock and its ids.

use std::collections::BTreeMap;
use std::fmt::Display;

use agent_clients_runtime::Secret;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::applications::Application;
use super::environment::Entry;
use super::experts::Scope;
use super::job::Job;

/// The state of a fake.
#[derive(Debug, Default)]
pub(super) struct State {
    seconds: i64,
    ids: u64,
    pub(super) applications: Vec<Application>,
    pub(super) secrets: BTreeMap<String, Entry<Secret>>,
    pub(super) variables: BTreeMap<String, Entry<String>>,
    pub(super) jobs: Vec<Job>,
    pub(super) scopes: BTreeMap<String, Scope>,
}

/// 2025-01-01T00:00:00Z, where the fake's clock begins.
const EPOCH_SECONDS: i64 = 1_735_689_600;

impl State {
    /// The time, a second later than the one before.
    pub(super) fn now(&mut self) -> String {
        self.seconds += 1;
        match Timestamp::from_second(EPOCH_SECONDS + self.seconds) {
            Ok(time) => time.to_string(),
            Err(_) => unreachable!("a clock that counts from 2025 in steps of a second stays inside the calendar"),
        }
    }

    /// A new id, of 24 characters as in the older reference.
    pub(super) fn id(&mut self, kind: &str) -> String {
        self.ids += 1;
        format!("{kind}{:0width$}", self.ids, width = 24 - kind.len())
    }
}

/// An answer that is no success.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) reason: Value,
}

/// What an operation comes to: the JSON of the reply (null for none), or a refusal.
pub(super) type Outcome = Result<Value, Refusal>;

impl Refusal {
    /// 404: `what` does not exist.
    pub(super) fn not_found(what: impl Display) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    pub(super) fn new(status: u16, reason: impl Into<String>) -> Self {
        Self {
            status,
            reason: reason.into().into(),
        }
    }
}

/// `{data: {<name>: <value>}}`.
pub(super) fn data(name: &str, value: Value) -> Outcome {
    Ok(json!({"data": {name: value}}))
}

/// Puts a field into an object, where there is a value for it.
pub(super) fn put(object: &mut Value, name: &str, value: Option<impl Into<Value>>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value) {
        object.insert(name.to_owned(), value.into());
    }
}

/// A text field of a body.
pub(super) fn text(body: &Value, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

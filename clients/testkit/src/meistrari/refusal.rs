//! Answers that are no success, in the one shape that both fakes give them.

use std::fmt::Display;

use serde_json::{Value, json};

use crate::answer::Answer;

/// An answer that is no success.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) message: String,
}

/// What an operation comes to: the JSON of the reply (null for none), or a refusal.
pub(super) type Outcome = Result<Value, Refusal>;

impl Refusal {
    /// 404: `what` does not exist.
    pub(super) fn not_found(what: impl Display) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    pub(super) fn new(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
        }
    }
}

/// The reply of an outcome.
pub(super) fn reply(outcome: Outcome) -> Answer {
    match outcome {
        Ok(Value::Null) => Answer::new(204),
        Ok(value) => Answer::json(&value),
        Err(refusal) => error(refusal.status, refusal.message.into()),
    }
}

/// `{message, …}`. The services publish no schema of their errors; a `message` is what clients look for (Meistrari contract,
/// section 1.4).
pub(super) fn error(status: u16, reason: Value) -> Answer {
    let answer = Answer::new(status);
    let body = match reason {
        Value::String(message) => json!({"message": message}),
        reasons => json!({"message": answer.status.canonical_reason().unwrap_or("Error"), "reasons": reasons}),
    };
    Answer::json(&body).with_status(status)
}

/// A text field of a body.
pub(super) fn text(body: &Value, name: &str) -> Option<String> {
    body.get(name).and_then(Value::as_str).map(str::to_owned)
}

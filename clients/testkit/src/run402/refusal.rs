//! Answers that are no success, in the envelope that the service's routes use (Run402 contract, section 1.7).

use std::fmt::Display;

use serde_json::{Map, Value, json};

use crate::answer::Answer;

/// An answer that is no success.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    /// Empty where the contract knows none: the fake invents no code.
    pub(super) code: String,
    pub(super) message: String,
    /// Further fields of the body.
    pub(super) more: Map<String, Value>,
}

/// What an operation comes to: the JSON of the reply (null for none), or a refusal.
pub(super) type Outcome<T = Value> = Result<T, Box<Refusal>>;

impl Refusal {
    pub(super) fn new(status: u16, code: &str, message: impl Into<String>) -> Box<Self> {
        Box::new(Self {
            status,
            code: code.to_owned(),
            message: message.into(),
            more: Map::new(),
        })
    }

    /// 400 without a code.
    pub(super) fn invalid(message: impl Into<String>) -> Box<Self> {
        Self::new(400, "", message)
    }

    /// 401.
    pub(super) fn unauthorized(message: impl Into<String>) -> Box<Self> {
        Self::new(401, "", message)
    }

    /// 403 `NOT_AUTHORIZED`.
    pub(super) fn forbidden(message: impl Into<String>) -> Box<Self> {
        Self::new(403, "NOT_AUTHORIZED", message)
    }

    /// 404 `RESOURCE_NOT_FOUND`.
    pub(super) fn not_found(what: impl Display) -> Box<Self> {
        Self::new(404, "RESOURCE_NOT_FOUND", format!("{what} not found"))
    }

    /// 409 without a code.
    pub(super) fn conflict(message: impl Into<String>) -> Box<Self> {
        Self::new(409, "", message)
    }

    /// 501: the service does it, the fake does not.
    pub(super) fn not_in_the_fake(what: impl Display) -> Box<Self> {
        Self::new(
            501,
            "",
            format!("The Run402 fake has no {what}: see the list in the README of the test kit"),
        )
    }

    /// One more field of the body.
    pub(super) fn with(mut self: Box<Self>, name: &str, value: impl Into<Value>) -> Box<Self> {
        self.more.insert(name.to_owned(), value.into());
        self
    }

    /// The same request may be sent again without harm, and may work.
    pub(super) fn passing(self: Box<Self>) -> Box<Self> {
        self.with("retryable", true).with("safe_to_retry", true)
    }

    /// The reply.
    pub(super) fn answer(self) -> Answer {
        let mut body = envelope(self.status, &self.code, &self.message);
        body.extend(self.more);
        Answer::json(&body).with_status(self.status)
    }
}

/// The body of an error that has changed nothing.
pub(super) fn envelope(status: u16, code: &str, message: &str) -> Map<String, Value> {
    let category = match status {
        401 | 403 => "auth",
        402 => "payment_required",
        404 => "not_found",
        _ => "api",
    };
    let mut body = Map::new();
    body.insert("message".to_owned(), message.into());
    if !code.is_empty() {
        body.insert("code".to_owned(), code.into());
    }
    body.insert("category".to_owned(), category.into());
    body.insert("retryable".to_owned(), json!(status >= 500 || status == 429));
    body.insert("mutation_state".to_owned(), "none".into());
    body.insert("trace_id".to_owned(), "trc_fake".into());
    body
}

/// What the server of the fake refuses before the service sees it. A body or query that fails validation is a 400.
pub(super) fn of_server(status: u16, reason: Value) -> Answer {
    let (status, code) = match status {
        404 => (404, "RESOURCE_NOT_FOUND"),
        422 => (400, ""),
        other => (other, ""),
    };
    match reason {
        Value::String(message) => Refusal::new(status, code, message).answer(),
        reasons => Refusal::new(
            status,
            code,
            format!("The request does not fit the specification: {reasons}"),
        )
        .with("details", reasons)
        .answer(),
    }
}

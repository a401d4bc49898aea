//! Answers that are no success, in the two shapes that the service has (STACK contract, section 1.7).

use std::fmt::Display;

use serde_json::{Value, json};

use crate::answer::Answer;

/// An answer that is no success.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: u16,
    /// Empty where the contract knows none: the fake invents no code.
    pub(super) code: String,
    pub(super) message: String,
}

/// What an operation comes to: the JSON of the reply (null for none), or a refusal.
pub(super) type Outcome<T = Value> = Result<T, Refusal>;

impl Refusal {
    pub(super) fn new(status: u16, code: &str, message: impl Into<String>) -> Self {
        Self {
            status,
            code: code.to_owned(),
            message: message.into(),
        }
    }

    /// 400 `INVALID_REQUEST`.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self::new(400, "INVALID_REQUEST", message)
    }

    /// 401 `UNAUTHORIZED`.
    pub(super) fn unauthorized(message: impl Into<String>) -> Self {
        Self::new(401, "UNAUTHORIZED", message)
    }

    /// 403 `FORBIDDEN`.
    pub(super) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(403, "FORBIDDEN", message)
    }

    /// 404 `NOT_FOUND`.
    pub(super) fn not_found(what: impl Display) -> Self {
        Self::new(404, "NOT_FOUND", format!("{what} not found"))
    }

    /// 409, which has no code.
    pub(super) fn conflict(message: impl Into<String>) -> Self {
        Self::new(409, "", message)
    }

    /// 501, which has none either: the service does it, the fake does not.
    pub(super) fn not_in_the_fake(what: impl Display) -> Self {
        Self::new(
            501,
            "",
            format!("The STACK fake has no {what}: the specification has it since then"),
        )
    }

    /// The reply of this operation.
    pub(super) fn answer(&self, operation: &str) -> Answer {
        if operation.starts_with("oauth_") {
            let body = json!({"error": self.code.to_lowercase(), "error_description": self.message});
            return Answer::json(&body).with_status(self.status);
        }
        error(self.status, &self.code, &self.message)
    }
}

/// `{error: {message, code}}`, without a code where there is none.
pub(super) fn error(status: u16, code: &str, message: &str) -> Answer {
    let mut error = json!({"message": message});
    if !code.is_empty() {
        error["code"] = code.into();
    }
    Answer::json(&json!({"error": error})).with_status(status)
}

/// What the server of the fake refuses before the service sees it. A body or query that fails validation is a 400.
pub(super) fn of_server(status: u16, reason: Value) -> Answer {
    let (status, code) = match status {
        401 => (401, "UNAUTHORIZED"),
        404 => (404, "NOT_FOUND"),
        422 => (400, "INVALID_REQUEST"),
        other => (other, ""),
    };
    match reason {
        Value::String(message) => error(status, code, &message),
        reasons if status == 400 => {
            let message = "The request does not fit the specification";
            let body = json!({"error": {"message": message, "code": code, "details": {"errors": reasons}}});
            Answer::json(&body).with_status(status)
        }
        reasons => error(status, code, &reasons.to_string()),
    }
}

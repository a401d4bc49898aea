//! An error the way the official clients report it: code, status, message, details.
//!
//! The rules are those of STACK contract, section 1.7. The common [`Error`] knows more (stage, attempts, headers,
//! retry-after); this view is for code that is ported, or that matches on what the API says. `Display` shows one
//! bounded line, without the query of any address.

use std::fmt;

use agent_clients_runtime::{Error, Stage, redact_url};
use serde_json::{Map, Value};

use crate::auth::AuthError;
use crate::types::ErrorCode;

/// The code where the reply has none (STACK contract, section 1.7).
pub const UNKNOWN_CODE: &str = "UNKNOWN";
/// The code of the error that a client makes where a Mission has ended (STACK contract, section 5.4).
const MISSION_ENDED: &str = "MISSION_ENDED";
/// The longest message that `Display` shows.
const MAX_SHOWN_CHARS: usize = agent_clients_runtime::MAX_SHOWN_CHARS;

/// What kind of error it is: the most particular of the official clients' classes that applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StackErrorKind {
    /// The passport was revoked (`PASSPORT_REVOKED`); JavaScript's `PassportRevokedError`.
    #[doc(alias = "PassportRevokedError")]
    PassportRevoked,
    /// The agent is blocked by a review (`PASSPORT_BLOCKED`); Python's `PassportBlockedError`.
    #[doc(alias = "PassportBlockedError")]
    PassportBlocked,
    /// The wallet is empty (`INSUFFICIENT_CREDITS`); JavaScript's `InsufficientCreditsError`.
    #[doc(alias = "InsufficientCreditsError")]
    InsufficientCredits,
    /// The Mission has ended (`MISSION_ENDED`); Python's `MissionEndedError`.
    MissionEnded,
    /// Body, query or payload do not fit (`VALIDATION_ERROR`, `INVALID_REQUEST`, `SCHEMA_VALIDATION_FAILED`); Python's
    /// `ValidationError`.
    #[doc(alias = "ValidationError")]
    Validation,
    /// Any other 401; `UnauthorizedError`.
    #[doc(alias = "UnauthorizedError")]
    Unauthorized,
    /// Any other 403; `ForbiddenError`.
    #[doc(alias = "ForbiddenError")]
    Forbidden,
    /// Any 404; `NotFoundError`.
    #[doc(alias = "NotFoundError")]
    NotFound,
    /// Any other refusal of the API.
    Api,
    /// No credential could be obtained; nothing was sent. [`StackError::auth`] says why.
    Auth,
    /// There is no answer of the API: bad input, no connection, timeout, an unreadable reply.
    Client,
}

/// The error of the official clients: `{code, status_code, message, details}`.
///
/// ```
/// use stack_client::{StackError, StackErrorKind};
///
/// # async fn show(client: stack_client::Client) {
/// if let Err(error) = client.agents().get("agt_nonexistent").await {
///     let error = StackError::from(error);
///     match error.kind() {
///         StackErrorKind::NotFound => println!("Agent not found"),
///         StackErrorKind::Forbidden => println!("Access denied"),
///         StackErrorKind::PassportRevoked => println!("issue a fresh passport"),
///         _ => eprintln!("{} {:?} {}", error.code(), error.status(), error.message()),
///     }
/// }
/// # }
/// ```
#[non_exhaustive]
pub struct StackError {
    kind: StackErrorKind,
    code: String,
    status: Option<u16>,
    message: String,
    details: Map<String, Value>,
    error: Error,
}

impl StackError {
    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> StackErrorKind {
        self.kind
    }

    /// The code of the API; [`UNKNOWN_CODE`] where it gave none.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The code as the API's own type; an unknown one is kept as it came.
    #[must_use]
    pub fn error_code(&self) -> ErrorCode {
        ErrorCode::from(self.code.as_str())
    }

    /// The HTTP status; `None` where there was no answer.
    #[must_use]
    #[doc(alias = "status_code")]
    #[doc(alias = "statusCode")]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// The text for people, whole. It may be a page of HTML.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What more the API says; empty where it says nothing.
    #[must_use]
    pub fn details(&self) -> &Map<String, Value> {
        &self.details
    }

    /// Why no credential could be obtained, where that was it.
    #[must_use]
    pub fn auth(&self) -> Option<&AuthError> {
        AuthError::find(&self.error)
    }

    /// The common error, which knows more.
    #[must_use]
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The common error back.
    #[must_use]
    pub fn into_error(self) -> Error {
        self.error
    }

    /// Whether the status is 404, whatever the code; `NotFoundError`.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.status == Some(404)
    }

    /// Whether the status is 401, whatever the code; `UnauthorizedError`.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        self.status == Some(401)
    }

    /// Whether the status is 403, whatever the code; `ForbiddenError`.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.status == Some(403)
    }

    /// Whether the passport was revoked.
    #[must_use]
    pub fn is_passport_revoked(&self) -> bool {
        self.kind == StackErrorKind::PassportRevoked
    }

    /// Whether the agent is blocked by a review.
    #[must_use]
    pub fn is_passport_blocked(&self) -> bool {
        self.kind == StackErrorKind::PassportBlocked
    }

    /// Whether the wallet is empty.
    #[must_use]
    pub fn is_insufficient_credits(&self) -> bool {
        self.kind == StackErrorKind::InsufficientCredits
    }

    /// Whether body, query or payload do not fit.
    #[must_use]
    pub fn is_validation(&self) -> bool {
        self.kind == StackErrorKind::Validation
    }

    /// Whether the Mission has ended; `details` then has `mission_id` and `mission_state`.
    #[must_use]
    pub fn is_mission_ended(&self) -> bool {
        self.kind == StackErrorKind::MissionEnded
    }
}

impl From<Error> for StackError {
    fn from(error: Error) -> Self {
        let made_here = error.code() == Some(MISSION_ENDED);
        let parts = if error.stage() == Stage::Refused && !made_here {
            parse(&error)
        } else {
            Parts {
                code: error.code().unwrap_or(UNKNOWN_CODE).to_owned(),
                message: error.message().to_owned(),
                details: error.details().and_then(Value::as_object).cloned().unwrap_or_default(),
            }
        };
        let status = error.status().map(|status| status.as_u16());
        Self {
            kind: kind(&error, &parts.code, status),
            code: parts.code,
            status,
            message: parts.message,
            details: parts.details,
            error,
        }
    }
}

impl From<StackError> for Error {
    fn from(error: StackError) -> Self {
        error.error
    }
}

impl fmt::Display for StackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(status) = self.status {
            write!(f, "{status} ")?;
        }
        write!(f, "{}: {}", one_line(&self.code), one_line(&self.message))
    }
}

impl fmt::Debug for StackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details: Vec<&String> = self.details.keys().collect();
        f.debug_struct("StackError")
            .field("kind", &self.kind)
            .field("code", &one_line(&self.code))
            .field("status", &self.status)
            .field("message", &one_line(&self.message))
            .field("details", &details)
            .field("error", &self.error)
            .finish()
    }
}

impl std::error::Error for StackError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

struct Parts {
    code: String,
    message: String,
    details: Map<String, Value>,
}

/// The parsing rules of STACK contract, section 1.7, in their order.
fn parse(error: &Error) -> Parts {
    let status = error.status().map_or(0, |status| status.as_u16());
    let plain = format!("API error: {status}");
    let unknown = |message: String| Parts {
        code: UNKNOWN_CODE.to_owned(),
        message: Some(message)
            .filter(|message| !message.is_empty())
            .unwrap_or_else(|| plain.clone()),
        details: Map::new(),
    };
    let Some(body) = error.body_json() else {
        return unknown(error.body_text().unwrap_or_default().into_owned());
    };
    let text = |value: Option<&Value>| {
        value
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    match body.get("error") {
        Some(Value::Object(envelope)) => Parts {
            code: text(envelope.get("code")).unwrap_or_else(|| UNKNOWN_CODE.to_owned()),
            message: text(envelope.get("message")).unwrap_or(plain),
            details: envelope
                .get("details")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default(),
        },
        Some(Value::String(code)) => {
            let message = ["error_description", "message"]
                .iter()
                .find_map(|name| text(body.get(name)));
            let rest = body.as_object().into_iter().flatten();
            let rest = rest.filter(|(name, _)| !matches!(name.as_str(), "error" | "error_description" | "message"));
            Parts {
                message: message
                    .or_else(|| Some(code.clone()).filter(|code| !code.is_empty()))
                    .unwrap_or(plain),
                code: Some(code.to_uppercase())
                    .filter(|code| !code.is_empty())
                    .unwrap_or_else(|| UNKNOWN_CODE.to_owned()),
                details: rest.map(|(name, value)| (name.clone(), value.clone())).collect(),
            }
        }
        _ => unknown(String::new()),
    }
}

fn kind(error: &Error, code: &str, status: Option<u16>) -> StackErrorKind {
    if error.is_auth() {
        return StackErrorKind::Auth;
    }
    if error.stage() != Stage::Refused && code != MISSION_ENDED {
        return StackErrorKind::Client;
    }
    match (code, status) {
        ("PASSPORT_REVOKED", _) => StackErrorKind::PassportRevoked,
        ("PASSPORT_BLOCKED", _) => StackErrorKind::PassportBlocked,
        ("INSUFFICIENT_CREDITS", _) => StackErrorKind::InsufficientCredits,
        (MISSION_ENDED, _) => StackErrorKind::MissionEnded,
        ("VALIDATION_ERROR" | "INVALID_REQUEST" | "SCHEMA_VALIDATION_FAILED", _) => StackErrorKind::Validation,
        (_, Some(401)) => StackErrorKind::Unauthorized,
        (_, Some(403)) => StackErrorKind::Forbidden,
        (_, Some(404)) => StackErrorKind::NotFound,
        _ => StackErrorKind::Api,
    }
}

/// Foreign text as one bounded line, its addresses without their queries.
fn one_line(text: &str) -> String {
    let words = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty());
    let is_address =
        |word: &str| word.contains("://") || word.split_once('?').is_some_and(|(_, query)| query.contains('='));
    let words = words.map(|word| {
        if is_address(word) {
            redact_url(word)
        } else {
            word.to_owned()
        }
    });
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

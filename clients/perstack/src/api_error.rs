//! An error the way the official client reports it.
//!
//! Rules: Perstack contract, sections 1 ("Result and error") and 5.2. The common [`Error`] knows
//! more (stage, attempts, headers); this view is for code that is ported from the official client
//! or shows its errors next to it. The API key is never in it.

use std::fmt;

use agent_clients_runtime::{Error, Stage};
use serde_json::Value;

/// Message where a 2xx reply is JSON of another shape.
const VALIDATION: &str = "Response validation failed";
/// Message of a call or stream that the caller or the clock ended.
const ABORTED: &str = "Request aborted";
/// Message of a network failure that says nothing itself.
const NETWORK: &str = "Network error";

/// Who ended a call or a stream before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Abort {
    /// The caller's cancellation token.
    Caller,
    /// The timeout of the call, or the idle timeout of a stream.
    Timeout,
}

/// The official client's error: `{code, message, reason?, aborted?}`.
///
/// ```
/// use perstack_client::ApiError;
///
/// # async fn show(client: perstack_client::Client) {
/// if let Err(error) = client.applications().get("app-id").await {
///     match ApiError::from(error) {
///         ApiError { code: 401, .. } => println!("authentication failed"),
///         ApiError { code: 404, .. } => println!("application not found"),
///         error if error.aborted => println!("cancelled or timed out"),
///         error => println!("{error}"),
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status; 0 for network, timeout and validation errors.
    pub code: u16,
    /// What the service said, else the canonical phrase of the status, else what went wrong here.
    pub message: String,
    /// More, as the service or the failure has it.
    pub reason: Option<Value>,
    /// The caller or the clock ended the call.
    pub aborted: bool,
    /// Which of the two; not part of the official client's error.
    pub abort: Option<Abort>,
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            0 => f.write_str(&self.message),
            code => write!(f, "{code} {}", self.message),
        }
    }
}

impl std::error::Error for ApiError {}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

impl From<&Error> for ApiError {
    fn from(error: &Error) -> Self {
        let plain = |message: String, reason: Option<Value>| Self {
            code: 0,
            message,
            reason,
            aborted: false,
            abort: None,
        };
        let abort = if error.is_cancelled() {
            Some(Abort::Caller)
        } else if error.is_timeout() || error.is_idle_timeout() {
            Some(Abort::Timeout)
        } else {
            None
        };
        if abort.is_some() {
            return Self {
                aborted: true,
                abort,
                ..plain(ABORTED.to_owned(), None)
            };
        }
        if error.stage() == Stage::Refused {
            let code = error.status().map_or(0, |status| status.as_u16());
            let canonical = || {
                error
                    .status()
                    .and_then(|status| status.canonical_reason())
                    .unwrap_or("Unknown status")
                    .to_owned()
            };
            let message = Some(error.message().to_owned())
                .filter(|message| !message.is_empty())
                .unwrap_or_else(canonical);
            return Self {
                code,
                ..plain(message, error.details().cloned())
            };
        }
        if let Some(cause) = error.decode_error() {
            let cause = cause.to_string();
            return if is_json(error) {
                plain(VALIDATION.to_owned(), Some(cause.into()))
            } else {
                plain(cause.clone(), Some(cause.into()))
            };
        }
        let message = Some(error.message())
            .filter(|message| !message.is_empty())
            .unwrap_or(NETWORK)
            .to_owned();
        let reason = error
            .details()
            .cloned()
            .unwrap_or_else(|| Value::from(error.to_string()));
        plain(message, Some(reason))
    }
}

/// Whether what could not be decoded was JSON at all; an event of a stream has no body and counts
/// as JSON of another shape.
fn is_json(error: &Error) -> bool {
    error.stage() == Stage::StreamBroken
        || error.body_is_truncated()
        || serde_json::from_slice::<serde::de::IgnoredAny>(error.body_bytes()).is_ok()
}

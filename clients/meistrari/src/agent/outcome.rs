//! What the service says to an execution, a cancellation and a change of the model: accepted, refused in a 2xx, or refused by status.
//!
//! The two kinds of refusal are told apart (Meistrari contract, section 1.4): a 2xx with `success: false` has a reason of the service,
//! and a 409 says that the session is not in the state for it. Neither is ever taken for success, and neither is repeated.

use std::fmt;

use agent_clients_runtime::{DecodeError, Error, MAX_SHOWN_CHARS, Reply, redact_urls, serde_json};
use serde::Serialize;

use crate::agent::types::{CancelSessionResponse, ExecuteAgentResponse, UpdateAgentModelResponse};
use crate::agent::validate::InvalidRequest;

/// Said where the service refuses and names no reason.
const NO_REASON: &str = "the service gave no reason";

/// Conflict: the session is not in the state for it.
const CONFLICT: u16 = 409;

/// An execution that the service has accepted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Accepted {
    /// The session: stream it, continue it, cancel it by this id.
    pub session_id: String,
    /// The whole answer.
    pub response: ExecuteAgentResponse,
}

/// A refusal in a 2xx answer: `success: false`.
///
/// `Display` and `Debug` show the reason on one line, without the query of any address in it, and nothing else of the answer.
#[derive(Clone)]
#[non_exhaustive]
pub struct Refusal<T> {
    /// The reason in the words of the service; without one, a text that says so.
    pub reason: String,
    /// The whole answer.
    pub reply: Reply<T>,
}

impl<T> Refusal<T> {
    fn new(reply: Reply<T>, reason: impl Fn(&T) -> Option<&String>) -> Box<Self> {
        let said = reason(&reply).filter(|reason| !reason.trim().is_empty()).cloned();
        Box::new(Self {
            reason: said.unwrap_or_else(|| NO_REASON.to_owned()),
            reply,
        })
    }

    /// The reason as any other error shows foreign text: one bounded line, and no address in it keeps its query.
    fn shown_reason(&self) -> String {
        let reason = redact_urls(self.reason.clone());
        let mut characters = reason.chars();
        let shown = characters.by_ref().take(MAX_SHOWN_CHARS);
        let mut line: String = shown
            .map(|character| if character.is_control() { ' ' } else { character })
            .collect();
        if characters.next().is_some() {
            line.push('…');
        }
        line
    }
}

impl<T> fmt::Display for Refusal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.reply.status().as_u16();
        write!(f, "{}: refused ({status}, success: false): ", self.reply.operation_id())?;
        f.write_str(&self.shown_reason())
    }
}

impl<T> fmt::Debug for Refusal<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal")
            .field("operation_id", &self.reply.operation_id())
            .field("status", &self.reply.status().as_u16())
            .field("reason", &self.shown_reason())
            .finish_non_exhaustive()
    }
}

/// Why an agent was not executed, or is not known to have been: [`Call`](Self::Call) may be a lost answer.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExecuteError {
    /// The request cannot be sent as it is; nothing was.
    Invalid(InvalidRequest),
    /// 409: the session is pending or running. Wait for the `result` of the turn, or cancel it.
    SessionBusy(Error),
    /// A 2xx answer with `success: false`.
    Refused(Box<Refusal<ExecuteAgentResponse>>),
    /// Anything else, as of any call. Whether the service may have begun says [`Error::was_sent`]; never repeat it blindly.
    Call(Error),
}

impl ExecuteError {
    pub(super) fn of(error: Error) -> Self {
        if is_conflict(&error) {
            Self::SessionBusy(error)
        } else {
            Self::Call(error)
        }
    }

    /// Whether the session is pending or running.
    #[must_use]
    pub fn is_session_busy(&self) -> bool {
        matches!(self, Self::SessionBusy(_))
    }

    /// Whether the service refused with a reason.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// Whether the request was at fault, before anything was sent.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        matches!(self, Self::Invalid(_))
    }

    /// The error of the call, where there was one: status, headers, attempts.
    #[must_use]
    pub fn call(&self) -> Option<&Error> {
        match self {
            Self::SessionBusy(error) | Self::Call(error) => Some(error),
            Self::Invalid(_) | Self::Refused(_) => None,
        }
    }
}

/// Why a session was not cancelled.
#[derive(Debug)]
#[non_exhaustive]
pub enum CancelError {
    /// 409: the session is not running, so there is nothing to cancel. Usually no failure at all.
    NotRunning(Error),
    /// A 2xx answer with `success: false`.
    Refused(Box<Refusal<CancelSessionResponse>>),
    /// Anything else, as of any call.
    Call(Error),
}

impl CancelError {
    pub(super) fn of(error: Error) -> Self {
        if is_conflict(&error) {
            Self::NotRunning(error)
        } else {
            Self::Call(error)
        }
    }

    /// Whether there was nothing to cancel.
    #[must_use]
    pub fn is_not_running(&self) -> bool {
        matches!(self, Self::NotRunning(_))
    }

    /// Whether the service refused with a reason.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// The error of the call, where there was one: status, headers, attempts.
    #[must_use]
    pub fn call(&self) -> Option<&Error> {
        match self {
            Self::NotRunning(error) | Self::Call(error) => Some(error),
            Self::Refused(_) => None,
        }
    }
}

/// Why the model of an agent was not changed.
#[derive(Debug)]
#[non_exhaustive]
pub enum UpdateModelError {
    /// A 2xx answer with `success: false`.
    Refused(Box<Refusal<UpdateAgentModelResponse>>),
    /// Anything else, as of any call.
    Call(Error),
}

impl UpdateModelError {
    /// Whether the service refused with a reason.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }

    /// The error of the call, where there was one: status, headers, attempts.
    #[must_use]
    pub fn call(&self) -> Option<&Error> {
        match self {
            Self::Call(error) => Some(error),
            Self::Refused(_) => None,
        }
    }
}

/// `Display` and `source` of the errors above. The source of a call's error is that error itself, for those who look for it.
macro_rules! show {
    ($type:ident { $($plain:ident $({$text:literal})?),* }) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Refused(refusal) => write!(f, "{refusal}"),
                    $(Self::$plain(error) => {
                        $(f.write_str($text)?;)?
                        write!(f, "{error}")
                    })*
                }
            }
        }

        impl std::error::Error for $type {
            fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
                match self {
                    Self::Refused(_) => None,
                    $(Self::$plain(error) => Some(error),)*
                }
            }
        }
    };
}

show!(ExecuteError { Invalid, SessionBusy {"the session is pending or running: "}, Call });
show!(CancelError { NotRunning {"the session is not running: "}, Call });
show!(UpdateModelError { Call });

fn is_conflict(error: &Error) -> bool {
    error.status().is_some_and(|status| status.as_u16() == CONFLICT)
}

/// Accepted is what has `success: true` and names its session (Meistrari contract, section 5.2, item 6). For a session that the
/// caller named, an answer that does not name it again is no reason to take a turn that runs for one that does not.
pub(super) fn accepted(
    reply: Reply<ExecuteAgentResponse>,
    known: Option<String>,
) -> Result<Reply<Accepted>, ExecuteError> {
    if !reply.success {
        return Err(ExecuteError::Refused(Refusal::new(reply, |response| {
            response.error.as_ref()
        })));
    }
    let named = reply.session_id.clone().filter(|id| !id.is_empty());
    let Some(session_id) = named.or(known) else {
        let why = "the service accepted the execution and named no session; fix: report it, the session may be running";
        return Err(ExecuteError::Call(unreadable(
            &reply,
            DecodeError::new("sessionId", why),
        )));
    };
    Ok(reply.map(|response| Accepted { session_id, response }))
}

pub(super) fn cancelled(reply: Reply<CancelSessionResponse>) -> Result<Reply<CancelSessionResponse>, CancelError> {
    if reply.success {
        return Ok(reply);
    }
    Err(CancelError::Refused(Refusal::new(reply, |response| {
        response.error.as_ref()
    })))
}

pub(super) fn updated(
    reply: Reply<UpdateAgentModelResponse>,
) -> Result<Reply<UpdateAgentModelResponse>, UpdateModelError> {
    if reply.success {
        return Ok(reply);
    }
    Err(UpdateModelError::Refused(Refusal::new(reply, |response| {
        response.error.as_ref()
    })))
}

/// A 2xx answer that says too little to be acted on.
fn unreadable<T: Serialize>(reply: &Reply<T>, cause: DecodeError) -> Error {
    let body = serde_json::to_vec(&**reply).unwrap_or_default();
    Error::decode(
        reply.operation_id(),
        reply.status(),
        reply.headers().clone(),
        body.into(),
        cause,
    )
}

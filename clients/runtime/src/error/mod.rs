//! The one error of all clients: how far the call got, what was wrong, and what is safe to do next.
//!
//! It must never show a credential, a header value, a query string or a reply body (but for what the API's envelope makes the
//! message) in `Debug` or `Display`; the parts that may hold such things are reached only by a method that names them.

mod build;
mod decode;
mod refused;
mod show;
mod transport;

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

pub use decode::{DecodeError, from_slice};
pub(crate) use refused::RefusedReply;
pub use transport::{TransportError, TransportErrorKind};

/// Any error that can be sent between threads.
pub type BoxError = Box<dyn std::error::Error + Send + Sync + 'static>;

/// The result of anything that can fail in a client.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How far a call got before it failed, from "nothing happened" to "a stream was already running".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Stage {
    /// Nothing was sent: bad input, no credential, connection refused, name not found. Certain.
    NotSent,
    /// The request may have reached the server, and no status came back: timeout, cancellation, broken connection.
    MaybeSent,
    /// The server did it (2xx) but the reply cannot be read: broken off, too large, not what was expected.
    Unreadable,
    /// The server answered with something other than 2xx.
    Refused,
    /// A stream was open and broke.
    StreamBroken,
}

/// Whether the server saw the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sent {
    /// Certainly not: a repeat cannot double anything.
    No,
    /// Perhaps: the connection broke or the time ran out after sending had begun.
    Maybe,
    /// Certainly: it answered.
    Yes,
}

/// What broke an event stream, for [`Error::stream`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamFault {
    /// The connection broke.
    Broken,
    /// Nothing arrived within the idle timeout.
    IdleTimeout,
    /// The caller cancelled.
    Cancelled,
    /// An event or line is larger than the limit.
    Oversized,
    /// An event cannot be decoded.
    Undecodable,
    /// The server reported a failure inside the stream.
    Failed,
}

/// What went wrong, inside; the public face is the questions below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Input,
    Config,
    Auth,
    Connect,
    Timeout,
    IdleTimeout,
    Cancelled,
    Broken,
    Oversized,
    Undecodable,
    Refused,
    Failed,
}

/// Why a call failed. One type for all clients.
///
/// Two questions come first: [`was_sent`](Self::was_sent) (did the server see it?) and
/// [`is_retryable`](Self::is_retryable) (may a later attempt succeed?). [`stage`](Self::stage) orders all failures by how far
/// the call got. `Display` is one line that is safe to log.
///
/// ```
/// use agent_clients_runtime::{Error, Sent, Stage};
///
/// let error = Error::invalid_input("jobs_get", "jobId", "it is empty", "give the id of a job");
/// assert_eq!(error.stage(), Stage::NotSent);
/// assert_eq!(error.was_sent(), Sent::No);
/// assert_eq!(error.to_string(), "jobs_get: not sent: jobId: it is empty; fix: give the id of a job");
/// ```
#[non_exhaustive]
pub struct Error(Box<Inner>);

pub(crate) struct Inner {
    pub(crate) kind: Kind,
    pub(crate) stage: Stage,
    pub(crate) sent: Sent,
    pub(crate) operation_id: &'static str,
    pub(crate) status: Option<StatusCode>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) body_truncated: bool,
    pub(crate) json: Option<Value>,
    pub(crate) code: Option<String>,
    pub(crate) message: String,
    pub(crate) details: Option<Value>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
    pub(crate) repeat_is_safe: bool,
    pub(crate) idempotency_key: Option<String>,
    pub(crate) source: Option<BoxError>,
}

impl Error {
    /// How far the call got.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.0.stage
    }

    /// Whether the server saw the request, over all attempts of the call.
    #[must_use]
    pub fn was_sent(&self) -> Sent {
        self.0.sent
    }

    /// Whether the failure is of a passing kind: no connection, timeout, broken connection, or status 408, 425, 429, 500, 502,
    /// 503, 504. It does not say that a repeat is harmless: see [`is_safe_to_repeat`](Self::is_safe_to_repeat).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            Kind::Connect | Kind::Timeout | Kind::IdleTimeout | Kind::Broken => true,
            Kind::Refused => self.0.status.is_some_and(crate::retry::is_transient),
            Kind::Input
            | Kind::Config
            | Kind::Auth
            | Kind::Cancelled
            | Kind::Oversized
            | Kind::Undecodable
            | Kind::Failed => false,
        }
    }

    /// Whether sending the same call again cannot double an effect: nothing was sent, or the operation only reads, or it carries
    /// an idempotency key. In the last case the repeat must carry [`idempotency_key`](Self::idempotency_key).
    #[must_use]
    pub fn is_safe_to_repeat(&self) -> bool {
        self.0.sent == Sent::No || self.0.repeat_is_safe
    }

    /// Whether time ran out: the deadline of the call, the connect timeout, or the idle timeout of a stream. Never true for a
    /// caller's cancellation, nor for a server that answers 408 or 504.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self.0.kind, Kind::Timeout | Kind::IdleTimeout)
    }

    /// Whether a stream went silent for longer than its idle timeout.
    #[must_use]
    pub fn is_idle_timeout(&self) -> bool {
        self.0.kind == Kind::IdleTimeout
    }

    /// Whether the caller's cancellation token ended the call.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.kind == Kind::Cancelled
    }

    /// Whether no connection could be made: refused, name not found, TLS failed, connect timeout.
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
            || self
                .transport()
                .is_some_and(|cause| cause.sent() == Sent::No && cause.kind() == TransportErrorKind::Timeout)
    }

    /// Whether the reply, an event or a line is larger than the limit of the client.
    #[must_use]
    pub fn is_oversized(&self) -> bool {
        self.0.kind == Kind::Oversized
    }

    /// Whether a reply or an event arrived whole and does not have the expected form.
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == Kind::Undecodable
    }

    /// Whether the caller's input, the client's configuration or the credential was at fault, before anything was sent.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        matches!(self.0.kind, Kind::Input | Kind::Config)
    }

    /// Whether no credential could be obtained. A credential the server does not take is a refused call with status 401.
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.0.kind == Kind::Auth
    }

    /// The id of the operation that failed; empty for the configuration of a client.
    #[must_use]
    pub fn operation_id(&self) -> &'static str {
        self.0.operation_id
    }

    /// The status of the reply, where there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the reply; empty where there was none. Their values may be private: do not log them unseen.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The id the server gave to the request, from the usual headers (see [`crate::request_id`]).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        crate::reply::request_id(&self.0.headers)
    }

    /// What was read of the reply's body, as text; at most [`MAX_ERROR_BODY_BYTES`](crate::MAX_ERROR_BODY_BYTES) are kept. The
    /// credentials sent with the request are blotted out. `None` where no body was read.
    #[must_use]
    pub fn body_text(&self) -> Option<std::borrow::Cow<'_, str>> {
        (!self.0.body.is_empty()).then(|| String::from_utf8_lossy(&self.0.body))
    }

    /// The same as bytes.
    #[must_use]
    pub fn body_bytes(&self) -> &Bytes {
        &self.0.body
    }

    /// Whether the body went on after the part that was kept.
    #[must_use]
    pub fn body_is_truncated(&self) -> bool {
        self.0.body_truncated
    }

    /// The whole error body where it is JSON: nothing the API says is lost to the envelope.
    #[must_use]
    pub fn body_json(&self) -> Option<&Value> {
        self.0.json.as_ref()
    }

    /// How many times the request was tried, the first included; 0 where it failed before the first attempt.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long the call took, waiting between attempts included.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// The API's machine-readable error code.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The API's error code as the client's own open enum.
    #[must_use]
    pub fn code_as<C: for<'a> From<&'a str>>(&self) -> Option<C> {
        self.code().map(C::from)
    }

    /// The text for people: the API's message (for an API without one, the beginning of the body on one line), else the reason
    /// phrase of the status, else what this side found. Addresses in it have lost their queries;
    /// [`body_text`](Self::body_text) has all that was said.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// What more the API says about the error.
    #[must_use]
    pub fn details(&self) -> Option<&Value> {
        self.0.details.as_ref()
    }

    /// When the server wants to be asked again: the `Retry-After` header (seconds or date), else the body's own field.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The idempotency key that the request carried, whether given by the caller or made by the client. Repeat with this key and
    /// the effect is not doubled.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.idempotency_key.as_deref()
    }

    /// The decode error, where that was the cause: it names the JSON path.
    #[must_use]
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.0.source.as_ref()?.downcast_ref()
    }

    /// The transport's own error, where that was the cause.
    #[must_use]
    pub fn transport(&self) -> Option<&TransportError> {
        self.0.source.as_ref()?.downcast_ref()
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    pub(crate) fn inner_mut(&mut self) -> &mut Inner {
        &mut self.0
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

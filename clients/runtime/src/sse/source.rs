//! How an event stream is opened, and opened again.
//!
//! Opening again is allowed only where the operation just reads, so that no effect is doubled, and only where the API has a way to
//! say from where on, so that nothing is lost or repeated. An API that wants it otherwise says so in its [`ResumeRules`].

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use tokio_util::sync::CancellationToken;

use super::stream::EventStream;
use super::stream_event::{ResumeRules, StreamEvent};
use crate::backoff::{doubled, jittered};
use crate::byte_stream::ByteStream;
use crate::core::Core;
use crate::error::{DecodeError, Error};
use crate::limits;
use crate::operation::{Operation, Repeat};
use crate::options::CallOptions;
use crate::reply::Reply;
use crate::response::Response;
use crate::transport::BoxFuture;

/// How a server is told where a stream goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resume {
    /// Not at all: a broken stream is over.
    None,
    /// By the header `Last-Event-ID` with the last event id, as the HTML standard has it.
    LastEventId,
    /// By a query parameter with the cursor of the last event.
    Query,
}

/// How often and how fast a broken stream is opened again.
///
/// The wait before attempt n is random between zero and `base_delay · 2ⁿ⁻¹` (at most `max_delay`). A `retry:` of the server (of
/// which at most `max_delay` counts) takes the place of the base delay and is the least wait as well; no wait is shorter than what
/// it asks for in `Retry-After`. An event that is new to the caller sets the count back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReconnectPolicy {
    attempts: u32,
    base_delay: Duration,
    max_delay: Duration,
}

impl ReconnectPolicy {
    /// Never opens a stream again.
    #[must_use]
    pub fn none() -> Self {
        Self {
            attempts: 0,
            ..Self::standard()
        }
    }

    /// The default: [`RECONNECT_ATTEMPTS`](crate::RECONNECT_ATTEMPTS), [`RECONNECT_BASE_DELAY`](crate::RECONNECT_BASE_DELAY) and
    /// [`RECONNECT_MAX_DELAY`](crate::RECONNECT_MAX_DELAY).
    #[must_use]
    pub fn standard() -> Self {
        Self {
            attempts: limits::RECONNECT_ATTEMPTS,
            base_delay: limits::RECONNECT_BASE_DELAY,
            max_delay: limits::RECONNECT_MAX_DELAY,
        }
    }

    /// How often in a row a stream is opened again without a new event in between.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The upper bound of the first random wait; it doubles with every attempt. The server's `retry:` takes its place.
    #[must_use]
    pub fn base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// The upper bound that the doubling stops at, and the most that the server's `retry:` can ask for.
    #[must_use]
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    pub(super) fn allows(&self, attempt: u32) -> bool {
        attempt <= self.attempts
    }

    /// The wait before attempt number `attempt` (1 is the first), when the server asked for `retry` between connections and, in a
    /// refusal, to stay away for `retry_after`.
    pub(super) fn delay(&self, attempt: u32, retry: Option<Duration>, retry_after: Option<Duration>) -> Duration {
        let asked = retry.map(|asked| asked.min(self.max_delay));
        let ceiling = doubled(asked.unwrap_or(self.base_delay), attempt, self.max_delay);
        jittered(ceiling)
            .max(asked.unwrap_or_default())
            .max(retry_after.unwrap_or_default())
    }
}

impl Default for ReconnectPolicy {
    fn default() -> Self {
        Self::standard()
    }
}

type Open = Arc<dyn Fn(Option<String>) -> BoxFuture<'static, Result<Response, Error>> + Send + Sync>;

/// A stream that can be opened, from the start or from a cursor. Generated code makes one of a cloneable request.
#[derive(Clone)]
pub struct EventSource {
    pub(super) operation: &'static Operation,
    open: Open,
    pub(super) resume: Resume,
    reconnect: Reconnect,
    pub(super) cancel: Option<CancellationToken>,
}

/// Who has decided about opening again.
#[derive(Clone, Debug)]
enum Reconnect {
    /// Nobody: the events' own rules, and without any the client's habit of repeating calls.
    Open { client_repeats: bool },
    /// The caller, for this stream.
    Decided(ReconnectPolicy),
}

impl EventSource {
    /// A source of events. `open` sends the request: with `None` as the caller made it, with a cursor so that the server goes on
    /// behind it.
    ///
    /// The stream never reconnects where `resume` is [`Resume::None`], where the operation is more than a safe read, or where the
    /// call switched repeats off ([`CallOptions::without_retry`]). A client that repeats no calls does not reconnect either, unless
    /// the events have a policy of their own ([`ResumeRules::reconnect`]).
    pub fn new<F>(core: &Core, options: &CallOptions, operation: &'static Operation, open: F, resume: Resume) -> Self
    where
        F: Fn(Option<String>) -> BoxFuture<'static, Result<Response, Error>> + Send + Sync + 'static,
    {
        let reconnect = match options.retry() {
            Some(of_call) if !of_call.repeats() => Reconnect::Decided(ReconnectPolicy::none()),
            of_call => Reconnect::Open {
                client_repeats: of_call.unwrap_or(&core.0.retry).repeats(),
            },
        };
        let resume = if operation.repeat == Repeat::Safe {
            resume
        } else {
            Resume::None
        };
        Self {
            operation,
            open: Arc::new(open),
            resume,
            reconnect,
            cancel: options.cancel().cloned(),
        }
    }

    /// Reconnects by another policy.
    #[must_use]
    pub fn with_reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.reconnect = Reconnect::Decided(policy);
        self
    }

    /// The policy that counts for events with these rules.
    pub(super) fn policy(&self, rules: &ResumeRules) -> ReconnectPolicy {
        match (&self.reconnect, &rules.reconnect) {
            (Reconnect::Decided(policy), _) => policy.clone(),
            (Reconnect::Open { .. }, Some(policy)) => policy.clone(),
            (Reconnect::Open { client_repeats: true }, None) => ReconnectPolicy::standard(),
            (Reconnect::Open { client_repeats: false }, None) => ReconnectPolicy::none(),
        }
    }

    /// Opens the stream as the request says.
    ///
    /// # Errors
    /// Whatever the call fails with; an answer that cannot be an event stream (HTML, JSON) is an error as well.
    pub async fn open<E: StreamEvent>(self) -> Result<EventStream<E>, Error> {
        self.open_at(None).await
    }

    /// Opens the stream behind a cursor that an earlier stream had ([`EventStream::cursor`]), which the caller may have stored.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub async fn open_at<E: StreamEvent>(self, cursor: Option<String>) -> Result<EventStream<E>, Error> {
        let reply = self.connect(cursor.clone()).await?;
        Ok(EventStream::from_source(self, reply, cursor))
    }

    /// One attempt to open. `None` in the reply where the server says that there is nothing (more) to stream.
    pub(super) fn connect(
        &self,
        cursor: Option<String>,
    ) -> BoxFuture<'static, Result<Reply<Option<ByteStream>>, Error>> {
        let opening = (self.open)(cursor);
        Box::pin(async move {
            let response = opening.await?;
            if response.status() == StatusCode::NO_CONTENT {
                return Ok(response.stream().map(|_| None));
            }
            let media_type = response.media_type();
            if matches!(media_type.as_str(), "text/html" | "application/json") {
                return Err(not_a_stream(response, &media_type).await);
            }
            Ok(response.stream().map(Some))
        })
    }
}

/// A page or an object in place of a stream would decode to no event at all, which nobody would understand.
#[cold]
async fn not_a_stream(response: Response, media_type: &str) -> Error {
    let operation = response.operation().id;
    let message = format!("the reply is {media_type}, and an event stream was expected");
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_or_else(|_| Bytes::new(), Reply::into_inner);
    Error::decode(operation, status, headers, body, DecodeError::new("", message))
}

impl fmt::Debug for EventSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventSource")
            .field("operation", &self.operation.id)
            .field("resume", &self.resume)
            .field("reconnect", &self.reconnect)
            .finish_non_exhaustive()
    }
}

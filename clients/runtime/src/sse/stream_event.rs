//! What a type must tell to be streamed, and the words for how a stream ends.
//!
//! Only the vocabulary: reading and reconnecting are elsewhere. A type must have a place for kinds of events it does not know; none
//! may be lost.

use std::time::Duration;

use serde_json::Value;

use super::event::Event;
use super::source::ReconnectPolicy;
use super::stream::EventStream;
use crate::error::{DecodeError, Error, Stage};

/// A type that the events of a stream decode to; implemented by the generator, or by hand where the kind of an event is not in one
/// place.
///
/// # Examples
/// ```
/// use agent_clients_runtime::{DecodeError, EventStream, StreamEvent, sse};
///
/// enum Progress {
///     Step(u32),
///     Done(String),
///     Unknown(sse::Event),
/// }
///
/// impl StreamEvent for Progress {
///     type Stream = EventStream<Self>;
///
///     fn decode(event: &sse::Event) -> Result<Option<Self>, DecodeError> {
///         Ok(Some(match event.kind() {
///             "step" => Progress::Step(sse::decode_data(event)?),
///             "done" => Progress::Done(event.data().to_owned()),
///             _ => Progress::Unknown(event.clone()),
///         }))
///     }
///
///     fn end(&self) -> Option<String> {
///         match self {
///             Progress::Done(state) => Some(state.clone()),
///             _ => None,
///         }
///     }
/// }
/// ```
pub trait StreamEvent: Sized + Send + 'static {
    /// What a call that streams these events gives: the stream itself, or a type of the client around it.
    type Stream: From<EventStream<Self>>;

    /// Reads one event. `None` only for what carries nothing by the API's own definition, such as a keep-alive event; an unknown
    /// kind is a value.
    ///
    /// # Errors
    /// [`DecodeError`] where a known kind does not have its form; it ends the stream.
    fn decode(event: &Event) -> Result<Option<Self>, DecodeError>;

    /// Whether this event is nothing but the API's sign that the stream is over, such as the data `[DONE]`. It is asked before
    /// [`decode`](Self::decode); such an event is not given to the caller, and the stream ends in good order
    /// ([`StreamEnd::Finished`]).
    fn is_end_marker(event: &Event) -> bool {
        let _ = event;
        false
    }

    /// Whether this is the last event by the API's definition, and the state it reports; `Some("")` where it is the last one and
    /// reports none. The event itself is still given to the caller; nothing after it is read, unless it [lingers](Self::linger).
    fn end(&self) -> Option<String> {
        None
    }

    /// How long the stream is still read after this last event; asked only where [`end`](Self::end) says that it is one. For an
    /// API whose last event may be followed by a few others (a last cursor).
    ///
    /// The stream then gives what still comes and ends, as [`StreamEnd::Finished`], when the bytes end, break off or fall silent for
    /// the idle timeout, or when this time is over; it is never opened again. The time begins when the reader first has to wait
    /// for more: the caller's own time does not count. Another last event starts it anew. A failure, an event that cannot be
    /// decoded and a cancellation are errors as before.
    fn linger(&self) -> Duration {
        Duration::ZERO
    }

    /// How streams of these events go on after a break.
    fn resume_rules() -> ResumeRules {
        ResumeRules::new()
    }

    /// The place in the stream behind this event, in the words of the server; `None` where it does not say. The stream goes on from
    /// the last place after a break.
    fn cursor(&self, event: &Event) -> Option<String> {
        event.id().map(str::to_owned)
    }

    /// Whether this event is the server's way to say that the stream has failed. The stream then ends with an error made of it
    /// (stage `StreamBroken`, with code, message and details) in place of the event. By default every event is just an event.
    fn failure(&self) -> Option<StreamFailure> {
        None
    }
}

/// How streams of a type of events go on after a break: what an API means by its cursor, and what may be risked without one.
///
/// The default is the safe one for an API that says nothing: a cursor is the id of one event, and a stream that cannot be gone on
/// with exactly is not opened again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResumeRules {
    pub(super) reconnect: Option<ReconnectPolicy>,
    pub(super) from_the_start: bool,
    pub(super) cursor_is_place: bool,
}

impl ResumeRules {
    /// The safe rules.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The policy of these streams where neither the call nor its caller has decided. Without it streams reconnect by
    /// [`ReconnectPolicy::standard`] where the client repeats calls, and not at all where it does not.
    #[must_use]
    pub fn reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.reconnect = Some(policy);
        self
    }

    /// Opens a stream again also when events were given and none had a cursor, as the request says, from where it began: the API
    /// holds a repeated event to be better than a lost one. Nothing is dropped, so the caller may see events twice. By default such
    /// a stream is over when it breaks.
    #[must_use]
    pub fn from_the_start(mut self) -> Self {
        self.from_the_start = true;
        self
    }

    /// A cursor is a place that the server goes on behind, and not the name of an event: several events may bring the same one, so
    /// no event is taken for a repeat because of it, and an empty `id:` takes nothing back. By default a first event after a break
    /// with the cursor of the last one given is the same event and is not given again.
    #[must_use]
    pub fn cursor_is_place(mut self) -> Self {
        self.cursor_is_place = true;
        self
    }
}

/// What a server says in an event that reports the failure of its stream.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct StreamFailure {
    /// The text for people.
    pub message: String,
    /// The machine-readable code, where there is one.
    pub code: Option<String>,
    /// All that the event says, so that nothing is lost.
    pub details: Option<Value>,
}

impl StreamFailure {
    /// A failure with this message.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            code: None,
            details: None,
        }
    }

    /// Adds the machine-readable code.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Adds what else the event says.
    #[must_use]
    pub fn with_details(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }
}

/// How a stream ended.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamEnd {
    /// The server sent its last event.
    Finished {
        /// The state that the event reports, where it reports one.
        state: Option<String>,
    },
    /// The bytes ended in good order and no last event had come. For an API without one this is the usual end; for others
    /// the stream was cut, and whatever it reports on may still be running.
    Eof,
    /// The server reported a failure or refused to go on, or what it sent cannot be read.
    Failed,
    /// Nothing arrived for longer than the idle timeout.
    IdleTimeout,
    /// The caller cancelled.
    Cancelled,
    /// The connection broke and the stream could not go on.
    Broken,
}

impl StreamEnd {
    /// The end that an error means.
    pub(crate) fn of(error: &Error) -> Self {
        if error.is_cancelled() {
            Self::Cancelled
        } else if error.is_idle_timeout() {
            Self::IdleTimeout
        } else if error.is_retryable() && error.stage() != Stage::Refused {
            Self::Broken
        } else {
            Self::Failed
        }
    }

    /// Whether the server itself said that this was all.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        matches!(self, Self::Finished { .. })
    }

    /// The state that the last event reported.
    #[must_use]
    pub fn state(&self) -> Option<&str> {
        match self {
            Self::Finished { state } => state.as_deref(),
            _ => None,
        }
    }
}

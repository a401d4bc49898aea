//! What a type must tell to be streamed, and the words for how a stream ends.
//!
//! Only the vocabulary: reading and reconnecting are elsewhere. A type must have a place for kinds of events it does not know; none
//! may be lost.

use serde_json::Value;

use super::event::Event;
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

    /// Whether this is the last event by the API's definition, and the state it reports; `Some("")` where it is the last one and
    /// reports none. The event itself is still given to the caller; nothing after it is read.
    fn end(&self) -> Option<String> {
        None
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

//! The live stream of a session: how its events are read, where it goes on after a break, and when a turn is over.
//!
//! Rules: Meistrari contract, section 5.1. An event of a kind nobody knows is never an error, and nothing an event says is lost.
//! Dropping a stream closes its connection; it never cancels the session.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_core::stream::FusedStream;
use agent_clients_runtime::sse::Event;
use agent_clients_runtime::{
    DecodeError, Error, EventStream, ReconnectPolicy, ResumeRules, StreamEnd, StreamEvent, StreamFailure, from_slice,
    sse,
};
use serde_json::{Map, Value};

use crate::agent::types::{SessionErrorEvent, SessionStatus, SessionStreamEvent};

/// How long a stream is read on after a `result`, for a last cursor. 5 seconds (Meistrari contract, section 5.1, item 9; inferred).
pub const RESULT_LINGER: Duration = Duration::from_secs(5);

/// How often in a row a broken session stream is opened again without an event in between. 5 (section 5.1, item 8; inferred).
pub const STREAM_RECONNECT_ATTEMPTS: u32 = 5;

/// The upper bound of the first random wait before a session stream is opened again, where the service asks for none; it doubles with
/// every attempt. 200 milliseconds (section 5.1, item 8; inferred).
pub const STREAM_RECONNECT_BASE_DELAY: Duration = Duration::from_millis(200);

/// The upper bound that the doubling stops at. 30 seconds (section 5.1, item 8; inferred).
pub const STREAM_RECONNECT_MAX_DELAY: Duration = Duration::from_secs(30);

/// Data that ends a stream and is no event (section 5.1, item 4; inferred).
const END_MARKER: &str = "[DONE]";

/// The field that tells the kind of an event.
const KIND: &str = "kind";
const RESULT: &str = "result";
const ERROR: &str = "error";

/// Message of an error event that brings none.
const NO_REASON: &str = "the session failed and the service gave no reason";

impl StreamEvent for SessionStreamEvent {
    type Stream = SessionStream;

    fn is_end_marker(event: &Event) -> bool {
        event.data() == END_MARKER
    }

    /// A string `kind` in the data decides, else the name of the event. An unknown kind, and a known one whose content does not fit,
    /// are kept whole as `Unknown`; a name that is nowhere in the data is put there, as `kind`.
    fn decode(event: &Event) -> Result<Option<Self>, DecodeError> {
        if event.data().is_empty() {
            return Ok(None);
        }
        let found: Self = sse::decode_data(event)?;
        let Self::Unknown(value) = found else {
            return Ok(Some(found));
        };
        if kind_of(&value).is_some() {
            return Ok(Some(Self::Unknown(value)));
        }
        if value.is_null() {
            // JSON that is well-formed and still cannot be held, such as a number out of range, must not become nothing.
            from_slice::<Value>(event.data().as_bytes())?;
        }
        let Some(name) = event.name() else {
            return Ok(Some(Self::Unknown(value)));
        };
        Ok(Some(match sse::decode_named(event, KIND)? {
            Self::Unknown(_) => Self::Unknown(named(name, value)),
            known => known,
        }))
    }

    /// A `result` is the last event of a turn, whatever else it says.
    fn end(&self) -> Option<String> {
        match self {
            Self::Result(result) => Some(result.status.as_str().to_owned()),
            Self::Unknown(value) if kind_of(value) == Some(RESULT) => Some(String::new()),
            _ => None,
        }
    }

    fn linger(&self) -> Duration {
        RESULT_LINGER
    }

    fn resume_rules() -> ResumeRules {
        let policy = ReconnectPolicy::standard()
            .attempts(STREAM_RECONNECT_ATTEMPTS)
            .base_delay(STREAM_RECONNECT_BASE_DELAY)
            .max_delay(STREAM_RECONNECT_MAX_DELAY);
        ResumeRules::new().reconnect(policy).from_the_start().cursor_is_place()
    }

    /// The integer `nextCursor` of an event of any kind. What the service says counts, also where it is smaller than before.
    fn cursor(&self, _: &Event) -> Option<String> {
        let next = match self {
            Self::Status(event) => event.next_cursor,
            Self::Steps(event) => event.next_cursor,
            Self::Result(event) => event.next_cursor,
            Self::Error(event) => event.extra.get("nextCursor").and_then(Value::as_i64),
            Self::Unknown(value) => value.get("nextCursor").and_then(Value::as_i64),
        };
        next.map(|cursor| cursor.to_string())
    }

    /// An `error` is fatal, whatever else it says.
    fn failure(&self) -> Option<StreamFailure> {
        let (message, whole) = match self {
            Self::Error(event) => (
                Some(event.error.clone()),
                serde_json::to_value(self).unwrap_or_default(),
            ),
            Self::Unknown(value) if kind_of(value) == Some(ERROR) => (said_in(value), value.clone()),
            _ => return None,
        };
        let message = message.filter(|message| !message.trim().is_empty());
        let failure = StreamFailure::new(message.unwrap_or_else(|| NO_REASON.to_owned()));
        Some(failure.with_details(whole))
    }
}

/// The word in `kind`, where the value is an object that has one.
fn kind_of(value: &Value) -> Option<&str> {
    value.get(KIND)?.as_str()
}

/// An event that told its kind by its name, whole.
fn named(name: &str, value: Value) -> Value {
    let mut whole = Map::new();
    match value {
        // A `kind` that is no word stays what it is.
        Value::Object(fields) if fields.contains_key(KIND) => {
            whole.insert("event".to_owned(), name.into());
            whole.extend(fields);
        }
        Value::Object(fields) => {
            whole.insert(KIND.to_owned(), name.into());
            whole.extend(fields);
        }
        other => {
            whole.insert(KIND.to_owned(), name.into());
            whole.insert("data".to_owned(), other);
        }
    }
    Value::Object(whole)
}

/// The text of an `error` event that does not have the documented form.
fn said_in(value: &Value) -> Option<String> {
    ["/error/message", "/message", "/data"]
        .into_iter()
        .find_map(|place| value.pointer(place)?.as_str())
        .map(str::to_owned)
}

/// The `error` event that a stream ended with, where that was the cause of the error; [`Error::details`] has it as it came.
///
/// ```no_run
/// # async fn example(mut stream: meistrari_client::agent::SessionStream) {
/// while let Some(event) = stream.next().await {
///     match event {
///         Ok(event) => println!("{event:?}"),
///         Err(error) => match meistrari_client::agent::error_event(&error) {
///             Some(event) => println!("the session failed: {}", event.error),
///             None => println!("the stream broke: {error}"),
///         },
///     }
/// }
/// # }
/// ```
#[must_use]
pub fn error_event(error: &Error) -> Option<SessionErrorEvent> {
    let details = error.details().filter(|details| kind_of(details) == Some(ERROR))?;
    let mut event = SessionErrorEvent::new(error.message());
    let fields = details.as_object().into_iter().flatten();
    let others = fields.filter(|(name, _)| *name != KIND && *name != "error");
    event.extra = others
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect::<Map<_, _>>()
        .into();
    Some(event)
}

/// The events of a session as they happen: a `Stream` of `Result<SessionStreamEvent, Error>`.
///
/// - **The end.** A `result` is the last event of a turn. After it the stream is read on for at most [`RESULT_LINGER`], so that a last
///   cursor is not missed, and ends. A `status` event does not end it, whatever the status. An `error` event is an error that ends
///   it at once: [`error_event`] gives the event back.
/// - **Breaks.** When the connection ends or breaks before that, or is silent for [`STREAM_IDLE_TIMEOUT`](super::STREAM_IDLE_TIMEOUT),
///   it is opened again behind the last cursor, [`STREAM_RECONNECT_ATTEMPTS`] times in a row at most. Before the service has named a
///   cursor it is opened from where it began, so events may come twice but none is lost.
/// - **Cursor.** Keep [`cursor`](Self::cursor) and begin the stream of the next turn with it.
/// - Dropping the stream closes the connection. It does not cancel the session: only
///   [`cancel_session`](super::AgentClient::cancel_session) does.
///
/// ```no_run
/// use meistrari_client::AgentClient;
/// use meistrari_client::agent::types::SessionStreamEvent;
///
/// # async fn example(client: AgentClient) -> Result<(), meistrari_client::Error> {
/// let mut stream = client.stream_session("session-id").await?;
/// while let Some(event) = stream.next().await {
///     match event? {
///         SessionStreamEvent::Status(event) => println!("{}", event.status),
///         SessionStreamEvent::Steps(event) => println!("{:?}", event.steps),
///         SessionStreamEvent::Result(event) => println!("{:?}", event.extra),
///         other => println!("{other:?}"), // a kind of a later service
///     }
/// }
/// if stream.ready_for_follow_up() {
///     println!("continue it, and stream on from {:?}", stream.cursor());
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct SessionStream {
    events: EventStream<SessionStreamEvent>,
    last_status: Option<SessionStatus>,
    ready: bool,
}

impl SessionStream {
    /// The next event; `None` when the stream is over. The same as `StreamExt::next`, without a trait to import. Cancel-safe: a
    /// dropped `next` loses nothing.
    ///
    /// # Errors
    ///
    /// Stage `StreamBroken` for an `error` event ([`error_event`]), an event that is no JSON, a connection that broke and could not
    /// be taken up again, silence and cancellation; any error of a call where the service refused to open the stream again.
    pub async fn next(&mut self) -> Option<Result<SessionStreamEvent, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The place behind what was given: the last `nextCursor`, else the cursor the stream was opened with.
    #[must_use]
    pub fn cursor(&self) -> Option<i64> {
        self.events.cursor().and_then(|cursor| cursor.parse().ok())
    }

    /// The status of the last `status` or `result` event.
    #[must_use]
    pub fn last_status(&self) -> Option<&SessionStatus> {
        self.last_status.as_ref()
    }

    /// Whether a `result` has said that the session waits for the next message, and nothing since has said otherwise.
    #[must_use]
    pub fn ready_for_follow_up(&self) -> bool {
        self.ready
    }

    /// How the stream ended; `None` while it has not. After a `result` it is `Finished` with the status as its state.
    #[must_use]
    pub fn end(&self) -> Option<&StreamEnd> {
        self.events.end()
    }

    /// How often it was opened again.
    #[must_use]
    pub fn reconnects(&self) -> u32 {
        self.events.reconnects()
    }

    /// The id the service gave to the request that opened the stream last.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.events.request_id()
    }

    /// Goes on after a break by another policy, from the next break on.
    pub fn with_reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.events = self.events.with_reconnect(policy);
        self
    }

    fn note(&mut self, event: &SessionStreamEvent) {
        match event {
            SessionStreamEvent::Status(event) => {
                self.ready &= event.status == SessionStatus::WaitingMessages;
                self.last_status = Some(event.status.clone());
            }
            SessionStreamEvent::Result(event) => {
                self.ready = event.status == SessionStatus::WaitingMessages;
                self.last_status = Some(event.status.clone());
            }
            _ => {}
        }
    }
}

impl From<EventStream<SessionStreamEvent>> for SessionStream {
    fn from(events: EventStream<SessionStreamEvent>) -> Self {
        Self {
            events,
            last_status: None,
            ready: false,
        }
    }
}

impl Stream for SessionStream {
    type Item = Result<SessionStreamEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = std::task::ready!(Pin::new(&mut self.events).poll_next(context));
        if let Some(Ok(event)) = &item {
            self.note(event);
        }
        Poll::Ready(item)
    }
}

impl FusedStream for SessionStream {
    fn is_terminated(&self) -> bool {
        self.events.is_terminated()
    }
}

impl fmt::Debug for SessionStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionStream")
            .field("cursor", &self.cursor())
            .field("last_status", &self.last_status)
            .field("reconnects", &self.reconnects())
            .field("end", &self.end())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(name: Option<&str>, data: &str) -> Result<Option<SessionStreamEvent>, DecodeError> {
        let event = Event::new(data);
        let event = match name {
            Some(name) => event.with_name(name),
            None => event,
        };
        SessionStreamEvent::decode(&event)
    }

    fn some(name: Option<&str>, data: &str) -> SessionStreamEvent {
        read(name, data).unwrap().expect("an event")
    }

    /// Which variant it is; for an unknown one all that was kept.
    fn shown(event: &SessionStreamEvent) -> String {
        match event {
            SessionStreamEvent::Status(event) => format!("status {}", event.status),
            SessionStreamEvent::Steps(event) => format!("steps {}", event.steps.as_ref().map_or(0, Vec::len)),
            SessionStreamEvent::Result(event) => format!("result {}", event.status),
            SessionStreamEvent::Error(event) => format!("error {}", event.error),
            SessionStreamEvent::Unknown(value) => value.to_string(),
        }
    }

    #[test]
    fn a_kind_in_the_data_decides_and_else_the_name_of_the_event() {
        for (name, data, expected) in [
            (None, r#"{"kind":"status","status":"running"}"#, "status running"),
            (
                Some("result"),
                r#"{"kind":"status","status":"running"}"#,
                "status running",
            ),
            (Some("status"), r#"{"status":"hibernating"}"#, "status hibernating"),
            (Some("steps"), r#"{"steps":[1,{}]}"#, "steps 2"),
            (Some("steps"), r#"{"tail":[1]}"#, "steps 0"),
            (Some("result"), r#"{"status":"completed"}"#, "result completed"),
            (Some("error"), r#"{"error":"boom"}"#, "error boom"),
            (Some("status"), r#"{"kind":7,"status":"running"}"#, "status running"),
        ] {
            assert_eq!(shown(&some(name, data)), expected, "{name:?} {data}");
        }
    }

    #[test]
    fn what_nobody_knows_or_what_does_not_fit_is_kept_whole() {
        for (name, data, kept) in [
            (
                None,
                r#"{"kind":"timeline","spans":[1.50]}"#,
                r#"{"kind":"timeline","spans":[1.5]}"#,
            ),
            (Some("x"), r#"{"kind":"timeline"}"#, r#"{"kind":"timeline"}"#),
            (Some("timeline"), r#"{"a":1}"#, r#"{"kind":"timeline","a":1}"#),
            (
                Some("timeline"),
                r#"{"kind":7,"a":1}"#,
                r#"{"event":"timeline","kind":7,"a":1}"#,
            ),
            (Some("timeline"), "[1]", r#"{"kind":"timeline","data":[1]}"#),
            (Some("timeline"), "null", r#"{"kind":"timeline","data":null}"#),
            (None, r#"{"a":1}"#, r#"{"a":1}"#),
            (None, "3", "3"),
            (None, "null", "null"),
            (None, r#"{"kind":"status"}"#, r#"{"kind":"status"}"#),
            (Some("status"), r#"{"status":7}"#, r#"{"kind":"status","status":7}"#),
            (
                None,
                r#"{"kind":"steps","nextCursor":"soon"}"#,
                r#"{"kind":"steps","nextCursor":"soon"}"#,
            ),
        ] {
            assert_eq!(shown(&some(name, data)), kept, "{name:?} {data}");
        }
    }

    #[test]
    fn no_data_is_no_event_and_what_is_no_json_or_cannot_be_held_is_an_error() {
        assert_eq!(read(Some("ping"), "").unwrap(), None);
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        for data in [
            "soon",
            "{",
            " ",
            "DONE",
            r#"{"kind":"status"} x"#,
            r#"{"kind":"new","n":1e999}"#,
            &deep,
        ] {
            assert!(read(None, data).is_err(), "{data}");
            assert!(read(Some("error"), data).is_err(), "{data}");
        }
        assert!(SessionStreamEvent::is_end_marker(
            &Event::new("[DONE]").with_name("any")
        ));
        assert!(!SessionStreamEvent::is_end_marker(&Event::new("[DONE] ")));
    }

    #[test]
    fn an_integer_next_cursor_of_any_kind_is_the_cursor() {
        for (data, cursor) in [
            (r#"{"kind":"status","status":"running","nextCursor":4}"#, Some("4")),
            (r#"{"kind":"steps","nextCursor":0}"#, Some("0")),
            (r#"{"kind":"result","status":"failed","nextCursor":-1}"#, Some("-1")),
            (r#"{"kind":"error","error":"x","nextCursor":9}"#, Some("9")),
            (r#"{"kind":"timeline","nextCursor":5}"#, Some("5")),
            (r#"{"nextCursor":9007199254740993}"#, Some("9007199254740993")),
            (r#"{"kind":"status","status":"running","nextCursor":null}"#, None),
            (r#"{"kind":"timeline","nextCursor":null}"#, None),
            (r#"{"kind":"timeline","nextCursor":1.5}"#, None),
            (r#"{"kind":"timeline","nextCursor":"5"}"#, None),
            (r#"{"kind":"steps"}"#, None),
            ("[5]", None),
        ] {
            let event = Event::new(data).with_id("77");
            let found = SessionStreamEvent::decode(&event).unwrap().unwrap().cursor(&event);
            assert_eq!(found.as_deref(), cursor, "{data}");
        }
    }

    #[test]
    fn only_a_result_is_the_last_event_whatever_it_carries() {
        for (data, end) in [
            (
                r#"{"kind":"result","status":"waiting_messages"}"#,
                Some("waiting_messages"),
            ),
            (
                r#"{"kind":"result","status":"of a later service"}"#,
                Some("of a later service"),
            ),
            (r#"{"kind":"result"}"#, Some("")),
            (r#"{"kind":"result","status":{}}"#, Some("")),
            (r#"{"kind":"status","status":"completed"}"#, None),
            (r#"{"kind":"error","error":"x"}"#, None),
            (r#"{"kind":"timeline","status":"completed"}"#, None),
        ] {
            assert_eq!(some(None, data).end().as_deref(), end, "{data}");
        }
    }

    #[test]
    fn an_error_event_is_a_failure_with_its_text_and_can_be_had_back_whole() {
        for (data, message) in [
            (
                json!({"kind": "error", "error": "model overloaded", "runId": "r1"}),
                "model overloaded",
            ),
            (json!({"kind": "error", "error": ""}), NO_REASON),
            (json!({"kind": "error"}), NO_REASON),
            (
                json!({"kind": "error", "error": {"message": "inner", "code": 7}}),
                "inner",
            ),
            (json!({"kind": "error", "message": "outer"}), "outer"),
        ] {
            let failure = some(None, &data.to_string()).failure().unwrap();
            assert_eq!(
                (failure.message.as_str(), failure.details.as_ref()),
                (message, Some(&data))
            );
            let error = Error::stream("sessions_stream", agent_clients_runtime::StreamFault::Failed, message)
                .with_details(data.clone());
            let event = error_event(&error).unwrap();
            assert_eq!(
                (event.error.as_str(), event.extra.get("runId")),
                (message, data.get("runId"))
            );
            assert!(!event.extra.contains_key(KIND));
        }
        assert_eq!(some(Some("error"), "\"boom\"").failure().unwrap().message, "boom");
        assert!(some(None, r#"{"kind":"status","status":"failed"}"#).failure().is_none());
        let other = Error::stream("sessions_stream", agent_clients_runtime::StreamFault::Broken, "reset");
        assert!(error_event(&other).is_none());
    }
}

//! The live stream of a job's checkpoints.
//!
//! Rules: Perstack contract, section 5.1. The names of the events on the wire are not known, so
//! both known sets are read; an event of a kind nobody knows is never an error. The service has no
//! cursor, so a broken stream is over and says so: open it again, or list the checkpoints, and
//! tell repeats by `id`. Dropping the stream closes the connection and does not cancel the job.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::sse::Event;
use agent_clients_runtime::{
    DecodeError, Error, EventStream, Extra, StreamEnd, StreamEvent, StreamFailure, from_slice, sse,
};
use serde_json::{Map, Value};

use crate::types::{
    Checkpoint, CheckpointDone, CheckpointDoneEvent, CheckpointErrorEvent, CheckpointEvent, CheckpointFailure,
    CheckpointStreamEvent,
};

/// Message of an error event that brings none (Perstack contract, section 5.1, step 8).
const STREAM_ERROR: &str = "Stream error";

/// The kinds of event, under both spellings.
#[derive(Clone, Copy)]
enum Kind {
    Checkpoint,
    Done,
    Error,
}

impl Kind {
    /// The kind that the name of an event means; `message` is the older spelling of `checkpoint`.
    fn of_name(name: &str) -> Option<Self> {
        match name {
            "message" => Some(Self::Checkpoint),
            other => Self::of_type(other),
        }
    }

    /// The kind that a `type` in the data means.
    fn of_type(name: &str) -> Option<Self> {
        match name {
            "checkpoint" => Some(Self::Checkpoint),
            "done" | "complete" => Some(Self::Done),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}

impl StreamEvent for CheckpointStreamEvent {
    type Stream = CheckpointStream;

    /// The first that says a kind wins: the name of the event, then `type` in its data. Anything
    /// else is kept as `Unknown` with its name and data.
    fn decode(event: &Event) -> Result<Option<Self>, DecodeError> {
        let named = event.name().and_then(Kind::of_name);
        let Some(kind) = named.or_else(|| tag(event.data()).as_deref().and_then(Kind::of_type)) else {
            return Ok(Some(Self::Unknown(unknown(event))));
        };
        Ok(Some(match kind {
            Kind::Checkpoint => Self::Checkpoint(CheckpointEvent::new(checkpoint(event)?)),
            Kind::Done => {
                let (status, extra) = last_words(event, "status");
                Self::Done(CheckpointDoneEvent::new(CheckpointDone { status, extra }))
            }
            Kind::Error => {
                let (message, extra) = last_words(event, "message");
                Self::Error(CheckpointErrorEvent::new(CheckpointFailure { message, extra }))
            }
        }))
    }

    fn end(&self) -> Option<String> {
        match self {
            Self::Done(done) => Some(done.data.status.clone().unwrap_or_default()),
            _ => None,
        }
    }

    fn failure(&self) -> Option<StreamFailure> {
        let Self::Error(error) = self else { return None };
        let message = error.data.message.clone().filter(|message| !message.is_empty());
        let failure = StreamFailure::new(message.unwrap_or_else(|| STREAM_ERROR.to_owned()));
        Some(match serde_json::to_value(&error.data) {
            Ok(details) => failure.with_details(details),
            Err(_) => failure,
        })
    }
}

/// The word in `type`, where the data is an object that has one.
fn tag(data: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Tagged {
        r#type: Option<Value>,
    }
    match serde_json::from_str::<Tagged>(data).ok()?.r#type? {
        Value::String(word) => Some(word),
        _ => None,
    }
}

/// The checkpoint in the `data` of `{type, data: {…}}`, else the data of the event itself. A checkpoint that has a field `data`
/// of its own stays whole.
fn checkpoint(event: &Event) -> Result<Checkpoint, DecodeError> {
    #[derive(serde::Deserialize)]
    struct Wrapped<'a> {
        #[serde(borrow)]
        data: Option<&'a serde_json::value::RawValue>,
    }
    let wrapped = serde_json::from_str::<Wrapped<'_>>(event.data()).ok();
    match wrapped
        .and_then(|found| found.data)
        .map(serde_json::value::RawValue::get)
    {
        Some(inner) if inner.starts_with('{') => from_slice(inner.as_bytes())
            .or_else(|error: DecodeError| sse::decode_data(event).map_err(|_| error.under("data"))),
        _ => sse::decode_data(event),
    }
}

/// What an event says that ends the stream: the text in `field`, and everything else. It ends the stream whatever it carries
/// (Perstack contract, section 5.1, steps 7 and 8), so data of any other form is kept as it came instead of being refused.
fn last_words(event: &Event, field: &str) -> (Option<String>, Extra) {
    let mut said = match serde_json::from_str(event.data()) {
        Ok(Value::Object(fields)) => fields,
        Ok(other) => Map::from_iter([("data".to_owned(), other)]),
        Err(_) if event.data().is_empty() => Map::new(),
        Err(_) => Map::from_iter([("data".to_owned(), Value::from(event.data()))]),
    };
    if !said.contains_key(field)
        && let Some(Value::Object(inner)) = said.get_mut("data")
    {
        said = std::mem::take(inner);
    }
    let word = match said.get(field) {
        Some(Value::String(word)) => Some(word.clone()),
        _ => None,
    };
    if word.is_some() {
        said.shift_remove(field);
    }
    (word, said.into())
}

/// An event of no known kind, whole.
fn unknown(event: &Event) -> Value {
    let mut object = Map::new();
    if let Some(name) = event.name() {
        object.insert("type".to_owned(), Value::from(name));
    }
    match serde_json::from_str(event.data()) {
        Ok(Value::Object(fields)) => object.extend(fields),
        Ok(other) => {
            object.insert("data".to_owned(), other);
        }
        Err(_) => {
            object.insert("data".to_owned(), Value::from(event.data()));
        }
    }
    Value::Object(object)
}

/// The checkpoints of a job as they happen: a `Stream` of `Result<Checkpoint, Error>`.
///
/// It ends after the first error, and after `done`. [`final_status`](Self::final_status) and
/// [`end`](Self::end) say how. For every event as it is on the wire, open it with
/// [`events`](crate::api::jobs_checkpoints::StreamRequest::events) instead.
///
/// ```no_run
/// use perstack_client::{Client, StreamEnd};
///
/// # async fn follow(client: Client) -> Result<(), perstack_client::Error> {
/// let mut checkpoints = client.jobs().checkpoints().stream("job-id").await?;
/// while let Some(checkpoint) = checkpoints.next().await {
///     println!("{:?}", checkpoint?.activity);
/// }
/// match checkpoints.end() {
///     Some(StreamEnd::Finished { state }) => println!("job is {state:?}"),
///     other => println!("the stream was cut ({other:?}), the job goes on"),
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "a stream does nothing unless it is polled"]
pub struct CheckpointStream {
    events: EventStream<CheckpointStreamEvent>,
}

impl CheckpointStream {
    /// The next checkpoint; `None` when the stream is over. The same as `StreamExt::next`, without
    /// a trait to import.
    pub async fn next(&mut self) -> Option<Result<Checkpoint, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The status of the job that the `done` event brought; `None` while the stream goes on, and
    /// where it ended without one.
    #[must_use]
    pub fn final_status(&self) -> Option<&str> {
        self.events.end().and_then(StreamEnd::state)
    }

    /// How the stream ended; `None` while it goes on.
    #[must_use]
    pub fn end(&self) -> Option<&StreamEnd> {
        self.events.end()
    }
}

impl From<EventStream<CheckpointStreamEvent>> for CheckpointStream {
    fn from(events: EventStream<CheckpointStreamEvent>) -> Self {
        Self { events }
    }
}

impl fmt::Debug for CheckpointStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckpointStream")
            .field("end", &self.end())
            .finish_non_exhaustive()
    }
}

impl Stream for CheckpointStream {
    type Item = Result<Checkpoint, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            return match std::task::ready!(Pin::new(&mut self.events).poll_next(context)) {
                Some(Ok(CheckpointStreamEvent::Checkpoint(event))) => Poll::Ready(Some(Ok(event.data))),
                // The end, keep-alives and kinds of a later API bring no checkpoint.
                Some(Ok(_)) => continue,
                Some(Err(error)) => Poll::Ready(Some(Err(error))),
                None => Poll::Ready(None),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: Option<&str>, data: &str) -> Result<CheckpointStreamEvent, DecodeError> {
        let event = Event::new(data);
        let event = match name {
            Some(name) => event.with_name(name),
            None => event,
        };
        CheckpointStreamEvent::decode(&event).map(|found| found.expect("every event is a value"))
    }

    #[test]
    fn both_spellings_and_both_shapes_are_one_event() {
        for (name, data) in [
            (Some("checkpoint"), r#"{"id":"c1"}"#),
            (Some("message"), r#"{"id":"c1","type":"checkpoint"}"#),
            (Some("checkpoint"), r#"{"type":"checkpoint","data":{"id":"c1"}}"#),
            (None, r#"{"type":"checkpoint","data":{"id":"c1"}}"#),
            (None, r#"{"type":"checkpoint","id":"c1"}"#),
            (Some("checkpoint"), r#"{"id":"c1","data":{"of":"a later API"}}"#),
            (Some("update"), r#"{"type":"checkpoint","id":"c1"}"#),
        ] {
            let found = read(name, data).unwrap();
            assert!(
                matches!(&found, CheckpointStreamEvent::Checkpoint(event) if event.data.id == "c1"),
                "{name:?} {data}"
            );
        }
        for (name, data) in [
            (Some("done"), r#"{"status":"completed"}"#),
            (Some("complete"), r#"{"status":"completed","expertJobId":"j"}"#),
            (None, r#"{"type":"done","data":{"status":"completed"}}"#),
            (None, r#"{"type":"complete","status":"completed"}"#),
        ] {
            assert_eq!(
                read(name, data).unwrap().end().as_deref(),
                Some("completed"),
                "{name:?} {data}"
            );
        }
    }

    #[test]
    fn an_error_event_fails_the_stream_with_its_message_and_all_its_data() {
        for (data, message) in [
            (
                r#"{"message":"model overloaded","checkpointId":"c1"}"#,
                "model overloaded",
            ),
            (r#"{"type":"x","expertJobId":"j"}"#, STREAM_ERROR),
            (r#"{"type":"error","data":{"message":"inner"}}"#, "inner"),
            (r#"{"message":7}"#, STREAM_ERROR),
            (r#"{"message":""}"#, STREAM_ERROR),
        ] {
            let failure = read(Some("error"), data).unwrap().failure().unwrap();
            assert_eq!(failure.message, message);
            let details = failure.details.unwrap();
            let whole: Value = serde_json::from_str(data).unwrap();
            assert_eq!(&details, whole.get("data").unwrap_or(&whole));
        }
    }

    #[test]
    fn an_event_that_ends_the_stream_does_so_whatever_it_carries() {
        for (data, kept) in [
            ("", "{}"),
            ("boom", r#"{"data":"boom"}"#),
            ("[1]", r#"{"data":[1]}"#),
            ("null", r#"{"data":null}"#),
            (r#"{"status":7,"message":7}"#, r#"{"status":7,"message":7}"#),
            (r#"{"data":"text"}"#, r#"{"data":"text"}"#),
            (r#"{"data":{"inner":1}}"#, r#"{"inner":1}"#),
        ] {
            assert_eq!(read(Some("done"), data).unwrap().end().as_deref(), Some(""), "{data}");
            let failure = read(Some("error"), data).unwrap().failure().unwrap();
            assert_eq!(failure.message, STREAM_ERROR, "{data}");
            assert_eq!(failure.details.unwrap().to_string(), kept, "{data}");
        }
        let own = r#"{"message":"boom","data":{"inner":1}}"#;
        let failure = read(Some("error"), own).unwrap().failure().unwrap();
        assert_eq!(
            (failure.message.as_str(), failure.details.unwrap().to_string().as_str()),
            ("boom", own)
        );
    }

    #[test]
    fn an_event_of_a_kind_nobody_knows_is_kept_whole_and_is_no_error() {
        for (name, data, kept) in [
            (Some("ping"), "", r#"{"type":"ping","data":""}"#),
            (None, "still there", r#"{"data":"still there"}"#),
            (Some("usage"), r#"{"tokens":3}"#, r#"{"type":"usage","tokens":3}"#),
            (None, r#"{"type":7}"#, r#"{"type":7}"#),
        ] {
            match read(name, data).unwrap() {
                CheckpointStreamEvent::Unknown(value) => assert_eq!(value.to_string(), kept),
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_checkpoint_without_its_id_is_an_error_that_names_the_place() {
        let error = read(Some("checkpoint"), r#"{"data":{"stepNumber":1}}"#).unwrap_err();
        assert!(
            error.to_string().contains("data") && error.to_string().contains("id"),
            "{error}"
        );
    }
}

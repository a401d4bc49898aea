//! A scripted server for the tests of the event stream: a transport without a socket whose bodies break, stall and end at any byte.
//!
//! It must never be kinder than a real server: what is not scripted is a panic.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_runtime::{
    BoxFuture, CallOptions, Core, DecodeError, ErrorEnvelope, EventSource, EventStream, Operation, Repeat, Resume,
    RetryPolicy, StreamEvent, StreamFailure, Transport, TransportError, reqwest, sse,
};
use bytes::Bytes;
use tokio::time::Instant;

/// The idle timeout of every client in these tests.
pub const IDLE: Duration = Duration::from_secs(30);

pub static WATCH: Operation = operation(Repeat::Safe);
pub static START_AND_WATCH: Operation = operation(Repeat::Never);

const fn operation(repeat: Repeat) -> Operation {
    Operation {
        id: "jobs_watch",
        method: "GET",
        route: "/events",
        auth: "none",
        repeat,
        envelope: &ErrorEnvelope::NONE,
    }
}

/// One thing that happens on a connection.
#[derive(Clone, Debug)]
pub enum Step {
    Send(Bytes),
    Wait(Duration),
    /// The connection breaks.
    Break,
    /// Nothing more ever comes, and the connection stays.
    Hang,
}

pub fn send(text: impl Into<Vec<u8>>) -> Step {
    Step::Send(Bytes::from(text.into()))
}

/// One reply.
#[derive(Clone, Debug)]
pub struct Connection {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    /// After the last step the body ends in good order.
    pub steps: Vec<Step>,
}

pub fn stream(steps: impl Into<Vec<Step>>) -> Connection {
    Connection {
        status: 200,
        headers: vec![("content-type", "text/event-stream".to_owned())],
        steps: steps.into(),
    }
}

pub fn refusal(status: u16) -> Connection {
    Connection {
        status,
        headers: Vec::new(),
        steps: Vec::new(),
    }
}

/// A request as the server saw it: when, and with which `Last-Event-ID`.
#[derive(Clone, Debug)]
pub struct Seen {
    pub at: Instant,
    pub cursor: Option<String>,
}

type Answer = dyn FnMut(&Seen) -> Connection + Send;

#[derive(Clone)]
pub struct Server {
    answer: Arc<Mutex<Box<Answer>>>,
    seen: Arc<Mutex<Vec<Seen>>>,
    /// Bodies that are not dropped yet.
    open: Arc<AtomicUsize>,
}

impl Server {
    /// Gives these replies in turn; one request more is a panic.
    pub fn new(connections: impl IntoIterator<Item = Connection>) -> Self {
        let mut connections: VecDeque<Connection> = connections.into_iter().collect();
        Self::answering(move |seen| {
            connections
                .pop_front()
                .unwrap_or_else(|| panic!("not scripted: {seen:?}"))
        })
    }

    pub fn answering(answer: impl FnMut(&Seen) -> Connection + Send + 'static) -> Self {
        Self {
            answer: Arc::new(Mutex::new(Box::new(answer))),
            seen: Arc::default(),
            open: Arc::default(),
        }
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub fn cursors(&self) -> Vec<Option<String>> {
        self.seen().into_iter().map(|seen| seen.cursor).collect()
    }

    pub fn open_bodies(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }

    pub fn core(&self) -> Core {
        // One attempt per opening: these tests are about the reconnects of the stream.
        let once = RetryPolicy::standard().attempts(2).base_delay(Duration::ZERO);
        Core::builder("http://events.test")
            .transport(self.clone())
            .idle_timeout(IDLE)
            .retry(once)
            .build()
            .unwrap()
    }

    pub fn source(&self, resume: Resume) -> EventSource {
        self.source_with(&WATCH, &CallOptions::new(), resume)
    }

    pub fn source_with(&self, operation: &'static Operation, options: &CallOptions, resume: Resume) -> EventSource {
        let (core, held) = (self.core(), options.clone());
        let open = move |cursor: Option<String>| -> BoxFuture<'static, _> {
            // The stream reconnects by itself; the call underneath tries once.
            let (core, options) = (core.clone(), held.clone().without_retry());
            Box::pin(async move {
                let mut call = core.call(operation, options);
                call.accept("text/event-stream");
                if let Some(cursor) = cursor {
                    call.header("Last-Event-ID", &cursor)?;
                }
                let request = call.http().get(format!("{}/events", call.base_url())).build();
                call.execute(request).await
            })
        };
        EventSource::new(&self.core(), options, operation, open, resume)
    }

    pub async fn open(&self, resume: Resume) -> EventStream<Tick> {
        self.source(resume).open().await.unwrap()
    }
}

/// Counts itself as long as it lives.
struct Living(Arc<AtomicUsize>);

impl Living {
    fn new(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count.clone())
    }
}

impl Drop for Living {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Transport for Server {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let cursor = request
            .headers()
            .get("last-event-id")
            .map(|value| value.to_str().unwrap().to_owned());
        let seen = Seen {
            at: Instant::now(),
            cursor,
        };
        self.seen.lock().unwrap().push(seen.clone());
        let connection = (self.answer.lock().unwrap())(&seen);
        let living = Living::new(&self.open);
        Box::pin(async move {
            let mut reply = http::Response::builder().status(connection.status);
            for (name, value) in &connection.headers {
                reply = reply.header(*name, value);
            }
            let state = (VecDeque::from(connection.steps), living);
            let body = futures_util::stream::unfold(state, |(mut steps, living)| async move {
                loop {
                    match steps.pop_front()? {
                        Step::Send(bytes) => return Some((Ok(bytes), (steps, living))),
                        Step::Wait(time) => tokio::time::sleep(time).await,
                        Step::Break => {
                            let error = std::io::Error::other("connection reset");
                            return Some((Err(error), (VecDeque::new(), living)));
                        }
                        Step::Hang => std::future::pending().await,
                    }
                }
            });
            Ok(reply.body(reqwest::Body::wrap_stream(body)).unwrap().into())
        })
    }
}

/// The events of the tests: `{"n":…}`, a last one, a failure, keep-alives, and whatever the future brings.
#[derive(Debug, Clone, PartialEq)]
pub enum Tick {
    Count(u32),
    Done(String),
    Failed(String),
    Unknown(String, String),
}

#[derive(serde::Deserialize)]
struct Number {
    n: u32,
}

impl StreamEvent for Tick {
    type Stream = EventStream<Self>;

    fn decode(event: &sse::Event) -> Result<Option<Self>, DecodeError> {
        Ok(Some(match event.kind() {
            "message" | "tick" => Tick::Count(sse::decode_data::<Number>(event)?.n),
            "done" => Tick::Done(event.data().to_owned()),
            "failed" => Tick::Failed(event.data().to_owned()),
            "ping" => return Ok(None),
            other => Tick::Unknown(other.to_owned(), event.data().to_owned()),
        }))
    }

    fn end(&self) -> Option<String> {
        match self {
            Tick::Done(state) => Some(state.clone()),
            _ => None,
        }
    }

    fn failure(&self) -> Option<StreamFailure> {
        match self {
            Tick::Failed(why) => Some(
                StreamFailure::new(why)
                    .with_code("worker_lost")
                    .with_details(serde_json::json!({"why": why})),
            ),
            _ => None,
        }
    }
}

pub fn ticks(numbers: impl IntoIterator<Item = u32>) -> Vec<Tick> {
    numbers.into_iter().map(Tick::Count).collect()
}

/// Everything a stream gives until it ends.
pub async fn drain(stream: &mut EventStream<Tick>) -> (Vec<Tick>, Option<agent_clients_runtime::Error>) {
    let mut items = Vec::new();
    let mut error = None;
    while let Some(item) = stream.next().await {
        assert!(error.is_none(), "nothing comes after an error: {item:?}");
        match item {
            Ok(item) => items.push(item),
            Err(found) => error = Some(found),
        }
    }
    assert!(stream.next().await.is_none(), "a stream that has ended stays ended");
    (items, error)
}

//! What the integration tests share: operations, a scripted in-memory transport, and a raw loopback server.
//!
//! Each test file uses a part of it.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::VecDeque;
use std::future::Future;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::http::{self, HeaderMap};
use agent_clients_runtime::{
    BoxFuture, CallOptions, Core, CoreBuilder, Error, ErrorEnvelope, Operation, Repeat, Response, Transport,
    TransportError, reqwest,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub static ENVELOPE: ErrorEnvelope = ErrorEnvelope {
    code: &[&["error", "code"]],
    message: &[&["error", "message"]],
    text: false,
    details: &["error", "details"],
    retry_after: &["retry_after"],
};

const fn operation(id: &'static str, method: &'static str, repeat: Repeat) -> Operation {
    Operation {
        id,
        method,
        route: "/jobs",
        auth: "bearer",
        repeat,
        envelope: &ENVELOPE,
    }
}

/// Reads: may always be repeated.
pub static GET: Operation = operation("jobs_list", "GET", Repeat::Safe);
/// Writes and takes an idempotency key.
pub static KEYED: Operation = operation("jobs_start", "POST", Repeat::Header("Idempotency-Key"));
/// Writes without any protection.
pub static POST: Operation = operation("jobs_continue", "POST", Repeat::Never);

/// What the in-memory server does with one request.
pub enum Step {
    /// Answers at once.
    Reply(http::Response<reqwest::Body>),
    /// Fails without a status.
    Fail(TransportError),
    /// Never answers.
    Hang,
    /// Answers after so long.
    Late(Duration, http::Response<reqwest::Body>),
}

/// A reply with a text body.
pub fn reply(status: u16, body: impl Into<reqwest::Body>) -> Step {
    with_headers(status, &[], body)
}

pub fn with_headers(status: u16, headers: &[(&str, &str)], body: impl Into<reqwest::Body>) -> Step {
    let mut reply = http::Response::builder().status(status);
    for (name, value) in headers {
        reply = reply.header(*name, *value);
    }
    Step::Reply(reply.body(body.into()).unwrap())
}

/// A body in chunks; `None` is a break of the connection, a duration is a silence before the rest.
pub enum Chunk {
    Data(&'static str),
    Silence(Duration),
    Break,
    Never,
}

pub fn chunks(list: Vec<Chunk>) -> reqwest::Body {
    let stream = futures_util::stream::unfold(VecDeque::from(list), |mut left| async move {
        loop {
            match left.pop_front()? {
                Chunk::Data(text) => return Some((Ok(Bytes::from_static(text.as_bytes())), left)),
                Chunk::Silence(time) => tokio::time::sleep(time).await,
                Chunk::Break => return Some((Err(std::io::Error::other("connection reset")), left)),
                Chunk::Never => std::future::pending().await,
            }
        }
    });
    reqwest::Body::wrap_stream(stream)
}

/// What the server saw of one request.
#[derive(Clone, Debug)]
pub struct Seen {
    pub method: String,
    pub url: String,
    pub headers: HeaderMap,
    pub body: Option<Bytes>,
}

impl Seen {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// An in-memory server that follows a script and remembers what it saw. An unexpected request fails the test.
#[derive(Clone, Default)]
pub struct Script(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    steps: VecDeque<Step>,
    seen: Vec<Seen>,
}

impl Script {
    pub fn new(steps: impl IntoIterator<Item = Step>) -> Self {
        let steps = steps.into_iter().collect();
        Self(Arc::new(Mutex::new(Inner {
            steps,
            seen: Vec::new(),
        })))
    }

    pub fn push(&self, step: Step) {
        self.0.lock().unwrap().steps.push_back(step);
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.0.lock().unwrap().seen.clone()
    }

    pub fn count(&self) -> usize {
        self.0.lock().unwrap().seen.len()
    }

    /// A client of this server.
    pub fn core(&self) -> CoreBuilder {
        Core::builder("http://api.test/v1").transport(self.clone())
    }
}

impl Transport for Script {
    fn send(&self, mut request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let script = self.clone();
        Box::pin(async move {
            let body = match request.body_mut().take() {
                None => None,
                Some(body) => Some(read(body).await?),
            };
            let step = {
                let mut inner = script.0.lock().unwrap();
                inner.seen.push(Seen {
                    method: request.method().to_string(),
                    url: request.url().to_string(),
                    headers: request.headers().clone(),
                    body,
                });
                inner
                    .steps
                    .pop_front()
                    .expect("a request that the script does not expect")
            };
            match step {
                Step::Reply(reply) => Ok(reply.into()),
                Step::Fail(error) => Err(error),
                Step::Hang => std::future::pending().await,
                Step::Late(delay, reply) => {
                    tokio::time::sleep(delay).await;
                    Ok(reply.into())
                }
            }
        })
    }
}

/// Reads an outgoing body as a server would.
async fn read(body: reqwest::Body) -> Result<Bytes, TransportError> {
    let reply: reqwest::Response = http::Response::new(body).into();
    reply.bytes().await.map_err(TransportError::broken)
}

/// A call without body, as generated code makes it.
pub async fn call(core: &Core, operation: &'static Operation, options: CallOptions) -> Result<Response, Error> {
    let call = core.call(operation, options);
    let url = format!("{}/jobs", call.base_url());
    let request = call.http().request(operation.method.parse().unwrap(), url).build();
    call.execute(request).await
}

/// A call with a JSON body, as generated code makes it.
pub async fn call_with_body(
    core: &Core,
    operation: &'static Operation,
    options: CallOptions,
) -> Result<Response, Error> {
    let call = core.call(operation, options);
    let url = format!("{}/jobs", call.base_url());
    let request = call
        .http()
        .post(url)
        .json(&serde_json::json!({"query": "hello"}))
        .build();
    call.execute(request).await
}

/// A loopback server: every connection is handed to `serve` with its number, counting from 0.
pub async fn loopback<F, S>(serve: S) -> String
where
    F: Future<Output = ()> + Send + 'static,
    S: Fn(usize, TcpStream) -> F + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut number = 0;
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(number, stream));
            number += 1;
        }
    });
    format!("http://{address}")
}

/// An address on which nobody listens.
pub async fn unreachable() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

/// Reads one HTTP/1.1 request (head and, by Content-Length, body) as text.
pub async fn read_request(stream: &mut TcpStream) -> String {
    let mut data = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&data).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .filter_map(|line| {
                    line.to_ascii_lowercase()
                        .strip_prefix("content-length: ")?
                        .parse::<usize>()
                        .ok()
                })
                .next()
                .unwrap_or(0);
            if body.len() >= length {
                return text;
            }
        }
        let mut buffer = [0; 4096];
        let read = stream.read(&mut buffer).await.unwrap();
        if read == 0 {
            return String::from_utf8_lossy(&data).into_owned();
        }
        data.extend_from_slice(&buffer[..read]);
    }
}

/// Writes raw bytes and closes.
pub async fn write_and_close(mut stream: TcpStream, bytes: &str) {
    stream.write_all(bytes.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    // The client must see the end, not a reset, so its last bytes are read before the socket goes.
    let mut rest = [0; 1024];
    while stream.read(&mut rest).await.is_ok_and(|read| read > 0) {}
}

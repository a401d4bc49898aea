//! A transport without a network: scripted answers, recorded requests.
//!
//! It must never invent an answer. A request that nothing was scripted for fails, and is remembered as a failure of the test.

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::http::{self, Method};
use agent_clients_runtime::{BoxFuture, Sent, Transport, TransportError, TransportErrorKind, reqwest};

use crate::answer::{Answer, AnswerBody, Outcome};
use crate::body::broken;
use crate::recorded::RecordedRequest;
use crate::route::Template;

/// A transport that answers from a script and remembers what it was sent. Clones share both.
///
/// A request takes the **first** scripted answer, in the order of scripting, that fits it and is not used up. Answers of
/// [`next`](Self::next) fit every request, answers of [`on`](Self::on) those of a method and route. A request that nothing fits
/// fails with an error that says what was scripted; [`assert_finished`](Self::assert_finished) at the end of the test fails too.
///
/// ```
/// use agent_clients_runtime::{CallOptions, Core, ErrorEnvelope, Operation, Repeat};
/// use agent_clients_testkit::{Answer, MemoryTransport};
/// use serde_json::{Value, json};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let transport = MemoryTransport::new();
/// transport.on("GET", "/jobs/{jobId}", Answer::json(&json!({"id": "j-1", "status": "running"})));
///
/// // The clients take it as `.transport(transport.clone())` of their builders; this is what is below them.
/// let core = Core::builder("https://api.example.com/v1").transport(transport.clone()).build()?;
/// # static JOBS_GET: Operation = Operation { id: "jobs_get", method: "GET", route: "/jobs/{jobId}", auth: "none",
/// #     repeat: Repeat::Safe, envelope: &ErrorEnvelope::NONE };
/// let call = core.call(&JOBS_GET, CallOptions::new());
/// let request = call.http().get(format!("{}/jobs/j-1", call.base_url())).build();
/// let job = call.execute(request).await?.json::<Value>().await?;
///
/// assert_eq!(job["status"], "running");
/// assert_eq!(transport.last_request().path(), "/v1/jobs/j-1");
/// transport.assert_finished();
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct MemoryTransport(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    script: Vec<Entry>,
    requests: Vec<RecordedRequest>,
    unscripted: Vec<String>,
}

/// One line of the script.
struct Entry {
    matcher: Option<(Method, String, Template)>,
    reply: Reply,
    /// How often it may still be used; `None` is always.
    left: Option<usize>,
}

enum Reply {
    Fixed(Box<Answer>),
    Made(Arc<dyn Fn(&RecordedRequest) -> Answer + Send + Sync>),
}

impl MemoryTransport {
    /// A transport without a script: every request fails.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Answers one request, whatever it is. Call it several times for several requests in order.
    pub fn next(&self, answer: Answer) -> &Self {
        self.push(None, Reply::Fixed(Box::new(answer)), Some(1))
    }

    /// Answers one request of this method and route. A route is a template such as `/jobs/{jobId}`; it is matched against the
    /// end of the path, segment by segment, so the prefix of the base address may be left out.
    ///
    /// # Panics
    /// Where the method or the route cannot be one.
    pub fn on(&self, method: &str, route: &str, answer: Answer) -> &Self {
        self.push(Some(matcher(method, route)), Reply::Fixed(Box::new(answer)), Some(1))
    }

    /// Answers `count` requests of this method and route in the same way.
    ///
    /// # Panics
    /// Where the method or the route cannot be one.
    pub fn on_times(&self, count: usize, method: &str, route: &str, answer: Answer) -> &Self {
        self.push(
            Some(matcher(method, route)),
            Reply::Fixed(Box::new(answer)),
            Some(count),
        )
    }

    /// Answers all requests of this method and route, any number of them (none is fine), with what `make` makes of the request.
    /// Scripted after a few [`on`](Self::on), it says what comes after those.
    ///
    /// ```
    /// use agent_clients_testkit::{Answer, MemoryTransport};
    /// use serde_json::{Value, json};
    ///
    /// let transport = MemoryTransport::new();
    /// transport.on_any("POST", "/applications", |request| {
    ///     let input: Value = request.json().unwrap_or_default();
    ///     Answer::json(&json!({"data": {"application": {"id": "app-1", "name": input["name"]}}}))
    /// });
    /// ```
    ///
    /// # Panics
    /// Where the method or the route cannot be one.
    pub fn on_any(
        &self,
        method: &str,
        route: &str,
        make: impl Fn(&RecordedRequest) -> Answer + Send + Sync + 'static,
    ) -> &Self {
        self.push(Some(matcher(method, route)), Reply::Made(Arc::new(make)), None)
    }

    /// All requests so far, in the order they were sent, also those that failed.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.inner().requests.clone()
    }

    /// The latest request.
    ///
    /// # Panics
    /// Where there was none.
    #[must_use]
    pub fn last_request(&self) -> RecordedRequest {
        match self.inner().requests.last() {
            Some(request) => request.clone(),
            None => panic!("no request was sent"),
        }
    }

    /// What a test should not leave behind, a line each: scripted answers that nothing asked for, and requests that nothing was
    /// scripted for. Empty when all is well.
    #[must_use]
    pub fn unfinished(&self) -> Vec<String> {
        let inner = self.inner();
        let unused = inner
            .script
            .iter()
            .filter(|entry| entry.left.is_some_and(|left| left > 0));
        let unused = unused.map(|entry| format!("never asked for: {}", entry.show()));
        unused
            .chain(inner.unscripted.iter().map(|line| format!("not scripted: {line}")))
            .collect()
    }

    /// Fails unless every scripted answer was used and every request was scripted.
    ///
    /// # Panics
    /// With the list of [`unfinished`](Self::unfinished), where it is not empty.
    #[track_caller]
    pub fn assert_finished(&self) {
        let unfinished = self.unfinished();
        assert!(
            unfinished.is_empty(),
            "the script of the memory transport was not followed:\n  {}",
            unfinished.join("\n  ")
        );
    }

    fn push(&self, matcher: Option<(Method, String, Template)>, reply: Reply, left: Option<usize>) -> &Self {
        self.inner().script.push(Entry { matcher, reply, left });
        self
    }

    /// A test that panicked elsewhere must not hide its reason behind a poisoned lock.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: RecordedRequest) -> Result<Answer, TransportError> {
        let mut inner = self.inner();
        inner.requests.push(request.clone());
        let entry = inner
            .script
            .iter_mut()
            .find(|entry| entry.left != Some(0) && entry.fits(&request));
        let made = match entry {
            Some(entry) => {
                entry.left = entry.left.map(|left| left - 1);
                match &entry.reply {
                    Reply::Fixed(answer) => return Ok((**answer).clone()),
                    Reply::Made(make) => make.clone(),
                }
            }
            None => {
                let message = inner.unscripted_message(&request);
                inner.unscripted.push(request.line());
                // Not a connect error: nobody should try again.
                return Err(TransportError::new(TransportErrorKind::Other, Sent::No, message));
            }
        };
        // Without the lock: the closure may look at the requests so far.
        drop(inner);
        Ok(made(&request))
    }
}

impl Inner {
    fn unscripted_message(&self, request: &RecordedRequest) -> String {
        let mut message = format!("the memory transport has no answer for {}; ", request.line());
        let left: Vec<String> = self
            .script
            .iter()
            .filter(|entry| entry.left != Some(0))
            .map(Entry::show)
            .collect();
        let written = match left.is_empty() {
            true => write!(message, "nothing scripted is left; "),
            false => write!(message, "scripted and left: {}; ", left.join(", ")),
        };
        debug_assert!(written.is_ok());
        message.push_str("fix: script it with `on(method, route, answer)` or `next(answer)`");
        message
    }
}

impl Entry {
    fn fits(&self, request: &RecordedRequest) -> bool {
        match &self.matcher {
            Some((method, _, template)) => request.method == *method && template.matches_end(&request.path),
            None => true,
        }
    }

    fn show(&self) -> String {
        let what = match &self.matcher {
            Some((method, route, _)) => format!("{method} {route}"),
            None => "any request".to_owned(),
        };
        match self.left {
            Some(left) if left > 1 => format!("{what} ({left} times)"),
            _ => what,
        }
    }
}

fn matcher(method: &str, route: &str) -> (Method, String, Template) {
    let Ok(parsed) = method.parse::<Method>() else {
        panic!("{method:?} is not an HTTP method");
    };
    match Template::parse(route) {
        Ok(template) => (parsed, route.to_owned(), template),
        Err(why) => panic!("{why}"),
    }
}

impl Transport for MemoryTransport {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let transport = self.clone();
        Box::pin(async move {
            let request = record(request).await?;
            let answer = transport.answer(request)?;
            if !answer.delay.is_zero() {
                tokio::time::sleep(answer.delay).await;
            }
            match answer.outcome {
                Outcome::Reply => reply(answer),
                Outcome::Refused => Err(TransportError::connect(std::io::Error::new(
                    std::io::ErrorKind::ConnectionRefused,
                    "connection refused, as scripted",
                ))),
                Outcome::Broken => Err(TransportError::broken(broken())),
                Outcome::TimedOut => Err(TransportError::new(
                    TransportErrorKind::Timeout,
                    Sent::Maybe,
                    "the transport timed out, as scripted",
                )),
                Outcome::Never => std::future::pending().await,
            }
        })
    }
}

/// Reads the request as a server would, streamed bodies to their end.
async fn record(mut request: reqwest::Request) -> Result<RecordedRequest, TransportError> {
    let body = match request.body_mut().take() {
        None => Bytes::new(),
        Some(body) => {
            let whole: reqwest::Response = http::Response::new(body).into();
            whole
                .bytes()
                .await
                .map_err(|cause| TransportError::new(TransportErrorKind::Body, Sent::Maybe, cause.without_url()))?
        }
    };
    let url = request.url();
    Ok(RecordedRequest {
        method: request.method().clone(),
        origin: url.origin().ascii_serialization(),
        path: url.path().to_owned(),
        query: url.query().map(str::to_owned),
        headers: request.headers().clone(),
        body,
        operation: None,
    })
}

fn reply(answer: Answer) -> Result<reqwest::Response, TransportError> {
    let body = match answer.body {
        AnswerBody::Bytes(bytes) => reqwest::Body::from(bytes),
        streamed => reqwest::Body::wrap_stream(streamed.into_parts()),
    };
    let mut reply = http::Response::new(body);
    *reply.status_mut() = answer.status;
    *reply.headers_mut() = answer.headers;
    Ok(reply.into())
}

impl fmt::Debug for MemoryTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = self.inner();
        f.debug_struct("MemoryTransport")
            .field("script", &inner.script.iter().map(Entry::show).collect::<Vec<_>>())
            .field("requests", &inner.requests)
            .finish()
    }
}

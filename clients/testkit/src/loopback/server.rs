//! The server of a fake: every request is recorded, checked, perhaps met by a fault, and then answered by the [`Api`].
//!
//! The order is that of a service: route, credential, form of the request, effect. It must never let a request pass that the
//! specification does not allow, nor a reply of the fake that does not fit it.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard};

use agent_clients_runtime::bytes::Bytes;
use axum::extract::Request;
use axum::response::Response;
use serde_json::{Value, json};

use super::connection::Peer;
use super::fault::{self, Action, Fault};
use super::host::{Handle, Host, recorded};
use super::respond::respond;
use crate::answer::{Answer, AnswerBody, Outcome};
use crate::openapi::{Checked, Spec, Violation};
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// The most bytes of a request body that a fake takes.
const MAX_REQUEST_BYTES: usize = 64 << 20;

/// How a fake service answers. It is only asked what the specification allows.
pub trait Api: Send + Sync + 'static {
    /// Checks the credential of a request.
    ///
    /// # Errors
    /// The answer to a request without a valid one.
    fn authorize(&self, request: &RecordedRequest) -> Result<(), Box<Answer>>;

    /// Answers a request that fits the specification.
    fn answer(&self, call: &Call<'_>) -> Answer;

    /// The API's error reply: of this status, for this reason.
    fn refuse(&self, status: u16, reason: Value) -> Answer;
}

/// A request that fits the specification.
#[derive(Debug)]
pub struct Call<'a> {
    operation: &'a str,
    path: Vec<(String, String)>,
    body: Option<Value>,
    request: &'a RecordedRequest,
    violations: Mutex<Vec<Violation>>,
}

impl Call<'_> {
    /// The id of the operation.
    #[must_use]
    pub fn operation(&self) -> &str {
        self.operation
    }

    /// A placeholder of the path, decoded; empty where the route has none of this name.
    #[must_use]
    pub fn path(&self, name: &str) -> &str {
        self.path
            .iter()
            .find(|(known, _)| known == name)
            .map_or("", |(_, value)| value)
    }

    /// The first value of a query parameter, decoded.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<String> {
        self.request.query_value(name)
    }

    /// The JSON body; null where there is none.
    #[must_use]
    pub fn body(&self) -> &Value {
        self.body.as_ref().unwrap_or(&Value::Null)
    }

    /// The request as received.
    #[must_use]
    pub fn request(&self) -> &RecordedRequest {
        self.request
    }

    /// Records a violation of a rule that no schema can say. It must not show the value that breaks it.
    pub fn violates(&self, place: &str, why: impl Into<String>) {
        let violation = Violation {
            request: self.request.line(),
            operation: Some(self.operation.to_owned()),
            place: place.to_owned(),
            why: why.into(),
        };
        lock(&self.violations).push(violation);
    }
}

/// A fake service that listens on loopback until it is dropped.
pub struct Server {
    host: Host,
    prefix: String,
    shared: Arc<Shared>,
}

struct Shared {
    api: Arc<dyn Api>,
    spec: Arc<Spec>,
    prefix: String,
    log: Mutex<Log>,
}

#[derive(Default)]
struct Log {
    requests: Vec<RecordedRequest>,
    violations: Vec<Violation>,
    faults: Vec<Fault>,
}

impl Server {
    /// Starts to listen, on a free port of 127.0.0.1. `prefix` comes before every path of the specification: `/api/v1`, or nothing.
    /// Needs a running tokio runtime with I/O and time.
    ///
    /// # Errors
    /// Where no socket can be bound.
    pub async fn start(api: Arc<dyn Api>, spec: Arc<Spec>, prefix: &str) -> io::Result<Self> {
        let prefix = prefix.trim_end_matches('/').to_owned();
        let shared = Arc::new(Shared {
            api,
            spec,
            prefix: prefix.clone(),
            log: Mutex::default(),
        });
        let host = Host::start(shared.clone()).await?;
        Ok(Self { host, prefix, shared })
    }

    /// The address without the prefix, `http://127.0.0.1:41234`: for clients that add the prefix themselves.
    #[must_use]
    pub fn url(&self) -> String {
        self.host.url()
    }

    /// The address of the API, prefix included.
    #[must_use]
    pub fn api_url(&self) -> String {
        format!("{}{}", self.host.url(), self.prefix)
    }

    /// All requests so far, in the order in which they were complete.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.shared.log().requests.clone()
    }

    /// The requests of one operation so far.
    #[must_use]
    pub fn requests_of(&self, operation: &str) -> Vec<RecordedRequest> {
        let log = self.shared.log();
        log.requests
            .iter()
            .filter(|request| request.operation() == Some(operation))
            .cloned()
            .collect()
    }

    /// Everything so far that the specification does not allow, of the client and of the fake.
    #[must_use]
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.log().violations.clone()
    }

    /// Fails where the specification was violated.
    ///
    /// # Panics
    /// With the list of [`violations`](Self::violations), where it is not empty.
    #[track_caller]
    pub fn assert_no_violations(&self) {
        Violation::assert_none(&self.violations());
    }

    /// Lets something go wrong. Faults act in the order of injection, one for a request.
    pub fn inject(&self, fault: Fault) -> &Self {
        self.shared.log().faults.push(fault);
        self
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("url", &self.api_url())
            .finish_non_exhaustive()
    }
}

/// What happens to a request before anything is sent.
enum Verdict {
    Answer { answer: Answer, cut_at: Option<usize> },
    Cut,
    Stall,
}

impl Handle for Shared {
    async fn handle(&self, request: Request, peer: &Peer) -> Response {
        let Ok(request) = record(request).await else {
            peer.cut().await
        };
        match self.judge(request).await {
            Verdict::Answer { answer, cut_at } => respond(answer, cut_at, peer).await,
            Verdict::Cut => peer.cut().await,
            Verdict::Stall => std::future::pending().await,
        }
    }
}

pub(super) async fn record(request: Request) -> Result<RecordedRequest, axum::Error> {
    let (head, body) = request.into_parts();
    let body: Bytes = axum::body::to_bytes(body, MAX_REQUEST_BYTES).await?;
    Ok(RecordedRequest {
        body,
        ..recorded(&head)
    })
}

impl Shared {
    fn log(&self) -> MutexGuard<'_, Log> {
        lock(&self.log)
    }

    async fn judge(&self, mut request: RecordedRequest) -> Verdict {
        let spec = self.spec.clone();
        let path = request.path.strip_prefix(self.prefix.as_str()).unwrap_or("").to_owned();
        let checked = spec.check_request(&request, &path);
        let (operation, violations) = match &checked {
            Ok(checked) => (Some(checked.operation.id.clone()), checked.violations.clone()),
            Err(violation) => (None, vec![violation.clone()]),
        };
        request.operation.clone_from(&operation);
        let fault = {
            let mut log = self.log();
            log.requests.push(request.clone());
            log.violations.extend(violations);
            fault::take(&mut log.faults, operation.as_deref().as_slice())
        };
        let (action, delay) = match fault {
            Some(fault) => (fault.action, fault.delay),
            None => (Action::Nothing, std::time::Duration::ZERO),
        };
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        match action {
            Action::Answer(answer) => Verdict::Answer {
                answer: *answer,
                cut_at: None,
            },
            Action::LoseRequest => Verdict::Cut,
            Action::Stall => Verdict::Stall,
            Action::Nothing => Verdict::Answer {
                answer: self.answer(&request, checked),
                cut_at: None,
            },
            Action::CutBody(count) => Verdict::Answer {
                answer: self.answer(&request, checked),
                cut_at: Some(count),
            },
            Action::LoseReply => {
                self.answer(&request, checked);
                Verdict::Cut
            }
        }
    }

    /// What the service says, and whether that fits the specification.
    fn answer(&self, request: &RecordedRequest, checked: Result<Checked<'_>, Violation>) -> Answer {
        let checked = match checked {
            Ok(checked) => checked,
            Err(violation) => return self.api.refuse(404, json!(violation.to_string())),
        };
        let operation = checked.operation;
        // Only what the service itself says is checked: a specification need not mention these two statuses.
        if !operation.public
            && let Err(refusal) = self.api.authorize(request)
        {
            return *refusal;
        }
        if !checked.violations.is_empty() {
            return self.api.refuse(422, checked.violations.iter().map(reason).collect());
        }
        let Checked { path, body, .. } = checked;
        let call = Call {
            operation: &operation.id,
            path,
            body,
            request,
            violations: Mutex::default(),
        };
        let answer = self.api.answer(&call);
        self.log().violations.append(&mut lock(&call.violations));
        let violations = self.check_answer(operation, request, &answer);
        if violations.is_empty() {
            return answer;
        }
        let reasons: Vec<Value> = violations.iter().map(reason).collect();
        self.log().violations.extend(violations);
        self.api
            .refuse(500, json!({"the fake itself violates the specification": reasons}))
    }

    fn check_answer(
        &self,
        operation: &crate::openapi::Operation,
        request: &RecordedRequest,
        answer: &Answer,
    ) -> Vec<Violation> {
        if answer.outcome != Outcome::Reply {
            return Vec::new();
        }
        let body = match &answer.body {
            AnswerBody::Bytes(bytes) => bytes.clone(),
            AnswerBody::Scripted(body) => body.bytes(),
            // Made while it is read; its events are the fake's own tests' business.
            AnswerBody::Live(_) => Bytes::new(),
        };
        self.spec
            .check_reply(operation, request, answer.status.as_u16(), answer.media_type(), &body)
    }
}

/// A violation as an API would put it into its own error body.
fn reason(violation: &Violation) -> Value {
    json!({"path": violation.place, "message": violation.why})
}

//! A storage as a host: takes and gives bytes, and refuses loudly whatever it must not be sent.
//!
//! Bodies are hashed as they arrive and kept only where they are short, so that large uploads take no memory.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use futures_util::StreamExt;

use super::content::{Collector, Content};
use super::grants::{Bad, Grants, Purpose};
use super::rules;
use crate::answer::Answer;
use crate::loopback::Violation;
use crate::loopback::connection::Peer;
use crate::loopback::fault::{self, Action, Fault};
use crate::loopback::host::{Handle, recorded};
use crate::loopback::respond::respond;
use crate::recorded::RecordedRequest;
use crate::sync::lock;

/// A request that the storage got. Acts as the [`RecordedRequest`], whose `body` is empty where it was too long to be kept.
#[derive(Clone, Debug)]
pub struct StorageRequest {
    request: RecordedRequest,
    content: Content,
}

impl StorageRequest {
    /// The body: its length, its digest, and its bytes where they were kept.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }
}

impl Deref for StorageRequest {
    type Target = RecordedRequest;

    fn deref(&self) -> &RecordedRequest {
        &self.request
    }
}

/// The headers that a request may have beside the neutral ones.
#[derive(Default)]
pub(crate) struct HeaderRules {
    /// Their names, with the value where one is prescribed.
    pub(crate) own: Vec<(&'static str, Option<String>)>,
    /// It must have each of them.
    pub(crate) all: bool,
}

/// What becomes of the bytes of a request: the reply, or the rule that they break.
pub(crate) type Taken = Result<Answer, &'static str>;

/// The service behind a storage.
pub(crate) trait Backend: Send + 'static {
    /// What an address may be good for.
    type Purpose: Purpose;

    /// The addresses that were issued.
    fn grants(&self) -> &Grants<Self::Purpose>;

    /// The most bytes of a body that are kept; of a longer one there is only the digest.
    fn keep(&self, purpose: Option<&Self::Purpose>) -> usize;

    /// The headers that this request may have.
    fn headers(&self, request: &RecordedRequest, purpose: Option<&Self::Purpose>) -> HeaderRules;

    /// Does what the address is good for.
    fn take(&mut self, purpose: &Self::Purpose, request: &RecordedRequest, content: Content) -> Taken;

    /// Answers a request to an address that was not issued; `None` where only issued ones are good.
    fn public(&self, _request: &RecordedRequest) -> Option<Answer> {
        None
    }
}

/// The storage host.
pub(crate) struct Storage<B: Backend> {
    state: Arc<Mutex<B>>,
    log: Mutex<Log>,
}

#[derive(Default)]
struct Log {
    requests: Vec<StorageRequest>,
    violations: Vec<Violation>,
    faults: Vec<Fault>,
}

impl<B: Backend> Storage<B> {
    pub(crate) fn new(state: Arc<Mutex<B>>) -> Arc<Self> {
        Arc::new(Self {
            state,
            log: Mutex::default(),
        })
    }

    pub(crate) fn requests(&self) -> Vec<StorageRequest> {
        lock(&self.log).requests.clone()
    }

    pub(crate) fn violations(&self) -> Vec<Violation> {
        lock(&self.log).violations.clone()
    }

    pub(crate) fn inject(&self, fault: Fault) {
        lock(&self.log).faults.push(fault);
    }

    fn violate(&self, request: &RecordedRequest, place: impl Into<String>, why: &str) {
        let violation = Violation {
            request: request.line(),
            operation: request.operation().map(str::to_owned),
            place: place.into(),
            why: why.to_owned(),
        };
        lock(&self.log).violations.push(violation);
    }

    /// Reads a body to its end; `None` where the client breaks off.
    async fn read(&self, request: &RecordedRequest, body: Body, keep: usize) -> Option<Content> {
        let announced = request.header("content-length").and_then(|length| length.parse().ok());
        // What will not be kept whole is not begun with: several such bodies may be on their way.
        let keep = match announced.is_some_and(|length: usize| length > keep) {
            true => 0,
            false => keep,
        };
        let mut collector = Collector::new(keep);
        let mut parts = body.into_data_stream();
        while let Some(part) = parts.next().await {
            collector.take(part.ok()?);
        }
        Some(collector.finish())
    }

    fn record(&self, request: &RecordedRequest, content: &Content) {
        let mut request = request.clone();
        request.body = content.bytes().unwrap_or_default();
        let content = content.clone();
        lock(&self.log).requests.push(StorageRequest { request, content });
    }

    /// What the storage says to a request without a fault.
    fn answer(
        &self,
        request: &RecordedRequest,
        purpose: Option<&B::Purpose>,
        verdict: Result<(), Bad>,
        content: Content,
    ) -> Answer {
        let mut state = lock(&self.state);
        let rules = state.headers(request, purpose);
        let own: Vec<(&str, Option<&str>)> = rules
            .own
            .iter()
            .map(|(name, value)| (*name, value.as_deref()))
            .collect();
        let faults = rules::faults(&request.headers, &own, rules.all);
        if let Some((name, why)) = faults.first() {
            let status = if name == "transfer-encoding" { 411 } else { 400 };
            let refused = refuse(status, "InvalidRequest", &format!("{name}: {why}"));
            for (name, why) in faults {
                self.violate(request, format!("header {name}"), why);
            }
            return refused;
        }
        let Some(purpose) = purpose else {
            if let Some(answer) = state.public(request) {
                return answer;
            }
            let why = "it is not an address that the service has issued, or it was changed";
            self.violate(request, "address", why);
            return refuse(403, "SignatureDoesNotMatch", why);
        };
        match verdict {
            Ok(()) => {}
            Err(Bad::Expired) => return refuse(403, "AccessDenied", "Request has expired"),
            Err(Bad::Method | Bad::Unknown) => {
                let why = "the address was issued for another method";
                self.violate(request, "method", why);
                return refuse(403, "SignatureDoesNotMatch", why);
            }
        }
        let taken = state.take(purpose, request, content);
        drop(state);
        taken.unwrap_or_else(|why| {
            self.violate(request, "body", why);
            refuse(400, "BadDigest", why)
        })
    }
}

impl<B: Backend> Handle for Storage<B> {
    async fn handle(&self, request: Request, peer: &Peer) -> Response {
        let (head, body) = request.into_parts();
        let mut request = recorded(&head);
        let (purpose, verdict, keep) = {
            let state = lock(&self.state);
            let query = request.query.as_deref().unwrap_or_default();
            let (purpose, verdict) = state.grants().check(&request.method, &request.path, query);
            (purpose.cloned(), verdict, state.keep(purpose))
        };
        let names = purpose.as_ref().map(Purpose::names).unwrap_or_default();
        request.operation = names.first().cloned();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let fault = fault::take(&mut lock(&self.log).faults, &names);
        let (action, delay) = match fault {
            Some(fault) => (fault.action, fault.delay),
            None => (Action::Nothing, std::time::Duration::ZERO),
        };
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        // These two happen while the body is still on its way.
        match action {
            Action::LoseRequest => {
                self.record(&request, &Content::of(Default::default()));
                peer.cut().await
            }
            Action::Stall => {
                self.record(&request, &Content::of(Default::default()));
                std::future::pending().await
            }
            _ => {}
        }
        let Some(content) = self.read(&request, body, keep).await else {
            // Half an upload has no effect.
            peer.cut().await
        };
        self.record(&request, &content);
        let (answer, cut_at) = match action {
            Action::Answer(answer) => (*answer, None),
            Action::LoseReply => {
                self.answer(&request, purpose.as_ref(), verdict, content);
                peer.cut().await
            }
            Action::CutBody(count) => (self.answer(&request, purpose.as_ref(), verdict, content), Some(count)),
            _ => (self.answer(&request, purpose.as_ref(), verdict, content), None),
        };
        respond(answer, cut_at, peer).await
    }
}

/// The bytes of an object, if it has any.
pub(crate) fn give(content: Option<&Content>, mime_type: Option<String>) -> Answer {
    let Some(content) = content else {
        return refuse(404, "NoSuchKey", "The specified key does not exist.");
    };
    if content.stream().is_none() {
        return refuse(
            500,
            "InternalError",
            "the fake kept only the digest; fix: raise `keep_up_to`",
        );
    }
    let whole = content.clone();
    let live = move || whole.stream().unwrap_or_else(|| futures_util::stream::empty().boxed());
    Answer::live(mime_type.as_deref().unwrap_or("binary/octet-stream"), live)
        .with_header("content-length", &content.length().to_string())
        .with_header("etag", &content.etag())
}

/// The storage's error, which is XML.
pub(crate) fn refuse(status: u16, code: &str, message: &str) -> Answer {
    let body = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
    Answer::bytes("application/xml", body).with_status(status)
}

impl<B: Backend> fmt::Debug for Storage<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Storage").finish_non_exhaustive()
    }
}

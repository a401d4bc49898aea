//! The storage as a host: takes and gives the bytes of files, and refuses loudly whatever it must not be sent.
//!
//! Bodies are hashed as they arrive and kept only where they are short, so that large uploads take no memory.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex};

use agent_clients_runtime::http::Method;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use futures_util::StreamExt;

use super::content::{Collector, Content};
use super::grants::{Bad, Purpose};
use super::rules;
use crate::answer::Answer;
use crate::loopback::Violation;
use crate::loopback::connection::Peer;
use crate::loopback::fault::{self, Action, Fault};
use crate::loopback::host::{Handle, recorded};
use crate::loopback::respond::respond;
use crate::meistrari::vault::{ASSET_PATH, State};
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

/// The storage host.
pub(in crate::meistrari) struct Storage {
    state: Arc<Mutex<State>>,
    log: Mutex<Log>,
    /// The most bytes of one body that are kept.
    keep: usize,
}

#[derive(Default)]
struct Log {
    requests: Vec<StorageRequest>,
    violations: Vec<Violation>,
    faults: Vec<Fault>,
}

impl Storage {
    pub(in crate::meistrari) fn new(state: Arc<Mutex<State>>, keep: usize) -> Arc<Self> {
        Arc::new(Self {
            state,
            log: Mutex::default(),
            keep,
        })
    }

    pub(in crate::meistrari) fn requests(&self) -> Vec<StorageRequest> {
        lock(&self.log).requests.clone()
    }

    pub(in crate::meistrari) fn violations(&self) -> Vec<Violation> {
        lock(&self.log).violations.clone()
    }

    pub(in crate::meistrari) fn inject(&self, fault: Fault) {
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
    async fn read(&self, request: &RecordedRequest, body: Body) -> Option<Content> {
        let announced = request.header("content-length").and_then(|length| length.parse().ok());
        // What will not be kept whole is not begun with: several such bodies may be on their way.
        let keep = match announced.is_some_and(|length: usize| length > self.keep) {
            true => 0,
            false => self.keep,
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
        purpose: Option<&Purpose>,
        verdict: Result<(), Bad>,
        content: Content,
    ) -> Answer {
        let mut state = lock(&self.state);
        let own = own_headers(&state, request, purpose);
        let own: Vec<(&str, Option<&str>)> = own.iter().map(|(name, value)| (*name, value.as_deref())).collect();
        let all = matches!(purpose, Some(Purpose::Asset { .. }));
        let faults = rules::faults(&request.headers, &own, all);
        if let Some((name, why)) = faults.first() {
            let status = if name == "transfer-encoding" { 411 } else { 400 };
            let refused = refuse(status, "InvalidRequest", &format!("{name}: {why}"));
            for (name, why) in faults {
                self.violate(request, format!("header {name}"), why);
            }
            return refused;
        }
        let Some(purpose) = purpose else {
            return self.public(request, &state);
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
        let stored = match purpose {
            Purpose::Get { file } => return give(state.content(file), state.mime_type(file)),
            Purpose::Put { file, declared } => match declared.fault(&content) {
                Some(why) => Err(why),
                None => Ok(state.store(file, content)),
            },
            Purpose::Part { upload, number } => Ok(state.store_part(upload, *number, content)),
            Purpose::Asset { asset } => match state.asset_size(asset) {
                Some(size) if size != content.length() => Err("the length is not the one that was declared"),
                _ => Ok(state.store_asset(asset, content)),
            },
        };
        drop(state);
        match stored {
            Ok(Ok(etag)) => Answer::new(200).with_header("etag", &etag),
            Ok(Err((status, code))) => refuse(status, code, "see the code"),
            Err(why) => {
                self.violate(request, "body", why);
                refuse(400, "BadDigest", why)
            }
        }
    }

    /// Assets have an address without a signature. Everything else needs one that was issued.
    fn public(&self, request: &RecordedRequest, state: &State) -> Answer {
        let asset = request.path.strip_prefix(ASSET_PATH);
        if let (Some(asset), true, None) = (asset, request.method == Method::GET, &request.query) {
            return give(state.asset_content(asset), state.asset_mime_type(asset));
        }
        let why = "it is not an address that the Vault has issued, or it was changed";
        self.violate(request, "address", why);
        refuse(403, "SignatureDoesNotMatch", why)
    }
}

impl Handle for Storage {
    async fn handle(&self, request: Request, peer: &Peer) -> Response {
        let (head, body) = request.into_parts();
        let mut request = recorded(&head);
        let (purpose, verdict) = {
            let state = lock(&self.state);
            let query = request.query.as_deref().unwrap_or_default();
            let (purpose, verdict) = state.grants.check(&request.method, &request.path, query);
            (purpose.cloned(), verdict)
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
        let Some(content) = self.read(&request, body).await else {
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

/// The headers that this request may have, with the values that are prescribed.
fn own_headers(
    state: &State,
    request: &RecordedRequest,
    purpose: Option<&Purpose>,
) -> Vec<(&'static str, Option<String>)> {
    match purpose {
        // The type that the file was created with goes before every other (Meistrari contract, section 5.6).
        Some(Purpose::Put { file, .. }) if request.method == Method::PUT => {
            vec![("content-type", state.mime_type(file))]
        }
        Some(Purpose::Asset { asset }) => state.asset_headers(asset),
        Some(Purpose::Put { .. } | Purpose::Get { .. } | Purpose::Part { .. }) | None => Vec::new(),
    }
}

/// The bytes of an object, if it has any.
fn give(content: Option<&Content>, mime_type: Option<String>) -> Answer {
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
fn refuse(status: u16, code: &str, message: &str) -> Answer {
    let body = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
    Answer::bytes("application/xml", body).with_status(status)
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Storage").finish_non_exhaustive()
    }
}

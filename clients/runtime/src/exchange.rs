//! The attempts of one call: credential, sending, deadline, retries, payment. The only place that sends.
//!
//! It must never repeat a request that may have been sent unless the operation says that a repeat is harmless, and never ask the
//! payment hook twice.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use tokio::time::Instant;

use crate::auth::{AuthHeader, AuthRequest};
use crate::body::Upload;
use crate::core::Core;
use crate::error::{Error, Kind, RefusedReply, Sent, Stage, TransportError};
use crate::guard::{Activity, Cancel, Guard, Interrupt};
use crate::limits;
use crate::metered;
use crate::operation::{Operation, Repeat};
use crate::options::CallOptions;
use crate::payment::PaymentRequest;
use crate::read;
use crate::redact::{Scrubber, is_sensitive_header};
use crate::retry::{self, Failure, RetryPolicy};
use crate::trace::CallTrace;
use crate::transport::BoxFuture;

/// The state of one call over all its attempts. It lives on in the reply, because reading the body is part of the exchange.
pub(crate) struct Exchange {
    core: Core,
    operation: &'static Operation,
    options: CallOptions,
    guard: Guard,
    started: Instant,
    /// The request that attempts are copied from. Gone once it was sent and is not needed again.
    template: Option<reqwest::Request>,
    upload: Option<Upload>,
    /// Whether the same bytes can be sent again.
    replayable: bool,
    key: Option<HeaderValue>,
    attempts: u32,
    /// The most that any attempt may have done.
    sent: Sent,
    /// The credential of the last attempt, kept to blot it out of errors.
    credentials: Vec<AuthHeader>,
    payment: Payment,
    trace: CallTrace,
    transfer: Option<Transfer>,
}

/// What makes a call a transfer: to a host that is not the API's, under a URL that is itself the credential.
struct Transfer {
    /// The values of the URL's query.
    private: Arc<[Bytes]>,
    activity: Activity,
}

/// Where the one payment of a call stands.
enum Payment {
    NotAsked,
    Asked,
    Proven(Vec<AuthHeader>),
}

impl Exchange {
    pub(crate) fn new(
        core: Core,
        operation: &'static Operation,
        options: CallOptions,
        request: reqwest::Request,
        upload: Option<Upload>,
        key: Option<HeaderValue>,
    ) -> Self {
        let started = Instant::now();
        let limit = options.timeout().unwrap_or(core.0.timeout);
        let replayable = match &upload {
            Some(upload) => upload.is_replayable(),
            None => request.body().is_none_or(|body| body.as_bytes().is_some()),
        };
        Self {
            guard: Guard::new(started, limit, options.cancel()),
            core,
            operation,
            options,
            started,
            template: Some(request),
            upload,
            replayable,
            key,
            attempts: 0,
            sent: Sent::No,
            credentials: Vec::new(),
            payment: Payment::NotAsked,
            trace: CallTrace::start(operation),
            transfer: None,
        }
    }

    /// Makes it a transfer: no credential but the URL, no deadline but silence (unless the caller set one), a body of exactly the
    /// length announced.
    pub(crate) fn into_transfer(mut self, private: Arc<[Bytes]>) -> Self {
        let activity = self.guard.limit_silence(self.idle_timeout());
        self.transfer = Some(Transfer { private, activity });
        self
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    pub(crate) fn attempts(&self) -> u32 {
        self.attempts
    }

    pub(crate) fn guard(&mut self) -> &mut Guard {
        &mut self.guard
    }

    pub(crate) fn max_reply_bytes(&self) -> u64 {
        self.options.max_reply_bytes().unwrap_or(self.core.0.max_reply_bytes)
    }

    pub(crate) fn max_event_bytes(&self) -> usize {
        self.options.max_event_bytes().unwrap_or(self.core.0.max_event_bytes)
    }

    pub(crate) fn idle_timeout(&self) -> Duration {
        self.options.idle_timeout().unwrap_or_else(|| self.core.idle_timeout())
    }

    /// Tries until there is a 2xx head or the call has failed for good.
    pub(crate) async fn run(&mut self) -> Result<reqwest::Response, Error> {
        let trace = self.trace.clone();
        let result = trace.run(self.attempts_until_head()).await;
        match &result {
            Ok(head) => trace.head(head.status(), head.headers(), self.attempts, self.started),
            Err(error) => trace.failed(error),
        }
        result
    }

    async fn attempts_until_head(&mut self) -> Result<reqwest::Response, Error> {
        loop {
            let error = match self.attempt().await {
                Ok(head) => {
                    self.core.0.budget.succeeded();
                    return Ok(head);
                }
                Err(Failed::Finally(error)) => return Err(self.complete(error)),
                Err(Failed::Once(error)) => self.complete(error),
            };
            // Boxed, as all that is rare here: the future of every call would be as large as its rarest step.
            if error.status() == Some(StatusCode::PAYMENT_REQUIRED) {
                Box::pin(self.pay(error)).await?;
            } else {
                Box::pin(self.recover(error)).await?;
            }
        }
    }

    /// One attempt, from the credential to the head of the reply (and the body too, where it is refused).
    async fn attempt(&mut self) -> Result<reqwest::Response, Failed> {
        self.guard
            .check(Instant::now())
            .map_err(|interrupt| self.interrupted(interrupt))?;
        self.authorize().await?;
        let sending = if self.upload.is_some() {
            Box::pin(self.write_upload()).await?
        } else {
            let request = self.next_request()?;
            self.core.0.transport.send(request)
        };
        self.attempts += 1;
        match self.guard.run(sending).await {
            Ok(Ok(head)) if head.status().is_success() => {
                self.sent = Sent::Yes;
                Ok(head)
            }
            Ok(Ok(head)) => {
                self.sent = Sent::Yes;
                Err(Failed::Once(Box::pin(self.refused(head)).await))
            }
            Ok(Err(cause)) => {
                self.sent = self.sent.max(cause.sent());
                Err(Failed::Once(Error::from_transport(self.operation.id, cause)))
            }
            Err(interrupt) => {
                self.sent = self.sent.max(Sent::Maybe);
                Err(self.interrupted(interrupt))
            }
        }
    }

    /// Asks for the credential of this attempt.
    async fn authorize(&mut self) -> Result<(), Failed> {
        self.credentials.clear();
        let asks = self.operation.needs_auth() && self.transfer.is_none();
        let (true, Some(template)) = (asks, &self.template) else {
            return Ok(());
        };
        let asked = AuthRequest {
            operation: self.operation,
            class: self.operation.auth,
            attempt: self.attempts + 1,
            method: template.method(),
            url: template.url(),
        };
        let provider = self.options.auth().unwrap_or(&self.core.0.auth);
        match self.guard.run(provider.authorize(asked)).await {
            Ok(Ok(headers)) => {
                self.credentials = headers;
                Ok(())
            }
            Ok(Err(error)) => Err(Failed::Finally(error.with_operation(self.operation.id))),
            Err(interrupt) => Err(self.interrupted(interrupt)),
        }
    }

    /// The request of this attempt with its credential: a copy, or the request itself where it will not be needed again.
    fn next_request(&mut self) -> Result<reqwest::Request, Failed> {
        let wanted_again = self.replayable && (self.policy().repeats() || self.core.0.payment.is_some());
        // The copy stays and the original goes: its header map has room for the credential.
        let kept = self.template.as_ref().filter(|_| wanted_again).and_then(copy);
        let request = std::mem::replace(&mut self.template, kept);
        let Some(mut request) = request else {
            return Err(Failed::Finally(Error::invalid_input(
                self.operation.id,
                "body",
                "it can be sent only once",
                "give bytes or a body that can be opened again",
            )));
        };
        let mine = self.options.headers();
        for header in self.credentials.iter().chain(self.proof()) {
            if !mine.iter().any(|(name, _)| name == header.name()) {
                request
                    .headers_mut()
                    .insert(header.name().clone(), header.value().clone());
            }
        }
        Ok(request)
    }

    /// Opens the upload afresh and starts sending it.
    async fn write_upload(&mut self) -> Result<Sending, Failed> {
        let mut request = self.next_request()?;
        let Some(upload) = &self.upload else {
            return Ok(self.core.0.transport.send(request));
        };
        let opened = match &self.transfer {
            None => self.guard.run(upload.open()).await,
            Some(transfer) => {
                let opening = metered::open(upload, transfer.activity.clone());
                let opened = self.guard.run(opening).await;
                opened.map(|opened| opened.map(|(body, length)| (body, Some(length))))
            }
        };
        match opened {
            Ok(Ok((body, length))) => {
                if let Some(length) = length {
                    request
                        .headers_mut()
                        .insert(http::header::CONTENT_LENGTH, HeaderValue::from(length));
                }
                *request.body_mut() = Some(body);
                Ok(self.core.0.transport.send(request))
            }
            Ok(Err(cause)) => Err(Failed::Finally(
                Error::invalid_input(
                    self.operation.id,
                    "body",
                    format!("it cannot be read: {cause}"),
                    "give a body that can be read",
                )
                .with_source(cause),
            )),
            Err(interrupt) => Err(self.interrupted(interrupt)),
        }
    }

    fn proof(&self) -> &[AuthHeader] {
        match &self.payment {
            Payment::Proven(headers) => headers,
            Payment::NotAsked | Payment::Asked => &[],
        }
    }

    /// Reads a refused reply as far as the limit goes. Nothing that goes wrong here hides the status.
    async fn refused(&mut self, mut head: reqwest::Response) -> Error {
        let status = head.status();
        let headers = std::mem::take(head.headers_mut());
        let limit = limits::MAX_ERROR_BODY_BYTES;
        let (body, truncated) = read::up_to(&mut head, &mut self.guard, limit).await;
        if status == StatusCode::UNAUTHORIZED && self.operation.needs_auth() {
            self.options
                .auth()
                .unwrap_or(&self.core.0.auth)
                .rejected(self.operation);
        }
        let reply = RefusedReply {
            status,
            headers,
            body,
            truncated,
        };
        reply.into_error(self.operation, &self.core.0.base_host, &self.scrubber())
    }

    /// Asks the payment hook, once. Comes back without an error where one more attempt can carry the proof.
    async fn pay(&mut self, refusal: Error) -> Result<(), Error> {
        // A payment that could not be shown would be lost: without a template the request cannot be sent a second time.
        let (Some(hook), Some(template)) = (&self.core.0.payment, &self.template) else {
            return Err(refusal);
        };
        if !matches!(self.payment, Payment::NotAsked) {
            return Err(refusal);
        }
        self.payment = Payment::Asked;
        let request = PaymentRequest {
            operation: self.operation,
            method: template.method(),
            url: template.url(),
            refusal: &refusal,
        };
        match self.guard.run(hook.pay(request)).await {
            Ok(Ok(Some(proof))) => {
                self.payment = Payment::Proven(proof);
                Ok(())
            }
            Ok(Ok(None)) => Err(refusal),
            Ok(Err(cause)) => Err(refusal.with_source(cause)),
            Err(interrupt) => {
                let (Failed::Once(error) | Failed::Finally(error)) = self.interrupted(interrupt);
                Err(self.complete(error).with_source(refusal))
            }
        }
    }

    /// Waits before the next attempt, or gives the error back where there is none.
    pub(crate) async fn recover(&mut self, error: Error) -> Result<(), Error> {
        let failure = Failure {
            attempts: self.attempts,
            elapsed: self.started.elapsed(),
            left: self.guard.left(),
            hint: error.retry_after(),
            transient: error.is_retryable(),
            repeatable: self.may_repeat_after(&error),
        };
        let Some(delay) = retry::decide(self.policy(), &self.core.0.budget, &failure) else {
            return Err(error);
        };
        self.trace.retry(self.attempts, delay, &error);
        match self.guard.sleep(delay).await {
            Ok(()) => Ok(()),
            Err(interrupt) => {
                let (Failed::Once(ended) | Failed::Finally(ended)) = self.interrupted(interrupt);
                Err(self.complete(ended).with_source(error))
            }
        }
    }

    /// The rule of this crate: again only what never left, or what the operation declares harmless. What was paid for is sent
    /// once: whether a proof may be shown twice is not known here.
    fn may_repeat_after(&self, error: &Error) -> bool {
        let never_left = error.transport().is_some_and(|cause| cause.sent() == Sent::No);
        let harmless = self.repeat_is_safe() && !matches!(self.payment, Payment::Proven(_));
        // The template is kept only where the same bytes can be sent again.
        self.template.is_some() && (never_left || harmless)
    }

    fn repeat_is_safe(&self) -> bool {
        match self.operation.repeat {
            Repeat::Safe => true,
            Repeat::Header(_) => self.key.is_some(),
            Repeat::Never => false,
        }
    }

    fn policy(&self) -> &RetryPolicy {
        self.options.retry().unwrap_or(&self.core.0.retry)
    }

    fn interrupted(&self, interrupt: Interrupt) -> Failed {
        Failed::Finally(match interrupt {
            Interrupt::TimedOut => Error::timed_out(self.operation.id, self.sent, self.guard.limit()),
            Interrupt::Cancelled => Error::cancelled(self.operation.id, self.sent),
            Interrupt::Stalled(limit) => Error::stalled(self.operation.id, self.sent, limit),
        })
    }

    /// Adds what only the exchange knows.
    pub(crate) fn complete(&self, mut error: Error) -> Error {
        let inner = error.inner_mut();
        // Over the whole call: what an earlier attempt may have done, a later one that never left cannot undo.
        inner.sent = inner.sent.max(self.sent);
        if inner.stage == Stage::NotSent && inner.sent != Sent::No {
            inner.stage = Stage::MaybeSent;
        }
        inner.attempts = self.attempts;
        inner.elapsed = self.started.elapsed();
        inner.repeat_is_safe = self.repeat_is_safe();
        inner.idempotency_key = self.key.as_ref().and_then(|key| key.to_str().ok()).map(str::to_owned);
        match &self.transfer {
            Some(_) => self.scrubber().whole_error(error),
            None => error,
        }
    }

    /// An error about a reply that began as a success and could not be read.
    pub(crate) fn unreadable(&self, kind: Kind, message: String, head: &mut reqwest::Response) -> Error {
        let headers = std::mem::take(head.headers_mut());
        let error = Error::unreadable(self.operation.id, kind, message);
        self.complete(error.with_reply(head.status(), headers))
    }

    /// Everything private that the last attempt carried.
    pub(crate) fn scrubber(&self) -> Scrubber {
        let mut scrubber = match &self.transfer {
            Some(transfer) => Scrubber::of_query(transfer.private.clone()),
            None => Scrubber::default(),
        };
        for header in self.credentials.iter().chain(self.proof()) {
            scrubber.add(header.value().clone());
        }
        let known = self.options.headers().iter().chain(&self.core.0.default_headers);
        let sent = self.template.iter().flat_map(|request| request.headers());
        for (name, value) in known.map(|(name, value)| (name, value)).chain(sent) {
            if value.is_sensitive() || is_sensitive_header(name.as_str()) {
                scrubber.add(value.clone());
            }
        }
        scrubber
    }

    pub(crate) fn failed(&self, error: Error) -> Error {
        self.trace.failed(&error);
        error
    }

    /// The reply has been read.
    pub(crate) fn done(&self) {
        self.trace.done(self.started);
    }

    /// What a stream keeps when the deadline of the call no longer counts.
    pub(crate) fn into_stream_parts(self) -> (Option<Cancel>, Scrubber, CallTrace) {
        let scrubber = self.scrubber();
        (self.guard.into_cancel(), scrubber, self.trace)
    }
}

/// A copy of the request; `None` where its body can be sent once only.
fn copy(template: &reqwest::Request) -> Option<reqwest::Request> {
    if template.body().is_some() {
        return template.try_clone();
    }
    // reqwest's own copy also sets up a table of extensions, which no request here has.
    let mut request = reqwest::Request::new(template.method().clone(), template.url().clone());
    request.headers_mut().clone_from(template.headers());
    *request.version_mut() = template.version();
    Some(request)
}

/// A request on its way.
type Sending = BoxFuture<'static, Result<reqwest::Response, TransportError>>;

/// A failed attempt.
enum Failed {
    /// Another attempt may be made, if the rules allow it.
    Once(Error),
    /// The call is over.
    Finally(Error),
}

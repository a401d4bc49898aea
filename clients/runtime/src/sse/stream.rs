//! The typed event stream: reads, decodes, goes on after a break, and says how it ended.
//!
//! It gives one error at most and nothing after it. It must never drop an event that a type decodes, never give one with a cursor
//! of its own twice, and never wait longer than its idle timeout and its reconnect policy say.

use std::fmt;
use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf, Bytes};
use futures_core::Stream;
use futures_core::stream::FusedStream;
use http::{HeaderMap, StatusCode};
use tokio::time::Sleep;
use tokio_util::sync::CancellationToken;

use super::decoder::Decoder;
use super::event::Event;
use super::reader::{too_large, undecodable};
use super::source::{EventSource, ReconnectPolicy, Resume};
use super::stream_event::{ResumeRules, StreamEnd, StreamEvent, StreamFailure};
use crate::byte_stream::ByteStream;
use crate::error::{Error, StreamFault};
use crate::guard::Cancel;
use crate::limits::MAX_RETRY_AFTER;
use crate::reply::{Reply, request_id};
use crate::transport::BoxFuture;

/// A stream of typed events: a `Stream` of `Result<E, Error>`.
///
/// - It ends after its first error, and says how it ended: [`end`](Self::end).
/// - Silence longer than the idle timeout ends it or makes it reconnect; any bytes count, also comments.
/// - Where the API can go on from a cursor, a broken connection, silence and an end without a last event make it reconnect
///   ([`ReconnectPolicy`]). The server goes on behind the cursor of the last event given; if it begins with that same event, it
///   is not given again. Events without a cursor that came after the last one with a cursor come again: nobody can tell them
///   apart. When events were given and none had a cursor, the stream does not reconnect. An API with other habits says so in its
///   [`ResumeRules`].
/// - After a last event that [lingers](StreamEvent::linger) it reads on for a while, and never reconnects.
/// - Dropping it closes the connection. A [`CancellationToken`] of the call ends it with an error that says so.
pub struct EventStream<E> {
    operation_id: &'static str,
    /// How to open it again; `None` for a stream over bytes alone.
    source: Option<(EventSource, ReconnectPolicy)>,
    state: State,
    chunk: Bytes,
    decoder: Decoder,
    status: StatusCode,
    headers: HeaderMap,
    cursor: Option<String>,
    /// Whether an event was given to the caller.
    given: bool,
    /// Whether the next event is the first one since the stream was opened again.
    reopened: bool,
    /// How often in a row the stream was opened again without a new event.
    attempt: u32,
    reconnects: u32,
    retry: Option<Duration>,
    cancel: Option<Cancel>,
    rules: ResumeRules,
    /// Set once the last event was given, where more may follow it.
    linger: Option<Linger>,
    end: Option<StreamEnd>,
    event: PhantomData<fn() -> E>,
}

/// What is left to do after the last event.
struct Linger {
    state: Option<String>,
    time: Duration,
    /// Set up when the reader first has to wait.
    over: Option<Pin<Box<Sleep>>>,
}

type Opening = BoxFuture<'static, Result<Reply<Option<ByteStream>>, Error>>;

enum State {
    Reading(ByteStream),
    Waiting(Pin<Box<Sleep>>),
    Opening(Opening),
    Ended,
}

impl<E: StreamEvent> EventStream<E> {
    /// A stream over bytes that are there already; it cannot reconnect.
    #[must_use]
    pub fn from_bytes(bytes: ByteStream) -> Self {
        let mut stream = Self::unconnected(bytes.operation_id());
        stream.read_from(bytes);
        stream
    }

    pub(super) fn from_source(source: EventSource, reply: Reply<Option<ByteStream>>, cursor: Option<String>) -> Self {
        let mut stream = Self::unconnected(source.operation.id);
        stream.cancel = source.cancel.as_ref().map(Cancel::new);
        let policy = source.policy(&stream.rules);
        stream.source = Some((source, policy));
        // A stored cursor is a break too: the server may begin with the event it belongs to.
        stream.reopened = cursor.is_some();
        stream.cursor = cursor;
        stream.attach(reply);
        stream
    }

    fn unconnected(operation_id: &'static str) -> Self {
        Self {
            operation_id,
            source: None,
            state: State::Ended,
            chunk: Bytes::new(),
            decoder: Decoder::new(),
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            cursor: None,
            given: false,
            reopened: false,
            attempt: 0,
            reconnects: 0,
            retry: None,
            cancel: None,
            rules: E::resume_rules(),
            linger: None,
            end: None,
            event: PhantomData,
        }
    }

    /// Ends the stream when the token is cancelled. Streams of a call with a token have it already.
    #[must_use]
    pub fn with_cancel(mut self, token: &CancellationToken) -> Self {
        self.cancel = Some(Cancel::new(token));
        self
    }

    /// Reconnects by another policy, from the next break on.
    #[must_use]
    pub fn with_reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.source = self.source.map(|(source, _)| (source, policy));
        self
    }

    /// The next event; `None` at the end. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    /// Stage `StreamBroken` for a broken connection, silence, cancellation, an event that is too large or cannot be decoded, and
    /// a failure that the server reports; any error of a call where the stream could not be opened again.
    pub async fn next(&mut self) -> Option<Result<E, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<E> EventStream<E> {
    /// The operation that opened the stream, as errors and traces name it.
    #[must_use]
    pub fn operation_id(&self) -> &'static str {
        self.operation_id
    }

    /// How the stream ended; `None` while it has not.
    #[must_use]
    pub fn end(&self) -> Option<&StreamEnd> {
        self.end.as_ref()
    }

    /// The place behind the last event given, in the server's words. Store it to go on later ([`EventSource::open_at`]).
    #[must_use]
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// How often the stream was opened again, in all.
    #[must_use]
    pub fn reconnects(&self) -> u32 {
        self.reconnects
    }

    /// The headers of the reply that opened the stream last. Their values may be private: do not log them unseen.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id the server gave to the request that opened the stream last.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// Takes over a fresh connection.
    fn attach(&mut self, reply: Reply<Option<ByteStream>>) {
        self.status = reply.status();
        self.headers = reply.headers().clone();
        match reply.into_inner() {
            Some(bytes) => self.read_from(bytes),
            // "No content" is how a server says that there is nothing more to come.
            None => self.finish(StreamEnd::Eof),
        }
    }

    fn read_from(&mut self, bytes: ByteStream) {
        self.decoder = Decoder::with_limit(bytes.max_event_bytes());
        self.chunk = Bytes::new();
        self.state = State::Reading(bytes);
    }

    fn finish(&mut self, end: StreamEnd) {
        self.end = Some(end);
        // Closes the connection, and forgets the request with its credentials.
        self.state = State::Ended;
        self.source = None;
        self.cancel = None;
        self.linger = None;
        self.chunk = Bytes::new();
        self.decoder = Decoder::new();
    }

    /// The last event was given, or the server's sign that there is none more.
    fn finish_in_order(&mut self) {
        let state = self.linger.take().and_then(|linger| linger.state);
        self.finish(StreamEnd::Finished { state });
    }

    /// Whether the wait after the last event is over.
    fn has_lingered(&mut self, cx: &mut Context<'_>) -> bool {
        let Some(linger) = &mut self.linger else { return false };
        let over = linger
            .over
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(linger.time)));
        over.as_mut().poll(cx).is_ready()
    }

    fn fail(&mut self, error: Error) -> Error {
        // The server may have put the credential of the request into what it sent.
        let error = match &self.state {
            State::Reading(bytes) => bytes.scrub(error),
            State::Waiting(_) | State::Opening(_) | State::Ended => error,
        };
        self.finish(StreamEnd::of(&error));
        error
    }

    fn failed_here(&mut self, error: Error) -> Error {
        let headers = std::mem::take(&mut self.headers);
        let error = error.with_reply(self.status, headers.clone());
        self.headers = headers;
        self.fail(error)
    }

    fn is_cancelled(&self) -> bool {
        self.cancel.as_ref().is_some_and(Cancel::is_cancelled)
    }

    fn cancelled(&mut self) -> Error {
        let why = "the caller cancelled the stream";
        self.failed_here(Error::stream(self.operation_id, StreamFault::Cancelled, why))
    }

    /// The connection is gone (`None`: it ended in good order). Waits to reconnect, or ends the stream.
    fn broken(&mut self, error: Option<Error>) -> Option<Error> {
        self.retry = self.decoder.retry().or(self.retry);
        self.attempt += 1;
        if let Some(delay) = self.reconnect_in(error.as_ref()) {
            self.chunk = Bytes::new();
            self.state = State::Waiting(Box::pin(tokio::time::sleep(delay)));
            return None;
        }
        match error {
            Some(error) => Some(self.fail(error)),
            None => {
                self.finish(StreamEnd::Eof);
                None
            }
        }
    }

    /// The wait before the next connection; `None` where there must not be one.
    fn reconnect_in(&self, error: Option<&Error>) -> Option<Duration> {
        let (source, policy) = self.source.as_ref()?;
        // Without a cursor the server would begin again with what the caller has already.
        let knows_where = self.cursor.is_some() || !self.given || self.rules.from_the_start;
        let can_go_on = source.resume != Resume::None && knows_where;
        let may_pass = error.is_none_or(Error::is_retryable);
        let hint = error.and_then(Error::retry_after);
        let too_long = hint.is_some_and(|hint| hint > MAX_RETRY_AFTER);
        let allowed = can_go_on && may_pass && !too_long && policy.allows(self.attempt);
        allowed.then(|| policy.delay(self.attempt, self.retry, hint))
    }
}

impl<E: StreamEvent> EventStream<E> {
    /// What an event is to the caller; `None` for nothing.
    fn take(&mut self, event: Event) -> Option<Result<E, Error>> {
        if E::is_end_marker(&event) {
            self.finish_in_order();
            return None;
        }
        let item = match E::decode(&event) {
            Ok(Some(item)) => item,
            Ok(None) => return None,
            Err(cause) => {
                let error = undecodable(self.operation_id, cause, event);
                return Some(Err(self.failed_here(error)));
            }
        };
        let cursor = item.cursor(&event);
        let ending = item.end();
        let failure = item.failure();
        let first = std::mem::take(&mut self.reopened);
        let seen = first && !self.rules.cursor_is_place && cursor.is_some() && cursor == self.cursor;
        if seen && ending.is_none() && failure.is_none() {
            return None;
        }
        self.attempt = 0;
        self.given = true;
        if cursor.is_some() {
            self.cursor = cursor;
        } else if event.own_id() == Some("") && !self.rules.cursor_is_place {
            // The server has taken its last id back.
            self.cursor = None;
        }
        if let Some(failure) = failure {
            let error = failed(self.operation_id, failure);
            return Some(Err(self.failed_here(error)));
        }
        if let Some(state) = ending {
            self.linger = Some(Linger {
                state: Some(state).filter(|state| !state.is_empty()),
                time: item.linger(),
                over: None,
            });
            if item.linger().is_zero() {
                self.finish_in_order();
            }
        }
        Some(Ok(item))
    }

    /// The next event in the chunk at hand; `None` where it holds none to give.
    fn next_in_chunk(&mut self) -> Option<Result<E, Error>> {
        while !self.chunk.is_empty() {
            let mut input = &self.chunk[..];
            let decoded = self.decoder.decode(&mut input);
            let used = self.chunk.len() - input.len();
            self.chunk.advance(used);
            match decoded {
                Ok(Some(event)) => {
                    if let Some(item) = self.take(event) {
                        return Some(item);
                    }
                }
                Ok(None) => {}
                Err(cause) => {
                    let error = too_large(self.operation_id, cause);
                    return Some(Err(self.failed_here(error)));
                }
            }
        }
        None
    }

    fn poll_state(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<E, Error>>> {
        loop {
            if let Some(item) = self.next_in_chunk() {
                return Poll::Ready(Some(item));
            }
            match &mut self.state {
                State::Reading(bytes) => {
                    let lost = match Pin::new(bytes).poll_next(cx) {
                        Poll::Ready(Some(Ok(chunk))) => {
                            self.chunk = chunk;
                            continue;
                        }
                        Poll::Ready(Some(Err(error))) if error.is_cancelled() => {
                            return Poll::Ready(Some(Err(self.fail(error))));
                        }
                        Poll::Ready(Some(Err(error))) => Some(error),
                        Poll::Ready(None) => None,
                        Poll::Pending if self.has_lingered(cx) => None,
                        Poll::Pending => return Poll::Pending,
                    };
                    if self.linger.is_some() {
                        // Whatever ends the bytes now, the last event was given.
                        self.finish_in_order();
                        continue;
                    }
                    if let Some(error) = self.broken(lost) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
                State::Waiting(sleep) => {
                    ready!(sleep.as_mut().poll(cx));
                    let Some((source, _)) = &self.source else {
                        self.finish(StreamEnd::Broken);
                        continue;
                    };
                    self.state = State::Opening(source.connect(self.cursor.clone()));
                }
                State::Opening(opening) => match ready!(opening.as_mut().poll(cx)) {
                    Ok(reply) => {
                        self.reconnects += 1;
                        self.reopened = true;
                        self.attach(reply);
                    }
                    Err(error) => {
                        if let Some(error) = self.broken(Some(error)) {
                            return Poll::Ready(Some(Err(error)));
                        }
                    }
                },
                State::Ended => return Poll::Ready(None),
            }
        }
    }
}

impl<E: StreamEvent> Stream for EventStream<E> {
    type Item = Result<E, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        // Asked first: a stream that always has an event ready must still hear its caller.
        if this.is_cancelled() {
            return Poll::Ready(Some(Err(this.cancelled())));
        }
        if let Poll::Ready(item) = this.poll_state(cx) {
            return Poll::Ready(item);
        }
        if let Some(cancel) = &mut this.cancel
            && cancel.poll(cx).is_ready()
        {
            return Poll::Ready(Some(Err(this.cancelled())));
        }
        Poll::Pending
    }
}

impl<E: StreamEvent> FusedStream for EventStream<E> {
    fn is_terminated(&self) -> bool {
        matches!(self.state, State::Ended)
    }
}

impl<E> fmt::Debug for EventStream<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("operation", &self.operation_id)
            .field("cursor", &self.cursor)
            .field("reconnects", &self.reconnects)
            .field("end", &self.end)
            .finish_non_exhaustive()
    }
}

fn failed(operation_id: &'static str, failure: StreamFailure) -> Error {
    let StreamFailure { message, code, details } = failure;
    let mut error = Error::stream(operation_id, StreamFault::Failed, message);
    if let Some(code) = code {
        error = error.with_code(code);
    }
    match details {
        Some(details) => error.with_details(details),
        None => error,
    }
}

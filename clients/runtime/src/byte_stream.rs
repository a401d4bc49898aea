//! A reply's body as it arrives: bounded in silence, not in length.
//!
//! After the first error, or the end, it gives nothing more. It must never hang for longer than its idle timeout.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use tokio::time::{Instant, Sleep};

use crate::error::{Error, StreamFault, TransportError};
use crate::guard::Cancel;
use crate::redact::Scrubber;
use crate::trace::CallTrace;

type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, TransportError>> + Send>>;

/// The body of a reply, chunk by chunk. A stream of `Result<Bytes, Error>` that ends after its first error; dropping it ends the
/// exchange.
pub struct ByteStream {
    /// `None` once it has ended.
    chunks: Option<Chunks>,
    operation_id: &'static str,
    status: StatusCode,
    idle: Duration,
    max_event_bytes: usize,
    cancel: Option<Cancel>,
    /// Set up when the first wait begins, then moved forward with every wait.
    silence: Option<Pin<Box<Sleep>>>,
    /// Whether `silence` counts the present wait.
    waiting: bool,
    /// What the request carried and no error made of its reply may show.
    scrubber: Scrubber,
    /// Closes the span of the call when the stream is dropped.
    _trace: Option<CallTrace>,
}

impl ByteStream {
    pub(crate) fn open(
        head: reqwest::Response,
        operation_id: &'static str,
        status: StatusCode,
        idle: Duration,
        max_event_bytes: usize,
        cancel: Option<Cancel>,
        trace: CallTrace,
    ) -> Self {
        let chunks = Body(Box::pin(head.bytes_stream()));
        Self {
            chunks: Some(Box::pin(chunks)),
            operation_id,
            status,
            idle,
            max_event_bytes,
            cancel,
            silence: None,
            waiting: false,
            scrubber: Scrubber::default(),
            _trace: Some(trace),
        }
    }

    pub(crate) fn with_scrubber(mut self, scrubber: Scrubber) -> Self {
        self.scrubber = scrubber;
        self
    }

    /// Blots the credentials of the request out of an error that was made of what the server sent.
    pub(crate) fn scrub(&self, error: Error) -> Error {
        self.scrubber.error(error)
    }

    /// A stream over chunks of any origin, for test kits and hand-written layers.
    pub fn from_chunks(
        operation_id: &'static str,
        idle: Duration,
        chunks: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    ) -> Self {
        Self {
            chunks: Some(Box::pin(chunks)),
            operation_id,
            status: StatusCode::OK,
            idle,
            max_event_bytes: crate::limits::MAX_EVENT_BYTES,
            cancel: None,
            silence: None,
            waiting: false,
            scrubber: Scrubber::default(),
            _trace: None,
        }
    }

    /// The operation whose reply this is.
    #[must_use]
    pub fn operation_id(&self) -> &'static str {
        self.operation_id
    }

    /// The longest silence before the stream is given up.
    #[must_use]
    pub fn idle_timeout(&self) -> Duration {
        self.idle
    }

    /// The most bytes that one event or line read from this stream may have.
    #[must_use]
    pub fn max_event_bytes(&self) -> usize {
        self.max_event_bytes
    }

    /// Whether the stream has ended, by its end or by an error.
    #[must_use]
    pub fn is_ended(&self) -> bool {
        self.chunks.is_none()
    }

    fn end(&mut self, fault: StreamFault, why: String) -> Poll<Option<Result<Bytes, Error>>> {
        self.chunks = None;
        let error = Error::stream(self.operation_id, fault, why);
        Poll::Ready(Some(Err(error.with_reply(self.status, HeaderMap::new()))))
    }

    fn poll_silence(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let idle = self.idle;
        if !self.waiting {
            let Some(until) = Instant::now().checked_add(idle) else {
                return Poll::Pending;
            };
            match &mut self.silence {
                Some(silence) => silence.as_mut().reset(until),
                None => self.silence = Some(Box::pin(tokio::time::sleep_until(until))),
            }
            self.waiting = true;
        }
        match &mut self.silence {
            Some(silence) => silence.as_mut().poll(cx),
            None => Poll::Pending,
        }
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        // Asked first: a stream that always has a chunk ready must still hear its caller.
        if this.chunks.is_some()
            && let Some(cancel) = &mut this.cancel
            && (cancel.is_cancelled() || cancel.poll(cx).is_ready())
        {
            return this.end(StreamFault::Cancelled, "the caller cancelled the stream".to_owned());
        }
        let Some(chunks) = &mut this.chunks else {
            return Poll::Ready(None);
        };
        match chunks.as_mut().poll_next(cx) {
            Poll::Ready(Some(Ok(chunk))) => {
                this.waiting = false;
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(None) => {
                this.chunks = None;
                Poll::Ready(None)
            }
            Poll::Ready(Some(Err(cause))) => {
                let cause = this.scrubber.transport_error(cause);
                let ended = this.end(StreamFault::Broken, cause.to_string());
                ended.map(|item| item.map(|result| result.map_err(|error| error.with_source(cause))))
            }
            Poll::Pending => {
                if this.poll_silence(cx).is_pending() {
                    return Poll::Pending;
                }
                let why = format!(
                    "nothing arrived for {:?}; fix: allow a longer silence (idle_timeout)",
                    this.idle
                );
                this.end(StreamFault::IdleTimeout, why)
            }
        }
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream")
            .field("operation", &self.operation_id)
            .field("idle_timeout", &self.idle)
            .field("ended", &self.is_ended())
            .finish_non_exhaustive()
    }
}

/// reqwest's stream with our error.
struct Body<S>(Pin<Box<S>>);

impl<S: Stream<Item = reqwest::Result<Bytes>>> Stream for Body<S> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let inner = &mut self.get_mut().0;
        inner
            .as_mut()
            .poll_next(cx)
            .map(|item| item.map(|chunk| chunk.map_err(TransportError::from)))
    }
}

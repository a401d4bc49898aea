//! A 2xx reply whose body is still to come, and the ways to read it.
//!
//! The deadline of the call covers the reading. It must never turn an effect that happened into an error where nobody asked for a
//! body, nor read without a bound.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;

use crate::byte_stream::ByteStream;
use crate::error::{DecodeError, Error, Kind, from_slice};
use crate::exchange::Exchange;
use crate::guard::Interrupt;
use crate::limits::{DRAIN_TIMEOUT, MAX_ERROR_BODY_BYTES};
use crate::operation::Operation;
use crate::read::{self, ReadFault};
use crate::reply::Reply;

/// A 2xx reply whose body is not read yet. Dropping it ends the exchange.
pub struct Response {
    head: reqwest::Response,
    /// Boxed: a reply is moved several times on its way to the caller.
    exchange: Box<Exchange>,
}

impl Response {
    pub(crate) fn new(head: reqwest::Response, exchange: Box<Exchange>) -> Self {
        Self { head, exchange }
    }

    /// The version of HTTP that it came in, which decides how the end of a body is told.
    #[must_use]
    pub fn version(&self) -> http::Version {
        self.head.version()
    }

    /// The status; always 2xx.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.head.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.head.headers()
    }

    /// The operation that was called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.exchange.operation()
    }

    /// How many attempts it took.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.exchange.attempts()
    }

    /// The most bytes that one event or line of this reply may have.
    #[must_use]
    pub fn max_event_bytes(&self) -> usize {
        self.exchange.max_event_bytes()
    }

    /// The media type of the reply in lower case and without parameters, such as `application/json`; empty where there is none.
    #[must_use]
    pub fn media_type(&self) -> String {
        media_type(self.headers())
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// Stage `Unreadable`: the body broke off, came too late, is larger than the limit, or is not JSON of this form (also where it
    /// is empty); the error then names the JSON path. A body that broke off is fetched again where a repeat is harmless.
    pub async fn json<T: DeserializeOwned>(mut self) -> Result<Reply<T>, Error> {
        let body = self.collect().await?;
        match from_slice(&body) {
            Ok(value) => Ok(self.reply(value, None)),
            Err(cause) => Err(self.undecodable(body, cause)),
        }
    }

    /// The body as JSON where it is that; `None` where there is no body or it is something else, which is then kept in
    /// [`Reply::body_bytes`]. For operations whose effect matters and whose reply does not.
    ///
    /// # Errors
    /// Stage `Unreadable`: the body broke off, came too late or is larger than the limit.
    pub async fn optional_json<T: DeserializeOwned>(mut self) -> Result<Reply<Option<T>>, Error> {
        let body = self.collect().await?;
        let value = if body.is_empty() {
            None
        } else {
            serde_json::from_slice(&body).ok()
        };
        Ok(self.reply(value, Some(body)))
    }

    /// No body is expected. Whatever comes is read for a moment (so that the connection can be used again) and kept in
    /// [`Reply::body_bytes`]; whatever goes wrong with it does not matter, as the server has said 2xx.
    ///
    /// # Errors
    /// None today.
    pub async fn empty(mut self) -> Result<Reply<()>, Error> {
        let reading = read::up_to(&mut self.head, self.exchange.guard(), MAX_ERROR_BODY_BYTES);
        let body = match tokio::time::timeout(DRAIN_TIMEOUT, reading).await {
            Ok((body, _)) => body,
            Err(_) => Bytes::new(),
        };
        Ok(self.reply((), Some(body)))
    }

    /// The body as text.
    ///
    /// # Errors
    /// Stage `Unreadable`, as for [`json`](Self::json); also where the body is not UTF-8: use [`bytes`](Self::bytes) then.
    pub async fn text(mut self) -> Result<Reply<String>, Error> {
        let body = self.collect().await?;
        match std::str::from_utf8(&body) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(self.reply(text, None))
            }
            Err(cause) => {
                let message = format!("the text is not UTF-8 from byte {} on", cause.valid_up_to());
                Err(self.undecodable(body, DecodeError::new("", message)))
            }
        }
    }

    /// The body as bytes, up to the limit of the client. For more, use [`stream`](Self::stream).
    ///
    /// # Errors
    /// Stage `Unreadable`: the body broke off, came too late or is larger than the limit.
    pub async fn bytes(mut self) -> Result<Reply<Bytes>, Error> {
        let body = self.collect().await?;
        Ok(self.reply(body, None))
    }

    /// The body as it arrives, of any length. The deadline of the call ends here; the idle timeout begins.
    #[must_use]
    pub fn stream(mut self) -> Reply<ByteStream> {
        let status = self.head.status();
        let headers = std::mem::take(self.head.headers_mut());
        let operation = self.exchange.operation();
        let attempts = self.exchange.attempts();
        let idle = self.exchange.idle_timeout();
        let max_event_bytes = self.exchange.max_event_bytes();
        let (cancel, scrubber, trace) = self.exchange.into_stream_parts();
        let stream = ByteStream::open(self.head, operation.id, status, idle, max_event_bytes, cancel, trace);
        let stream = stream.with_scrubber(scrubber);
        Reply::new(stream, status, headers, attempts, operation.id, None)
    }

    fn reply<T>(mut self, value: T, body: Option<Bytes>) -> Reply<T> {
        self.exchange.done();
        let headers = std::mem::take(self.head.headers_mut());
        let operation_id = self.exchange.operation().id;
        Reply::new(
            value,
            self.head.status(),
            headers,
            self.exchange.attempts(),
            operation_id,
            body,
        )
    }

    /// Reads the whole body; where it breaks off and a repeat is harmless, the whole exchange is made again.
    async fn collect(&mut self) -> Result<Bytes, Error> {
        loop {
            let limit = self.exchange.max_reply_bytes();
            match read::whole(&mut self.head, self.exchange.guard(), limit).await {
                Ok(body) => return Ok(body),
                // Boxed: rare, and large.
                Err(fault) => Box::pin(self.mend(fault)).await?,
            }
        }
    }

    /// Comes back without an error where there is a new head whose body can be read.
    async fn mend(&mut self, fault: ReadFault) -> Result<(), Error> {
        let (kind, message) = match &fault {
            ReadFault::Broken(cause) => (Kind::Broken, cause.to_string()),
            ReadFault::TooLarge => {
                let limit = self.exchange.max_reply_bytes();
                let message = format!(
                    "the body is larger than the limit of {limit} bytes; fix: raise max_reply_bytes or ask for less"
                );
                (Kind::Oversized, message)
            }
            ReadFault::Interrupted(Interrupt::TimedOut) => {
                let limit = self.exchange.guard().limit();
                let message = format!("the body was not complete within {limit:?}; fix: allow more time (timeout)");
                (Kind::Timeout, message)
            }
            ReadFault::Interrupted(Interrupt::Cancelled) => {
                (Kind::Cancelled, "the caller cancelled the call".to_owned())
            }
            ReadFault::Interrupted(Interrupt::Stalled(limit)) => (
                Kind::IdleTimeout,
                format!("nothing of the body arrived for {limit:?}; fix: allow a longer silence (idle_timeout)"),
            ),
        };
        let error = self.exchange.unreadable(kind, message, &mut self.head);
        let ReadFault::Broken(cause) = fault else {
            return Err(self.exchange.failed(error));
        };
        match self.exchange.recover(error.with_source(cause)).await {
            Ok(()) => {
                self.head = self.exchange.run().await?;
                Ok(())
            }
            Err(error) => Err(self.exchange.failed(error)),
        }
    }

    #[cold]
    fn undecodable(mut self, body: Bytes, cause: DecodeError) -> Error {
        let media_type = media_type(self.head.headers());
        let mut message = cause.to_string();
        if !media_type.is_empty() && !is_json(&media_type) {
            message.push_str("; the reply is ");
            message.push_str(&media_type);
        }
        let headers = std::mem::take(self.head.headers_mut());
        let body = self.exchange.scrubber().bytes(body);
        let error = Error::decode(self.operation().id, self.head.status(), headers, body, cause);
        self.exchange
            .failed(self.exchange.complete(error.with_message(message)))
    }
}

fn media_type(headers: &HeaderMap) -> String {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

fn is_json(media_type: &str) -> bool {
    media_type == "application/json" || media_type.ends_with("+json")
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("operation", &self.operation().id)
            .field("status", &self.status().as_u16())
            .finish_non_exhaustive()
    }
}

//! What a scripted transport or a fake answers: a reply, or one of the ways in which there is none.
//!
//! Plain data. It must never print a body or a header value: replies may hold what a test keeps secret.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use futures_util::{StreamExt, stream};
use serde::Serialize;

use crate::body::{ByteParts, ScriptedBody, to_json};

/// An answer to a request: a status with headers and a body, or a failure without a status.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::Answer;
/// use serde_json::json;
///
/// let created = Answer::json(&json!({"data": {"job": {"id": "j-1", "status": "queued"}}})).with_status(201);
/// let busy = Answer::json(&json!({"error": "Too Many Requests"})).with_status(429).with_header("retry-after", "2");
/// let slow = Answer::new(204).delayed(Duration::from_secs(40));
/// let lost = Answer::broken();
/// # let _ = (created, busy, slow, lost);
/// ```
#[derive(Clone)]
pub struct Answer {
    pub(crate) delay: Duration,
    pub(crate) outcome: Outcome,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: AnswerBody,
}

/// Whether there is a reply at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Reply,
    Refused,
    Broken,
    TimedOut,
    Never,
}

/// The body of a reply.
#[derive(Clone)]
pub(crate) enum AnswerBody {
    Bytes(Bytes),
    Scripted(ScriptedBody),
    /// Made anew for every reply, for what only exists while it is read.
    #[cfg_attr(not(feature = "fakes"), allow(dead_code, reason = "only a fake has such streams"))]
    Live(Arc<dyn Fn() -> ByteParts + Send + Sync>),
}

impl Answer {
    /// A reply of this status without a body.
    ///
    /// # Panics
    /// Where `status` is not a status (100 to 999).
    #[must_use]
    pub fn new(status: u16) -> Self {
        Self::reply(AnswerBody::Bytes(Bytes::new())).with_status(status)
    }

    /// A 200 with this value as JSON, typed or made with `serde_json::json!`.
    ///
    /// # Panics
    /// Where `value` cannot be written as JSON.
    #[must_use]
    pub fn json(value: &(impl Serialize + ?Sized)) -> Self {
        Self::bytes("application/json", to_json(value))
    }

    /// A 200 with this text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::bytes("text/plain; charset=utf-8", text.into())
    }

    /// A 200 with these bytes.
    ///
    /// # Panics
    /// Where `content_type` cannot be a header.
    #[must_use]
    pub fn bytes(content_type: &str, bytes: impl Into<Bytes>) -> Self {
        Self::reply(AnswerBody::Bytes(bytes.into())).with_header("content-type", content_type)
    }

    /// A 200 with a scripted event stream (`text/event-stream`).
    #[must_use]
    pub fn events(body: ScriptedBody) -> Self {
        Self::stream("text/event-stream", body)
    }

    /// A 200 with a scripted body of another kind.
    ///
    /// # Panics
    /// Where `content_type` cannot be a header.
    #[must_use]
    pub fn stream(content_type: &str, body: ScriptedBody) -> Self {
        Self::reply(AnswerBody::Scripted(body)).with_header("content-type", content_type)
    }

    /// No reply: nobody listens. Nothing of the request was sent. A fake, which does listen, closes the connection instead.
    #[must_use]
    pub fn refused() -> Self {
        Self::failure(Outcome::Refused)
    }

    /// No reply: the connection broke after the request was sent, so its effect is unknown.
    #[must_use]
    pub fn broken() -> Self {
        Self::failure(Outcome::Broken)
    }

    /// No reply: the transport itself gave up waiting after sending. A fake does not answer at all instead.
    #[must_use]
    pub fn timed_out() -> Self {
        Self::failure(Outcome::TimedOut)
    }

    /// No reply, ever, and no failure either: only a deadline or a cancellation of the caller ends the call.
    #[must_use]
    pub fn never() -> Self {
        Self::failure(Outcome::Never)
    }

    /// Another status.
    ///
    /// # Panics
    /// Where `status` is not a status (100 to 999).
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = match StatusCode::from_u16(status) {
            Ok(status) => status,
            Err(_) => panic!("{status} is not an HTTP status; statuses are 100 to 999"),
        };
        self
    }

    /// Sets a header of the reply, in place of any of the same name.
    ///
    /// # Panics
    /// Where name or value cannot be a header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let Ok(parsed) = HeaderName::from_bytes(name.as_bytes()) else {
            panic!("{name:?} is not a header name");
        };
        let Ok(value) = HeaderValue::from_str(value) else {
            panic!("the value of the header {name} holds characters that a header cannot");
        };
        self.headers.insert(parsed, value);
        self
    }

    /// Waits so long before the head of the reply, or before the failure. Tokio time.
    #[must_use]
    pub fn delayed(mut self, time: Duration) -> Self {
        self.delay = time;
        self
    }

    /// A 200 whose body is made when it is read.
    #[cfg(feature = "fakes")]
    pub(crate) fn live(content_type: &str, make: impl Fn() -> ByteParts + Send + Sync + 'static) -> Self {
        Self::reply(AnswerBody::Live(Arc::new(make))).with_header("content-type", content_type)
    }

    fn reply(body: AnswerBody) -> Self {
        Self {
            delay: Duration::ZERO,
            outcome: Outcome::Reply,
            status: StatusCode::OK,
            headers: HeaderMap::new(),
            body,
        }
    }

    fn failure(outcome: Outcome) -> Self {
        Self {
            outcome,
            ..Self::new(500)
        }
    }

    /// The media type of the reply, without parameters.
    #[cfg(feature = "fakes")]
    pub(crate) fn media_type(&self) -> &str {
        let value = self
            .headers
            .get("content-type")
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim()
    }
}

impl AnswerBody {
    pub(crate) fn into_parts(self) -> ByteParts {
        match self {
            Self::Bytes(bytes) => stream::iter((!bytes.is_empty()).then_some(Ok(bytes))).boxed(),
            Self::Scripted(body) => body.into_parts(),
            Self::Live(make) => make(),
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Answer");
        if !self.delay.is_zero() {
            shown.field("delay", &self.delay);
        }
        if self.outcome == Outcome::Reply {
            let names: Vec<&str> = self.headers.keys().map(HeaderName::as_str).collect();
            shown.field("status", &self.status.as_u16()).field("headers", &names);
            match &self.body {
                AnswerBody::Bytes(bytes) => shown.field("body_bytes", &bytes.len()),
                AnswerBody::Scripted(body) => shown.field("body", body),
                AnswerBody::Live(_) => shown.field("body", &"live"),
            };
        } else {
            shown.field("failure", &self.outcome);
        }
        shown.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_says_what_is_answered_but_shows_no_body_and_no_header_value() {
        let answer = Answer::json(&"hunter2")
            .with_status(201)
            .with_header("set-cookie", "hunter3");
        let shown = format!("{answer:?}");
        assert!(!shown.contains("hunter"), "{shown}");
        assert!(shown.contains("201") && shown.contains("set-cookie"), "{shown}");
        assert!(format!("{:?}", Answer::broken()).contains("Broken"));
        assert!(format!("{:?}", Answer::events(ScriptedBody::new().chunk("hunter"))).contains("6 bytes"));
    }

    #[test]
    #[should_panic(expected = "99 is not an HTTP status")]
    fn a_status_that_is_none_is_refused_at_once() {
        let _ = Answer::new(99);
    }

    #[test]
    #[should_panic(expected = "the value of the header x-key")]
    fn a_header_that_cannot_be_sent_is_refused_at_once_without_its_value() {
        let _ = Answer::new(200).with_header("x-key", "a\nb");
    }
}

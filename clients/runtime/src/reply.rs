//! An answer that has been read: the value, and what the reply said around it.
//!
//! It must never print a header value.

use std::fmt;
use std::ops::{Deref, DerefMut};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::error::{Error, Result};
use crate::transport::BoxFuture;

/// What a call gives when it is awaited.
pub type CallFuture<T> = BoxFuture<'static, Result<Reply<T>>>;

/// A decoded answer with its status and headers. It acts as the value itself.
#[derive(Clone)]
pub struct Reply<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    operation_id: &'static str,
    body: Option<Bytes>,
}

impl<T> Reply<T> {
    /// A reply made by hand, for hand-written layers and tests.
    #[must_use]
    pub fn new(
        value: T,
        status: StatusCode,
        headers: HeaderMap,
        attempts: u32,
        operation_id: &'static str,
        body: Option<Bytes>,
    ) -> Self {
        Self {
            value,
            status,
            headers,
            attempts,
            operation_id,
            body,
        }
    }

    /// The value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The status of the reply.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers of the reply. Their values may be private: do not log them unseen.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id the server gave to the request, from the usual headers (see [`crate::request_id`]).
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.headers)
    }

    /// How many attempts it took; 1 is the usual.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The id of the operation that was called.
    #[must_use]
    pub fn operation_id(&self) -> &'static str {
        self.operation_id
    }

    /// The body as received, where it was kept: by the readers for which the body is optional.
    #[must_use]
    pub fn body_bytes(&self) -> Option<&Bytes> {
        self.body.as_ref()
    }

    /// Another value with the same status, headers and attempts.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reply<U> {
        let Self {
            value,
            status,
            headers,
            attempts,
            operation_id,
            body,
        } = self;
        Reply {
            value: change(value),
            status,
            headers,
            attempts,
            operation_id,
            body,
        }
    }

    /// The headers as a type of the client.
    ///
    /// # Errors
    /// Stage `Unreadable`, where a header that the type needs is missing or cannot be read.
    pub fn typed_headers<H: ReplyHeaders>(&self) -> Result<H> {
        H::from_headers(&self.headers).map_err(|error| {
            let mut error = error
                .with_operation(self.operation_id)
                .with_reply(self.status, self.headers.clone());
            error.inner_mut().attempts = self.attempts;
            error
        })
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Reply<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("operation", &self.operation_id)
            .field("status", &self.status.as_u16())
            .field("attempts", &self.attempts)
            .field("value", &self.value)
            .finish_non_exhaustive()
    }
}

/// A typed view of the headers of a reply; made by the generator for replies with documented headers.
pub trait ReplyHeaders: Sized {
    /// Reads the headers.
    ///
    /// # Errors
    /// [`Error`] of stage `Unreadable`, where a header that is needed is missing or cannot be read.
    fn from_headers(headers: &HeaderMap) -> Result<Self, Error>;
}

/// The id a server gave to a request, from the headers that servers use for it: `x-request-id`, `request-id`,
/// `x-correlation-id`, `x-amzn-requestid`, `x-vercel-id`, `cf-ray`, the first that is there.
#[must_use]
pub fn request_id(headers: &HeaderMap) -> Option<&str> {
    const NAMES: [&str; 6] = [
        "x-request-id",
        "request-id",
        "x-correlation-id",
        "x-amzn-requestid",
        "x-vercel-id",
        "cf-ray",
    ];
    NAMES.iter().find_map(|name| headers.get(*name)?.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn a_reply_acts_as_its_value_and_prints_no_header() {
        let mut headers = HeaderMap::new();
        headers.insert("x-request-id", HeaderValue::from_static("r-1"));
        headers.insert("set-cookie", HeaderValue::from_static("hunter2"));
        let reply = Reply::new(vec![1, 2], StatusCode::OK, headers, 2, "jobs_get", None);
        assert_eq!(reply.len(), 2);
        assert_eq!(reply.request_id(), Some("r-1"));
        assert!(!format!("{reply:?}").contains("hunter2"));
        let mapped = reply.map(|list| list.len());
        assert_eq!((*mapped, mapped.attempts(), mapped.status()), (2, 2, StatusCode::OK));
    }

    #[derive(Debug)]
    struct Left;

    impl ReplyHeaders for Left {
        fn from_headers(headers: &HeaderMap) -> Result<Self, Error> {
            crate::typed_headers::required_header::<u8>(headers, "x-left").map(|_| Self)
        }
    }

    #[test]
    fn a_header_that_is_not_as_documented_is_an_error_of_its_call_without_the_value() {
        let mut headers = HeaderMap::new();
        headers.insert("x-left", HeaderValue::from_static("hunter2"));
        let reply = Reply::new((), StatusCode::CREATED, headers, 2, "jobs_get", None);
        let error = reply.typed_headers::<Left>().unwrap_err();
        assert_eq!((error.operation_id(), error.attempts()), ("jobs_get", 2));
        assert_eq!(error.status(), Some(StatusCode::CREATED));
        let shown = format!("{error} {error:?}");
        assert!(shown.contains("x-left") && !shown.contains("hunter2"), "{shown}");
    }
}

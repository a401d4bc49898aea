//! Making errors: the constructors for generated code, hand-written layers and the runtime itself.
//!
//! A constructor decides kind, stage and "was it sent" in one place; nothing else may set them by hand.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::{BoxError, DecodeError, Error, Inner, Kind, Sent, Stage, StreamFault, TransportError, TransportErrorKind};

impl Error {
    fn new(kind: Kind, stage: Stage, sent: Sent, operation_id: &'static str, message: String) -> Self {
        Self(Box::new(Inner {
            kind,
            stage,
            sent,
            operation_id,
            status: None,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            body_truncated: false,
            json: None,
            code: None,
            message,
            details: None,
            retry_after: None,
            attempts: 0,
            elapsed: Duration::ZERO,
            repeat_is_safe: false,
            idempotency_key: None,
            source: None,
        }))
    }

    /// The caller's input cannot be sent. `place` is the parameter, `why` what is wrong with it, `fix` what to do. The texts are
    /// shown: they must not quote a value that may be secret.
    #[must_use]
    pub fn invalid_input(
        operation_id: &'static str,
        place: impl AsRef<str>,
        why: impl AsRef<str>,
        fix: impl AsRef<str>,
    ) -> Self {
        let message = format!("{}: {}; fix: {}", place.as_ref(), why.as_ref(), fix.as_ref());
        Self::new(Kind::Input, Stage::NotSent, Sent::No, operation_id, message)
    }

    /// A client cannot be built as asked. Same rules for the texts as [`Error::invalid_input`].
    #[must_use]
    pub fn config(place: impl AsRef<str>, why: impl AsRef<str>, fix: impl AsRef<str>) -> Self {
        let message = format!("{}: {}; fix: {}", place.as_ref(), why.as_ref(), fix.as_ref());
        Self::new(Kind::Config, Stage::NotSent, Sent::No, "", message)
    }

    /// No credential could be obtained for a call.
    #[must_use]
    pub fn auth(operation_id: &'static str, why: impl AsRef<str>, fix: impl AsRef<str>) -> Self {
        let message = format!("no credential: {}; fix: {}", why.as_ref(), fix.as_ref());
        Self::new(Kind::Auth, Stage::NotSent, Sent::No, operation_id, message)
    }

    /// A 2xx reply arrived whole and does not have the expected form.
    #[must_use]
    pub fn decode(
        operation_id: &'static str,
        status: StatusCode,
        headers: HeaderMap,
        body: Bytes,
        cause: DecodeError,
    ) -> Self {
        let mut error = Self::new(
            Kind::Undecodable,
            Stage::Unreadable,
            Sent::Yes,
            operation_id,
            cause.to_string(),
        );
        error.0.source = Some(Box::new(cause));
        error.with_reply(status, headers).with_body(body)
    }

    /// A stream that was open broke.
    #[must_use]
    pub fn stream(operation_id: &'static str, fault: StreamFault, why: impl Into<String>) -> Self {
        let kind = match fault {
            StreamFault::Broken => Kind::Broken,
            StreamFault::IdleTimeout => Kind::IdleTimeout,
            StreamFault::Cancelled => Kind::Cancelled,
            StreamFault::Oversized => Kind::Oversized,
            StreamFault::Undecodable => Kind::Undecodable,
            StreamFault::Failed => Kind::Failed,
        };
        Self::new(kind, Stage::StreamBroken, Sent::Yes, operation_id, why.into())
    }

    /// The transport failed before any status came back.
    pub(crate) fn from_transport(operation_id: &'static str, cause: TransportError) -> Self {
        let sent = cause.sent();
        let kind = match cause.kind() {
            TransportErrorKind::Connect => Kind::Connect,
            TransportErrorKind::Timeout => Kind::Timeout,
            TransportErrorKind::Body => Kind::Broken,
            TransportErrorKind::Other if cause.sent() == Sent::No => Kind::Input,
            TransportErrorKind::Other => Kind::Broken,
        };
        let mut error = Self::new(kind, stage_before_reply(sent), sent, operation_id, cause.to_string());
        error.0.source = Some(Box::new(cause));
        error
    }

    pub(crate) fn timed_out(operation_id: &'static str, sent: Sent, limit: Duration) -> Self {
        let message = format!("no complete reply within {limit:?}; fix: allow more time (timeout) or ask for less");
        Self::new(Kind::Timeout, stage_before_reply(sent), sent, operation_id, message)
    }

    pub(crate) fn stalled(operation_id: &'static str, sent: Sent, limit: Duration) -> Self {
        let message = format!("nothing moved for {limit:?}; fix: allow a longer silence (idle_timeout)");
        Self::new(Kind::IdleTimeout, stage_before_reply(sent), sent, operation_id, message)
    }

    pub(crate) fn cancelled(operation_id: &'static str, sent: Sent) -> Self {
        let message = "the caller cancelled the call".to_owned();
        Self::new(Kind::Cancelled, stage_before_reply(sent), sent, operation_id, message)
    }

    /// A 2xx head arrived and its body did not: broken off, too late, cancelled or too large.
    pub(crate) fn unreadable(operation_id: &'static str, kind: Kind, message: String) -> Self {
        Self::new(kind, Stage::Unreadable, Sent::Yes, operation_id, message)
    }

    pub(crate) fn refused(operation_id: &'static str, status: StatusCode, message: String) -> Self {
        let mut error = Self::new(Kind::Refused, Stage::Refused, Sent::Yes, operation_id, message);
        error.0.status = Some(status);
        error
    }

    /// Adds the status and headers of the reply.
    #[must_use]
    pub fn with_reply(mut self, status: StatusCode, headers: HeaderMap) -> Self {
        self.0.status = Some(status);
        self.0.headers = headers;
        self
    }

    /// Adds the body of the reply; only the first [`MAX_ERROR_BODY_BYTES`](crate::MAX_ERROR_BODY_BYTES) are kept.
    #[must_use]
    pub fn with_body(mut self, body: Bytes) -> Self {
        let limit = crate::MAX_ERROR_BODY_BYTES;
        self.0.body_truncated |= body.len() > limit;
        // A copy of the part: a slice would keep the whole reply in memory for as long as the error lives.
        self.0.body = if body.len() > limit {
            Bytes::copy_from_slice(&body[..limit])
        } else {
            body
        };
        self
    }

    /// Adds the cause. Its `Display` is shown by error reporters, so it must hold no secret.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Adds a machine-readable code.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.0.code = Some(code.into());
        self
    }

    /// Replaces the message.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }

    /// Adds details.
    #[must_use]
    pub fn with_details(mut self, details: Value) -> Self {
        self.0.details = Some(details);
        self
    }

    /// Adds the server's hint when to come back.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.0.retry_after = Some(delay);
        self
    }

    /// Adds the idempotency key of the call, for errors made before the call had it. A key that is already there stays.
    #[must_use]
    pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.0.idempotency_key.get_or_insert_with(|| key.into());
        self
    }

    /// Names the operation, for errors made where it was not known. An operation that is already named stays.
    #[must_use]
    pub fn with_operation(mut self, operation_id: &'static str) -> Self {
        if self.0.operation_id.is_empty() {
            self.0.operation_id = operation_id;
        }
        self
    }
}

/// Without a status there are only two stages, and they follow from whether anything left.
fn stage_before_reply(sent: Sent) -> Stage {
    if sent == Sent::No {
        Stage::NotSent
    } else {
        Stage::MaybeSent
    }
}

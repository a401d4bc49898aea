//! One span per call, behind the feature `tracing`; nothing at all without it.
//!
//! Recorded are the operation id, method, route template, number of attempts, status, request id, duration and the kind of
//! failure. It must never record a URL, a header value, a body or a message of the server.

#[cfg(feature = "tracing")]
pub(crate) use on::CallTrace;

#[cfg(not(feature = "tracing"))]
pub(crate) use off::CallTrace;

#[cfg(feature = "tracing")]
mod on {
    use std::future::Future;
    use std::time::Duration;

    use http::{HeaderMap, StatusCode};
    use tokio::time::Instant;
    use tracing::{Instrument, Span, field};

    use crate::error::Error;
    use crate::operation::Operation;
    use crate::reply::request_id;

    /// The span of one call. It closes when the reply has been read, or the call has failed or was dropped.
    #[derive(Clone)]
    pub(crate) struct CallTrace(Span);

    impl CallTrace {
        pub(crate) fn start(operation: &'static Operation) -> Self {
            Self(tracing::info_span!(
                "agent_clients.call",
                operation = operation.id,
                method = operation.method,
                route = operation.route,
                status = field::Empty,
                attempts = field::Empty,
                request_id = field::Empty,
                duration_ms = field::Empty,
                failure = field::Empty,
            ))
        }

        /// Runs the work inside the span, so that what a transport records lands in it.
        pub(crate) async fn run<F: Future>(&self, work: F) -> F::Output {
            work.instrument(self.0.clone()).await
        }

        pub(crate) fn retry(&self, attempt: u32, delay: Duration, error: &Error) {
            tracing::debug!(
                parent: &self.0,
                attempt,
                delay_ms = millis(delay),
                status = error.status().map(|status| status.as_u16()),
                failure = failure(error),
                "retry"
            );
        }

        pub(crate) fn head(&self, status: StatusCode, headers: &HeaderMap, attempts: u32, started: Instant) {
            if self.0.is_disabled() {
                return;
            }
            self.0.record("status", status.as_u16());
            self.0.record("attempts", attempts);
            self.0.record("duration_ms", millis(started.elapsed()));
            if let Some(id) = request_id(headers) {
                self.0.record("request_id", id);
            }
        }

        pub(crate) fn done(&self, started: Instant) {
            if !self.0.is_disabled() {
                self.0.record("duration_ms", millis(started.elapsed()));
            }
        }

        pub(crate) fn failed(&self, error: &Error) {
            if let Some(status) = error.status() {
                self.0.record("status", status.as_u16());
            }
            if let Some(id) = error.request_id() {
                self.0.record("request_id", id);
            }
            self.0.record("attempts", error.attempts());
            self.0.record("duration_ms", millis(error.elapsed()));
            self.0.record("failure", failure(error));
        }
    }

    /// One word of our own: the server's words may be private.
    fn failure(error: &Error) -> &'static str {
        use crate::error::Kind;
        match error.kind() {
            Kind::Input => "invalid_input",
            Kind::Config => "configuration",
            Kind::Auth => "auth",
            Kind::Connect => "connect",
            Kind::Timeout => "timeout",
            Kind::IdleTimeout => "idle_timeout",
            Kind::Cancelled => "cancelled",
            Kind::Broken => "broken",
            Kind::Oversized => "oversized",
            Kind::Undecodable => "undecodable",
            Kind::Refused => "refused",
            Kind::Failed => "failed",
        }
    }

    fn millis(time: Duration) -> u64 {
        u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use std::future::Future;
    use std::time::Duration;

    use http::{HeaderMap, StatusCode};
    use tokio::time::Instant;

    use crate::error::Error;
    use crate::operation::Operation;

    /// Nothing: every method is empty and inlined away.
    #[derive(Clone)]
    pub(crate) struct CallTrace;

    impl CallTrace {
        #[inline]
        pub(crate) fn start(_: &'static Operation) -> Self {
            Self
        }

        #[inline]
        pub(crate) fn run<F: Future>(&self, work: F) -> F {
            work
        }

        #[inline]
        pub(crate) fn retry(&self, _: u32, _: Duration, _: &Error) {}

        #[inline]
        pub(crate) fn head(&self, _: StatusCode, _: &HeaderMap, _: u32, _: Instant) {}

        #[inline]
        pub(crate) fn done(&self, _: Instant) {}

        #[inline]
        pub(crate) fn failed(&self, _: &Error) {}
    }
}

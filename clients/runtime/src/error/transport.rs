//! Failures of the transport itself: the exchange ended without a status.
//!
//! Its one duty is to say truthfully whether the request may have left; when in doubt, the answer is "maybe". It must never
//! show a URL.

use std::fmt;

use super::{BoxError, Sent};

/// What kind of failure a transport met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection: refused, name not found, TLS handshake failed.
    Connect,
    /// The transport's own time limit, such as the connect timeout.
    Timeout,
    /// A body broke: the upload could not be read, or the reply ended too early.
    Body,
    /// Anything else; with [`Sent::No`] it means that the request itself cannot be sent as it is.
    Other,
}

/// A failed exchange: no status came back (or, for [`TransportErrorKind::Body`], not the whole body).
pub struct TransportError {
    kind: TransportErrorKind,
    sent: Sent,
    source: BoxError,
}

impl TransportError {
    /// An error for a transport of one's own, or for a test. `sent` must be [`Sent::No`] only where it is certain that not a
    /// byte of the request reached the server: retries of payments depend on it.
    #[must_use]
    pub fn new(kind: TransportErrorKind, sent: Sent, cause: impl Into<BoxError>) -> Self {
        Self {
            kind,
            sent,
            source: cause.into(),
        }
    }

    /// No connection could be made; nothing was sent.
    #[must_use]
    pub fn connect(cause: impl Into<BoxError>) -> Self {
        Self::new(TransportErrorKind::Connect, Sent::No, cause)
    }

    /// The connection broke after sending had begun.
    #[must_use]
    pub fn broken(cause: impl Into<BoxError>) -> Self {
        Self::new(TransportErrorKind::Other, Sent::Maybe, cause)
    }

    /// What kind of failure it was.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Whether the request may have reached the server.
    #[must_use]
    pub fn sent(&self) -> Sent {
        self.sent
    }
}

impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        // reqwest prints the whole URL, query and all.
        let error = error.without_url();
        let connecting = error.is_connect() || error.is_dns();
        let (kind, sent) = if connecting && error.is_timeout() {
            (TransportErrorKind::Timeout, Sent::No)
        } else if connecting {
            (TransportErrorKind::Connect, Sent::No)
        } else if error.is_builder() {
            (TransportErrorKind::Other, Sent::No)
        } else if error.is_timeout() {
            (TransportErrorKind::Timeout, Sent::Maybe)
        } else if error.is_body() || error.is_decode() {
            (TransportErrorKind::Body, Sent::Maybe)
        } else {
            (TransportErrorKind::Other, Sent::Maybe)
        };
        Self::new(kind, sent, error)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.kind, self.sent) {
            (TransportErrorKind::Connect, _) => "no connection",
            (TransportErrorKind::Timeout, Sent::No) => "no connection in time",
            (TransportErrorKind::Timeout, _) => "the transport timed out",
            (TransportErrorKind::Body, _) => "the body broke off",
            (TransportErrorKind::Other, Sent::No) => "the request cannot be sent",
            (TransportErrorKind::Other, _) => "the connection broke",
        })?;
        // The innermost cause says what the system said ("Connection refused"); the layers between only repeat each other.
        let mut cause: &dyn std::error::Error = &*self.source;
        while let Some(inner) = cause.source() {
            cause = inner;
        }
        write!(f, ": {cause}")
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind)
            .field("sent", &self.sent)
            .field("source", &format_args!("{}", self.source))
            .finish()
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

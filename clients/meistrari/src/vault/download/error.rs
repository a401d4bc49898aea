//! Why a download failed, and which of the two hosts said so.
//!
//! It must never show a presigned address, a credential or content.

use std::fmt;
use std::io;
use std::path::PathBuf;

use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{DecodeError, Error};

use crate::vault::ReferenceError;

/// Why a download failed.
///
/// `Display` is one line that is safe to log; [`source`](std::error::Error::source) is what failed underneath.
#[derive(Debug)]
#[non_exhaustive]
pub enum DownloadError {
    /// The text is no reference. Nothing was sent.
    Reference(ReferenceError),
    /// The client cannot do it as it is configured. Nothing was sent.
    Configuration(Error),
    /// The Vault did not say where the bytes are.
    Vault(Error),
    /// The storage did not give them: [`Error::status`] and [`Error::body_text`] say what it answered. A 403 usually means
    /// that the address had expired, although a fresh one had been asked for.
    Storage(Error),
    /// The body ended early, or broke off.
    Incomplete {
        /// Bytes that arrived.
        received: u64,
        /// Bytes that were announced.
        expected: Option<u64>,
        /// What broke it off: the connection, silence or the caller.
        error: Option<Error>,
    },
    /// The content is larger than what was allowed.
    TooLarge {
        /// Bytes that were allowed.
        limit: u64,
    },
    /// The content has another SHA-256 than its id says.
    WrongDigest {
        /// The id.
        expected: String,
        /// The SHA-256 of what arrived.
        actual: String,
    },
    /// The content has another length than its metadata say.
    WrongSize {
        /// Bytes by the metadata.
        expected: u64,
        /// Bytes that arrived.
        actual: u64,
    },
    /// The content is not JSON of the expected form, or empty. The error names the place in the document and no value.
    Json(DecodeError),
    /// The file cannot be written. What was there before is untouched.
    File {
        /// The file.
        path: PathBuf,
        /// What was being done.
        doing: &'static str,
        /// What the system said.
        error: io::Error,
    },
}

impl DownloadError {
    /// The error of the exchange that failed, where it was one.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Configuration(error) | Self::Vault(error) | Self::Storage(error) => Some(error),
            Self::Incomplete { error, .. } => error.as_ref(),
            _ => None,
        }
    }

    /// The status that the Vault or the storage refused with.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Vault(error) | Self::Storage(error) => error.status(),
            _ => None,
        }
    }

    /// Whether the caller cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.error().is_some_and(Error::is_cancelled)
    }

    /// Whether the time for the call to the Vault ran out, or nothing moved for too long.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.error().is_some_and(Error::is_timeout)
    }

    /// Whether the failure is of a passing kind, so that the same download may succeed later. Downloads change nothing: a
    /// repeat is harmless.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Incomplete { error: None, .. } => true,
            _ => self.error().is_some_and(Error::is_retryable),
        }
    }
}

impl fmt::Display for DownloadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reference(error) => error.fmt(f),
            Self::Configuration(error) | Self::Vault(error) | Self::Storage(error) => error.fmt(f),
            Self::Incomplete {
                received,
                expected,
                error,
            } => {
                write!(f, "the download is incomplete: {received} ")?;
                match expected {
                    Some(expected) => write!(f, "of {expected} bytes arrived")?,
                    None => f.write_str("bytes arrived")?,
                }
                match error {
                    Some(error) => write!(f, ": {error}"),
                    None => Ok(()),
                }
            }
            Self::TooLarge { limit } => write!(
                f,
                "the content is larger than the limit of {limit} bytes; fix: raise `max_bytes`, or take it as a stream or file"
            ),
            Self::WrongDigest { expected, actual } => write!(
                f,
                "the content has the SHA-256 {actual} and not {expected}, as its id says; fix: ask whether it was replaced"
            ),
            Self::WrongSize { expected, actual } => {
                write!(
                    f,
                    "the content has {actual} bytes and not {expected}, as its metadata say"
                )
            }
            Self::Json(error) => write!(f, "the content is not the expected JSON: {error}"),
            Self::File { path, doing, error } => write!(f, "cannot {doing} {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for DownloadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Reference(error) => Some(error),
            Self::Json(error) => Some(error),
            Self::File { error, .. } => Some(error),
            other => other.error().map(|error| error as _),
        }
    }
}

impl From<ReferenceError> for DownloadError {
    fn from(error: ReferenceError) -> Self {
        Self::Reference(error)
    }
}

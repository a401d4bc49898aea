//! Why an upload failed, how far it came, and what is left to do.
//!
//! It must never show a presigned address, a credential or content.

use std::fmt;
use std::io;
use std::path::PathBuf;

use agent_clients_runtime::Error;
use agent_clients_runtime::http::StatusCode;

/// Why an upload failed.
///
/// `Display` is one line that is safe to log; [`source`](std::error::Error::source) is what failed underneath.
#[derive(Debug)]
#[non_exhaustive]
pub struct UploadError {
    /// What failed.
    pub failure: UploadFailure,
    /// Id of the file, where it is registered already: its bytes can be uploaded with
    /// [`upload_to`](crate::VaultClient::upload_to).
    pub file_id: Option<String>,
    /// The part that failed, where it was one.
    pub part: Option<PartFailure>,
    /// Where an upload in parts could not be given up either: its parts stay at the storage until somebody does that.
    pub abandoned: Option<Abandoned>,
}

/// The part that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartFailure {
    /// Its number, from 1.
    pub number: u32,
    /// Of how many.
    pub of: u32,
    /// How often it was tried; 0 where its bytes could not be had.
    pub attempts: u32,
}

/// An upload in parts that is still open at the storage.
#[derive(Debug)]
#[non_exhaustive]
pub struct Abandoned {
    /// Its id, for `files().multipart().abort(file_id, upload_id)`.
    pub upload_id: String,
    /// Why it could not be given up.
    pub error: Error,
}

/// What failed in an upload.
#[derive(Debug)]
#[non_exhaustive]
pub enum UploadFailure {
    /// What was asked cannot be done; this step was not begun.
    Input(Error),
    /// An exchange with the Vault or the storage failed.
    Exchange {
        /// Which one.
        step: UploadStep,
        /// How it failed.
        error: Error,
    },
    /// The content could not be read.
    Source {
        /// The file, where it is one.
        path: Option<PathBuf>,
        /// What the system or the stream said.
        error: io::Error,
    },
    /// The file became another one while it was uploaded. Nothing of it was stored under a wrong hash.
    SourceChanged {
        /// The file.
        path: PathBuf,
    },
    /// The stream ended early.
    StreamTooShort {
        /// Its length, as the caller said.
        declared: u64,
        /// What came.
        received: u64,
    },
    /// The stream went on after its end.
    StreamTooLong {
        /// Its length, as the caller said.
        declared: u64,
    },
    /// The storage took a part and did not say its `ETag`, without which the parts cannot be put together.
    MissingEtag,
    /// There is an asset of this content already: status 412 (Meistrari contract, section 1.4).
    AssetExists(Error),
    /// The caller cancelled.
    Cancelled,
}

/// An exchange of an upload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadStep {
    /// The file is registered.
    CreateFile,
    /// The presigned address is asked for.
    GetUploadUrl,
    /// The content goes to the storage.
    PutContent,
    /// An upload in parts is begun.
    CreateMultipart,
    /// The presigned address of a part is asked for.
    GetPartUrl,
    /// A part goes to the storage.
    PutPart,
    /// The parts are put together.
    CompleteMultipart,
    /// An asset is registered.
    CreateAsset,
}

impl UploadFailure {
    /// The error of the exchange that failed, or of the input that was refused.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match self {
            Self::Input(error) | Self::Exchange { error, .. } | Self::AssetExists(error) => Some(error),
            _ => None,
        }
    }

    /// Turns an error of a call into a failure of a step.
    pub(crate) fn of(step: UploadStep) -> impl FnOnce(Error) -> Self {
        move |error| match error.is_cancelled() {
            true => Self::Cancelled,
            false => Self::Exchange { step, error },
        }
    }
}

impl UploadError {
    pub(crate) fn new(failure: UploadFailure) -> Self {
        Self {
            failure,
            file_id: None,
            part: None,
            abandoned: None,
        }
    }

    pub(crate) fn of_file(mut self, id: &str) -> Self {
        self.file_id = Some(id.to_owned());
        self
    }

    /// The error of the exchange that failed: its status, body, request id.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.failure.error()
    }

    /// The status that the Vault or the storage answered with.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.error()?.status()
    }

    /// Whether time ran out: the deadline of a call, or a transfer in which nothing moved.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.error().is_some_and(Error::is_timeout)
    }

    /// Whether the failure is of a passing kind ([`Error::is_retryable`]), so that the same upload may succeed later. Parts
    /// were tried several times already.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.error().is_some_and(Error::is_retryable)
    }

    /// Whether the caller's token ended the upload.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        matches!(self.failure, UploadFailure::Cancelled)
    }
}

impl From<UploadFailure> for UploadError {
    fn from(failure: UploadFailure) -> Self {
        Self::new(failure)
    }
}

impl fmt::Display for UploadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("upload")?;
        if let Some(id) = &self.file_id {
            write!(f, " of the file {id}")?;
        }
        if let Some(part) = &self.part {
            write!(f, ", part {} of {}", part.number, part.of)?;
            if part.attempts > 0 {
                write!(f, " at attempt {}", part.attempts)?;
            }
        }
        write!(f, ": {}", self.failure)?;
        if let Some(abandoned) = &self.abandoned {
            write!(
                f,
                "; and the upload {} in parts could not be given up: {}; fix: abort it, or its parts stay at the storage",
                abandoned.upload_id, abandoned.error
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for UploadFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input(error) => write!(f, "{error}"),
            Self::Exchange { step, error } => write!(f, "{step}: {error}"),
            Self::Source { path, error } => match path {
                Some(path) => write!(f, "cannot read {}: {error}", path.display()),
                None => write!(f, "the stream failed: {error}"),
            },
            Self::SourceChanged { path } => write!(
                f,
                "{} changed while it was uploaded; fix: upload it again when nobody writes to it",
                path.display()
            ),
            Self::StreamTooShort { declared, received } => write!(
                f,
                "the stream ended after {received} of the {declared} bytes declared; fix: declare its true length"
            ),
            Self::StreamTooLong { declared } => write!(
                f,
                "the stream has more than the {declared} bytes declared; fix: declare its true length"
            ),
            Self::MissingEtag => f.write_str(
                "the storage took the part and sent no ETag; fix: see that nothing between here and the storage drops \
                 that header",
            ),
            Self::AssetExists(error) => {
                write!(
                    f,
                    "there is such an asset already: {error}; fix: use the one that is there"
                )
            }
            Self::Cancelled => f.write_str("the caller cancelled it"),
        }
    }
}

impl fmt::Display for UploadStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreateFile => "registering the file",
            Self::GetUploadUrl => "asking where to upload to",
            Self::PutContent => "sending the content",
            Self::CreateMultipart => "beginning the upload in parts",
            Self::GetPartUrl => "asking where to upload the part to",
            Self::PutPart => "sending the part",
            Self::CompleteMultipart => "putting the parts together",
            Self::CreateAsset => "registering the asset",
        })
    }
}

impl std::error::Error for UploadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.failure.source()
    }
}

impl std::error::Error for UploadFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Input(error) | Self::Exchange { error, .. } | Self::AssetExists(error) => Some(error),
            Self::Source { error, .. } => Some(error),
            _ => None,
        }
    }
}

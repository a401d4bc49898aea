//! Content that was hashed and can be sent: where its bytes are, and bodies of slices of it.
//!
//! Every body of a file has its hash: bytes that are not those that were planned never arrive complete. A file must never be read as a
//! whole, nor on an async thread.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use agent_clients_runtime::Upload;
use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::source_file::{self, FileFault, SourceFile, off_thread};
use sha2::{Digest, Sha256};
use tempfile::TempPath;

pub(crate) use source_file::Sha;

/// Why a body broke off on this side.
pub(crate) type Faults = source_file::Faults<ContentFault>;

/// Why content cannot be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum ContentFault {
    /// A file or folder cannot be read.
    Unreadable {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// A file became another one after it was hashed. Nothing of it is deployed.
    Changed {
        /// Which one.
        path: PathBuf,
    },
    /// A stream failed.
    Stream {
        /// What it is used for, such as the path in the site.
        label: String,
        /// What it said.
        error: io::Error,
    },
    /// A folder cannot be deployed as it is.
    Folder {
        /// The entry that is in the way.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
        /// What to do.
        fix: &'static str,
    },
    /// Several of these.
    Several(Vec<ContentFault>),
    /// The work was given up.
    Cancelled,
}

impl ContentFault {
    /// The file or folder, where it is one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Unreadable { path, .. } | Self::Changed { path } | Self::Folder { path, .. } => Some(path),
            Self::Several(all) => all.first()?.path(),
            Self::Stream { .. } | Self::Cancelled => None,
        }
    }

    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } | Self::Stream { .. } => "CONTENT_UNREADABLE",
            Self::Changed { .. } => "CONTENT_CHANGED",
            Self::Folder { .. } => "LOCAL_ERROR",
            Self::Several(all) => all.first().map_or("CONTENT_UNREADABLE", Self::code),
            Self::Cancelled => "CANCELLED",
        }
    }

    /// One of several is that one.
    pub(crate) fn of(mut all: Vec<Self>) -> Option<Self> {
        match all.len() {
            0 => None,
            1 => all.pop(),
            _ => Some(Self::Several(all)),
        }
    }
}

impl fmt::Display for ContentFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Changed { path } => write!(
                f,
                "{} changed while it was deployed; fix: deploy again when nobody writes to it",
                path.display()
            ),
            Self::Stream { label, error } => write!(f, "the stream of {label} failed: {error}"),
            Self::Folder { path, why, fix } => write!(f, "{}: {why}; fix: {fix}", path.display()),
            Self::Several(all) => {
                for (at, fault) in all.iter().enumerate() {
                    write!(f, "{}{fault}", if at == 0 { "" } else { "; " })?;
                }
                Ok(())
            }
            Self::Cancelled => f.write_str("the work was given up"),
        }
    }
}

impl std::error::Error for ContentFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { error, .. } | Self::Stream { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<FileFault> for ContentFault {
    fn from(fault: FileFault) -> Self {
        match fault {
            FileFault::Unreadable { path, error } => Self::Unreadable { path, error },
            FileFault::Changed { path } => Self::Changed { path },
            // The runtime is shutting down.
            _ => Self::Cancelled,
        }
    }
}

/// Where hashed bytes are.
#[derive(Clone)]
pub(crate) enum Stored {
    Bytes(Bytes),
    File(SourceFile),
    /// A stream's copy; the file is deleted with the last of these.
    Kept(SourceFile, #[allow(dead_code, reason = "keeps the file")] Arc<TempPath>),
    /// A reference: the service is said to have it.
    Elsewhere,
}

impl Stored {
    /// A body of a slice, which arrives complete only if it has this hash. `None` where there are no bytes.
    pub(crate) fn body(&self, start: u64, length: u64, hash: Sha, faults: &Faults) -> Option<Upload> {
        match self {
            Self::Bytes(bytes) => {
                let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
                Some(bytes.slice(at(start)..at(start.saturating_add(length))).into())
            }
            Self::File(file) | Self::Kept(file, _) => Some(file.body(start, length, Some(hash), faults)),
            Self::Elsewhere => None,
        }
    }

    /// The hashes of consecutive slices, in one reading that also checks the hash of the whole: slices that are sent by these hashes
    /// are together what was planned, even if a file was changed behind the back of its time.
    pub(crate) async fn slice_hashes(&self, lengths: Vec<u64>, whole: Sha) -> Result<Vec<Sha>, ContentFault> {
        match self {
            Self::Bytes(bytes) => {
                let bytes = bytes.clone();
                off_thread(move || {
                    let mut rest = &bytes[..];
                    let hashes = lengths.into_iter().map(|length| {
                        let length = usize::try_from(length).unwrap_or(usize::MAX).min(rest.len());
                        let (slice, after) = rest.split_at(length);
                        rest = after;
                        Sha256::digest(slice).into()
                    });
                    Ok(hashes.collect())
                })
                .await
            }
            Self::File(file) | Self::Kept(file, _) => {
                let file = file.clone();
                off_thread(move || Ok(file.slice_hashes(&lengths, whole)?)).await
            }
            Self::Elsewhere => Ok(Vec::new()),
        }
    }
}

/// In lower-case hex digits.
pub(crate) fn hex(hash: &Sha) -> String {
    crate::wallet::hex(hash)
}

/// The other way round; `None` for anything but 64 hex digits.
pub(crate) fn unhex(text: &str) -> Option<Sha> {
    crate::wallet::unhex(text)
}

//! Content that is ready to be sent: its length is known, its hash can be had, and slices of it can be read again.
//!
//! A file must never be read as a whole, nor on an async thread.

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::source_file::{self, FileFault, SourceFile};
use agent_clients_runtime::{Upload, UploadStream};
use sha2::{Digest, Sha256};

use super::error::UploadFailure;
use super::plan::Part;
use super::source::{Kind, UploadSource};

/// Bytes in memory that are hashed without leaving the async thread.
const HASH_INLINE_BYTES: usize = 32 << 10;

/// A SHA-256.
pub(crate) type Hash = source_file::Sha;

/// Why a body broke off on this side.
pub(crate) type Faults = source_file::Faults<UploadFailure>;

/// Content of known length.
pub(crate) enum Content {
    Again(Fixed),
    Once { stream: UploadStream, length: u64 },
}

/// Content that can be read as often as needed.
#[derive(Clone)]
pub(crate) enum Fixed {
    Bytes(Bytes),
    File(SourceFile),
}

impl Content {
    /// Finds out the length.
    pub(crate) async fn open(source: UploadSource) -> Result<Self, UploadFailure> {
        Ok(match source.0 {
            Kind::Bytes(bytes) => Self::Again(Fixed::Bytes(bytes)),
            Kind::Stream { stream, length } => Self::Once { stream, length },
            Kind::File(path) => {
                let file = source_file::off_thread(move || SourceFile::open(path)).await?;
                Self::Again(Fixed::File(file))
            }
        })
    }

    pub(crate) fn length(&self) -> u64 {
        match self {
            Self::Again(Fixed::Bytes(bytes)) => bytes.len() as u64,
            Self::Again(Fixed::File(file)) => file.length(),
            Self::Once { length, .. } => *length,
        }
    }

    pub(crate) fn is_once(&self) -> bool {
        matches!(self, Self::Once { .. })
    }

    /// What has a hash.
    pub(crate) fn fixed(&self) -> Option<Fixed> {
        match self {
            Self::Again(fixed) => Some(fixed.clone()),
            Self::Once { .. } => None,
        }
    }
}

impl Fixed {
    /// The SHA-256.
    pub(crate) async fn hash(&self) -> Result<Hash, UploadFailure> {
        match self {
            Self::Bytes(bytes) if bytes.len() <= HASH_INLINE_BYTES => Ok(Sha256::digest(bytes).into()),
            Self::Bytes(bytes) => {
                let bytes = bytes.clone();
                source_file::off_thread(move || Ok(Sha256::digest(&bytes).into())).await
            }
            Self::File(file) => Ok(file.hash().await?),
        }
    }

    /// A body of a slice.
    pub(crate) fn slice(&self, part: Part, faults: &Faults) -> Upload {
        match self {
            Self::Bytes(bytes) => {
                let at = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
                bytes.slice(at(part.offset)..at(part.offset + part.length)).into()
            }
            Self::File(file) => file.body(part.offset, part.length, None, faults),
        }
    }

    /// A body of the whole; with its hash, a file that has changed never arrives complete.
    pub(crate) fn whole(&self, hash: Option<Hash>, faults: &Faults) -> Upload {
        match self {
            Self::Bytes(bytes) => bytes.clone().into(),
            Self::File(file) => file.body(0, file.length(), hash, faults),
        }
    }
}

impl From<FileFault> for UploadFailure {
    fn from(fault: FileFault) -> Self {
        match fault {
            FileFault::Unreadable { path, error } => Self::Source {
                path: Some(path),
                error,
            },
            FileFault::Changed { path } => Self::SourceChanged { path },
            // The runtime is shutting down.
            _ => Self::Cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[tokio::test]
    async fn content_has_the_same_hash_in_memory_and_on_disk_whatever_its_length() {
        for length in [0, 1, HASH_INLINE_BYTES, HASH_INLINE_BYTES + 1, 1 << 20] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(&bytes).unwrap();
            let content = Content::open(UploadSource::file(file.path())).await.unwrap();
            assert_eq!(content.length(), length as u64);
            let expected = Fixed::Bytes(bytes.into()).hash().await.unwrap();
            assert_eq!(content.fixed().unwrap().hash().await.unwrap(), expected, "{length}");
        }
        let known = agent_clients_runtime::hex::encode(&Sha256::digest(b"Hello World"));
        assert_eq!(
            known,
            "a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e"
        );
    }

    #[tokio::test]
    async fn what_is_not_a_readable_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("missing.txt")] {
            let failure = Content::open(UploadSource::file(&path)).await.err().unwrap();
            assert!(failure.to_string().contains(&path.display().to_string()), "{failure}");
        }
    }
}

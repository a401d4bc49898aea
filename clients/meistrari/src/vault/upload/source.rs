//! Where the bytes of an upload come from.
//!
//! It must never read a file or a stream into memory, and never print what is in them.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use agent_clients_runtime::UploadStream;
use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;

use super::name::name_of_path;

/// The content of an upload.
///
/// | made with | memory | a failed part is sent again | several parts at a time |
/// |---|---|---|---|
/// | [`bytes`](Self::bytes), `Vec<u8>`, `Bytes` | all of it, the caller's | yes | yes |
/// | [`file`](Self::file), `PathBuf`, `&Path` | a chunk for each part under way | yes, read from the disk again | yes |
/// | [`stream`](Self::stream) | in parts: one part, at most 64 MiB; else a chunk | yes | no |
///
/// A part of a stream is kept while it is sent, as the stream itself cannot be read again. A part larger than 64 MiB (only
/// content over 625 GiB has such, or a caller who asks for them) is kept in a temporary file that only its owner may read.
///
/// Text has no conversion of its own: it would be a guess whether it is the content or the name of a file.
///
/// ```
/// use std::path::Path;
/// use meistrari_client::vault::UploadSource;
///
/// let text = UploadSource::bytes("Hello World");
/// let file: UploadSource = Path::new("reports/2026.pdf").into();
/// # let _ = (text, file);
/// ```
#[must_use]
pub struct UploadSource(pub(crate) Kind);

pub(crate) enum Kind {
    Bytes(Bytes),
    File(PathBuf),
    Stream { stream: UploadStream, length: u64 },
}

impl UploadSource {
    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self(Kind::Bytes(bytes.into()))
    }

    /// A file on disk, which is read while it is hashed and again while it is sent. It must not change meanwhile: that is
    /// noticed and fails the upload. Its name is the file's name unless another is given.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self(Kind::File(path.into()))
    }

    /// A stream that can be read once, of exactly `length` bytes: the storage must know the length before the first one.
    /// A stream that turns out shorter or longer fails the upload, and nothing of it is stored.
    ///
    /// It has no hash, so the Vault cannot recognise content that it has already.
    pub fn stream(length: u64, stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self(Kind::Stream {
            stream: Box::pin(stream),
            length,
        })
    }

    /// The name that the source itself has.
    pub(crate) fn own_name(&self) -> Option<String> {
        match &self.0 {
            Kind::File(path) => name_of_path(path),
            _ => None,
        }
    }
}

impl From<Bytes> for UploadSource {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for UploadSource {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<&'static [u8]> for UploadSource {
    fn from(bytes: &'static [u8]) -> Self {
        Self::bytes(bytes)
    }
}

impl<const N: usize> From<&'static [u8; N]> for UploadSource {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::bytes(bytes.as_slice())
    }
}

impl From<PathBuf> for UploadSource {
    fn from(path: PathBuf) -> Self {
        Self::file(path)
    }
}

impl From<&Path> for UploadSource {
    fn from(path: &Path) -> Self {
        Self::file(path)
    }
}

impl fmt::Debug for UploadSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Bytes(bytes) => f.debug_struct("Bytes").field("length", &bytes.len()).finish(),
            Kind::File(path) => f.debug_struct("File").field("path", path).finish(),
            Kind::Stream { length, .. } => f.debug_struct("Stream").field("length", length).finish_non_exhaustive(),
        }
    }
}

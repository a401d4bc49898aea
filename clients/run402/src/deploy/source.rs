//! Where the bytes of a release come from, and sets of them by path.
//!
//! It must never read a file or a stream (hashing does), and never print what is in them.

use std::collections::{BTreeMap, btree_map};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use agent_clients_runtime::UploadStream;
use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;

use crate::types::ContentRef;

/// The bytes of one file of a release.
///
/// | made with | memory | read |
/// |---|---|---|
/// | [`bytes`](Self::bytes), text, `Vec<u8>`, `Bytes` | all of it, the caller's | once |
/// | [`file`](Self::file), `PathBuf`, `&Path` | a chunk | once for its hash, once more if it has to be sent |
/// | [`stream`](Self::stream) | a chunk; it goes through a private temporary file | once |
/// | [`content_ref`](Self::content_ref) | nothing | never: the service has it already |
///
/// Text is content, as in the official client (Run402 contract, section 4.1); a name of a file has to be a `Path`.
///
/// ```
/// use std::path::Path;
/// use run402_client::deploy::ByteSource;
///
/// let text = ByteSource::from("<h1>hi</h1>");
/// let typed = ByteSource::from(r#"{"a":1}"#).content_type("application/manifest+json");
/// let file = ByteSource::from(Path::new("dist/app.wasm"));
/// # let _ = (text, typed, file);
/// ```
#[must_use]
pub struct ByteSource {
    pub(crate) kind: SourceKind,
    pub(crate) content_type: Option<String>,
}

pub(crate) enum SourceKind {
    Bytes(Bytes),
    File(PathBuf),
    Stream(UploadStream),
    Ref(ContentRef),
}

impl ByteSource {
    fn new(kind: SourceKind) -> Self {
        Self {
            kind,
            content_type: None,
        }
    }

    /// Bytes in memory.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self::new(SourceKind::Bytes(bytes.into()))
    }

    /// A file on disk. It must not change until the deploy is over: that is noticed and fails the deploy.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self::new(SourceKind::File(path.into()))
    }

    /// A stream, of any length, that can be read once.
    pub fn stream(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self::new(SourceKind::Stream(Box::pin(stream)))
    }

    /// Content that the service has already. Where it has it not, the upload fails: there are no bytes to send.
    pub fn content_ref(content: ContentRef) -> Self {
        Self::new(SourceKind::Ref(content))
    }

    /// Its media type. Unless set, it follows from the path where it is used (Run402 contract, section 5.3).
    pub fn content_type(mut self, media: impl Into<String>) -> Self {
        self.content_type = Some(media.into());
        self
    }
}

impl From<Bytes> for ByteSource {
    fn from(bytes: Bytes) -> Self {
        Self::bytes(bytes)
    }
}

impl From<Vec<u8>> for ByteSource {
    fn from(bytes: Vec<u8>) -> Self {
        Self::bytes(bytes)
    }
}

impl From<&[u8]> for ByteSource {
    fn from(bytes: &[u8]) -> Self {
        Self::bytes(bytes.to_vec())
    }
}

impl From<String> for ByteSource {
    fn from(text: String) -> Self {
        Self::bytes(text)
    }
}

impl From<&str> for ByteSource {
    fn from(text: &str) -> Self {
        Self::bytes(text.to_owned())
    }
}

impl From<PathBuf> for ByteSource {
    fn from(path: PathBuf) -> Self {
        Self::file(path)
    }
}

impl From<&Path> for ByteSource {
    fn from(path: &Path) -> Self {
        Self::file(path)
    }
}

impl From<ContentRef> for ByteSource {
    fn from(content: ContentRef) -> Self {
        Self::content_ref(content)
    }
}

impl fmt::Debug for ByteSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ByteSource");
        match &self.kind {
            SourceKind::Bytes(bytes) => shown.field("bytes", &bytes.len()),
            SourceKind::File(path) => shown.field("file", path),
            SourceKind::Stream(_) => shown.field("stream", &".."),
            SourceKind::Ref(content) => shown.field("sha256", &content.sha256),
        };
        if let Some(media) = &self.content_type {
            shown.field("content_type", media);
        }
        shown.finish()
    }
}

/// Files by relative path, in the order of their paths.
///
/// ```
/// use run402_client::deploy::FileSet;
///
/// let files = FileSet::from([("index.html", "<h1>hi</h1>"), ("a.css", "body{}")]);
/// assert_eq!(files.paths().collect::<Vec<_>>(), ["a.css", "index.html"]);
/// ```
#[derive(Debug, Default)]
pub struct FileSet(BTreeMap<String, ByteSource>);

impl FileSet {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more file, in place of any of the same path.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, source: impl Into<ByteSource>) -> Self {
        self.insert(path, source);
        self
    }

    /// Adds a file; gives back the one of the same path that it replaces.
    pub fn insert(&mut self, path: impl Into<String>, source: impl Into<ByteSource>) -> Option<ByteSource> {
        self.0.insert(path.into(), source.into())
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) -> Option<ByteSource> {
        self.0.remove(path)
    }

    /// The source of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&ByteSource> {
        self.0.get(path)
    }

    /// The paths, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The files, sorted by path.
    pub fn iter(&self) -> btree_map::Iter<'_, String, ByteSource> {
        self.0.iter()
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for FileSet {
    type Item = (String, ByteSource);
    type IntoIter = btree_map::IntoIter<String, ByteSource>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a FileSet {
    type Item = (&'a String, &'a ByteSource);
    type IntoIter = btree_map::Iter<'a, String, ByteSource>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<P: Into<String>, S: Into<ByteSource>> FromIterator<(P, S)> for FileSet {
    fn from_iter<I: IntoIterator<Item = (P, S)>>(files: I) -> Self {
        let files = files.into_iter().map(|(path, source)| (path.into(), source.into()));
        Self(files.collect())
    }
}

impl<P: Into<String>, S: Into<ByteSource>> Extend<(P, S)> for FileSet {
    fn extend<I: IntoIterator<Item = (P, S)>>(&mut self, files: I) {
        let files = files.into_iter().map(|(path, source)| (path.into(), source.into()));
        self.0.extend(files);
    }
}

impl<P: Into<String>, S: Into<ByteSource>, const N: usize> From<[(P, S); N]> for FileSet {
    fn from(files: [(P, S); N]) -> Self {
        files.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_clients_runtime::futures_util::stream;

    #[test]
    fn debug_shows_where_bytes_come_from_and_never_the_bytes() {
        let content = ContentRef::new("ab".repeat(32), 3);
        let stream = ByteSource::stream(stream::iter([Ok(Bytes::from_static(b"hunter2"))]));
        let shown = format!(
            "{:?} {:?} {:?} {stream:?}",
            ByteSource::from("hunter2").content_type("text/x"),
            ByteSource::from(Path::new("a/b")),
            ByteSource::from(content),
        );
        assert!(!shown.contains("hunter"), "{shown}");
        assert!(shown.contains("7") && shown.contains("a/b") && shown.contains("abab") && shown.contains("text/x"));
    }
}

//! What is sent as a raw request body: bytes, or a stream that is opened afresh for each attempt, or one that can be sent once.
//!
//! It must never read a large source into memory, and never pretend that a one-shot stream can be sent again.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::TryStreamExt;

use crate::transport::BoxFuture;

/// The chunks of a body.
pub type UploadStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

type Open = dyn Fn() -> BoxFuture<'static, io::Result<UploadStream>> + Send + Sync;

/// The body of an upload.
///
/// | from | memory | sent again on a retry |
/// |---|---|---|
/// | bytes, `Vec<u8>`, `String`, `&'static str` | all of it | yes |
/// | [`Upload::file`] | a chunk | yes: the file is opened again |
/// | [`Upload::streams`] | a chunk | yes: the function is called again |
/// | [`Upload::once`] | a chunk | no |
///
/// ```
/// use agent_clients_runtime::Upload;
///
/// assert!(Upload::from("text").is_replayable());
/// assert_eq!(Upload::from(vec![1, 2, 3]).length(), Some(3));
/// assert!(!format!("{:?}", Upload::from("private")).contains("private"));
/// ```
#[derive(Clone)]
pub struct Upload {
    source: Source,
    length: Option<u64>,
}

#[derive(Clone)]
enum Source {
    Bytes(Bytes),
    File(Arc<PathBuf>),
    Streams(Arc<Open>),
    /// Shared, so that clones of a request cannot send the stream twice.
    Once(Arc<Mutex<Option<UploadStream>>>),
}

impl Upload {
    /// A body that a function opens for each attempt.
    pub fn streams<F>(open: F) -> Self
    where
        F: Fn() -> BoxFuture<'static, io::Result<UploadStream>> + Send + Sync + 'static,
    {
        Self {
            source: Source::Streams(Arc::new(open)),
            length: None,
        }
    }

    /// A file, opened for each attempt. It must not change while the call runs.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        Self {
            source: Source::File(Arc::new(path.into())),
            length: None,
        }
    }

    /// A stream that can be sent once: the call is then not repeated once sending has begun.
    pub fn once(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        let stream: UploadStream = Box::pin(stream);
        Self {
            source: Source::Once(Arc::new(Mutex::new(Some(stream)))),
            length: None,
        }
    }

    /// Says how many bytes there are, which lets the server know before the end. Must be true: a body of another length is cut or
    /// breaks the connection.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// How many bytes there are, where known. The length of a file is known when it is opened.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes.len() as u64),
            _ => self.length,
        }
    }

    /// Whether the same bytes can be sent again.
    #[must_use]
    pub fn is_replayable(&self) -> bool {
        !matches!(self.source, Source::Once(_))
    }

    /// The body for one attempt, and the length to announce where reqwest does not know it.
    pub(crate) async fn open(&self) -> io::Result<(reqwest::Body, Option<u64>)> {
        if let Source::Bytes(bytes) = &self.source {
            // An empty body is none to hyper, which then says nothing of its length.
            return Ok((bytes.clone().into(), bytes.is_empty().then_some(0)));
        }
        let (stream, length) = self.chunks().await?;
        Ok((reqwest::Body::wrap_stream(stream), length))
    }

    /// The chunks for one attempt and, where it is known, their length: for a body that holds this one in another encoding.
    ///
    /// # Errors
    /// Where the source cannot be opened, or is a stream that was sent already.
    pub async fn chunks(&self) -> io::Result<(UploadStream, Option<u64>)> {
        match &self.source {
            Source::Bytes(bytes) => {
                let chunk = futures_util::stream::once(std::future::ready(Ok(bytes.clone())));
                Ok((Box::pin(chunk), self.length()))
            }
            Source::File(path) => {
                let file = tokio::fs::File::open(path.as_path()).await?;
                let length = file.metadata().await?.len();
                let chunks = tokio_util::io::ReaderStream::with_capacity(file, 64 * 1024);
                Ok((Box::pin(chunks.into_stream()), Some(length)))
            }
            Source::Streams(open) => Ok((open().await?, self.length)),
            Source::Once(slot) => {
                let stream = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
                let stream = stream.ok_or_else(|| io::Error::other("this body can be sent only once, and was sent"))?;
                Ok((stream, self.length))
            }
        }
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self {
            source: Source::Bytes(bytes),
            length: None,
        }
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Upload {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

impl From<&'static [u8]> for Upload {
    fn from(bytes: &'static [u8]) -> Self {
        Bytes::from_static(bytes).into()
    }
}

impl Default for Upload {
    fn default() -> Self {
        Bytes::new().into()
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.source {
            Source::Bytes(_) => "bytes",
            Source::File(_) => "file",
            Source::Streams(_) => "streams",
            Source::Once(_) => "once",
        };
        f.debug_struct("Upload")
            .field("kind", &kind)
            .field("length", &self.length())
            .finish()
    }
}

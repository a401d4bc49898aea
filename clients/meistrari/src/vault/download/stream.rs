//! The body of a download: counted, bounded, and checked at its end.
//!
//! A body that was cut must never end like a whole one, and nothing may come after the first error.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_core::stream::FusedStream;
use agent_clients_runtime::http::{Version, header};
use agent_clients_runtime::{ByteStream, Response, hex};
use sha2::{Digest, Sha256};

use super::error::DownloadError;
use super::progress::{Callback, DownloadProgress};
use crate::vault::types::FileMetadata;

/// What is asked of the content.
pub(super) struct Checks {
    /// The SHA-256 it has to have.
    pub(super) digest: Option<String>,
    /// Whether its length has to be that of the metadata.
    pub(super) size: bool,
    /// The most bytes it may have.
    pub(super) limit: Option<u64>,
}

/// The content of a file as it arrives: a `Stream` of `Result<Bytes, DownloadError>`. It ends after its first error; one that
/// ends without an error was whole. Dropping it ends the exchange.
///
/// ```no_run
/// use meistrari_client::runtime::StreamExt;
///
/// # async fn example(vault: meistrari_client::VaultClient) -> Result<(), Box<dyn std::error::Error>> {
/// let mut content = vault.resolve("vault://0f8fad5b-d9cb-469f-a165-70867728950e").stream().await?;
/// while let Some(chunk) = content.next().await {
///     println!("{} bytes", chunk?.len());
/// }
/// # Ok(())
/// # }
/// ```
pub struct DownloadStream {
    /// `None` once it has ended.
    body: Option<ByteStream>,
    metadata: Option<FileMetadata>,
    content_type: Option<String>,
    /// What the storage said the body has.
    announced: Option<u64>,
    /// The fewest bytes a whole body can have.
    least: Option<u64>,
    received: u64,
    hash: Option<Sha256>,
    checks: Checks,
    progress: Option<Callback>,
}

impl DownloadStream {
    pub(super) fn new(
        response: Response,
        announced: Option<u64>,
        metadata: Option<FileMetadata>,
        checks: Checks,
        progress: Option<Callback>,
    ) -> Self {
        let headers = response.headers();
        let content_type = headers
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        // Neither a length nor chunks: before HTTP/2 the end of the connection is then the end of the body, whether or not
        // `Connection: close` says so, and a broken one looks the same. Only the metadata can tell them apart.
        let framed = announced.is_some() || headers.contains_key(header::TRANSFER_ENCODING);
        let unframed = !framed && response.version() < Version::HTTP_2;
        let least = announced.or_else(|| size(metadata.as_ref()).filter(|_| unframed));
        Self {
            body: Some(response.stream().into_inner()),
            metadata,
            content_type,
            announced,
            least,
            received: 0,
            hash: checks.digest.is_some().then(Sha256::new),
            checks,
            progress,
        }
    }

    /// What the Vault knows about the file.
    #[must_use]
    pub fn metadata(&self) -> Option<&FileMetadata> {
        self.metadata.as_ref()
    }

    /// The media type, as the storage says it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// How many bytes the storage announced.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.announced
    }

    /// How many bytes have arrived.
    #[must_use]
    pub fn received_bytes(&self) -> u64 {
        self.received
    }

    pub(super) fn into_facts(self) -> (Option<FileMetadata>, Option<String>, u64) {
        (self.metadata, self.content_type, self.received)
    }

    fn total(&self) -> Option<u64> {
        self.announced.or_else(|| size(self.metadata.as_ref()))
    }

    /// Takes note of a chunk.
    fn take(&mut self, chunk: &Bytes) -> Result<(), DownloadError> {
        self.received += chunk.len() as u64;
        if let Some(limit) = self.checks.limit
            && self.received > limit
        {
            return Err(DownloadError::TooLarge { limit });
        }
        if let Some(hash) = &mut self.hash {
            hash.update(chunk);
        }
        let progress = DownloadProgress::new(self.received, self.total());
        if let Some(callback) = &mut self.progress {
            callback(progress);
        }
        Ok(())
    }

    /// What can be said only at the end.
    fn finish(&mut self) -> Result<(), DownloadError> {
        let received = self.received;
        if let Some(expected) = self.least
            && received < expected
        {
            return Err(DownloadError::Incomplete {
                received,
                expected: Some(expected),
                error: None,
            });
        }
        if let Some(expected) = size(self.metadata.as_ref()).filter(|_| self.checks.size)
            && received != expected
        {
            return Err(DownloadError::WrongSize {
                expected,
                actual: received,
            });
        }
        if let (Some(hash), Some(expected)) = (self.hash.take(), self.checks.digest.take()) {
            let actual = hex::encode(&hash.finalize());
            if actual != expected {
                return Err(DownloadError::WrongDigest { expected, actual });
            }
        }
        Ok(())
    }
}

impl Stream for DownloadStream {
    type Item = Result<Bytes, DownloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let Some(body) = &mut this.body else {
            return Poll::Ready(None);
        };
        let outcome = match ready!(Pin::new(body).poll_next(cx)) {
            Some(Ok(chunk)) => match this.take(&chunk) {
                Ok(()) => return Poll::Ready(Some(Ok(chunk))),
                Err(error) => Err(error),
            },
            Some(Err(error)) => Err(DownloadError::Incomplete {
                received: this.received,
                expected: this.total(),
                error: Some(error),
            }),
            None => this.finish(),
        };
        this.body = None;
        Poll::Ready(outcome.err().map(Err))
    }
}

impl FusedStream for DownloadStream {
    fn is_terminated(&self) -> bool {
        self.body.is_none()
    }
}

impl fmt::Debug for DownloadStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadStream")
            .field("received", &self.received)
            .field("total", &self.total())
            .field("ended", &self.body.is_none())
            .finish_non_exhaustive()
    }
}

/// The length by the metadata; a negative one says nothing.
fn size(metadata: Option<&FileMetadata>) -> Option<u64> {
    u64::try_from(metadata?.size?).ok()
}

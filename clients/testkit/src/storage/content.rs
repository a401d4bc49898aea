//! What a file consists of: bytes, only their digest where they are many, or a pattern that is made while it is read.

use std::fmt;
use std::sync::OnceLock;

use agent_clients_runtime::bytes::{Bytes, BytesMut};
use agent_clients_runtime::hex;
use futures_util::{StreamExt, stream};
use sha2::{Digest, Sha256};

use crate::body::ByteParts;

/// The content of a file or asset, as it was uploaded. `Debug` shows no bytes.
#[derive(Clone)]
pub struct Content {
    length: u64,
    sha256: Option<String>,
    parts: Vec<PartContent>,
    source: Source,
}

/// A part of an upload in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartContent {
    /// Its number, from 1.
    pub number: u32,
    /// Its length in bytes.
    pub length: u64,
    /// SHA-256 of its bytes, in lower-case hex digits.
    pub sha256: String,
    /// The `etag` it was answered with, quotes included.
    pub etag: String,
}

#[derive(Clone)]
enum Source {
    Chunks(Vec<Bytes>),
    /// Too long to be kept.
    Forgotten,
    Pattern(Pattern),
}

impl Content {
    /// The length in bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// SHA-256 in lower-case hex digits. `None` for an upload in parts that was too long to be kept: see
    /// [`parts`](Self::parts).
    #[must_use]
    pub fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }

    /// The bytes, where they were kept: see `keep_up_to` of the fake.
    #[must_use]
    pub fn bytes(&self) -> Option<Bytes> {
        match &self.source {
            Source::Chunks(chunks) => Some(concat(chunks)),
            Source::Forgotten | Source::Pattern(_) => None,
        }
    }

    /// The parts of an upload in parts, in order; empty for any other.
    #[must_use]
    pub fn parts(&self) -> &[PartContent] {
        &self.parts
    }

    pub(crate) fn of(bytes: Bytes) -> Self {
        let mut collector = Collector::new(usize::MAX);
        collector.take(bytes);
        collector.finish()
    }

    pub(crate) fn pattern(pattern: Pattern) -> Self {
        Self {
            length: pattern.length,
            sha256: None,
            parts: Vec::new(),
            source: Source::Pattern(pattern),
        }
    }

    /// Puts parts together, in the order that they are given in.
    pub(crate) fn joined(parts: Vec<(PartContent, Self)>, keep: usize) -> Self {
        let length = parts.iter().map(|(part, _)| part.length).sum();
        let kept = usize::try_from(length).is_ok_and(|length| length <= keep);
        let chunks: Option<Vec<Bytes>> = parts.iter().map(|(_, content)| content.bytes()).collect();
        let described = parts.into_iter().map(|(part, _)| part).collect();
        match chunks.filter(|_| kept) {
            Some(chunks) => Self {
                parts: described,
                ..Self::of(concat(&chunks))
            },
            None => Self {
                length,
                sha256: None,
                parts: described,
                source: Source::Forgotten,
            },
        }
    }

    /// The bytes as they are sent; `None` where they were not kept.
    pub(crate) fn stream(&self) -> Option<ByteParts> {
        match &self.source {
            Source::Chunks(chunks) => Some(stream::iter(chunks.clone().into_iter().map(Ok)).boxed()),
            Source::Forgotten => None,
            Source::Pattern(pattern) => Some(pattern.stream()),
        }
    }

    /// A name for exactly these bytes, in quotes.
    pub(crate) fn etag(&self) -> String {
        let digest = self.sha256.as_deref().unwrap_or("0123456789abcdef0123456789abcdef");
        format!("\"{}\"", &digest[..32])
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content")
            .field("length", &self.length)
            .field("sha256", &self.sha256)
            .field("parts", &self.parts.len())
            .field("kept", &!matches!(self.source, Source::Forgotten))
            .finish()
    }
}

fn concat(chunks: &[Bytes]) -> Bytes {
    match chunks {
        [] => Bytes::new(),
        [one] => one.clone(),
        many => many.concat().into(),
    }
}

/// Takes bytes as they arrive, and keeps them only as long as they are few.
pub(crate) struct Collector {
    keep: usize,
    length: u64,
    digest: Sha256,
    kept: Option<BytesMut>,
}

impl Collector {
    pub(crate) fn new(keep: usize) -> Self {
        Self {
            keep,
            length: 0,
            digest: Sha256::new(),
            kept: Some(BytesMut::new()),
        }
    }

    pub(crate) fn take(&mut self, bytes: Bytes) {
        self.length += bytes.len() as u64;
        self.digest.update(&bytes);
        if let Some(kept) = &mut self.kept {
            if bytes.len() > self.keep.saturating_sub(kept.len()) {
                self.kept = None;
            } else {
                kept.extend_from_slice(&bytes);
            }
        }
    }

    pub(crate) fn finish(self) -> Content {
        Content {
            length: self.length,
            sha256: Some(hex::encode(&self.digest.finalize())),
            parts: Vec::new(),
            source: match self.kept {
                Some(kept) => Source::Chunks(vec![kept.freeze()]),
                None => Source::Forgotten,
            },
        }
    }
}

/// Bytes of any length that take no memory. No two blocks of 64 KiB are equal, so that none can be lost or repeated unnoticed.
///
/// ```
/// use agent_clients_testkit::meistrari::Pattern;
///
/// let gigabyte = Pattern::new(1 << 30);
/// let piece = gigabyte.piece(1 << 20);
/// assert!(!piece.is_empty() && piece != gigabyte.piece(0));
/// assert!(gigabyte.piece(1 << 30).is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    length: u64,
}

const BLOCK: u64 = 64 << 10;

/// What all blocks are made of, but for their first bytes.
fn template() -> &'static [u8] {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let byte = |at: u64| (at * 31 + at / 251).to_le_bytes()[0];
    MADE.get_or_init(|| (0..BLOCK).map(byte).collect())
}

impl Pattern {
    /// A pattern of so many bytes.
    #[must_use]
    pub fn new(length: u64) -> Self {
        Self { length }
    }

    /// The length in bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The bytes from `offset` to the end of its block of 64 KiB; empty at the end of the pattern.
    #[must_use]
    pub fn piece(&self, offset: u64) -> Bytes {
        let (number, within) = (offset / BLOCK, offset % BLOCK);
        let end = self.length.min((number + 1) * BLOCK);
        let length = usize::try_from(end.saturating_sub(offset)).unwrap_or(0);
        let within = usize::try_from(within).unwrap_or(0);
        let mut piece = template()[within..within + length].to_vec();
        // Every block begins with its number.
        for (at, byte) in number.to_le_bytes().into_iter().enumerate().skip(within) {
            if let Some(place) = piece.get_mut(at - within) {
                *place = byte;
            }
        }
        piece.into()
    }

    /// SHA-256 of all of it, in lower-case hex digits. Takes its time where it is long.
    #[must_use]
    pub fn sha256(&self) -> String {
        let mut digest = Sha256::new();
        let mut offset = 0;
        while offset < self.length {
            let piece = self.piece(offset);
            offset += piece.len() as u64;
            digest.update(piece);
        }
        hex::encode(&digest.finalize())
    }

    fn stream(self) -> ByteParts {
        stream::unfold(0, move |offset| async move {
            let piece = self.piece(offset);
            let next = offset + piece.len() as u64;
            (!piece.is_empty()).then_some((Ok(piece), next))
        })
        .boxed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(number: u32, bytes: &'static [u8]) -> (PartContent, Content) {
        let content = Content::of(bytes.into());
        let described = PartContent {
            number,
            length: content.length(),
            sha256: content.sha256().unwrap().to_owned(),
            etag: content.etag(),
        };
        (described, content)
    }

    #[test]
    fn bytes_are_kept_up_to_the_limit_and_their_digest_always() {
        for (keep, kept) in [(11, true), (10, false), (0, false)] {
            let mut collector = Collector::new(keep);
            collector.take("hello ".into());
            collector.take("world".into());
            let content = collector.finish();
            assert_eq!((content.length(), content.bytes().is_some()), (11, kept));
            let digest = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
            assert_eq!(content.sha256(), Some(digest));
            assert_eq!(content.stream().is_some(), kept);
        }
    }

    #[test]
    fn parts_are_joined_in_order_and_kept_only_where_the_whole_may_be() {
        let parts = || vec![part(1, b"hello "), part(2, b"world")];
        let whole = Content::joined(parts(), 11);
        assert_eq!(whole.bytes().unwrap(), "hello world");
        assert_eq!(whole.sha256(), Content::of("hello world".into()).sha256());
        let forgotten = Content::joined(parts(), 10);
        assert_eq!(
            (forgotten.length(), forgotten.bytes(), forgotten.sha256()),
            (11, None, None)
        );
        assert_eq!(forgotten.parts(), whole.parts());
        assert_eq!(forgotten.parts()[1].number, 2);
    }

    #[tokio::test]
    async fn a_pattern_is_the_same_in_every_way_of_reading() {
        for length in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7] {
            let pattern = Pattern::new(length);
            let streamed: Vec<Bytes> = pattern.stream().map(Result::unwrap).collect().await;
            let content = Content::of(concat(&streamed));
            assert_eq!(
                (content.length(), content.sha256()),
                (length, Some(pattern.sha256().as_str()))
            );
            let bytes = content.bytes().unwrap();
            for offset in [0, 1, BLOCK - 1, BLOCK, BLOCK + 5] {
                let from = usize::try_from(offset.min(length)).unwrap();
                assert!(
                    bytes[from..].starts_with(&pattern.piece(offset)),
                    "{length} from {offset}"
                );
            }
        }
        let long = Pattern::new(2 * BLOCK);
        assert_ne!(long.piece(0), long.piece(BLOCK));
    }
}

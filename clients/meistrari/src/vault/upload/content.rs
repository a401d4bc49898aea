//! Content that is ready to be sent: its length is known, its hash can be had, and slices of it can be read again.
//!
//! A file is read in chunks off the async threads, and every reading of it checks that it is still the file that was
//! opened. It must never be read as a whole.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::{Upload, UploadStream};
use sha2::{Digest, Sha256};

use super::error::UploadFailure;
use super::plan::Part;
use super::source::{Kind, UploadSource};

/// Bytes of a file that are in memory at a time, for each part under way.
const CHUNK_BYTES: usize = 256 << 10;

/// Bytes of a file that are hashed in one go: so long may the work go on after the upload was dropped.
const HASH_STEP_BYTES: u64 = 8 << 20;

/// Bytes in memory that are hashed without leaving the async thread.
const HASH_INLINE_BYTES: usize = 32 << 10;

/// A SHA-256.
pub(crate) type Hash = [u8; 32];

/// Content of known length.
pub(crate) enum Content {
    Again(Fixed),
    Once { stream: UploadStream, length: u64 },
}

/// Content that can be read as often as needed.
#[derive(Clone)]
pub(crate) enum Fixed {
    Bytes(Bytes),
    File(FileContent),
}

impl Content {
    /// Finds out the length.
    pub(crate) async fn open(source: UploadSource) -> Result<Self, UploadFailure> {
        Ok(match source.0 {
            Kind::Bytes(bytes) => Self::Again(Fixed::Bytes(bytes)),
            Kind::Stream { stream, length } => Self::Once { stream, length },
            Kind::File(path) => Self::Again(Fixed::File(off_thread(move || FileContent::open(path)).await?)),
        })
    }

    pub(crate) fn length(&self) -> u64 {
        match self {
            Self::Again(Fixed::Bytes(bytes)) => bytes.len() as u64,
            Self::Again(Fixed::File(file)) => file.stamp.length,
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
                off_thread(move || Ok(Sha256::digest(&bytes).into())).await
            }
            Self::File(file) => file.hash().await,
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
            Self::File(file) => file.body(0, file.stamp.length, hash, faults),
        }
    }
}

/// The hash as the Vault writes it.
pub(crate) fn hex(hash: &Hash) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
    hash.iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// A file as it was when the upload began.
#[derive(Clone)]
pub(crate) struct FileContent {
    path: Arc<Path>,
    stamp: Stamp,
}

/// By what a change is noticed.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
}

impl Stamp {
    fn of(facts: &fs::Metadata) -> Self {
        Self {
            length: facts.len(),
            modified: facts.modified().ok(),
        }
    }
}

impl FileContent {
    pub(crate) fn open(path: PathBuf) -> Result<Self, UploadFailure> {
        let facts = fs::metadata(&path).and_then(|facts| match facts.is_file() {
            true => Ok(facts),
            false => Err(io::Error::other(
                "it is not a file; give a stream of known length for a pipe or a device",
            )),
        });
        match facts {
            Ok(facts) => Ok(Self {
                stamp: Stamp::of(&facts),
                path: path.into(),
            }),
            Err(error) => Err(UploadFailure::Source {
                path: Some(path),
                error,
            }),
        }
    }

    fn failed(&self, error: io::Error) -> UploadFailure {
        let path = self.path.to_path_buf();
        match error.kind() {
            // It was longer before.
            io::ErrorKind::UnexpectedEof => UploadFailure::SourceChanged { path },
            _ => UploadFailure::Source {
                path: Some(path),
                error,
            },
        }
    }

    fn check(&self, file: &File) -> Result<(), UploadFailure> {
        let facts = file.metadata().map_err(|error| self.failed(error))?;
        match Stamp::of(&facts) == self.stamp {
            true => Ok(()),
            false => Err(UploadFailure::SourceChanged {
                path: self.path.to_path_buf(),
            }),
        }
    }

    async fn hash(&self) -> Result<Hash, UploadFailure> {
        let mut slice = Slice::new(self.clone(), 0, self.stamp.length, None);
        let mut hasher = Sha256::new();
        loop {
            let step = off_thread(move || {
                let mut left = HASH_STEP_BYTES;
                let mut buffer = vec![0; CHUNK_BYTES];
                while left > 0 {
                    let read = slice.read(&mut buffer)?;
                    if read == 0 {
                        return Ok((slice, hasher, true));
                    }
                    hasher.update(&buffer[..read]);
                    left = left.saturating_sub(read as u64);
                }
                Ok((slice, hasher, false))
            });
            let (next, state, done) = step.await?;
            if done {
                return Ok(state.finalize().into());
            }
            (slice, hasher) = (next, state);
        }
    }

    /// A body of a slice of the file, read when it is sent. With a hash of the whole, the last chunk is let go only if it
    /// is still that content: the storage never gets it complete otherwise.
    pub(crate) fn body(&self, offset: u64, length: u64, hash: Option<Hash>, faults: &Faults) -> Upload {
        let slice = Slice::new(self.clone(), offset, length, hash);
        let chunks = stream::try_unfold(slice, |mut slice| {
            off_thread(move || {
                let mut buffer = vec![0; CHUNK_BYTES.min(usize::try_from(slice.left).unwrap_or(CHUNK_BYTES))];
                let read = slice.read(&mut buffer)?;
                buffer.truncate(read);
                Ok((read > 0).then(|| (Bytes::from(buffer), slice)))
            })
        });
        Upload::once(faults.watch(chunks)).with_length(length)
    }
}

/// A slice of a file that is being read.
struct Slice {
    content: FileContent,
    file: Option<File>,
    offset: u64,
    left: u64,
    hash: Option<(Sha256, Hash)>,
}

impl Slice {
    fn new(content: FileContent, offset: u64, length: u64, hash: Option<Hash>) -> Self {
        Self {
            content,
            file: None,
            offset,
            left: length,
            hash: hash.map(|expected| (Sha256::new(), expected)),
        }
    }

    /// Fills the buffer, or what is left of the slice; 0 at its end. Blocks.
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, UploadFailure> {
        if self.file.is_none() {
            let opened = File::open(&self.content.path).and_then(|mut file| {
                file.seek(SeekFrom::Start(self.offset))?;
                Ok(file)
            });
            let file = opened.map_err(|error| self.content.failed(error))?;
            self.content.check(&file)?;
            self.file = Some(file);
        }
        let Some(file) = &mut self.file else { return Ok(0) };
        let wanted = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        if wanted == 0 {
            return Ok(0);
        }
        file.read_exact(&mut buffer[..wanted])
            .map_err(|error| self.content.failed(error))?;
        self.left -= wanted as u64;
        if let Some((hasher, _)) = &mut self.hash {
            hasher.update(&buffer[..wanted]);
        }
        if self.left == 0 {
            self.content.check(file)?;
            if let Some((hasher, expected)) = self.hash.take()
                && Hash::from(hasher.finalize()) != expected
            {
                return Err(UploadFailure::SourceChanged {
                    path: self.content.path.to_path_buf(),
                });
            }
        }
        Ok(wanted)
    }
}

/// Why a body broke off on this side: the transport only knows that it did.
#[derive(Clone, Default)]
pub(crate) struct Faults(Arc<Mutex<Option<UploadFailure>>>);

impl Faults {
    /// Keeps the failure of the chunks and breaks the body off with it.
    pub(crate) fn watch<S>(&self, chunks: S) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static
    where
        S: Stream<Item = Result<Bytes, UploadFailure>> + Send + 'static,
    {
        use agent_clients_runtime::TryStreamExt;
        let faults = self.clone();
        chunks.map_err(move |failure| {
            let short = io::Error::other("the source of the upload failed");
            *faults.slot() = Some(failure);
            short
        })
    }

    /// The failure, where there was one; else the given one.
    pub(crate) fn explain(&self, otherwise: UploadFailure) -> UploadFailure {
        self.slot().take().unwrap_or(otherwise)
    }

    fn slot(&self) -> std::sync::MutexGuard<'_, Option<UploadFailure>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs work that blocks where that does no harm.
pub(crate) async fn off_thread<T, F>(work: F) -> Result<T, UploadFailure>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, UploadFailure> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is shutting down.
            Err(_) => Err(UploadFailure::Cancelled),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use agent_clients_runtime::StreamExt;
    use std::io::Write;

    #[tokio::test]
    async fn the_hash_of_a_file_is_that_of_its_bytes_whatever_its_length() {
        for length in [
            0,
            1,
            CHUNK_BYTES,
            CHUNK_BYTES + 1,
            HASH_STEP_BYTES as usize,
            HASH_STEP_BYTES as usize + 7,
        ] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let mut file = tempfile::NamedTempFile::new().unwrap();
            file.write_all(&bytes).unwrap();
            let content = Content::open(UploadSource::file(file.path())).await.unwrap();
            assert_eq!(content.length(), length as u64);
            let expected = Fixed::Bytes(bytes.into()).hash().await.unwrap();
            assert_eq!(content.fixed().unwrap().hash().await.unwrap(), expected, "{length}");
        }
        let known = hex(&Sha256::digest(b"Hello World").into());
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

    async fn drain(slice: Slice) -> Result<Vec<u8>, UploadFailure> {
        let mut slice = slice;
        off_thread(move || {
            let mut all = Vec::new();
            let mut buffer = [0; 3];
            loop {
                match slice.read(&mut buffer)? {
                    0 => return Ok(all),
                    read => all.extend_from_slice(&buffer[..read]),
                }
            }
        })
        .await
    }

    #[tokio::test]
    async fn a_slice_is_exactly_its_bytes() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"0123456789").unwrap();
        let content = FileContent::open(file.path().to_owned()).unwrap();
        for (offset, length, expected) in [(0, 10, "0123456789"), (3, 4, "3456"), (9, 1, "9"), (4, 0, "")] {
            let slice = Slice::new(content.clone(), offset, length, None);
            assert_eq!(drain(slice).await.unwrap(), expected.as_bytes());
        }
    }

    #[tokio::test]
    async fn a_file_that_changes_is_noticed_by_length_time_or_hash() {
        let path = tempfile::NamedTempFile::new().unwrap().into_temp_path();
        let write = |text: &str| fs::write(&path, text).unwrap();
        write("0123456789");
        let content = FileContent::open(path.to_path_buf()).unwrap();
        let changed = |result: Result<Vec<u8>, UploadFailure>| match result {
            Err(UploadFailure::SourceChanged { .. }) => {}
            other => panic!("{other:?}"),
        };
        write("01234");
        changed(drain(Slice::new(content.clone(), 0, 10, None)).await);
        write("0123456789+");
        changed(drain(Slice::new(content.clone(), 0, 10, None)).await);
        // The same length and time, other bytes.
        write("9876543210");
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(content.stamp.modified.unwrap()).unwrap();
        drop(file);
        assert!(drain(Slice::new(content.clone(), 0, 10, None)).await.is_ok());
        let hash = Sha256::digest(b"0123456789").into();
        changed(drain(Slice::new(content, 0, 10, Some(hash))).await);
    }

    #[tokio::test]
    async fn why_a_body_broke_off_is_kept() {
        let faults = Faults::default();
        let chunks = stream::iter([Ok(Bytes::from("ab")), Err(UploadFailure::StreamTooLong { declared: 2 })]);
        let seen: Vec<_> = faults.watch(chunks).collect().await;
        assert!(seen[0].is_ok() && seen[1].is_err());
        let explained = faults.explain(UploadFailure::MissingEtag);
        assert!(matches!(explained, UploadFailure::StreamTooLong { .. }));
        assert!(matches!(
            faults.explain(UploadFailure::MissingEtag),
            UploadFailure::MissingEtag
        ));
    }
}

//! A file that is hashed and sent: read in chunks off the async threads, never as a whole, and noticed when it changes meanwhile.
//!
//! A file is known by its length and time when it is first met. Every later reading checks them, and where the hash is known, the last
//! chunk of a body is let go only if the bytes had it: who receives the body never has the changed file complete. It must never follow
//! a change silently, and never hold more than a chunk for each reading.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::{TryStreamExt, stream};
use sha2::{Digest, Sha256};

use crate::body::Upload;

/// Bytes of a file that are in memory at a time, for each reading.
pub const CHUNK_BYTES: usize = 256 << 10;

/// A SHA-256.
pub type Sha = [u8; 32];

/// Why the bytes of a file cannot be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileFault {
    /// It cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// It became another one after it was first met.
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The async runtime is shutting down, and the work was not done.
    Stopped,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Changed { path } => write!(f, "{} changed while it was used", path.display()),
            Self::Stopped => f.write_str("the async runtime is shutting down"),
        }
    }
}

impl std::error::Error for FileFault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// A file as it was when it was first met. Cheap to clone.
///
/// ```
/// use agent_clients_runtime::source_file::{FileFault, SourceFile};
///
/// # let folder = tempfile::tempdir().unwrap();
/// let path = folder.path().join("a.txt");
/// std::fs::write(&path, "hello")?;
/// let file = SourceFile::open(&path)?;
/// assert_eq!(file.length(), 5);
///
/// std::fs::write(&path, "hello, world")?;
/// let mut slice = file.slice(0, 5, None);
/// assert!(matches!(slice.read(&mut [0; 8]), Err(FileFault::Changed { .. })));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct SourceFile {
    path: Arc<Path>,
    stamp: Stamp,
}

/// By what a change is noticed without reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

impl SourceFile {
    /// Meets a file. Blocks for as long as the disk takes.
    ///
    /// # Errors
    /// [`FileFault::Unreadable`] where there is none, or where it is a folder, a pipe or a device.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, FileFault> {
        let path = path.into();
        // Not by opening it, which waits forever at a pipe.
        let facts = fs::metadata(&path).and_then(|facts| match facts.is_file() {
            true => Ok(facts),
            false => Err(io::Error::other(
                "it is not a file; give a stream for a pipe or a device",
            )),
        });
        match facts {
            Ok(facts) => Ok(Self {
                stamp: Stamp::of(&facts),
                path: path.into(),
            }),
            Err(error) => Err(FileFault::Unreadable { path, error }),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.stamp.length
    }

    /// Its SHA-256, read off the async threads; ends soon after the future is dropped.
    ///
    /// # Errors
    /// [`FileFault`]
    pub async fn hash(&self) -> Result<Sha, FileFault> {
        struct StopOnDrop(Arc<AtomicBool>);
        impl Drop for StopOnDrop {
            fn drop(&mut self) {
                self.0.store(true, Ordering::Relaxed);
            }
        }
        let stop = StopOnDrop(Arc::default());
        let (file, flag) = (self.clone(), stop.0.clone());
        let hash = off_thread(move || file.hash_while(&mut Vec::new(), |_| !flag.load(Ordering::Relaxed)));
        // Only somebody who dropped this future can have stopped it.
        hash.await?.ok_or(FileFault::Stopped)
    }

    /// Reads all of it; `None` once `go_on` says no.
    fn hash_while(&self, buffer: &mut Vec<u8>, mut go_on: impl FnMut(u64) -> bool) -> Result<Option<Sha>, FileFault> {
        let mut file = self.opened()?;
        let mut hasher = Sha256::new();
        let most = usize::try_from(self.stamp.length).unwrap_or(CHUNK_BYTES);
        let chunk = most.clamp(1, CHUNK_BYTES);
        if buffer.len() < chunk {
            buffer.resize(chunk, 0);
        }
        let mut left = self.stamp.length;
        while left > 0 {
            let wanted = chunk.min(usize::try_from(left).unwrap_or(chunk));
            file.read_exact(&mut buffer[..wanted])
                .map_err(|error| self.failed(error))?;
            hasher.update(&buffer[..wanted]);
            left -= wanted as u64;
            if !go_on(wanted as u64) {
                return Ok(None);
            }
        }
        self.check(&file)?;
        Ok(Some(hasher.finalize().into()))
    }

    /// The SHA-256 of consecutive slices, in one reading that also checks the hash of the whole: slices that are sent by these hashes
    /// are together the file of that hash, even if it was changed behind the back of its time. Blocks.
    ///
    /// # Errors
    /// [`FileFault`]; [`Changed`](FileFault::Changed) where the whole has another hash.
    pub fn slice_hashes(&self, lengths: &[u64], whole: Sha) -> Result<Vec<Sha>, FileFault> {
        let mut file = self.opened()?;
        let mut all = Sha256::new();
        let mut buffer = vec![0; CHUNK_BYTES];
        let mut hashes = Vec::with_capacity(lengths.len());
        for &length in lengths {
            let mut hasher = Sha256::new();
            let mut left = length;
            while left > 0 {
                let wanted = CHUNK_BYTES.min(usize::try_from(left).unwrap_or(CHUNK_BYTES));
                file.read_exact(&mut buffer[..wanted])
                    .map_err(|error| self.failed(error))?;
                hasher.update(&buffer[..wanted]);
                all.update(&buffer[..wanted]);
                left -= wanted as u64;
            }
            hashes.push(hasher.finalize().into());
        }
        self.check(&file)?;
        match Sha::from(all.finalize()) == whole {
            true => Ok(hashes),
            false => Err(self.changed()),
        }
    }

    /// A slice, to be read from its start to its end. With its hash, its last bytes are given only if all of them had it.
    #[must_use]
    pub fn slice(&self, offset: u64, length: u64, hash: Option<Sha>) -> SourceSlice {
        SourceSlice {
            source: self.clone(),
            file: None,
            offset,
            left: length,
            checked: false,
            hash: hash.map(|expected| (Sha256::new(), expected)),
        }
    }

    /// A body of a slice, read when it is sent, which can be sent once. It breaks off where the file has changed, and why is kept in
    /// `faults`.
    pub fn body<E>(&self, offset: u64, length: u64, hash: Option<Sha>, faults: &Faults<E>) -> Upload
    where
        E: From<FileFault> + Send + 'static,
    {
        let chunks = stream::try_unfold(Some(self.slice(offset, length, hash)), |slice| async move {
            let Some(mut slice) = slice else { return Ok(None) };
            off_thread(move || {
                let mut buffer = vec![0; CHUNK_BYTES.min(usize::try_from(slice.left).unwrap_or(CHUNK_BYTES))];
                let read = slice.read(&mut buffer)?;
                buffer.truncate(read);
                let rest = (slice.left > 0).then_some(slice);
                Ok::<_, E>((read > 0).then(|| (Bytes::from(buffer), rest)))
            })
            .await
        });
        Upload::once(faults.watch(chunks)).with_length(length)
    }

    fn opened(&self) -> Result<File, FileFault> {
        let file = File::open(&self.path).map_err(|error| self.failed(error))?;
        self.check(&file)?;
        Ok(file)
    }

    fn changed(&self) -> FileFault {
        FileFault::Changed {
            path: self.path.to_path_buf(),
        }
    }

    fn failed(&self, error: io::Error) -> FileFault {
        match error.kind() {
            // It was longer, or there, before.
            io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => self.changed(),
            _ => FileFault::Unreadable {
                path: self.path.to_path_buf(),
                error,
            },
        }
    }

    fn check(&self, file: &File) -> Result<(), FileFault> {
        let facts = file.metadata().map_err(|error| self.failed(error))?;
        match Stamp::of(&facts) == self.stamp {
            true => Ok(()),
            false => Err(self.changed()),
        }
    }
}

/// Hashes files one after the other, with one buffer for all of them.
#[derive(Debug, Default)]
pub struct FileHasher {
    buffer: Vec<u8>,
}

impl FileHasher {
    /// Meets and hashes a file, telling how many bytes went by; `None` once `go_on` says no. Blocks.
    ///
    /// # Errors
    /// [`FileFault`]
    pub fn hash(
        &mut self,
        path: impl Into<PathBuf>,
        go_on: impl FnMut(u64) -> bool,
    ) -> Result<Option<(SourceFile, Sha)>, FileFault> {
        let file = SourceFile::open(path)?;
        let hash = file.hash_while(&mut self.buffer, go_on)?;
        Ok(hash.map(|hash| (file, hash)))
    }
}

/// A slice of a file that is being read.
#[derive(Debug)]
pub struct SourceSlice {
    source: SourceFile,
    file: Option<File>,
    offset: u64,
    left: u64,
    checked: bool,
    hash: Option<(Sha256, Sha)>,
}

impl SourceSlice {
    /// Fills the buffer, or what is left of the slice; 0 at its end. Blocks.
    ///
    /// # Errors
    /// [`FileFault`]
    pub fn read(&mut self, buffer: &mut [u8]) -> Result<usize, FileFault> {
        let mut file = match self.file.take() {
            Some(file) => file,
            None => {
                let mut file = self.source.opened()?;
                if self.offset > 0 {
                    file.seek(SeekFrom::Start(self.offset))
                        .map_err(|error| self.source.failed(error))?;
                }
                file
            }
        };
        let wanted = buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        file.read_exact(&mut buffer[..wanted])
            .map_err(|error| self.source.failed(error))?;
        self.left -= wanted as u64;
        if let Some((hasher, _)) = &mut self.hash {
            hasher.update(&buffer[..wanted]);
        }
        if self.left == 0 && !self.checked {
            self.source.check(&file)?;
            if let Some((hasher, expected)) = self.hash.take()
                && Sha::from(hasher.finalize()) != expected
            {
                return Err(self.source.changed());
            }
            self.checked = true;
        }
        self.file = Some(file);
        Ok(wanted)
    }
}

/// Why a body broke off on this side: the transport only knows that it did. Cheap to clone; all clones are one.
#[derive(Debug)]
pub struct Faults<E>(Arc<Mutex<Option<E>>>);

impl<E> Default for Faults<E> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<E> Clone for Faults<E> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<E: Send + 'static> Faults<E> {
    /// Keeps the failure of the chunks, and breaks the body off with it.
    pub fn watch<S>(&self, chunks: S) -> impl Stream<Item = io::Result<Bytes>> + Send + use<S, E>
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
    {
        let faults = self.clone();
        chunks.map_err(move |fault| {
            *faults.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
            io::Error::other("the source of the body failed")
        })
    }

    /// The failure, where there was one.
    pub fn take(&self) -> Option<E> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Runs work that blocks where that does no harm.
///
/// # Errors
/// Those of the work, and [`FileFault::Stopped`] where it was never done because the runtime is shutting down.
///
/// # Panics
/// With the work.
pub async fn off_thread<T, E, F>(work: F) -> Result<T, E>
where
    T: Send + 'static,
    E: From<FileFault> + Send + 'static,
    F: FnOnce() -> Result<T, E> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(FileFault::Stopped.into()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::StreamExt;

    fn file(bytes: &[u8]) -> (tempfile::TempPath, SourceFile) {
        let path = tempfile::NamedTempFile::new().unwrap().into_temp_path();
        fs::write(&path, bytes).unwrap();
        let file = SourceFile::open(path.to_path_buf()).unwrap();
        (path, file)
    }

    fn sha(bytes: &[u8]) -> Sha {
        Sha256::digest(bytes).into()
    }

    #[tokio::test]
    async fn the_hash_of_a_file_is_that_of_its_bytes_whatever_its_length() {
        let mut hasher = FileHasher::default();
        // A shorter one after a longer one: the buffer has more in it than the file.
        for length in [0, 1, CHUNK_BYTES, 3 * CHUNK_BYTES + 1, 7] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let (path, file) = file(&bytes);
            assert_eq!(file.length(), length as u64);
            assert_eq!(file.hash().await.unwrap(), sha(&bytes), "{length}");
            let mut told = 0;
            let hashed = hasher.hash(&*path, |count| {
                told += count;
                true
            });
            let (met, hash) = hashed.unwrap().unwrap();
            assert_eq!((met.length(), hash, told), (length as u64, sha(&bytes), length as u64));
        }
    }

    #[test]
    fn hashing_ends_when_it_is_told_to() {
        let (path, _) = file(&vec![1; 3 * CHUNK_BYTES]);
        let mut chunks = 0;
        let hashed = FileHasher::default().hash(&*path, |_| {
            chunks += 1;
            chunks < 2
        });
        assert!(hashed.unwrap().is_none());
        assert_eq!(chunks, 2);
    }

    #[test]
    fn what_is_not_a_readable_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for path in [folder.path().to_owned(), folder.path().join("missing.txt")] {
            let fault = SourceFile::open(&path).unwrap_err();
            assert!(fault.to_string().contains(&path.display().to_string()), "{fault}");
        }
    }

    fn drain(mut slice: SourceSlice) -> Result<Vec<u8>, FileFault> {
        let mut all = Vec::new();
        let mut buffer = [0; 3];
        loop {
            match slice.read(&mut buffer)? {
                0 => return Ok(all),
                read => all.extend_from_slice(&buffer[..read]),
            }
        }
    }

    #[test]
    fn a_slice_is_exactly_its_bytes() {
        let (_path, file) = file(b"0123456789");
        for (offset, length, expected) in [(0, 10, "0123456789"), (3, 4, "3456"), (9, 1, "9"), (4, 0, "")] {
            for hash in [None, Some(sha(expected.as_bytes()))] {
                let slice = file.slice(offset, length, hash);
                assert_eq!(drain(slice).unwrap(), expected.as_bytes());
            }
        }
        let hashes = file.slice_hashes(&[4, 6], sha(b"0123456789")).unwrap();
        assert_eq!(hashes, [sha(b"0123"), sha(b"456789")]);
    }

    type Reading = fn(&SourceFile) -> Result<(), FileFault>;

    const WHOLE: &[u8] = b"0123456789";

    /// Every way to read the file again; the last two also by its hash.
    const READINGS: [(Reading, bool); 3] = [
        (|file| drain(file.slice(0, 10, None)).map(drop), false),
        (|file| drain(file.slice(0, 10, Some(sha(WHOLE)))).map(drop), true),
        (|file| file.slice_hashes(&[4, 6], sha(WHOLE)).map(drop), true),
    ];

    #[test]
    fn a_file_that_changes_is_noticed_by_length_time_or_hash() {
        for (read, by_hash) in READINGS {
            let changed = |file: &SourceFile| match read(file) {
                Err(FileFault::Changed { .. }) => {}
                other => panic!("{other:?}"),
            };
            let (path, file) = file(WHOLE);
            read(&file).unwrap();
            for other in ["01234", "0123456789+"] {
                fs::write(&path, other).unwrap();
                changed(&file);
            }
            // The same length and time, other bytes.
            fs::write(&path, "9876543210").unwrap();
            let handle = File::options().write(true).open(&path).unwrap();
            handle.set_modified(file.stamp.modified.unwrap()).unwrap();
            drop(handle);
            match by_hash {
                true => changed(&file),
                false => read(&file).unwrap(),
            }
            // The same bytes, another time.
            fs::write(&path, WHOLE).unwrap();
            let handle = File::options().write(true).open(&path).unwrap();
            handle.set_modified(SystemTime::UNIX_EPOCH).unwrap();
            changed(&file);
            fs::remove_file(&path).unwrap();
            changed(&file);
        }
    }

    async fn sent(body: &Upload) -> Vec<io::Result<Bytes>> {
        let (chunks, _) = body.chunks().await.unwrap();
        chunks.collect().await
    }

    #[tokio::test]
    async fn a_body_is_the_slice_and_its_last_chunk_comes_only_with_the_hash() {
        let bytes: Vec<u8> = (0..2 * CHUNK_BYTES + 5).map(|at| (at % 251) as u8).collect();
        let (_path, file) = file(&bytes);
        for (start, end) in [(0, bytes.len()), (7, CHUNK_BYTES + 7), (9, 9)] {
            let part = &bytes[start..end];
            for (hash, whole) in [(None, true), (Some(sha(part)), true), (Some(sha(b"other")), false)] {
                let faults = Faults::<FileFault>::default();
                let body = file.body(start as u64, part.len() as u64, hash, &faults);
                assert_eq!(body.length(), Some(part.len() as u64));
                let chunks = sent(&body).await;
                assert_eq!(chunks.iter().all(Result::is_ok), whole);
                let received: usize = chunks.iter().flatten().map(Bytes::len).sum();
                match whole {
                    true => assert_eq!(received, part.len()),
                    false => {
                        assert!(received < part.len().max(1));
                        assert!(matches!(faults.take(), Some(FileFault::Changed { .. })));
                    }
                }
                assert!(faults.take().is_none());
            }
        }
    }
}

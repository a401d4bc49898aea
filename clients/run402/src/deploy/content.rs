//! Content that was hashed and can be sent: where its bytes are, and bodies of slices of it.
//!
//! A file is read in chunks off the async threads, and every reading checks that it is still the file that was hashed: its length and
//! time while it is open, and its hash before the last chunk is let go. It must never be read as a whole.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::futures_util::stream;
use agent_clients_runtime::{TryStreamExt, Upload};
use sha2::{Digest, Sha256};
use tempfile::TempPath;

/// Bytes of a file that are in memory at a time, for each one that is read.
pub(crate) const CHUNK_BYTES: usize = 256 << 10;

/// A SHA-256.
pub(crate) type Sha = [u8; 32];

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

/// Where hashed bytes are.
#[derive(Clone)]
pub(crate) enum Stored {
    Bytes(Bytes),
    File(FileContent),
    /// A stream's copy; the file is deleted with the last of these.
    Kept(
        FileContent,
        #[allow(dead_code, reason = "keeps the file")] Arc<TempPath>,
    ),
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
            Self::File(file) | Self::Kept(file, _) => Some(file.body(start, length, hash, faults)),
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
                off_thread(move || file.slice_hashes(&lengths, whole)).await
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

/// A file as it was when it was hashed.
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
    /// Hashes a file, telling how many bytes went by; `None` once `go_on` says no. Blocks.
    pub(crate) fn hash(path: &Path, mut go_on: impl FnMut(u64) -> bool) -> Result<Option<(Self, Sha)>, ContentFault> {
        let unreadable = |error| ContentFault::Unreadable {
            path: path.to_owned(),
            error,
        };
        let mut file = File::open(path).map_err(unreadable)?;
        let facts = file.metadata().map_err(unreadable)?;
        if !facts.is_file() {
            return Err(unreadable(io::Error::other("it is not a file")));
        }
        let content = Self {
            path: path.into(),
            stamp: Stamp::of(&facts),
        };
        let mut hasher = Sha256::new();
        let mut buffer = vec![
            0;
            CHUNK_BYTES
                .min(usize::try_from(facts.len()).unwrap_or(CHUNK_BYTES))
                .max(1)
        ];
        let mut length = 0;
        loop {
            let read = match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(unreadable(error)),
            };
            hasher.update(&buffer[..read]);
            length += read as u64;
            if !go_on(read as u64) {
                return Ok(None);
            }
        }
        content.check(&file)?;
        if length != content.stamp.length {
            return Err(content.changed());
        }
        Ok(Some((content, hasher.finalize().into())))
    }

    /// A file that this side has just written and alone knows.
    pub(crate) fn of_own(path: &Path, file: &File) -> io::Result<Self> {
        Ok(Self {
            path: path.into(),
            stamp: Stamp::of(&file.metadata()?),
        })
    }

    pub(crate) fn length(&self) -> u64 {
        self.stamp.length
    }

    fn changed(&self) -> ContentFault {
        ContentFault::Changed {
            path: self.path.to_path_buf(),
        }
    }

    fn failed(&self, error: io::Error) -> ContentFault {
        match error.kind() {
            // It was longer, or there, before.
            io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => self.changed(),
            _ => ContentFault::Unreadable {
                path: self.path.to_path_buf(),
                error,
            },
        }
    }

    fn check(&self, file: &File) -> Result<(), ContentFault> {
        let facts = file.metadata().map_err(|error| self.failed(error))?;
        match Stamp::of(&facts) == self.stamp {
            true => Ok(()),
            false => Err(self.changed()),
        }
    }

    fn slice_hashes(&self, lengths: &[u64], whole: Sha) -> Result<Vec<Sha>, ContentFault> {
        let mut file = File::open(&self.path).map_err(|error| self.failed(error))?;
        self.check(&file)?;
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

    fn body(&self, start: u64, length: u64, hash: Sha, faults: &Faults) -> Upload {
        let slice = Slice {
            content: self.clone(),
            file: None,
            offset: start,
            left: length,
            hasher: Some(Sha256::new()),
            expected: hash,
        };
        let chunks = stream::try_unfold(slice, |mut slice| {
            off_thread(move || {
                let mut buffer = vec![0; CHUNK_BYTES.min(usize::try_from(slice.left).unwrap_or(CHUNK_BYTES))];
                let read = slice.read(&mut buffer)?;
                buffer.truncate(read);
                Ok((read > 0).then(|| (Bytes::from(buffer), slice)))
            })
        });
        let faults = faults.clone();
        let chunks = chunks.map_err(move |fault| faults.keep(fault));
        Upload::once(chunks).with_length(length)
    }
}

/// A slice of a file that is being read.
struct Slice {
    content: FileContent,
    file: Option<File>,
    offset: u64,
    left: u64,
    hasher: Option<Sha256>,
    expected: Sha,
}

impl Slice {
    /// Fills the buffer, or what is left of the slice; 0 at its end. Blocks.
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ContentFault> {
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
        if wanted > 0 {
            file.read_exact(&mut buffer[..wanted])
                .map_err(|error| self.content.failed(error))?;
            self.left -= wanted as u64;
            if let Some(hasher) = &mut self.hasher {
                hasher.update(&buffer[..wanted]);
            }
        }
        if self.left == 0
            && let Some(hasher) = self.hasher.take()
        {
            self.content.check(file)?;
            if Sha::from(hasher.finalize()) != self.expected {
                return Err(self.content.changed());
            }
        }
        Ok(wanted)
    }
}

/// Why a body broke off on this side: the transport only knows that it did.
#[derive(Clone, Default)]
pub(crate) struct Faults(Arc<Mutex<Option<ContentFault>>>);

impl Faults {
    fn keep(&self, fault: ContentFault) -> io::Error {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
        io::Error::other("the content could not be read")
    }

    /// The fault, where there was one.
    pub(crate) fn take(&self) -> Option<ContentFault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Runs work that blocks where that does no harm.
pub(crate) async fn off_thread<T, F>(work: F) -> Result<T, ContentFault>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, ContentFault> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is shutting down.
            Err(_) => Err(ContentFault::Cancelled),
        },
    }
}

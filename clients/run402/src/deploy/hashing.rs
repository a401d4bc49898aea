//! The SHA-256 of everything that has bytes: files on all cores, streams into private temporary files.
//!
//! Memory is bounded whatever the sizes: a chunk for each core. It must never read a whole file, and never go on after its future was
//! dropped.

use std::io::{self, Write};
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use agent_clients_runtime::bytes::Bytes;
use agent_clients_runtime::source_file::{FileHasher, SourceFile, off_thread};
use agent_clients_runtime::{StreamExt, UploadStream};
use sha2::{Digest, Sha256};

use super::content::{ContentFault, Sha, Stored, unhex};
use super::progress::{ProgressStage, Reporter};
use super::source::SourceKind;

/// Bytes of a stream that are written in one go.
const WRITE_BYTES: usize = 1 << 20;

/// Something to hash.
pub(crate) struct Job {
    /// What a stream is called in errors; a file has its path.
    pub(crate) label: String,
    pub(crate) source: SourceKind,
}

/// Something hashed.
pub(crate) struct Hashed {
    pub(crate) sha: Sha,
    pub(crate) size: u64,
    pub(crate) stored: Stored,
}

/// Hashes everything; the results are in the order of the jobs. All files that cannot be read are reported together.
pub(crate) async fn hash_all(jobs: Vec<Job>, reporter: &Reporter) -> Result<Vec<Hashed>, ContentFault> {
    let total = jobs.len();
    reporter.begin(ProgressStage::Hashing, total, None);
    let mut results: Vec<Option<Hashed>> = Vec::with_capacity(total);
    let mut queue = Vec::new();
    let mut streams = Vec::new();
    for (at, job) in jobs.into_iter().enumerate() {
        results.push(None);
        match job.source {
            SourceKind::Stream(stream) => streams.push((at, job.label, stream)),
            SourceKind::Bytes(bytes) => queue.push((at, Task::Bytes(bytes))),
            SourceKind::File(path) => queue.push((at, Task::File(path))),
            SourceKind::Ref(content) => {
                reporter.file();
                results[at] = Some(Hashed {
                    // Checked before.
                    sha: unhex(&content.sha256).unwrap_or_default(),
                    size: u64::try_from(content.size).unwrap_or_default(),
                    stored: Stored::Elsewhere,
                });
            }
        }
    }
    let mut faults = Vec::new();
    for (at, outcome) in run_pool(queue, reporter).await? {
        match outcome {
            Ok(hashed) => results[at] = Some(hashed),
            Err(fault) => faults.push(fault),
        }
    }
    if let Some(fault) = ContentFault::of(faults) {
        return Err(fault);
    }
    for (at, label, stream) in streams {
        results[at] = Some(keep(label, stream, reporter).await?);
    }
    Ok(results.into_iter().flatten().collect())
}

enum Task {
    Bytes(Bytes),
    File(std::path::PathBuf),
}

type Outcomes = Vec<(usize, Result<Hashed, ContentFault>)>;

struct Pool {
    /// Those that nobody has begun.
    tasks: Mutex<std::vec::IntoIter<(usize, Task)>>,
    stop: AtomicBool,
    outcomes: Mutex<Outcomes>,
    reporter: Reporter,
}

/// Ends the workers when the future that waits for them is dropped.
struct StopOnDrop(Arc<Pool>);

impl Drop for StopOnDrop {
    fn drop(&mut self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }
}

async fn run_pool(tasks: Vec<(usize, Task)>, reporter: &Reporter) -> Result<Outcomes, ContentFault> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let workers = cores.min(tasks.len());
    let pool = Arc::new(Pool {
        outcomes: Mutex::new(Vec::with_capacity(tasks.len())),
        tasks: Mutex::new(tasks.into_iter()),
        stop: AtomicBool::new(false),
        reporter: reporter.clone(),
    });
    let _stop = StopOnDrop(pool.clone());
    let handles: Vec<_> = (0..workers)
        .map(|_| {
            let pool = pool.clone();
            tokio::task::spawn_blocking(move || pool.work())
        })
        .collect();
    for handle in handles {
        match handle.await {
            Ok(()) => {}
            Err(failed) => match failed.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => return Err(ContentFault::Cancelled),
            },
        }
    }
    let mut outcomes = std::mem::take(&mut *pool.outcomes());
    // Faults are told in the order of the paths, whatever the order of the threads.
    outcomes.sort_by_key(|(at, _)| *at);
    Ok(outcomes)
}

impl Pool {
    fn outcomes(&self) -> MutexGuard<'_, Outcomes> {
        self.outcomes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self) {
        let mut files = FileHasher::default();
        while !self.stop.load(Ordering::Relaxed) {
            let next = self.tasks.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some((at, task)) = next else { return };
            let outcome = match task {
                Task::Bytes(bytes) => {
                    self.reporter.bytes(bytes.len() as u64);
                    Ok(Hashed {
                        sha: Sha256::digest(&bytes).into(),
                        size: bytes.len() as u64,
                        stored: Stored::Bytes(bytes),
                    })
                }
                Task::File(path) => {
                    let go_on = |count| {
                        self.reporter.bytes(count);
                        !self.stop.load(Ordering::Relaxed)
                    };
                    match files.hash(path, go_on) {
                        Ok(Some((content, sha))) => Ok(Hashed {
                            sha,
                            size: content.length(),
                            stored: Stored::File(content),
                        }),
                        Ok(None) => return,
                        Err(fault) => Err(fault.into()),
                    }
                }
            };
            if outcome.is_ok() {
                self.reporter.file();
            }
            self.outcomes().push((at, outcome));
        }
    }
}

/// Hashes a stream while it goes into a temporary file that only its owner may read.
async fn keep(label: String, mut stream: UploadStream, reporter: &Reporter) -> Result<Hashed, ContentFault> {
    let failed = |error: io::Error| ContentFault::Unreadable {
        path: std::env::temp_dir(),
        error,
    };
    let mut file = off_thread(move || tempfile::NamedTempFile::new().map_err(failed)).await?;
    let mut hasher = Sha256::new();
    let mut waiting = Vec::new();
    let mut size = 0;
    loop {
        let chunk = match stream.next().await {
            Some(Ok(chunk)) => Some(chunk),
            Some(Err(error)) => return Err(ContentFault::Stream { label, error }),
            None => None,
        };
        let ended = chunk.is_none();
        if let Some(chunk) = chunk {
            size += chunk.len() as u64;
            reporter.bytes(chunk.len() as u64);
            waiting.extend_from_slice(&chunk);
        }
        if waiting.len() >= WRITE_BYTES || (ended && !waiting.is_empty()) {
            (file, hasher, waiting) = off_thread(move || {
                hasher.update(&waiting);
                file.write_all(&waiting).map_err(failed)?;
                waiting.clear();
                Ok::<_, ContentFault>((file, hasher, waiting))
            })
            .await?;
        }
        if ended {
            break;
        }
    }
    reporter.file();
    off_thread(move || {
        let content = SourceFile::open(file.path())?;
        Ok(Hashed {
            sha: hasher.finalize().into(),
            size,
            stored: Stored::Kept(content, Arc::new(file.into_temp_path())),
        })
    })
    .await
}

//! How far a deploy is, in files and bytes.
//!
//! It must never call the caller's function from two threads at once.

use std::sync::{Arc, Mutex, PoisonError};

/// How far a deploy is with its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What is being done.
    pub stage: ProgressStage,
    /// Files that are done.
    pub files_done: usize,
    /// All files of this stage.
    pub files_total: usize,
    /// Bytes that are done, those of half-done files among them.
    pub bytes_done: u64,
    /// All bytes of this stage; `None` while hashing, as files are only then measured.
    pub bytes_total: Option<u64>,
}

/// What a deploy does with content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProgressStage {
    /// Files and streams are read and hashed.
    Hashing,
    /// What the service has not is sent.
    Uploading,
}

/// The caller's function.
pub(crate) type ProgressFn = Box<dyn FnMut(Progress) + Send>;

/// Counts, and tells the caller.
#[derive(Clone, Default)]
pub(crate) struct Reporter(Option<Arc<Mutex<Inner>>>);

struct Inner {
    tell: ProgressFn,
    now: Progress,
}

impl Reporter {
    pub(crate) fn new(tell: Option<ProgressFn>) -> Self {
        let now = Progress {
            stage: ProgressStage::Hashing,
            files_done: 0,
            files_total: 0,
            bytes_done: 0,
            bytes_total: None,
        };
        Self(tell.map(|tell| Arc::new(Mutex::new(Inner { tell, now }))))
    }

    /// A stage begins.
    pub(crate) fn begin(&self, stage: ProgressStage, files_total: usize, bytes_total: Option<u64>) {
        self.change(|now| {
            *now = Progress {
                stage,
                files_done: 0,
                files_total,
                bytes_done: 0,
                bytes_total,
            };
        });
    }

    /// More bytes are done.
    pub(crate) fn bytes(&self, count: u64) {
        self.change(|now| now.bytes_done += count);
    }

    /// Bytes that were counted have to be done again.
    pub(crate) fn again(&self, count: u64) {
        self.change(|now| now.bytes_done = now.bytes_done.saturating_sub(count));
    }

    /// One more file is done.
    pub(crate) fn file(&self) {
        self.change(|now| now.files_done += 1);
    }

    fn change(&self, change: impl FnOnce(&mut Progress)) {
        if let Some(inner) = &self.0 {
            let mut inner = inner.lock().unwrap_or_else(PoisonError::into_inner);
            change(&mut inner.now);
            let now = inner.now;
            (inner.tell)(now);
        }
    }
}

//! What an upload tells while it runs.
//!
//! The steps of the official client (Meistrari contract, section 5.6), as values. It must never call back from two places
//! at once.

use std::fmt;

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UploadProgress {
    /// What is being done.
    pub phase: UploadPhase,
    /// Bytes of the parts that the storage has.
    pub uploaded_bytes: u64,
    /// Bytes of the whole content.
    pub total_bytes: u64,
    /// Parts that the storage has.
    pub completed_parts: u32,
    /// All parts; 1 for an upload that is not in parts.
    pub total_parts: u32,
}

/// What an upload is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadPhase {
    /// A part has arrived.
    Uploading,
    /// All parts have arrived and are about to be put together; not for an upload that is not in parts.
    Completing,
    /// The file is there.
    Complete,
}

impl fmt::Display for UploadPhase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Uploading => "uploading",
            Self::Completing => "completing",
            Self::Complete => "complete",
        })
    }
}

/// The caller's function.
pub(crate) type Callback = Box<dyn FnMut(UploadProgress) + Send>;

/// Counts, and tells the caller.
pub(crate) struct Reporter {
    callback: Option<Callback>,
    now: UploadProgress,
}

impl Reporter {
    pub(crate) fn new(callback: Option<Callback>, total_bytes: u64, total_parts: u32) -> Self {
        Self {
            callback,
            now: UploadProgress {
                phase: UploadPhase::Uploading,
                uploaded_bytes: 0,
                total_bytes,
                completed_parts: 0,
                total_parts,
            },
        }
    }

    /// A part has arrived.
    pub(crate) fn part(&mut self, bytes: u64) {
        self.now.uploaded_bytes += bytes;
        self.now.completed_parts += 1;
        self.phase(UploadPhase::Uploading);
    }

    pub(crate) fn phase(&mut self, phase: UploadPhase) {
        self.now.phase = phase;
        if let Some(callback) = &mut self.callback {
            callback(self.now);
        }
    }
}

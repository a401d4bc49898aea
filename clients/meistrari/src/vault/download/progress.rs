//! What a download tells while it runs.
//!
//! A value and nothing more: it must never decide anything.

/// How far a download is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DownloadProgress {
    /// Bytes that have arrived.
    pub received_bytes: u64,
    /// Bytes of the whole content, where the storage or the Vault says so.
    pub total_bytes: Option<u64>,
}

/// The caller's function.
pub(super) type Callback = Box<dyn FnMut(DownloadProgress) + Send>;

impl DownloadProgress {
    pub(super) fn new(received_bytes: u64, total_bytes: Option<u64>) -> Self {
        Self {
            received_bytes,
            total_bytes,
        }
    }
}

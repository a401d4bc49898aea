//! One at a time per file: first among the tasks of this process, then among all processes. Nobody who waits holds a
//! thread.
//!
//! It must never be held by somebody who waits for the same file again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use agent_clients_runtime::files::FileLock;
use tokio::sync::OwnedMutexGuard;

/// The turn at a file, until it is dropped.
pub(crate) struct Turn {
    /// The lock among processes; dropped first.
    _file: Option<FileLock>,
    _process: OwnedMutexGuard<()>,
}

/// Waits for the turn at this file. `lock` waits for the lock among processes; where it gives none, the turn holds in
/// this process alone.
pub(crate) async fn wait<E>(path: &Path, lock: impl Future<Output = Result<Option<FileLock>, E>>) -> Result<Turn, E> {
    let process = of(path).lock_owned().await;
    Ok(Turn {
        _file: lock.await?,
        _process: process,
    })
}

/// The lock of this process for a file. Two spellings of one path are two locks here; the lock among processes then
/// still tells them apart.
fn of(path: &Path) -> Arc<tokio::sync::Mutex<()>> {
    static ALL: Mutex<BTreeMap<PathBuf, Weak<tokio::sync::Mutex<()>>>> = Mutex::new(BTreeMap::new());
    let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all.get(path).and_then(Weak::upgrade) {
        return known;
    }
    all.retain(|_, lock| lock.strong_count() > 0);
    let new = Arc::default();
    all.insert(path.to_owned(), Arc::downgrade(&new));
    new
}

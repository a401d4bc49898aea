//! The one way in which the fakes lock.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A test that panicked elsewhere must not hide its reason behind a poisoned lock.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Work that goes on when the caller who waits for it goes away.
//!
//! A side effect that has begun must come to its end: a checkout, the end of a Mission, a refresh. It must never be used for work
//! that nobody would miss.

use std::future::Future;

use agent_clients_runtime::{Error, StreamFault};
use tokio::runtime::Handle;
use tokio::task::{JoinError, JoinHandle};

/// Starts the work in a task of its own, inside the span of the caller.
pub(crate) fn in_background<F>(runtime: &Handle, work: F) -> JoinHandle<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    #[cfg(feature = "tracing")]
    let work = tracing::Instrument::in_current_span(work);
    runtime.spawn(work)
}

/// What the task gave. Its panic becomes the caller's.
///
/// # Errors
///
/// Where the runtime was shut down under it, so that nobody knows how far it came.
pub(crate) fn joined<T>(operation: &'static str, outcome: Result<T, JoinError>) -> Result<T, Error> {
    match outcome {
        Ok(value) => Ok(value),
        Err(failure) => match failure.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(Error::stream(
                operation,
                StreamFault::Cancelled,
                "the runtime was shut down while the call was under way",
            )),
        },
    }
}

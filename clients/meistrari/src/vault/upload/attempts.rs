//! How often a step of an upload in parts is tried, and when it is tried again.
//!
//! Four attempts, 100, 200 and 400 ms between them (Meistrari contract, section 5.6). Only steps that can be repeated
//! without harm may come here: beginning an upload in parts is none of them.

use std::future::Future;
use std::time::Duration;

use agent_clients_runtime::{Error, Stage};

use super::error::UploadFailure;

/// How often a part, the completion and the giving up of an upload in parts are tried (Meistrari contract, section 5.6).
pub const PART_ATTEMPTS: u32 = 4;

/// Wait before the second attempt; it doubles with each further one (Meistrari contract, section 5.6).
pub const PART_RETRY_DELAY: Duration = Duration::from_millis(100);

/// Longest wait that a `Retry-After` is followed for. The official client knows none; the house rule is to listen.
const LONGEST_HINT: Duration = Duration::from_secs(30);

/// Runs the step until it succeeds, fails for good, or has been tried often enough. Says how often it was tried.
pub(crate) async fn repeat<T, E, F, W>(mut step: F, again: fn(&E) -> bool) -> (Result<T, E>, u32)
where
    E: Failed,
    F: FnMut(u32) -> W,
    W: Future<Output = Result<T, E>>,
{
    let mut attempt = 1;
    loop {
        let result = step(attempt).await;
        match &result {
            Err(failure) if attempt < PART_ATTEMPTS && again(failure) => {
                tokio::time::sleep(wait(attempt, failure)).await;
                attempt += 1;
            }
            _ => return (result, attempt),
        }
    }
}

fn wait(attempt: u32, failure: &impl Failed) -> Duration {
    let own = PART_RETRY_DELAY * 2_u32.pow(attempt - 1);
    let hint = failure.error().and_then(Error::retry_after).unwrap_or_default();
    own.max(hint.min(LONGEST_HINT))
}

/// What a step fails with.
pub(crate) trait Failed {
    /// The error of the exchange, where it was one.
    fn error(&self) -> Option<&Error>;
}

impl Failed for Error {
    fn error(&self) -> Option<&Error> {
        Some(self)
    }
}

impl Failed for UploadFailure {
    fn error(&self) -> Option<&Error> {
        self.error()
    }
}

/// Connection errors, 408, 429 and 500 or more.
pub(crate) fn passing(failure: &impl Failed) -> bool {
    failure.error().is_some_and(is_passing)
}

/// The same and 403: the presigned address may have expired, and the next attempt asks for another.
pub(crate) fn passing_part(failure: &UploadFailure) -> bool {
    failure
        .error()
        .is_some_and(|error| is_passing(error) || is_refused(error, |status| status == 403))
}

fn is_passing(error: &Error) -> bool {
    if error.stage() == Stage::Refused {
        return is_refused(error, |status| status == 408 || status == 429 || status >= 500);
    }
    error.is_retryable()
}

fn is_refused(error: &Error, matches: impl Fn(u16) -> bool) -> bool {
    error.stage() == Stage::Refused && error.status().is_some_and(|status| matches(status.as_u16()))
}

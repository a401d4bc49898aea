//! Repeating whole calls, by the official client's defaults (Run402 contract, section 1.7).
//!
//! It must never repeat what the error says will fail again, and it never changes the error it gives up with.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_runtime::Error;

use crate::deploy::{DeployError, Recovery};

/// An error that says whether to try again.
pub trait Retryable {
    /// Whether a later attempt may succeed.
    fn may_retry(&self) -> bool;

    /// When the service wants to be asked again.
    fn retry_after(&self) -> Option<Duration> {
        None
    }
}

impl Retryable for Error {
    fn may_retry(&self) -> bool {
        crate::error::Run402ErrorExt::may_retry(self)
    }

    fn retry_after(&self) -> Option<Duration> {
        Error::retry_after(self)
    }
}

/// Give the deploy a key of its own, or the attempts are deploys of their own.
impl Retryable for DeployError {
    /// Only what is of a passing kind, and only where deploying again is the way to go on: an operation that was begun is resumed.
    fn may_retry(&self) -> bool {
        self.is_retryable() && self.recovery() == Recovery::Again
    }

    fn retry_after(&self) -> Option<Duration> {
        self.error()?.retry_after()
    }
}

/// Decides whether a failed attempt is repeated.
type RetryIf<E> = Box<dyn Fn(&E, u32) -> bool + Send + Sync>;
/// Told before a repeat.
type OnRetry<E> = Box<dyn Fn(&E, u32, Duration) + Send + Sync>;

/// How [`with_retry`] repeats: 3 attempts, a wait of 250 ms that doubles up to 5 s, by the error's own word.
#[must_use = "give it to `with_retry`"]
pub struct Retry<E = Error> {
    attempts: u32,
    base_delay: Duration,
    max_delay: Duration,
    retry_if: Option<RetryIf<E>>,
    on_retry: Option<OnRetry<E>>,
}

impl<E> Default for Retry<E> {
    fn default() -> Self {
        Self {
            attempts: 3,
            base_delay: Duration::from_millis(250),
            max_delay: Duration::from_secs(5),
            retry_if: None,
            on_retry: None,
        }
    }
}

impl<E> Retry<E> {
    /// The defaults.
    pub fn new() -> Self {
        Self::default()
    }

    /// How often it is tried, the first attempt included; 0 counts as 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// The wait before the first repeat.
    pub fn base_delay(mut self, delay: Duration) -> Self {
        self.base_delay = delay;
        self
    }

    /// The longest wait. A service that asks for a longer one ends the repeats.
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// Decides in place of the error's own word; gets the error and the number of the attempt that failed.
    pub fn retry_if(mut self, decide: impl Fn(&E, u32) -> bool + Send + Sync + 'static) -> Self {
        self.retry_if = Some(Box::new(decide));
        self
    }

    /// Told of each repeat before its wait: the error, the number of the attempt that failed, the wait.
    pub fn on_retry(mut self, tell: impl Fn(&E, u32, Duration) + Send + Sync + 'static) -> Self {
        self.on_retry = Some(Box::new(tell));
        self
    }

    /// The wait after attempt number `attempt`, without jitter, as in the official client.
    fn delay(&self, attempt: u32) -> Duration {
        let factor = 1_u32.checked_shl(attempt - 1).unwrap_or(u32::MAX);
        self.base_delay.saturating_mul(factor).min(self.max_delay)
    }
}

impl<E> fmt::Debug for Retry<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Retry")
            .field("attempts", &self.attempts)
            .field("base_delay", &self.base_delay)
            .field("max_delay", &self.max_delay)
            .finish_non_exhaustive()
    }
}

/// Makes a call again while its error says that a later attempt may succeed. The last error comes back unchanged.
///
/// For calls whose repeat is harmless: reads, and writes that carry the same idempotency key each time. A call repeats by itself what
/// is harmless for certain; this is for the rest, so switch the other off with `without_retry()`. Where the service says when to come
/// back, that counts (the official client does not look), and a time beyond the longest wait ends the repeats at once.
///
/// ```no_run
/// use run402_client::retry::{Retry, with_retry};
///
/// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
/// let options = Retry::new().on_retry(|error, attempt, delay| eprintln!("retry {attempt} in {delay:?}: {error}"));
/// let tier = with_retry(|| client.tier().status().without_retry(), options).await?;
/// # drop(tier); Ok(())
/// # }
/// ```
///
/// # Errors
/// The error of the last attempt.
pub async fn with_retry<T, E, F>(mut call: impl FnMut() -> F, options: Retry<E>) -> Result<T, E>
where
    E: Retryable,
    F: IntoFuture<Output = Result<T, E>>,
{
    let mut attempt = 1;
    loop {
        let error = match call().await {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let again = match &options.retry_if {
            Some(decide) => decide(&error, attempt),
            None => error.may_retry(),
        };
        let asked = error.retry_after();
        if attempt >= options.attempts || !again || asked.is_some_and(|asked| asked > options.max_delay) {
            return Err(error);
        }
        let delay = options.delay(attempt).max(asked.unwrap_or_default());
        if let Some(tell) = &options.on_retry {
            tell(&error, attempt, delay);
        }
        drop(error);
        tokio::time::sleep(delay).await;
        attempt += 1;
    }
}

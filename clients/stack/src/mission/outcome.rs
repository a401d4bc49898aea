//! How a Mission ended: what was reported, what was swallowed, and the errors of sessions.
//!
//! Rules: STACK contract, section 5.1. A failure that the rules swallow is kept here for whoever wants to know.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::Error;

use crate::types::{CheckoutResult, PassportActivity, ReviewStatus};

/// How the work with one passport ended.
#[derive(Debug)]
#[non_exhaustive]
pub struct MissionEnd {
    /// Id of the Mission.
    pub mission_id: String,
    /// Whether the session opened the Mission, and so closed it.
    pub owned: bool,
    /// Id of the passport.
    pub passport_jti: String,
    /// What was reported: all calls, in the order they were logged. Should the checkout have failed, nothing of it is lost.
    pub activity: PassportActivity,
    /// The answer to the checkout; `None` where it failed.
    pub checkout: Option<CheckoutResult>,
    /// Why the checkout failed. It keeps nothing else from being done.
    pub checkout_error: Option<Error>,
    /// Why the revocation of a failed Mission failed. The Mission then ends when its time is up.
    pub revoke_error: Option<Error>,
    /// How many checkpoints failed. What they would have reported went with the next one, and is in the checkout anyway.
    pub failed_checkpoints: u32,
    /// Why the last of them failed.
    pub checkpoint_error: Option<Error>,
}

impl MissionEnd {
    /// What the automatic review found; `None` where the checkout failed.
    #[must_use]
    pub fn review_status(&self) -> Option<&ReviewStatus> {
        self.checkout.as_ref().map(|checkout| &checkout.review_status)
    }
}

/// What the work gave, and how the Mission ended.
#[derive(Debug)]
#[non_exhaustive]
pub struct MissionRun<T> {
    /// What the closure returned.
    pub value: T,
    /// How the Mission ended; of a continuous Mission, its last round.
    pub end: MissionEnd,
}

/// The Mission could not be completed. Everything else was done; it is still open until its time is up. Completing is safe to
/// repeat: `client.missions().complete(id, …)`.
#[derive(Debug)]
#[non_exhaustive]
pub struct MissionFinishError {
    /// Why.
    pub error: Error,
    /// How the work ended: the checkout came first. `None` where no passport was ever had.
    pub end: Option<Box<MissionEnd>>,
}

impl fmt::Display for MissionFinishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.end {
            Some(end) => write!(f, "the Mission {} was not completed: {}", end.mission_id, self.error),
            None => write!(f, "the Mission was not completed: {}", self.error),
        }
    }
}

impl std::error::Error for MissionFinishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Why a closure form did not come to a good end. `T` is what the closure gives, `E` its own error.
#[non_exhaustive]
pub enum MissionRunError<T, E> {
    /// No Mission or passport was had; the closure was not called.
    Start(Error),
    /// A continuous Mission got no passport for its next round; it is over. [`MissionEndedError`](crate::MissionEndedError) says
    /// whether it had ended before.
    #[non_exhaustive]
    Rotate {
        /// Why.
        error: Error,
        /// How the round before ended.
        end: Box<MissionEnd>,
    },
    /// The closure failed.
    #[non_exhaustive]
    Work {
        /// Its error, as it was returned.
        error: E,
        /// How the Mission ended: checked out with a summary, and revoked where the session had opened it.
        end: Box<MissionEnd>,
    },
    /// The token was cancelled. The work was dropped; the exit was waited for.
    #[non_exhaustive]
    Cancelled {
        /// How the Mission ended; `None` where none was started.
        end: Option<Box<MissionEnd>>,
    },
    /// The closure succeeded, and then the Mission could not be completed. It is still open until its time is up; completing is
    /// safe to repeat.
    #[non_exhaustive]
    Complete {
        /// What the closure returned.
        value: T,
        /// Why.
        error: Error,
        /// How the work ended: the checkout came first.
        end: Box<MissionEnd>,
    },
}

impl<T, E> MissionRunError<T, E> {
    /// The closure's own error, as it was returned.
    pub fn into_work_error(self) -> Result<E, Self> {
        match self {
            Self::Work { error, .. } => Ok(error),
            other => Err(other),
        }
    }

    /// The error of the call that failed, where it was not the closure that did.
    #[must_use]
    pub fn call_error(&self) -> Option<&Error> {
        match self {
            Self::Start(error) | Self::Rotate { error, .. } | Self::Complete { error, .. } => Some(error),
            Self::Work { .. } | Self::Cancelled { .. } => None,
        }
    }

    /// How the Mission ended, where one was started.
    #[must_use]
    pub fn end(&self) -> Option<&MissionEnd> {
        match self {
            Self::Start(_) => None,
            Self::Cancelled { end } => end.as_deref(),
            Self::Rotate { end, .. } | Self::Work { end, .. } | Self::Complete { end, .. } => Some(end),
        }
    }
}

impl<T, E: fmt::Display> fmt::Display for MissionRunError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(error) => write!(f, "the Mission did not start: {error}"),
            Self::Rotate { error, end } => {
                write!(f, "the Mission {} got no further passport: {error}", end.mission_id)
            }
            Self::Work { error, end } => write!(f, "the work of the Mission {} failed: {error}", end.mission_id),
            Self::Cancelled { end: Some(end) } => write!(f, "the Mission {} was cancelled", end.mission_id),
            Self::Cancelled { end: None } => f.write_str("cancelled before a Mission was started"),
            Self::Complete { error, end, .. } => {
                write!(
                    f,
                    "the work was done, and the Mission {} was not completed: {error}",
                    end.mission_id
                )
            }
        }
    }
}

/// Without the value: it need not be printable.
impl<T, E: fmt::Debug> fmt::Debug for MissionRunError<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start(error) => f.debug_tuple("Start").field(error).finish(),
            Self::Rotate { error, end } => f
                .debug_struct("Rotate")
                .field("error", error)
                .field("end", end)
                .finish(),
            Self::Work { error, end } => f.debug_struct("Work").field("error", error).field("end", end).finish(),
            Self::Cancelled { end } => f.debug_struct("Cancelled").field("end", end).finish(),
            Self::Complete { error, end, .. } => f
                .debug_struct("Complete")
                .field("error", error)
                .field("end", end)
                .finish_non_exhaustive(),
        }
    }
}

impl<T, E: std::error::Error + 'static> std::error::Error for MissionRunError<T, E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Work { error, .. } => Some(error),
            other => other.call_error().map(|error| error as _),
        }
    }
}

/// The end of a round, shared between the handle of the next one and its owner.
pub(super) type SharedEnd = Arc<MissionEnd>;

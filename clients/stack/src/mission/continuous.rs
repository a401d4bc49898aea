//! A Mission whose passport is replaced from time to time.
//!
//! Rules: STACK contract, section 5.2. One Mission for all rounds; the rounds themselves are the engine's.

use std::fmt;

use agent_clients_runtime::Error;

use super::engine::{Engine, Outcome, Stop};
use super::failure::Failure;
use super::handle::MissionHandle;
use super::outcome::{MissionEnd, MissionFinishError};

/// A continuous Mission, round by round: each has a passport and a log of its own.
///
/// Call [`close`](Self::close) or [`fail`](Self::fail) in the end; only dropped, it behaves as a dropped
/// [`MissionSession`](crate::MissionSession) does.
///
/// ```
/// use stack_client::{MissionHandle, prelude::*};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mut inbox = vec!["hello", "there"];
/// let watch = client.passports().continuous_mission(&agent.id, "Monitor Slack");
/// let mut rounds = watch.services(["slack"]).expires_in("24h").rotation_interval("4h").open()?;
/// 'watch: loop {
///     let round: MissionHandle = rounds.next_round().await?;
///     while !round.should_rotate() {
///         let Some(_message) = inbox.pop() else { break 'watch };
///         round.log("slack", "read_message");
///     }
/// }
/// let end = rounds.close().await?.expect("there was a round");
/// assert_eq!(end.activity.actions_count, 2);
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[must_use = "a Mission that is dropped is neither checked out nor closed"]
pub struct ContinuousMission {
    engine: Engine,
    last: Option<Box<MissionEnd>>,
}

impl ContinuousMission {
    pub(super) fn new(engine: Engine) -> Self {
        Self { engine, last: None }
    }

    /// The next round. The first call opens the Mission, or issues a passport for the one that was given; every later one checks
    /// the old passport out with its own calls and issues a new one for the same Mission. A failed checkout does not stop it, see
    /// [`MissionHandle::previous_round`].
    ///
    /// The future may be dropped: the step goes on, and the next call waits for it.
    ///
    /// # Errors
    ///
    /// Where no passport is to be had. The Mission is over then: if the session opened it, it has been revoked already (whether
    /// that worked is in [`last_round`](Self::last_round)), and every further call fails. A Mission that had ended before is known
    /// by [`MissionEndedError::from_error`](crate::MissionEndedError::from_error).
    pub async fn next_round(&mut self) -> Result<MissionHandle, Error> {
        self.engine.next().await.map_err(|Stop { error, end }| {
            self.last = end;
            error
        })
    }

    /// The round that runs now.
    #[must_use]
    pub fn round(&self) -> Option<MissionHandle> {
        self.engine.handle()
    }

    /// How the last round ended, where no further one was to be had.
    #[must_use]
    pub fn last_round(&self) -> Option<&MissionEnd> {
        self.last.as_deref()
    }

    /// Checks the last passport out and, where the session opened the Mission, completes it. `None` where there never was a
    /// round, or the Mission was over already. Once polled, dropping the future does not stop it.
    ///
    /// # Errors
    ///
    /// Where the Mission could not be completed.
    pub async fn close(self) -> Result<Option<MissionEnd>, MissionFinishError> {
        let closed = self.engine.end(Outcome::Success).await;
        match closed.error {
            None => Ok(closed.end.map(|end| *end)),
            Some(error) => Err(MissionFinishError { error, end: closed.end }),
        }
    }

    /// Checks the last passport out with what went wrong and, where the session opened the Mission, revokes it. `None` where there
    /// was nothing to end. Failures of the two calls are in the [`MissionEnd`]. Once polled, dropping the future does not stop it.
    pub async fn fail(self, failure: impl Into<Failure>) -> Option<MissionEnd> {
        let closed = self.engine.end(Outcome::Failed(failure.into())).await;
        closed.end.map(|end| *end)
    }
}

impl fmt::Debug for ContinuousMission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContinuousMission")
            .field("round", &self.round())
            .finish_non_exhaustive()
    }
}

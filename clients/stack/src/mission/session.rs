//! A Mission that is started, finished and given up by hand.
//!
//! Rules: STACK contract, section 5.1. It is a face of the engine and decides nothing itself.

use std::fmt;
use std::ops::Deref;

use agent_clients_runtime::Error;

use super::engine::{Engine, Outcome};
use super::failure::Failure;
use super::handle::MissionHandle;
use super::outcome::{MissionEnd, MissionFinishError};

/// A Mission that was started, for code that a closure does not suit. It dereferences to its [`MissionHandle`]: `log`, `delegate`,
/// `token`, `proxy`.
///
/// Call [`finish`](Self::finish) or [`fail`](Self::fail). A session that is only dropped stops its timer and warns (feature
/// `tracing`); its calls are not reported, and its Mission stays open until its time is up. The closure form
/// ([`MissionRequest::run`](crate::MissionRequest::run)) has no such gap.
///
/// ```
/// use stack_client::prelude::*;
///
/// # async fn work(_: &stack_client::MissionHandle) -> Result<(), std::io::Error> { Ok(()) }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// let mission = client.passports().mission(&agent.id, "Process invoices").services(["slack"]).start().await?;
/// mission.log_on("slack", "read_channel", "#invoices");
/// match work(&mission).await {
///     Ok(()) => drop(mission.finish().await?),
///     Err(error) => drop(mission.fail(&error).await?),
/// }
/// # assert_eq!(fake.requests_of("missions_complete").len(), 1);
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
#[must_use = "a session that is dropped is neither checked out nor closed"]
pub struct MissionSession {
    engine: Engine,
    handle: MissionHandle,
}

impl MissionSession {
    pub(super) async fn start(mut engine: Engine) -> Result<Self, Error> {
        match engine.next().await {
            Ok(handle) => Ok(Self { engine, handle }),
            Err(stop) => Err(stop.error),
        }
    }

    /// The handle, for tasks that outlive a borrow.
    #[must_use]
    pub fn handle(&self) -> MissionHandle {
        self.handle.clone()
    }

    /// Stops the timer, checks the passport out and, where the session opened the Mission, completes it. Once polled, dropping the
    /// future does not stop it.
    ///
    /// # Errors
    ///
    /// Where the Mission could not be completed; it holds the end of the work. A failed checkout is no error, see
    /// [`MissionEnd::checkout_error`].
    pub async fn finish(self) -> Result<MissionEnd, MissionFinishError> {
        let closed = self.engine.end(Outcome::Success).await;
        match (closed.error, closed.end) {
            (None, Some(end)) => Ok(*end),
            (Some(error), end) => Err(MissionFinishError { error, end }),
            (None, None) => unreachable!("a session has a passport until it ends"),
        }
    }

    /// Stops the timer, checks the passport out with what went wrong and, where the session opened the Mission, revokes it. Once
    /// polled, dropping the future does not stop it.
    ///
    /// # Errors
    ///
    /// Only where the runtime was shut down meanwhile. Failures of the two calls are in the [`MissionEnd`].
    pub async fn fail(self, failure: impl Into<Failure>) -> Result<MissionEnd, Error> {
        let closed = self.engine.end(Outcome::Failed(failure.into())).await;
        match (closed.end, closed.error) {
            (Some(end), _) => Ok(*end),
            (None, Some(error)) => Err(error),
            (None, None) => unreachable!("a session has a passport until it ends"),
        }
    }
}

impl Deref for MissionSession {
    type Target = MissionHandle;

    fn deref(&self) -> &MissionHandle {
        &self.handle
    }
}

impl fmt::Debug for MissionSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("MissionSession").field(&self.handle).finish()
    }
}

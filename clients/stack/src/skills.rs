//! Waiting for the result of an invoked skill.
//!
//! Rules: STACK contract, section 5.14. It only asks; it never invokes anything, and it takes no end for an error that the skill
//! itself reports.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, Reply, call_options};
use tokio::time::{Instant, sleep};

use crate::api::skills::Skills;
use crate::types::{SkillInvocation, SkillInvocationStatus};

/// How long a poll waits in all, unless told otherwise. 60 s (STACK contract, section 5.14).
pub const POLL_TIMEOUT: Duration = Duration::from_secs(60);

/// How long a poll waits between two questions, unless told otherwise. 1 s (STACK contract, section 5.14).
pub const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// What skills can do beyond their plain requests.
pub trait SkillsExt {
    /// Asks for an invocation until it has come to its end: completed, failed or expired. The last two are no error here; see
    /// `status` and `error` of the result. An error of a question ends the poll, it is not asked again.
    ///
    /// Invoking is [`Skills::invoke`]. It sends a new idempotency key with every call, which the official client does only when
    /// given one: `without_idempotency_key()` leaves it out.
    ///
    /// # Errors
    ///
    /// [`PollError`] when time is up, or when a question fails.
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::{prelude::*, types::{InvokeSkillInput, PublishSkillInput}};
    /// use stack_client::runtime::serde_json::Map;
    /// use std::time::Duration;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let skill = PublishSkillInput {
    /// #     name: Some("echo".to_owned()), description: Some("Echo".to_owned()), ..PublishSkillInput::default()
    /// # };
    /// # let skill = client.skills().publish(skill).await?;
    /// let invoked = client.skills().invoke(&skill.id, InvokeSkillInput::new(Map::new())).await?;
    /// let poll = client.skills().poll(&invoked.id).timeout(Duration::from_secs(120));
    /// # let poll = poll.interval(Duration::from_millis(10));
    /// let done = poll.await?;
    /// println!("{}: {:?}", done.status, done.output);
    /// # assert_eq!(done.status.as_str(), "completed");
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn poll(&self, invocation_id: impl Into<String>) -> SkillPoll;
}

impl SkillsExt for Skills {
    fn poll(&self, invocation_id: impl Into<String>) -> SkillPoll {
        SkillPoll {
            skills: self.clone(),
            id: invocation_id.into(),
            timeout: POLL_TIMEOUT,
            interval: POLL_INTERVAL,
            options: CallOptions::default(),
        }
    }
}

/// A poll for the end of an invocation; it begins when it is awaited, and dropping the future ends it.
///
/// The call options are those of each question; `timeout` is that of the whole poll.
#[derive(Clone, Debug)]
#[must_use = "a poll begins when it is awaited"]
pub struct SkillPoll {
    skills: Skills,
    id: String,
    timeout: Duration,
    interval: Duration,
    options: CallOptions,
}

call_options!(SkillPoll);

impl SkillPoll {
    /// How long to ask in all; [`POLL_TIMEOUT`] unless set. No question begins after it; zero asks nothing.
    #[doc(alias = "timeout_seconds")]
    #[doc(alias = "timeoutMs")]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// How long to wait between two questions; [`POLL_INTERVAL`] unless set.
    #[doc(alias = "interval_seconds")]
    #[doc(alias = "intervalMs")]
    pub fn interval(mut self, pause: Duration) -> Self {
        self.interval = pause;
        self
    }

    async fn run(self) -> Result<Reply<SkillInvocation>, PollError> {
        let begun = Instant::now();
        let mut last = None;
        while begun.elapsed() < self.timeout {
            let asked = self.skills.get_invocation(&self.id).with_options(self.options.clone());
            let found = asked.await.map_err(PollError::Call)?;
            if is_terminal(&found.status) {
                return Ok(found);
            }
            last = Some(Box::new(found.into_inner()));
            sleep(self.interval.min(self.timeout.saturating_sub(begun.elapsed()))).await;
        }
        Err(PollError::TimedOut {
            id: self.id,
            waited: begun.elapsed(),
            last,
        })
    }
}

impl IntoFuture for SkillPoll {
    type Output = Result<Reply<SkillInvocation>, PollError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

fn is_terminal(status: &SkillInvocationStatus) -> bool {
    matches!(
        status,
        SkillInvocationStatus::Completed | SkillInvocationStatus::Failed | SkillInvocationStatus::Expired
    )
}

/// Why a poll has no result. The invocation itself goes on.
#[derive(Debug)]
#[non_exhaustive]
pub enum PollError {
    /// The invocation has not come to its end in time. Poll again to wait longer.
    TimedOut {
        /// The invocation.
        id: String,
        /// How long was waited.
        waited: Duration,
        /// What the last question found; `None` where none was asked.
        last: Option<Box<SkillInvocation>>,
    },
    /// A question failed.
    Call(Error),
}

impl fmt::Display for PollError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TimedOut { id, waited, last } => {
                let status = last.as_ref().map_or("never asked for", |last| last.status.as_str());
                write!(
                    f,
                    "the invocation {id} has not ended within {waited:?}, it is {status}; fix: poll again, or allow more time"
                )
            }
            Self::Call(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for PollError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::TimedOut { .. } => None,
            Self::Call(error) => Some(error),
        }
    }
}

//! Submitting an intent and waiting for the human's decision.
//!
//! Rules: STACK contract, section 5.15. An intent is submitted once; when anything fails after that, its approval id is in the
//! error.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, Reply, Secret, call_options};
use tokio::time::{Instant, sleep};

use crate::api::intents::Intents;
use crate::types::{ApprovalRow, ApprovalStatus, IntentSubmission, SubmitIntentInput};

/// How long a decision is waited for, unless told otherwise. 60 s (STACK contract, section 5.15).
pub const DECISION_TIMEOUT: Duration = Duration::from_secs(60);

/// How long is waited between two questions, unless told otherwise. 1 s (STACK contract, section 5.15).
pub const DECISION_INTERVAL: Duration = Duration::from_secs(1);

/// What intents can do beyond their plain requests.
pub trait IntentsExt {
    /// Submits an intent and asks for it until it is decided or time is up, which is no error.
    ///
    /// # Errors
    ///
    /// [`SubmitError`] where the submission or a question fails. Neither is made again; with the approval id in the error you
    /// can go on asking ([`Intents::get`]).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::time::Duration;
    /// use stack_client::runtime::serde_json::Map;
    /// use stack_client::{prelude::*, types::{ApprovalStatus, SubmitIntentInput}};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
    /// # let (passport, intent) = (mission.token(), Map::new());
    /// fake.decide_intents(true, Duration::from_millis(20)); // somebody approves, a little later
    /// let submit = client.intents().submit_and_wait(passport, SubmitIntentInput::new(intent));
    /// let decided = submit.timeout(Duration::from_secs(30)).interval(Duration::from_millis(10)).await?;
    /// assert_eq!(decided.last.status, ApprovalStatus::Approved);
    /// println!("use {} as the intent approval id", decided.last.id);
    /// # mission.finish().await?;
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    fn submit_and_wait(&self, passport: impl Into<Secret>, intent: SubmitIntentInput) -> SubmitAndWait;
}

impl IntentsExt for Intents {
    fn submit_and_wait(&self, passport: impl Into<Secret>, intent: SubmitIntentInput) -> SubmitAndWait {
        SubmitAndWait {
            intents: self.clone(),
            passport: passport.into(),
            intent,
            timeout: DECISION_TIMEOUT,
            interval: DECISION_INTERVAL,
            options: CallOptions::default(),
        }
    }
}

/// A submission that waits for the decision; it is sent when it is awaited.
///
/// The call options are those of the submission and of each question; `timeout` is that of the wait after the submission.
#[derive(Clone, Debug)]
#[must_use = "an intent is submitted when this is awaited"]
pub struct SubmitAndWait {
    intents: Intents,
    passport: Secret,
    intent: SubmitIntentInput,
    timeout: Duration,
    interval: Duration,
    options: CallOptions,
}

call_options!(SubmitAndWait);

impl SubmitAndWait {
    /// How long to wait for the decision; [`DECISION_TIMEOUT`] unless set. No question begins after it; zero only submits.
    #[doc(alias = "timeout_seconds")]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// How long to wait between two questions; [`DECISION_INTERVAL`] unless set.
    #[doc(alias = "poll_interval_seconds")]
    pub fn interval(mut self, pause: Duration) -> Self {
        self.interval = pause;
        self
    }

    async fn run(self) -> Result<Decision, SubmitError> {
        let submitted = self
            .intents
            .submit(self.passport, self.intent)
            .with_options(self.options.clone());
        let initial = submitted.await.map_err(|error| SubmitError {
            approval_id: None,
            error,
        })?;
        let begun = Instant::now();
        let mut last = ApprovalRow::new(&initial.approval_id, ApprovalStatus::Pending);
        while begun.elapsed() < self.timeout {
            let asked = self
                .intents
                .get(&initial.approval_id)
                .with_options(self.options.clone());
            last = match asked.await {
                Ok(found) => found.into_inner(),
                Err(error) => {
                    return Err(SubmitError {
                        approval_id: Some(initial.into_inner().approval_id),
                        error,
                    });
                }
            };
            if last.status != ApprovalStatus::Pending {
                return Ok(Decision {
                    initial,
                    last,
                    timed_out: false,
                });
            }
            sleep(self.interval.min(self.timeout.saturating_sub(begun.elapsed()))).await;
        }
        Ok(Decision {
            initial,
            last,
            timed_out: true,
        })
    }
}

impl IntoFuture for SubmitAndWait {
    type Output = Result<Decision, SubmitError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

/// What became of a submitted intent.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decision {
    /// The answer to the submission.
    pub initial: Reply<IntentSubmission>,
    /// What the last question found. Where none was asked, a row of our own: the approval id, pending.
    #[doc(alias = "final")]
    pub last: ApprovalRow,
    /// Time was up before it was decided.
    pub timed_out: bool,
}

/// Why a submission or the wait for its decision failed.
#[derive(Debug)]
#[non_exhaustive]
pub struct SubmitError {
    /// The id of the intent, where it was submitted. Without it, the stage of the error says whether it can have been all the
    /// same.
    pub approval_id: Option<String>,
    /// What failed.
    pub error: Error,
}

impl fmt::Display for SubmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.approval_id {
            Some(id) => write!(
                f,
                "the intent was submitted as {id}, and asking for its decision failed: {}",
                self.error
            ),
            None => write!(
                f,
                "the intent was not submitted, or its answer was lost: {}",
                self.error
            ),
        }
    }
}

impl std::error::Error for SubmitError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

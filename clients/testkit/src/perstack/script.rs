//! How a job of the fake goes: how many checkpoints, how fast, how it ends.

use std::time::Duration;

/// What happens to a job after it is started.
///
/// The usual is five checkpoints, 20 milliseconds apart, and then `completed`. A job also stops before its `maxSteps` are
/// exceeded (status `exceededMaxSteps`), whatever the script says.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::perstack::JobScript;
///
/// let quick = JobScript::new().checkpoints(3).every(Duration::ZERO);
/// let asks = JobScript::new().checkpoints(4).asks_after(2);
/// let fails = JobScript::new().checkpoints(1).fails("Provider API key not found");
/// let stepped = JobScript::new().by_hand();
/// # let _ = (quick, asks, fails, stepped);
/// ```
#[derive(Clone, Debug)]
pub struct JobScript {
    pub(super) checkpoints: u32,
    /// The time between steps; `None` is by hand.
    pub(super) pace: Option<Duration>,
    pub(super) asks_after: Option<u32>,
    pub(super) end: End,
}

/// How a job ends.
#[derive(Clone, Debug)]
pub(super) enum End {
    Status(String),
    /// The stream ends with an error event of this message.
    Failure(String),
}

impl JobScript {
    /// The usual script.
    #[must_use]
    pub fn new() -> Self {
        Self {
            checkpoints: 5,
            pace: Some(Duration::from_millis(20)),
            asks_after: None,
            end: End::Status("completed".to_owned()),
        }
    }

    /// The number of checkpoints, at least 1.
    #[must_use]
    pub fn checkpoints(mut self, count: u32) -> Self {
        self.checkpoints = count.max(1);
        self
    }

    /// The time before the first checkpoint and between checkpoints. Real time.
    #[must_use]
    pub fn every(mut self, time: Duration) -> Self {
        self.pace = Some(time);
        self
    }

    /// Goes on only by [`Perstack::step`](super::Perstack::step).
    #[must_use]
    pub fn by_hand(mut self) -> Self {
        self.pace = None;
        self
    }

    /// Waits for the user after so many checkpoints (status `requestInteractiveToolResult`), until the job is continued.
    #[must_use]
    pub fn asks_after(mut self, count: u32) -> Self {
        self.asks_after = Some(count);
        self
    }

    /// Ends with this status instead of `completed`.
    #[must_use]
    pub fn ends_with(mut self, status: &str) -> Self {
        self.end = End::Status(status.to_owned());
        self
    }

    /// Ends with the status `failed`, and the stream with an error event of this message.
    #[must_use]
    pub fn fails(mut self, message: &str) -> Self {
        self.end = End::Failure(message.to_owned());
        self
    }
}

impl Default for JobScript {
    fn default() -> Self {
        Self::new()
    }
}

/// How the events of the checkpoint stream are named. Which of them the service uses is not known (Perstack contract,
/// section 5.1); a client should read all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventNames {
    /// `checkpoint`, `done`, `error`, as the types of the official client are called.
    #[default]
    Current,
    /// `message`, `complete`, `error`, as in the older API.
    Older,
    /// No names; the data is `{"type": …, "data": …}`.
    InData,
}

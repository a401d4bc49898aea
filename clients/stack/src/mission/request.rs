//! Asking for a Mission: settings, then one of the two forms, closure or session.
//!
//! Rules: STACK contract, sections 5.1 and 5.2. Nothing is sent before everything is checked.

use std::fmt::Display;
use std::future::Future;
use std::ops::ControlFlow;

use agent_clients_runtime::{CallOptions, CancellationToken, Core, Error};

use super::continuous::ContinuousMission;
use super::engine::{Closed, Engine, Outcome, Stop};
use super::failure::Failure;
use super::handle::MissionHandle;
use super::outcome::{MissionRun, MissionRunError};
use super::plan::Settings;
use super::seconds::Seconds;
use super::session::MissionSession;

/// The settings that both kinds of Missions have.
macro_rules! mission_settings {
    ($request:ident) => {
        /// What the Mission is to be.
        impl $request {
            /// The services that are going to be used, by name. In the enforced and logged modes, the use of others is flagged.
            pub fn services<S: Into<String>>(mut self, services: impl IntoIterator<Item = S>) -> Self {
                self.settings.services = services.into_iter().map(Into::into).collect();
                self
            }

            /// Whether the agent is going to delegate; false unless set.
            pub fn will_delegate(mut self, will_delegate: bool) -> Self {
                self.settings.will_delegate = will_delegate;
                self
            }

            /// How long the work is going to take. It is declared, and is the life of a new Mission where
            /// [`expires_in`](Self::expires_in) says nothing.
            pub fn estimated_duration(mut self, duration: impl Into<Seconds>) -> Self {
                self.settings.estimated_duration = Some(duration.into());
                self
            }

            /// How often the work is reported, 60 s to 1 h. Unless set, every 300 s in enforced mode and never in others. Reports go
            /// out 5 s before their time, and at least 10 s apart: an interval below 15 s may be missed.
            pub fn checkpoint_interval(mut self, interval: impl Into<Seconds>) -> Self {
                self.settings.checkpoint_interval = Some(interval.into());
                self
            }

            /// An existing Mission to work in. A passport is issued for it; it is never closed by the session.
            pub fn mission_id(mut self, mission_id: impl Into<String>) -> Self {
                self.settings.mission_id = Some(mission_id.into());
                self
            }

            /// How long a new Mission lives, at most 24 h; 15 min unless set. Nothing can be done in it afterwards, so work that goes
            /// on for long has to say so. Without meaning where [`mission_id`](Self::mission_id) is given.
            pub fn expires_in(mut self, time: impl Into<Seconds>) -> Self {
                self.settings.expires_in = Some(time.into());
                self
            }
        }
    };
}

/// A Mission for an agent. Made by [`mission`](crate::PassportsExt::mission); nothing is sent before [`run`](Self::run) or
/// [`start`](Self::start).
///
/// Opening it sends `missions.start`, or `passports.issue` where [`mission_id`](Self::mission_id) is given. While it runs, checkpoints
/// report what was logged. In the end, in this order: the timer is stopped, the passport is checked out with all calls, and a
/// Mission that was opened is completed, or revoked where the work failed. The checkout, the revocation and checkpoints may fail
/// without an error; [`MissionEnd`](crate::MissionEnd) tells.
///
/// Call options (`with_timeout`, `with_auth`, …) hold for every request of the session; the token of `with_cancel` ends the work, never
/// the requests of the exit.
#[derive(Clone, Debug)]
#[must_use = "a Mission is started by `run` or `start`"]
pub struct MissionRequest {
    settings: Settings,
    options: CallOptions,
}

agent_clients_runtime::call_options!(MissionRequest);
mission_settings!(MissionRequest);

impl MissionRequest {
    pub(crate) fn new(core: Core, agent_id: String, intent: String) -> Self {
        Self {
            settings: Settings::new(core, agent_id, intent),
            options: CallOptions::default(),
        }
    }

    /// Starts the Mission, runs the work and ends the Mission, however the work comes out:
    ///
    /// - it returns `Ok`: checkout, then completion. Only the completion's failure is an error, and that error holds the value;
    /// - it returns `Err`, early or late: checkout with `Mission failed: <type>: <message>` (see [`Failure`]), then revocation; its own
    ///   error comes back unchanged;
    /// - the token of `with_cancel` is cancelled: the work is dropped, and the same exit is waited for. During the start, the start is
    ///   finished first;
    /// - this future is dropped (`timeout`, `select!`) or the work panics: the same exit runs in a task of its own on the runtime it
    ///   was started on. It is begun for certain, and ends if the runtime lives on for as long as its two requests take. Where
    ///   that is not sure (right before the end of a program), use `with_cancel`.
    ///
    /// Each request has a task of its own, so none is broken off half-way.
    ///
    /// # Errors
    ///
    /// [`MissionRunError`]; its variants say how far it came.
    ///
    /// # Examples
    ///
    /// ```
    /// use stack_client::{CancellationToken, MissionRunError, prelude::*};
    ///
    /// # async fn work(_: &stack_client::MissionHandle) -> Result<u32, std::io::Error> { Ok(3) }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let stop = CancellationToken::new();
    /// let mission = client.passports().mission(&agent.id, "Process invoices").services(["slack"]).with_cancel(stop);
    /// let run = mission.run(|mission| async move { work(&mission).await }).await;
    /// # assert_eq!(run.as_ref().map(|run| run.value).ok(), Some(3));
    /// match run {
    ///     Ok(run) => println!("{} done, review {:?}", run.value, run.end.review_status()),
    ///     Err(MissionRunError::Work { error, .. }) => println!("the work failed: {error}"),
    ///     Err(error) => println!("{error}"),
    /// }
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    pub async fn run<T, E, F, Fut>(self, work: F) -> Result<MissionRun<T>, MissionRunError<T, E>>
    where
        F: FnOnce(MissionHandle) -> Fut,
        Fut: Future<Output = Result<T, E>>,
        E: Display + 'static,
    {
        let mut work = Some(work);
        let once = move |handle| {
            let work = work.take();
            async move {
                match work {
                    Some(work) => work(handle).await.map(ControlFlow::Break),
                    None => unreachable!("work that breaks is called once"),
                }
            }
        };
        drive(&self.settings, &self.options, once).await
    }

    /// Starts the Mission and hands it over, to be finished or given up by hand. Dropped before it is ready, the Mission is given
    /// up in the background.
    ///
    /// # Errors
    ///
    /// Invalid input, not sent, where a duration is none; those of `missions.start` or, with a given Mission, `passports.issue`. Then
    /// nothing else is sent.
    pub async fn start(self) -> Result<MissionSession, Error> {
        MissionSession::start(Engine::new(self.settings.plan(&self.options)?)).await
    }
}

/// A Mission whose passport is replaced from time to time. Made by
/// [`continuous_mission`](crate::PassportsExt::continuous_mission); nothing is sent before [`run`](Self::run) or the first round of
/// [`open`](Self::open).
///
/// The Mission itself lives 15 min unless [`expires_in`](Self::expires_in) says otherwise, and 24 h at most.
#[derive(Clone, Debug)]
#[must_use = "a Mission is started by `run` or `open`"]
pub struct ContinuousMissionRequest {
    settings: Settings,
    options: CallOptions,
}

agent_clients_runtime::call_options!(ContinuousMissionRequest);
mission_settings!(ContinuousMissionRequest);

impl ContinuousMissionRequest {
    /// How long a passport is used, unless told otherwise: 4 h.
    pub const ROTATION_INTERVAL: &str = "4h";

    pub(crate) fn new(core: Core, agent_id: String, intent: String) -> Self {
        let mut settings = Settings::new(core, agent_id, intent);
        settings.rotation_interval = Some(Self::ROTATION_INTERVAL.into());
        Self {
            settings,
            options: CallOptions::default(),
        }
    }

    /// After how long [`should_rotate`](MissionHandle::should_rotate) says so; [`ROTATION_INTERVAL`](Self::ROTATION_INTERVAL) unless
    /// set.
    pub fn rotation_interval(mut self, interval: impl Into<Seconds>) -> Self {
        self.settings.rotation_interval = Some(interval.into());
        self
    }

    /// The Mission as rounds to be asked for one by one. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// Invalid input, where a duration is none.
    pub fn open(self) -> Result<ContinuousMission, Error> {
        Ok(ContinuousMission::new(Engine::new(self.settings.plan(&self.options)?)))
    }

    /// Calls the closure once per round until it breaks with a value. It must look at
    /// [`should_rotate`](MissionHandle::should_rotate) and return `Continue` for a new passport. The exit is guaranteed as in
    /// [`MissionRequest::run`].
    ///
    /// # Errors
    ///
    /// [`MissionRunError`]; its variants say how far it came.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::ops::ControlFlow;
    /// use stack_client::{Error, prelude::*};
    ///
    /// # async fn next_message() -> Option<String> { None }
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// let watch = client.passports().continuous_mission(&agent.id, "Monitor Slack").expires_in("24h");
    /// let done = watch
    ///     .run(|round| async move {
    ///         while !round.should_rotate() {
    ///             let Some(_message) = next_message().await else { return Ok(ControlFlow::Break(())) };
    ///             round.log("slack", "read_message");
    ///         }
    ///         Ok::<_, Error>(ControlFlow::Continue(()))
    ///     })
    ///     .await?;
    /// assert!(done.end.owned); // opened here, and so completed here
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    pub async fn run<T, E, F, Fut>(self, work: F) -> Result<MissionRun<T>, MissionRunError<T, E>>
    where
        F: FnMut(MissionHandle) -> Fut,
        Fut: Future<Output = Result<ControlFlow<T>, E>>,
        E: Display + 'static,
    {
        drive(&self.settings, &self.options, work).await
    }
}

/// The engine of a closure form: dropped in the middle, it leaves the Mission in the background.
struct Guard(Option<Engine>);

impl Guard {
    fn engine(&mut self) -> &mut Engine {
        match &mut self.0 {
            Some(engine) => engine,
            None => unreachable!("the engine is taken by the end, which consumes the guard"),
        }
    }

    async fn end(mut self, outcome: Outcome) -> Closed {
        match self.0.take() {
            Some(engine) => engine.end(outcome).await,
            None => Closed { end: None, error: None },
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(engine) = self.0.take() {
            engine.abandon();
        }
    }
}

async fn drive<T, E, F, Fut>(
    settings: &Settings,
    options: &CallOptions,
    mut work: F,
) -> Result<MissionRun<T>, MissionRunError<T, E>>
where
    F: FnMut(MissionHandle) -> Fut,
    Fut: Future<Output = Result<ControlFlow<T>, E>>,
    E: Display + 'static,
{
    let cancel = options.cancel();
    let plan = settings.plan(options).map_err(MissionRunError::Start)?;
    if is_cancelled(cancel) {
        return Err(MissionRunError::Cancelled { end: None });
    }
    let mut guard = Guard(Some(Engine::new(plan)));
    let outcome = loop {
        let handle = guard.engine().next().await.map_err(|Stop { error, end }| match end {
            None => MissionRunError::Start(error),
            Some(end) => MissionRunError::Rotate { error, end },
        })?;
        match until(cancel, || work(handle)).await {
            Some(Ok(ControlFlow::Continue(()))) => {}
            Some(Ok(ControlFlow::Break(value))) => break Ok(value),
            Some(Err(error)) => break Err(Some(error)),
            None => break Err(None),
        }
    };
    match outcome {
        Ok(value) => succeed(guard, value).await,
        Err(error) => {
            let failure = match &error {
                Some(error) => Failure::from(error),
                None => Failure::cancelled(),
            };
            let end = guard.end(Outcome::Failed(failure)).await.end;
            Err(match (error, end) {
                (Some(error), Some(end)) => MissionRunError::Work { error, end },
                (_, end) => MissionRunError::Cancelled { end },
            })
        }
    }
}

async fn succeed<T, E>(guard: Guard, value: T) -> Result<MissionRun<T>, MissionRunError<T, E>> {
    let closed = guard.end(Outcome::Success).await;
    match (closed.end, closed.error) {
        (Some(end), None) => Ok(MissionRun { value, end: *end }),
        (Some(end), Some(error)) => Err(MissionRunError::Complete { value, error, end }),
        (None, Some(error)) => Err(MissionRunError::Start(error)),
        (None, None) => Err(MissionRunError::Cancelled { end: None }),
    }
}

fn is_cancelled(cancel: Option<&CancellationToken>) -> bool {
    cancel.is_some_and(CancellationToken::is_cancelled)
}

/// Runs the work until it is ready or the token is cancelled; work that is ready wins. A token cancelled before keeps it from
/// beginning.
async fn until<F: Future>(cancel: Option<&CancellationToken>, work: impl FnOnce() -> F) -> Option<F::Output> {
    let Some(cancel) = cancel else {
        return Some(work().await);
    };
    if cancel.is_cancelled() {
        return None;
    }
    tokio::select! {
        biased;
        output = work() => Some(output),
        () = cancel.cancelled() => None,
    }
}

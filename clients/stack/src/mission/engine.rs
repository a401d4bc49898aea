//! The life of a Mission: enter, rotate, leave. Both kinds of sessions are thin faces of it.
//!
//! Rules: STACK contract, sections 5.1 and 5.2. Every step with a side effect runs in a task of its own, so that a caller who goes
//! away in the middle of it (a timeout, a `select!`, a panic) leaves nothing half done. What runs there must never depend on the
//! caller's cancellation.

use std::sync::{Arc, Mutex};

use agent_clients_runtime::http::StatusCode;
use agent_clients_runtime::{Error, Stage};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::failure::{Failure, MAX_CHARS};
use super::handle::{MissionHandle, Shared};
use super::ledger::Ledger;
use super::outcome::{MissionEnd, SharedEnd};
use super::plan::{Held, Plan};
use super::timer::Timer;
use super::warn;
use crate::api::proxy::Proxy;
use crate::background::{in_background, joined};
use crate::passport::accountability;
use crate::types::{AccountabilityMode, CheckoutResult, Passport, PassportActivity};

const MISSION: &str = "passports_mission";

/// A Mission and where it is in its life.
pub(super) struct Engine {
    plan: Arc<Plan>,
    step: Step,
    /// The one it was first entered on; the end runs there too, wherever the caller is by then.
    runtime: Option<Handle>,
}

enum Step {
    New,
    /// Entering or rotating. Whoever asks next waits for the same task.
    Going(JoinHandle<Result<Live, Stop>>),
    Live(Live),
    Over,
}

/// A passport in use.
struct Live {
    shared: Arc<Shared>,
    timer: Option<Timer>,
}

/// No passport was had.
pub(super) struct Stop {
    pub(super) error: Error,
    /// The round before, which is over by then.
    pub(super) end: Option<Box<MissionEnd>>,
}

/// How the work came out.
pub(super) enum Outcome {
    Success,
    Failed(Failure),
}

/// How the Mission was left.
pub(super) struct Closed {
    /// `None` where there was nothing to leave.
    pub(super) end: Option<Box<MissionEnd>>,
    /// What is raised: a completion, or the step before it, that failed.
    pub(super) error: Option<Error>,
}

impl Engine {
    pub(super) fn new(plan: Plan) -> Self {
        Self {
            plan: Arc::new(plan),
            step: Step::New,
            runtime: None,
        }
    }

    /// The next passport: the first one, or after the checkout of the one before. Dropped and asked again, it goes on where it was.
    pub(super) async fn next(&mut self) -> Result<MissionHandle, Stop> {
        let runtime = self.runtime()?;
        let plan = self.plan.clone();
        self.step = match std::mem::replace(&mut self.step, Step::Over) {
            Step::New => Step::Going(in_background(&runtime, enter(runtime.clone(), plan))),
            Step::Live(live) => Step::Going(in_background(&runtime, rotate(runtime.clone(), plan, live))),
            step => step,
        };
        let Step::Going(task) = &mut self.step else {
            let over = Error::invalid_input(MISSION, "session", "the Mission is over", "start a new one");
            return Err(over.into());
        };
        let outcome = task.await;
        // Only now: until here, this future may be dropped and the task is still known.
        self.step = Step::Over;
        let live = joined(MISSION, outcome)??;
        let handle = live.handle();
        self.step = Step::Live(live);
        Ok(handle)
    }

    /// The passport in use.
    pub(super) fn handle(&self) -> Option<MissionHandle> {
        match &self.step {
            Step::Live(live) => Some(live.handle()),
            _ => None,
        }
    }

    /// Leaves the Mission. Once this is polled, dropping it does not stop it.
    pub(super) async fn end(mut self, outcome: Outcome) -> Closed {
        let Some(task) = self.leave(outcome) else {
            return Closed { end: None, error: None };
        };
        joined(MISSION, task.await).unwrap_or_else(|error| Closed {
            end: None,
            error: Some(error),
        })
    }

    /// Leaves the Mission while nobody waits.
    pub(super) fn abandon(mut self) {
        // The task goes on without its handle.
        drop(self.leave(Outcome::Failed(Failure::cancelled())));
    }

    fn leave(&mut self, outcome: Outcome) -> Option<JoinHandle<Closed>> {
        let runtime = self.runtime.clone()?;
        let plan = self.plan.clone();
        match std::mem::replace(&mut self.step, Step::Over) {
            Step::New | Step::Over => None,
            Step::Live(live) => Some(in_background(
                &runtime,
                async move { close(&plan, live, outcome).await },
            )),
            Step::Going(task) => Some(in_background(&runtime, async move {
                match joined(MISSION, task.await).map_err(Stop::from).flatten() {
                    Ok(live) => close(&plan, live, outcome).await,
                    Err(Stop { error, end }) => Closed {
                        end,
                        error: Some(error),
                    },
                }
            })),
        }
    }

    fn runtime(&mut self) -> Result<Handle, Error> {
        if let Some(runtime) = &self.runtime {
            return Ok(runtime.clone());
        }
        let runtime = Handle::try_current().map_err(|_| {
            let fix = "await it inside a tokio runtime with time enabled";
            Error::config("tokio runtime", "a Mission needs one for its timer and its end", fix)
        })?;
        Ok(self.runtime.insert(runtime).clone())
    }
}

/// A session that is simply dropped stops its timer and does no more: whoever wants the end calls it. A step that nobody waits
/// for any more is different, as nobody has seen what it brings: that is left properly.
impl Drop for Engine {
    fn drop(&mut self) {
        match &self.step {
            Step::Live(live) => warn(
                "a mission session was dropped without `finish` or `fail`; its Mission stays open until its time is up",
                &live.shared.held.id,
            ),
            Step::Going(_) => drop(self.leave(Outcome::Failed(Failure::cancelled()))),
            Step::New | Step::Over => {}
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self { error, end: None }
    }
}

impl Live {
    fn new(
        runtime: &Handle,
        plan: &Arc<Plan>,
        held: Held,
        passport: Passport,
        round: u32,
        previous: Option<SharedEnd>,
    ) -> Self {
        let stated = passport.accountability.clone();
        let unverified = || accountability(&passport.token).map(|mode| AccountabilityMode::from(mode.as_str()));
        let shared = Arc::new(Shared {
            proxy: Proxy {
                core: plan.passports.core.clone(),
            },
            options: plan.options.clone(),
            accountability: stated.or_else(unverified),
            held,
            passport,
            ledger: Mutex::new(Ledger::default()),
            entered: Instant::now(),
            rotation: plan.rotation,
            round,
            previous,
        });
        let timer = Timer::start(runtime, plan, &shared);
        Self { shared, timer }
    }

    fn handle(&self) -> MissionHandle {
        MissionHandle(self.shared.clone())
    }
}

async fn enter(runtime: Handle, plan: Arc<Plan>) -> Result<Live, Stop> {
    let (held, passport) = plan.enter().await?;
    Ok(Live::new(&runtime, &plan, held, passport, 0, None))
}

/// Checks the old passport out and gets a new one. Without a new one the Mission is of no use any more.
async fn rotate(runtime: Handle, plan: Arc<Plan>, live: Live) -> Result<Live, Stop> {
    let held = live.shared.held.clone();
    let round = live.shared.round + 1;
    let mut end = check_out(&plan, live, None).await;
    match plan.issue(&held.id).await {
        Ok(passport) => Ok(Live::new(&runtime, &plan, held, passport, round, Some(Arc::new(end)))),
        Err(error) => {
            if held.owned {
                end.revoke_error = plan.revoke(&held.id, &Failure::from(&error)).await.err();
            }
            Err(Stop {
                error,
                end: Some(Box::new(end)),
            })
        }
    }
}

async fn close(plan: &Plan, live: Live, outcome: Outcome) -> Closed {
    let held = live.shared.held.clone();
    let failure = match &outcome {
        Outcome::Success => None,
        Outcome::Failed(failure) => Some(failure),
    };
    let mut end = check_out(plan, live, failure).await;
    let mut error = None;
    match failure {
        _ if !held.owned => {}
        None => error = plan.complete(&held.id).await.err(),
        Some(failure) => end.revoke_error = plan.revoke(&held.id, failure).await.err(),
    }
    Closed {
        end: Some(Box::new(end)),
        error,
    }
}

/// Stops the timer, then reports everything. Before the Mission is closed, because that revokes its passports.
async fn check_out(plan: &Plan, live: Live, failure: Option<&Failure>) -> MissionEnd {
    let Live { shared, timer } = live;
    if let Some(timer) = timer {
        timer.stop().await;
    }
    let (mut activity, failed_checkpoints, checkpoint_error) = {
        let mut ledger = shared.ledger();
        (
            ledger.close(),
            ledger.failed_checkpoints,
            ledger.checkpoint_error.take(),
        )
    };
    activity.summary = failure.map(Failure::to_string);
    let (checkout, checkout_error) = match send_checkout(plan, &shared.passport.jti, &activity).await {
        Ok(checkout) => (Some(checkout), None),
        Err(error) => (None, Some(error)),
    };
    MissionEnd {
        mission_id: shared.held.id.clone(),
        owned: shared.held.owned,
        passport_jti: shared.passport.jti.clone(),
        activity,
        checkout,
        checkout_error,
        revoke_error: None,
        failed_checkpoints,
        checkpoint_error,
    }
}

/// The official client does not cut the summary, and the documentation allows 1000 characters. Should a longer one be refused,
/// it is cut and sent once more: the calls must not be lost for the sake of a long error text.
async fn send_checkout(plan: &Plan, jti: &str, activity: &PassportActivity) -> Result<CheckoutResult, Error> {
    let outcome = plan.checkout(jti, activity.clone()).await;
    let Err(error) = &outcome else { return outcome };
    let invalid = [StatusCode::BAD_REQUEST, StatusCode::UNPROCESSABLE_ENTITY];
    let refused = error.stage() == Stage::Refused && error.status().is_some_and(|status| invalid.contains(&status));
    let cut: Option<String> = activity
        .summary
        .as_ref()
        .map(|text| text.chars().take(MAX_CHARS).collect());
    if !refused || cut == activity.summary {
        return outcome;
    }
    let shorter = PassportActivity {
        summary: cut,
        ..activity.clone()
    };
    plan.checkout(jti, shorter).await
}

//! The checkpoints of a passport, sent while the work goes on.
//!
//! Rules: STACK contract, section 5.3. Unlike the official client's, it is over before the checkout begins: a checkpoint must never
//! follow one.

use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::CancellationToken;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep_until};

use super::handle::Shared;
use super::plan::Plan;
use crate::background::in_background;
use crate::types::AccountabilityMode;

/// The interval of passports in enforced mode where none is asked for.
const ENFORCED_INTERVAL: i64 = 300;
/// How long before the end of an interval its checkpoint is sent.
const LEAD: i64 = 5;
/// The shortest time between two checkpoints. An interval below 15 s may be missed by it.
const SHORTEST: i64 = 10;
/// The longest, a year: beyond the end of any Mission, and within what a clock can count.
const LONGEST: i64 = 365 * 86_400;

/// A running timer. Dropped, it stops at once, in the middle of a checkpoint too.
#[derive(Debug)]
pub(super) struct Timer {
    stop: CancellationToken,
    task: JoinHandle<()>,
}

impl Timer {
    /// Starts the timer of a passport that needs one.
    pub(super) fn start(runtime: &Handle, plan: &Arc<Plan>, shared: &Arc<Shared>) -> Option<Self> {
        let delay = delay(plan.interval, shared.accountability.as_ref())?;
        let stop = CancellationToken::new();
        // Counted from now, not from when the task first runs.
        let first = Instant::now() + delay;
        let task = run(plan.clone(), shared.clone(), stop.clone(), first, delay);
        Some(Self {
            stop,
            task: in_background(runtime, task),
        })
    }

    /// Ends the timer and waits for it. A checkpoint under way comes to its end first: what it reported is known then.
    pub(super) async fn stop(mut self) {
        self.stop.cancel();
        // A timer that panicked or was shut down is over as well.
        let _over = (&mut self.task).await;
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn delay(interval: Option<i64>, accountability: Option<&AccountabilityMode>) -> Option<Duration> {
    let enforced = accountability == Some(&AccountabilityMode::Enforced);
    let interval = interval.or(enforced.then_some(ENFORCED_INTERVAL))?;
    let seconds = interval.saturating_sub(LEAD).clamp(SHORTEST, LONGEST);
    Some(Duration::from_secs(seconds.unsigned_abs()))
}

async fn run(plan: Arc<Plan>, shared: Arc<Shared>, stop: CancellationToken, first: Instant, delay: Duration) {
    let mut next = first;
    loop {
        tokio::select! {
            biased;
            () = stop.cancelled() => return,
            () = sleep_until(next) => {}
        }
        let (activity, reported) = shared.ledger().checkpoint();
        // One without calls is sent too: in enforced mode it is what keeps the passport alive.
        match plan.checkpoint(&shared.passport.jti, activity).await {
            Ok(()) => shared.ledger().checkpoint_taken(reported),
            Err(error) => shared.ledger().checkpoint_failed(error),
        }
        next = Instant::now() + delay;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_is_five_seconds_less_than_the_interval_and_never_below_ten() {
        use AccountabilityMode::{Enforced, Logged, Standard};
        let cases = [
            (Some(300), Some(Logged), Some(295)),
            (Some(60), None, Some(55)),
            (Some(16), None, Some(11)),
            (Some(15), None, Some(10)),
            (Some(14), None, Some(10)),
            (Some(0), None, Some(10)),
            (Some(600), Some(Enforced), Some(595)),
            // What no clock can count must not panic once the Mission is open.
            (Some(i64::MAX), None, Some(31_536_000)),
            (None, Some(Enforced), Some(295)),
            (None, Some(Logged), None),
            (None, Some(Standard), None),
            (None, Some(AccountabilityMode::Unknown("strict".to_owned())), None),
            (None, None, None),
        ];
        for (interval, mode, seconds) in cases {
            let found = delay(interval, mode.as_ref());
            assert_eq!(found, seconds.map(Duration::from_secs), "{interval:?} {mode:?}");
        }
    }
}

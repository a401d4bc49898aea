//! What ends a call from outside: its deadline, the caller's cancellation and, for a transfer of bytes, its silence.
//!
//! One guard serves a whole call. It must never poll the clock when the work itself is ready: the success path pays for one timer
//! at most.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, Sleep};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// What ended the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interrupt {
    TimedOut,
    Cancelled,
    /// Nothing moved for so long.
    Stalled(Duration),
}

/// A caller's token, waiting.
pub(crate) struct Cancel {
    token: CancellationToken,
    wait: Pin<Box<WaitForCancellationFutureOwned>>,
}

impl Cancel {
    pub(crate) fn new(token: &CancellationToken) -> Self {
        Self {
            token: token.clone(),
            wait: Box::pin(token.clone().cancelled_owned()),
        }
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.token.is_cancelled()
    }

    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.wait.as_mut().poll(cx)
    }
}

/// When bytes moved last. Whatever moves them holds a clone.
#[derive(Clone)]
pub(crate) struct Activity(Arc<Mutex<Instant>>);

impl Activity {
    pub(crate) fn touch(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn last(&self) -> Instant {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The longest silence of a transfer.
struct Idle {
    limit: Duration,
    activity: Activity,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl Idle {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Interrupt> {
        loop {
            let Some(until) = self.activity.last().checked_add(self.limit) else {
                return Poll::Pending;
            };
            let sleep = self
                .sleep
                .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(until)));
            if sleep.as_mut().poll(cx).is_pending() {
                // Perhaps set for an earlier moment than `until`: it is moved when it wakes.
                return Poll::Pending;
            }
            if sleep.deadline() >= until {
                return Poll::Ready(Interrupt::Stalled(self.limit));
            }
            sleep.as_mut().reset(until);
        }
    }
}

/// The deadline and cancellation of one call.
pub(crate) struct Guard {
    limit: Duration,
    /// `None`: the limit is beyond what a clock can count, so there is none.
    deadline: Option<Instant>,
    sleep: Option<Pin<Box<Sleep>>>,
    cancel: Option<Cancel>,
    idle: Option<Idle>,
}

impl Guard {
    pub(crate) fn new(start: Instant, limit: Duration, cancel: Option<&CancellationToken>) -> Self {
        Self {
            limit,
            deadline: start.checked_add(limit),
            sleep: None,
            cancel: cancel.map(Cancel::new),
            idle: None,
        }
    }

    /// From now on, every wait also ends when nothing has moved for so long. Each wait begins as a movement.
    pub(crate) fn limit_silence(&mut self, limit: Duration) -> Activity {
        let activity = Activity(Arc::new(Mutex::new(Instant::now())));
        self.idle = Some(Idle {
            limit,
            activity: activity.clone(),
            sleep: None,
        });
        activity
    }

    /// The whole time the call was given.
    pub(crate) fn limit(&self) -> Duration {
        self.limit
    }

    /// The time left; `None` without a deadline.
    pub(crate) fn left(&self) -> Option<Duration> {
        self.deadline
            .map(|deadline| deadline.saturating_duration_since(Instant::now()))
    }

    /// Whether the call is already over, asked before work that must not even begin then.
    pub(crate) fn check(&self, now: Instant) -> Result<(), Interrupt> {
        if self.cancel.as_ref().is_some_and(Cancel::is_cancelled) {
            return Err(Interrupt::Cancelled);
        }
        if self.deadline.is_some_and(|deadline| deadline <= now) {
            return Err(Interrupt::TimedOut);
        }
        Ok(())
    }

    /// Runs the work until it is ready or the call is over. Work that is ready wins: a reply that has arrived is not thrown away.
    pub(crate) async fn run<F: Future>(&mut self, work: F) -> Result<F::Output, Interrupt> {
        if let Some(idle) = &self.idle {
            idle.activity.touch();
        }
        let mut work = pin!(work);
        poll_fn(|cx| {
            if let Poll::Ready(output) = work.as_mut().poll(cx) {
                return Poll::Ready(Ok(output));
            }
            self.poll_interrupt(cx).map(Err)
        })
        .await
    }

    /// Waits for so long.
    pub(crate) async fn sleep(&mut self, delay: Duration) -> Result<(), Interrupt> {
        if delay.is_zero() {
            return Ok(());
        }
        // A wait on purpose is no silence.
        let idle = self.idle.take();
        let slept = self.run(tokio::time::sleep(delay)).await;
        self.idle = idle;
        slept
    }

    fn poll_interrupt(&mut self, cx: &mut Context<'_>) -> Poll<Interrupt> {
        if let Some(cancel) = &mut self.cancel
            && cancel.poll(cx).is_ready()
        {
            return Poll::Ready(Interrupt::Cancelled);
        }
        if let Some(deadline) = self.deadline {
            let sleep = self
                .sleep
                .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(deadline)));
            if sleep.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Interrupt::TimedOut);
            }
        }
        match &mut self.idle {
            Some(idle) => idle.poll(cx),
            None => Poll::Pending,
        }
    }

    /// Ends the deadline and hands over the cancellation: a stream lives on after its head.
    pub(crate) fn into_cancel(self) -> Option<Cancel> {
        self.cancel
    }
}

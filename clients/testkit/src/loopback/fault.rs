//! Faults that a fake injects: what goes wrong, with which requests, how often.

use std::time::Duration;

use crate::answer::Answer;

/// Something that goes wrong with the next request, or with the next ones of an operation.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::{Answer, loopback::Fault};
///
/// // The first two reads of a job meet a gateway's error, the third works.
/// let flaky = Fault::answer(Answer::new(503)).on("jobs_get").times(2);
/// // A job is started, but nobody hears of it.
/// let lost = Fault::lose_reply().on("jobs_start");
/// // The second stream breaks after 1500 bytes.
/// let cut = Fault::cut_body(1500).on("jobs_checkpoints_stream").after(1);
/// // Everything takes a second longer, ten times.
/// let slow = Fault::delay(Duration::from_secs(1)).times(10);
/// # let _ = (flaky, lost, cut, slow);
/// ```
#[derive(Clone, Debug)]
pub struct Fault {
    pub(crate) action: Action,
    pub(crate) delay: Duration,
    operation: Option<String>,
    skip: usize,
    left: usize,
}

/// What goes wrong.
#[derive(Clone, Debug)]
pub(crate) enum Action {
    Nothing,
    Answer(Box<Answer>),
    LoseRequest,
    LoseReply,
    Stall,
    CutBody(usize),
}

impl Fault {
    /// Something else answers, a gateway for one: the service never sees the request.
    #[must_use]
    pub fn answer(answer: Answer) -> Self {
        Self::new(Action::Answer(Box::new(answer)))
    }

    /// The connection closes without an answer and **without an effect**: the service never sees the request.
    #[must_use]
    pub fn lose_request() -> Self {
        Self::new(Action::LoseRequest)
    }

    /// The connection closes without an answer **after the effect**: the service did what it was asked.
    #[must_use]
    pub fn lose_reply() -> Self {
        Self::new(Action::LoseReply)
    }

    /// Nothing answers, and the connection stays open. The service never sees the request.
    #[must_use]
    pub fn stall() -> Self {
        Self::new(Action::Stall)
    }

    /// The service answers, and the connection breaks after `count` bytes of the body, not counting the framing of HTTP. With 0,
    /// only the head arrives. A body that is shorter is not touched.
    #[must_use]
    pub fn cut_body(count: usize) -> Self {
        Self::new(Action::CutBody(count))
    }

    /// Only takes longer: waits before the service sees the request.
    #[must_use]
    pub fn delay(time: Duration) -> Self {
        Self::new(Action::Nothing).delayed(time)
    }

    /// Waits before the fault (or the service) acts.
    #[must_use]
    pub fn delayed(mut self, time: Duration) -> Self {
        self.delay = time;
        self
    }

    /// Only with requests of this operation, by its id in the specification (`jobs_get`).
    #[must_use]
    pub fn on(mut self, operation: &str) -> Self {
        self.operation = Some(operation.to_owned());
        self
    }

    /// With so many requests; 1 is the usual.
    #[must_use]
    pub fn times(mut self, count: usize) -> Self {
        self.left = count;
        self
    }

    /// Leaves the next `count` of those requests alone first.
    #[must_use]
    pub fn after(mut self, count: usize) -> Self {
        self.skip = count;
        self
    }

    fn new(action: Action) -> Self {
        Self {
            action,
            delay: Duration::ZERO,
            operation: None,
            skip: 0,
            left: 1,
        }
    }
}

/// Takes the fault that a request meets, the one injected first. `names` are those of its operation, from the general to
/// the special.
pub(crate) fn take(faults: &mut Vec<Fault>, names: &[&str]) -> Option<Fault> {
    let mut found = None;
    for fault in faults.iter_mut() {
        let other = |wanted: &String| !names.contains(&wanted.as_str());
        if fault.operation.as_ref().is_some_and(other) {
            continue;
        }
        if fault.skip > 0 {
            fault.skip -= 1;
        } else if fault.left > 0 {
            fault.left -= 1;
            found = Some(fault.clone());
            break;
        }
    }
    faults.retain(|fault| fault.left > 0);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_meets_its_operation_after_those_it_skips_as_often_as_it_says() {
        let mut faults = vec![Fault::lose_reply().on("a").after(1).times(2), Fault::stall()];
        let met: Vec<Option<&str>> = ["b", "a", "a", "a", "a"]
            .into_iter()
            .map(|operation| {
                take(&mut faults, &[operation]).map(|fault| match fault.action {
                    Action::LoseReply => "lose",
                    Action::Stall => "stall",
                    _ => "other",
                })
            })
            .collect();
        assert_eq!(met, [Some("stall"), None, Some("lose"), Some("lose"), None]);
        assert!(faults.is_empty());
        assert!(take(&mut vec![Fault::stall().on("a")], &[]).is_none());
        assert!(take(&mut vec![Fault::stall().on("b")], &["a", "b"]).is_some());
    }
}

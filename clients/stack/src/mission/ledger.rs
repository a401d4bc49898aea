//! What was done with one passport, call by call.
//!
//! Rules: STACK contract, sections 5.1 and 5.3. A call that was logged before the checkout is in the checkout, whatever became of
//! the checkpoints; it must never be reported as new twice by checkpoints that were taken.

use agent_clients_runtime::Error;

use crate::types::{PassportActivity, ToolCall};

/// The calls, services and delegations of one round.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// In the order of their first use.
    services: Vec<String>,
    calls: Vec<ToolCall>,
    delegated_to: Vec<String>,
    /// How many of the calls a checkpoint has reported.
    reported: usize,
    closed: bool,
    pub(super) failed_checkpoints: u32,
    pub(super) checkpoint_error: Option<Error>,
}

impl Ledger {
    /// Notes a call; false after the checkout, when it can no longer be reported.
    pub(super) fn log(&mut self, call: ToolCall) -> bool {
        if self.closed {
            return false;
        }
        if !self.services.contains(&call.service) {
            self.services.push(call.service.clone());
        }
        self.calls.push(call);
        true
    }

    /// Notes an agent that was delegated to; false after the checkout.
    pub(super) fn delegate(&mut self, agent_id: String) -> bool {
        if !self.closed {
            self.delegated_to.push(agent_id);
        }
        !self.closed
    }

    /// What the next checkpoint says, and how many calls are reported once it was taken.
    pub(super) fn checkpoint(&self) -> (PassportActivity, usize) {
        (self.activity(self.reported), self.calls.len())
    }

    pub(super) fn checkpoint_taken(&mut self, reported: usize) {
        self.reported = reported;
    }

    pub(super) fn checkpoint_failed(&mut self, error: Error) {
        self.failed_checkpoints += 1;
        self.checkpoint_error = Some(error);
    }

    /// Everything, for the checkout. Nothing can be noted afterwards.
    pub(super) fn close(&mut self) -> PassportActivity {
        self.closed = true;
        self.activity(0)
    }

    fn activity(&self, from: usize) -> PassportActivity {
        let calls = &self.calls[from..];
        let count = i64::try_from(calls.len()).unwrap_or(i64::MAX);
        let mut activity = PassportActivity::new(self.services.clone(), count);
        activity.tool_calls = (!calls.is_empty()).then(|| calls.to_vec());
        activity.delegated_to = (!self.delegated_to.is_empty()).then(|| self.delegated_to.clone());
        activity
    }
}

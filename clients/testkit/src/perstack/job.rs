//! One job: its status and its way through the script. Only data and rules; time passes elsewhere.

use serde_json::{Value, json};

use super::checkpoint;
use super::script::{End, JobScript};
use super::state::{State, put};

/// A job.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) id: String,
    pub(super) status: String,
    /// The fields of the input, as they were given.
    pub(super) input: Value,
    pub(super) max_steps: u64,
    pub(super) script: JobScript,
    pub(super) checkpoints: Vec<Value>,
    /// Counts the runs, so that the timer of an earlier one does nothing any more.
    pub(super) run: u64,
    pub(super) created: String,
    pub(super) updated: String,
    started: Option<String>,
    completed: Option<String>,
}

/// The runtime's default (Perstack contract, section 3).
const DEFAULT_MAX_STEPS: u64 = 100;

impl Job {
    pub(super) fn new(id: String, input: Value, script: JobScript, now: String) -> Self {
        Self {
            id,
            status: "queued".to_owned(),
            max_steps: input
                .get("maxSteps")
                .and_then(Value::as_u64)
                .unwrap_or(DEFAULT_MAX_STEPS),
            input,
            script,
            checkpoints: Vec::new(),
            run: 0,
            created: now.clone(),
            updated: now,
            started: None,
            completed: None,
        }
    }

    /// Whether it takes steps.
    pub(super) fn is_active(&self) -> bool {
        matches!(self.status.as_str(), "queued" | "running" | "canceling")
    }

    /// Whether it waits for the user.
    pub(super) fn is_waiting(&self) -> bool {
        matches!(
            self.status.as_str(),
            "paused" | "requestInteractiveToolResult" | "exceededMaxSteps"
        )
    }

    /// What ends its stream, once nothing more will come: name and data of an event. A paused job keeps its stream open.
    pub(super) fn last_event(&self) -> Option<(&'static str, Value)> {
        if self.is_active() || self.status == "paused" {
            return None;
        }
        match &self.script.end {
            End::Failure(message) if self.status == "failed" => Some(("error", json!({"message": message}))),
            _ => Some(("done", json!({"status": self.status}))),
        }
    }

    pub(super) fn json(&self) -> Value {
        let steps = self.checkpoints.len();
        let mut value = json!({"id": self.id, "status": self.status});
        for (name, field) in self.input.as_object().into_iter().flatten() {
            put(&mut value, name, Some(field.clone()));
        }
        put(&mut value, "maxSteps", Some(self.max_steps));
        put(&mut value, "currentStep", Some(steps));
        put(&mut value, "totalSteps", Some(steps));
        put(&mut value, "usage", Some(checkpoint::usage(steps)));
        put(&mut value, "runtimeVersion", Some("v1.0"));
        put(&mut value, "createdAt", Some(self.created.clone()));
        put(&mut value, "updatedAt", Some(self.updated.clone()));
        put(&mut value, "startedAt", self.started.clone());
        put(&mut value, "completedAt", self.completed.clone());
        value
    }

    /// Takes one step. The times and the id are those of the checkpoint, if one comes of it.
    fn step(&mut self, id: String, begun: String, ended: String) {
        self.updated.clone_from(&ended);
        if self.status == "canceling" {
            "canceled".clone_into(&mut self.status);
            self.completed = Some(ended);
            return;
        }
        self.started.get_or_insert_with(|| begun.clone());
        let taken = self.checkpoints.len() as u64 + 1;
        let asks = self.script.asks_after.is_some_and(|after| u64::from(after) == taken);
        let last = taken >= u64::from(self.script.checkpoints);
        self.status = match &self.script.end {
            _ if asks => "requestInteractiveToolResult".to_owned(),
            End::Status(status) if last => status.clone(),
            End::Failure(_) if last => "failed".to_owned(),
            _ if taken >= self.max_steps => "exceededMaxSteps".to_owned(),
            _ => "running".to_owned(),
        };
        if last && !asks {
            self.completed = Some(ended.clone());
        }
        let checkpoint = checkpoint::make(self, id, begun, ended);
        self.checkpoints.push(checkpoint);
    }
}

impl State {
    /// Takes a job one step further, unless its timer belongs to an earlier `run`. Says whether it goes on after that.
    pub(super) fn step(&mut self, job_id: &str, run: Option<u64>) -> bool {
        let due = |job: &Job| job.id == job_id && job.is_active() && run.is_none_or(|run| run == job.run);
        let Some(index) = self.jobs.iter().position(due) else {
            return false;
        };
        let (id, begun, ended) = (self.id("chk"), self.now(), self.now());
        let job = &mut self.jobs[index];
        job.step(id, begun, ended);
        job.is_active()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_timer_of_an_earlier_run_takes_no_step() {
        let mut state = State::default();
        let script = JobScript::new().checkpoints(3);
        state
            .jobs
            .push(Job::new("j".to_owned(), json!({}), script, String::new()));
        assert!(state.step("j", Some(0)));
        state.jobs[0].run = 1;
        assert!(!state.step("j", Some(0)), "it was paused and resumed since");
        assert_eq!(state.jobs[0].checkpoints.len(), 1);
        assert!(state.step("j", Some(1)));
        assert!(!state.step("j", None), "by hand it is any run; this was the last step");
        assert!(!state.step("j", None) && !state.step("k", None));
        assert_eq!(state.jobs[0].checkpoints.len(), 3);
    }
}

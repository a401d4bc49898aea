//! Jobs and their checkpoints (Perstack contract, sections 3 and 5.5).

use serde_json::{Value, json};

use super::job::Job;
use super::page;
use super::script::JobScript;
use super::state::{Outcome, Refusal, State, data, text};
use crate::loopback::Call;

/// A run of a job that is to be driven from now on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Started {
    pub(super) job_id: String,
    pub(super) run: u64,
}

impl State {
    pub(super) fn jobs_list(&self, call: &Call<'_>) -> Outcome {
        let filter = call.query("filter").unwrap_or_default();
        let mut found: Vec<Value> = self
            .jobs
            .iter()
            .filter(|job| fits(job, &filter))
            .map(Job::json)
            .collect();
        page::sort(call, &mut found);
        Ok(page::TAKE_SKIP.reply(call, "jobs", found))
    }

    pub(super) fn jobs_get(&mut self, call: &Call<'_>) -> Outcome {
        data("job", self.job(call)?.json())
    }

    pub(super) fn jobs_start(
        &mut self,
        call: &Call<'_>,
        script: impl FnOnce() -> JobScript,
    ) -> Result<(Value, Started), Refusal> {
        let body = call.body();
        self.check_application(&text(body, "applicationId").unwrap_or_default())?;
        self.version(&text(body, "expertKey").unwrap_or_default())?;
        let (id, now) = (self.id("job"), self.now());
        let job = Job::new(id.clone(), body.clone(), script(), now);
        let value = json!({"data": {"job": job.json()}});
        self.jobs.push(job);
        Ok((value, Started { job_id: id, run: 0 }))
    }

    /// The contract's example is `paused`; the way back is this fake's own reading.
    pub(super) fn jobs_update(&mut self, call: &Call<'_>) -> Result<(Value, Option<Started>), Refusal> {
        let now = self.now();
        let job = self.job(call)?;
        let wanted = text(call.body(), "status").unwrap_or_default();
        let started = match (wanted.as_str(), job.status.as_str()) {
            ("paused", "queued" | "running" | "paused") => None,
            ("running", "paused") => Some(resume(job)),
            (wanted, current) => {
                return Err(Refusal::new(
                    400,
                    format!("A job that is {current} cannot be set to {wanted}"),
                ));
            }
        };
        job.status = wanted;
        job.updated = now;
        Ok((json!({"data": {"job": job.json()}}), started))
    }

    pub(super) fn jobs_continue(&mut self, call: &Call<'_>) -> Result<(Value, Started), Refusal> {
        let now = self.now();
        let job = self.job(call)?;
        if !job.is_waiting() {
            return Err(Refusal::new(400, "Current status is unable to continue"));
        }
        if job.checkpoints.is_empty() {
            return Err(Refusal::new(400, "No checkpoint found"));
        }
        let more = call.body().get("maxSteps").and_then(Value::as_u64);
        for (name, value) in call.body().as_object().into_iter().flatten() {
            if name != "maxSteps" {
                job.input[name] = value.clone();
            }
        }
        match (more, job.status.as_str()) {
            (Some(more), _) => job.max_steps = job.checkpoints.len() as u64 + more,
            (None, "exceededMaxSteps") => job.max_steps += job.checkpoints.len() as u64,
            (None, _) => {}
        }
        // Asked once: the script says after which step, and that step is over.
        job.script.asks_after = None;
        "running".clone_into(&mut job.status);
        job.updated = now;
        let started = resume(job);
        Ok((json!({"data": {"job": job.json()}}), started))
    }

    /// Asynchronous as in the older model: a running job is `canceling` until its next step.
    pub(super) fn jobs_cancel(&mut self, call: &Call<'_>) -> Outcome {
        let now = self.now();
        let job = self.job(call)?;
        let status = match job.status.as_str() {
            "queued" | "running" => "canceling",
            _ if job.is_waiting() => "canceled",
            current => return Err(Refusal::new(400, format!("A job that is {current} cannot be canceled"))),
        };
        status.clone_into(&mut job.status);
        job.updated = now;
        data("job", job.json())
    }

    pub(super) fn checkpoints_list(&mut self, call: &Call<'_>) -> Outcome {
        // In the order of time, which is the only one they can be sorted by.
        let mut checkpoints = self.job(call)?.checkpoints.clone();
        if call.query("order").as_deref() == Some("desc") {
            checkpoints.reverse();
        }
        Ok(page::CHECKPOINTS.reply(call, "checkpoints", checkpoints))
    }

    pub(super) fn checkpoints_get(&mut self, call: &Call<'_>) -> Outcome {
        let id = call.path("checkpointId");
        let found = self
            .job(call)?
            .checkpoints
            .iter()
            .find(|checkpoint| checkpoint["id"] == id);
        data(
            "checkpoint",
            found.cloned().ok_or_else(|| Refusal::not_found("Checkpoint"))?,
        )
    }

    pub(super) fn job(&mut self, call: &Call<'_>) -> Result<&mut Job, Refusal> {
        let id = call.path("jobId");
        self.jobs
            .iter_mut()
            .find(|job| job.id == id)
            .ok_or_else(|| Refusal::not_found("Job"))
    }
}

/// A new run: the timer of the one before must not step it too.
fn resume(job: &mut Job) -> Started {
    job.run += 1;
    Started {
        job_id: job.id.clone(),
        run: job.run,
    }
}

/// `status:running`, else a part of the expert's key, as in the older API.
fn fits(job: &Job, filter: &str) -> bool {
    match filter.split_once(':') {
        Some(("status", status)) => job.status == status,
        _ => job
            .input
            .get("expertKey")
            .and_then(Value::as_str)
            .is_some_and(|key| key.contains(filter)),
    }
}

//! Functions of the live release (Run402 contract, section 3.5). Nothing runs: a call is answered as a test has ordered, else with
//! what it was sent.

use std::collections::VecDeque;

use serde_json::{Value, json};

use super::auth::Caller;
use super::refusal::{Outcome, Refusal};
use super::releases::Function;
use super::state::State;
use crate::answer::Answer;
use crate::loopback::Call;

/// What a function has done, and will do.
#[derive(Default)]
pub(super) struct FunctionRuns {
    pub(super) answers: VecDeque<Answer>,
    pub(super) logs: Vec<LogLine>,
}

pub(super) struct LogLine {
    pub(super) at_ms: i64,
    pub(super) message: String,
}

impl State {
    fn function(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<&mut Function> {
        let name = call.path("name");
        let found = self.own_project(call, caller)?.live.functions.get_mut(name);
        found.ok_or_else(|| Refusal::not_found(format!("Function {name}")))
    }

    pub(super) fn functions_list(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let url = self.url.clone();
        let id = self.own_project(call, caller)?.id.clone();
        let live = self.project(&id)?.live_release.clone();
        let created = self.releases.iter().find(|release| Some(&release.id) == live.as_ref());
        let created = created.map(|release| release.created.clone()).unwrap_or_default();
        let functions: Vec<Value> = self
            .project(&id)?
            .live
            .functions
            .iter()
            .map(|(name, function)| {
                json!({
                    "name": name, "url": format!("{url}/functions/v1/{name}"), "runtime": function.runtime,
                    "timeout": function.timeout_seconds, "memory": function.memory_mb, "schedule": function.schedule,
                    "schedule_meta": null, "created_at": created, "updated_at": created,
                })
            })
            .collect();
        Ok(json!({"functions": functions}))
    }

    pub(super) fn functions_update(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        let (body, now) = (call.body(), self.timestamp());
        let function = self.function(call, caller)?;
        if let Some(schedule) = body.get("schedule") {
            function.schedule = schedule.clone();
        }
        if let Some(timeout) = body["config"]["timeout"].as_u64() {
            function.timeout_seconds = timeout;
        }
        if let Some(memory) = body["config"]["memory"].as_u64() {
            function.memory_mb = memory;
        }
        Ok(json!({
            "name": call.path("name"), "runtime": function.runtime, "timeout": function.timeout_seconds,
            "memory": function.memory_mb, "schedule": function.schedule, "schedule_meta": null, "updated_at": now,
        }))
    }

    pub(super) fn functions_delete(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.function(call, caller)?;
        let name = call.path("name");
        self.own_project(call, caller)?.live.functions.remove(name);
        Ok(json!({"status": "deleted", "name": name}))
    }

    pub(super) fn functions_logs(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome {
        self.function(call, caller)?;
        let id = call.path("project_id");
        let runs = self.runs.get(&run_key(id, call.path("name")));
        let since: i64 = call
            .query("since")
            .and_then(|text| text.parse().ok())
            .unwrap_or(i64::MIN);
        let tail = call
            .query("tail")
            .and_then(|text| text.parse().ok())
            .unwrap_or(50_usize);
        let lines: Vec<&LogLine> = runs.map_or(Vec::new(), |runs| runs.logs.iter().collect());
        let lines: Vec<&LogLine> = lines.into_iter().filter(|line| line.at_ms >= since).collect();
        let logs: Vec<Value> = lines[lines.len().saturating_sub(tail)..]
            .iter()
            .map(|line| json!({"timestamp": super::state::iso_ms(line.at_ms), "message": line.message}))
            .collect();
        Ok(json!({"logs": logs}))
    }

    pub(super) fn functions_invoke(&mut self, call: &Call<'_>, caller: &Caller) -> Outcome<Answer> {
        let (project, name) = (caller.project()?.to_owned(), call.path("name").to_owned());
        let found = self.project(&project)?;
        found.api_calls += 1;
        if !found.live.functions.contains_key(&name) {
            return Err(Refusal::not_found(format!("Function {name}")));
        }
        let request = call.request();
        let at_ms = self.now_ms();
        let runs = self.runs.entry(run_key(&project, &name)).or_default();
        runs.logs.push(LogLine {
            at_ms,
            message: format!("{} {} bytes", request.method(), request.body().len()),
        });
        if let Some(answer) = runs.answers.pop_front() {
            return Ok(answer);
        }
        let body = match request.json::<Value>() {
            Ok(body) => body,
            Err(_) if request.body().is_empty() => Value::Null,
            Err(_) => String::from_utf8_lossy(request.body()).into_owned().into(),
        };
        Ok(Answer::json(
            &json!({"function": name, "method": request.method().as_str(), "body": body}),
        ))
    }
}

/// Where the runs of a function are kept.
pub(super) fn run_key(project: &str, function: &str) -> String {
    format!("{project} {function}")
}

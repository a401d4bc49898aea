//! What the checkpoints of the fake hold: a plausible step of an expert, with the fields of the contract (section 4).

use serde_json::{Value, json};

use super::job::Job;
use super::keys;

/// The tokens that so many steps have used.
pub(super) fn usage(steps: usize) -> Value {
    json!({
        "inputTokens": 100 * steps, "outputTokens": 20 * steps, "reasoningTokens": 0,
        "totalTokens": 120 * steps, "cachedInputTokens": 0,
    })
}

/// The checkpoint of a step that brought the job to its present status.
pub(super) fn make(job: &Job, id: String, begun: String, ended: String) -> Value {
    let step = job.checkpoints.len() + 1;
    let run_id = format!("run-{}", job.run + 1);
    let expert_key = job.input.get("expertKey").and_then(Value::as_str).unwrap_or_default();
    let mut activity = activity(job, step);
    activity["id"] = json!(format!("act-{step}"));
    activity["expertKey"] = json!(expert_key);
    activity["runId"] = json!(run_id);
    let said = json!({
        "type": "expertMessage", "id": format!("msg-{step}"),
        "contents": [{"type": "textPart", "id": format!("part-{step}"), "text": format!("Step {step}")}],
    });
    json!({
        "type": "checkpoint", "id": id, "jobId": job.id, "runId": run_id, "status": status(&job.status), "stepNumber": step,
        "activity": activity, "expert": expert(expert_key), "newMessages": [said], "usage": usage(1),
        "startedAt": begun, "finishedAt": ended,
    })
}

/// The status of a checkpoint for that of its job; the two lists differ.
fn status(job: &str) -> &'static str {
    match job {
        "completed" => "completed",
        "requestInteractiveToolResult" => "stoppedByInteractiveTool",
        "exceededMaxSteps" => "stoppedByExceededMaxSteps",
        "failed" => "stoppedByError",
        _ => "proceeding",
    }
}

/// The first step is the query, the last the result; in between tools are called.
fn activity(job: &Job, step: usize) -> Value {
    match job.status.as_str() {
        "completed" => json!({"type": "complete", "text": "Done."}),
        "requestInteractiveToolResult" => json!({
            "type": "interactiveTool", "skillName": "user", "toolName": "ask", "args": {"question": "Go on?"},
        }),
        "failed" => json!({"type": "error", "error": "The run failed"}),
        _ if step == 1 => {
            json!({"type": "query", "text": job.input.get("query").and_then(Value::as_str).unwrap_or_default()})
        }
        _ => json!({"type": "readTextFile", "path": format!("notes-{step}.txt"), "content": "…"}),
    }
}

fn expert(key: &str) -> Value {
    let parsed = keys::parse(key);
    let name = parsed.as_ref().map_or(key, |key| key.scope);
    let version = match parsed.as_ref().map(|key| &key.selector) {
        Some(keys::Selector::Version(version) | keys::Selector::Tag(version)) => *version,
        _ => "latest",
    };
    json!({"key": key, "name": name, "version": version})
}

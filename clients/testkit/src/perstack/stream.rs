//! The checkpoint stream: everything from the first checkpoint on, then live, then the end.
//!
//! Every event is one chunk. Opening the stream again begins anew, since the API has no cursor.

use std::sync::Arc;

use agent_clients_runtime::bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::script::EventNames;
use super::service::Service;
use crate::body::{ByteParts, sse_comment, sse_event};

/// The live stream of a job that exists.
pub(super) fn open(service: Arc<Service>, job_id: String) -> ByteParts {
    let changes = service.changes();
    let follower = Follower {
        service,
        job_id,
        changes,
        sent: 0,
        ended: false,
    };
    stream::unfold(follower, |mut follower| async {
        let event = follower.next().await?;
        Some((Ok(Bytes::from(event)), follower))
    })
    .boxed()
}

struct Follower {
    service: Arc<Service>,
    job_id: String,
    changes: watch::Receiver<u64>,
    sent: usize,
    ended: bool,
}

/// What there is to send now.
enum Due {
    Checkpoint(Value),
    Last(&'static str, Value),
    Nothing,
}

impl Follower {
    async fn next(&mut self) -> Option<String> {
        if self.ended {
            return None;
        }
        let names = self.service.settings().events;
        loop {
            match self.due() {
                Due::Checkpoint(checkpoint) => {
                    self.sent += 1;
                    return Some(write(names, "checkpoint", checkpoint, &self.job_id));
                }
                Due::Last(kind, data) => {
                    self.ended = true;
                    return Some(write(names, kind, data, &self.job_id));
                }
                Due::Nothing => {}
            }
            tokio::select! {
                // Also at once, where something changed since the last look.
                changed = self.changes.changed() => changed.ok()?,
                () = tokio::time::sleep(self.service.settings().keep_alive) => return Some(sse_comment("keep-alive")),
            }
        }
    }

    fn due(&self) -> Due {
        self.service.with_state(|state| {
            let Some(job) = state.jobs.iter().find(|job| job.id == self.job_id) else {
                return Due::Nothing;
            };
            match (job.checkpoints.get(self.sent), job.last_event()) {
                (Some(checkpoint), _) => Due::Checkpoint(checkpoint.clone()),
                (None, Some((kind, data))) => Due::Last(kind, data),
                (None, None) => Due::Nothing,
            }
        })
    }
}

fn write(names: EventNames, kind: &str, mut data: Value, job_id: &str) -> String {
    match names {
        EventNames::Current => sse_event(Some(kind), &data.to_string()),
        EventNames::InData => sse_event(None, &json!({"type": kind, "data": data}).to_string()),
        EventNames::Older => {
            if kind != "checkpoint" {
                data["expertJobId"] = json!(job_id);
            }
            if kind == "error" {
                data["type"] = json!("error");
            }
            let name = match kind {
                "checkpoint" => "message",
                "done" => "complete",
                other => other,
            };
            sse_event(Some(name), &data.to_string())
        }
    }
}

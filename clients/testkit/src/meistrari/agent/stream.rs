//! The session stream: everything newer than the cursor, then live, until the turn is over.
//!
//! Every event is one chunk.

use std::sync::Arc;

use agent_clients_runtime::bytes::Bytes;
use futures_util::{StreamExt, stream};
use serde_json::Value;
use tokio::sync::watch;

use super::script::{EventKinds, Oddity};
use super::service::Service;
use crate::body::{ByteParts, broken, sse_comment, sse_event};

/// The live stream of a session that exists, of what comes after the cursor.
pub(super) fn open(service: Arc<Service>, session_id: String, cursor: usize, oddity: Option<Oddity>) -> ByteParts {
    let changes = service.changes();
    let follower = Follower {
        service,
        session_id,
        changes,
        next: cursor,
        sent: 0,
        oddity,
        broken: false,
    };
    stream::unfold(follower, |mut follower| async {
        let part = follower.next().await?;
        Some((part, follower))
    })
    .boxed()
}

struct Follower {
    service: Arc<Service>,
    session_id: String,
    changes: watch::Receiver<u64>,
    /// Index of the event to send next.
    next: usize,
    sent: usize,
    oddity: Option<Oddity>,
    broken: bool,
}

/// What there is to send now.
enum Due {
    Event(Value),
    End,
    Nothing,
}

impl Follower {
    async fn next(&mut self) -> Option<std::io::Result<Bytes>> {
        loop {
            match self.oddity {
                _ if self.broken => return None,
                Some(Oddity::Cut(after)) if self.sent >= after => {
                    self.broken = true;
                    return Some(Err(broken()));
                }
                Some(Oddity::End(after)) if self.sent >= after => return None,
                Some(Oddity::Stall(after)) if self.sent >= after => std::future::pending().await,
                _ => {}
            }
            match self.due() {
                Due::Event(event) => {
                    self.next += 1;
                    self.sent += 1;
                    return Some(Ok(write(self.service.settings().kinds, event).into()));
                }
                Due::End if self.oddity != Some(Oddity::Linger) => return None,
                Due::End | Due::Nothing => {}
            }
            tokio::select! {
                // Also at once, where something changed since the last look.
                changed = self.changes.changed() => changed.ok()?,
                () = tokio::time::sleep(self.service.settings().keep_alive) => {
                    return Some(Ok(sse_comment("keep-alive").into()));
                }
            }
        }
    }

    fn due(&self) -> Due {
        self.service.with_state(|state| {
            let Some(session) = state.sessions.iter().find(|session| session.id == self.session_id) else {
                return Due::End;
            };
            match session.events.get(self.next) {
                Some(event) => Due::Event(event.clone()),
                None if session.is_active() => Due::Nothing,
                None => Due::End,
            }
        })
    }
}

fn write(kinds: EventKinds, mut event: Value) -> String {
    match kinds {
        EventKinds::InData => sse_event(None, &event.to_string()),
        EventKinds::InName => {
            let kind = event.as_object_mut().and_then(|fields| fields.shift_remove("kind"));
            sse_event(kind.as_ref().and_then(Value::as_str), &event.to_string())
        }
    }
}

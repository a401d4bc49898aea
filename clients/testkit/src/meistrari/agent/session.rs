//! One session: its status, its events, and its way through the scripts of its turns. Only data and rules; time passes
//! elsewhere.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use agent_clients_runtime::Secret;
use agent_clients_runtime::bytes::Bytes;
use serde_json::{Value, json};

use super::script::{End, Move, TurnScript};
use super::webhooks::{Hook, Notice};

/// A session.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) id: String,
    pub(super) status: &'static str,
    /// All events so far. The cursor of an event is its number, from 1.
    pub(super) events: Vec<Value>,
    /// Counts the turns, so that the timer of an earlier one does nothing any more.
    pub(super) turn: u64,
    pub(super) messages: Vec<String>,
    pub(super) environment: BTreeMap<String, Secret>,
    pub(super) hooks: Vec<Hook>,
    pub(super) files: BTreeMap<String, Bytes>,
    script: TurnScript,
    moves: VecDeque<Move>,
    /// The steps of this turn.
    steps: Vec<Value>,
    spans: Vec<Value>,
    /// What webhooks are to be told.
    pub(super) notices: Vec<Notice>,
}

impl Session {
    /// A session that has no turn yet.
    pub(super) fn new(id: String) -> Self {
        Self {
            id,
            status: "waiting_messages",
            events: Vec::new(),
            turn: 0,
            messages: Vec::new(),
            environment: BTreeMap::new(),
            hooks: Vec::new(),
            files: BTreeMap::new(),
            script: TurnScript::new(),
            moves: VecDeque::new(),
            steps: Vec::new(),
            spans: Vec::new(),
            notices: Vec::new(),
        }
    }

    /// Whether a turn is under way.
    pub(super) fn is_active(&self) -> bool {
        matches!(self.status, "pending" | "running")
    }

    /// Begins a turn.
    pub(super) fn begin(&mut self, script: TurnScript) {
        self.turn += 1;
        self.moves = script.moves.clone().into();
        self.script = script;
        self.steps.clear();
        self.set_status("pending");
    }

    pub(super) fn pace(&self) -> Option<Duration> {
        self.script.pace
    }

    /// Takes the silence that comes next, if any.
    pub(super) fn take_wait(&mut self) -> Option<Duration> {
        match self.moves.front() {
            Some(Move::Wait(time)) => {
                let time = *time;
                self.moves.pop_front();
                Some(time)
            }
            _ => None,
        }
    }

    /// Goes one move further. Says whether the turn goes on by itself after that.
    pub(super) fn step(&mut self) -> bool {
        if self.status == "pending" {
            self.set_status("running");
            self.tell("session.started", None);
            return true;
        }
        if self.status != "running" {
            return false;
        }
        while self.take_wait().is_some() {}
        match self.moves.pop_front() {
            Some(Move::Stall) => return false,
            Some(Move::Step(step)) => self.take_step(step),
            Some(Move::Event { event, cursor }) => self.push(event, cursor),
            Some(Move::Subagent(name)) => {
                for event in ["subagent.started", "subagent.completed"] {
                    self.tell(event, Some(json!({"name": name})));
                }
            }
            Some(Move::Wait(_)) | None => self.finish(),
        }
        self.is_active()
    }

    /// Aborts the turn. Says whether there was one.
    pub(super) fn cancel(&mut self) -> bool {
        if !self.is_active() {
            return false;
        }
        // The timer of the turn must not go on with it.
        self.turn += 1;
        let (status, event) = match self.script.single_shot {
            true => ("cancelled", "session.cancelled"),
            false => ("waiting_messages", "session.waiting_messages"),
        };
        self.end(status, event, Value::Null, None);
        true
    }

    pub(super) fn timeline(&self) -> Value {
        json!({
            "status": self.status, "prompt": self.messages.last(), "spans": self.spans,
            "metrics": {"turns": self.messages.len(), "events": self.events.len()},
        })
    }

    fn finish(&mut self) {
        match self.script.end.clone() {
            End::Well => {
                let (status, event) = match self.script.single_shot {
                    true => ("completed", "session.completed"),
                    false => ("waiting_messages", "session.waiting_messages"),
                };
                let result = self.script.result.clone();
                self.end(status, event, result, None);
            }
            End::Failure(why) => self.end("failed", "session.failed", Value::Null, Some(why)),
            End::Error(why) => {
                self.capture();
                self.status = "failed";
                self.push(json!({"kind": "error", "error": why}), false);
                self.tell("session.failed", None);
                self.fail_notice(why);
            }
        }
    }

    fn end(&mut self, status: &'static str, event: &'static str, result: Value, error: Option<String>) {
        self.capture();
        self.set_status(status);
        let mut last = json!({"kind": "result", "status": status, "result": result, "steps": self.steps});
        if let Some(why) = &error {
            last["error"] = json!(why);
        }
        self.push(last, true);
        self.tell(event, None);
        if let Some(why) = error {
            self.fail_notice(why);
        }
    }

    /// What the turn leaves behind.
    fn capture(&mut self) {
        self.files.extend(self.script.files.iter().cloned());
        self.spans
            .push(json!({"name": format!("turn {}", self.messages.len()), "steps": self.steps.len()}));
    }

    fn take_step(&mut self, step: Option<Value>) {
        let number = self.steps.len() + 1;
        let step = step.unwrap_or_else(|| json!({"type": "text", "text": format!("Step {number}")}));
        self.steps.push(step.clone());
        self.push(json!({"kind": "steps", "steps": [step]}), true);
    }

    fn set_status(&mut self, status: &'static str) {
        self.status = status;
        self.push(json!({"kind": "status", "status": status}), true);
    }

    fn push(&mut self, mut event: Value, cursor: bool) {
        if cursor && let Some(fields) = event.as_object_mut() {
            fields.insert("nextCursor".to_owned(), json!(self.events.len() + 1));
        }
        self.events.push(event);
    }

    fn tell(&mut self, event: &'static str, subagent: Option<Value>) {
        self.notices.push(Notice {
            event,
            session_id: self.id.clone(),
            run_id: format!("run_{}", self.messages.len()),
            status: self.status,
            error: None,
            subagent,
        });
    }

    fn fail_notice(&mut self, why: String) {
        if let Some(notice) = self.notices.last_mut() {
            notice.error = Some(why);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(session: &Session) -> Vec<String> {
        let shown = session.events.iter().map(|event| {
            let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
            format!("{} {}", text("kind"), text("status")).trim().to_owned()
        });
        shown.collect()
    }

    #[test]
    fn a_turn_tells_its_states_in_order_and_every_event_has_the_next_cursor() {
        let mut session = Session::new("s".to_owned());
        session.begin(TurnScript::new().steps(1).event(json!({"kind": "odd"})));
        while session.step() {}
        assert_eq!(
            kinds(&session),
            [
                "status pending",
                "status running",
                "steps",
                "odd",
                "status waiting_messages",
                "result waiting_messages"
            ]
        );
        for (index, event) in session.events.iter().enumerate() {
            assert_eq!(event["nextCursor"], index + 1);
        }
        assert!(!session.step(), "nothing goes on by itself between turns");
    }

    #[test]
    fn the_end_follows_the_script_and_the_cancel() {
        let ends = [
            (TurnScript::new().single_shot(), false, "completed", "result completed"),
            (TurnScript::new().fails("no"), false, "failed", "result failed"),
            (TurnScript::new().errors("no"), false, "failed", "error"),
            (
                TurnScript::new().stalls().single_shot(),
                true,
                "cancelled",
                "result cancelled",
            ),
            (
                TurnScript::new().stalls(),
                true,
                "waiting_messages",
                "result waiting_messages",
            ),
        ];
        for (script, cancel, status, last) in ends {
            let mut session = Session::new("s".to_owned());
            session.begin(script);
            while session.step() {}
            assert_eq!(session.cancel(), cancel, "{last}");
            assert_eq!(
                (session.status, kinds(&session).pop().unwrap().as_str()),
                (status, last)
            );
            assert!(!session.cancel(), "{last}: twice");
        }
    }
}

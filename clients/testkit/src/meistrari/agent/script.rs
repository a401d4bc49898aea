//! How a turn of the fake goes: what its stream tells, how fast, how it ends. And how streams and events may be odd.

use std::time::Duration;

use agent_clients_runtime::bytes::Bytes;
use serde_json::{Value, json};

/// What happens in a turn after its message was taken.
///
/// The usual is three steps, 20 milliseconds apart, and then a `result` with which the session waits for the next message.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::meistrari::TurnScript;
/// use serde_json::json;
///
/// let quick = TurnScript::new().steps(5).every(Duration::ZERO);
/// let single = TurnScript::new().steps(1).single_shot();
/// let odd = TurnScript::new().event(json!({"kind": "later-invention", "x": 1})).steps(1);
/// let broken = TurnScript::new().steps(1).errors("the sandbox is gone");
/// let stepped = TurnScript::new().steps(2).by_hand();
/// let output = TurnScript::new().file("output/report.md", "# Report").result(json!({"summary": "Done."}));
/// # let _ = (quick, single, odd, broken, stepped, output);
/// ```
#[derive(Clone, Debug)]
pub struct TurnScript {
    pub(super) moves: Vec<Move>,
    /// The time between moves; `None` is by hand.
    pub(super) pace: Option<Duration>,
    pub(super) end: End,
    pub(super) single_shot: bool,
    pub(super) files: Vec<(String, Bytes)>,
    pub(super) result: Value,
}

/// One thing that happens.
#[derive(Clone, Debug)]
pub(super) enum Move {
    /// A `steps` event with this step; `None` is a plausible one.
    Step(Option<Value>),
    /// An event as it is; with the cursor, or without.
    Event {
        event: Value,
        cursor: bool,
    },
    /// A subagent starts and completes; only webhooks tell.
    Subagent(String),
    Wait(Duration),
    Stall,
}

/// How a turn ends.
#[derive(Clone, Debug)]
pub(super) enum End {
    /// A `result` with `waiting_messages`, or `completed` where the session is a single shot.
    Well,
    /// A `result` with `failed`.
    Failure(String),
    /// An `error` event; the session is `failed`.
    Error(String),
}

impl TurnScript {
    /// A turn without any step yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            moves: Vec::new(),
            pace: Some(Duration::from_millis(20)),
            end: End::Well,
            single_shot: false,
            files: Vec::new(),
            result: json!({"text": "Done."}),
        }
    }

    /// So many more `steps` events, with one plausible step each.
    #[must_use]
    pub fn steps(mut self, count: usize) -> Self {
        self.moves.extend(std::iter::repeat_n(Move::Step(None), count));
        self
    }

    /// One more `steps` event, with this step.
    #[must_use]
    pub fn step(self, step: Value) -> Self {
        self.then(Move::Step(Some(step)))
    }

    /// An event of any kind. It gets the next cursor as its `nextCursor`.
    #[must_use]
    pub fn event(self, event: Value) -> Self {
        self.then(Move::Event { event, cursor: true })
    }

    /// An event exactly as it is. Without a cursor of its own, it comes again where a stream is opened with an earlier one.
    #[must_use]
    pub fn event_as_it_is(self, event: Value) -> Self {
        self.then(Move::Event { event, cursor: false })
    }

    /// A subagent that starts and completes, for webhooks that listed such events.
    #[must_use]
    pub fn subagent(self, name: &str) -> Self {
        self.then(Move::Subagent(name.to_owned()))
    }

    /// Nothing for so long, on top of the pace.
    #[must_use]
    pub fn waits(self, time: Duration) -> Self {
        self.then(Move::Wait(time))
    }

    /// Nothing any more: the session runs until it is cancelled, or stepped by hand.
    #[must_use]
    pub fn stalls(self) -> Self {
        self.then(Move::Stall)
    }

    /// The time before the turn begins to run and between events. Real time.
    #[must_use]
    pub fn every(mut self, time: Duration) -> Self {
        self.pace = Some(time);
        self
    }

    /// Goes on only by [`AgentApi::step`](super::AgentApi::step).
    #[must_use]
    pub fn by_hand(mut self) -> Self {
        self.pace = None;
        self
    }

    /// The session takes no further message: it ends `completed`, and `cancelled` where it is cancelled.
    #[must_use]
    pub fn single_shot(mut self) -> Self {
        self.single_shot = true;
        self
    }

    /// Ends with a `result` of the status `failed`, whose `error` says why.
    #[must_use]
    pub fn fails(mut self, why: &str) -> Self {
        self.end = End::Failure(why.to_owned());
        self
    }

    /// Ends with an `error` event. There is no `result`, and the session is `failed`.
    #[must_use]
    pub fn errors(mut self, why: &str) -> Self {
        self.end = End::Error(why.to_owned());
        self
    }

    /// A file that is captured when the turn ends.
    #[must_use]
    pub fn file(mut self, path: &str, content: impl Into<Bytes>) -> Self {
        self.files.push((path.to_owned(), content.into()));
        self
    }

    /// What stands in the field `result` of the `result` event. The name of that field is the fake's own.
    #[must_use]
    pub fn result(mut self, value: Value) -> Self {
        self.result = value;
        self
    }

    fn then(mut self, next: Move) -> Self {
        self.moves.push(next);
        self
    }
}

impl Default for TurnScript {
    fn default() -> Self {
        Self::new().steps(3)
    }
}

/// Where the kind of an event stands. Which of them the service uses is not known (Meistrari contract, section 5.1, item 5);
/// a client should read both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EventKinds {
    /// `kind` in the data, no name.
    #[default]
    InData,
    /// The name of the server-sent event; no `kind` in the data.
    InName,
}

/// What goes wrong with the next session stream that is opened, counted in events of that stream. To cut at a byte, inject
/// [`Fault::cut_body`](crate::loopback::Fault::cut_body).
///
/// ```
/// use agent_clients_testkit::meistrari::StreamFault;
///
/// // The connection breaks after the second event; the one after that goes silent after the first, without a comment.
/// let faults = [StreamFault::cut_after(2), StreamFault::stall_after(1)];
/// // The body ends properly after the second event, although the turn goes on.
/// let ends = StreamFault::end_after(2);
/// // The stream stays open after the result, with comments.
/// let lingers = StreamFault::never_end();
/// # let _ = (faults, ends, lingers);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamFault(pub(super) Oddity);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Oddity {
    Cut(usize),
    End(usize),
    Stall(usize),
    Linger,
}

impl StreamFault {
    /// The connection breaks after so many events.
    #[must_use]
    pub fn cut_after(events: usize) -> Self {
        Self(Oddity::Cut(events))
    }

    /// The body ends, as if everything were told, after so many events.
    #[must_use]
    pub fn end_after(events: usize) -> Self {
        Self(Oddity::End(events))
    }

    /// Nothing comes any more after so many events, not even a comment, and the connection stays open.
    #[must_use]
    pub fn stall_after(events: usize) -> Self {
        Self(Oddity::Stall(events))
    }

    /// The service does not close the stream after the turn.
    #[must_use]
    pub fn never_end() -> Self {
        Self(Oddity::Linger)
    }
}

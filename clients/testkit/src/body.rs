//! Reply bodies that follow a script: chunks, silences, breaks, and ready-made server-sent events.
//!
//! All waiting is tokio time, so that a test with a paused clock waits for nothing. A body must never end by itself where the
//! script says that it breaks or stalls.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::num::NonZeroUsize;
use std::time::Duration;

use agent_clients_runtime::bytes::{BufMut, Bytes, BytesMut};
use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};
use serde::Serialize;

/// The parts of a body as they arrive.
pub(crate) type ByteParts = BoxStream<'static, io::Result<Bytes>>;

/// A reply body that arrives as scripted. Without a break or a stall at its end, it ends properly.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_testkit::{Answer, ScriptedBody};
/// use serde_json::json;
///
/// // Two events, a silence and a keep-alive between them, then the connection breaks.
/// let body = ScriptedBody::new()
///     .event("checkpoint", &json!({"id": "c-1"}))
///     .wait(Duration::from_secs(20))
///     .comment("keep-alive")
///     .event("checkpoint", &json!({"id": "c-2"}))
///     .break_off();
/// let answer = Answer::events(body.clone());
///
/// // The same, broken inside of the first event, and arriving a byte at a time.
/// let cut = body.cut_at(30).in_pieces_of(1);
/// # let _ = (answer, cut);
/// ```
#[derive(Clone, Default)]
pub struct ScriptedBody {
    steps: Vec<Step>,
    cut_at: Option<usize>,
    piece: Option<NonZeroUsize>,
}

#[derive(Clone)]
enum Step {
    Chunk(Bytes),
    Wait(Duration),
    Break,
    Stall,
}

impl ScriptedBody {
    /// A body without anything in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sends these bytes as one chunk.
    #[must_use]
    pub fn chunk(mut self, bytes: impl Into<Bytes>) -> Self {
        self.steps.push(Step::Chunk(bytes.into()));
        self
    }

    /// Is silent for so long.
    #[must_use]
    pub fn wait(mut self, time: Duration) -> Self {
        self.steps.push(Step::Wait(time));
        self
    }

    /// Breaks the connection here. Nothing after it is sent.
    #[must_use]
    pub fn break_off(mut self) -> Self {
        self.steps.push(Step::Break);
        self
    }

    /// Sends nothing any more and keeps the connection open, until the other side closes it.
    #[must_use]
    pub fn stall(mut self) -> Self {
        self.steps.push(Step::Stall);
        self
    }

    /// A server-sent event with JSON data, as one chunk.
    ///
    /// # Panics
    /// Where `data` cannot be written as JSON.
    #[must_use]
    pub fn event(self, name: &str, data: &(impl Serialize + ?Sized)) -> Self {
        self.chunk(sse_event(Some(name), &to_json(data)))
    }

    /// A server-sent event without a name, with JSON data, as one chunk.
    ///
    /// # Panics
    /// Where `data` cannot be written as JSON.
    #[must_use]
    pub fn unnamed_event(self, data: &(impl Serialize + ?Sized)) -> Self {
        self.chunk(sse_event(None, &to_json(data)))
    }

    /// A comment of an event stream, which servers send to keep a connection alive, as one chunk.
    #[must_use]
    pub fn comment(self, text: &str) -> Self {
        self.chunk(sse_comment(text))
    }

    /// A line of newline-delimited JSON, as one chunk.
    ///
    /// # Panics
    /// Where `value` cannot be written as JSON.
    #[must_use]
    pub fn json_line(self, value: &(impl Serialize + ?Sized)) -> Self {
        let mut line = to_json(value);
        line.push('\n');
        self.chunk(line)
    }

    /// Breaks the connection after byte `count` of the whole body, wherever in a chunk that is. A body of exactly so many bytes
    /// breaks instead of ending; a shorter one is not touched.
    #[must_use]
    pub fn cut_at(mut self, count: usize) -> Self {
        self.cut_at = Some(count);
        self
    }

    /// Splits every chunk into pieces of `bytes` bytes, to find out whether a reader depends on where chunks end. 0 is taken
    /// for 1.
    #[must_use]
    pub fn in_pieces_of(mut self, bytes: usize) -> Self {
        self.piece = Some(NonZeroUsize::new(bytes).unwrap_or(NonZeroUsize::MIN));
        self
    }

    /// All bytes of the script up to its first break or stall, as they would arrive without a cut.
    #[must_use]
    pub fn bytes(&self) -> Bytes {
        let mut all = BytesMut::new();
        for step in &self.steps {
            match step {
                Step::Chunk(bytes) => all.put_slice(bytes),
                Step::Wait(_) => {}
                Step::Break | Step::Stall => break,
            }
        }
        all.freeze()
    }

    pub(crate) fn into_parts(self) -> ByteParts {
        let piece = self.piece.map_or(usize::MAX, NonZeroUsize::get);
        let playback = Playback {
            steps: self.steps.into(),
            piece,
        };
        let parts = stream::unfold(playback, |mut playback| async {
            playback.next().await.map(|part| (part, playback))
        });
        match self.cut_at {
            Some(count) => cut(parts.boxed(), count),
            None => parts.boxed(),
        }
    }
}

impl fmt::Debug for ScriptedBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let steps = self.steps.iter().map(|step| match step {
            Step::Chunk(bytes) => format!("{} bytes", bytes.len()),
            Step::Wait(time) => format!("wait {time:?}"),
            Step::Break => "break".to_owned(),
            Step::Stall => "stall".to_owned(),
        });
        f.debug_struct("ScriptedBody")
            .field("steps", &steps.collect::<Vec<_>>())
            .field("cut_at", &self.cut_at)
            .field("piece", &self.piece)
            .finish()
    }
}

struct Playback {
    steps: VecDeque<Step>,
    piece: usize,
}

impl Playback {
    async fn next(&mut self) -> Option<io::Result<Bytes>> {
        loop {
            match self.steps.pop_front()? {
                Step::Chunk(bytes) if bytes.is_empty() => {}
                Step::Chunk(mut bytes) => {
                    let part = bytes.split_to(self.piece.min(bytes.len()));
                    if !bytes.is_empty() {
                        self.steps.push_front(Step::Chunk(bytes));
                    }
                    return Some(Ok(part));
                }
                Step::Wait(time) => tokio::time::sleep(time).await,
                Step::Break => {
                    self.steps.clear();
                    return Some(Err(broken()));
                }
                Step::Stall => std::future::pending().await,
            }
        }
    }
}

/// The error of a connection that the script breaks.
pub(crate) fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::ConnectionReset, "the connection was broken, as scripted")
}

/// Breaks a body after exactly `count` bytes. A body that ends earlier is not touched.
pub(crate) fn cut(parts: ByteParts, count: usize) -> ByteParts {
    stream::unfold(Some((parts, count)), |state| async {
        let (mut parts, left) = state?;
        if left == 0 {
            return Some((Err(broken()), None));
        }
        match parts.next().await? {
            Ok(mut bytes) => {
                bytes.truncate(left);
                let left = left - bytes.len();
                Some((Ok(bytes), Some((parts, left))))
            }
            Err(cause) => Some((Err(cause), None)),
        }
    })
    .boxed()
}

/// One server-sent event.
pub(crate) fn sse_event(name: Option<&str>, data: &str) -> String {
    let mut text = String::with_capacity(data.len() + 32);
    if let Some(name) = name {
        text.push_str(&format!("event: {name}\n"));
    }
    for line in data.split('\n') {
        text.push_str(&format!("data: {line}\n"));
    }
    text.push('\n');
    text
}

/// One comment of an event stream.
pub(crate) fn sse_comment(text: &str) -> String {
    format!(": {text}\n\n")
}

/// JSON text for a script.
pub(crate) fn to_json(value: &(impl Serialize + ?Sized)) -> String {
    match serde_json::to_string(value) {
        Ok(text) => text,
        Err(cause) => panic!("the scripted value cannot be written as JSON: {cause}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    /// What arrives: the bytes, and whether the body ended properly.
    async fn read(body: ScriptedBody) -> (Vec<Bytes>, bool) {
        let mut parts = body.into_parts();
        let mut read = Vec::new();
        while let Some(part) = parts.next().await {
            match part {
                Ok(bytes) => read.push(bytes),
                Err(_) => {
                    assert!(parts.next().await.is_none(), "something came after the break");
                    return (read, false);
                }
            }
        }
        (read, true)
    }

    #[tokio::test]
    async fn a_body_cut_at_any_byte_delivers_exactly_that_many_and_then_breaks() {
        let body = ScriptedBody::new().chunk("abc").chunk("").chunk("defg");
        for piece in [1, 2, 3, 100] {
            for count in 0..=7 {
                let (parts, ended) = read(body.clone().in_pieces_of(piece).cut_at(count)).await;
                assert_eq!(parts.concat(), b"abcdefg"[..count], "cut at {count}");
                assert!(!ended, "cut at {count}");
            }
            let (parts, ended) = read(body.clone().in_pieces_of(piece).cut_at(8)).await;
            assert_eq!(parts.concat(), b"abcdefg");
            assert!(ended, "a body that is shorter than the cut ends");
        }
    }

    #[tokio::test]
    async fn pieces_split_every_chunk_and_lose_nothing() {
        let (parts, ended) = read(ScriptedBody::new().chunk("abc").chunk("de").in_pieces_of(2)).await;
        assert_eq!(parts, ["ab", "c", "de"]);
        assert!(ended);
        let (parts, _) = read(ScriptedBody::new().chunk("ab").in_pieces_of(0)).await;
        assert_eq!(parts, ["a", "b"]);
    }

    #[tokio::test(start_paused = true)]
    async fn waits_pass_in_tokio_time_and_a_stall_never_ends() {
        let real = Instant::now();
        let virtual_start = tokio::time::Instant::now();
        let day = Duration::from_secs(86_400);
        let (parts, _) = read(ScriptedBody::new().chunk("a").wait(day).chunk("b")).await;
        assert_eq!(parts, ["a", "b"]);
        assert_eq!(virtual_start.elapsed(), day);
        let stalled = read(ScriptedBody::new().chunk("a").stall().chunk("b"));
        assert!(tokio::time::timeout(day, stalled).await.is_err(), "the stall ended");
        assert!(real.elapsed() < Duration::from_secs(60), "the clock was not paused");
    }

    #[tokio::test]
    async fn a_break_comes_after_everything_before_it_and_nothing_follows() {
        let (parts, ended) = read(ScriptedBody::new().chunk("a").break_off().chunk("b")).await;
        assert_eq!(parts, ["a"]);
        assert!(!ended);
    }

    #[test]
    fn events_are_written_by_the_standard() {
        let body = ScriptedBody::new()
            .event("done", &serde_json::json!({"status": "completed"}))
            .unnamed_event("x")
            .comment("keep-alive")
            .json_line(&1)
            .stall()
            .chunk("never");
        let expected = "event: done\ndata: {\"status\":\"completed\"}\n\ndata: \"x\"\n\n: keep-alive\n\n1\n";
        assert_eq!(body.bytes(), expected);
        assert_eq!(sse_event(None, "a\nb"), "data: a\ndata: b\n\n");
    }
}

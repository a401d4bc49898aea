//! One decoded server-sent event.
//!
//! An event owns its text in one block, so that it costs one allocation and keeps no part of the network buffer alive. `Debug`
//! must never show the data: a server may send a credential in it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The kind of an event whose server named none (HTML standard, section 9.2.6).
pub const DEFAULT_KIND: &str = "message";

/// One server-sent event, as the HTML standard dispatches it (section 9.2 "Server-sent events").
///
/// # Examples
/// ```
/// use agent_clients_runtime::sse::Event;
///
/// let event = Event::new("{}").with_name("checkpoint").with_id("7");
/// assert_eq!((event.kind(), event.data(), event.id()), ("checkpoint", "{}", Some("7")));
/// ```
#[derive(Clone, Default)]
pub struct Event {
    /// The data, then the name and the event's own id where it has them, each after a line feed.
    text: String,
    data_end: usize,
    /// Where the name ends; equal to `data_end` when there is none.
    name_end: usize,
    /// The id of an earlier event of the stream, where this one has none of its own.
    carried_id: Option<Arc<str>>,
    retry: Option<Duration>,
}

/// The text of an event and where its parts end.
pub(super) struct Text {
    text: String,
    data_end: usize,
    name_end: usize,
}

impl Text {
    /// The text of data alone, which is what nearly every event is. Built without a detour over a growing buffer.
    #[inline(always)]
    pub(super) fn data_only(data: &[u8]) -> Self {
        let text = match std::str::from_utf8(data) {
            Ok(text) => text.to_owned(),
            Err(_) => String::from_utf8_lossy(data).into_owned(),
        };
        let end = text.len();
        Self {
            text,
            data_end: end,
            name_end: end,
        }
    }

    /// The text of borrowed parts: one exact allocation.
    #[inline(always)]
    pub(super) fn copy(data: &[u8], name: Option<&[u8]>, id: Option<&[u8]>) -> Self {
        let more = name.map_or(0, |name| name.len() + 1) + id.map_or(0, |id| id.len() + 1);
        let mut text = Vec::with_capacity(data.len() + more);
        text.extend_from_slice(data);
        Self::finish(text, name, id)
    }

    /// The text of an event whose data is already in a buffer of its own.
    #[inline]
    pub(super) fn finish(mut text: Vec<u8>, name: Option<&[u8]>, id: Option<&[u8]>) -> Self {
        let data_end = text.len();
        // The line feeds keep the parts apart: half a character at the end of one and half at the start of the next must not
        // become a whole one.
        if let Some(name) = name
            && !name.is_empty()
        {
            text.push(b'\n');
            text.extend_from_slice(name);
        }
        let name_end = text.len();
        if let Some(id) = id {
            text.push(b'\n');
            text.extend_from_slice(id);
        }
        match String::from_utf8(text) {
            Ok(text) => Self {
                text,
                data_end,
                name_end,
            },
            Err(error) => Self::repaired(error.as_bytes(), data_end, name_end),
        }
    }

    /// The standard decodes with replacement: what is not UTF-8 becomes U+FFFD, and the event still comes.
    #[cold]
    #[inline(never)]
    fn repaired(bytes: &[u8], data_end: usize, name_end: usize) -> Self {
        let mut text = String::from_utf8_lossy(&bytes[..data_end]).into_owned();
        let new_data_end = text.len();
        text.push_str(&String::from_utf8_lossy(&bytes[data_end..name_end]));
        let new_name_end = text.len();
        text.push_str(&String::from_utf8_lossy(&bytes[name_end..]));
        Self {
            text,
            data_end: new_data_end,
            name_end: new_name_end,
        }
    }

    /// The id, where the event has its own.
    #[inline(always)]
    pub(super) fn own_id(&self) -> Option<&str> {
        (self.text.len() > self.name_end).then(|| &self.text[self.name_end + 1..])
    }
}

impl Event {
    /// An event with this data, without a name, an id or a retry time.
    pub fn new(data: impl Into<String>) -> Self {
        let text = data.into();
        let end = text.len();
        Self {
            text,
            data_end: end,
            name_end: end,
            carried_id: None,
            retry: None,
        }
    }

    /// The same event with a name; an empty name is no name.
    #[must_use]
    pub fn with_name(self, name: impl AsRef<str>) -> Self {
        let id = self.own_id().map(str::to_owned);
        self.rebuilt(Some(name.as_ref()), id.as_deref())
    }

    /// The same event with an id of its own; an empty id resets the last event id of the stream.
    #[must_use]
    pub fn with_id(self, id: impl AsRef<str>) -> Self {
        let name = self.name().map(str::to_owned);
        self.rebuilt(name.as_deref(), Some(id.as_ref()))
    }

    /// The same event with a reconnection time.
    #[must_use]
    pub fn with_retry(mut self, retry: Duration) -> Self {
        self.retry = Some(retry);
        self
    }

    fn rebuilt(self, name: Option<&str>, id: Option<&str>) -> Self {
        let retry = self.retry;
        let data_end = self.data_end;
        let mut text = self.text.into_bytes();
        text.truncate(data_end);
        let text = Text::finish(text, name.map(str::as_bytes), id.map(str::as_bytes));
        Self::assemble(text, None, retry)
    }

    /// Puts an event together. `carried_id` counts only where the text has no id.
    #[inline(always)]
    pub(super) fn assemble(text: Text, carried_id: Option<Arc<str>>, retry: Option<Duration>) -> Self {
        Self {
            text: text.text,
            data_end: text.data_end,
            name_end: text.name_end,
            carried_id,
            retry,
        }
    }

    /// The data: the `data` lines joined with a line feed, without the last line feed.
    pub fn data(&self) -> &str {
        &self.text[..self.data_end]
    }

    /// Takes the data without copying it.
    pub fn into_data(self) -> String {
        let mut text = self.text;
        text.truncate(self.data_end);
        text
    }

    /// The name that the server gave (`event: …`); `None` when there is none or it is empty.
    pub fn name(&self) -> Option<&str> {
        // One more than `data_end` for the line feed in front of the name.
        (self.name_end > self.data_end).then(|| &self.text[self.data_end + 1..self.name_end])
    }

    /// The name, or `message` when the server gave none: what the standard calls the type of the event.
    pub fn kind(&self) -> &str {
        self.name().unwrap_or(DEFAULT_KIND)
    }

    /// The last event id of the stream at this event: its own, or else that of the last event that had one. `None` when none had
    /// one, or when the last one was empty.
    pub fn id(&self) -> Option<&str> {
        self.own_id().or(self.carried_id.as_deref()).filter(|id| !id.is_empty())
    }

    /// The id that this event brought itself (`id: …`); `Some("")` when it resets the last event id.
    pub fn own_id(&self) -> Option<&str> {
        (self.text.len() > self.name_end).then(|| &self.text[self.name_end + 1..])
    }

    /// The reconnection time that came with this event (`retry: …`, milliseconds on the wire).
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }
}

impl PartialEq for Event {
    fn eq(&self, other: &Self) -> bool {
        self.data() == other.data()
            && self.name() == other.name()
            && self.own_id() == other.own_id()
            && self.id() == other.id()
            && self.retry == other.retry
    }
}

impl Eq for Event {}

/// Shows the name, the ids, the retry time and the *length* of the data.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("name", &self.name())
            .field("id", &self.id())
            .field("retry", &self.retry)
            .field("data_bytes", &self.data_end)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_built_by_hand_has_what_it_was_given() {
        let event = Event::new("a\nb")
            .with_id("7")
            .with_name("n")
            .with_retry(Duration::from_millis(5));
        assert_eq!(event.data(), "a\nb");
        assert_eq!((event.name(), event.kind()), (Some("n"), "n"));
        assert_eq!((event.id(), event.own_id()), (Some("7"), Some("7")));
        assert_eq!(event.retry(), Some(Duration::from_millis(5)));
        assert_eq!(event.clone().with_name("").kind(), "message");
        assert_eq!(event.clone().with_id("").id(), None);
        assert_eq!(event.clone().with_id("").own_id(), Some(""));
        assert_eq!(event.into_data(), "a\nb");
        assert_eq!(Event::new("").name(), None);
    }

    #[test]
    fn debug_does_not_show_the_data() {
        let shown = format!("{:?}", Event::new("hunter2").with_name("n"));
        assert!(!shown.contains("hunter2") && shown.contains("data_bytes: 7"), "{shown}");
    }

    #[test]
    fn half_a_character_in_two_parts_never_becomes_a_whole_one() {
        let text = Text::copy(b"x\xE2\x82", Some(b"\xAC"), Some(b"\xE2\x82"));
        let event = Event::assemble(text, None, None);
        assert_eq!(event.data(), "x\u{FFFD}");
        assert_eq!(event.name(), Some("\u{FFFD}"));
        assert_eq!(event.id(), Some("\u{FFFD}"));
    }
}

//! The incremental decoder for `text/event-stream`, by the HTML standard, section 9.2.6 "Interpreting an event stream".
//!
//! It takes bytes in chunks of any size and gives events; it does no I/O and knows no clock. The work is linear in the bytes
//! however the stream is cut, and no more than the limit is ever held. It must never panic and never
//! depend on where a chunk ends.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use memchr::memchr2;

use super::event::{Event, Text};
use crate::limits::MAX_EVENT_BYTES;

const DATA: &[u8] = b"data:";
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Scratch space up to this size is kept from one event to the next.
const KEPT_SCRATCH: usize = 64 * 1024;

/// An event was larger than the decoder's limit. Decoding stops here: the rest of the stream cannot be trusted to be small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EventTooLarge {
    /// The limit, in bytes of one event.
    pub limit: usize,
}

impl fmt::Display for EventTooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a server-sent event is larger than the limit of {} bytes; raise the limit if the server is right to send it",
            self.limit
        )
    }
}

impl std::error::Error for EventTooLarge {}

/// An incremental decoder of server-sent events.
///
/// Feed it the chunks of a stream in order with [`decode`](Self::decode). What is incomplete when the stream ends is not an event
/// (so the standard says): drop the decoder.
///
/// # Examples
/// ```
/// use agent_clients_runtime::sse::Decoder;
///
/// let mut decoder = Decoder::new();
/// let mut events = Vec::new();
/// for mut chunk in [&b"event: greet\r\nda"[..], b"ta: hello\r\n\r\ndata: half"] {
///     while let Some(event) = decoder.decode(&mut chunk)? {
///         events.push((event.kind().to_owned(), event.into_data()));
///     }
/// }
/// assert_eq!(events, [("greet".to_owned(), "hello".to_owned())]);
/// # Ok::<(), agent_clients_runtime::sse::EventTooLarge>(())
/// ```
pub struct Decoder {
    limit: usize,
    place: Place,
    /// The last byte of the last chunk was a CR: a LF at the start of the next one belongs to it.
    after_cr: bool,
    /// A line without its end that is not (yet) a data line.
    line: Vec<u8>,
    /// What is known of the event that the last chunk left unfinished.
    data: Vec<u8>,
    has_data: bool,
    name: Option<Vec<u8>>,
    id: Option<Vec<u8>>,
    event_retry: Option<Duration>,
    last_id: LastId,
    retry: Option<Duration>,
    failed: bool,
    #[cfg(test)]
    pub(super) work: usize,
}

/// Where the next byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the first bytes of the stream, of which so many are those of a byte order mark.
    Bom(usize),
    LineStart,
    /// In a line whose beginning is in `line`.
    Line,
    /// In the value of a data line, whose beginning is in `data`.
    Data,
    /// Right behind `data:`, where one space is dropped.
    DataStart,
    Comment,
}

/// The last event id, which every later event carries until the next one.
#[derive(Default)]
struct LastId {
    text: String,
    /// The same text for events without an id of their own; made on first use.
    shared: Option<Arc<str>>,
}

/// The fields of the event being decoded that lie in the present chunk.
#[derive(Default)]
struct Borrowed<'a> {
    data: Option<&'a [u8]>,
    name: Option<&'a [u8]>,
    id: Option<&'a [u8]>,
}

impl Default for Decoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Decoder {
    /// A decoder with the limit [`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES).
    pub fn new() -> Self {
        Self::with_limit(MAX_EVENT_BYTES)
    }

    /// A decoder that refuses an event whose name, id and data together are larger than `limit` bytes. An unfinished line counts
    /// towards the limit while it is not known what it is; comments do not count, because they are not kept.
    pub fn with_limit(limit: usize) -> Self {
        Self {
            limit,
            place: Place::Bom(0),
            after_cr: false,
            line: Vec::new(),
            data: Vec::new(),
            has_data: false,
            name: None,
            id: None,
            event_retry: None,
            last_id: LastId::default(),
            retry: None,
            failed: false,
            #[cfg(test)]
            work: 0,
        }
    }

    /// Changes the limit, from the next byte on.
    pub(super) fn set_limit(&mut self, limit: usize) {
        self.limit = limit;
    }

    /// The last event id of the stream so far: of the dispatched events and of the blocks that set only an id.
    pub fn last_event_id(&self) -> Option<&str> {
        Some(self.last_id.text.as_str()).filter(|id| !id.is_empty())
    }

    /// The last reconnection time that the server asked for (`retry: …`), also outside any event.
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// Takes bytes from the front of `input` until an event is complete, and returns it; `None` when `input` is used up.
    /// Call it again with the same `input` until it returns `None`, then with the next chunk.
    ///
    /// # Errors
    /// [`EventTooLarge`] when an event passes the limit; every later call fails in the same way.
    pub fn decode(&mut self, input: &mut &[u8]) -> Result<Option<Event>, EventTooLarge> {
        if self.failed {
            return Err(self.fail());
        }
        if self.after_cr && !input.is_empty() {
            self.after_cr = false;
            if input[0] == b'\n' {
                *input = &input[1..];
            }
        }
        // Fields stay where they are in the chunk until the event ends or the chunk does.
        let mut fields = Borrowed::default();
        while !input.is_empty() {
            match self.place {
                Place::LineStart => {
                    if self.line_start(input, &mut fields)? {
                        return self.dispatch(&fields);
                    }
                }
                Place::Data | Place::DataStart => self.continue_data(input)?,
                Place::Line => self.continue_line(input)?,
                Place::Comment => self.continue_comment(input),
                Place::Bom(seen) => self.byte_order_mark(input, seen),
            }
        }
        self.keep(&fields)?;
        Ok(None)
    }

    /// At the start of a line: takes the whole line, or what the chunk has of it. True at the end of an event.
    #[inline(always)]
    fn line_start<'a>(&mut self, input: &mut &'a [u8], fields: &mut Borrowed<'a>) -> Result<bool, EventTooLarge> {
        let bytes: &'a [u8] = input;
        if let Some(value) = bytes.strip_prefix(DATA) {
            let Some(end) = memchr2(b'\n', b'\r', value) else {
                self.count(value.len());
                *input = value;
                self.begin_data(fields)?;
                return Ok(false);
            };
            self.count(end);
            self.take_data(fields, without_space(&value[..end]))?;
            // Nearly every event ends right behind its data line.
            if let [b'\n', b'\n', rest @ ..] = &value[end..] {
                *input = rest;
                return Ok(true);
            }
            self.pass_line_end(input, DATA.len() + end);
            return Ok(false);
        }
        match bytes[0] {
            b'\n' | b'\r' => {
                self.pass_line_end(input, 0);
                if fields.data.is_some() || self.has_data {
                    return Ok(true);
                }
                self.end_without_data(fields);
            }
            b':' => self.place = Place::Comment,
            _ => match memchr2(b'\n', b'\r', bytes) {
                Some(end) => {
                    self.count(end);
                    self.pass_line_end(input, end);
                    self.field(&bytes[..end], fields)?;
                }
                None => {
                    self.place = Place::Line;
                    self.extend_line(bytes)?;
                    *input = &[];
                }
            },
        }
        Ok(false)
    }

    /// One whole line that is not empty and not a comment: `name`, `name:value` or `name: value`.
    #[inline]
    fn field<'a>(&mut self, line: &'a [u8], fields: &mut Borrowed<'a>) -> Result<(), EventTooLarge> {
        if let Some(value) = line.strip_prefix(b"event:") {
            fields.name = Some(without_space(value));
        } else if let Some(value) = line.strip_prefix(b"id:") {
            let value = without_space(value);
            if !value.contains(&0) {
                fields.id = Some(value);
            }
        } else if let Some(value) = line.strip_prefix(b"retry:") {
            if let Some(retry) = milliseconds(without_space(value)) {
                self.event_retry = Some(retry);
                self.retry = Some(retry);
            }
        } else if let Some(value) = line.strip_prefix(DATA) {
            self.take_data(fields, without_space(value))?;
        } else {
            // Without a colon the value is empty; an empty `retry` is not a number. Every other name is ignored.
            match line {
                b"event" => fields.name = Some(b""),
                b"id" => fields.id = Some(b""),
                b"data" => self.take_data(fields, b"")?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A whole data line. The first one of an event stays in the chunk; more are joined in the scratch space.
    #[inline]
    fn take_data<'a>(&mut self, fields: &mut Borrowed<'a>, value: &'a [u8]) -> Result<(), EventTooLarge> {
        if fields.data.is_none() && !self.has_data {
            fields.data = Some(value);
            return Ok(());
        }
        self.join_data(fields)?;
        self.extend_data(value)
    }

    /// Makes the scratch space ready for one more data line behind those that are known.
    fn join_data(&mut self, fields: &mut Borrowed<'_>) -> Result<(), EventTooLarge> {
        if let Some(first) = fields.data.take() {
            self.extend_data(first)?;
            self.has_data = true;
        }
        if self.has_data {
            self.extend_data(b"\n")?;
        }
        self.has_data = true;
        Ok(())
    }

    /// A data line whose end is not in this chunk.
    fn begin_data(&mut self, fields: &mut Borrowed<'_>) -> Result<(), EventTooLarge> {
        self.place = Place::DataStart;
        self.join_data(fields)
    }

    fn continue_data(&mut self, input: &mut &[u8]) -> Result<(), EventTooLarge> {
        if self.place == Place::DataStart {
            *input = without_space(input);
            self.place = Place::Data;
        }
        let bytes = *input;
        match memchr2(b'\n', b'\r', bytes) {
            Some(end) => {
                self.count(end);
                self.pass_line_end(input, end);
                self.extend_data(&bytes[..end])
            }
            None => {
                self.count(bytes.len());
                *input = &[];
                self.extend_data(bytes)
            }
        }
    }

    fn continue_line(&mut self, input: &mut &[u8]) -> Result<(), EventTooLarge> {
        if let Some(missing) = DATA.strip_prefix(&self.line[..]) {
            // A data line that was cut in its name: from here on its value has a faster way.
            if let Some(value) = input.strip_prefix(missing) {
                self.line.clear();
                *input = value;
                return self.begin_data(&mut Borrowed::default());
            }
        }
        let bytes = *input;
        let Some(end) = memchr2(b'\n', b'\r', bytes) else {
            self.count(bytes.len());
            *input = &[];
            return self.extend_line(bytes);
        };
        self.count(end);
        self.pass_line_end(input, end);
        self.extend_line(&bytes[..end])?;
        // A line is only ever continued before anything else of its chunk was read, so its fields come first.
        let mut line = std::mem::take(&mut self.line);
        let mut fields = Borrowed::default();
        let done = match self.field(&line, &mut fields) {
            Ok(()) => self.keep(&fields),
            Err(error) => Err(error),
        };
        line.clear();
        line.shrink_to(KEPT_SCRATCH);
        self.line = line;
        done
    }

    fn continue_comment(&mut self, input: &mut &[u8]) {
        match memchr2(b'\n', b'\r', input) {
            Some(end) => {
                self.count(end);
                self.pass_line_end(input, end);
            }
            None => {
                self.count(input.len());
                *input = &[];
            }
        }
    }

    /// The standard drops one byte order mark at the very start. Anything else that starts like one is part of the first line.
    #[cold]
    fn byte_order_mark(&mut self, input: &mut &[u8], seen: usize) {
        if input[0] == BOM[seen] {
            *input = &input[1..];
            self.place = if seen + 1 == BOM.len() {
                Place::LineStart
            } else {
                Place::Bom(seen + 1)
            };
        } else if seen == 0 {
            self.place = Place::LineStart;
        } else {
            self.line.extend_from_slice(&BOM[..seen]);
            self.place = Place::Line;
        }
    }

    /// Moves behind the line end at `end`. A CR that is the last byte of the chunk may have its LF in the next one.
    #[inline]
    fn pass_line_end(&mut self, input: &mut &[u8], end: usize) {
        let bytes = *input;
        let mut next = end + 1;
        if bytes[end] == b'\r' {
            match bytes.get(next) {
                Some(b'\n') => next += 1,
                Some(_) => {}
                None => self.after_cr = true,
            }
        }
        *input = &bytes[next..];
        self.place = Place::LineStart;
    }

    /// The event that a blank line has ended. Every way builds it straight into the result: moving an event about costs as much as
    /// finding its lines.
    #[inline(always)]
    fn dispatch(&mut self, fields: &Borrowed<'_>) -> Result<Option<Event>, EventTooLarge> {
        let Some(data) = fields.data else {
            return self.dispatch_kept(fields);
        };
        if self.name.is_some() || self.id.is_some() {
            return self.dispatch_kept(fields);
        }
        let (name, id) = (fields.name, fields.id);
        // `data` in the chunk means that nothing is in the scratch space.
        if data.len() + name.map_or(0, <[u8]>::len) + id.map_or(0, <[u8]>::len) > self.limit {
            return Err(self.fail());
        }
        if name.is_none() && id.is_none() {
            return Ok(Some(Event::assemble(
                Text::data_only(data),
                self.last_id.get(),
                self.event_retry.take(),
            )));
        }
        let text = Text::copy(data, name, id);
        let carried_id = self.next_id(&text);
        Ok(Some(Event::assemble(text, carried_id, self.event_retry.take())))
    }

    /// An event of which earlier chunks had a part, or whose data has several lines.
    #[inline(never)]
    fn dispatch_kept(&mut self, fields: &Borrowed<'_>) -> Result<Option<Event>, EventTooLarge> {
        self.keep(fields)?;
        self.has_data = false;
        let (name, id) = (self.name.take(), self.id.take());
        let (name, id) = (name.as_deref(), id.as_deref());
        let capacity = self.data.capacity();
        let text = if self.data.len() >= capacity / 2 {
            // The scratch space is well filled: give it away rather than copy it.
            let next = Vec::with_capacity(capacity.min(KEPT_SCRATCH));
            Text::finish(std::mem::replace(&mut self.data, next), name, id)
        } else {
            self.count(self.data.len());
            let text = Text::copy(&self.data, name, id);
            self.data.clear();
            self.data.shrink_to(KEPT_SCRATCH);
            text
        };
        let carried_id = self.next_id(&text);
        Ok(Some(Event::assemble(text, carried_id, self.event_retry.take())))
    }

    /// Keeps the id of an event for later ones, or has the one that an event without its own carries.
    #[inline]
    fn next_id(&mut self, text: &Text) -> Option<Arc<str>> {
        match text.own_id() {
            Some(id) => {
                self.last_id.set(id);
                None
            }
            None => self.last_id.get(),
        }
    }

    /// The blank line behind a block without data: not an event, but an id in it counts.
    fn end_without_data(&mut self, fields: &mut Borrowed<'_>) {
        let kept = self.id.take();
        if let Some(id) = fields.id.take().or(kept.as_deref()) {
            self.last_id.set(&String::from_utf8_lossy(id));
        }
        fields.name = None;
        self.name = None;
        self.event_retry = None;
    }

    /// Copies what the end of the chunk would take away.
    #[inline]
    fn keep(&mut self, fields: &Borrowed<'_>) -> Result<(), EventTooLarge> {
        if let Some(data) = fields.data {
            self.extend_data(data)?;
            self.has_data = true;
        }
        if let Some(name) = fields.name {
            self.name = None;
            self.check(name.len())?;
            self.name = Some(name.to_vec());
        }
        if let Some(id) = fields.id {
            self.id = None;
            self.check(id.len())?;
            self.id = Some(id.to_vec());
        }
        Ok(())
    }

    fn extend_data(&mut self, bytes: &[u8]) -> Result<(), EventTooLarge> {
        self.check(bytes.len())?;
        self.count(bytes.len());
        self.data.extend_from_slice(bytes);
        Ok(())
    }

    fn extend_line(&mut self, bytes: &[u8]) -> Result<(), EventTooLarge> {
        self.check(bytes.len())?;
        self.count(bytes.len());
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    /// Whether `more` bytes fit beside what is held of the event.
    #[inline]
    fn check(&mut self, more: usize) -> Result<(), EventTooLarge> {
        let held = self.data.len()
            + self.line.len()
            + self.name.as_ref().map_or(0, Vec::len)
            + self.id.as_ref().map_or(0, Vec::len);
        // Neither sum can overflow: both sides are lengths of slices that exist.
        if held + more <= self.limit {
            return Ok(());
        }
        Err(self.fail())
    }

    #[cold]
    fn fail(&mut self) -> EventTooLarge {
        self.failed = true;
        EventTooLarge { limit: self.limit }
    }

    /// Counts bytes looked at or copied, for the test that decoding is linear.
    #[inline]
    fn count(&mut self, _bytes: usize) {
        #[cfg(test)]
        {
            self.work += _bytes;
        }
    }
}

impl LastId {
    #[inline]
    fn set(&mut self, id: &str) {
        self.text.clear();
        self.text.push_str(id);
        self.shared = None;
    }

    /// The id that an event without its own carries.
    #[inline]
    fn get(&mut self) -> Option<Arc<str>> {
        if self.text.is_empty() {
            return None;
        }
        let text = &self.text;
        Some(self.shared.get_or_insert_with(|| Arc::from(text.as_str())).clone())
    }
}

/// Shows the state, not the text: an unfinished event may hold a credential.
impl fmt::Debug for Decoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder")
            .field("limit", &self.limit)
            .field("held_bytes", &(self.data.len() + self.line.len()))
            .field("last_event_id", &self.last_event_id())
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// One space behind the colon is not part of the value.
#[inline]
fn without_space(value: &[u8]) -> &[u8] {
    value.strip_prefix(b" ").unwrap_or(value)
}

/// A reconnection time: ASCII digits only. A number too large to count in milliseconds is the largest that can be.
fn milliseconds(digits: &[u8]) -> Option<Duration> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = digits.iter().fold(0u64, |value, digit| {
        value.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    });
    Some(Duration::from_millis(value))
}

#[cfg(test)]
#[path = "decoder_tests.rs"]
mod tests;

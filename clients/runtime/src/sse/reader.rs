//! Plain readers: server-sent events, or the JSON in them, from any stream of bytes, for a caller's own types.
//!
//! No reconnection, no idle timeout, no knowledge of an API: for that there is [`EventStream`](crate::EventStream). A reader gives
//! one error at most and nothing after it.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::stream::FusedStream;
use serde::de::DeserializeOwned;

use super::decode::decode_data;
use super::decoder::{Decoder, EventTooLarge};
use super::event::Event;
use crate::error::{BoxError, DecodeError, Error, StreamFault};

/// Reads the events of a byte stream, of any HTTP client or file. An event that is incomplete when the bytes end is dropped, as the
/// standard says.
///
/// # Examples
/// ```
/// use agent_clients_runtime::sse;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let bytes = futures_util::stream::iter([
///     Ok::<_, std::io::Error>("event: greet\ndata: hel"),
///     Ok("lo\n\n: keep-alive\n\n"),
/// ]);
/// let mut events = sse::events(bytes);
/// let event = events.next().await.unwrap()?;
/// assert_eq!((event.kind(), event.data()), ("greet", "hello"));
/// assert!(events.next().await.is_none());
/// # Ok::<(), agent_clients_runtime::Error>(())
/// # }).unwrap();
/// ```
pub fn events<S, B, E>(bytes: S) -> Events<S, B>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<BoxError>,
{
    Events {
        bytes: Box::pin(bytes),
        chunk: None,
        read: 0,
        decoder: Decoder::new(),
        ended: false,
    }
}

/// Reads the JSON in the data of each event as a `T`. Events without a byte of data carry nothing and are passed over.
///
/// # Examples
/// ```
/// use agent_clients_runtime::sse;
///
/// #[derive(serde::Deserialize, Debug, PartialEq)]
/// struct Delta { text: String }
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let bytes = futures_util::stream::iter([
///     Ok::<_, std::io::Error>("data: {\"text\":\"a\"}\n\ndata: {\"text\":1}\n\n"),
/// ]);
/// let mut deltas = sse::parse::<Delta, _, _, _>(bytes);
/// assert_eq!(deltas.next().await.unwrap()?, Delta { text: "a".to_owned() });
/// let error = deltas.next().await.unwrap().unwrap_err();
/// assert_eq!(error.decode_error().unwrap().path(), "text");
/// assert!(deltas.next().await.is_none());
/// # Ok::<(), agent_clients_runtime::Error>(())
/// # }).unwrap();
/// ```
pub fn parse<T, S, B, E>(bytes: S) -> Parsed<S, B, ParseData<T>>
where
    T: DeserializeOwned,
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<BoxError>,
{
    parse_with(bytes, |event| {
        if event.data().is_empty() {
            Ok(None)
        } else {
            decode_data(event).map(Some)
        }
    })
}

/// Reads each event with the caller's own function, which may look at its name and check more than the form. `None` passes over an
/// event; an error ends the reading.
pub fn parse_with<T, S, B, E, F>(bytes: S, decode: F) -> Parsed<S, B, F>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]>,
    E: Into<BoxError>,
    F: FnMut(&Event) -> Result<Option<T>, DecodeError>,
{
    Parsed {
        events: events(bytes),
        decode,
    }
}

/// The events of a byte stream; made by [`events`]. A stream of `Result<Event, Error>` that ends after its first error.
pub struct Events<S, B> {
    bytes: Pin<Box<S>>,
    chunk: Option<B>,
    /// How much of `chunk` is decoded.
    read: usize,
    decoder: Decoder,
    ended: bool,
}

impl<S, B> Events<S, B> {
    /// Refuses an event larger than this many bytes; without it the limit is [`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES).
    #[must_use]
    pub fn with_max_event_bytes(mut self, limit: usize) -> Self {
        self.decoder.set_limit(limit);
        self
    }

    /// The last event id so far, which a server takes to go on from there.
    pub fn last_event_id(&self) -> Option<&str> {
        self.decoder.last_event_id()
    }
}

/// What [`parse`] reads each event with.
pub type ParseData<T> = fn(&Event) -> Result<Option<T>, DecodeError>;

impl<S, B, E> Events<S, B>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
{
    /// The next event; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<Event, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<S, B, E> Stream for Events<S, B>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
{
    type Item = Result<Event, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.ended {
            return Poll::Ready(None);
        }
        let error = loop {
            if let Some(chunk) = &this.chunk {
                let bytes = chunk.as_ref();
                let mut input = &bytes[this.read..];
                match this.decoder.decode(&mut input) {
                    Ok(Some(event)) => {
                        this.read = bytes.len() - input.len();
                        return Poll::Ready(Some(Ok(event)));
                    }
                    Ok(None) => this.chunk = None,
                    Err(cause) => break Some(too_large("", cause)),
                }
            }
            match ready!(this.bytes.as_mut().poll_next(cx)) {
                Some(Ok(chunk)) => {
                    this.chunk = Some(chunk);
                    this.read = 0;
                }
                Some(Err(cause)) => break Some(broken(cause.into())),
                None => break None,
            }
        };
        this.ended = true;
        this.chunk = None;
        Poll::Ready(error.map(Err))
    }
}

impl<S, B, E> FusedStream for Events<S, B>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
{
    fn is_terminated(&self) -> bool {
        self.ended
    }
}

impl<S, B> fmt::Debug for Events<S, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("decoder", &self.decoder)
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

/// The decoded events of a byte stream; made by [`parse`] and [`parse_with`]. Ends after its first error.
pub struct Parsed<S, B, F> {
    events: Events<S, B>,
    decode: F,
}

impl<S, B, F> Parsed<S, B, F> {
    /// Refuses an event larger than this many bytes; without it the limit is [`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES).
    #[must_use]
    pub fn with_max_event_bytes(mut self, limit: usize) -> Self {
        self.events = self.events.with_max_event_bytes(limit);
        self
    }

    /// The last event id so far, which a server takes to go on from there.
    pub fn last_event_id(&self) -> Option<&str> {
        self.events.last_event_id()
    }
}

impl<T, S, B, E, F> Parsed<S, B, F>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
    F: FnMut(&Event) -> Result<Option<T>, DecodeError> + Unpin,
{
    /// The next value; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }
}

impl<T, S, B, E, F> Stream for Parsed<S, B, F>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
    F: FnMut(&Event) -> Result<Option<T>, DecodeError> + Unpin,
{
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            match ready!(Pin::new(&mut this.events).poll_next(cx)) {
                Some(Ok(event)) => match (this.decode)(&event) {
                    Ok(Some(value)) => return Poll::Ready(Some(Ok(value))),
                    Ok(None) => {}
                    Err(cause) => {
                        this.events.ended = true;
                        return Poll::Ready(Some(Err(undecodable("", cause, event))));
                    }
                },
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<T, S, B, E, F> FusedStream for Parsed<S, B, F>
where
    S: Stream<Item = Result<B, E>>,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
    F: FnMut(&Event) -> Result<Option<T>, DecodeError> + Unpin,
{
    fn is_terminated(&self) -> bool {
        self.events.ended
    }
}

impl<S, B, F> fmt::Debug for Parsed<S, B, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parsed")
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}

/// An error of the source. One that is ours already keeps all it knows.
fn broken(cause: BoxError) -> Error {
    match cause.downcast::<Error>() {
        Ok(error) => *error,
        Err(cause) => Error::stream("", StreamFault::Broken, cause.to_string()).with_source(cause),
    }
}

pub(super) fn too_large(operation_id: &'static str, cause: EventTooLarge) -> Error {
    Error::stream(operation_id, StreamFault::Oversized, cause.to_string()).with_source(cause)
}

/// An event of the wrong form. Its data goes with the error: it is nowhere else.
pub(super) fn undecodable(operation_id: &'static str, cause: DecodeError, event: Event) -> Error {
    let why = match event.name() {
        Some(name) => format!("event {name:?} cannot be decoded: {cause}"),
        None => format!("an event cannot be decoded: {cause}"),
    };
    Error::stream(operation_id, StreamFault::Undecodable, why)
        .with_source(cause)
        .with_body(event.into_data().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Stage;

    fn read<T>(stream: impl Stream<Item = Result<T, Error>>) -> (Vec<T>, Option<Error>) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut stream = Box::pin(stream);
            let (mut items, mut error) = (Vec::new(), None);
            while let Some(item) = std::future::poll_fn(|cx| stream.as_mut().poll_next(cx)).await {
                assert!(error.is_none(), "nothing comes after an error");
                match item {
                    Ok(item) => items.push(item),
                    Err(found) => error = Some(found),
                }
            }
            (items, error)
        })
    }

    fn chunks<E: Clone>(text: &str, size: usize, last: Option<E>) -> impl Stream<Item = Result<Vec<u8>, E>> {
        let chunks: Vec<_> = text
            .as_bytes()
            .chunks(size)
            .map(|chunk| Ok(chunk.to_vec()))
            .chain(last.map(Err))
            .collect();
        futures_util::stream::iter(chunks)
    }

    #[test]
    fn values_come_from_any_chunks_and_events_without_data_are_passed_over() {
        let text = "data: 1\n\n: keep-alive\n\nevent: ping\ndata:\n\ndata: 2\nid: 7\n\ndata: 3";
        for size in 1..=text.len() {
            let (values, error) = read(parse::<u8, _, _, _>(chunks::<&str>(text, size, None)));
            assert_eq!(values, [1, 2], "chunks of {size}");
            assert!(error.is_none());
        }
    }

    #[test]
    fn the_callers_own_check_decides() {
        let text = "event: a\ndata: 1\n\nevent: b\ndata: 2\n\nevent: c\ndata: 3\n\nevent: a\ndata: 4\n\n";
        let check = |event: &Event| match event.kind() {
            "a" => Ok(Some(event.data().to_owned())),
            "b" => Ok(None),
            _ => Err(DecodeError::new("", "no c, please")),
        };
        let (values, error) = read(parse_with(chunks::<&str>(text, 5, None), check));
        assert_eq!(values, ["1"]);
        let error = error.unwrap();
        assert!(error.is_decode() && error.to_string().contains("\"c\"") && error.to_string().contains("no c, please"));
        assert_eq!(error.body_text().unwrap(), "3");
    }

    #[test]
    fn a_broken_source_is_one_error_behind_all_that_came() {
        let (values, error) = read(events(chunks("data: 1\n\ndata: 2", 3, Some("reset by peer"))));
        assert_eq!(values, [Event::new("1")]);
        let error = error.unwrap();
        assert_eq!(error.stage(), Stage::StreamBroken);
        assert!(
            error.is_retryable() && error.to_string().contains("reset by peer"),
            "{error}"
        );
    }

    #[test]
    fn an_error_of_ours_passes_through_as_it_is() {
        let source = futures_util::stream::iter([Err::<&[u8], _>(Error::stream(
            "jobs_watch",
            StreamFault::IdleTimeout,
            "nothing arrived",
        ))]);
        let error = read(events(source)).1.unwrap();
        assert!(error.is_idle_timeout());
        assert_eq!(error.operation_id(), "jobs_watch");
    }

    #[test]
    fn an_event_over_the_limit_is_an_error() {
        let source = events(chunks::<&str>("data: 1\n\ndata: 123456\n\n", 4, None)).with_max_event_bytes(5);
        let (values, error) = read(source);
        assert_eq!(values.len(), 1);
        assert!(error.unwrap().is_oversized());
    }
}

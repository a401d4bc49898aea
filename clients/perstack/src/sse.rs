//! Reading server-sent events by hand: the counterpart of the official client's `parseSSE`,
//! `parseSSEWithSchema` and `parseCheckpointSSE`.
//!
//! Takes the bytes of any response, whoever fetched it. [`parse`] gives the caller's own type,
//! [`parse_with`] a type and a check of its own, [`events`] the raw events, and
//! [`parse_checkpoints`] the checkpoint stream as the official client yields it: an `error` event
//! is an item here, not an error.

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::{BoxError, Error, StreamEvent};

pub use agent_clients_runtime::sse::{
    Decoder, Event, EventTooLarge, decode_data, decode_named, events, parse, parse_with,
};

use crate::types::CheckpointStreamEvent;

/// The events of a checkpoint stream: `checkpoint`, `done`, `error`, and unknown ones as they are.
///
/// ```
/// use agent_clients_runtime::futures_util::stream;
/// use perstack_client::{prelude::*, sse, types::CheckpointStreamEvent};
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let body = "event: checkpoint\ndata: {\"id\":\"c1\"}\n\nevent: done\ndata: {\"status\":\"completed\"}\n\n";
/// let chunks = stream::iter([Ok::<_, std::io::Error>(body)]);
/// let events: Vec<_> = sse::parse_checkpoints(chunks).collect().await;
/// assert!(matches!(&events[0], Ok(CheckpointStreamEvent::Checkpoint(event)) if event.data.id == "c1"));
/// assert!(matches!(&events[1], Ok(CheckpointStreamEvent::Done(_))));
/// # });
/// ```
///
/// # Errors
///
/// An item is an error where the bytes break or a known kind of event does not have its form.
pub fn parse_checkpoints<S, B, E>(bytes: S) -> impl Stream<Item = Result<CheckpointStreamEvent, Error>>
where
    S: Stream<Item = Result<B, E>> + Unpin,
    B: AsRef<[u8]> + Unpin,
    E: Into<BoxError>,
{
    parse_with(bytes, CheckpointStreamEvent::decode)
}

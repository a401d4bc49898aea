//! The live stream of a session: how its events are read, and when a turn is over.
//!
//! Rules: Meistrari contract, section 5.1. An event of a kind nobody knows is never an error.

use agent_clients_runtime::sse::Event;
use agent_clients_runtime::{DecodeError, EventStream, StreamEvent, sse};

use crate::agent::types::SessionStreamEvent;

impl StreamEvent for SessionStreamEvent {
    type Stream = EventStream<Self>;

    fn decode(event: &Event) -> Result<Option<Self>, DecodeError> {
        sse::decode_data(event).map(Some)
    }
}

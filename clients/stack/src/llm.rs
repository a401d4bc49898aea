//! Streams of the model gateway: how their events are read.
//!
//! Rules: STACK contract, section 5.16. Undecodable data is an error, never dropped.

use agent_clients_runtime::sse::Event;
use agent_clients_runtime::{DecodeError, EventStream, StreamEvent, sse};

use crate::types::LlmStreamEvent;

impl StreamEvent for LlmStreamEvent {
    type Stream = EventStream<Self>;

    fn decode(event: &Event) -> Result<Option<Self>, DecodeError> {
        sse::decode_data(event).map(Some)
    }
}

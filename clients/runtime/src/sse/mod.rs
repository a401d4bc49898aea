//! Server-sent events: the decoder, plain readers for a caller's own types, and the typed stream of the generated clients.
//!
//! ```text
//! bytes -> Decoder -> Event -> events(), parse()               any bytes, any type, no reconnection
//!                           -> StreamEvent -> EventStream<E>   idle timeout, reconnection, how it ended
//! ```
//!
//! Nothing in this folder knows an API, and nothing may drop an event because its kind is unknown.

mod decode;
mod decoder;
mod event;
mod reader;
mod source;
mod stream;
mod stream_event;

pub use decode::{decode_data, decode_named};
pub use decoder::{Decoder, EventTooLarge};
pub use event::{DEFAULT_KIND, Event};
pub use reader::{Events, ParseData, Parsed, events, parse, parse_with};
pub use source::{EventSource, ReconnectPolicy, Resume};
pub use stream::EventStream;
pub use stream_event::{ResumeRules, StreamEnd, StreamEvent, StreamFailure};

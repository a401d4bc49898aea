//! Streams of the model gateway: the providers' events, as they are and as JSON.
//!
//! Rules: STACK contract, section 5.16. The shapes of the events are the providers' and are not known here. Data that is no JSON is
//! an error, never dropped, and `[DONE]` ends a stream.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_core::stream::FusedStream;
use agent_clients_runtime::http::HeaderMap;
use agent_clients_runtime::sse::Event;
use agent_clients_runtime::{DecodeError, Error, EventStream, StreamEnd, StreamEvent, StreamFault, from_slice};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::types::{LlmCreateInput, LlmStreamEvent};

/// Data that ends a stream and is no event.
const END_MARKER: &str = "[DONE]";

impl StreamEvent for LlmStreamEvent {
    type Stream = LlmStream;

    fn is_end_marker(event: &Event) -> bool {
        event.data().trim() == END_MARKER
    }

    fn decode(event: &Event) -> Result<Option<Self>, DecodeError> {
        // Blank data says nothing; the official client passes it over, too.
        let raw = || Self {
            event: event.name().map(str::to_owned),
            id: event.id().map(str::to_owned),
            data: event.data().to_owned(),
        };
        Ok((!event.data().trim().is_empty()).then(raw))
    }
}

/// One event of a provider's stream, with its data as JSON.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LlmEvent {
    /// The name of the event, where it has one.
    pub event: Option<String>,
    /// The last id that the stream has given.
    pub id: Option<String>,
    /// The data.
    pub data: Value,
}

impl LlmEvent {
    /// The data as a type of your own.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] with the JSON path, where it does not have that form.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError> {
        from_slice(self.data.to_string().as_bytes())
    }
}

/// The stream of a model call: a `Stream` of `Result<LlmEvent, Error>`, in the same form for all three providers.
///
/// - It ends at `[DONE]` ([`StreamEnd::Finished`]) or with the bytes ([`StreamEnd::Eof`]), which is how providers without that
///   marker end theirs. It is never opened again: a call to a model is not to be made twice.
/// - Data that is no JSON is an error item; the stream goes on behind it. The item has the data as
///   [`body_text`](Error::body_text). Every other error is the last item: a broken connection, silence longer than the idle timeout,
///   an event that is too large, cancellation.
/// - The raw events are `create_stream(…).events()`.
/// - Dropping it closes the connection.
///
/// # Examples
///
/// ```
/// use stack_client::{prelude::*, types::LlmCreateInput};
/// use stack_client::runtime::serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// # let passport = mission.token();
/// let body = LlmCreateInput::from_json(&json!({
///     "model": "claude-opus-4-7", "max_tokens": 100, "messages": [{"role": "user", "content": "hi"}],
/// }))?;
/// let mut stream = client.llm().anthropic().messages().create_stream(passport, body).await?;
/// while let Some(event) = stream.next().await {
///     let event = event?;
///     println!("{:?}: {}", event.event, event.data);
/// }
/// assert!(stream.end().is_some()); // it says how it ended
/// # mission.finish().await?;
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub struct LlmStream {
    events: EventStream<LlmStreamEvent>,
}

impl LlmStream {
    /// The next event; `None` at the end. Cancel-safe: a dropped `next` loses nothing.
    ///
    /// # Errors
    ///
    /// Stage `StreamBroken`; see the type for which of them end the stream.
    pub async fn next(&mut self) -> Option<Result<LlmEvent, Error>> {
        std::future::poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// How the stream ended; `None` while it has not.
    #[must_use]
    pub fn end(&self) -> Option<&StreamEnd> {
        self.events.end()
    }

    /// The headers of the reply. Their values may be private: do not log them unseen.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.events.headers()
    }

    /// The id the server gave to the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.events.request_id()
    }

    /// What is left of the stream, as raw events.
    #[must_use]
    pub fn into_raw(self) -> EventStream<LlmStreamEvent> {
        self.events
    }

    fn read(&self, raw: LlmStreamEvent) -> Result<LlmEvent, Error> {
        match from_slice(raw.data.as_bytes()) {
            Ok(data) => Ok(LlmEvent {
                event: raw.event,
                id: raw.id,
                data,
            }),
            Err(cause) => {
                let name = raw.event.map(|name| format!(" {name:?}")).unwrap_or_default();
                let why = format!("the data of an event{name} is no JSON: {cause}");
                Err(Error::stream(self.events.operation_id(), StreamFault::Undecodable, why)
                    .with_source(cause)
                    .with_body(raw.data.into()))
            }
        }
    }
}

impl From<EventStream<LlmStreamEvent>> for LlmStream {
    fn from(events: EventStream<LlmStreamEvent>) -> Self {
        Self { events }
    }
}

impl Stream for LlmStream {
    type Item = Result<LlmEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let next = Pin::new(&mut self.events).poll_next(cx);
        next.map(|next| next.map(|item| item.and_then(|raw| self.read(raw))))
    }
}

impl FusedStream for LlmStream {
    fn is_terminated(&self) -> bool {
        self.events.is_terminated()
    }
}

impl fmt::Debug for LlmStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LlmStream").field(&self.events).finish()
    }
}

impl LlmCreateInput {
    /// The provider's own request, from JSON or a type of your own.
    ///
    /// # Errors
    ///
    /// Invalid input where it is no JSON object, or `stream` in it is no boolean.
    pub fn from_json(request: &(impl Serialize + ?Sized)) -> Result<Self, Error> {
        let refuse = |why: String| {
            let fix = "give the provider's request as a JSON object";
            Error::invalid_input("", "body", why, fix)
        };
        let value =
            serde_json::to_value(request).map_err(|cause| refuse(format!("it cannot be written as JSON: {cause}")))?;
        if !value.is_object() {
            return Err(refuse("it is no JSON object".to_owned()));
        }
        serde_json::from_value(value).map_err(|_| refuse("`stream` is no boolean".to_owned()))
    }
}

//! A client over a scripted transport, and the events that many tests need.

use agent_clients_testkit::{Answer, MemoryTransport, ScriptedBody};
use meistrari_client::agent::SessionStream;
use meistrari_client::agent::types::SessionStreamEvent;
use meistrari_client::runtime::serde_json::{self, Value, json};
use meistrari_client::{AgentClient, AgentClientBuilder, Error};

/// The token of all clients here; a test that prints it has failed.
pub const TOKEN: &str = "eyJ-hunter2-0123456789";

/// The session of all tests.
pub const SESSION: &str = "ses_1";

/// The route of a stream.
pub const STREAM: &str = "/v4/sessions/{sessionId}";

pub fn builder(transport: &MemoryTransport) -> AgentClientBuilder {
    AgentClient::builder()
        .data_token(TOKEN)
        .base_url("https://agent-api.test")
        .transport(transport.clone())
}

pub fn client(transport: &MemoryTransport) -> AgentClient {
    builder(transport).build().expect("the client can be made")
}

pub fn status(status: &str) -> Value {
    json!({"kind": "status", "status": status})
}

pub fn steps(number: i64) -> Value {
    json!({"kind": "steps", "steps": [{"n": number}], "nextCursor": number})
}

pub fn result(status: &str) -> Value {
    json!({"kind": "result", "status": status, "answer": 42})
}

/// A stream of these events, each a chunk.
pub fn body(events: impl IntoIterator<Item = Value>) -> ScriptedBody {
    events
        .into_iter()
        .fold(ScriptedBody::new(), |body, event| body.unnamed_event(&event))
}

/// Opens the stream that these bodies are, one per connection.
pub async fn open(bodies: impl IntoIterator<Item = ScriptedBody>) -> (MemoryTransport, SessionStream) {
    let transport = MemoryTransport::new();
    for body in bodies {
        transport.on("GET", STREAM, Answer::events(body));
    }
    let stream = client(&transport)
        .stream_session(SESSION)
        .await
        .expect("the stream opens");
    (transport, stream)
}

/// Everything that a stream gives, as it is on the wire, and its error.
pub async fn drain(stream: &mut SessionStream) -> (Vec<Value>, Option<Error>) {
    let (mut events, mut error) = (Vec::new(), None);
    while let Some(event) = stream.next().await {
        assert!(error.is_none(), "nothing comes after an error");
        match event {
            Ok(event) => events.push(wire(&event)),
            Err(found) => error = Some(found),
        }
    }
    assert!(stream.next().await.is_none(), "a stream that has ended stays ended");
    (events, error)
}

pub fn wire(event: &SessionStreamEvent) -> Value {
    serde_json::to_value(event).expect("an event can be written")
}

/// The cursors that the requests for streams carried.
pub fn cursors(transport: &MemoryTransport) -> Vec<Option<String>> {
    let requests = transport.requests();
    let streams = requests.iter().filter(|request| request.method() == "GET");
    streams.map(|request| request.query_value("cursor")).collect()
}

//! A client over a scripted transport, and the values that many tests need.

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use stack_client::runtime::serde_json::{Value, json};
use stack_client::{Client, ClientBuilder};

/// The key of all clients here; a test that prints it has failed.
pub const KEY: &str = "sk_live_hunter2";

/// The passport of all calls here, likewise.
pub const PASSPORT: &str = "eyJhbGciOiJFZERTQSJ9.hunter3.signature";

pub fn builder(transport: &MemoryTransport) -> ClientBuilder {
    Client::builder()
        .api_key(KEY)
        .base_url("https://api.test")
        .transport(transport.clone())
}

pub fn client(transport: &MemoryTransport) -> Client {
    builder(transport).build().expect("the client can be made")
}

/// The body of the API's errors.
pub fn refusal(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(&json!({"error": {"code": code, "message": message}})).with_status(status)
}

/// Method, path and JSON body.
pub fn line(request: &RecordedRequest) -> (String, String, Value) {
    let body = if request.body().is_empty() {
        Value::Null
    } else {
        request.json().expect("JSON")
    };
    (request.method().to_string(), request.path().to_owned(), body)
}

/// All requests, as [`line`] has them.
pub fn lines(transport: &MemoryTransport) -> Vec<(String, String, Value)> {
    transport.requests().iter().map(line).collect()
}

/// A request as [`line`] has it.
pub fn sent(method: &str, path: &str, body: Value) -> (String, String, Value) {
    (method.to_owned(), path.to_owned(), body)
}

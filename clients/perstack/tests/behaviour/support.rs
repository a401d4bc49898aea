//! A client over a scripted transport, and the replies that many tests need.

use agent_clients_testkit::MemoryTransport;
use perstack_client::runtime::serde_json::{Value, json};
use perstack_client::{Client, ClientBuilder};

/// The key of all clients here; a test that prints it has failed.
pub const KEY: &str = "pk-live-hunter2-0123456789";

pub fn builder(transport: &MemoryTransport) -> ClientBuilder {
    Client::builder()
        .api_key(KEY)
        .base_url("https://api.test")
        .transport(transport.clone())
}

pub fn client(transport: &MemoryTransport) -> Client {
    builder(transport).build().expect("the client can be made")
}

/// A reply with one job.
pub fn job(status: &str) -> Value {
    json!({"data": {"job": {"id": "job-1", "status": status}}})
}

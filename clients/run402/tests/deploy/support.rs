//! What all tests of deploys share: a client over a transport in memory, and small helpers.

use agent_clients_testkit::{MemoryTransport, RecordedRequest};
use run402_client::Client;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::runtime::Transport;
use run402_client::runtime::serde_json::Value;

/// The project of all tests.
pub const PROJECT: &str = "prj_1777896000000_0042";

/// A test that prints one of these has failed.
pub const ANON_KEY: &str = "anon-hunter1";
pub const SESSION: &str = "session-hunter2";
pub const SIGNATURE: &str = "hunter3";

pub fn client_over(transport: impl Transport + Clone) -> Client {
    let keys = ProjectKeys::new(ANON_KEY, "service-key");
    Client::builder()
        .credentials(MemoryCredentials::new().session(SESSION).project(PROJECT, keys))
        .base_url("https://api.test")
        .transport(transport.clone())
        .storage_transport(transport)
        .build()
        .expect("the client can be made")
}

/// Method and path of each request.
pub fn lines(transport: &MemoryTransport) -> Vec<String> {
    transport.requests().iter().map(line).collect()
}

pub fn line(request: &RecordedRequest) -> String {
    format!("{} {}", request.method(), request.path())
}

pub fn body(request: &RecordedRequest) -> Value {
    request.json().unwrap_or(Value::Null)
}

/// Nothing private is in it.
pub fn assert_public(shown: &str) {
    assert!(!shown.contains("hunter"), "{shown}");
}

//! What the tests of the Run402 fake share: clients with a wallet, and plain requests.

use agent_clients_testkit::run402::Run402;
use run402_client::Client;
use run402_client::credentials::{MemoryCredentials, ProjectKeys};
use run402_client::deploy::{FunctionSpec, Migration, ReleaseSpec};
use serde_json::Value;

use super::http::{Answered, send};

pub const PROJECT: &str = Run402::PROJECT_ID;

/// The wallet of the fake and the keys of its project.
pub fn credentials() -> MemoryCredentials {
    MemoryCredentials::new()
        .wallet(Run402::WALLET_KEY.parse().unwrap())
        .project(PROJECT, ProjectKeys::new(Run402::ANON_KEY, Run402::SERVICE_KEY))
        .active(PROJECT)
}

pub fn client(fake: &Run402) -> Client {
    client_with(fake, credentials())
}

pub fn client_with(fake: &Run402, credentials: MemoryCredentials) -> Client {
    Client::builder()
        .credentials(credentials)
        .base_url(fake.url())
        .build()
        .unwrap()
}

/// A release with a migration, a function and a site.
pub fn full_spec() -> ReleaseSpec {
    ReleaseSpec::new(PROJECT)
        .migration(Migration::new("001_items", "CREATE TABLE items (id int);"))
        .function(
            "api",
            FunctionSpec::new("export default async () => new Response('hi')"),
        )
        .put_file("index.html", "<h1>Hello</h1>")
        .put_file("style.css", "body{}")
}

/// A request with these headers; a body is JSON.
pub async fn request(
    fake: &Run402,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<Value>,
) -> Answered {
    let url = format!("{}{path}", fake.url());
    let mut headers = headers.to_vec();
    if body.is_some() {
        headers.push(("content-type", "application/json"));
    }
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    send(method, &url, &headers, body.as_bytes()).await
}

/// A request with the session of the wallet and the anon key of the project.
pub async fn ask(fake: &Run402, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let bearer = format!("Bearer {}", Run402::SESSION_TOKEN);
    let headers = [("authorization", bearer.as_str()), ("apikey", Run402::ANON_KEY)];
    let answered = request(fake, method, path, &headers, body).await;
    (answered.status, answered.json())
}

/// A request with the service key of the project.
pub async fn administer(fake: &Run402, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let bearer = format!("Bearer {}", Run402::SERVICE_KEY);
    let answered = request(fake, method, path, &[("authorization", &bearer)], body).await;
    (answered.status, answered.json())
}

/// A request with these credentials: `apikey` and bearer token, each left out where it is empty.
pub async fn with(
    fake: &Run402,
    (apikey, bearer): (&str, &str),
    method: &str,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    let authorization = format!("Bearer {bearer}");
    let mut headers = Vec::new();
    if !apikey.is_empty() {
        headers.push(("apikey", apikey));
    }
    if !bearer.is_empty() {
        headers.push(("authorization", authorization.as_str()));
    }
    let answered = request(fake, method, path, &headers, body).await;
    (answered.status, answered.json())
}

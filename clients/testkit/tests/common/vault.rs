//! What the tests of the Vault fake share.

use agent_clients_testkit::meistrari::Vault;
use serde_json::{Value, json};

use super::http::{Answered, send};

pub const HELLO: &[u8] = b"hello world";
pub const HELLO_ID: &str = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";

/// The header that an operation asks for (Meistrari contract, section 1.3).
pub fn compatibility_date(method: &str, path: &str) -> Option<&'static str> {
    match method {
        _ if path.starts_with("/permalinks/") => None,
        "POST" if path.ends_with("/permalinks") => Some("2025-07-29"),
        _ => Some("2025-05-19"),
    }
}

/// A request to the Vault, as the specification has it.
pub async fn call(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> Answered {
    let url = format!("{}{path}", fake.api_url());
    let mut headers = Vec::new();
    let open = method == "GET" && path.starts_with("/permalinks/") && !path.ends_with("/metadata");
    if !open {
        headers.push(("x-data-token", Vault::DATA_TOKEN));
    }
    if let Some(date) = compatibility_date(method, path) {
        headers.push(("x-compatibility-date", date));
    }
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    if !body.is_empty() {
        headers.push(("content-type", "application/json"));
    }
    send(method, &url, &headers, body.as_bytes()).await
}

pub async fn ask(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let answered = call(fake, method, path, body).await;
    (answered.status, answered.json())
}

pub async fn ok(fake: &Vault, method: &str, path: &str, body: Option<Value>) -> Value {
    let (status, reply) = ask(fake, method, path, body).await;
    assert!((200..300).contains(&status), "{method} {path}: {status} {reply}");
    reply
}

pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

pub async fn put(url: &Value, headers: &[(&str, &str)], body: &[u8]) -> Answered {
    send("PUT", text(url), headers, body).await
}

/// A file that is created, and not uploaded yet.
pub async fn create(fake: &Vault) -> Value {
    let body = json!({"fileName": "hello.txt", "sha256sum": HELLO_ID, "mimeType": "text/plain", "size": 11});
    ok(fake, "POST", "/files", Some(body)).await
}

pub const PLAIN: (&str, &str) = ("content-type", "text/plain");

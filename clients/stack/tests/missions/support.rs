//! A client over a scripted transport, tokens, and the replies that many tests need.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use agent_clients_testkit::{Answer, MemoryTransport};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use stack_client::prelude::*;
use stack_client::{Client, MissionHandle, MissionRequest};

pub const AGENT: &str = "agt_7kx9m2nq4p";
pub const START: &str = "POST /v1/missions/start";
pub const ISSUE: &str = "POST /v1/passports/issue";
pub const REFRESH: &str = "POST /v1/passports/refresh";
pub const CHECKPOINT: &str = "POST /v1/passports/pp_8f3a/checkpoint";
pub const CHECKOUT: &str = "POST /v1/passports/pp_8f3a/checkout";
pub const COMPLETE: &str = "POST /v1/missions/ms_4f2a/complete";
pub const REVOKE: &str = "POST /v1/missions/ms_4f2a/revoke";

pub fn client(transport: &MemoryTransport) -> Client {
    Client::builder()
        .api_key("sk_live_hunter2")
        .base_url("https://api.test")
        .transport(transport.clone())
        .build()
        .expect("the client can be made")
}

/// The mission of the recorded cases.
pub fn mission(transport: &MemoryTransport) -> MissionRequest {
    let mission = client(transport).passports().mission(AGENT, "Process invoices");
    mission.services(["slack", "stripe"])
}

/// A token with these claims; nobody here looks at the signature.
pub fn token(claims: &Value) -> String {
    format!("e30.{}.hunter3", URL_SAFE_NO_PAD.encode(claims.to_string()))
}

/// A token that ends so many seconds from now.
pub fn token_for(seconds: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    token(&json!({"exp": i64::try_from(now).unwrap() + seconds, "jti": "pp_8f3a"}))
}

/// A passport of an agent in no mode that needs checkpoints.
pub fn passport() -> Value {
    json!({"token": token_for(3600), "jti": "pp_8f3a", "expires_at": "2030-01-01T01:00:00.000Z"})
}

pub fn enforced() -> Value {
    let mut passport = passport();
    passport["accountability"] = json!("enforced");
    passport
}

pub fn started_with(passport: Value) -> Answer {
    let body = json!({"mission_id": "ms_4f2a", "claim_id": "pc_m1", "expires_at": "2026-04-23T15:00:00.000Z", "passport": passport});
    Answer::json(&body).with_status(201)
}

pub fn started() -> Answer {
    started_with(passport())
}

pub fn issued() -> Answer {
    Answer::json(&passport()).with_status(201)
}

pub fn checkpointed() -> Answer {
    Answer::json(
        &json!({"checkpoint_id": "chk_1", "passport_jti": "pp_8f3a", "new_expires_at": "2026-04-23T14:52:12.000Z"}),
    )
}

pub fn checked_out() -> Answer {
    Answer::json(&json!({"checkout_id": "cout_abc", "passport_jti": "pp_8f3a", "review_status": "clean", "flags": []}))
}

pub fn completed() -> Answer {
    Answer::json(&json!({"mission_id": "ms_4f2a", "terminal_state": "completed_successful", "transitioned": true}))
}

pub fn revoked() -> Answer {
    Answer::json(&json!({"mission_id": "ms_4f2a", "transitioned": true}))
}

pub fn failing(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(&json!({"error": {"message": message, "code": code}})).with_status(status)
}

pub fn internal() -> Answer {
    failing(500, "INTERNAL_ERROR", "x")
}

/// Scripts these answers in this order.
pub fn script(answers: impl IntoIterator<Item = Answer>) -> MemoryTransport {
    let transport = MemoryTransport::new();
    for answer in answers {
        transport.next(answer);
    }
    transport
}

/// Method and path of every request so far.
pub fn lines(transport: &MemoryTransport) -> Vec<String> {
    wire(transport).into_iter().map(|(line, _)| line).collect()
}

/// Method, path and body of every request so far.
pub fn wire(transport: &MemoryTransport) -> Vec<(String, Value)> {
    let requests = transport.requests();
    let shown = requests.iter().map(|request| {
        let body = request.json().unwrap_or(Value::Null);
        (format!("{} {}", request.method(), request.path()), body)
    });
    shown.collect()
}

/// The body of the only request of this line.
pub fn body_of(transport: &MemoryTransport, line: &str) -> Value {
    let mut found = wire(transport).into_iter().filter(|(sent, _)| sent == line);
    let (_, body) = found.next().unwrap_or_else(|| panic!("{line} was not sent"));
    assert!(found.next().is_none(), "{line} was sent more than once");
    body
}

/// What the work of the recorded missions does.
pub fn recorded_work(mission: &MissionHandle) {
    mission.log_on("slack", "read_channel", "#invoices");
    mission.log("slack", "post");
    mission.delegate("agt_child");
}

/// Lets everything in the background come to its end. The clock is paused, so this takes no time.
pub async fn settle() {
    tokio::time::sleep(Duration::from_secs(600)).await;
}

/// An error of the caller's own.
#[derive(Debug, PartialEq)]
pub struct RuntimeError(pub String);

impl std::fmt::Display for RuntimeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RuntimeError {}

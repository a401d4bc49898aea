//! What the tests of the STACK fake share: plain requests, and an agent that signs its own tokens.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use agent_clients_testkit::stack::Stack;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

use super::http::{Answered, send};

pub fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The claims of a token, unverified.
pub fn claims(token: &str) -> Value {
    let claims = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(claims).unwrap()).unwrap()
}

pub fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(now.as_secs()).unwrap()
}

/// A request with these headers; a body is JSON.
pub async fn request(
    fake: &Stack,
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

/// A request with this bearer token.
pub async fn with(fake: &Stack, token: &str, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    let bearer = format!("Bearer {token}");
    let answered = request(fake, method, path, &[("authorization", &bearer)], body).await;
    (answered.status, answered.json())
}

/// A request of the operator.
pub async fn ask(fake: &Stack, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
    with(fake, Stack::API_KEY, method, path, body).await
}

/// A request of the operator with one more header.
pub async fn ask_with(
    fake: &Stack,
    header: (&str, &str),
    method: &str,
    path: &str,
    body: Option<Value>,
) -> (u16, Value) {
    let bearer = format!("Bearer {}", Stack::API_KEY);
    let answered = request(fake, method, path, &[("authorization", &bearer), header], body).await;
    (answered.status, answered.json())
}

pub async fn get(fake: &Stack, path: &str) -> Value {
    let (status, reply) = ask(fake, "GET", path, None).await;
    assert_eq!(status, 200, "GET {path}: {reply}");
    reply
}

pub async fn post(fake: &Stack, path: &str, body: Value) -> Value {
    let (status, reply) = ask(fake, "POST", path, Some(body)).await;
    assert_eq!(status, 200, "POST {path}: {reply}");
    reply
}

/// Status and code of a refusal.
pub async fn refused(fake: &Stack, method: &str, path: &str, body: Option<Value>) -> (u16, String) {
    let (status, reply) = ask(fake, method, path, body).await;
    (status, code(&reply))
}

pub fn code(reply: &Value) -> String {
    reply["error"]["code"].as_str().unwrap_or_default().to_owned()
}

pub fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("{value} is no text"))
        .to_owned()
}

pub async fn agent(fake: &Stack, name: &str) -> String {
    text(&post(fake, "/v1/agents/register", json!({"name": name})).await["id"])
}

/// A Mission of an agent with its first passport: its id, and the passport as answered.
pub async fn mission(fake: &Stack, agent: &str) -> (String, Value) {
    let body =
        json!({"agent_id": agent, "mission": {"intent_summary": "Answer a ticket", "intent_services": ["slack"]}});
    let started = post(fake, "/v1/missions/start", body).await;
    (text(&started["mission_id"]), started["passport"].clone())
}

pub async fn delegate(fake: &Stack, parent: &Value, child: &str) -> Value {
    let scopes = json!([{"service_connection_id": Stack::SLACK_CONNECTION, "scopes": ["chat:write"]}]);
    let body = json!({"parent_passport_token": parent["token"], "child_agent_id": child, "scopes": scopes});
    post(fake, "/v1/passports/delegate", body).await
}

pub async fn verdict(fake: &Stack, passport: &Value) -> (u16, String) {
    refused(
        fake,
        "POST",
        "/v1/passports/verify",
        Some(json!({"token": passport["token"]})),
    )
    .await
}

/// The actions of the audit log, oldest first.
pub fn actions(fake: &Stack) -> Vec<String> {
    fake.audit_entries()
        .iter()
        .map(|entry| text(&entry["action"]))
        .collect()
}

/// An agent's key pair, and the tokens it signs.
pub struct Signer {
    pub id: String,
    key: SigningKey,
    count: AtomicU64,
}

impl Signer {
    pub fn new(id: &str) -> Self {
        Self::with_seed(id, 7)
    }

    pub fn with_seed(id: &str, seed: u8) -> Self {
        Self {
            id: id.to_owned(),
            key: SigningKey::from_bytes(&[seed; 32]),
            count: AtomicU64::new(0),
        }
    }

    pub fn jwk(&self) -> Value {
        json!({"kty": "OKP", "crv": "Ed25519", "x": encode(self.key.verifying_key().as_bytes())})
    }

    pub fn sign(&self, text: &str) -> String {
        encode(self.key.sign(text.as_bytes()).to_bytes())
    }

    pub fn claims(&self) -> Value {
        let (iat, count) = (now(), self.count.fetch_add(1, Ordering::Relaxed));
        json!({
            "iss": "stack-sdk", "sub": self.id, "aud": "stack:agent", "iat": iat, "nbf": iat, "exp": iat + 60,
            "jti": format!("aj_{iat}_{count:012x}"),
        })
    }

    pub fn token_of(&self, claims: &Value) -> String {
        let signed = format!(
            "{}.{}",
            encode(r#"{"alg":"EdDSA","typ":"JWT"}"#),
            encode(claims.to_string())
        );
        format!("{signed}.{}", self.sign(&signed))
    }

    pub fn token(&self) -> String {
        self.token_of(&self.claims())
    }

    /// Enrols the key with this credential; the reply to the second step.
    pub async fn enroll(&self, fake: &Stack, credential: &str) -> (u16, Value) {
        let path = format!("/v1/agents/{}/enrollment-challenge", self.id);
        let (status, challenge) = with(fake, credential, "POST", &path, None).await;
        assert_eq!(status, 200, "{challenge}");
        let body = json!({
            "public_key": self.jwk(), "challenge_id": challenge["challenge_id"],
            "signed_challenge": self.sign(challenge["challenge"].as_str().unwrap()),
        });
        with(
            fake,
            credential,
            "POST",
            &format!("/v1/agents/{}/enroll", self.id),
            Some(body),
        )
        .await
    }
}

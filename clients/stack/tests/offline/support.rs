//! Test keys, tokens made with them, clients over a transport in memory, and audit entries with real hashes.

use std::time::{Duration, SystemTime};

use agent_clients_testkit::MemoryTransport;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use stack_client::Client;
use stack_client::audit::{GENESIS_HASH, entry_hash};
use stack_client::auth::AgentKey;
use stack_client::types::{AuditEntry, Jwk};
use stack_client::verify::VerifyOptions;

/// The clock of the recorded tokens.
pub const NOW: i64 = 1_795_355_715;
pub const KID: &str = "stack-passport-v1";
pub const AGENT: &str = "agt_7kx9m2nq4p";
/// The public half of the key with the seed 0, 1, … 31.
pub const X: &str = "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg";
pub const BASE: &str = "https://api.example.com";

/// The key with the seed `first`, `first` + 1, …
pub fn key_from(first: u8) -> AgentKey {
    AgentKey::from_seed(&std::array::from_fn(|index| first + index as u8))
}

pub fn deployment_key() -> AgentKey {
    key_from(0)
}

pub fn wrong_key() -> AgentKey {
    key_from(0x20)
}

pub fn jwk() -> Jwk {
    serde_json::from_value(member(KID, &deployment_key())).unwrap()
}

/// A member of a key set.
pub fn member(kid: &str, key: &AgentKey) -> Value {
    json!({"kty": "OKP", "crv": "Ed25519", "x": key.public_jwk().x, "kid": kid, "alg": "EdDSA", "use": "sig"})
}

pub fn key_set() -> Value {
    json!({"keys": [member(KID, &deployment_key())]})
}

pub fn base64url(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The header of the recorded tokens.
pub fn head() -> Value {
    json!({"alg": "EdDSA", "typ": "JWT", "kid": KID})
}

/// The claims of the recorded token that is valid.
pub fn claims() -> Value {
    json!({
        "jti": "pp_8f3a", "sub": AGENT, "iss": "getstack.run", "aud": "stack:passport",
        "iat": NOW, "nbf": NOW, "exp": NOW + 900,
        "stk": {
            "operator_id": "op_abc123", "agent_id": AGENT, "agent_name": "support-bot",
            "services": [
                {
                    "service_id": "svc_slack", "service_name": "slack", "connection_id": "svc_conn_abc123",
                    "scopes": ["channels:read", "chat:write"], "credential_ref": "cred_ref_abc",
                    "constraints": {"channel": {"in": ["C0123"]}}, "allow_data_from": ["github"]
                },
                {
                    "service_id": "svc_github", "service_name": "github", "connection_id": "svc_conn_def456",
                    "scopes": ["repo:read"], "credential_ref": "cred_ref_def"
                }
            ],
            "identity_claims": [], "delegation_depth": 0, "session_id": "ses_abc123", "accountability": "enforced",
            "intent_summary": "Answer one customer ticket", "intent_services": ["slack", "github"],
            "checkpoint_interval": 300, "mission_ids": ["ms_4f2a"]
        }
    })
}

/// The claims with a change.
pub fn claims_with(change: impl FnOnce(&mut Value)) -> Value {
    let mut claims = claims();
    change(&mut claims);
    claims
}

/// A token of any header and any claims, signed.
pub fn sign(head: &Value, claims: &Value, key: &AgentKey) -> String {
    sign_text(&head.to_string(), &claims.to_string(), key)
}

pub fn sign_text(head: &str, claims: &str, key: &AgentKey) -> String {
    let signed = format!("{}.{}", base64url(head), base64url(claims));
    let signature = base64url(key.sign(signed.as_bytes()));
    format!("{signed}.{signature}")
}

pub fn valid_token() -> String {
    sign(&head(), &claims(), &deployment_key())
}

pub fn time(seconds: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds.try_into().unwrap())
}

/// Checks with the public key, at the time of the tokens.
pub fn with_key() -> VerifyOptions {
    VerifyOptions::new().public_jwk(&jwk()).at(time(NOW))
}

pub fn client(transport: &MemoryTransport) -> Client {
    client_over(transport.clone())
}

pub fn client_over(transport: impl stack_client::runtime::Transport) -> Client {
    Client::builder()
        .api_key("sk_live_TEST")
        .base_url(BASE)
        .transport(transport)
        .build()
        .unwrap()
}

/// An entry with the right hash.
pub fn entry(id: &str, timestamp: i64, previous: &str) -> AuditEntry {
    let mut entry = AuditEntry::new(
        id,
        timestamp,
        "op_acme",
        "proxy",
        "credential.proxy",
        "success",
        previous,
        "",
    );
    entry.agent_id = Some("agt_support".to_owned());
    entry.entry_hash = entry_hash(&entry);
    entry
}

/// A chain from the beginning, the oldest first: `aud_0` at `start`, then one every 10 ms.
pub fn chain(count: usize, start: i64) -> Vec<AuditEntry> {
    let mut previous = GENESIS_HASH.to_owned();
    (0..count)
        .map(|number| {
            let made = entry(&format!("aud_{number}"), start + 10 * number as i64, &previous);
            previous.clone_from(&made.entry_hash);
            made
        })
        .collect()
}

pub fn ids(entries: &[AuditEntry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.entry_id.as_str()).collect()
}

//! What checking a passport here costs beside the signature alone, and what reading a page of the audit log costs
//! beside plain serde.
//!
//! `cargo bench -p agent-clients-tests --bench verify`. All ways take turns in one process; of each the best time counts, which is
//! the one that a busy machine disturbed least.
//!
//! It must never judge by anything but the ratio of one run, and never fail: it is a measurement, not a test.

use std::collections::BTreeMap;
use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant, UNIX_EPOCH};

use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};
use futures_util::FutureExt as _;
use serde::Deserialize;
use serde_json::{Value, json};
use stack_client::audit::entry_hash;
use stack_client::auth::AgentKey;
use stack_client::runtime::from_slice;
use stack_client::types::{AuditEntry, AuditPage, Jwk};
use stack_client::verify::{VerifyOptions, verify_passport_offline};

/// The least part of the speed of the bare `verify` that the whole check has to reach.
const BUDGET: f64 = 0.90;
const ROUNDS: usize = 60;
/// Depths of the stack, which together are more than a page.
const DEPTHS: usize = 48;
const CHECKS_PER_ROUND: u32 = 4;
const PAGES_PER_ROUND: u32 = 1;
const ENTRIES: usize = 1000;
const NOW: u64 = 1_795_355_715;

/// A way to do the work, and the best time of a piece of it at every depth of the stack, in nanoseconds.
struct Way<'a> {
    name: &'static str,
    work: Box<dyn FnMut() + 'a>,
    best: [f64; DEPTHS],
}

impl<'a> Way<'a> {
    fn new(name: &'static str, work: impl FnMut() + 'a) -> Self {
        Self {
            name,
            work: Box::new(work),
            best: [f64::INFINITY; DEPTHS],
        }
    }

    /// The mean over all depths.
    fn time(&self) -> f64 {
        self.best.iter().sum::<f64>() / DEPTHS as f64
    }
}

/// Lets the ways take turns.
fn measure(ways: &mut [Way<'_>], pieces: u32) {
    for _ in 0..ROUNDS {
        for depth in 0..DEPTHS {
            for way in ways.iter_mut() {
                let time = deeper(depth, &mut || {
                    let start = Instant::now();
                    for _ in 0..pieces {
                        (way.work)();
                    }
                    start.elapsed()
                });
                let time = time.as_nanos() as f64 / f64::from(pieces);
                way.best[depth] = way.best[depth].min(time);
            }
        }
    }
}

/// Does the work further down on the stack. Where the stack stands in its page decides on up to a sixth of the time of a signature
/// check, in all ways alike but not at the same place; so each is measured all over a page.
#[inline(never)]
fn deeper(depth: usize, work: &mut dyn FnMut() -> Duration) -> Duration {
    let frame = black_box([0_u8; 64]);
    let time = if depth == 0 { work() } else { deeper(depth - 1, work) };
    black_box(frame);
    time
}

fn base64url(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let number = chunk.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            text.push(char::from(ALPHABET[(number >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}

/// The claims of a passport as the official client's runs have them: two services, an intent, a Mission.
fn claims() -> Value {
    json!({
        "jti": "pp_8f3a", "sub": "agt_7kx9m2nq4p", "iss": "getstack.run", "aud": "stack:passport",
        "iat": NOW, "nbf": NOW, "exp": NOW + 900,
        "stk": {
            "operator_id": "op_abc123", "agent_id": "agt_7kx9m2nq4p", "agent_name": "support-bot",
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

fn passports() {
    let key = AgentKey::from_seed(&std::array::from_fn(|index| index as u8));
    let head = json!({"alg": "EdDSA", "typ": "JWT", "kid": "stack-passport-v1"}).to_string();
    let signed = format!(
        "{}.{}",
        base64url(head.as_bytes()),
        base64url(claims().to_string().as_bytes())
    );
    let signature = key.sign(signed.as_bytes());
    let token = format!("{signed}.{}", base64url(&signature));

    let seed: [u8; 32] = std::array::from_fn(|index| index as u8);
    let bare: VerifyingKey = ed25519_dalek::SigningKey::from_bytes(&seed).verifying_key();
    let signature = Signature::from_bytes(&signature);
    let jwk = Jwk::new("OKP", "Ed25519", key.public_jwk().x);
    let options = VerifyOptions::new()
        .public_jwk(&jwk)
        .at(UNIX_EPOCH + Duration::from_secs(NOW));
    let check = || verify_passport_offline(black_box(&token), &options).now_or_never();
    assert!(
        check().is_some_and(|checked| checked.is_ok()),
        "the token of the bench is not valid"
    );

    let mut ways = [
        Way::new("ed25519-dalek, verify_strict", || {
            black_box(bare.verify_strict(black_box(signed.as_bytes()), &signature).is_ok());
        }),
        Way::new("ed25519-dalek, verify", || {
            black_box(bare.verify(black_box(signed.as_bytes()), &signature).is_ok());
        }),
        Way::new("verify_passport_offline", || {
            black_box(check().is_some_and(|checked| checked.is_ok()));
        }),
    ];
    measure(&mut ways, CHECKS_PER_ROUND);
    println!("a passport of {} characters", token.len());
    for way in &ways {
        println!("  {:<30}{:>9.2} µs", way.name, way.time() / 1000.0);
    }
    let [strict, plain, whole] = &ways;
    let speed = plain.time() / whole.time();
    let verdict = if speed >= BUDGET { "kept" } else { "MISSED" };
    println!(
        "  {:.1} % of the speed of {}, budget {:.0} %: {verdict}",
        speed * 100.0,
        plain.name,
        BUDGET * 100.0
    );
    // For comparison: it refuses the signatures that the client refuses, too.
    println!(
        "  {:.1} % of the speed of {}",
        strict.time() / whole.time() * 100.0,
        strict.name
    );
}

/// The same entry by hand: the fields as plain types, and whatever else there is.
#[derive(Deserialize)]
#[allow(dead_code, reason = "only decoded")]
struct PlainEntry {
    entry_id: String,
    timestamp: i64,
    trace_id: Option<String>,
    span_id: Option<String>,
    parent_span_id: Option<String>,
    operator_id: String,
    agent_id: Option<String>,
    passport_jti: Option<String>,
    layer: String,
    action: String,
    outcome: String,
    duration_ms: Option<f64>,
    payload_hash: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
    prev_entry_hash: String,
    entry_hash: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only decoded")]
struct PlainPage {
    entries: Vec<PlainEntry>,
    max_timestamp: Option<i64>,
}

/// The same, keeping unknown fields in serde's own way.
#[derive(Deserialize)]
#[allow(dead_code, reason = "only decoded")]
struct FlattenedEntry {
    entry_id: String,
    timestamp: i64,
    trace_id: Option<String>,
    span_id: Option<String>,
    parent_span_id: Option<String>,
    operator_id: String,
    agent_id: Option<String>,
    passport_jti: Option<String>,
    layer: String,
    action: String,
    outcome: String,
    duration_ms: Option<f64>,
    payload_hash: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
    prev_entry_hash: String,
    entry_hash: String,
    #[serde(flatten)]
    extra: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "only decoded")]
struct FlattenedPage {
    entries: Vec<FlattenedEntry>,
    max_timestamp: Option<i64>,
}

fn page() -> Vec<u8> {
    let mut previous = "0".repeat(64);
    let entries: Vec<Value> = (0..ENTRIES)
        .map(|number| {
            let timestamp = 1_747_913_532_614 + number as i64;
            let id = format!("aud_{number:08}");
            let mut entry = AuditEntry::new(
                id,
                timestamp,
                "op_acme",
                "proxy",
                "credential.proxy",
                "success",
                previous.as_str(),
                "",
            );
            entry.agent_id = Some("agt_support".to_owned());
            entry.passport_jti = Some("pp_8f3a".to_owned());
            entry.trace_id = Some(format!("req_{number:08}"));
            entry.duration_ms = Some(12.0);
            entry.entry_hash = entry_hash(&entry);
            previous.clone_from(&entry.entry_hash);
            let mut value = serde_json::to_value(&entry).unwrap_or_default();
            // As the API writes what is not there.
            value["error_code"] = Value::Null;
            value["error_message"] = Value::Null;
            value
        })
        .collect();
    json!({"entries": entries, "max_timestamp": 1_747_913_532_614_i64})
        .to_string()
        .into_bytes()
}

fn pages() {
    let page = page();
    let mut ways = [
        Way::new("serde_json, plain struct", || {
            black_box(serde_json::from_slice::<PlainPage>(black_box(&page)).is_ok());
        }),
        Way::new("serde_json, serde(flatten)", || {
            black_box(serde_json::from_slice::<FlattenedPage>(black_box(&page)).is_ok());
        }),
        Way::new("stack-client, AuditPage", || {
            black_box(from_slice::<AuditPage>(black_box(&page)).is_ok());
        }),
    ];
    measure(&mut ways, PAGES_PER_ROUND);
    println!("a page of {ENTRIES} audit entries, {} bytes", page.len());
    for way in &ways {
        let (time, speed) = (way.time() / 1000.0, page.len() as f64 / way.time() * 1000.0);
        println!("  {:<30}{time:>9.1} µs {speed:>7.0} MB/s", way.name);
    }
    println!(
        "  {:.1} % of the time of the plain struct, {:.1} % of that of flatten",
        ways[2].time() / ways[0].time() * 100.0,
        ways[2].time() / ways[1].time() * 100.0
    );
}

fn main() {
    if env::args().any(|argument| argument == "--bench") {
        passports();
        pages();
    } else {
        println!("a measurement: run it with `cargo bench`");
    }
}

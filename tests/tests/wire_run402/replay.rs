//! One recorded call through our client, and where that differs.
//!
//! Every difference is a fault that names its place; whether it is meant says the catalogue and nothing here.

use std::sync::Arc;
use std::time::Duration;

use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use run402_client::ci::{CiSession, GITHUB_REQUEST_TOKEN_VARIABLE, GITHUB_REQUEST_URL_VARIABLE, GitHubActions};
use run402_client::credentials::CredentialsProvider;
use run402_client::prelude::*;
use run402_client::{Client, RetryPolicy};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use crate::args::{Args, Failure, Stop};
use crate::calls::Make;
use crate::case::{Case, Request, Response};
use crate::provider::{PROJECT, Recorded, SIGNATURE};
use crate::sending::Done;
use crate::text;
use crate::values::difference;

/// Where the recorded server was, and ours is.
const ORIGIN: &str = "https://api.test";

/// Headers that HTTP needs, or that are the caller's business.
const NOT_COMPARED: [&str; 4] = ["accept", "content-length", "host", "user-agent"];

/// All methods that can be called.
pub fn methods() -> impl Iterator<Item = &'static str> {
    entries().flat_map(|(names, _)| names.iter().copied())
}

fn entries() -> impl Iterator<Item = &'static (&'static [&'static str], Make)> {
    crate::calls::CALLS
        .iter()
        .chain(crate::deploys::CALLS)
        .chain(crate::composites::CALLS)
}

/// How a method is called, where we have it.
fn make(method: &str) -> Option<Make> {
    entries()
        .find(|(names, _)| names.contains(&method))
        .map(|(_, make)| *make)
}

/// Replays a call; the faults, none where all is as recorded.
pub async fn replay(case: &Case) -> Vec<String> {
    let (project, method) = case.method();
    let Some(make) = make(method) else {
        return vec![format!("method: {method} cannot be called")];
    };
    let transport = MemoryTransport::new();
    for exchange in case.exchanges() {
        transport.next(answer(&exchange.response));
    }
    let provider = Arc::new(Recorded::new(has_wallet(case), kept_mailbox(case)).await);
    let client = Client::builder()
        .credentials(credentials(case, &provider, &transport))
        .base_url(ORIGIN)
        .transport(transport.clone())
        .storage_transport(transport.clone())
        .retry(RetryPolicy::none())
        .build()
        .unwrap_or_else(|error| panic!("{error}"));
    let args: Vec<Value> = case.call.args.iter().map(at_origin).collect();
    let mut args = Args::new(project, &args);
    let events = args.events();
    let made = make(&client, &mut args).and_then(|sending| args.finish().map(|()| sending));
    let began = Instant::now();
    let outcome = match made {
        Ok(sending) => sending.await,
        Err(Stop::NoPlace(why)) => return vec![format!("no place: {why}")],
        Err(Stop::Refused(failure)) => Err(failure),
    };
    let waited = began.elapsed();
    let mut faults = requests(case, &transport.requests());
    faults.extend(compare(case, outcome));
    let expected: u64 = case.sleeps_ms.iter().sum();
    if Duration::from_millis(expected) != waited {
        faults.push(format!("waits: expected {expected} ms, waited {waited:?}"));
    }
    if let Some(expected) = case.extra.get("events") {
        let told: Value = events.all().into();
        faults.extend(difference("events", &at_origin(expected), &told));
    }
    if let Some(expected) = case.extra.get("provider_store") {
        let ids: Vec<&str> = expected["projects"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(id, _)| id.as_str())
            .collect();
        let mut expected = expected.clone();
        // The wallet is looked at by the cases about it.
        if let Some(expected) = expected.as_object_mut() {
            expected.remove("allowance");
        }
        faults.extend(difference("store", &expected, &provider.store(&ids).await));
    }
    faults
}

/// Whether the credentials had a wallet: not where one was made, nor where the case is about none.
fn has_wallet(case: &Case) -> bool {
    let made = case.call.method == "allowance.create" && case.error().is_none();
    !made && !case.name.ends_with("-none")
}

/// The mailbox that was kept with the project's keys: one that the first request names and no argument does.
fn kept_mailbox(case: &Case) -> Option<String> {
    let first = case.exchanges().next()?;
    let id = first.request.path.strip_prefix("/mailboxes/v1/")?.split('/').next()?;
    let given = case.call.args.iter().any(|argument| argument.to_string().contains(id));
    (!given).then(|| id.to_owned())
}

/// Whose credentials a call was recorded with. The recordings say so in the names of the cases alone.
fn credentials(case: &Case, recorded: &Arc<Recorded>, transport: &MemoryTransport) -> Arc<dyn CredentialsProvider> {
    let name = case.name.split_once(' ').map_or("", |(_, name)| name);
    if name.starts_with("ci-github-actions-credentials") {
        let variable = |name: &str| match name {
            GITHUB_REQUEST_URL_VARIABLE => Some(format!("{ORIGIN}/oidc?x=1").into()),
            GITHUB_REQUEST_TOKEN_VARIABLE => Some("gh_req_tok".into()),
            _ => None,
        };
        let actions = GitHubActions::from_lookup(PROJECT, variable).unwrap_or_else(|error| panic!("{error}"));
        let session = actions.api_base(ORIGIN).transport(transport.clone()).session();
        return Arc::new(session.unwrap_or_else(|error| panic!("{error}")));
    }
    if name.starts_with("ci-apply") || name.starts_with("ci-credentials") {
        let session = CiSession::new(PROJECT, "ci_tok");
        return Arc::new(session.unwrap_or_else(|error| panic!("{error}")));
    }
    if name.starts_with("node-") {
        return Arc::new(recorded.wallet());
    }
    recorded.clone()
}

/// With the address of our server in place.
fn at_origin(value: &Value) -> Value {
    let text = value.to_string().replace("{{origin}}", ORIGIN);
    serde_json::from_str(&text).expect("it is JSON still")
}

fn answer(response: &Response) -> Answer {
    if response.connection_dropped {
        return Answer::broken();
    }
    let kind = response
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"));
    let kind = kind.map_or("application/json", |(_, kind)| kind);
    let answer = match content(&response.body) {
        None => Answer::new(200),
        Some(bytes) => Answer::bytes(kind, bytes),
    };
    let others = response
        .headers
        .iter()
        .filter(|(name, _)| !name.eq_ignore_ascii_case("content-type"));
    let answer = others.fold(answer, |answer, (name, value)| answer.with_header(name, value));
    answer.with_status(response.status)
}

/// The bytes of a body; none where there is none.
fn content(body: &Value) -> Option<Vec<u8>> {
    let single = body.as_object().filter(|object| object.len() == 1);
    match (body, single) {
        (Value::Null, _) => None,
        (_, Some(object)) if object.contains_key("text") => {
            Some(object["text"].as_str().unwrap_or_default().as_bytes().to_vec())
        }
        (_, Some(object)) if object.contains_key("base64") => BASE64_STANDARD
            .decode(object["base64"].as_str().unwrap_or_default())
            .ok(),
        _ => Some(at_origin(body).to_string().into_bytes()),
    }
}

/// The requests one by one; those that are missing or too many at the end.
fn requests(case: &Case, sent: &[RecordedRequest]) -> Vec<String> {
    let expected: Vec<&Request> = case.exchanges().map(|exchange| &exchange.request).collect();
    let mut faults = Vec::new();
    if expected.len() != sent.len() {
        let lines: Vec<String> = sent
            .iter()
            .map(|one| format!("{} {}", one.method(), one.path()))
            .collect();
        faults.push(format!(
            "requests: expected {}, sent {} {lines:?}",
            expected.len(),
            sent.len()
        ));
    }
    for (at, (expected, sent)) in expected.iter().zip(sent).enumerate() {
        faults.extend(
            request(expected, sent)
                .into_iter()
                .map(|fault| format!("{fault} (request {at})")),
        );
    }
    faults
}

fn request(expected: &Request, sent: &RecordedRequest) -> Vec<String> {
    let mut faults = Vec::new();
    if expected.method != sent.method().as_str() {
        faults.push(format!("method: expected {}, sent {}", expected.method, sent.method()));
    }
    if text::segments(&expected.path) != sent.segments() {
        faults.push(format!("path: expected {}, sent {}", expected.path, sent.path()));
    }
    // Their order means nothing but among those of one name, which it keeps.
    let (mut left, mut right) = (expected.query.clone(), sent.query());
    left.sort_by(|one, other| one.0.cmp(&other.0));
    right.sort_by(|one, other| one.0.cmp(&other.0));
    if left != right {
        faults.push(format!("query: expected {left:?}, sent {right:?}"));
    }
    for (name, value) in &expected.headers {
        let found = sent.header(name);
        let is_second = name == "SIGN-IN-WITH-X" && expected.headers.contains_key("Authorization");
        if is_second && found.is_none() {
            faults.push(format!("second identity: {name} is sent beside a key, and ours is not"));
            continue;
        }
        let same = match name.to_ascii_lowercase().as_str() {
            // Without its parameters: JSON has none.
            "content-type" => found.map(essence) == Some(essence(value)),
            "sign-in-with-x" if value != SIGNATURE => found.is_some_and(|found| is_signed_alike(value, found)),
            _ => found == Some(value),
        };
        if !same {
            faults.push(format!(
                "header {}: expected {value:?}, sent {found:?}",
                name.to_ascii_lowercase()
            ));
        }
    }
    for name in sent.headers().keys().map(|name| name.as_str()) {
        let mut known = expected.headers.keys().chain(expected.platform_headers.keys());
        let known = known.any(|expected| expected.eq_ignore_ascii_case(name));
        if !known && !NOT_COMPARED.contains(&name) {
            faults.push(format!("header {name}: sent, and must not be"));
        }
    }
    let json = expected
        .headers
        .values()
        .any(|value| essence(value) == "application/json");
    faults.extend(body(&expected.body, sent.body(), json));
    faults
}

/// Whether two signatures are of the same form and say the same; times, nonces, hosts and the signature itself are another each time.
fn is_signed_alike(expected: &str, found: &str) -> bool {
    let read = |text: &str| -> Option<Map<String, Value>> {
        let mut payload: Map<String, Value> = serde_json::from_slice(&BASE64_STANDARD.decode(text).ok()?).ok()?;
        for (name, value) in &mut payload {
            if ["domain", "uri", "nonce", "issuedAt", "expirationTime", "signature"].contains(&name.as_str()) {
                *value = value.is_string().into();
            }
        }
        Some(payload)
    };
    read(expected).is_some_and(|expected| read(found) == Some(expected))
}

fn essence(media: &str) -> &str {
    media.split(';').next().unwrap_or_default().trim()
}

fn body(expected: &Value, sent: &[u8], json: bool) -> Option<String> {
    let differ = |what: &str| Some(format!("body: {what}, sent {:?}", String::from_utf8_lossy(sent)));
    if let (Some(sha256), Some(length)) = (expected["sha256"].as_str(), expected["length"].as_u64()) {
        let found: String = Sha256::digest(sent).iter().map(|byte| format!("{byte:02x}")).collect();
        return match found == sha256 && u64::try_from(sent.len()) == Ok(length) {
            true => None,
            false => Some(format!("body: {} other bytes", sent.len())),
        };
    }
    let bytes = match json {
        true => Some(at_origin(expected).to_string().into_bytes()),
        false => content(expected),
    };
    match bytes {
        None if sent.is_empty() => None,
        None => differ("none expected"),
        Some(bytes) if bytes == sent => None,
        Some(bytes) => match (serde_json::from_slice(&bytes), serde_json::from_slice::<Value>(sent)) {
            (Ok(expected), Ok(sent)) => exact("body", &expected, &sent),
            _ => differ(&format!("expected {expected}")),
        },
    }
}

/// Like [`difference`], but a null is not a member that is absent: on the wire they mean different things.
fn exact(place: &str, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(left), Value::Object(right)) => {
            let missing = left.keys().find(|name| !right.contains_key(*name));
            let more = right.keys().find(|name| !left.contains_key(*name));
            if let Some(name) = missing {
                return Some(format!("{place}.{name}: expected {}, and not sent", left[name]));
            }
            if let Some(name) = more {
                return Some(format!("{place}.{name}: sent {}, and not expected", right[name]));
            }
            left.iter()
                .find_map(|(name, value)| exact(&format!("{place}.{name}"), value, &right[name]))
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut pairs = left.iter().zip(right).enumerate();
            pairs.find_map(|(at, (left, right))| exact(&format!("{place}[{at}]"), left, right))
        }
        _ => difference(place, expected, found),
    }
}

fn compare(case: &Case, outcome: Result<Done, Failure>) -> Vec<String> {
    match (case.error(), outcome) {
        (None, Ok(done)) => success(case, done).into_iter().collect(),
        (Some(error), Err(failure)) => failed(error, &failure),
        (Some(error), Ok(_)) => vec![format!(
            "outcome: success, and expected {} {}",
            error["name"], error["message"]
        )],
        (None, Err(failure)) => vec![format!("outcome: {}", shown(&failure)["message"])],
    }
}

fn success(case: &Case, done: Done) -> Option<String> {
    let last = case
        .exchanges()
        .last()
        .map(|exchange| at_origin(&exchange.response.body));
    match done {
        Done::Reply(Value::Null) => None,
        Done::Reply(found) => difference("reply", &last.unwrap_or_default(), &found),
        // What we show of our own must be in the recording; what the recording has beyond is the official client's.
        Done::Result(found) => part("result", &at_origin(&case.result), &found),
        Done::Bytes(found) => (content(&last.unwrap_or_default()).unwrap_or_default() != found)
            .then(|| format!("bytes: {:?}", String::from_utf8_lossy(&found))),
    }
}

/// The first member of `found` that is another in `expected`.
fn part(place: &str, expected: &Value, found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(left), Value::Object(right)) => right.iter().find_map(|(name, value)| {
            let place = format!("{place}.{name}");
            match place.matches('.').count() {
                1 => difference(&place, left.get(name).unwrap_or(&Value::Null), value),
                _ => part(&place, left.get(name).unwrap_or(&Value::Null), value),
            }
        }),
        _ => difference(place, expected, found),
    }
}

/// The error in the official client's JSON form.
fn shown(failure: &Failure) -> Value {
    match failure {
        Failure::Common(error) => error.to_json(),
        Failure::Deploy(error) => error.to_json(),
    }
}

fn failed(expected: &Value, failure: &Failure) -> Vec<String> {
    let found = shown(failure);
    let of = |value: &Value, name: &str| value.get(name).cloned().unwrap_or_default();
    // An exception of JavaScript is a fault on this side.
    let expected = match expected["plain"] == json!(true) {
        true => json!({"kind": "local_error", "code": "LOCAL_ERROR", "message": expected["message"]}),
        false => expected.clone(),
    };
    let local = expected["kind"] == json!("local_error");
    let mut fields = vec!["kind", "code"];
    if !local {
        fields.extend([
            "status",
            "category",
            "retryable",
            "safeToRetry",
            "mutationState",
            "traceId",
            "nextActions",
            "details",
            "body",
        ]);
    }
    // What is known here and lost there is no deviation.
    let lost = |name: &&&str| **name == "kind" || **name == "code" || !of(&expected, name).is_null();
    let compared = |name: &&str| difference(&format!("error {name}"), &of(&expected, name), &of(&found, name));
    let mut faults: Vec<String> = fields.iter().filter(lost).filter_map(compared).collect();
    // Behind the service's text both say what was being done, each in its own words; a fault on this side is told in ours alone.
    if expected["status"].is_u64() {
        let said = |value: &Value| {
            let message = value["message"].as_str().unwrap_or_default().to_owned();
            message.split(" while ").next().unwrap_or_default().to_owned()
        };
        if said(&expected) != said(&found) {
            faults.push(format!(
                "error message: expected {}, found {}",
                expected["message"], found["message"]
            ));
        }
    }
    let more = [
        "phase",
        "resource",
        "operationId",
        "planId",
        "fix",
        "logs",
        "rolledBack",
    ];
    faults.extend(more.iter().filter(lost).filter_map(compared));
    faults
}

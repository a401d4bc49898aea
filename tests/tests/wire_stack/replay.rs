//! One recorded exchange through our client, and where that differs.
//!
//! The arguments are taken from the recorded request, so what is tested is that ours has a place for each of them and puts it where
//! the official client does. A difference is a fault unless a rule of the catalogue allows it.

use std::collections::BTreeMap;

use agent_clients_generator::OperationFacts;
use agent_clients_runtime::{NoAuth, Stage};
use agent_clients_testkit::{Answer, MemoryTransport, RecordedRequest};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};
use stack_client::{Client, StackError};

use crate::case::{Case, Failure, Request, Response};
use crate::dispatch::{Args, Got, OPERATIONS};
use crate::route;
use crate::text;
use crate::values::difference;

/// Headers that ours sets for reasons of HTTP, or that are compared with the body.
const NOT_COMPARED: [&str; 5] = ["accept", "content-length", "content-type", "host", "user-agent"];

/// What a replay found.
#[derive(Default)]
pub struct Verdict {
    /// The operation, where there is one.
    pub operation: Option<String>,
    pub faults: Vec<String>,
    /// Rules that were needed.
    pub deviations: Vec<&'static str>,
}

/// Replays a case.
pub async fn replay(operations: &[OperationFacts], case: &Case) -> Verdict {
    let mut verdict = Verdict::default();
    let (Some(recorded), Some(response)) = (&case.request, &case.response) else {
        return verdict;
    };
    let Some((facts, path)) = route::operation(operations, &recorded.method, &recorded.path) else {
        verdict
            .faults
            .push(format!("no operation is {} {}", recorded.method, recorded.path));
        return verdict;
    };
    verdict.operation = Some(facts.id.clone());
    let id = match recorded.wants_events() {
        true => format!("{}_stream", facts.id),
        false => facts.id.clone(),
    };
    let Some((_, call)) = OPERATIONS.iter().find(|(known, _)| *known == id) else {
        verdict.faults.push(format!("the harness cannot call {id}"));
        return verdict;
    };
    if needs_passport(&facts.id) && recorded.header("x-passport-token").is_none() {
        verdict.deviations.push("passport-required");
        return verdict;
    }
    let transport = MemoryTransport::new();
    transport.next(answer(response));
    let made = call(
        &client(recorded, &transport),
        &Args::new(&facts.id, recorded, path.clone()),
    );
    let result = match made {
        Ok(sending) => sending.await,
        Err(_) if is_part_of_a_key(recorded) => {
            verdict.deviations.push("whole-key");
            return verdict;
        }
        Err(why) => {
            verdict.faults.push(format!("the arguments have no place: {why}"));
            return verdict;
        }
    };
    match &transport.requests()[..] {
        [sent] => compare(recorded, facts, &path, sent, &mut verdict),
        other => verdict
            .faults
            .push(format!("{} requests were sent, and one is expected", other.len())),
    }
    let refused = case.result.as_ref().and_then(|result| result.error.as_ref());
    outcome(case, response, refused, result, &mut verdict);
    verdict
}

fn client(recorded: &Request, transport: &MemoryTransport) -> Client {
    let builder = Client::builder()
        .base_url("https://api.test")
        .transport(transport.clone());
    let made = match recorded
        .header("authorization")
        .and_then(|value| value.strip_prefix("Bearer "))
    {
        Some(key) => builder.api_key(key),
        None => builder.auth_provider(NoAuth),
    };
    made.build().unwrap_or_else(|error| panic!("{error}"))
}

/// The operations that the service takes with a passport only.
fn needs_passport(id: &str) -> bool {
    let of_llm = id.starts_with("llm_") && id.ends_with("_create");
    of_llm
        || matches!(
            id,
            "proxy_request" | "proxy_get_operation" | "intents_submit" | "intents_simulate"
        )
}

/// A recording with a public key that is none.
fn is_part_of_a_key(recorded: &Request) -> bool {
    recorded
        .body
        .get("public_key")
        .is_some_and(|key| key.get("x").is_none())
}

fn answer(response: &Response) -> Answer {
    let kind = response
        .headers
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
        .map_or("application/json", |(_, value)| value.as_str());
    let mut answer = match &response.body {
        Value::Null => Answer::new(200).with_header("content-type", kind),
        Value::String(text) => Answer::bytes(kind, text.clone()),
        json if raw(json).is_some() => Answer::bytes(kind, raw(json).unwrap_or_default()),
        json => Answer::bytes(kind, json.to_string()),
    };
    for (name, value) in &response.headers {
        answer = answer.with_header(name, value);
    }
    answer.with_status(response.status)
}

/// Bytes that are no text are written as `{"base64": …}`.
fn raw(body: &Value) -> Option<Vec<u8>> {
    let text = body
        .as_object()
        .filter(|body| body.len() == 1)?
        .get("base64")?
        .as_str()?;
    Some(
        BASE64_STANDARD
            .decode(text)
            .unwrap_or_else(|cause| panic!("{text}: {cause}")),
    )
}

fn compare(
    recorded: &Request,
    facts: &OperationFacts,
    path: &[(String, String)],
    sent: &RecordedRequest,
    verdict: &mut Verdict,
) {
    let faults = &mut verdict.faults;
    if recorded.method != sent.method().as_str() {
        faults.push(format!("method: expected {}, sent {}", recorded.method, sent.method()));
    }
    if text::segments(&recorded.path) != sent.segments() {
        // Every value in one segment: the path that the route and the values mean.
        let meant: Vec<String> = facts
            .path
            .trim_start_matches('/')
            .split('/')
            .map(|segment| value_of(segment, path))
            .collect();
        match meant == sent.segments() {
            true => verdict.deviations.push("path-encoding"),
            false => faults.push(format!("path: expected {}, sent {}", recorded.path, sent.path())),
        }
    }
    let (mut expected, mut query) = (recorded.query.clone(), sent.query());
    expected.sort();
    query.sort();
    if expected != query {
        faults.push(format!("query: expected {expected:?}, sent {query:?}"));
    }
    for (name, value) in &recorded.headers {
        let found = sent.header(name);
        let is_left_out = name == "content-type" && recorded.body.is_null() && found.is_none();
        if is_left_out {
            verdict.deviations.push("content-type-of-nothing");
        } else if found != Some(value) {
            faults.push(format!("header {name}: expected {value:?}, sent {found:?}"));
        }
    }
    for name in sent.headers().keys() {
        if !recorded.headers.contains_key(name.as_str()) && !NOT_COMPARED.contains(&name.as_str()) {
            faults.push(format!("header {name}: sent, and must not be"));
        }
    }
    let body: Result<Value, String> = match recorded.body_encoding.as_deref() {
        Some("form") => Ok(form(sent.body())),
        _ if sent.body().is_empty() => Ok(Value::Null),
        _ => sent.json().map_err(|cause| cause.to_string()),
    };
    match body {
        Ok(body) if body == recorded.body => {}
        Ok(body) => faults.push(format!("body: expected {}, sent {body}", recorded.body)),
        Err(cause) => faults.push(format!("body: it is no JSON: {cause}")),
    }
}

fn value_of(segment: &str, path: &[(String, String)]) -> String {
    let name = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
    let value = path.iter().find(|(known, _)| Some(known.as_str()) == name);
    value.map_or_else(|| segment.to_owned(), |(_, value)| value.clone())
}

fn form(body: &[u8]) -> Value {
    let pairs = text::pairs(&String::from_utf8_lossy(body));
    Value::Object(
        pairs
            .into_iter()
            .map(|(name, value)| (name, Value::from(value)))
            .collect(),
    )
}

fn outcome(
    case: &Case,
    response: &Response,
    refused: Option<&Failure>,
    result: Result<Got, stack_client::Error>,
    verdict: &mut Verdict,
) {
    let faults = &mut verdict.faults;
    match (response.status, result) {
        (200..=299, Ok(got)) => match got {
            Got::Json(found) => faults.extend(difference("reply", &response.body, &found)),
            Got::Bytes(found) => {
                let text = response.body.as_str().unwrap_or_default();
                let expected = raw(&response.body).unwrap_or_else(|| text.as_bytes().to_vec());
                if found != expected {
                    faults.push(format!(
                        "reply: expected {} bytes, found {}",
                        expected.len(),
                        found.len()
                    ));
                }
            }
            Got::Events(events) => {
                if events.is_empty() {
                    faults.push("reply: no event came".to_owned());
                }
            }
        },
        (200..=299, Err(error)) => {
            // The official client's own error of the same kind: a reply that is no JSON, or has no wrapper.
            let same =
                error.stage() == Stage::Unreadable && refused.is_some_and(|failure| failure.module != "getstack");
            if !same {
                faults.push(format!("another outcome: {error}"));
            }
        }
        (300..=399, Err(error)) if error.status().is_some_and(|status| status == response.status) => {
            verdict.deviations.push("redirect");
        }
        (400.., Err(error)) => match refused {
            None => {
                if error.status().is_none_or(|status| status != response.status) {
                    faults.push(format!("another outcome: {error}"));
                }
            }
            Some(failure) => {
                if case.is_older() {
                    if error.status().is_none_or(|status| status != response.status) {
                        faults.push(format!("another outcome: {error}"));
                    }
                    verdict.deviations.push("older-errors");
                } else if failure.class == "MissionEndedError" {
                    verdict.deviations.push("mission-ended");
                } else if failure.module != "getstack" {
                    verdict.deviations.push("untyped-error");
                } else {
                    faults.extend(failed(failure, &StackError::from(error)));
                }
            }
        },
        (status, Ok(_)) => faults.push(format!("success, and the status is {status}")),
        (status, Err(error)) => faults.push(format!("another outcome for {status}: {error}")),
    }
}

fn failed(expected: &Failure, found: &StackError) -> Vec<String> {
    let mut faults = Vec::new();
    let mut same = |what: &str, expected: Value, found: Value| {
        if expected != found {
            faults.push(format!("error {what}: expected {expected}, found {found}"));
        }
    };
    same("message", expected.message.clone().into(), found.message().into());
    same("code", expected.code.clone().into(), found.code().into());
    same("status", expected.status_code.into(), found.status().into());
    let details = expected.details.clone().unwrap_or_else(|| Map::new().into());
    same("details", details, found.details().clone().into());
    let class = match found.status() {
        Some(401) => "UnauthorizedError",
        Some(403) => "ForbiddenError",
        Some(404) => "NotFoundError",
        _ => "StackError",
    };
    same("class", expected.class.clone().into(), class.into());
    faults
}

/// How often each rule was needed.
pub fn count(verdicts: &[(String, Verdict)]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for rule in verdicts.iter().flat_map(|(_, verdict)| &verdict.deviations) {
        *counts.entry(*rule).or_default() += 1;
    }
    counts
}

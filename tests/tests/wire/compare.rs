//! Equal or not, by the rules of `tests/vectors/perstack/README.md`; every difference is a line that names its place.

use perstack_client::ApiError;
use serde_json::{Map, Value};

use super::case::{Body, Request};
use super::server::Seen;
use super::text;

pub use super::values::difference;

/// Where the request that arrived is not the expected one.
pub fn request(expected: &Request, seen: &Seen) -> Vec<String> {
    let mut faults = Vec::new();
    if expected.method != seen.method {
        faults.push(format!("method: expected {}, sent {}", expected.method, seen.method));
    }
    if text::segments(&expected.path) != text::segments(seen.path()) {
        faults.push(format!("path: expected {}, sent {}", expected.path, seen.path()));
    }
    let sorted = |query: &str| {
        let mut pairs = text::pairs(query);
        pairs.sort();
        pairs
    };
    if sorted(&expected.query) != sorted(seen.query()) {
        faults.push(format!("query: expected {:?}, sent {:?}", expected.query, seen.query()));
    }
    for (name, value) in &expected.headers {
        let sent: Vec<&str> = seen.header(name).collect();
        if sent != [value] {
            faults.push(format!("header {name}: expected {value:?}, sent {sent:?}"));
        }
    }
    for name in &expected.absent_headers {
        if seen.header(name).next().is_some() {
            faults.push(format!("header {name}: sent, and must not be"));
        }
    }
    match &expected.body {
        None if seen.body.is_empty() => {}
        None => faults.push(format!("body: none expected, {} bytes sent", seen.body.len())),
        Some(Body::Json(value)) => match serde_json::from_slice::<Value>(&seen.body) {
            Ok(sent) if sent == *value => {}
            Ok(sent) => faults.push(format!("body: expected {value}, sent {sent}")),
            Err(cause) => faults.push(format!("body: it is no JSON: {cause}")),
        },
        Some(Body::Text(_) | Body::Chunks(_)) => faults.push("body: a request has $json or null".to_owned()),
    }
    faults
}

/// The error as the official client has it: only what is there.
pub fn error_fields(error: &ApiError) -> Value {
    let mut fields = Map::new();
    fields.insert("code".to_owned(), error.code.into());
    fields.insert("message".to_owned(), error.message.clone().into());
    if let Some(reason) = &error.reason {
        fields.insert("reason".to_owned(), reason.clone());
    }
    if error.aborted {
        fields.insert("aborted".to_owned(), true.into());
    }
    Value::Object(fields)
}

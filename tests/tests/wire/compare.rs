//! Equal or not, by the rules of `tests/vectors/perstack/README.md`; every difference is a line that names its place.

use perstack_client::ApiError;
use serde_json::{Map, Value};

use super::case::{Body, Request};
use super::http::{Head, Seen};

pub use super::values::difference;

/// Where the request that arrived is not the expected one.
pub fn request(expected: &Request, seen: &Seen) -> Vec<String> {
    let head = Head {
        method: &expected.method,
        path: &expected.path,
        query: &expected.query,
        headers: &expected.headers,
        absent_headers: &expected.absent_headers,
    };
    let mut faults = head.differences(seen);
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

//! Rules about constants: parameters of one possible value, which the client sends by itself.
//!
//! What is a constant is said in one place, `normalise::schema::constant`; here it is only checked that sending it always is
//! possible and harmless.

use serde_json::Value;

use super::Report;
use super::extensions::is_header_name;
use super::index::{Index, Operation, Parameter, Site};
use crate::normalise::schema::{constant_of, only_word};

/// Headers that the client sets by itself, or that frame the message.
const OWN: [&str; 12] = [
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "expect",
    "host",
    "last-event-id",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for parameter in &index.parameters {
        let word = parameter.object.get("schema").and_then(only_word);
        if let Some(value) = constant_of(parameter.object) {
            sendable(parameter, value, report);
        } else if let (Some("path"), Some(value)) = (parameter.text("in"), word) {
            report.error(
                parameter.pointer.clone(),
                format!(
                    "the path parameter `{}` can only be `{value}`",
                    parameter.text("name").unwrap_or_default()
                ),
                "a part of the route that never changes is no argument",
                format!("write `{value}` into the path and remove the parameter"),
            );
        }
    }
    for operation in &index.operations {
        alone(operation, report);
    }
}

/// The constant by itself.
fn sendable(parameter: &Site<'_>, value: &str, report: &mut Report<'_>) {
    let name = parameter.text("name").unwrap_or_default();
    let format = parameter.object.get("schema").and_then(|schema| schema.get("format"));
    // `x-secret` in the schema is refused on every enum.
    if parameter.is("x-secret") || format.and_then(Value::as_str) == Some("password") {
        report.error(
            parameter.pointer.clone(),
            format!("the secret `{name}` is written into the document"),
            "a constant stands in the repository, in the client and in its documentation",
            "remove `enum`, so that the caller gives it, or leave it to the auth provider",
        );
    }
    if parameter.text("in") != Some("header") {
        return;
    }
    if !is_header_name(name) {
        report.error(
            parameter.at("name"),
            format!("`{name}` is no header name"),
            "no request with it could be sent",
            "write letters, digits and `-`",
        );
    }
    if OWN.contains(&name.to_ascii_lowercase().as_str()) {
        report.error(
            parameter.pointer.clone(),
            format!("the constant header `{name}` is the client's own"),
            "the client sets it by what it sends and asks for; two values would contradict each other",
            "remove the parameter: media types stand in `content`, the credential in `x-auth`",
        );
    }
    let is_visible = value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if value.is_empty() || value.trim() != value || !is_visible {
        report.error(
            parameter.pointer.clone(),
            format!("the header `{name}` cannot carry {value:?}"),
            "a header carries visible ASCII, and spaces only between other characters",
            "write the value as the service expects it",
        );
    }
}

/// No other header of the operation has the name of a constant: they are compared without regard to case.
fn alone(operation: &Operation<'_>, report: &mut Report<'_>) {
    let headers: Vec<_> = operation
        .parameters
        .iter()
        .filter(|each| each.place() == "header")
        .collect();
    let key = operation
        .site
        .object
        .get("x-idempotency")
        .and_then(|found| found.get("header")?.as_str());
    for (position, parameter) in headers.iter().enumerate() {
        if constant_of(parameter.site.object).is_none() {
            continue;
        }
        let name = parameter.name();
        if key.is_some_and(|key| key.eq_ignore_ascii_case(name)) {
            report.error(
                parameter.listed.clone(),
                format!("the idempotency key `{name}` of `{}` is a constant", operation.label()),
                "one key for all calls makes the service take each for a repeat of the first",
                "remove `enum`; the client makes a key for each call",
            );
        }
        let is_other = |(at, other): (usize, &&Parameter<'_>)| {
            at != position && other.name() != name && other.name().eq_ignore_ascii_case(name)
        };
        if headers.iter().enumerate().any(is_other) {
            report.error(
                parameter.listed.clone(),
                format!("the header `{name}` of `{}` has two parameters", operation.label()),
                "names of headers are the same in capitals and small letters, so only one could be sent",
                "keep one of them",
            );
        }
    }
}

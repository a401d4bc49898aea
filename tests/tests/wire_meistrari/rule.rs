//! The rule of `mapping.json`, applied to recorded requests: what we must send follows from what was recorded, not from us.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::case::{Case, Host, Mapping, RecordedRequest, Request};
use super::content::Content;
use super::text;

/// The deviations that follow from the requests alone.
pub const OF_THE_REQUEST: &[&str] = &["user-agent", "json-content-type", "bare-storage-request"];

/// A request as it is compared: everything that the rule speaks of.
pub fn shown(host: Host, request: &Request) -> Value {
    let mut query = text::pairs(&request.query);
    query.sort();
    json!([
        format!("{host:?}"),
        request.method,
        text::segments(&request.path),
        query,
        request.headers,
        body(request.body.as_ref()),
    ])
}

/// What the rule makes of a recorded request, and the deviations that it takes.
pub fn apply(mapping: &Mapping, recorded: &RecordedRequest) -> (Value, BTreeSet<&'static str>) {
    let mut taken = BTreeSet::new();
    let name = match recorded.server {
        Host::Vault => "vault",
        Host::Storage => "storage",
    };
    let kept = &mapping.request_headers[name];
    let mut headers = recorded.headers.clone();
    headers.retain(|name, _| kept.contains(name));
    // Also where the official client sends none on purpose: ours always does.
    taken.insert("user-agent");
    if recorded.server == Host::Storage && recorded.headers.contains_key("x-compatibility-date") {
        taken.insert("bare-storage-request");
    }
    if recorded.server == Host::Vault
        && let Some(content_type) = headers
            .get_mut("content-type")
            .filter(|value| value.starts_with("text/plain"))
    {
        "application/json".clone_into(content_type);
        taken.insert("json-content-type");
    }
    let made = Request {
        method: recorded.method.clone(),
        path: recorded.path.clone(),
        query: recorded.query.clone(),
        headers,
        absent_headers: Vec::new(),
        body: recorded.body.clone(),
        content_length: None,
    };
    (shown(recorded.server, &made), taken)
}

/// The headers that the request must not have, where it is one of those that the rule speaks of.
pub fn must_be_absent(host: Host, request: &Request) -> BTreeSet<String> {
    let has = |name: &&str| request.headers.contains_key(*name);
    let names: &[&str] = match host {
        Host::Storage => &["x-data-token", "authorization", "cookie", "x-compatibility-date"],
        Host::Vault => &["x-data-token", "authorization", "x-compatibility-date"],
    };
    let mut absent: BTreeSet<String> = names
        .iter()
        .filter(|name| !has(name))
        .map(ToString::to_string)
        .collect();
    let without_type = match host {
        Host::Storage => request.method == "PUT",
        Host::Vault => request.body.is_none(),
    };
    if without_type && !has(&"content-type") {
        absent.insert("content-type".to_owned());
    }
    absent
}

/// Whether a recorded request is left out of the case for one of its deviations.
pub fn may_be_left_out(case: &Case) -> bool {
    let leave = ["one-download-url", "redirect-refused", "reference-checked"];
    case.deviations
        .iter()
        .any(|deviation| leave.contains(&deviation.as_str()))
}

fn body(content: Option<&Content>) -> Value {
    match content {
        None => Value::Null,
        Some(Content::Json(value)) => value.clone(),
        Some(Content::Digest { length, sha256 }) => json!({"length": length, "sha256": sha256}),
        Some(other) => String::from_utf8_lossy(&other.bytes()).into_owned().into(),
    }
}

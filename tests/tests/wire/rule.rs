//! The rule of `mapping.json`, applied to a recorded request: what we must send follows from what was recorded, not from us.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::case::{Body, Case, Mapping, Request, Rule};

/// The deviations that concern the request; which of them apply follows from the recording.
pub const OF_THE_REQUEST: &[&str] = &[
    "path",
    "trailing-slash",
    "content-type",
    "path-encoding",
    "query-order",
    "query-names",
    "query-dropped",
    "body-names",
    "body-added",
    "base-slash",
];

/// The request that the rule makes of the recorded one, and the deviations that it takes.
pub fn apply(mapping: &Mapping, case: &Case) -> Option<(Request, BTreeSet<&'static str>)> {
    let recorded = case.recorded.request.as_ref()?;
    let rule = mapping.calls.values().find(|rule| rule.operation == case.operation);
    let rule = rule.unwrap_or_else(|| panic!("{}: no rule makes a {}", case.name, case.operation));
    let mut taken = BTreeSet::new();
    let path = path(rule, &recorded.path, &mut taken);
    let query = query(rule, &recorded.query, &mut taken);
    let body = body(rule, recorded.body.as_ref(), &mut taken);
    let kept = |name: &str| {
        let with_body = body.is_some() && mapping.request_headers.only_with_a_body.iter().any(|kept| kept == name);
        with_body || mapping.request_headers.kept.iter().any(|kept| kept == name)
    };
    let headers = recorded.headers.iter().filter(|(name, _)| kept(name));
    let headers = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
    let absent = mapping
        .request_headers
        .only_with_a_body
        .iter()
        .filter(|_| body.is_none())
        .cloned();
    if body.is_none() && recorded.headers.contains_key("content-type") {
        taken.insert("content-type");
    }
    let method = rule.method.clone();
    Some((
        Request {
            method,
            path,
            query,
            headers,
            absent_headers: absent.collect(),
            body,
        },
        taken,
    ))
}

fn path(rule: &Rule, recorded: &str, taken: &mut BTreeSet<&'static str>) -> String {
    let recorded = match recorded.strip_prefix("//") {
        Some(rest) => {
            taken.insert("base-slash");
            format!("/{rest}")
        }
        None => recorded.to_owned(),
    };
    let short = match recorded.strip_suffix('/') {
        Some(short) => {
            taken.insert("trailing-slash");
            short
        }
        None => &recorded,
    };
    let older: Vec<&str> = rule.older_path.trim_end_matches('/').split('/').collect();
    let parts: Vec<&str> = short.split('/').collect();
    assert_eq!(
        older.len(),
        parts.len(),
        "{recorded} is not of the form {}",
        rule.older_path
    );
    let mut values = Vec::new();
    for (template, part) in older.iter().zip(&parts) {
        if template.starts_with('{') {
            values.push(*part);
        } else {
            assert_eq!(template, part, "{recorded} is not of the form {}", rule.older_path);
        }
    }
    let mut values = values.into_iter();
    let segments = rule.path.split('/').map(|part| match part.starts_with('{') {
        true => values
            .next()
            .unwrap_or_else(|| panic!("{} has more variables than {recorded}", rule.path)),
        false => part,
    });
    let path = segments.collect::<Vec<_>>().join("/");
    if path != short {
        taken.insert("path");
    }
    if path.contains("%40") || path.contains("%2B") {
        taken.insert("path-encoding");
    }
    path
}

fn query(rule: &Rule, recorded: &str, taken: &mut BTreeSet<&'static str>) -> String {
    let mut kept = Vec::new();
    for pair in recorded.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        if rule.query.drop.iter().any(|dropped| dropped == name) {
            taken.insert("query-dropped");
            continue;
        }
        match rule.query.rename.get(name) {
            Some(name) => {
                taken.insert("query-names");
                kept.push(format!("{name}={value}"));
            }
            None => kept.push(pair.to_owned()),
        }
    }
    if kept.len() > 1 {
        taken.insert("query-order");
    }
    kept.join("&")
}

fn body(rule: &Rule, recorded: Option<&Body>, taken: &mut BTreeSet<&'static str>) -> Option<Body> {
    let Some(Body::Json(Value::Object(fields))) = recorded else {
        assert!(recorded.is_none(), "the recorded body is no JSON object");
        return None;
    };
    let mut made: Map<String, Value> = rule.body.add.clone();
    if made.keys().any(|added| !fields.contains_key(added)) {
        taken.insert("body-added");
    }
    for (name, value) in fields {
        let renamed = rule.body.rename.get(name);
        if renamed.is_some() {
            taken.insert("body-names");
        }
        made.insert(renamed.unwrap_or(name).clone(), value.clone());
    }
    Some(Body::Json(Value::Object(made)))
}

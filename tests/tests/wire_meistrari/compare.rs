//! Equal or not, by the rules of `tests/vectors/meistrari/vault/README.md`; every difference is a line that names its place.

use serde_json::Value;

use super::case::{Exchange, Request};
use super::content::Content;
use super::http::{Head, Seen};
use super::values::difference;

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
        Some(content) => faults.extend(content.difference(&seen.body).map(|why| format!("body: {why}"))),
    }
    let sent = seen.header("content-length").next();
    let sent = sent.map_or(Some(0), |length| length.parse().ok());
    if expected.content_length.is_some_and(|length| Some(length) != sent) {
        faults.push(format!(
            "content-length: expected {:?}, sent {sent:?}",
            expected.content_length
        ));
    }
    faults
}

/// What came out of a call.
pub enum Output {
    Nothing,
    Value(Value),
    Bytes(Vec<u8>),
}

/// Where the result is not the expected one.
pub fn output(expected: &Value, exchanges: &[Exchange], found: &Output) -> Option<String> {
    let reply = |place: &Value, at: Option<&Value>| reply(exchanges, place, at);
    if expected.is_null() {
        return None;
    }
    if let Ok(content) = serde_json::from_value::<Content>(expected.clone()) {
        return match (content, found) {
            (Content::Json(value), Output::Value(found)) => difference("result", &value, found),
            (content, Output::Bytes(bytes)) => content.difference(bytes),
            _ => Some("the result is of another kind".to_owned()),
        };
    }
    let Output::Value(found) = found else {
        return Some(format!("{expected} is expected and nothing to compare came out"));
    };
    if let Some(each) = expected.get("$each") {
        let list = found.as_array().cloned().unwrap_or_default();
        return match each.get("at") {
            None => difference("result", &reply(&each["$reply"], None), found),
            Some(at) if !list.is_empty() => {
                let member = reply(&each["$reply"], Some(at));
                list.iter().find_map(|found| difference("result[]", &member, found))
            }
            Some(_) => Some("the list of results is empty".to_owned()),
        };
    }
    if let Some(name) = expected.get("$items").and_then(Value::as_str) {
        let pages = expected["$replies"].as_array().into_iter().flatten();
        let items = pages.flat_map(|page| reply(page, None)[name].as_array().cloned().unwrap_or_default());
        return difference("result", &items.collect(), found);
    }
    if let Some(place) = expected.get("$reply") {
        return difference("result", &reply(place, expected.get("at")), found);
    }
    named("result", expected, exchanges, found)
}

/// The JSON of a response, or a member of it.
fn reply(exchanges: &[Exchange], index: &Value, at: Option<&Value>) -> Value {
    let index = index.as_u64().and_then(|index| usize::try_from(index).ok());
    let response = index
        .and_then(|index| exchanges.get(index))
        .map(|exchange| &exchange.response);
    let Some(Some(Content::Json(body))) = response.map(|response| &response.body) else {
        panic!("the response {index:?} has no JSON");
    };
    let path = at.and_then(Value::as_str).unwrap_or_default();
    let mut names = path.split('.').filter(|name| !name.is_empty());
    let member = names.try_fold(body, |value, name| match value {
        Value::Array(list) => list.get(name.parse::<usize>().ok()?),
        object => object.get(name),
    });
    member
        .cloned()
        .unwrap_or_else(|| panic!("the response {index:?} has no {path}"))
}

/// Entry by entry in lists, and only the named members of objects.
fn named(place: &str, expected: &Value, exchanges: &[Exchange], found: &Value) -> Option<String> {
    match (expected, found) {
        (Value::Object(fields), _) if fields.contains_key("$reply") => {
            difference(place, &reply(exchanges, &fields["$reply"], fields.get("at")), found)
        }
        (Value::Object(fields), Value::Object(object)) => fields.iter().find_map(|(name, expected)| {
            let found = object.get(name).unwrap_or(&Value::Null);
            named(&format!("{place}.{name}"), expected, exchanges, found)
        }),
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            let mut pairs = left.iter().zip(right).enumerate();
            pairs.find_map(|(at, (expected, found))| named(&format!("{place}[{at}]"), expected, exchanges, found))
        }
        _ => difference(place, expected, found),
    }
}

//! What a change of a schema means to the Rust types made from it.
//!
//! Limits, defaults and texts are told and not enforced by the client, so they never break a caller.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Class;
use super::api::{members, schema_name};

/// What was found in one schema.
#[derive(Default)]
pub(super) struct Found {
    /// Class and sentence.
    pub(super) list: Vec<(Class, String)>,
    /// How many places changed only in what they tell a reader.
    pub(super) told: usize,
}

/// Keywords that decide the Rust type; each is compared by itself.
const COMPARED: &[&str] = &[
    "$ref",
    "type",
    "format",
    "nullable",
    "enum",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "discriminator",
    "x-secret",
    "deprecated",
];

/// Compares two schemas. `at` is the path of properties that leads here, empty at the top; `sent` says that callers
/// make values of it.
pub(super) fn compare(old: &Value, new: &Value, at: &str, sent: bool, found: &mut Found) {
    if old == new {
        return;
    }
    let (before, after) = (describe(old), describe(new));
    if before != after {
        found
            .list
            .push((Class::Breaking, sentence(at, &format!("{before} became {after}"))));
        return;
    }
    told(old, new, found);
    flag(
        old,
        new,
        "nullable",
        at,
        ("may be null", "is never null"),
        Class::Breaking,
        found,
    );
    flag(
        old,
        new,
        "deprecated",
        at,
        ("is deprecated", "is not deprecated any more"),
        Class::Changed,
        found,
    );
    values(old, new, at, found);
    properties(old, new, at, sent, found);
    extra(old, new, at, sent, found);
    if let (Some(old), Some(new)) = (old.get("items"), new.get("items")) {
        compare(old, new, &format!("{at}[]"), sent, found);
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        parts(old, new, key, at, sent, found);
    }
    if old.get("discriminator") != new.get("discriminator") {
        found.list.push((
            Class::Breaking,
            sentence(at, "the members are told apart in another way"),
        ));
    }
}

/// The type in words: `string`, `secret string`, `date-time`, `array`, `Job`.
fn describe(schema: &Value) -> String {
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    if let Some(target) = text("$ref") {
        return format!("`{}`", schema_name(target).unwrap_or(target));
    }
    let mut words = Vec::new();
    if schema.get("x-secret") == Some(&Value::Bool(true)) {
        words.push("secret");
    }
    let composed = ["oneOf", "anyOf", "allOf"]
        .into_iter()
        .find(|key| schema.get(*key).is_some());
    words.push(text("type").or(composed).unwrap_or("any value"));
    if schema.get("enum").is_some() {
        words.push("enum");
    }
    let mut description = words.join(" ");
    if let Some(format) = text("format") {
        description.push_str(&format!(" ({format})"));
    }
    description
}

fn sentence(at: &str, what: &str) -> String {
    if at.is_empty() {
        what.to_owned()
    } else {
        format!("`{at}`: {what}")
    }
}

/// Counts differences that no type shows.
fn told(old: &Value, new: &Value, found: &mut Found) {
    let keys: BTreeSet<&String> = members(Some(old))
        .chain(members(Some(new)))
        .map(|(key, _)| key)
        .collect();
    let differs = |key: &&&String| !COMPARED.contains(&key.as_str()) && old.get(**key) != new.get(**key);
    found.told += usize::from(keys.iter().filter(differs).count() > 0);
}

fn flag(old: &Value, new: &Value, key: &str, at: &str, (on, off): (&str, &str), class: Class, found: &mut Found) {
    let is = |schema: &Value| schema.get(key) == Some(&Value::Bool(true));
    if is(old) != is(new) {
        found.list.push((class, sentence(at, if is(new) { on } else { off })));
    }
}

fn values(old: &Value, new: &Value, at: &str, found: &mut Found) {
    let list = |schema: &Value| {
        schema
            .get("enum")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let (before, after) = (list(old), list(new));
    for value in before.iter().filter(|value| !after.contains(value)) {
        found
            .list
            .push((Class::Breaking, sentence(at, &format!("the value {value} was removed"))));
    }
    for value in after.iter().filter(|value| !before.contains(value)) {
        found
            .list
            .push((Class::Added, sentence(at, &format!("the value {value} was added"))));
    }
}

fn properties(old: &Value, new: &Value, at: &str, sent: bool, found: &mut Found) {
    let required = |schema: &Value, name: &str| {
        let list = schema.get("required").and_then(Value::as_array);
        list.is_some_and(|list| list.iter().any(|each| each == name))
    };
    let path = |name: &str| {
        if at.is_empty() {
            name.to_owned()
        } else {
            format!("{at}.{name}")
        }
    };
    let of = |schema: &'_ Value, name: &str| schema.get("properties").and_then(|all| all.get(name)).cloned();
    for (name, before) in members(old.get("properties")) {
        let Some(after) = of(new, name) else {
            found
                .list
                .push((Class::Breaking, sentence(&path(name), "the property was removed")));
            continue;
        };
        match (required(old, name), required(new, name)) {
            (false, true) => found
                .list
                .push((Class::Breaking, sentence(&path(name), "was optional, is required"))),
            (true, false) => found
                .list
                .push((Class::Breaking, sentence(&path(name), "was required, is optional"))),
            _ => {}
        }
        compare(before, &after, &path(name), sent, found);
    }
    for (name, _) in members(new.get("properties")).filter(|(name, _)| of(old, name).is_none()) {
        found.list.push(if sent && required(new, name) {
            (Class::Breaking, sentence(&path(name), "a required property was added"))
        } else {
            (Class::Added, sentence(&path(name), "the property was added"))
        });
    }
}

/// `additionalProperties`: the values of a map, or whether unknown properties are kept.
fn extra(old: &Value, new: &Value, at: &str, sent: bool, found: &mut Found) {
    let of = |schema: &Value| {
        schema
            .get("additionalProperties")
            .cloned()
            .unwrap_or(Value::Bool(false))
    };
    match (of(old), of(new)) {
        (before, after) if before == after => {}
        (before @ Value::Object(_), after @ Value::Object(_)) => {
            compare(&before, &after, &format!("{at}{{}}"), sent, found);
        }
        (Value::Bool(false), Value::Bool(true)) => {
            found
                .list
                .push((Class::Added, sentence(at, "unknown properties are kept")));
        }
        (Value::Bool(true), Value::Bool(false)) => {
            found.list.push((
                Class::Breaking,
                sentence(at, "unknown properties are not kept any more"),
            ));
        }
        _ => found.list.push((
            Class::Breaking,
            sentence(at, "the type of the other properties changed"),
        )),
    }
}

/// The members of `allOf`, `anyOf` or `oneOf`: references by name, inline members by position.
fn parts(old: &Value, new: &Value, key: &str, at: &str, sent: bool, found: &mut Found) {
    let list = |schema: &Value| schema.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let (before, after) = (list(old), list(new));
    let named = |list: &[Value]| -> BTreeSet<String> {
        list.iter()
            .filter(|each| each.get("$ref").is_some())
            .map(describe)
            .collect()
    };
    for name in named(&before).difference(&named(&after)) {
        found.list.push((
            Class::Breaking,
            sentence(at, &format!("{name} is not part of `{key}` any more")),
        ));
    }
    // A union is open, so a new member is one more variant; a new part of an `allOf` brings fields.
    for name in named(&after).difference(&named(&before)) {
        let class = if key == "allOf" && sent {
            Class::Breaking
        } else {
            Class::Added
        };
        found
            .list
            .push((class, sentence(at, &format!("{name} is part of `{key}`"))));
    }
    let inline =
        |list: Vec<Value>| -> Vec<Value> { list.into_iter().filter(|each| each.get("$ref").is_none()).collect() };
    let (before, after) = (inline(before), inline(after));
    if before.len() != after.len() {
        found.list.push((
            Class::Breaking,
            sentence(at, &format!("`{key}` has another number of inline members")),
        ));
        return;
    }
    for (before, after) in before.iter().zip(&after) {
        compare(before, after, at, sent, found);
    }
}

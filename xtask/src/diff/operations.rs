//! What a change of an operation means to those who call it.

use std::collections::{BTreeMap, BTreeSet};

use agent_clients_generator::constant;
use serde_json::Value;

use super::api::{Api, Operation, members};
use super::schemas::{self, Found};
use super::{Change, Changes, Class};

/// Compares two specifications: changes sorted by class, then place.
pub(crate) fn compare(old: &Value, new: &Value) -> Changes {
    let (old, new) = (Api::new(old), Api::new(new));
    let mut changes = Changes::default();
    document(&old, &new, &mut changes);
    operations(&old, &new, &mut changes);
    components(&old, &new, &mut changes);
    changes.list.sort();
    changes.list.dedup();
    changes
}

fn document(old: &Api<'_>, new: &Api<'_>, changes: &mut Changes) {
    for (key, what) in [
        ("servers", "the servers changed"),
        ("x-error", "errors are read from other places"),
        ("x-auth", "another auth class by default"),
        ("security", "other credentials by default"),
    ] {
        if old.root.get(key) != new.root.get(key) {
            changes.list.push(Change {
                class: Class::Changed,
                place: "the document".to_owned(),
                what: format!("{what} (`{key}`)"),
                used_by: Vec::new(),
            });
        }
    }
    changes.told += usize::from(old.root.get("info") != new.root.get("info"));
}

fn operations(old: &Api<'_>, new: &Api<'_>, changes: &mut Changes) {
    let mut matched = BTreeSet::new();
    for before in &old.operations {
        let same_id = new.operations.iter().find(|after| after.id == before.id);
        // Only an operation whose own name is gone can have been renamed to one that is new.
        let renamed = || {
            let is_new = |after: &&Operation<'_>| old.operations.iter().all(|each| each.id != after.id);
            new.operations
                .iter()
                .filter(is_new)
                .find(|after| after.shape() == before.shape())
        };
        let Some(after) = same_id.or_else(renamed) else {
            changes.list.push(Change {
                class: Class::Breaking,
                place: before.label(),
                what: "the operation was removed".to_owned(),
                used_by: Vec::new(),
            });
            continue;
        };
        matched.insert(after.id);
        let mut found = Found::default();
        one(old, new, before, after, &mut found);
        changes.told += found.told;
        changes.list.extend(found.list.into_iter().map(|(class, what)| Change {
            class,
            place: after.label(),
            what,
            used_by: Vec::new(),
        }));
    }
    for after in new.operations.iter().filter(|after| !matched.contains(after.id)) {
        changes.list.push(Change {
            class: Class::Added,
            place: after.label(),
            what: "the operation was added".to_owned(),
            used_by: Vec::new(),
        });
    }
}

fn one(old: &Api<'_>, new: &Api<'_>, before: &Operation<'_>, after: &Operation<'_>, found: &mut Found) {
    if before.id != after.id {
        found.list.push((
            Class::Breaking,
            format!("`{}` was renamed to `{}`", before.id, after.id),
        ));
    }
    if before.shape() != after.shape() {
        found
            .list
            .push((Class::Changed, format!("it was {} on the wire", before.route())));
    }
    constants(before, after, found);
    parameters(before, after, found);
    body(old, new, before, after, found);
    replies(old, new, before, after, found);
    for key in ["x-pagination", "x-stream"] {
        match (before.value.get(key), after.value.get(key)) {
            (Some(_), None) => found.list.push((Class::Breaking, format!("`{key}` was removed"))),
            (None, Some(_)) => found.list.push((Class::Added, format!("`{key}` was added"))),
            (one, other) if one != other => found.list.push((Class::Changed, format!("`{key}` changed"))),
            _ => {}
        }
    }
    for key in ["x-idempotency", "x-auth", "security", "deprecated", "x-until"] {
        let (one, other) = (before.value.get(key), after.value.get(key));
        if one != other {
            let show = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
            found
                .list
                .push((Class::Changed, format!("`{key}` was {}, is {}", show(one), show(other))));
        }
    }
    let texts = ["summary", "description", "x-evidence", "x-since", "externalDocs"];
    found.told += usize::from(texts.iter().any(|key| before.value.get(*key) != after.value.get(*key)));
}

/// Parameters by place and name.
type Parameters<'a, T> = BTreeMap<(&'a str, &'a str), T>;

/// What is sent always: nobody gives it, so no change of it breaks a caller.
fn constants(before: &Operation<'_>, after: &Operation<'_>, found: &mut Found) {
    fn of<'a>(operation: &Operation<'a>) -> Parameters<'a, &'a str> {
        let all = operation.parameters.iter();
        all.filter_map(|(key, parameter)| Some((*key, constant(parameter)?)))
            .collect()
    }
    let (before, after) = (of(before), of(after));
    for ((place, name), value) in &before {
        let sentence = match after.get(&(*place, *name)) {
            Some(now) if now == value => continue,
            Some(now) => format!("the {place} parameter `{name}` was always `{value}`, is always `{now}`"),
            None => format!("the {place} parameter `{name}` is not always `{value}` any more"),
        };
        found.list.push((Class::Changed, sentence));
    }
    for ((place, name), value) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
        let sentence = format!("the {place} parameter `{name}` is always `{value}`");
        found.list.push((Class::Changed, sentence));
    }
}

/// What callers give.
fn parameters(before: &Operation<'_>, after: &Operation<'_>, found: &mut Found) {
    fn of<'a>(operation: &Operation<'a>) -> Parameters<'a, &'a Value> {
        let all = operation.parameters.iter();
        all.filter(|(_, parameter)| constant(parameter).is_none())
            .map(|(key, parameter)| (*key, *parameter))
            .collect()
    }
    let (before, after) = (of(before), of(after));
    let required = |parameter: &Value| parameter.get("required") == Some(&Value::Bool(true));
    for ((place, name), one) in &before {
        let Some(other) = after.get(&(*place, *name)) else {
            found
                .list
                .push((Class::Breaking, format!("the {place} parameter `{name}` was removed")));
            continue;
        };
        match (required(one), required(other)) {
            (false, true) => {
                found.list.push((
                    Class::Breaking,
                    format!("the {place} parameter `{name}` was optional, is required"),
                ));
            }
            (true, false) => {
                found.list.push((
                    Class::Breaking,
                    format!("the {place} parameter `{name}` was required, is optional"),
                ));
            }
            _ => {}
        }
        for key in ["style", "explode", "allowEmptyValue"] {
            if one.get(key) != other.get(key) {
                found.list.push((
                    Class::Changed,
                    format!("the {place} parameter `{name}` is written in another way"),
                ));
                break;
            }
        }
        if let (Some(one), Some(other)) = (one.get("schema"), other.get("schema")) {
            nested(one, other, &format!("the {place} parameter `{name}`"), true, found);
        }
        found.told += usize::from(one.get("description") != other.get("description"));
    }
    for ((place, name), other) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
        found.list.push(if required(other) {
            (
                Class::Breaking,
                format!("the required {place} parameter `{name}` was added"),
            )
        } else {
            (Class::Added, format!("the {place} parameter `{name}` was added"))
        });
    }
}

fn body(old: &Api<'_>, new: &Api<'_>, before: &Operation<'_>, after: &Operation<'_>, found: &mut Found) {
    let one = before.value.get("requestBody").map(|body| old.resolve(body));
    let other = after.value.get("requestBody").map(|body| new.resolve(body));
    let required = |body: &Value| body.get("required") == Some(&Value::Bool(true));
    match (one, other) {
        (None, None) => {}
        (Some(_), None) => found
            .list
            .push((Class::Breaking, "the request body was removed".to_owned())),
        (None, Some(body)) if required(body) => {
            found
                .list
                .push((Class::Breaking, "a required request body was added".to_owned()));
        }
        (None, Some(_)) => found
            .list
            .push((Class::Added, "an optional request body was added".to_owned())),
        (Some(one), Some(other)) => {
            match (required(one), required(other)) {
                (false, true) => {
                    found
                        .list
                        .push((Class::Breaking, "the request body was optional, is required".to_owned()));
                }
                (true, false) => {
                    found
                        .list
                        .push((Class::Breaking, "the request body was required, is optional".to_owned()));
                }
                _ => {}
            }
            content(one, other, "the request body", true, found);
            found.told += usize::from(one.get("description") != other.get("description"));
        }
    }
}

/// The replies of calls that work; the others are no part of any type.
fn replies(old: &Api<'_>, new: &Api<'_>, before: &Operation<'_>, after: &Operation<'_>, found: &mut Found) {
    let works = |status: &str| status.starts_with('2');
    let (one, other) = (before.value.get("responses"), after.value.get("responses"));
    let reply = |replies: Option<&'_ Value>, status: &str| replies.and_then(|all| all.get(status)).is_some();
    for (status, value) in members(one).filter(|(status, _)| works(status)) {
        let Some(now) = other.and_then(|all| all.get(status)) else {
            found
                .list
                .push((Class::Breaking, format!("the reply {status} was removed")));
            continue;
        };
        let (value, now) = (old.resolve(value), new.resolve(now));
        content(value, now, &format!("the reply {status}"), false, found);
        let names = |reply: &Value| -> BTreeSet<String> {
            members(reply.get("headers"))
                .map(|(name, _)| name.to_lowercase())
                .collect()
        };
        for name in names(value).difference(&names(now)) {
            found.list.push((
                Class::Breaking,
                format!("the header `{name}` of the reply {status} was removed"),
            ));
        }
        for name in names(now).difference(&names(value)) {
            found.list.push((
                Class::Added,
                format!("the header `{name}` of the reply {status} was added"),
            ));
        }
        found.told += usize::from(value.get("description") != now.get("description"));
    }
    for (status, _) in members(other).filter(|(status, _)| works(status) && !reply(one, status)) {
        found
            .list
            .push((Class::Changed, format!("the reply {status} was added")));
    }
    let refusals = |replies: Option<&Value>| -> Vec<(String, Value)> {
        let all = members(replies).filter(|(status, _)| !works(status));
        all.map(|(status, value)| (status.clone(), value.clone())).collect()
    };
    found.told += usize::from(refusals(one) != refusals(other));
}

fn content(one: &Value, other: &Value, what: &str, sent: bool, found: &mut Found) {
    for (media, value) in members(one.get("content")) {
        match other.get("content").and_then(|all| all.get(media)) {
            None => found
                .list
                .push((Class::Breaking, format!("{what} is not `{media}` any more"))),
            Some(now) => {
                let any = Value::Object(serde_json::Map::new());
                let (value, now) = (value.get("schema").unwrap_or(&any), now.get("schema").unwrap_or(&any));
                nested(value, now, what, sent, found);
            }
        }
    }
    for (media, _) in members(other.get("content")) {
        if one.get("content").and_then(|all| all.get(media)).is_none() {
            found.list.push((Class::Added, format!("{what} can be `{media}`")));
        }
    }
}

/// Compares the schema of a part of an operation; every sentence starts with the part.
fn nested(one: &Value, other: &Value, what: &str, sent: bool, found: &mut Found) {
    let mut inside = Found::default();
    schemas::compare(one, other, "", sent, &mut inside);
    found.told += inside.told;
    found.list.extend(
        inside
            .list
            .into_iter()
            .map(|(class, sentence)| (class, format!("{what}: {sentence}"))),
    );
}

fn components(old: &Api<'_>, new: &Api<'_>, changes: &mut Changes) {
    let (before, after) = (old.schemas(), new.schemas());
    for (name, schema) in &before {
        let place = format!("schema {name}");
        let Some(now) = after.get(name) else {
            changes.list.push(Change {
                class: Class::Breaking,
                place,
                what: "the type was removed".to_owned(),
                used_by: old.users(name).to_vec(),
            });
            continue;
        };
        let mut found = Found::default();
        schemas::compare(schema, now, "", new.is_sent(name), &mut found);
        changes.told += found.told;
        changes.list.extend(found.list.into_iter().map(|(class, what)| Change {
            class,
            place: place.clone(),
            what,
            used_by: new.users(name).to_vec(),
        }));
    }
    for name in after.keys().filter(|name| !before.contains_key(*name)) {
        changes.list.push(Change {
            class: Class::Added,
            place: format!("schema {name}"),
            what: "the type was added".to_owned(),
            used_by: new.users(name).to_vec(),
        });
    }
}

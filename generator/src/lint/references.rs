//! Rules about `$ref`: it stays inside the document, names a component of the right kind and comes to an end.

use std::collections::HashSet;

use serde_json::Value;

use super::Report;
use super::index::{Index, resolve};
use crate::keywords::{Kind, suggestion};
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for reference in &index.references {
        let pointer = child(&reference.pointer, "$ref");
        let target = reference.target;
        if reference.kind == Kind::PathItem {
            report.error(
                pointer,
                "a path item that is a `$ref`",
                "the generator needs the operations of a path in one place",
                "write the operations out below the path",
            );
            continue;
        }
        let Some(local) = target.strip_prefix('#') else {
            report.error(
                pointer,
                format!("the reference `{target}` leaves the document"),
                "a specification is one file: what it says must not depend on another that may move",
                "copy what it refers to into `components`, and write `#/components/…`",
            );
            continue;
        };
        let section = reference.kind.section().unwrap_or_default();
        let prefix = format!("/components/{section}/");
        let name = local
            .strip_prefix(&prefix)
            .filter(|name| !name.is_empty() && !name.contains('/'));
        let Some(name) = name else {
            report.error(
                pointer,
                format!(
                    "the reference `{target}` does not name {} component",
                    reference.kind.name()
                ),
                "only named components become types of the client",
                format!("move the target to `components/{section}` and write `#{prefix}…`"),
            );
            continue;
        };
        let Some(value) = index.document.root.pointer(local) else {
            let names = index
                .document
                .root
                .pointer(prefix.trim_end_matches('/'))
                .and_then(Value::as_object);
            let names = names.into_iter().flat_map(|names| names.keys().map(String::as_str));
            report.error(
                pointer,
                format!("the reference `{target}` leads nowhere"),
                format!("there is no `{name}` in `components/{section}`"),
                match suggestion(name, names) {
                    Some(meant) => format!("did you mean `#{prefix}{meant}`?"),
                    None => format!("add `{name}` to `components/{section}`"),
                },
            );
            continue;
        };
        if value.is_object() && resolve(index.document, value, local.to_owned()).is_none() {
            report.error(
                pointer,
                format!("the reference `{target}` ends in a circle or in nothing"),
                "components that only refer to each other describe no value",
                "let one of them be a real schema",
            );
        }
    }
    unused(index, report);
}

/// Warns of component schemas that no operation can reach.
fn unused(index: &Index<'_>, report: &mut Report<'_>) {
    let mut reached: HashSet<&str> = HashSet::new();
    let mut queue: Vec<&str> = Vec::new();
    let component = |pointer: &str| pointer.starts_with("/components/schemas/");
    queue.extend(
        index
            .references
            .iter()
            .filter(|each| !component(&each.pointer))
            .filter_map(|each| schema_name(each.target)),
    );
    let root = &index.document.root;
    queue.extend(root.pointer("/x-error/codes").and_then(Value::as_str));
    for operation in &index.operations {
        queue.extend(
            operation
                .site
                .object
                .get("x-stream")
                .and_then(|stream| stream.get("event")?.as_str()),
        );
    }
    while let Some(name) = queue.pop() {
        if !reached.insert(name) {
            continue;
        }
        let own = child("/components/schemas", name);
        let inside = |pointer: &str| {
            pointer
                .strip_prefix(&own)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        queue.extend(
            index
                .references
                .iter()
                .filter(|each| inside(&each.pointer))
                .filter_map(|each| schema_name(each.target)),
        );
        for schema in index.schemas.iter().filter(|schema| inside(&schema.pointer)) {
            let mapping = schema
                .object
                .get("discriminator")
                .and_then(|each| each.get("mapping")?.as_object());
            queue.extend(
                mapping
                    .into_iter()
                    .flatten()
                    .filter_map(|(_, target)| target.as_str())
                    .map(|target| schema_name(target).unwrap_or(target)),
            );
        }
    }
    for (name, _) in index.component_schemas().filter(|(name, _)| !reached.contains(name)) {
        report.warning(
            child("/components/schemas", name),
            format!("the schema `{name}` is not used by any operation"),
            "it becomes a public type that nothing takes or returns",
            "remove it, unless hand-written code needs the type (webhook payloads, for example)",
        );
    }
}

/// The name in `#/components/schemas/Name`.
pub(crate) fn schema_name(target: &str) -> Option<&str> {
    target
        .strip_prefix("#/components/schemas/")
        .filter(|name| !name.contains('/'))
}

//! Rules about schemas: what the type system of the client can hold, and names that stay apart.

use std::collections::HashMap;

use serde_json::Value;

use super::Report;
use super::index::{Index, Site};
use crate::keywords::suggestion;
use crate::names;
use crate::read::child;

const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object"];

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for schema in &index.schemas {
        kind(schema, report);
        properties(schema, report);
        required(index, schema, report);
        secret(schema, report);
    }
    components(index, report);
}

fn kind(schema: &Site<'_>, report: &mut Report<'_>) {
    if schema.object.contains_key("not") {
        report.error(
            schema.at("not"),
            "a schema with `not`",
            "no Rust type can say what a value is not",
            "describe what the value is",
        );
    }
    let Some(name) = schema.text("type") else {
        let untyped = [
            ("properties", "object"),
            ("additionalProperties", "object"),
            ("items", "array"),
        ];
        if let Some((key, missing)) = untyped.iter().find(|(key, _)| schema.object.contains_key(*key)) {
            report.error(
                schema.pointer.clone(),
                format!("`{key}` without `type: {missing}`"),
                "without the type any other value is allowed too, so the client could not rely on it",
                format!("add `type: {missing}`"),
            );
        }
        return;
    };
    if !TYPES.contains(&name) {
        report.error(
            schema.at("type"),
            format!("unknown type `{name}`"),
            "OpenAPI 3.0 has no such type",
            match (name, suggestion(name, TYPES.iter().copied())) {
                ("null", _) => "write the other type with `nullable: true`".to_owned(),
                (_, Some(meant)) => format!("did you mean `{meant}`?"),
                (_, None) => format!("write one of `{}`", TYPES.join("`, `")),
            },
        );
    }
    if name == "array" && !schema.object.contains_key("items") {
        report.error(
            schema.pointer.clone(),
            "a list without `items`",
            "the type of its items is unknown",
            "add `items`; `{}` means any value",
        );
    }
    let stray = [
        ("properties", "object"),
        ("additionalProperties", "object"),
        ("required", "object"),
        ("items", "array"),
    ];
    for (key, fits) in stray
        .into_iter()
        .filter(|(key, fits)| name != *fits && schema.object.contains_key(*key))
    {
        report.error(
            schema.at(key),
            format!("`{key}` on a schema of type `{name}`"),
            format!("it has a meaning only for `type: {fits}`, so it would have no effect"),
            format!("remove it, or write `type: {fits}`"),
        );
    }
}

/// Properties of one schema are different fields.
fn properties(schema: &Site<'_>, report: &mut Report<'_>) {
    let pointer = schema.at("properties");
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, _) in schema.members("properties") {
        let field = names::snake(name);
        if field == "extra" && schema.is("additionalProperties") {
            report.error(
                child(&pointer, name),
                format!("the property `{name}` beside `additionalProperties: true`"),
                "the field `extra` holds the unknown properties, so a property cannot be named that way",
                "remove `additionalProperties: true`",
            );
        }
        if let Some(other) = seen.get(&field) {
            report.error(
                child(&pointer, name),
                format!("the properties `{other}` and `{name}` are the same in snake case"),
                "both would be one field of the Rust type",
                "keep the one that the API uses",
            );
        } else {
            seen.insert(field, name);
        }
    }
}

/// Names in `required` exist.
fn required(index: &Index<'_>, schema: &Site<'_>, report: &mut Report<'_>) {
    // A part of an `allOf` may require what another part defines.
    let is_part = schema.pointer.rsplit('/').nth(1) == Some("allOf");
    let is_open = ["oneOf", "anyOf"].iter().any(|key| schema.object.contains_key(*key));
    if is_part || is_open || schema.items("required").next().is_none() {
        return;
    }
    let properties = index.properties(schema);
    // A map with some keys that must be there has no properties to compare with.
    if properties.is_empty() && !schema.object.contains_key("allOf") {
        return;
    }
    let pointer = schema.at("required");
    for (position, name) in schema.items("required").enumerate() {
        let Some(name) = name.as_str() else { continue };
        if !properties.iter().any(|(property, _)| *property == name) {
            report.error(
                child(&pointer, &position.to_string()),
                format!("the required property `{name}` is not defined"),
                "it would be asked for and have no type",
                match suggestion(name, properties.iter().map(|(property, _)| *property)) {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => format!("add `{name}` to `properties`"),
                },
            );
        }
    }
}

fn secret(schema: &Site<'_>, report: &mut Report<'_>) {
    let is_secret = schema.is("x-secret");
    if is_secret && schema.text("type") != Some("string") {
        report.error(
            schema.at("x-secret"),
            "`x-secret` on a schema that is no string",
            "only text can be kept from being printed",
            "mark the strings inside it",
        );
    }
    if is_secret && schema.object.contains_key("enum") {
        report.error(
            schema.at("x-secret"),
            "`x-secret` on an enum",
            "what everybody can read in the specification is no secret",
            "remove `x-secret` or `enum`",
        );
    }
}

fn components(index: &Index<'_>, report: &mut Report<'_>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for (name, value) in index.component_schemas() {
        let pointer = child("/components/schemas", name);
        let valid = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        if !valid {
            report.error(
                pointer.clone(),
                format!("the schema name `{name}`"),
                "OpenAPI 3.0 allows letters, digits, `.`, `_` and `-` in the names of components",
                format!("write `{}`", names::pascal(name)),
            );
        }
        if let Some(other) = seen.get(&names::pascal(name)) {
            report.error(
                pointer.clone(),
                format!("the schemas `{other}` and `{name}` are the same in Pascal case"),
                "both would be one Rust type",
                "give one of them another name",
            );
        } else {
            seen.insert(names::pascal(name), name);
        }
        let is_reference = value.get("$ref").is_some();
        let says = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_str)
                .is_some_and(|text| !text.trim().is_empty())
        };
        if value.is_object() && !is_reference && !says("description") && !says("title") {
            report.warning(
                pointer,
                format!("the schema `{name}` has no description"),
                "the type of the client would have no documentation",
                "add a `description` of one sentence",
            );
        }
    }
}

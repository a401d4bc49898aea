//! Rules about unions: `oneOf` and `anyOf` become open unions, told apart by a discriminator or by their JSON type.

use serde_json::Value;

use super::Report;
use super::index::{Index, Site};
use super::references::schema_name;
use crate::read::child;

/// The keywords that make a union; the generator treats both alike.
const UNIONS: [&str; 2] = ["oneOf", "anyOf"];

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for schema in &index.schemas {
        let union = UNIONS.into_iter().find(|key| schema.object.contains_key(*key));
        let discriminator = schema.object.get("discriminator").and_then(Value::as_object);
        let discriminator = discriminator.map(|object| Site {
            pointer: schema.at("discriminator"),
            object,
        });
        match (union, discriminator) {
            (Some(key), Some(discriminator)) => tagged(index, schema, key, &discriminator, report),
            (None, Some(discriminator)) => report.error(
                discriminator.pointer,
                "a discriminator without `oneOf`",
                "there are no members to tell apart, so it would have no effect",
                "list the members in `oneOf`",
            ),
            (Some(key), None) => untagged(index, schema, key, report),
            (None, None) => {}
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            if schema
                .object
                .get(key)
                .and_then(Value::as_array)
                .is_some_and(Vec::is_empty)
            {
                report.error(
                    schema.at(key),
                    format!("`{key}` without members"),
                    "it says nothing",
                    "remove it",
                );
            }
        }
    }
}

/// Warns when two members of a union without a discriminator look alike.
fn untagged(index: &Index<'_>, schema: &Site<'_>, key: &str, report: &mut Report<'_>) {
    let list = schema.at(key);
    let mut seen: Vec<&str> = Vec::new();
    for (position, member) in schema.items(key).enumerate() {
        let pointer = child(&list, &position.to_string());
        let Some(member) = index.resolve(member, pointer.clone()) else {
            continue;
        };
        let kind = match member.text("type") {
            Some("integer" | "number") => "type number",
            Some("object") => "type object",
            Some("array") => "type array",
            Some("string") => "type string",
            Some("boolean") => "type boolean",
            _ => "any type",
        };
        if seen.contains(&kind) || (kind == "any type" && !seen.is_empty()) {
            report.warning(
                pointer,
                format!("two members of `{key}` without a discriminator that may both be of {kind}"),
                "the first member that fits wins, so a value may be read as the wrong one",
                "add a `discriminator`, or put the stricter member first and say so in the `description`",
            );
        }
        seen.push(kind);
    }
}

fn tagged(index: &Index<'_>, schema: &Site<'_>, key: &str, discriminator: &Site<'_>, report: &mut Report<'_>) {
    let list = schema.at(key);
    let Some(property) = discriminator.text("propertyName") else {
        return;
    };
    let mut members = Vec::new();
    for (position, member) in schema.items(key).enumerate() {
        let pointer = child(&list, &position.to_string());
        let Some(name) = member.get("$ref").and_then(Value::as_str).and_then(schema_name) else {
            // A `$ref` to somewhere else is reported by the rules about references.
            if member.get("$ref").is_none() {
                report.error(
                    pointer,
                    "a member of a tagged union that is not a `$ref`",
                    "the tag names component schemas, so an inline member can never be chosen",
                    "move it to `components/schemas` and refer to it",
                );
            }
            continue;
        };
        members.push(name);
        let Some(target) = index.component_schema(name) else {
            continue;
        };
        let tag = index.properties(&target).into_iter().find(|(key, _)| *key == property);
        match tag {
            None => report.error(
                pointer,
                format!("the member `{name}` has no property `{property}`"),
                "the discriminator is read from it, so a value of this member could not be told from the others",
                format!("add `{property}` to the properties of `{name}`"),
            ),
            Some((_, tag)) if tag.text("type") != Some("string") => report.error(
                pointer,
                format!("the property `{property}` of the member `{name}` is no string"),
                "the values of a discriminator are compared as text",
                "write `type: string`",
            ),
            Some(_) => {}
        }
    }
    let mapping = discriminator.at("mapping");
    let mut mapped = Vec::new();
    for (value, target) in discriminator.members("mapping") {
        let Some(target) = target.as_str() else { continue };
        let name = schema_name(target).unwrap_or(target);
        mapped.push(name);
        if index.component_schema(name).is_none() {
            report.error(
                child(&mapping, value),
                format!("the discriminator maps `{value}` to the unknown schema `{target}`"),
                "a value with this tag would have no type",
                "write `#/components/schemas/…` with the name of a member",
            );
        } else if !members.contains(&name) {
            report.error(
                child(&mapping, value),
                format!("the discriminator maps `{value}` to `{name}`, which is no member"),
                "the union and the mapping must name the same schemas",
                format!("add `{{$ref: '#/components/schemas/{name}'}}` to `{key}`, or remove the entry"),
            );
        }
    }
    if !mapped.is_empty() {
        for name in members.iter().filter(|name| !mapped.contains(name)) {
            report.error(
                mapping.clone(),
                format!("the discriminator maps nothing to the member `{name}`"),
                format!("its tag would silently be `{name}`, unlike those of the others"),
                format!("add the tag that the API sends, as in `tag: '#/components/schemas/{name}'`"),
            );
        }
    }
}

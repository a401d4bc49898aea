//! Merges `allOf` into one object schema.
//!
//! Answers: typify merges `allOf` too, but afterwards nobody can tell which property came with
//! which documentation, nullability or secrecy, and those decide our types.

use serde_json::{Map, Value};

use super::schema::{METHODS, has_properties, members, members_mut, ref_name, visit_operation_mut, visit_schema_mut};
use super::{Context, Diagnostics, Origins, origin};
use crate::read::child;

/// A member brings schemas of its own, which may be sums again; deeper than this they contain themselves.
const MAX_ROUNDS: usize = 8;

pub(super) fn merge(root: &mut Value, origins: &Origins, context: &Context<'_>) -> Result<(), Diagnostics> {
    let source = root.clone();
    let refuse = |pointer: &str, reason: String| {
        context.refuse(
            pointer,
            format!("`allOf` cannot be merged: {reason}"),
            "only object schemas can be added up to one type",
            "write the properties out in one object schema, or use `oneOf` for alternatives",
        )
    };
    if let Some(components) = root.get_mut("components") {
        for (name, schema) in members_mut(components, "schemas") {
            rounds(&source, |visit| visit_schema_mut(schema, visit))
                .map_err(|reason| refuse(&origin(origins, name), reason))?;
        }
    }
    for (path, item) in members_mut(root, "paths") {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            rounds(&source, |visit| visit_operation_mut(operation, visit))
                .map_err(|reason| refuse(&child(&child("/paths", path), method), reason))?;
        }
    }
    Ok(())
}

/// Merges until nothing is left to merge; `walk` calls its argument on every schema.
fn rounds(source: &Value, mut walk: impl FnMut(&mut dyn FnMut(&mut Value))) -> Result<(), String> {
    for _ in 0..MAX_ROUNDS {
        let (mut merged, mut failure) = (false, None);
        walk(&mut |schema| {
            if schema.get("allOf").is_some() {
                merged = true;
                if let Err(reason) = merge_one(schema, source, &mut Vec::new()) {
                    failure.get_or_insert(reason);
                }
            }
        });
        match failure {
            Some(reason) => return Err(reason),
            None if !merged => return Ok(()),
            None => {}
        }
    }
    Err("a member contains it again".to_owned())
}

/// Replaces `schema` by the sum of its members.
fn merge_one(schema: &mut Value, root: &Value, path: &mut Vec<String>) -> Result<(), String> {
    let Some(map) = schema.as_object_mut() else {
        return Ok(());
    };
    let Some(Value::Array(parts)) = map.shift_remove("allOf") else {
        return Ok(());
    };
    let mut properties = Map::new();
    let mut required: Vec<Value> = Vec::new();
    for mut part in parts {
        if let Some(name) = ref_name(&part).map(str::to_owned) {
            if path.contains(&name) {
                return Err(format!("`{name}` contains itself"));
            }
            let target = root.pointer(&format!("/components/schemas/{name}"));
            part = target.cloned().ok_or_else(|| format!("`{name}` does not exist"))?;
            path.push(name);
            merge_one(&mut part, root, path)?;
            path.pop();
        } else {
            merge_one(&mut part, root, path)?;
        }
        if !has_properties(&part) && part.get("required").is_none() {
            return Err("a member has no properties".to_owned());
        }
        for (name, property) in members(&part, "properties") {
            properties.insert(name.clone(), property.clone());
        }
        required.extend(super::schema::list(&part, "required").iter().cloned());
        for (key, value) in part.as_object().into_iter().flatten() {
            if key.starts_with("x-") || key == "additionalProperties" {
                map.entry(key.clone()).or_insert_with(|| value.clone());
            }
        }
    }
    if let Some(Value::Object(own)) = map.shift_remove("properties") {
        properties.extend(own);
    }
    if let Some(Value::Array(own)) = map.shift_remove("required") {
        required.extend(own);
    }
    let mut seen = Vec::new();
    required.retain(|name| {
        !seen.contains(name) && {
            seen.push(name.clone());
            true
        }
    });
    map.insert("type".to_owned(), Value::String("object".to_owned()));
    map.insert("properties".to_owned(), Value::Object(properties));
    if !required.is_empty() {
        map.insert("required".to_owned(), Value::Array(required));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::{document, settings};

    fn run(schemas: Value) -> Result<Value, Diagnostics> {
        let document = document(json!({"components": {"schemas": schemas}}));
        let mut root = document.root.clone();
        merge(
            &mut root,
            &Origins::new(),
            &Context {
                document: &document,
                settings: &settings(),
            },
        )?;
        Ok(root["components"]["schemas"].take())
    }

    #[test]
    fn members_add_up_and_the_later_one_wins() {
        let merged = run(json!({
            "Base": {"properties": {"id": {"type": "string"}, "n": {"type": "string"}}, "required": ["id"]},
            "Sum": {
                "description": "d",
                "allOf": [
                    {"$ref": "#/components/schemas/Base"},
                    {"properties": {"n": {"type": "integer"}}, "required": ["n", "id"]},
                ],
            },
        }))
        .unwrap();
        assert_eq!(
            merged["Sum"],
            json!({
                "description": "d",
                "type": "object",
                "properties": {"id": {"type": "string"}, "n": {"type": "integer"}},
                "required": ["id", "n"],
            })
        );
    }

    #[test]
    fn what_is_no_object_or_contains_itself_is_refused() {
        for (schemas, reason) in [
            (
                json!({"A": {"allOf": [{"type": "string"}, {"type": "string"}]}}),
                "no properties",
            ),
            (
                json!({"A": {"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"a": {}}}]}}),
                "contains itself",
            ),
            (
                json!({"A": {"allOf": [{"$ref": "#/components/schemas/B"}, {}]}}),
                "does not exist",
            ),
        ] {
            let found = run(schemas).unwrap_err().to_string();
            assert!(found.contains(reason), "{found}");
        }
    }

    #[test]
    fn a_sum_inside_a_member_is_merged_too() {
        let sum = json!({"allOf": [{"properties": {"b": {}}}, {"properties": {"c": {}}}]});
        let merged = run(json!({
            "Base": {"properties": {"inner": sum}},
            "Sum": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"d": {}}}]},
        }))
        .unwrap();
        assert_eq!(
            merged["Sum"]["properties"]["inner"],
            json!({"type": "object", "properties": {"b": {}, "c": {}}})
        );
    }

    #[test]
    fn a_sum_in_an_operation_is_merged_even_without_named_schemas() {
        let words = json!({"allOf": [{"type": "string"}, {"type": "string"}]});
        let document = document(json!({"paths": {"/a": {"get": {"parameters": [{"schema": words}]}}}}));
        let mut root = document.root.clone();
        let context = Context {
            document: &document,
            settings: &settings(),
        };
        let found = merge(&mut root, &Origins::new(), &context).unwrap_err().to_string();
        assert!(found.contains("/paths/~1a/get"), "{found}");
    }
}

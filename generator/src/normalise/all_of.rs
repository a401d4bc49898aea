//! Merges `allOf` into one object schema.
//!
//! Answers: typify merges `allOf` too, but afterwards nobody can tell which property came with
//! which documentation, nullability or secrecy, and those decide our types.

use serde_json::{Map, Value};

use super::schema::{has_properties, members, ref_name, visit_schema_mut};
use super::{Context, Diagnostics, Origins, origin};

pub(super) fn merge(root: &mut Value, origins: &Origins, context: &Context<'_>) -> Result<(), Diagnostics> {
    let source = root.clone();
    let mut failure = None;
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return Ok(());
    };
    let mut merge_in = |name: &str, schema: &mut Value| {
        visit_schema_mut(schema, &mut |inner| {
            if inner.get("allOf").is_some()
                && let Err(reason) = merge_one(inner, &source, &mut Vec::new())
            {
                failure.get_or_insert_with(|| (name.to_owned(), reason));
            }
        });
    };
    for (name, schema) in schemas.iter_mut() {
        merge_in(name, schema);
    }
    // Inline schemas of operations take the same path under the name of the document.
    super::schema::visit_mut(root, &mut |schema| {
        if schema.get("allOf").is_some()
            && let Err(reason) = merge_one(schema, &source, &mut Vec::new())
        {
            failure.get_or_insert_with(|| (String::new(), reason));
        }
    });
    match failure {
        None => Ok(()),
        Some((name, reason)) => Err(context.refuse(
            &if name.is_empty() {
                String::new()
            } else {
                origin(origins, &name)
            },
            format!("`allOf` cannot be merged: {reason}"),
            "only object schemas can be added up to one type",
            "write the properties out in one object schema, or use `oneOf` for alternatives",
        )),
    }
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
}

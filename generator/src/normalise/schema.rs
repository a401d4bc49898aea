//! Walking over a document as JSON: where schemas stand, and small readers of their parts.
//!
//! These helpers know the shape of OpenAPI 3.0 and nothing else; they must not change a document
//! on their own.

use serde_json::{Map, Value};

/// The HTTP methods that can stand under a path.
pub(crate) const METHODS: [&str; 6] = ["get", "put", "post", "delete", "head", "patch"];

/// The prefix of a reference to a named schema.
pub(crate) const SCHEMA_REF: &str = "#/components/schemas/";

/// The name that a `$ref` to a schema carries.
pub(crate) fn ref_name(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(SCHEMA_REF)
}

/// A reference to a named schema.
pub(crate) fn reference(name: &str) -> Value {
    let mut map = Map::new();
    map.insert("$ref".to_owned(), Value::String(format!("{SCHEMA_REF}{name}")));
    Value::Object(map)
}

/// A text member.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// A flag; absent means false.
pub(crate) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

/// The members of a list; absent means empty.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// Other official names of an operation's method.
pub(crate) fn aliases(operation: &Value) -> Vec<String> {
    let names = list(operation, "x-alias").iter();
    names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// The members of an object; absent means empty.
pub(crate) fn members<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    value.get(key).and_then(Value::as_object).into_iter().flatten()
}

/// The members of an object, to change.
pub(crate) fn members_mut<'a>(value: &'a mut Value, key: &str) -> impl Iterator<Item = (&'a String, &'a mut Value)> {
    value.get_mut(key).and_then(Value::as_object_mut).into_iter().flatten()
}

/// The word of a schema that allows one only: a string enum with one member, written in place.
pub(crate) fn only_word(schema: &Value) -> Option<&str> {
    match list(schema, "enum") {
        [Value::String(word)] if text(schema, "type") == Some("string") && !flag(schema, "nullable") => Some(word),
        _ => None,
    }
}

/// The value of a parameter that leaves no choice, which the client sends by itself: a required header or query parameter
/// whose schema, written in place, is a string enum with one member.
///
/// A `$ref` to such an enum is no constant: it is a type of the API, open like every enum, and a caller may know another
/// word.
///
/// ```
/// let parameter = serde_json::json!({
///     "name": "x-version", "in": "header", "required": true, "schema": {"type": "string", "enum": ["2"]},
/// });
/// assert_eq!(agent_clients_generator::constant(&parameter), Some("2"));
/// ```
pub fn constant(parameter: &Value) -> Option<&str> {
    constant_of(parameter.as_object()?)
}

/// The same of a parameter that is known to be an object.
pub(crate) fn constant_of(parameter: &Map<String, Value>) -> Option<&str> {
    let is_placed = matches!(parameter.get("in")?.as_str(), Some("header" | "query"));
    if is_placed && parameter.get("required") == Some(&Value::Bool(true)) {
        only_word(parameter.get("schema")?)
    } else {
        None
    }
}

/// Whether this is an object schema with properties of its own.
pub(crate) fn has_properties(schema: &Value) -> bool {
    members(schema, "properties").next().is_some()
}

/// Every operation: path, method, operation.
pub(crate) fn operations(root: &Value) -> impl Iterator<Item = (&str, &str, &Value)> {
    members(root, "paths").flat_map(|(path, item)| {
        METHODS
            .into_iter()
            .filter_map(move |method| Some((path.as_str(), method, item.get(method)?)))
    })
}

/// Calls `visit` on every schema of the document, inner ones first, wherever it stands.
pub(crate) fn visit_mut(root: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    if let Some(components) = root.get_mut("components") {
        for (_, schema) in members_mut(components, "schemas") {
            visit_schema_mut(schema, visit);
        }
    }
    for (_, item) in members_mut(root, "paths") {
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            visit_operation_mut(operation, visit);
        }
    }
}

/// Calls `visit` on every schema of an operation, inner ones first.
pub(crate) fn visit_operation_mut(operation: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    for parameter in list_mut(operation, "parameters") {
        if let Some(schema) = parameter.get_mut("schema") {
            visit_schema_mut(schema, visit);
        }
    }
    if let Some(body) = operation.get_mut("requestBody") {
        visit_content_mut(body, visit);
    }
    for (_, response) in members_mut(operation, "responses") {
        visit_content_mut(response, visit);
        for (_, header) in members_mut(response, "headers") {
            if let Some(schema) = header.get_mut("schema") {
                visit_schema_mut(schema, visit);
            }
        }
    }
}

/// The members of a list, to change.
pub(crate) fn list_mut<'a>(value: &'a mut Value, key: &str) -> impl Iterator<Item = &'a mut Value> {
    value.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten()
}

fn visit_content_mut(holder: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    for (_, media) in members_mut(holder, "content") {
        if let Some(schema) = media.get_mut("schema") {
            visit_schema_mut(schema, visit);
        }
    }
}

/// Calls `visit` on a schema and everything inside it, inner ones first.
pub(crate) fn visit_schema_mut(schema: &mut Value, visit: &mut dyn FnMut(&mut Value)) {
    for (_, property) in members_mut(schema, "properties") {
        visit_schema_mut(property, visit);
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get_mut(key).filter(|inner| inner.is_object()) {
            visit_schema_mut(inner, visit);
        }
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        for member in list_mut(schema, key) {
            visit_schema_mut(member, visit);
        }
    }
    visit(schema);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_constant_is_a_required_header_or_query_parameter_of_one_word() {
        let word = json!({"type": "string", "enum": ["x"]});
        for (place, required, schema, expected) in [
            ("header", true, word.clone(), Some("x")),
            ("query", true, word.clone(), Some("x")),
            ("path", true, word.clone(), None),
            ("header", false, word, None),
            ("query", true, json!({"type": "string", "enum": ["x", "y"]}), None),
            ("query", true, json!({"type": "string", "enum": ["x", null]}), None),
            (
                "query",
                true,
                json!({"type": "string", "enum": ["x"], "nullable": true}),
                None,
            ),
            ("query", true, json!({"type": "integer", "enum": [1]}), None),
            ("query", true, json!({"type": "string"}), None),
            ("query", true, json!({"$ref": "#/components/schemas/Word"}), None),
        ] {
            let parameter = json!({"name": "p", "in": place, "required": required, "schema": schema});
            assert_eq!(constant(&parameter), expected, "{parameter}");
        }
    }

    #[test]
    fn every_schema_is_visited_once_and_inner_ones_first() {
        let named = |title: &str| json!({"title": title});
        let mut root = json!({
            "components": {"schemas": {"A": {
                "title": "outer",
                "properties": {"p": {"title": "list", "items": named("item")}},
                "additionalProperties": named("value"),
                "oneOf": [named("one")],
            }}},
            "paths": {"/a": {"get": {
                "parameters": [{"schema": named("parameter")}],
                "requestBody": {"content": {"x": {"schema": named("body")}}},
                "responses": {"200": {"content": {"x": {"schema": named("reply")}}, "headers": {"H": {"schema": named("header")}}}},
            }}},
        });
        let mut seen = Vec::new();
        visit_mut(&mut root, &mut |schema| {
            seen.push(text(schema, "title").unwrap_or_default().to_owned())
        });
        assert_eq!(
            seen,
            [
                "item",
                "list",
                "value",
                "one",
                "outer",
                "parameter",
                "body",
                "reply",
                "header"
            ]
        );
    }
}

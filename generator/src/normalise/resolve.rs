//! Puts shared parameters, bodies, replies and headers where they are used, and the parameters of
//! a path into its operations, so that every later step finds an operation whole.
//!
//! Answers: progenitor resolves most of these references, but our own passes would each have to.
//! References to schemas stay: they are the names of the types.

use serde_json::Value;

use super::schema::{METHODS, list_mut, members_mut, text};
use super::{Context, Diagnostics};

/// References may lead to references, but not for ever.
const MAX_HOPS: usize = 8;

pub(super) fn resolve(root: &mut Value, context: &Context<'_>) -> Result<(), Diagnostics> {
    let components = root.get("components").cloned().unwrap_or(Value::Null);
    for (_, item) in members_mut(root, "paths") {
        let Some(item) = item.as_object_mut() else { continue };
        let shared = item.shift_remove("parameters");
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            if let Some(Value::Array(shared)) = &shared {
                inherit(operation, shared, &components, context)?;
            }
            for parameter in list_mut(operation, "parameters") {
                follow(parameter, &components, context)?;
                // Its properties are taken apart, so they have to stand here.
                if text(parameter, "style") == Some("deepObject")
                    && let Some(schema) = parameter.get_mut("schema")
                {
                    follow(schema, &components, context)?;
                }
            }
            if let Some(body) = operation.get_mut("requestBody") {
                follow(body, &components, context)?;
            }
            for (_, response) in members_mut(operation, "responses") {
                follow(response, &components, context)?;
                for (_, header) in members_mut(response, "headers") {
                    follow(header, &components, context)?;
                }
            }
        }
    }
    if let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) {
        for key in ["parameters", "requestBodies", "responses", "headers"] {
            components.shift_remove(key);
        }
    }
    Ok(())
}

/// Adds the parameters of the path that the operation does not declare itself.
fn inherit(
    operation: &mut Value,
    shared: &[Value],
    components: &Value,
    context: &Context<'_>,
) -> Result<(), Diagnostics> {
    let Some(operation) = operation.as_object_mut() else {
        return Ok(());
    };
    let own = operation
        .entry("parameters")
        .or_insert_with(|| Value::Array(Vec::new()));
    let Some(own) = own.as_array_mut() else { return Ok(()) };
    for parameter in own.iter_mut() {
        follow(parameter, components, context)?;
    }
    for parameter in shared {
        let mut parameter = parameter.clone();
        follow(&mut parameter, components, context)?;
        let place = |one: &Value| (one.get("name").cloned(), one.get("in").cloned());
        if !own.iter().any(|other| place(other) == place(&parameter)) {
            own.push(parameter);
        }
    }
    Ok(())
}

/// Replaces a reference by what it refers to.
fn follow(value: &mut Value, components: &Value, context: &Context<'_>) -> Result<(), Diagnostics> {
    for _ in 0..MAX_HOPS {
        let Some(target) = value.get("$ref").and_then(Value::as_str) else {
            return Ok(());
        };
        let found = target
            .strip_prefix("#/components")
            .and_then(|pointer| components.pointer(pointer));
        match found {
            Some(found) => *value = found.clone(),
            None => break,
        }
    }
    let target = value.get("$ref").and_then(Value::as_str).unwrap_or_default().to_owned();
    if target.is_empty() {
        return Ok(());
    }
    Err(context.refuse(
        target.strip_prefix('#').unwrap_or_default(),
        format!("the reference `{target}` leads nowhere"),
        "what it stands for would be missing from the client",
        "name a parameter, response, request body or header under `components`",
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::{document, settings};

    #[test]
    fn an_operation_is_whole_after_this_step() {
        let document = document(json!({
            "paths": {"/a/{id}": {
                "parameters": [{"$ref": "#/components/parameters/Id"}, {"name": "x", "in": "query"}],
                "get": {
                    "parameters": [{"name": "x", "in": "query", "required": true}],
                    "requestBody": {"$ref": "#/components/requestBodies/B"},
                    "responses": {"404": {"$ref": "#/components/responses/NotFound"}},
                },
            }},
            "components": {
                "parameters": {"Id": {"name": "id", "in": "path"}},
                "requestBodies": {"B": {"content": {}}},
                "responses": {"NotFound": {"description": "gone"}},
            },
        }));
        let mut root = document.root.clone();
        resolve(
            &mut root,
            &Context {
                document: &document,
                settings: &settings(),
            },
        )
        .unwrap();
        assert_eq!(
            root,
            json!({
                "paths": {"/a/{id}": {"get": {
                    "parameters": [{"name": "x", "in": "query", "required": true}, {"name": "id", "in": "path"}],
                    "requestBody": {"content": {}},
                    "responses": {"404": {"description": "gone"}},
                }}},
                "components": {},
            })
        );
    }

    #[test]
    fn a_reference_that_leads_nowhere_or_round_in_circles_is_refused() {
        for components in [
            json!({}),
            json!({"parameters": {"Id": {"$ref": "#/components/parameters/Id"}}}),
        ] {
            let document = document(json!({
                "paths": {"/a": {"get": {"parameters": [{"$ref": "#/components/parameters/Id"}]}}},
                "components": components,
            }));
            let mut root = document.root.clone();
            let context = Context {
                document: &document,
                settings: &settings(),
            };
            let found = resolve(&mut root, &context).unwrap_err();
            assert!(found.to_string().contains("leads nowhere"), "{found}");
        }
    }
}

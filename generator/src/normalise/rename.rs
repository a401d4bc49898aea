//! Gives every named schema its Rust name at once.
//!
//! Answers: typify would rename `job-status` to `JobStatus` on its own and silently merge two
//! names that become one. From here on the name of a schema and the name of its type are the same.

use serde_json::Value;

use super::schema::{SCHEMA_REF, list_mut, visit_mut};
use super::{Context, Diagnostics, Origins};
use crate::names;
use crate::read::child;

pub(super) fn rename(root: &mut Value, context: &Context<'_>) -> Result<Origins, Diagnostics> {
    let mut origins = Origins::new();
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return Ok(origins);
    };
    for (name, schema) in std::mem::take(schemas) {
        let rust = names::pascal(&name);
        if let Some(other) = origins.insert(rust.clone(), name.clone()) {
            return Err(context.refuse(
                &child("/components/schemas", &name),
                format!("the schemas `{other}` and `{name}` both become the type `{rust}`"),
                "one of them would replace the other",
                "give one of them another name",
            ));
        }
        schemas.insert(rust, schema);
    }
    let by_origin: std::collections::HashMap<&str, &str> = origins
        .iter()
        .map(|(rust, origin)| (origin.as_str(), rust.as_str()))
        .collect();
    let renamed = |target: &mut Value| {
        let Some(text) = target.as_str() else { return };
        let name = text.strip_prefix(SCHEMA_REF).unwrap_or(text);
        if let Some(rust) = by_origin.get(name) {
            *target = Value::String(format!("{SCHEMA_REF}{rust}"));
        }
    };
    visit_mut(root, &mut |schema| {
        if let Some(target) = schema.get_mut("$ref") {
            renamed(target);
        }
        if let Some(mapping) = schema
            .pointer_mut("/discriminator/mapping")
            .and_then(Value::as_object_mut)
        {
            mapping.values_mut().for_each(renamed);
        }
    });
    for (_, item) in super::schema::members_mut(root, "paths") {
        for method in super::schema::METHODS {
            if let Some(event) = item.pointer_mut(&format!("/{method}/x-stream/event")) {
                *event = Value::String(names::pascal(event.as_str().unwrap_or_default()));
            }
        }
    }
    // `allOf` with nothing but a reference is the way of OpenAPI 3.0 to say something beside it.
    visit_mut(root, &mut |schema| {
        let single = list_mut(schema, "allOf").count() == 1;
        let bare = schema.get("properties").is_none() && schema.get("required").is_none();
        if let (true, true, Some(map)) = (single, bare, schema.as_object_mut())
            && let Some(Value::Array(mut members)) = map.shift_remove("allOf")
            && let Some(Value::Object(member)) = members.pop()
        {
            // `nullable` has no meaning without `type`, so authors write the type of the target.
            map.shift_remove("type");
            for (key, value) in member {
                map.entry(key).or_insert(value);
            }
        }
    });
    Ok(origins)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::{document, settings};

    #[test]
    fn every_reference_follows_a_renamed_schema() {
        let document = document(json!({
            "components": {"schemas": {
                "job-status": {"type": "string"},
                "job": {"properties": {"s": {"type": "string", "nullable": true, "allOf": [{"$ref": "#/components/schemas/job-status"}]}}},
                "any": {
                    "oneOf": [{"$ref": "#/components/schemas/job"}],
                    "discriminator": {"propertyName": "t", "mapping": {"j": "job", "k": "#/components/schemas/job"}},
                },
            }},
        }));
        let mut root = document.root.clone();
        let origins = rename(
            &mut root,
            &Context {
                document: &document,
                settings: &settings(),
            },
        )
        .unwrap();
        assert_eq!(origins["JobStatus"], "job-status");
        let job = "#/components/schemas/Job";
        assert_eq!(
            root["components"]["schemas"],
            json!({
                "JobStatus": {"type": "string"},
                "Job": {"properties": {"s": {"nullable": true, "$ref": "#/components/schemas/JobStatus"}}},
                "Any": {
                    "oneOf": [{"$ref": job}],
                    "discriminator": {"propertyName": "t", "mapping": {"j": job, "k": job}},
                },
            })
        );
    }

    #[test]
    fn two_schemas_that_become_one_type_are_refused() {
        let document = document(json!({"components": {"schemas": {"job_status": {}, "JobStatus": {}}}}));
        let mut root = document.root.clone();
        let found = rename(
            &mut root,
            &Context {
                document: &document,
                settings: &settings(),
            },
        )
        .unwrap_err();
        assert!(
            found.to_string().contains("both become the type `JobStatus`"),
            "{found}"
        );
    }
}

//! Takes the tag out of the members of a union that exist only inside it.
//!
//! Answers: the union writes and reads the tag itself, so a member that also carried it would be
//! a second place to get it wrong: a caller would have to set `type_` to the word the variant
//! already says. A schema that is used anywhere else keeps its property.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::schema::{SCHEMA_REF, list, members, ref_name, text, visit_mut};

pub(super) fn release(root: &mut Value) {
    let mut uses: HashMap<String, usize> = HashMap::new();
    visit_mut(root, &mut |schema| {
        if let Some(name) = ref_name(schema) {
            *uses.entry(name.to_owned()).or_default() += 1;
        }
    });
    let Some(schemas) = root.pointer("/components/schemas") else {
        return;
    };
    let mut tagged: HashMap<String, Vec<String>> = HashMap::new();
    // The union could not tell which of several words a value had.
    let mut several = HashSet::new();
    for (_, schema) in schemas.as_object().into_iter().flatten() {
        let Some(tag) = schema
            .get("discriminator")
            .and_then(|found| text(found, "propertyName"))
        else {
            continue;
        };
        for member in list(schema, "oneOf").iter().chain(list(schema, "anyOf")) {
            if let Some(name) = ref_name(member) {
                tagged.entry(name.to_owned()).or_default().push(tag.to_owned());
                let reference = format!("{SCHEMA_REF}{name}");
                let mapping = members(&schema["discriminator"], "mapping");
                if mapping
                    .filter(|(_, target)| target.as_str() == Some(&reference))
                    .count()
                    > 1
                {
                    several.insert(name.to_owned());
                }
            }
        }
    }
    let events: Vec<String> = super::schema::operations(root)
        .filter_map(|(_, _, operation)| Some(text(operation.get("x-stream")?, "event")?.to_owned()))
        .collect();
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return;
    };
    for (name, tags) in tagged {
        let only_there = uses.get(&name) == Some(&tags.len()) && tags.iter().all(|tag| *tag == tags[0]);
        if !only_there || events.contains(&name) || several.contains(&name) {
            continue;
        }
        let Some(schema) = schemas.get_mut(&name) else { continue };
        // With nothing but values of one type left it would be a map, which has no place for a tag.
        if schema.get("additionalProperties").is_some_and(Value::is_object) {
            continue;
        }
        if members(schema, "properties").all(|(property, _)| *property != tags[0]) {
            continue;
        }
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            properties.shift_remove(&tags[0]);
        }
        if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
            required.retain(|property| property.as_str() != Some(&tags[0]));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_member_loses_its_tag_only_when_nothing_else_uses_it_and_the_union_knows_its_word() {
        let member = || json!({"type": "object", "properties": {"t": {"type": "string"}, "x": {}}, "required": ["t"]});
        let members = ["A", "B", "C"].map(|name| json!({"$ref": format!("{SCHEMA_REF}{name}")}));
        let mut root = json!({"components": {"schemas": {
            "U": {
                "oneOf": members,
                "discriminator": {"propertyName": "t", "mapping": {
                    "a": "#/components/schemas/A",
                    "b": "#/components/schemas/B",
                    "c": "#/components/schemas/C",
                    "d": "#/components/schemas/C",
                }},
            },
            "A": member(),
            "B": member(),
            "C": member(),
            "Other": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
        }}});
        release(&mut root);
        let schemas = &root["components"]["schemas"];
        assert_eq!(
            schemas["A"],
            json!({"type": "object", "properties": {"x": {}}, "required": []})
        );
        assert_eq!(schemas["B"], member());
        assert_eq!(schemas["C"], member());
    }
}

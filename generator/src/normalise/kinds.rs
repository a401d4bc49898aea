//! Says of every named schema what kind of type it is. Reads the normalised document, changes
//! nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::hoist::{SECRET, TIMESTAMP, format_name};
use super::schema::{flag, list, members, ref_name, text};
use crate::Settings;

/// What a named schema is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// An object with properties.
    Struct(Struct),
    /// An open list of words.
    StringEnum(Vec<String>),
    /// An open list of numbers.
    IntegerEnum(Vec<i64>),
    /// One of several types.
    Union(Union),
    /// A type that is not generated, by its path.
    Replaced(String),
    /// Anything else with a name: a word, a list, a map.
    Alias,
}

/// An object with properties.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Struct {
    pub(crate) properties: Vec<Property>,
    /// The author wrote `additionalProperties: true`: unknown fields are kept.
    pub(crate) keeps_unknown: bool,
}

/// One property of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    pub(crate) deprecated: bool,
    pub(crate) description: String,
    pub(crate) evidence: Option<Value>,
    pub(crate) since: Option<String>,
    pub(crate) until: Option<String>,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Union {
    /// The property that says which; without it the members are tried in order.
    pub(crate) tag: Option<String>,
    pub(crate) members: Vec<UnionMember>,
}

/// One member of a union.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct UnionMember {
    /// The words of the tag that mean this member; empty in a union without a tag.
    pub(crate) words: Vec<String>,
    /// Its normalised schema: a reference or a plain type.
    pub(crate) schema: Value,
    /// The member has the tag among its own properties and writes it itself.
    pub(crate) keeps_tag: bool,
    /// The member contains the union directly and has to be boxed.
    pub(crate) recursive: bool,
}

pub(super) fn read(root: &Value, settings: &Settings) -> BTreeMap<String, Kind> {
    let Some(schemas) = root.pointer("/components/schemas").and_then(Value::as_object) else {
        return BTreeMap::new();
    };
    let kinds = schemas
        .iter()
        .map(|(name, schema)| (name.clone(), kind(name, schema, root, settings)));
    let mut kinds: BTreeMap<String, Kind> = kinds.collect();
    mark_recursion(&mut kinds, root);
    kinds
}

fn kind(name: &str, schema: &Value, root: &Value, settings: &Settings) -> Kind {
    if let Some(path) = replacement(name, settings) {
        return Kind::Replaced(path);
    }
    // A named schema that is nothing but a special format is that type under another name.
    if let Some(path) = ref_name(schema).and_then(|target| replacement(target, settings)) {
        return Kind::Replaced(path);
    }
    if !list(schema, "oneOf").is_empty() || !list(schema, "anyOf").is_empty() {
        return Kind::Union(union(schema, root));
    }
    let values = list(schema, "enum");
    if !values.is_empty() {
        return if values.iter().all(Value::is_i64) {
            Kind::IntegerEnum(values.iter().filter_map(Value::as_i64).collect())
        } else {
            Kind::StringEnum(
                values
                    .iter()
                    .filter_map(|value| value.as_str().map(str::to_owned))
                    .collect(),
            )
        };
    }
    if schema.get("properties").is_some() {
        return Kind::Struct(structure(schema));
    }
    Kind::Alias
}

fn replacement(name: &str, settings: &Settings) -> Option<String> {
    match name {
        SECRET => Some("::agent_clients_runtime::Secret".to_owned()),
        TIMESTAMP => Some("::agent_clients_runtime::Timestamp".to_owned()),
        _ => settings
            .formats
            .iter()
            .find(|(format, _)| format_name(format) == name)
            .map(|(_, path)| path.clone()),
    }
}

fn structure(schema: &Value) -> Struct {
    let required: Vec<&str> = list(schema, "required").iter().filter_map(Value::as_str).collect();
    let properties = members(schema, "properties").map(|(name, property)| Property {
        name: name.clone(),
        required: required.contains(&name.as_str()),
        nullable: flag(property, "nullable"),
        deprecated: flag(property, "deprecated"),
        description: text(property, "description").unwrap_or_default().to_owned(),
        evidence: property.get("x-evidence").cloned(),
        since: text(property, "x-since").map(str::to_owned),
        until: text(property, "x-until").map(str::to_owned),
    });
    Struct {
        properties: properties.collect(),
        keeps_unknown: schema.get("additionalProperties") == Some(&Value::Bool(true)),
    }
}

fn union(schema: &Value, root: &Value) -> Union {
    let discriminator = schema.get("discriminator");
    let tag = discriminator
        .and_then(|found| text(found, "propertyName"))
        .map(str::to_owned);
    let members = list(schema, "oneOf").iter().chain(list(schema, "anyOf")).map(|member| {
        let name = ref_name(member);
        let mut words = Vec::new();
        if let (Some(name), Some(discriminator), Some(_)) = (name, discriminator, &tag) {
            for (word, target) in members(discriminator, "mapping") {
                let target = target.as_str().unwrap_or_default();
                if target.rsplit('/').next() == Some(name) {
                    words.push(word.clone());
                }
            }
            if words.is_empty() {
                words.push(name.to_owned());
            }
        }
        let own = name.and_then(|name| root.pointer(&format!("/components/schemas/{name}/properties")));
        UnionMember {
            words,
            schema: member.clone(),
            keeps_tag: matches!((own, &tag), (Some(own), Some(tag)) if own.get(tag).is_some()),
            recursive: false,
        }
    });
    let members = members.collect();
    Union { tag, members }
}

/// Marks the members through which a union would contain itself without end.
fn mark_recursion(kinds: &mut BTreeMap<String, Kind>, root: &Value) {
    let mut direct: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, schema) in members(&root["components"], "schemas") {
        let inner = match kinds.get(name) {
            Some(Kind::Struct(_)) => members(schema, "properties")
                .filter_map(|(_, property)| ref_name(property))
                .collect(),
            Some(Kind::Union(_)) => list(schema, "oneOf")
                .iter()
                .chain(list(schema, "anyOf"))
                .filter_map(ref_name)
                .collect(),
            _ => Vec::new(),
        };
        direct.insert(name, inner);
    }
    let reaches = |from: &str, to: &str| {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            if next == to {
                return true;
            }
            if seen.insert(next) {
                open.extend(direct.get(next).into_iter().flatten());
            }
        }
        false
    };
    for (name, kind) in kinds.iter_mut() {
        let Kind::Union(union) = kind else { continue };
        for member in &mut union.members {
            member.recursive = ref_name(&member.schema).is_some_and(|target| reaches(target, name));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::settings;

    #[test]
    fn every_kind_is_told_from_the_others() {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let root = json!({"components": {"schemas": {
            "Job": {"properties": {"id": {"type": "string"}}, "required": ["id"], "additionalProperties": true},
            "State": {"type": "string", "enum": ["a"]},
            "Level": {"type": "integer", "enum": [1, 2]},
            "Token": reference(SECRET),
            "Ids": {"type": "array", "items": {"type": "string"}},
            "Tree": {"oneOf": [reference("Leaf"), reference("Node")], "discriminator": {"propertyName": "k"}},
            "Leaf": {"properties": {"x": {}}},
            "Node": {"properties": {"k": {}, "inner": reference("Tree")}},
        }}});
        let kinds = read(&root, &settings());
        assert!(matches!(&kinds["Job"], Kind::Struct(found) if found.keeps_unknown && found.properties[0].required));
        assert_eq!(kinds["State"], Kind::StringEnum(vec!["a".into()]));
        assert_eq!(kinds["Level"], Kind::IntegerEnum(vec![1, 2]));
        assert_eq!(kinds["Token"], Kind::Replaced("::agent_clients_runtime::Secret".into()));
        assert_eq!(kinds["Ids"], Kind::Alias);
        let Kind::Union(tree) = &kinds["Tree"] else {
            panic!("a union")
        };
        let facts: Vec<_> = tree
            .members
            .iter()
            .map(|m| (m.words[0].as_str(), m.keeps_tag, m.recursive))
            .collect();
        assert_eq!(facts, [("Leaf", false, false), ("Node", true, true)]);
    }
}

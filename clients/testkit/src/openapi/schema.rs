//! Schemas of OpenAPI 3.0 as JSON Schema (draft 7), and validators made of them.
//!
//! A schema is read in one of two ways: closed for requests, where an unknown field is a mistake of the client, and open for
//! replies. Values must never turn up in a message: they may be secrets.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// Whether a string is of a format.
pub type FormatCheck = fn(&str) -> bool;

/// The checks of string formats, by name.
pub(super) type Formats = BTreeMap<String, FormatCheck>;

/// The component schemas of a document, converted both ways.
#[derive(Debug)]
pub(super) struct Components {
    raw: Value,
    open: Value,
    closed: Value,
    formats: Formats,
}

impl Components {
    pub(super) fn new(document: &Value, formats: Formats) -> Self {
        let raw = document
            .pointer("/components/schemas")
            .cloned()
            .unwrap_or_else(|| json!({}));
        let convert_all = |side| {
            let converter = Converter { raw: &raw, side };
            let schemas = raw.as_object().into_iter().flatten();
            schemas
                .map(|(name, schema)| (name.clone(), converter.convert(schema)))
                .collect::<Map<_, _>>()
                .into()
        };
        let (open, closed) = (convert_all(Side::Reply), convert_all(Side::Request));
        Self {
            raw,
            open,
            closed,
            formats,
        }
    }

    /// Follows references to components and the wrappers around them (an `allOf` of one).
    pub(super) fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        resolve(&self.raw, schema)
    }
}

/// Which way a schema is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Fields that the schema does not name are refused, unless it says that there may be others.
    Request,
    /// Fields that the schema does not name are fine, unless it says that there are none.
    Reply,
}

/// A schema that is compiled when it is first used.
pub(super) struct LazyValidator {
    components: Arc<Components>,
    schema: Value,
    side: Side,
    compiled: OnceLock<Result<Validator, String>>,
}

impl LazyValidator {
    pub(super) fn new(components: &Arc<Components>, schema: &Value, side: Side) -> Self {
        Self {
            components: components.clone(),
            schema: schema.clone(),
            side,
            compiled: OnceLock::new(),
        }
    }

    /// What is wrong with a value: the JSON pointer and the reason of each fault, without any value.
    pub(super) fn faults(&self, value: &Value) -> Vec<(String, String)> {
        match self.compiled.get_or_init(|| self.compile()) {
            Ok(validator) => validator
                .iter_errors(value)
                .map(|error| (error.instance_path().to_string(), error.masked().to_string()))
                .collect(),
            Err(why) => vec![(
                String::new(),
                format!("the schema of the specification cannot be used: {why}"),
            )],
        }
    }

    fn compile(&self) -> Result<Validator, String> {
        let converter = Converter {
            raw: &self.components.raw,
            side: self.side,
        };
        let components = match self.side {
            Side::Request => &self.components.closed,
            Side::Reply => &self.components.open,
        };
        // The schema sits beside the components, so that `#/components/schemas/…` leads where it says.
        let root = json!({
            "allOf": [converter.convert(&self.schema)],
            "components": {"schemas": components},
        });
        let mut options = jsonschema::options().with_draft(Draft::Draft7);
        for (name, check) in &self.components.formats {
            options = options.with_format(name.clone(), *check);
        }
        options.build(&root).map_err(|error| error.to_string())
    }
}

impl std::fmt::Debug for LazyValidator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LazyValidator")
            .field("side", &self.side)
            .finish_non_exhaustive()
    }
}

struct Converter<'a> {
    raw: &'a Value,
    side: Side,
}

/// Keywords that mean the same in draft 7.
const KEPT: [&str; 16] = [
    "type",
    "format",
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "required",
    "not",
];

impl Converter<'_> {
    fn convert(&self, schema: &Value) -> Value {
        let Some(schema) = schema.as_object() else {
            return schema.clone();
        };
        if let Some(reference) = schema.get("$ref") {
            return json!({ "$ref": reference });
        }
        let mut converted = self.convert_keywords(schema);
        if self.side == Side::Request && is_closed(schema) {
            self.close(schema, &mut converted);
        }
        if schema.get("nullable") == Some(&Value::Bool(true)) {
            return json!({"anyOf": [{"type": "null"}, converted]});
        }
        converted.into()
    }

    fn convert_keywords(&self, schema: &Map<String, Value>) -> Map<String, Value> {
        let mut converted = Map::new();
        for (key, value) in schema {
            match key.as_str() {
                "properties" => {
                    let properties = value.as_object().into_iter().flatten();
                    let properties: Map<_, _> = properties
                        .map(|(name, schema)| (name.clone(), self.convert(schema)))
                        .collect();
                    converted.insert(key.clone(), properties.into());
                }
                "items" | "additionalProperties" | "not" => {
                    converted.insert(key.clone(), self.convert(value));
                }
                "allOf" | "anyOf" => {
                    converted.insert(key.clone(), self.convert_list(value));
                }
                "oneOf" => match discriminated(schema) {
                    Some((tag, mapping)) => self.put_tagged_union(tag, mapping, &mut converted),
                    // Not oneOf: a whole number fits `integer` and `number` alike, and that is meant.
                    None => {
                        converted.insert("anyOf".to_owned(), self.convert_list(value));
                    }
                },
                "exclusiveMinimum" if value == &Value::Bool(true) => move_limit(schema, &mut converted, "minimum", key),
                "exclusiveMaximum" if value == &Value::Bool(true) => move_limit(schema, &mut converted, "maximum", key),
                _ if KEPT.contains(&key.as_str()) => {
                    converted.insert(key.clone(), value.clone());
                }
                // Descriptions, examples, defaults, extensions.
                _ => {}
            }
        }
        converted
    }

    fn convert_list(&self, list: &Value) -> Value {
        list.as_array()
            .into_iter()
            .flatten()
            .map(|member| self.convert(member))
            .collect()
    }

    /// The tag decides which member counts, so that a fault is reported of that one and not of all.
    fn put_tagged_union(&self, tag: &str, mapping: &Map<String, Value>, converted: &mut Map<String, Value>) {
        let tags: Vec<&String> = mapping.keys().collect();
        let mut rules = vec![json!({"required": [tag], "properties": {tag: {"enum": tags}}})];
        for (name, target) in mapping {
            rules.push(json!({
                "if": {"required": [tag], "properties": {tag: {"enum": [name]}}},
                "then": {"$ref": target},
            }));
        }
        converted.insert("type".to_owned(), json!("object"));
        converted.insert("allOf".to_owned(), rules.into());
    }

    /// Refuses fields that the schema does not name. Members of an `allOf` that says more than one thing count together, so they
    /// are taken in open and closed as a whole.
    fn close(&self, schema: &Map<String, Value>, converted: &mut Map<String, Value>) {
        let members: Vec<&Value> = schema
            .get("allOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .collect();
        if members.is_empty() {
            converted.insert("additionalProperties".to_owned(), false.into());
            return;
        }
        let mut names = property_names(schema);
        let mut taken_in = Vec::new();
        for member in members {
            let Some(member) = resolve(self.raw, member).as_object() else {
                continue;
            };
            if member.contains_key("additionalProperties") {
                return;
            }
            names.extend(property_names(member));
            taken_in.push(Value::from(self.convert_keywords(member)));
        }
        let mut properties = Map::new();
        for name in names {
            properties.insert(name, true.into());
        }
        taken_in.push(json!({"properties": properties, "additionalProperties": false}));
        converted.insert("allOf".to_owned(), taken_in.into());
    }
}

/// Whether fields that are not named are a mistake: it is an object with named fields, and says nothing about others.
fn is_closed(schema: &Map<String, Value>) -> bool {
    let members = schema.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
    let merges = members > 1 || (members == 1 && schema.contains_key("properties"));
    let names_fields = schema.contains_key("properties") || merges;
    names_fields && !schema.contains_key("additionalProperties")
}

fn property_names(schema: &Map<String, Value>) -> Vec<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

fn discriminated(schema: &Map<String, Value>) -> Option<(&str, &Map<String, Value>)> {
    let discriminator = schema.get("discriminator")?;
    let tag = discriminator.get("propertyName")?.as_str()?;
    Some((tag, discriminator.get("mapping")?.as_object()?))
}

fn move_limit(from: &Map<String, Value>, to: &mut Map<String, Value>, limit: &str, exclusive: &str) {
    if let Some(value) = from.get(limit) {
        to.insert(exclusive.to_owned(), value.clone());
    }
}

/// How many references may follow one another. The lint refuses circles; this only bounds a document that was never linted.
const MAX_HOPS: usize = 32;

fn resolve<'a>(components: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    for _ in 0..MAX_HOPS {
        let reference = schema.get("$ref").and_then(Value::as_str);
        let target = reference.and_then(|path| components.get(path.strip_prefix("#/components/schemas/")?));
        let only_member = match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([member]) if schema.get("properties").is_none() => Some(member),
            _ => None,
        };
        match target.or(only_member) {
            Some(next) => schema = next,
            None => break,
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_even(text: &str) -> bool {
        text.len().is_multiple_of(2)
    }

    fn check(components: Value, schema: Value, side: Side, value: Value) -> Vec<String> {
        let document = json!({"components": {"schemas": components}});
        let formats = Formats::from([("even".to_owned(), is_even as FormatCheck)]);
        let components = Arc::new(Components::new(&document, formats));
        let faults = LazyValidator::new(&components, &schema, side).faults(&value);
        faults.into_iter().map(|(pointer, _)| pointer).collect()
    }

    #[test]
    fn what_openapi_says_is_checked_and_unknown_fields_only_in_requests() {
        let closed = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}});
        let open = json!({"type": "object", "additionalProperties": true, "properties": {"a": {"type": "string"}}});
        let nested = json!({"type": "array", "items": closed});
        let wrapped = json!({"description": "d", "allOf": [{"$ref": "#/components/schemas/Closed"}]});
        let merged = json!({
            "allOf": [{"$ref": "#/components/schemas/Closed"}, {"type": "object", "properties": {"b": {"type": "integer"}}}]
        });
        let nullable = json!({"type": "object", "nullable": true, "allOf": [{"$ref": "#/components/schemas/Closed"}]});
        let number = json!({"oneOf": [{"type": "integer"}, {"type": "number"}]});
        let exclusive = json!({"type": "number", "minimum": 1, "exclusiveMinimum": true});
        type Pointers = &'static [&'static str];
        let cases: Vec<(&str, &Value, Value, Pointers, Pointers)> = vec![
            ("fits", &closed, json!({"a": ""}), &[], &[]),
            ("wrong type", &closed, json!({"a": 1}), &["/a"], &["/a"]),
            ("missing", &closed, json!({}), &[""], &[""]),
            ("unknown", &closed, json!({"a": "", "x": 1}), &[""], &[]),
            ("unknown but open", &open, json!({"x": 1}), &[], &[]),
            (
                "unknown inside",
                &nested,
                json!([{"a": ""}, {"a": "", "x": 1}]),
                &["/1"],
                &[],
            ),
            (
                "unknown behind a wrapper",
                &wrapped,
                json!({"a": "", "x": 1}),
                &[""],
                &[],
            ),
            ("merged fits", &merged, json!({"a": "", "b": 1}), &[], &[]),
            ("merged unknown", &merged, json!({"a": "", "x": 1}), &[""], &[]),
            ("null", &nullable, json!(null), &[], &[]),
            ("not null", &nullable, json!({"a": ""}), &[], &[]),
            ("null where none may be", &wrapped, json!(null), &[""], &[""]),
            ("integer or number", &number, json!(1), &[], &[]),
            ("at the exclusive limit", &exclusive, json!(1), &[""], &[""]),
            ("over the exclusive limit", &exclusive, json!(1.5), &[], &[]),
        ];
        for (name, schema, value, request, reply) in cases {
            let components = json!({"Closed": closed});
            assert_eq!(
                check(components.clone(), schema.clone(), Side::Request, value.clone()),
                request,
                "{name}, request"
            );
            assert_eq!(
                check(components, schema.clone(), Side::Reply, value),
                reply,
                "{name}, reply"
            );
        }
    }

    #[test]
    fn the_tag_of_a_union_decides_which_member_counts() {
        let components = json!({
            "Cat": {"type": "object", "required": ["kind", "lives"], "properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}}},
            "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}},
        });
        let union = json!({
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind", "mapping": {
                "cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog",
            }},
        });
        let cases = [
            (json!({"kind": "cat", "lives": 9}), vec![]),
            (json!({"kind": "cat", "lives": "nine"}), vec!["/lives"]),
            (json!({"kind": "dog", "lives": 9}), vec![""]),
            (json!({"kind": "fish"}), vec!["/kind"]),
            (json!({"lives": 9}), vec![""]),
        ];
        for (value, faults) in cases {
            assert_eq!(
                check(components.clone(), union.clone(), Side::Request, value.clone()),
                faults,
                "{value}"
            );
        }
    }

    #[test]
    fn registered_formats_are_checked_and_messages_hold_no_value() {
        let schema = json!({"type": "string", "format": "even"});
        assert!(check(json!({}), schema.clone(), Side::Request, json!("ab")).is_empty());
        let document = json!({});
        let formats = Formats::from([("even".to_owned(), is_even as FormatCheck)]);
        let components = Arc::new(Components::new(&document, formats));
        let faults = LazyValidator::new(&components, &schema, Side::Request).faults(&json!("hunter2"));
        assert_eq!(faults.len(), 1);
        assert!(!faults[0].1.contains("hunter2"), "{faults:?}");
    }
}

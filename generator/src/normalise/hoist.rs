//! Names everything that becomes a type of ours, and takes out what a client must not enforce.
//!
//! Answers these traps: typify names inline types after the operation and validates replies
//! against limits (a server that relaxes one would break every reply); progenitor freezes request
//! defaults into the client; formats such as `password` come out as plain strings that print.
//! Limits and defaults stay readable: they move into the documentation.

use serde_json::{Map, Value};

use super::schema::{METHODS, constant, list_mut, members_mut, ref_name, reference};
use super::{Context, Diagnostics, Origins, origin};
use crate::names;

/// Names of the schemas that stand for types of the runtime; no document may use them.
pub(crate) const SECRET: &str = "RuntimeSecret";
/// See [`SECRET`].
pub(crate) const TIMESTAMP: &str = "RuntimeTimestamp";

/// Where an integer parameter keeps the service's default; the model reads it, it is never sent.
pub(crate) const DEFAULT: &str = "x-default";

/// The name of the schema that stands for a string format with a hand-written type.
pub(crate) fn format_name(format: &str) -> String {
    format!("Format{}", names::pascal(format))
}

/// Where a schema stands decides what it may become.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a type: a secret becomes a secret type.
    Type,
    /// In a parameter: a secret stays text here, the facade keeps the secret type.
    Parameter,
}

pub(super) fn hoist(root: &mut Value, origins: &Origins, context: &Context<'_>) -> Result<(), Diagnostics> {
    push_nullable_to_references(root);
    let schemas = match root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        Some(schemas) => std::mem::take(schemas),
        None => Map::new(),
    };
    let mut hoister = Hoister {
        named: Map::new(),
        origins: origins.clone(),
        context,
        clash: None,
    };
    for name in schemas.keys() {
        hoister.named.insert(name.clone(), Value::Null);
    }
    for (name, mut schema) in schemas {
        hoister.inside(&mut schema, &name, Place::Type);
        hoister.named.insert(name, schema);
    }
    for (_, item) in members_mut(root, "paths") {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                hoister.operation(operation);
            }
        }
    }
    if let Some(clash) = hoister.clash {
        return Err(clash);
    }
    let named = hoister.named;
    if let Some(root) = root.as_object_mut() {
        let components = root.entry("components").or_insert_with(|| Value::Object(Map::new()));
        if let Some(components) = components.as_object_mut() {
            components.insert("schemas".to_owned(), Value::Object(named));
        }
    }
    Ok(())
}

struct Hoister<'a> {
    named: Map<String, Value>,
    origins: Origins,
    context: &'a Context<'a>,
    clash: Option<Diagnostics>,
}

impl Hoister<'_> {
    fn operation(&mut self, operation: &mut Value) {
        let id = names::pascal(super::schema::text(operation, "operationId").unwrap_or_default());
        for parameter in list_mut(operation, "parameters") {
            // Nobody is asked for its value, so nobody needs a type for it.
            if constant(parameter).is_some() {
                continue;
            }
            let name = format!(
                "{id}{}",
                names::pascal(super::schema::text(parameter, "name").unwrap_or_default())
            );
            let deep = super::schema::text(parameter, "style") == Some("deepObject");
            if let Some(schema) = parameter.get_mut("schema") {
                if deep {
                    for (property, inner) in members_mut(schema, "properties") {
                        self.schema(inner, &format!("{name}{}", names::pascal(property)), Place::Parameter);
                    }
                } else {
                    self.schema(schema, &name, Place::Parameter);
                }
            }
        }
        if let Some(body) = operation.get_mut("requestBody") {
            for (media, content) in members_mut(body, "content") {
                let Some(schema) = content.get_mut("schema") else {
                    continue;
                };
                if media.starts_with("multipart/") {
                    // The parts of a form are parameters of the facade; their sum is no type.
                    for (part, inner) in members_mut(schema, "properties") {
                        self.schema(inner, &format!("{id}Body{}", names::pascal(part)), Place::Type);
                    }
                } else {
                    self.schema(schema, &format!("{id}Body"), Place::Type);
                }
            }
        }
        for (status, response) in members_mut(operation, "responses") {
            let suffix = if is_plain_success(status) {
                String::new()
            } else {
                names::pascal(status).replace('X', "")
            };
            for (_, content) in members_mut(response, "content") {
                if let Some(schema) = content.get_mut("schema") {
                    self.schema(schema, &format!("{id}Reply{suffix}"), Place::Type);
                }
            }
            for (header, content) in members_mut(response, "headers") {
                if let Some(schema) = content.get_mut("schema") {
                    self.schema(schema, &format!("{id}{}", names::pascal(header)), Place::Parameter);
                }
            }
        }
    }

    /// Names this schema if it needs a name, and everything inside it.
    fn schema(&mut self, schema: &mut Value, name: &str, place: Place) {
        if ref_name(schema).is_some() {
            return;
        }
        self.inside(schema, name, place);
        let needs_name = ["properties", "enum", "oneOf", "anyOf"]
            .iter()
            .any(|key| schema.get(*key).is_some());
        if needs_name {
            // Put together from names, it has to be one itself: typify spells it so, too.
            self.name(schema, &names::pascal(name));
        }
    }

    /// Normalises a schema that keeps its place.
    fn inside(&mut self, schema: &mut Value, name: &str, place: Place) {
        for (property, inner) in members_mut(schema, "properties") {
            self.schema(inner, &format!("{name}{}", names::pascal(property)), place);
        }
        if let Some(items) = schema.get_mut("items") {
            self.schema(items, &format!("{name}Item"), place);
        }
        if let Some(values) = schema
            .get_mut("additionalProperties")
            .filter(|values| values.is_object())
        {
            self.schema(values, &format!("{name}Value"), place);
        }
        for key in ["oneOf", "anyOf"] {
            for (index, member) in list_mut(schema, key).enumerate() {
                self.schema(member, &format!("{name}Variant{}", index + 1), place);
            }
        }
        self.scalar(schema, place);
    }

    /// Formats become references to types, limits become documentation.
    fn scalar(&mut self, schema: &mut Value, place: Place) {
        describe_limits(schema);
        let Some(map) = schema.as_object_mut() else { return };
        if let Some(Value::Array(values)) = map.get_mut("enum") {
            let before = values.len();
            values.retain(|value| !value.is_null());
            if values.len() < before {
                map.insert("nullable".to_owned(), Value::Bool(true));
            }
        }
        let kind = map.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
        let format = map.get("format").and_then(Value::as_str).unwrap_or_default().to_owned();
        let secret = map.get("x-secret") == Some(&Value::Bool(true)) || format == "password";
        let unsigned =
            place == Place::Parameter && map.get("minimum").and_then(Value::as_f64).is_some_and(|m| m >= 0.0);
        if place == Place::Parameter
            && kind == "integer"
            && let Some(default) = map.get("default").cloned()
        {
            // The length of a page that was not asked for, see `last: short` in x-pagination.
            map.insert(DEFAULT.to_owned(), default);
        }
        for key in [
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "default",
            "readOnly",
            "writeOnly",
            "xml",
            "externalDocs",
            "title",
        ] {
            map.shift_remove(key);
        }
        if secret && place == Place::Parameter {
            map.insert("x-secret".to_owned(), Value::Bool(true));
        }
        // An empty list of properties beside others of one type is a map. Beside unknown ones of any type it is an object of
        // which nothing is known yet: that keeps what comes and never prints it.
        let has_values = matches!(map.get("additionalProperties"), Some(Value::Object(_)));
        let properties = map.get("properties").and_then(Value::as_object);
        if has_values && properties.is_some_and(Map::is_empty) {
            map.shift_remove("properties");
        }
        match kind.as_str() {
            "string" if map.contains_key("enum") => {}
            "string" => {
                let replacement = if secret && place == Place::Type {
                    Some(SECRET.to_owned())
                } else if format == "date-time" {
                    Some(TIMESTAMP.to_owned())
                } else if self.context.settings.formats.contains_key(&format) {
                    Some(format_name(&format))
                } else {
                    None
                };
                if let Some(replacement) = replacement {
                    self.named
                        .insert(replacement.clone(), serde_json::json!({"type": "string"}));
                    point_at(map, &replacement);
                } else if !matches!(format.as_str(), "uuid" | "binary") {
                    map.shift_remove("format");
                }
            }
            // An object that can have nothing in it is a type all the same.
            "object" if map.get("additionalProperties") == Some(&Value::Bool(false)) => {
                map.shift_remove("format");
                map.entry("properties").or_insert_with(|| Value::Object(Map::new()));
            }
            "integer" => {
                let keep = matches!(format.as_str(), "int32" | "uint32" | "uint64");
                let width = if keep {
                    format.as_str()
                } else if unsigned {
                    "uint64"
                } else {
                    "int64"
                };
                map.insert("format".to_owned(), Value::String(width.to_owned()));
            }
            _ => {
                map.shift_remove("format");
                // Keys that must be in a map are a limit like any other.
                if !map.contains_key("properties") {
                    map.shift_remove("required");
                }
            }
        }
    }

    /// Moves a schema to the named ones and leaves a reference.
    fn name(&mut self, schema: &mut Value, name: &str) {
        let parent = self
            .origins
            .iter()
            .filter(|(rust, _)| name != rust.as_str() && name.starts_with(rust.as_str()))
            .map(|(_, origin)| origin);
        let parent = parent.max_by_key(|origin| origin.len()).cloned();
        if self.named.contains_key(name) && self.named.get(name) != Some(&*schema) {
            let at = parent
                .as_deref()
                .map_or_else(String::new, |parent| origin(&self.origins, &names::pascal(parent)));
            self.clash.get_or_insert_with(|| {
                self.context.refuse(
                    &at,
                    format!("an inline schema would be named `{name}`, and that name is taken"),
                    "two types cannot have one name",
                    "give the inline schema a name of its own under `components/schemas`",
                )
            });
        }
        let mut moved = schema.clone();
        if let Some(moved) = moved.as_object_mut() {
            moved.shift_remove("nullable");
        }
        self.named.insert(name.to_owned(), moved);
        if let Some(parent) = parent {
            self.origins.entry(name.to_owned()).or_insert(parent);
        }
        if let Some(map) = schema.as_object_mut() {
            point_at(map, name);
        }
    }
}

fn is_plain_success(status: &str) -> bool {
    matches!(status, "200" | "2XX" | "2xx")
}

/// Turns a schema into a reference that keeps what is said about this very place.
fn point_at(map: &mut Map<String, Value>, name: &str) {
    let Value::Object(target) = reference(name) else { return };
    let kept = [
        "description",
        "nullable",
        "deprecated",
        "x-evidence",
        "x-secret",
        "x-since",
        "x-until",
    ];
    let old = std::mem::replace(map, target);
    map.extend(old.into_iter().filter(|(key, _)| kept.contains(&key.as_str())));
}

/// A named schema that may be null makes every reference to it nullable instead: a type is never
/// null itself, a place is.
fn push_nullable_to_references(root: &mut Value) {
    let mut nullable = Vec::new();
    if let Some(components) = root.get_mut("components") {
        for (name, schema) in members_mut(components, "schemas") {
            let is_reference = schema.get("$ref").is_some();
            if let (false, Some(map)) = (is_reference, schema.as_object_mut())
                && map.shift_remove("nullable") == Some(Value::Bool(true))
            {
                nullable.push(name.clone());
            }
        }
    }
    super::schema::visit_mut(root, &mut |schema| {
        if ref_name(schema).is_some_and(|name| nullable.iter().any(|other| other == name))
            && let Some(map) = schema.as_object_mut()
        {
            map.insert("nullable".to_owned(), Value::Bool(true));
        }
    });
}

/// Puts limits and defaults into words.
fn describe_limits(schema: &mut Value) {
    let Some(map) = schema.as_object_mut() else { return };
    let number = |key: &str| map.get(key).map(ToString::to_string);
    let mut facts: Vec<String> = Vec::new();
    let mut range = |low: Option<String>, high: Option<String>, unit: &str| match (low, high) {
        (Some(low), Some(high)) if low == high => facts.push(format!("exactly {low}{unit}")),
        (Some(low), Some(high)) => facts.push(format!("{low} to {high}{unit}")),
        (Some(low), None) => facts.push(format!("at least {low}{unit}")),
        (None, Some(high)) => facts.push(format!("at most {high}{unit}")),
        (None, None) => {}
    };
    range(number("minimum"), number("maximum"), "");
    range(number("minLength"), number("maxLength"), " characters");
    range(number("minItems"), number("maxItems"), " entries");
    range(number("minProperties"), number("maxProperties"), " entries");
    if let Some(pattern) = map.get("pattern").and_then(Value::as_str) {
        facts.push(format!("matching `{pattern}`"));
    }
    let mut sentences: Vec<String> = Vec::new();
    if !facts.is_empty() {
        sentences.push(format!("Limits: {}.", facts.join(", ")));
    }
    if let Some(default) = map.get("default") {
        sentences.push(format!("The server's default: `{default}`."));
    }
    if sentences.is_empty() {
        return;
    }
    let text = map.get("description").and_then(Value::as_str).unwrap_or_default();
    let gap = if text.is_empty() { "" } else { "\n\n" };
    let text = format!("{}{gap}{}", text.trim_end(), sentences.join(" "));
    map.insert("description".to_owned(), Value::String(text));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::{document, settings};

    fn run(root: Value) -> Result<Value, Diagnostics> {
        let document = document(root);
        let mut root = document.root.clone();
        let context = Context {
            document: &document,
            settings: &settings(),
        };
        let origins = super::super::rename::rename(&mut root, &context)?;
        hoist(&mut root, &origins, &context)?;
        Ok(root)
    }

    #[test]
    fn inline_objects_enums_and_unions_get_the_name_of_their_place() {
        let root = run(json!({"components": {"schemas": {"Job": {"properties": {
            "state": {"type": "string", "enum": ["a"], "description": "the state"},
            "parts": {"type": "array", "items": {"properties": {"n": {"type": "integer"}}}},
            "either": {"oneOf": [{"type": "string"}, {"properties": {"x": {}}}], "nullable": true},
        }}}}}))
        .unwrap();
        let schemas = &root["components"]["schemas"];
        let names: Vec<&String> = schemas.as_object().unwrap().keys().collect();
        assert_eq!(
            names,
            ["Job", "JobState", "JobPartsItem", "JobEitherVariant2", "JobEither"]
        );
        assert_eq!(
            schemas["Job"]["properties"]["either"],
            json!({"$ref": "#/components/schemas/JobEither", "nullable": true})
        );
        assert_eq!(schemas["Job"]["properties"]["state"]["description"], "the state");
    }

    #[test]
    fn limits_and_defaults_become_words_and_are_not_enforced() {
        let root = run(json!({"components": {"schemas": {"A": {"properties": {
            "n": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10, "description": "Size."},
            "s": {"type": "string", "maxLength": 5, "pattern": "^a"},
        }}}}}))
        .unwrap();
        assert_eq!(
            root["components"]["schemas"]["A"]["properties"],
            json!({
                "n": {
                    "type": "integer", "format": "int64",
                    "description": "Size.\n\nLimits: 1 to 100. The server's default: `10`.",
                },
                "s": {"type": "string", "description": "Limits: at most 5 characters, matching `^a`."},
            })
        );
    }

    #[test]
    fn formats_become_types_and_a_secret_parameter_stays_text_for_the_route() {
        let root = run(json!({
            "components": {"schemas": {"A": {"properties": {
                "token": {"type": "string", "x-secret": true},
                "at": {"type": "string", "format": "date-time"},
                "key": {"type": "string", "format": "expert-key"},
            }}}},
            "paths": {"/": {"get": {"operationId": "a_b", "parameters": [
                {"name": "t", "schema": {"type": "string", "x-secret": true}},
                {"name": "n", "schema": {"type": "integer", "minimum": 0, "default": 7}},
                {"name": "c", "in": "header", "required": true, "schema": {"type": "string", "enum": ["x"]}},
            ]}}},
        }))
        .unwrap();
        let properties = &root["components"]["schemas"]["A"]["properties"];
        assert_eq!(ref_name(&properties["token"]), Some(SECRET));
        assert_eq!(ref_name(&properties["at"]), Some(TIMESTAMP));
        assert_eq!(ref_name(&properties["key"]), Some("FormatExpertKey"));
        let parameters = &root["paths"]["/"]["get"]["parameters"];
        assert_eq!(parameters[0]["schema"]["type"], "string");
        assert_eq!(parameters[1]["schema"]["format"], "uint64");
        assert_eq!(parameters[1]["schema"][DEFAULT], 7);
        assert_eq!(parameters[1]["schema"].get("default"), None);
        // A constant stays where it is, and no type comes of it.
        assert_eq!(parameters[2]["schema"]["enum"], json!(["x"]));
        assert_eq!(root["components"]["schemas"].get("ABC"), None);
    }

    #[test]
    fn a_nullable_type_makes_its_places_nullable() {
        let root = run(json!({"components": {"schemas": {
            "A": {"properties": {"b": {"$ref": "#/components/schemas/B"}}},
            "B": {"nullable": true, "properties": {"x": {}}},
        }}}))
        .unwrap();
        assert_eq!(root["components"]["schemas"]["A"]["properties"]["b"]["nullable"], true);
        assert_eq!(root["components"]["schemas"]["B"].get("nullable"), None);
    }

    #[test]
    fn a_name_that_is_taken_is_refused_with_the_place() {
        let found = run(json!({"components": {"schemas": {
            "Job": {"properties": {"state": {"properties": {"x": {}}}}},
            "JobState": {"type": "string"},
        }}}))
        .unwrap_err()
        .to_string();
        assert!(found.contains("`JobState`, and that name is taken"), "{found}");
        assert!(found.contains("/components/schemas/Job"), "{found}");
    }
}

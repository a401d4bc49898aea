//! One parameter of an operation: how its text becomes a value, and whether that fits the specification.

use std::sync::Arc;

use serde_json::{Number, Value};

use super::schema::{Components, LazyValidator, Side};

/// Where a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    Header,
}

impl Place {
    pub(super) fn parse(text: &str) -> Option<Self> {
        match text {
            "path" => Some(Self::Path),
            "query" => Some(Self::Query),
            "header" => Some(Self::Header),
            _ => None,
        }
    }
}

/// A parameter as the specification describes it.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) required: bool,
    /// Its slashes separate segments of the path (`x-segments`).
    pub(super) segments: bool,
    /// An empty value must be left out, not sent.
    empty_is_left_out: bool,
    kind: Kind,
    validator: LazyValidator,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Single(Scalar),
    /// A list, whose items come one by one under the same name, or in one value with commas.
    List {
        item: Scalar,
        exploded: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scalar {
    Text,
    Integer,
    Number,
    Boolean,
}

impl Parameter {
    /// Reads the description; the error says what cannot be checked.
    pub(super) fn parse(description: &Value, components: &Arc<Components>) -> Result<Self, String> {
        let text = |key: &str| description.get(key).and_then(Value::as_str);
        let flag = |key: &str| description.get(key).and_then(Value::as_bool);
        let name = text("name").ok_or("a parameter has no name")?.to_owned();
        let place = text("in")
            .and_then(Place::parse)
            .ok_or_else(|| format!("the place of the parameter {name} is unknown"))?;
        let schema = description
            .get("schema")
            .ok_or_else(|| format!("the parameter {name} has no schema"))?;
        let resolved = components.resolve(schema);
        let kind = match scalar(resolved) {
            Some(scalar) => Kind::Single(scalar),
            None if resolved.get("type").and_then(Value::as_str) == Some("array") => {
                let items = resolved.get("items").map(|items| components.resolve(items));
                let item = items
                    .and_then(scalar)
                    .ok_or_else(|| format!("the items of the list {name} are no plain values"))?;
                Kind::List {
                    item,
                    exploded: flag("explode").unwrap_or(place == Place::Query),
                }
            }
            None => {
                return Err(format!(
                    "the parameter {name} is neither a plain value nor a list of them"
                ));
            }
        };
        Ok(Self {
            required: flag("required").unwrap_or(false),
            segments: flag("x-segments").unwrap_or(false),
            empty_is_left_out: place == Place::Query && flag("allowEmptyValue") == Some(false),
            validator: LazyValidator::new(components, schema, Side::Request),
            name,
            place,
            kind,
        })
    }

    /// What is wrong with the values that were sent under this name, decoded. None sent is `[]`.
    pub(super) fn faults(&self, values: &[&str]) -> Vec<String> {
        if values.is_empty() {
            return if self.required {
                vec!["it is required and was not sent".to_owned()]
            } else {
                Vec::new()
            };
        }
        if self.empty_is_left_out && values.contains(&"") {
            return vec!["an empty value was sent; it is to be left out".to_owned()];
        }
        match self.value(values) {
            Ok(value) => self.validator.faults(&value).into_iter().map(|(_, why)| why).collect(),
            Err(why) => vec![why],
        }
    }

    fn value(&self, values: &[&str]) -> Result<Value, String> {
        match (self.kind, values) {
            (Kind::List { item, exploded: true }, texts) => texts.iter().map(|text| item.read(text)).collect(),
            (Kind::List { item, exploded: false }, [text]) => text.split(',').map(|text| item.read(text)).collect(),
            (Kind::Single(kind), [text]) => kind.read(text),
            _ => Err(format!("it was sent {} times", values.len())),
        }
    }
}

impl Scalar {
    /// The text as a value, by the plain spelling of JSON: no signs, spaces or capitals beyond it.
    fn read(self, text: &str) -> Result<Value, String> {
        let value = match self {
            Self::Text => Some(Value::from(text)),
            Self::Integer => text.parse::<i64>().ok().map(Value::from),
            Self::Number => text.parse::<f64>().ok().and_then(Number::from_f64).map(Value::Number),
            Self::Boolean => text.parse::<bool>().ok().map(Value::from),
        };
        value.ok_or_else(|| format!("its text is no {}", self.word()))
    }

    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::Boolean => "boolean (true or false)",
        }
    }
}

fn scalar(schema: &Value) -> Option<Scalar> {
    match schema.get("type").and_then(Value::as_str)? {
        "string" => Some(Scalar::Text),
        "integer" => Some(Scalar::Integer),
        "number" => Some(Scalar::Number),
        "boolean" => Some(Scalar::Boolean),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openapi::schema::Formats;
    use serde_json::json;

    fn faults(description: Value, values: &[&str]) -> usize {
        let components = Arc::new(Components::new(&json!({}), Formats::new()));
        Parameter::parse(&description, &components)
            .unwrap()
            .faults(values)
            .len()
    }

    #[test]
    fn values_are_read_by_their_type_and_checked_by_their_schema() {
        let take = json!({"name": "take", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 100}});
        let flag = json!({"name": "flag", "in": "query", "schema": {"type": "boolean"}});
        let name = json!({"name": "name", "in": "query", "allowEmptyValue": false, "schema": {"type": "string"}});
        let ids = json!({"name": "ids", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}});
        let csv = json!({"name": "csv", "in": "query", "explode": false, "schema": {"type": "array", "items": {"type": "integer"}}});
        let needed = json!({"name": "id", "in": "path", "required": true, "schema": {"type": "string"}});
        let cases: [(&Value, &[&str], usize); 17] = [
            (&take, &["20"], 0),
            (&take, &[], 0),
            (&take, &["0"], 1),
            (&take, &["twenty"], 1),
            (&take, &["20", "21"], 1),
            (&flag, &["false"], 0),
            (&flag, &["False"], 1),
            (&name, &["a b"], 0),
            (&name, &[""], 1),
            (&ids, &["1", "2"], 0),
            (&ids, &["1,2"], 1),
            (&csv, &["1,2"], 0),
            (&csv, &["1", "2"], 1),
            (&csv, &["1,x"], 1),
            (&needed, &[], 1),
            (&needed, &["x"], 0),
            (
                &json!({"name": "n", "in": "query", "schema": {"type": "number"}}),
                &["NaN"],
                1,
            ),
        ];
        for (description, values, expected) in cases {
            assert_eq!(
                faults(description.clone(), values),
                expected,
                "{} {values:?}",
                description["name"]
            );
        }
    }

    #[test]
    fn a_parameter_that_could_not_be_checked_is_refused_with_its_name() {
        let components = Arc::new(Components::new(&json!({}), Formats::new()));
        for description in [
            json!({"name": "c", "in": "cookie", "schema": {"type": "string"}}),
            json!({"name": "c", "in": "query"}),
            json!({"name": "c", "in": "query", "schema": {"type": "object"}}),
            json!({"name": "c", "in": "query", "schema": {"type": "array", "items": {"type": "object"}}}),
        ] {
            let why = Parameter::parse(&description, &components).unwrap_err();
            assert!(why.contains(" c"), "{why}");
        }
    }
}

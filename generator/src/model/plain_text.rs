//! A body that is sent as plain text while it says nothing else (`x-plain-text` in a request body).
//!
//! Some services take JSON, and the one text that matters by itself. It must refuse a text that could not stand for the whole body.

use serde_json::Value;

use super::{Body, Problem};
use crate::names;
use crate::normalise::Normal;
use crate::normalise::schema::{flag, list, members, text};
use crate::typeref::TypeRef;

/// The field that is the whole body where nothing else is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlainText {
    /// The name of the field in Rust.
    pub(crate) ident: String,
    /// The other fields in Rust, and whether one is a list: an empty list says nothing.
    pub(crate) others: Vec<(String, bool)>,
}

/// Reads the field of an operation.
pub(super) fn read(operation: &Value, body: &Body, normal: &Normal) -> Result<Option<PlainText>, Problem> {
    let declared = operation.get("requestBody");
    let Some(wire) = declared.and_then(|body| text(body, "x-plain-text")) else {
        return Ok(None);
    };
    let media: Vec<&str> = declared
        .into_iter()
        .flat_map(|body| members(body, "content"))
        .map(|(media, _)| media.as_str())
        .collect();
    let schema = match body {
        Body::Json {
            required: true,
            ty: TypeRef::Named(name),
            ..
        } if media == ["application/json", "text/plain"] => normal.schema(name),
        _ => None,
    };
    schema.and_then(|schema| fields(schema, wire)).map(Some).ok_or_else(|| {
        Problem::new(
            format!("x-plain-text: `{wire}` cannot be the whole body"),
            "the client sends it as `text/plain` where nothing else is given, and JSON otherwise",
            "name a required string of a required body whose other properties are optional and not nullable, and describe \
             `application/json` first and `text/plain` after it",
        )
    })
}

fn fields(schema: &Value, wire: &str) -> Option<PlainText> {
    let required = list(schema, "required");
    let mut found = None;
    let mut others = Vec::new();
    for (name, property) in members(schema, "properties") {
        let is_required = required.iter().any(|required| required == name);
        let kind = text(property, "type");
        if name == wire {
            let plain = is_required && kind == Some("string") && property.get("format").is_none();
            let secret = property.get("x-secret").is_some();
            found = (plain && !secret && property.get("enum").is_none()).then(|| names::snake(name));
        } else if is_required || flag(property, "nullable") {
            return None;
        } else {
            others.push((names::snake(name), kind == Some("array")));
        }
    }
    Some(PlainText { ident: found?, others })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::PlainText;
    use crate::model::tests_support::{operation, refusal};

    fn document(schema: Value, content: &[&str]) -> Value {
        let media = |media: &&str| match *media {
            "application/json" => (media.to_string(), json!({"schema": schema})),
            _ => (media.to_string(), json!({"schema": {"type": "string"}})),
        };
        let content: serde_json::Map<String, Value> = content.iter().map(media).collect();
        json!({"requestBody": {"required": true, "x-plain-text": "sql", "content": content}})
    }

    fn schema() -> Value {
        json!({"type": "object", "required": ["sql"], "properties": {
            "sql": {"type": "string"},
            "params": {"type": "array", "items": {}},
            "dryRun": {"type": "boolean"},
        }})
    }

    const BOTH: &[&str] = &["application/json", "text/plain"];

    #[test]
    fn a_required_text_is_the_whole_body_where_nothing_else_is_given() {
        let found = operation(document(schema(), BOTH)).unwrap_or_else(|found| panic!("{found}"));
        let expected = PlainText {
            ident: "sql".to_owned(),
            others: vec![("params".to_owned(), true), ("dry_run".to_owned(), false)],
        };
        assert_eq!(found.plain_text, Some(expected));
    }

    #[test]
    fn a_text_that_cannot_stand_for_the_body_is_refused() {
        let change = |path: &str, value: Value| {
            let mut schema = schema();
            *schema.pointer_mut(path).unwrap_or_else(|| panic!("{path}")) = value;
            schema
        };
        for (what, refused) in [
            ("no text", document(schema(), &["application/json"])),
            (
                "the text first",
                document(schema(), &["text/plain", "application/json"]),
            ),
            (
                "another field is required",
                document(change("/required", json!(["sql", "params"])), BOTH),
            ),
            ("it is optional", document(change("/required", json!(["dryRun"])), BOTH)),
            (
                "it is no text",
                document(change("/properties/sql", json!({"type": "integer"})), BOTH),
            ),
            (
                "it is a secret",
                document(
                    change("/properties/sql", json!({"type": "string", "x-secret": true})),
                    BOTH,
                ),
            ),
            (
                "another may be null",
                document(
                    change("/properties/dryRun", json!({"type": "boolean", "nullable": true})),
                    BOTH,
                ),
            ),
            ("no object", document(json!({"type": "string"}), BOTH)),
        ] {
            let said = refusal(refused);
            assert!(said.contains("`sql` cannot be the whole body"), "{what}: {said}");
        }
    }
}

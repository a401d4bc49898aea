//! The field of a body that asks for a stream in place of one answer (`x-stream: {flag: …}`).
//!
//! Whoever calls the method for one kind of answer has decided already; a field that says the opposite would make the answer
//! unreadable. It must refuse a flag that cannot be set.

use serde_json::Value;

use super::{Body, Decode, Problem, Reply};
use crate::names;
use crate::normalise::Normal;
use crate::normalise::schema::{list, text};
use crate::typeref::TypeRef;

/// A boolean in the body: true asks for a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StreamFlag {
    pub(crate) wire: String,
    /// The name of the field in Rust.
    pub(crate) ident: String,
}

/// Reads the flag of an operation.
pub(super) fn read(
    operation: &Value,
    body: &Body,
    replies: &[Reply],
    normal: &Normal,
) -> Result<Option<StreamFlag>, Problem> {
    let Some(wire) = operation.get("x-stream").and_then(|facts| text(facts, "flag")) else {
        return Ok(None);
    };
    let chooses = replies.len() > 1 && replies.iter().any(|reply| matches!(reply.decode, Decode::Events(_)));
    let schema = match body {
        Body::Json {
            required: true,
            ty: TypeRef::Named(name),
            ..
        } => normal.schema(name),
        _ => None,
    };
    let is_flag = schema.is_some_and(|schema| {
        let property = schema.get("properties").and_then(|properties| properties.get(wire));
        let required = list(schema, "required").iter().any(|name| name == wire);
        property.is_some_and(|property| text(property, "type") == Some("boolean") && property.get("nullable").is_none())
            && !required
    });
    if chooses && is_flag {
        return Ok(Some(StreamFlag {
            wire: wire.to_owned(),
            ident: names::snake(wire),
        }));
    }
    Err(Problem::new(
        format!("x-stream: `{wire}` is no flag that chooses between a stream and another answer"),
        "the client sets it for the stream and refuses it for the other answer",
        "name an optional boolean of the required JSON body of an operation that has both replies, or leave `flag` out",
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::model::tests_support::{operation, refusal};

    fn document(content: serde_json::Value, schema: serde_json::Value) -> serde_json::Value {
        json!({
            "x-stream": {"event": "E", "resume": "none", "decode": "data", "flag": "asStream"},
            "requestBody": {"required": true, "content": {"application/json": {"schema": schema}}},
            "responses": {"200": {"description": "d", "content": content}},
            "schemas": {"E": {"type": "object", "properties": {"a": {"type": "string"}}}},
        })
    }

    #[test]
    fn an_optional_boolean_of_the_body_is_a_flag_and_nothing_else_is() {
        let event = || json!({"$ref": "#/components/schemas/E"});
        let both = || json!({"application/json": {"schema": event()}, "text/event-stream": {"schema": event()}});
        let body = |property: serde_json::Value| json!({"type": "object", "properties": {"asStream": property}});
        let found =
            operation(document(both(), body(json!({"type": "boolean"})))).unwrap_or_else(|found| panic!("{found}"));
        let flag = found.stream_flag.map(|flag| (flag.wire, flag.ident));
        assert_eq!(flag, Some(("asStream".to_owned(), "as_stream".to_owned())));

        let stream = json!({"text/event-stream": {"schema": event()}});
        let mut required = body(json!({"type": "boolean"}));
        required["required"] = json!(["asStream"]);
        for (what, refused) in [
            ("one kind of answer", document(stream, body(json!({"type": "boolean"})))),
            ("required", document(both(), required)),
            ("no boolean", document(both(), body(json!({"type": "string"})))),
            (
                "may be null",
                document(both(), body(json!({"type": "boolean", "nullable": true}))),
            ),
            (
                "no such property",
                document(
                    both(),
                    json!({"type": "object", "properties": {"stream": {"type": "boolean"}}}),
                ),
            ),
            ("no object", document(both(), json!({"type": "boolean"}))),
        ] {
            let said = refusal(refused);
            assert!(said.contains("`asStream` is no flag"), "{what}: {said}");
        }
    }
}

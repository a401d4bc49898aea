//! The types of small documents: what is open, what is kept, what can be absent or null.

use serde_json::{Value, json};

use crate::tests_support::file;

/// The file of the schema `T`, which is sent or only read.
fn types(sent: bool, schema: Value, others: Value) -> String {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/T"}}});
    let operation = if sent {
        json!({"requestBody": {"required": true, "content": content}})
    } else {
        json!({"responses": {"200": {"description": "Done.", "content": content}}})
    };
    let mut schemas = others;
    schemas["T"] = schema;
    file(operation, schemas, "types/t.rs")
}

fn has(text: &str, pieces: &[&str]) {
    let flat = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join("")
            .replace(",)", ")")
            .replace(",}", "}")
    };
    for piece in pieces {
        assert!(flat(text).contains(&flat(piece)), "{piece}\n{text}");
    }
}

#[test]
fn absence_and_null_are_told_apart_where_a_caller_can_send_them() {
    let schema = json!({"type": "object", "required": ["a", "b"], "properties": {
        "a": {"type": "string"},
        "b": {"type": "string", "nullable": true},
        "c": {"type": "string"},
        "d": {"type": "string", "nullable": true},
        "e": {"type": "array", "items": {"type": "string"}},
    }});
    let sent = types(true, schema.clone(), json!({}));
    has(
        &sent,
        &[
            "pub a: String",
            "pub b: Option<String>",
            "pub c: Option<String>",
            "pub e: Option<Vec<String>>",
        ],
    );
    has(
        &sent,
        &[
            "pub d: ::agent_clients_runtime::Nullable<String>",
            "pub fn new(a: impl Into<String>) -> Self",
        ],
    );
    assert!(!sent.contains("non_exhaustive"), "{sent}");
    let read = types(false, schema, json!({}));
    has(&read, &["#[non_exhaustive]", "pub d: Option<String>"]);
}

#[test]
fn fields_stand_in_the_order_of_the_document_and_unknown_ones_are_kept() {
    let schema = json!({"type": "object", "additionalProperties": true, "required": ["z", "n"], "properties": {
        "z": {"type": "string"}, "n": {"type": "string", "nullable": true}, "a-b": {"type": "string"},
    }});
    let text = types(false, schema, json!({}));
    has(
        &text,
        &[
            "pub extra: ::agent_clients_runtime::Extra",
            r#"deserialize_keeping_unknown!(T { z: "z", n: "n" required, a_b: "a-b", });"#,
        ],
    );
    assert!(!text.contains("::serde::Deserialize"), "{text}");
}

#[test]
fn a_cycle_is_boxed_once_and_stays_optional() {
    let recursive = json!({"type": "object", "properties": {"t": {"$ref": "#/components/schemas/T"}}});
    has(&types(false, recursive, json!({})), &["pub t: Option<Box<T>>"]);
    let other = json!({"O": {"type": "object", "properties": {"t": {"$ref": "#/components/schemas/T"}}}});
    let union = json!({"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/O"}]});
    has(
        &types(false, union, other),
        &["O(Box<O>)", "String(String)", "Unknown(::serde_json::Value)"],
    );
}

#[test]
fn members_of_a_union_that_write_their_own_tag_stand_last() {
    let member = |field: &str| json!({"type": "object", "required": ["k"], "properties": {"k": {"type": "string"}, field: {"type": "string"}}});
    let mut own = member("x");
    own["properties"]["again"] = json!({"$ref": "#/components/schemas/Own"});
    let union = json!({
        "oneOf": [{"$ref": "#/components/schemas/Own"}, {"$ref": "#/components/schemas/Lent"}],
        "discriminator": {"propertyName": "k", "mapping": {
            "own": "#/components/schemas/Own", "lent": "#/components/schemas/Lent",
        }},
    });
    let text = types(false, union, json!({"Own": own, "Lent": member("y")}));
    has(
        &text,
        &[
            r#"#[serde(tag = "k")]"#,
            r#"#[serde(rename = "lent")] Lent(Lent), /// `own` #[serde(untagged)] Own(Own),"#,
            r#"open_union!(T, "k", Unknown { Own: "own", Lent: "lent", });"#,
        ],
    );
}

#[test]
fn enums_are_open_and_their_odd_words_have_names() {
    let text = types(
        false,
        json!({"type": "string", "enum": ["a-b", "", "unknown"]}),
        json!({}),
    );
    has(
        &text,
        &[
            "AB,",
            "Empty,",
            "Unknown,",
            "Unrecognized(String)",
            r#"open_enum!(T, Unrecognized { AB: "a-b", Empty: "", Unknown: "unknown", });"#,
        ],
    );
    let text = types(false, json!({"type": "integer", "enum": [1, -1]}), json!({}));
    has(&text, &["N1,", "Minus1,", "Unknown(i64)"]);
}

#[test]
fn members_of_one_kind_have_names_of_their_own() {
    let union = json!({"oneOf": [{"type": "string"}, {"type": "string", "format": "uuid"}]});
    has(
        &types(false, union, json!({})),
        &["String(String)", "String2(::uuid::Uuid)"],
    );
}

#[test]
fn what_is_said_of_a_type_and_its_fields_is_their_documentation() {
    let schema = json!({
        "description": "A thing.",
        "x-evidence": {"level": "I", "source": "section 4"},
        "type": "object",
        "properties": {
            "a": {"type": "integer", "default": 3, "description": "A number.", "x-since": "0.2", "deprecated": true},
            "b": {"$ref": "#/components/schemas/O"},
        },
    });
    let text = types(
        false,
        schema,
        json!({"O": {"type": "object", "properties": {"x": {"type": "string"}}}}),
    );
    has(
        &text,
        &[
            "/// A thing. /// /// *Evidence:* inferred (section 4).",
            "/// A number. /// /// The server's default: `3`. /// /// Since 0.2 of the official client.",
            "#[deprecated]",
            "/// `b`, see `O`.",
        ],
    );
}

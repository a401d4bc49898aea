//! Rules about enums: closed lists of strings or whole numbers that become open Rust enums.

use std::collections::HashMap;

use serde_json::Value;

use super::Report;
use super::index::{Index, Site};
use crate::names;
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for schema in index.schemas.iter().filter(|schema| schema.object.contains_key("enum")) {
        one(schema, report);
    }
}

fn one(schema: &Site<'_>, report: &mut Report<'_>) {
    let pointer = schema.at("enum");
    let Some(values) = schema.object.get("enum").and_then(Value::as_array) else {
        return;
    };
    if values.is_empty() {
        report.error(
            pointer,
            "an enum without values",
            "no value could ever be valid",
            "list the known values, or remove `enum`",
        );
        return;
    }
    let kind = schema.text("type");
    if !matches!(kind, Some("string" | "integer")) {
        report.error(
            pointer,
            match kind {
                Some(kind) => format!("an enum of type `{kind}`"),
                None => "an enum without a type".to_owned(),
            },
            "only strings and whole numbers become variants of a Rust enum",
            "write `type: string` or `type: integer`, or remove `enum`",
        );
        return;
    }
    let mut seen: HashMap<String, String> = HashMap::new();
    for (position, value) in values.iter().enumerate() {
        let here = child(&pointer, &position.to_string());
        let text = match value {
            Value::Null => {
                report.error(
                    here,
                    "an enum with the value null",
                    "null is no variant: whether the value may be null is said by `nullable`",
                    "remove the value, and write `nullable: true` beside `enum`",
                );
                continue;
            }
            Value::String(text) if kind == Some("string") => text.clone(),
            Value::Number(number) if kind == Some("integer") && (number.is_i64() || number.is_u64()) => {
                number.to_string()
            }
            other => {
                report.error(
                    here,
                    format!("the value `{other}` in an enum of type `{}`", kind.unwrap_or_default()),
                    "it could never be valid",
                    if kind == Some("string") {
                        "quote it"
                    } else {
                        "write a whole number"
                    },
                );
                continue;
            }
        };
        let variant = if kind == Some("string") {
            names::variant(&text)
        } else {
            text.clone()
        };
        match seen.get(&variant) {
            Some(other) if *other == text => report.error(
                here,
                format!("the value `{text}` twice in one enum"),
                "one of them has no effect",
                "remove one",
            ),
            Some(other) => report.error(
                here,
                format!("the values `{other}` and `{text}` give the same variant `{variant}`"),
                "both would be one variant of the Rust enum",
                "keep the one that the API sends; the other still arrives, as an unknown value",
            ),
            None => {
                seen.insert(variant, text);
            }
        }
    }
}

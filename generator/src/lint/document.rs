//! Rules about the document as a whole: its version and its `x-error` envelope.

use serde_json::Value;

use super::Report;
use super::index::Index;

/// Whether the document is OpenAPI 3.0; reports when it is not.
pub(crate) fn version(report: &mut Report<'_>) -> bool {
    let what = match report.document.root.get("openapi") {
        Some(Value::String(version)) => match version.split('.').collect::<Vec<_>>()[..] {
            ["3", "0", patch] if !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit()) => return true,
            _ => format!("OpenAPI version `{version}`"),
        },
        Some(other) => format!("OpenAPI version `{other}`, which is not a string"),
        None if report.document.root.get("swagger").is_some() => "a Swagger 2 document".to_owned(),
        None => "no OpenAPI version".to_owned(),
    };
    let why = "the generator reads OpenAPI 3.0 only; the schemas of other versions mean other things";
    report.error(
        "/openapi",
        what,
        why,
        "write `openapi: 3.0.3` and mend the keywords that differ",
    );
    false
}

/// Checks that the error envelope names an enum of codes that exists; its shape is checked with the vocabulary.
pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    let Some(codes) = index.document.root.pointer("/x-error/codes").and_then(Value::as_str) else {
        return;
    };
    let is_enum = index
        .component_schema(codes)
        .is_some_and(|schema| schema.text("type") == Some("string") && schema.object.contains_key("enum"));
    if !is_enum {
        report.error(
            "/x-error/codes",
            format!("`codes` names `{codes}`, which is no string enum"),
            "the typed error codes of the client are made from that enum",
            format!("add `components/schemas/{codes}` with `type: string` and `enum`, or name another schema"),
        );
    }
}

//! The documentation of a request: meaning, arguments, route, errors, an example, and what the
//! statements rest on.

use crate::code;
use crate::model::{Operation, Reply};

/// Everything a caller should know before the call.
pub(super) fn operation(operation: &Operation, kind: &Reply, arguments: &[String], example: &str) -> String {
    let route = format!("`{} {}`", operation.http_method.to_uppercase(), operation.path);
    let route = match &kind.accept {
        Some(accept) if !kind.suffix.is_empty() => format!("{route}, answered as `{accept}`"),
        _ => route,
    };
    let errors: Vec<String> = operation
        .errors
        .iter()
        .map(|(status, text)| format!("- `{status}`: {}", text.trim().replace('\n', " ")))
        .collect();
    let errors = if errors.is_empty() {
        String::new()
    } else {
        format!("# Errors\n\nThe API documents:\n{}", errors.join("\n"))
    };
    let constants = operation.constants.iter().map(|constant| {
        let about = constant.description.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("Sent always: `{}`. {about}", constant.shown())
    });
    let constants = code::paragraphs(constants);
    let history = code::history(operation.since.as_deref(), operation.until.as_deref());
    code::paragraphs([
        operation.summary.clone(),
        operation.description.clone(),
        arguments.join("\n"),
        route,
        constants,
        operation.body_description.clone(),
        history,
        code::evidence(operation.evidence.as_ref()),
        errors,
        example.to_owned(),
    ])
}

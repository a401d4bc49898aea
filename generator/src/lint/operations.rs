//! Rules about operations: their identity, their namespace, and what the house wants to know of each.

use std::collections::HashMap;

use super::Report;
use super::index::{Index, Operation};
use crate::names;
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for operation in &index.operations {
        method(operation, report);
        identity(operation, report);
        facts(operation, report);
        if index.successes(operation).is_empty() {
            report.error(
                operation.site.at("responses"),
                format!("`{}` has no 2xx reply", operation.label()),
                "the generator makes the return type from the 2xx replies",
                "add the reply of a call that works, such as `'200'` or `'204'`",
            );
        }
    }
    unique(index, report);
    shadowed(index, report);
}

fn method(operation: &Operation<'_>, report: &mut Report<'_>) {
    if matches!(operation.method, "options" | "trace") {
        report.error(
            operation.site.pointer.clone(),
            format!("an operation with the method {}", operation.method.to_uppercase()),
            "no API is called that way, and the HTTP client has no such method",
            "remove it",
        );
    }
}

/// `operationId` = the first tag as a path, then the method's name.
fn identity(operation: &Operation<'_>, report: &mut Report<'_>) {
    let namespace = operation.namespace();
    if namespace.is_none() {
        report.error(
            operation.site.pointer.clone(),
            format!("`{}` has no tag", operation.label()),
            "the first tag is the namespace: without it the call has no place in the client",
            "add `tags: [jobs]`; a dot nests, as in `jobs.checkpoints`",
        );
    }
    let prefix = namespace.map(|tag| {
        if !tag.split('.').all(is_word) {
            report.error(
                operation.site.at("tags"),
                format!("the tag `{tag}` is no namespace"),
                "it becomes the names of methods: `client.jobs().checkpoints()`",
                "write words of letters and digits with dots between, such as `jobs.checkpoints`",
            );
        }
        names::id_prefix(tag)
    });
    let Some(id) = operation.site.text("operationId") else {
        report.error(
            operation.site.pointer.clone(),
            format!("`{}` has no `operationId`", operation.label()),
            "the method of the client is named after it",
            match prefix {
                Some(prefix) => format!("add `operationId: {prefix}_…` with the official client's method name"),
                None => "add an `operationId`: the tag with `_` for dots, `_`, the method".to_owned(),
            },
        );
        return;
    };
    let pointer = operation.site.at("operationId");
    if names::snake(id) != id && names::snake(id).trim_end_matches('_') != id {
        report.error(
            pointer,
            format!("the operationId `{id}` is not in snake case"),
            "it is the name of a Rust method and of the operation in errors and traces: one spelling for all",
            format!("write `{}`", names::snake(id)),
        );
    } else if let Some(prefix) = prefix
        && id
            .strip_prefix(&prefix)
            .and_then(|rest| rest.strip_prefix('_'))
            .is_none_or(str::is_empty)
    {
        report.error(
            pointer,
            format!("the operationId `{id}` does not start with its namespace"),
            "an operation is found by its first tag, and its id must say the same",
            format!("write `{prefix}_…`, or change the first tag"),
        );
    }
}

/// The parts of a namespace in snake case. Inside an id a word may be one that Rust keeps for itself, so it has no
/// trailing underscore here.
fn words(tag: &str) -> Vec<String> {
    tag.split('.')
        .map(|word| names::snake(word).trim_end_matches('_').to_owned())
        .collect()
}

fn is_word(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// What every operation must say about itself.
fn facts(operation: &Operation<'_>, report: &mut Report<'_>) {
    if !operation.site.object.contains_key("x-evidence") {
        report.error(
            operation.site.pointer.clone(),
            format!("`{}` has no `x-evidence`", operation.label()),
            "nothing inferred may look like a fact: the documentation of the call says how it is known",
            "add `x-evidence: {name: S, wire: I, source: …}`",
        );
    }
    let idempotency = operation.site.object.get("x-idempotency");
    if idempotency.is_none() {
        report.error(
            operation.site.pointer.clone(),
            format!("`{}` has no `x-idempotency`", operation.label()),
            "the client repeats a request by itself only where this says that a repeat is harmless",
            "add `x-idempotency: method`, `never` or `{header: Idempotency-Key}`",
        );
    }
    if idempotency.is_some_and(|value| value == "method") && matches!(operation.method, "post" | "patch") {
        report.error(
            operation.site.at("x-idempotency"),
            format!("`x-idempotency: method` on a {}", operation.method.to_uppercase()),
            "that method promises nothing about a repeat, so a retry could do the thing twice",
            "write `never`, or `{header: …}` when the API knows an idempotency key",
        );
    }
    if !operation.site.object.contains_key("summary") && !operation.site.object.contains_key("description") {
        report.warning(
            operation.site.pointer.clone(),
            format!("`{}` has no description", operation.label()),
            "the method of the client would have no documentation",
            "add a `summary` of one sentence",
        );
    }
}

/// No two operations share an id, nor the Rust name that comes of it.
fn unique(index: &Index<'_>, report: &mut Report<'_>) {
    let mut seen: HashMap<String, &Operation<'_>> = HashMap::new();
    for operation in &index.operations {
        let Some(id) = operation.site.text("operationId") else {
            continue;
        };
        let Some(first) = seen.get(&names::snake(id)) else {
            seen.insert(names::snake(id), operation);
            continue;
        };
        let other = first.site.text("operationId").unwrap_or_default();
        let what = if other == id {
            format!("the operationId `{id}` twice")
        } else {
            format!("the operationIds `{other}` and `{id}` are the same in snake case")
        };
        let (line, _) = report.document.location(&first.site.at("operationId"));
        report.error(
            operation.site.at("operationId"),
            what,
            format!(
                "both would be one Rust method; the first is `{}` in line {line}",
                first.label()
            ),
            "give one of them another name",
        );
    }
}

/// No method of a namespace has the name of a namespace nested in it: `jobs().checkpoints()` cannot be both.
fn shadowed(index: &Index<'_>, report: &mut Report<'_>) {
    let mut nested: HashMap<Vec<String>, &str> = HashMap::new();
    for tag in index.operations.iter().filter_map(Operation::namespace) {
        let path = words(tag);
        for length in 1..=path.len() {
            nested.entry(path[..length].to_vec()).or_insert(tag);
        }
    }
    for operation in &index.operations {
        let (Some(tag), Some(id)) = (operation.namespace(), operation.site.text("operationId")) else {
            continue;
        };
        let mut full = words(tag);
        let Some(method) = id
            .strip_prefix(&names::id_prefix(tag))
            .and_then(|rest| rest.strip_prefix('_'))
        else {
            continue;
        };
        full.push(method.to_owned());
        if let Some(other) = nested.get(&full) {
            report.error(
                child(&operation.site.pointer, "operationId"),
                format!("the method `{method}` of `{tag}` has the name of a namespace"),
                format!("the tag `{other}` makes a method of the same name, which opens that namespace"),
                "give the operation or the namespace another name",
            );
        }
    }
}

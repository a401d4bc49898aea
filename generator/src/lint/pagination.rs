//! Rules about `x-pagination`: the parameters it turns and the fields it reads exist.

use serde_json::Value;

use super::Report;
use super::index::{Index, Operation, Site};
use crate::read::child;

/// The largest default of a page size; it fits into every integer type that a parameter can have.
const MOST_ENTRIES: u32 = i32::MAX.unsigned_abs();

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for operation in &index.operations {
        if let Some(pagination) = operation.site.object.get("x-pagination").and_then(Value::as_object) {
            let pagination = Site {
                pointer: operation.site.at("x-pagination"),
                object: pagination,
            };
            parameters(operation, &pagination, report);
            fields(index, operation, &pagination, report);
            if pagination.text("last") == Some("short") {
                last(operation, &pagination, report);
            }
        }
    }
}

fn parameters(operation: &Operation<'_>, pagination: &Site<'_>, report: &mut Report<'_>) {
    for key in ["limit", "offset", "page", "cursor"] {
        let Some(name) = pagination.text(key) else { continue };
        if operation.query(name).is_none() {
            report.error(
                child(&pagination.pointer, key),
                format!("`{}` has no query parameter `{name}`", operation.label()),
                "the paginator turns it to get from one page to the next",
                format!("add the query parameter, or name another in `{key}`"),
            );
        }
    }
}

/// `last: short` needs to know how long a full page is.
fn last(operation: &Operation<'_>, pagination: &Site<'_>, report: &mut Report<'_>) {
    let pointer = child(&pagination.pointer, "last");
    if pagination.object.contains_key("total") {
        report.error(
            pointer.clone(),
            format!("`last` beside `total` in `{}`", operation.label()),
            "the total says already which page is the last",
            "leave one of them out",
        );
    }
    let Some(limit) = pagination.text("limit").and_then(|name| operation.query(name)) else {
        return;
    };
    let schema = limit.site.object.get("schema");
    let is_integer = schema.and_then(|schema| schema.get("type")) == Some(&Value::from("integer"));
    if !is_integer {
        report.error(
            pointer,
            format!(
                "`last: short` of `{}` needs the integer parameter `{}`",
                operation.label(),
                limit.name()
            ),
            "the length of a page is compared with the length that was asked for",
            format!("write `type: integer` into the schema of `{}` itself", limit.name()),
        );
        return;
    }
    let default = schema
        .and_then(|schema| schema.get("default")?.as_i64())
        .and_then(|default| u32::try_from(default).ok());
    let fits = default.is_some_and(|default| (1..=MOST_ENTRIES).contains(&default));
    if !limit.site.is("required") && !fits {
        report.error(
            pointer,
            format!(
                "`last: short` of `{}` needs a default of the parameter `{}`",
                operation.label(),
                limit.name()
            ),
            "where a request leaves it out, nobody would know how long a full page is",
            format!("write the service's own `default` into its schema, from 1 to {MOST_ENTRIES}"),
        );
    }
}

fn fields(index: &Index<'_>, operation: &Operation<'_>, pagination: &Site<'_>, report: &mut Report<'_>) {
    let schemas = index.success_schemas(operation);
    let [reply] = &schemas[..] else {
        report.error(
            pagination.pointer.clone(),
            format!(
                "`{}` is paginated and has {} JSON replies",
                operation.label(),
                schemas.len()
            ),
            "the paginator reads the items from the one JSON reply of a call that works",
            "describe exactly one 2xx reply with `application/json`",
        );
        return;
    };
    for (key, kinds) in [
        ("items", &["array"][..]),
        ("total", &["integer"]),
        ("next", &["string", "integer"]),
    ] {
        let Some(path) = pagination
            .text(key)
            .filter(|path| path.split('.').all(|name| !name.is_empty()))
        else {
            continue;
        };
        let pointer = child(&pagination.pointer, key);
        match index.follow(reply, path) {
            Err(missing) => report.error(
                pointer,
                format!("the reply of `{}` has no `{path}`", operation.label()),
                format!("there is no property `{missing}`, so the paginator would find nothing"),
                "write the path of property names from the top of the reply, such as `data.jobs`",
            ),
            Ok(field) if !field.text("type").is_some_and(|kind| kinds.contains(&kind)) => report.error(
                pointer,
                format!(
                    "`{path}` in the reply of `{}` is not of type `{}`",
                    operation.label(),
                    kinds.join("` or `")
                ),
                format!("the paginator reads `{key}` from it"),
                "name another property, or mend its schema",
            ),
            Ok(_) => {}
        }
    }
}

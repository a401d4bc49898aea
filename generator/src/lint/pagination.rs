//! Rules about `x-pagination`: the parameters it turns and the fields it reads exist.

use serde_json::Value;

use super::Report;
use super::index::{Index, Operation, Site};
use crate::read::child;

pub(crate) fn check(index: &Index<'_>, report: &mut Report<'_>) {
    for operation in &index.operations {
        if let Some(pagination) = operation.site.object.get("x-pagination").and_then(Value::as_object) {
            let pagination = Site {
                pointer: operation.site.at("x-pagination"),
                object: pagination,
            };
            parameters(operation, &pagination, report);
            fields(index, operation, &pagination, report);
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

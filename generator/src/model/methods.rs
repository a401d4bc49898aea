//! Every method of a handle has a name of its own, and every type of its module.
//!
//! The lint has seen the operation ids; only here the kinds of answers stand beside them, which make names longer
//! (`export_csv`).

use std::collections::BTreeMap;

use super::Operation;
use crate::names;
use crate::read::Document;
use crate::{Diagnostics, Severity};

pub(super) fn distinct(operations: &[Operation], document: &Document, findings: &mut Diagnostics) {
    let mut methods: BTreeMap<(String, String), String> = BTreeMap::new();
    let mut types: BTreeMap<(String, String), String> = BTreeMap::new();
    for operation in operations {
        let path = &operation.namespace;
        types.insert(
            (path.join("_"), names::handle(&path.join("_"))),
            format!("the namespace `{}`", path.join(".")),
        );
        for depth in 1..path.len() {
            let place = (path[..depth].join("_"), path[depth].clone());
            methods.insert(place, format!("the namespace `{}`", path[..=depth].join(".")));
        }
    }
    for operation in operations {
        for kind in &operation.replies {
            let module = operation.namespace.join("_");
            let method = operation.method_name(kind);
            let request = operation.request_name(kind);
            let own = format!("`{}`", operation.id);
            let other = methods
                .insert((module.clone(), method.clone()), own.clone())
                .or(types.insert((module, request), own));
            if let Some(other) = other {
                findings.push(document.diagnostic(
                    Severity::Error,
                    &operation.pointer,
                    format!("`{}` and {other} would both be called `{method}`", operation.id),
                    "both would be one method of the client, or one type behind it",
                    "rename one of them; each media type beside the first makes a method of its own, such as `export_csv`",
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::model::tests_support::api;

    fn operation(id: &str, tag: &str, media: &[&str]) -> Value {
        let content: serde_json::Map<String, Value> =
            media.iter().map(|media| ((*media).to_owned(), json!({}))).collect();
        json!({"operationId": id, "tags": [tag], "responses": {"200": {"description": "", "content": content}}})
    }

    #[test]
    fn two_methods_of_one_name_are_refused_whatever_makes_the_name() {
        for (first, second, expected) in [
            (
                operation("a_run", "a", &["application/json", "text/csv"]),
                operation("a_run_csv", "a", &[]),
                "`run_csv`",
            ),
            (
                operation("a_run", "a", &["application/json", "text/csv"]),
                operation("a_run_csv_x", "a.run_csv", &[]),
                "namespace",
            ),
            (operation("a_x1", "a", &[]), operation("a_x_1", "a", &[]), "`x_1`"),
        ] {
            let found = api(json!({"/a": {"get": first}, "/b": {"get": second}}), json!({}));
            let found = found.err().map(|found| found.to_string()).unwrap_or_default();
            assert!(found.contains(expected), "{expected}: {found}");
        }
    }
}

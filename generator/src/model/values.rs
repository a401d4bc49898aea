//! Every value that a caller gives with a request, from its parameters and its body, has a name of its own.
//!
//! The lint has seen the parameters as they are written; only here the properties of a deepObject and the parts of a
//! form stand beside them.

use std::collections::BTreeMap;

use super::{Body, Parameter, Problem};
use crate::names;

pub(super) fn distinct(parameters: &[Parameter], body: &Body) -> Result<(), Problem> {
    let mut values: Vec<(&str, String)> = Vec::new();
    for parameter in parameters {
        values.push((&parameter.ident, format!("the parameter `{}`", parameter.wire)));
    }
    match body {
        Body::None | Body::Empty { .. } => {}
        Body::Multipart { fields } => {
            values.extend(
                fields
                    .iter()
                    .map(|field| (field.ident.as_str(), format!("the part `{}`", field.wire))),
            );
        }
        Body::Json { .. } | Body::Form { .. } => values.push(("body", "the body".to_owned())),
        Body::Upload { media, .. } => {
            values.push(("body", "the body".to_owned()));
            if media.contains('*') {
                values.push(("content_type", "the media type of the body".to_owned()));
            }
        }
    }
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, what) in &values {
        if names::is_of_every_request(name) {
            return Err(problem(format!(
                "{what} would be called `{name}`, which every request has for the call itself"
            )));
        }
        if let Some(other) = seen.insert(name, what) {
            return Err(problem(format!("{other} and {what} would both be called `{name}`")));
        }
    }
    Ok(())
}

fn problem(what: String) -> Problem {
    Problem::new(
        what,
        "both would be one field of the request",
        "rename it where its name is free (a path parameter, a schema), or leave it out",
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::model::tests_support::refusal;

    #[test]
    fn two_values_of_one_name_are_refused_wherever_they_come_from() {
        let form = |part: &str| {
            json!({"content": {"multipart/form-data": {"schema": {
                "type": "object", "properties": {part: {"type": "string"}},
            }}}})
        };
        let id = json!({"name": "id", "in": "query", "schema": {"type": "string"}});
        let deep = json!({"name": "filter", "in": "query", "style": "deepObject", "schema": {
            "type": "object", "properties": {"state": {"type": "string"}},
        }});
        let flat = json!({"name": "filter_state", "in": "query", "schema": {"type": "string"}});
        let media = json!({"name": "content-type", "in": "query", "schema": {"type": "string"}});
        let any = json!({"required": true, "content": {"*/*": {}}});
        for (parameters, body, expected) in [
            (
                json!([id]),
                form("id"),
                "the parameter `id` and the part `id` would both be called `id`",
            ),
            (json!([deep, flat]), json!(null), "would both be called `filter_state`"),
            (
                json!([media]),
                any,
                "the media type of the body would both be called `content_type`",
            ),
            (json!([]), form("with_retry"), "which every request has"),
        ] {
            let mut operation = json!({"parameters": parameters});
            if !body.is_null() {
                operation["requestBody"] = body;
            }
            let found = refusal(operation);
            assert!(found.contains(expected), "{found}");
        }
    }
}

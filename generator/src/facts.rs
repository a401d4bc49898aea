//! The operations of a document as plain facts, for `cargo xtask coverage`.
//!
//! Read from the author's text, not from the normalised one: what is counted is what was written.

use serde_json::Value;

use crate::normalise::schema::{aliases, list, operations as all, text};
use crate::{Diagnostics, read};

/// One operation, as far as a table needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationFacts {
    /// `operationId`.
    pub id: String,
    /// The first tag; dots nest.
    pub namespace: String,
    /// Other official names of the method (`x-alias`).
    pub aliases: Vec<String>,
    /// HTTP method in capitals.
    pub method: String,
    /// Route template below the server.
    pub path: String,
    /// Evidence level of the name.
    pub name_evidence: String,
    /// Evidence level of method and path, with its basis: `I from C`.
    pub wire_evidence: String,
    /// Where the statement comes from.
    pub source: String,
    /// First version of the official client that has it.
    pub since: Option<String>,
    /// Last version of the official client that had it.
    pub until: Option<String>,
}

/// Lists the operations of a document in its own order.
///
/// # Errors
///
/// The diagnostics of a text that is no document at all; rules are the lint's business.
pub fn operations(spec_text: &str, spec_path: &str) -> Result<Vec<OperationFacts>, Diagnostics> {
    let document = read::read(spec_text, spec_path)?;
    let facts = all(&document.root).map(|(path, method, operation)| {
        let evidence = operation.get("x-evidence").unwrap_or(&Value::Null);
        let of = |value: &Value, key: &str| text(value, key).unwrap_or_default().to_owned();
        OperationFacts {
            id: of(operation, "operationId"),
            namespace: list(operation, "tags")
                .first()
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            aliases: aliases(operation),
            method: method.to_uppercase(),
            path: path.to_owned(),
            name_evidence: of(evidence, "name"),
            wire_evidence: of(evidence, "wire"),
            source: of(evidence, "source"),
            since: text(operation, "x-since").map(str::to_owned),
            until: text(operation, "x-until").map(str::to_owned),
        }
    });
    Ok(facts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_counted_once_with_what_it_rests_on() {
        let text = "paths:\n  /a:\n    get:\n      operationId: jobs_list\n      tags: [jobs]\n      x-until: 1.0\n      \
                    x-evidence: {name: S, wire: I from C, source: section 2}\n    post: {operationId: jobs_start}\n";
        let found = operations(text, "a.yaml").unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].method.as_str(), found[0].wire_evidence.as_str()),
            ("GET", "I from C")
        );
        assert_eq!((found[1].id.as_str(), found[1].namespace.as_str()), ("jobs_start", ""));
    }
}

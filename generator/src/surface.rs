//! `SURFACE.md`: the whole public surface as one sorted list, which a reviewer reads first.
//!
//! One line per operation, type and field, so that a change of the API is as many lines here as
//! it is changes. It is also the only generated file that carries the hash of the document:
//! a changed document then touches this file and the types or operations it changed, no more.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::Settings;
use crate::facade::Facade;
use crate::model::Api;
use crate::types::Types;

pub(crate) fn build(api: &Api, types: &Types, facade: &Facade, spec_text: &str, settings: &Settings) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(spec_text.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    let mut operations = facade.surface.clone();
    operations.sort();
    let types = types
        .files
        .iter()
        .flat_map(|file| file.surface.iter().map(String::as_str));
    let mut out = format!(
        "# {}\n\nGenerated from `{}` by `{}`; do not edit.\n\nSHA-256 of the document: `{hash}`\n\n",
        api.title, settings.spec_path, settings.command
    );
    let _ = write!(
        out,
        "## Operations ({})\n\n```text\n{}\n```\n\n",
        api.operations.len(),
        operations.join("\n")
    );
    let lines: Vec<&str> = types.collect();
    let _ = write!(out, "## Types\n\n```text\n{}\n```\n", lines.join("\n"));
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::tests_support::{document, file_of};

    #[test]
    fn the_listing_has_a_line_for_everything_a_caller_sees_and_the_hash_of_the_document() {
        let text = document(
            json!({
                "deprecated": true,
                "parameters": [{"name": "maxItems", "in": "query", "schema": {"type": "integer"}}],
                "responses": {"200": {"description": "A job.", "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Job"}},
                }}},
            }),
            json!({
                "Job": {"type": "object", "required": ["id"], "properties": {
                    "state": {"$ref": "#/components/schemas/State"}, "id": {"type": "string"},
                }},
                "State": {"type": "string", "enum": ["open"]},
            }),
        );
        let surface = file_of(&text, "SURFACE.md");
        let lines: Vec<&str> = surface
            .lines()
            .filter(|line| line.contains(" = ") || line.starts_with("struct"))
            .collect();
        assert_eq!(
            lines,
            [
                "a.run(id: String) [max_items] -> types::Job (deprecated) = POST /a/{id}",
                "struct Job",
                "struct Job.state: Option<State>",
                "struct Job.id: String",
                "enum State = open | …",
            ]
        );
        let hash = |surface: &str| {
            surface
                .lines()
                .find(|line| line.starts_with("SHA-256"))
                .map(str::to_owned)
        };
        assert!(hash(&surface).is_some());
        assert_ne!(hash(&surface), hash(&file_of(&format!("{text} "), "SURFACE.md")));
    }
}

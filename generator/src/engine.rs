//! Pass 5: runs progenitor over the reduced document.
//!
//! progenitor (pinned exactly) is an internal engine: its positional, merged output is parsed and
//! handed to the next passes, and nobody outside this crate ever sees it. It panics on documents
//! it cannot take; the lint and the normaliser exist so that this never happens, and if it does
//! the panic ends here as a diagnostic.

use std::panic::{AssertUnwindSafe, catch_unwind};

use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};
use serde_json::Value;

use crate::normalise::{Kind, Normal};
use crate::read::Document;
use crate::{Diagnostics, Severity};

/// The module that progenitor puts types in; our own types are named below it too.
pub(crate) const TYPES: &str = "types";

pub(crate) fn run(reduced: &Value, normal: &Normal, document: &Document) -> Result<syn::File, Diagnostics> {
    let refuse = |what: String| -> Diagnostics {
        document
            .diagnostic(
                Severity::Error,
                "",
                what,
                "the engine behind the generator cannot take the normalised document",
                "look at the document with `cargo xtask regen --emit-normalised DIR`; if the lint should have \
                 refused it, add a rule to the lint",
            )
            .into()
    };
    let document = serde_json::from_value(reduced.clone()).map_err(|error| refuse(format!("openapiv3: {error}")))?;
    let settings = settings(normal);
    let tokens = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&document)
    }))
    .map_err(|_| refuse("progenitor panicked".to_owned()))?
    .map_err(|error| refuse(format!("progenitor: {error}")))?;
    syn::parse2(tokens).map_err(|error| refuse(format!("progenitor wrote something that is not Rust: {error}")))
}

fn settings(normal: &Normal) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_map_type("::std::collections::BTreeMap")
        .with_derive("PartialEq");
    for (name, kind) in &normal.kinds {
        let path = match kind {
            Kind::Replaced(path) => path.clone(),
            Kind::StringEnum(_) | Kind::IntegerEnum(_) | Kind::Union(_) => format!("{TYPES}::{name}"),
            Kind::Struct(_) | Kind::Alias => continue,
        };
        settings.with_replacement(name, path, [TypeImpl::Display, TypeImpl::FromStr].into_iter());
    }
    settings
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;
    use crate::normalise::tests_support::document;

    #[test]
    fn what_the_engine_cannot_take_is_a_diagnostic_and_never_a_panic() {
        let schema = |schema: Value| {
            let info = json!({"title": "t", "version": "1"});
            json!({"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": {"A": schema}}})
        };
        let normal = Normal {
            root: Value::Null,
            kinds: BTreeMap::new(),
        };
        for (reduced, expected) in [
            (json!({"openapi": 3}), "openapiv3: "),
            (
                schema(json!({"type": "object", "format": "uint32"})),
                "progenitor panicked",
            ),
            (schema(json!({"type": "string", "enum": ["a.b", "a_b"]})), "progenitor"),
        ] {
            let found = run(&reduced, &normal, &document(json!({}))).unwrap_err().to_string();
            assert!(found.contains(expected) && found.contains("fix:"), "{found}");
        }
        assert!(run(&schema(json!({"type": "string"})), &normal, &document(json!({}))).is_ok());
    }
}

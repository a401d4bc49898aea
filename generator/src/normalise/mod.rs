//! Pass 3: rewrites the document into the subset that progenitor takes without loss.
//!
//! Each step is a file of its own and says which trap it answers. [`normalise`] keeps everything
//! the other passes need to know (replies, errors, documentation); [`reduce`] then leaves only
//! what progenitor is used for: routes, parameters, request bodies and plain types. Nothing here
//! may invent a field, a type or an operation that the author did not write.

mod all_of;
pub(crate) mod hoist;
mod kinds;
mod reduce;
mod rename;
mod resolve;
pub(crate) mod schema;
mod tags;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::read::{Document, child};
use crate::{Diagnostics, Settings};

pub(crate) use kinds::{Kind, Struct, Union, UnionMember};
pub(crate) use reduce::reduce;

/// A document whose schemas are all named and plain.
pub(crate) struct Normal {
    /// The document: no references but those to schemas, no inline objects, enums or unions.
    pub(crate) root: Value,
    /// What each named schema is, by its Rust name.
    pub(crate) kinds: BTreeMap<String, Kind>,
}

impl Normal {
    /// The schema with this Rust name.
    pub(crate) fn schema(&self, name: &str) -> Option<&Value> {
        self.root.get("components")?.get("schemas")?.get(name)
    }
}

/// Runs the steps in order.
pub(crate) fn normalise(document: &Document, settings: &Settings) -> Result<Normal, Diagnostics> {
    let mut root = document.root.clone();
    let context = Context { document, settings };
    resolve::resolve(&mut root, &context)?;
    let origins = rename::rename(&mut root, &context)?;
    all_of::merge(&mut root, &origins, &context)?;
    hoist::hoist(&mut root, &origins, &context)?;
    tags::release(&mut root);
    let kinds = kinds::read(&root, settings);
    Ok(Normal { root, kinds })
}

/// The document as text, for `cargo xtask regen --emit-normalised`.
pub(crate) fn to_json(root: &Value) -> String {
    let mut text = serde_json::to_string_pretty(root).unwrap_or_default();
    text.push('\n');
    text
}

/// What every step may look at.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document,
    pub(crate) settings: &'a Settings,
}

impl Context<'_> {
    /// A refusal that points into the text the author wrote.
    pub(crate) fn refuse(&self, pointer: &str, what: String, why: &str, fix: &str) -> Diagnostics {
        self.document
            .diagnostic(crate::Severity::Error, pointer, what, why, fix)
            .into()
    }
}

/// Rust name of a schema → its name in the text of the author.
pub(crate) type Origins = BTreeMap<String, String>;

/// The pointer of a named schema in the author's text.
pub(crate) fn origin(origins: &Origins, name: &str) -> String {
    child("/components/schemas", origins.get(name).map_or(name, String::as_str))
}

#[cfg(test)]
pub(crate) mod tests_support {
    //! What the tests of every step start from.

    use serde_json::Value;

    use crate::Settings;
    use crate::read::{Document, read};

    pub(crate) fn document(root: Value) -> Document {
        read(&root.to_string(), "test.yaml").expect("JSON is YAML")
    }

    pub(crate) fn settings() -> Settings {
        Settings {
            api: "test".to_owned(),
            spec_path: "test.yaml".to_owned(),
            client: "super::Client".to_owned(),
            module: "crate::generated".to_owned(),
            public: None,
            command: "cargo xtask regen test".to_owned(),
            formats: [("expert-key".to_owned(), "crate::ExpertKey".to_owned())].into(),
            pages: std::collections::BTreeMap::new(),
        }
    }
}

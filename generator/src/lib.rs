//! Turns one hand-maintained OpenAPI 3.0 document into the text of a typed Rust client.
//!
//! [`generate`] is a pure function from (spec text, settings) to a sorted map of path to file
//! text; writing, checking and diffing are three users of that map. Nothing in this crate may
//! read or write files, look at the clock or at the environment: the same input always gives
//! the same bytes. `README.md` of this folder shows the passes in order.

use std::collections::BTreeMap;
use std::path::PathBuf;

mod code;
mod diagnostic;
mod engine;
mod facade;
mod facts;
mod keywords;
mod lint;
mod model;
mod names;
mod normalise;
mod print;
mod read;
mod rewire;
mod surface;
mod typeref;
mod types;

pub use diagnostic::{Diagnostic, Diagnostics, Severity};
pub use facts::{OperationFacts, operations};
pub use normalise::schema::constant;

/// What the generator has to know about one API besides its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Short name of the API, as `cargo xtask regen` takes it: `perstack`.
    pub api: String,
    /// Path of the document relative to the repository root, for headers and diagnostics.
    pub spec_path: String,
    /// Path of the hand-written client type that the root handles are attached to. It must have
    /// a method `core(&self) -> &Core` that the generated module can reach.
    pub client: String,
    /// Path of the generated module itself: `crate::generated`.
    pub module: String,
    /// Path under which users reach the generated module, for the examples in the documentation:
    /// `perstack_client`, `meistrari_client::vault`. `None` leaves the examples out.
    pub public: Option<String>,
    /// The command that makes these files, as the header of each of them names it.
    pub command: String,
    /// String formats of the document that a hand-written type stands for: `expert-key` →
    /// `crate::ExpertKey`. Such a type implements `FromStr`, `Display`, `Serialize`,
    /// `Deserialize`, `Clone`, `Debug` and `PartialEq`; as a parameter it is taken as
    /// `TryInto<T>`, so that a malformed value is refused before a request.
    pub formats: BTreeMap<String, String>,
    /// Pages in Markdown that the documentation of a namespace's handle includes: name of the
    /// namespace's module → path of the file relative to the folder of the crate. A page without
    /// a namespace stops generation.
    pub pages: BTreeMap<String, String>,
}

/// The outcome of [`generate`].
#[derive(Clone, Debug)]
pub struct Output {
    /// Every generated file: path relative to the API's output folder, and its text.
    pub files: BTreeMap<PathBuf, String>,
    /// The document as progenitor sees it, as JSON.
    pub normalised: String,
    /// Findings of the lint that do not stop generation.
    pub warnings: Vec<Diagnostic>,
}

/// Generates the client of one API.
///
/// # Errors
///
/// Every problem of the document at once, each with file, line, reason and fix. A document that
/// the lint accepts and progenitor still refuses is reported the same way, never by a panic.
pub fn generate(spec_text: &str, settings: &Settings) -> Result<Output, Diagnostics> {
    let document = read::read(spec_text, &settings.spec_path)?;
    let findings = lint::check(&document);
    if findings.has_errors() {
        return Err(findings);
    }
    let normal = normalise::normalise(&document, settings)?;
    let api = model::Api::new(&document, &normal)?;
    let reduced = normalise::reduce(&normal, &api);
    let raw = engine::run(&reduced, &normal, &document)?;
    let rewired = rewire::rewire(raw, &api, &document)?;
    let types = types::build(rewired.types, &normal, &api, &document)?;
    let facade = facade::build(&api, &rewired.operations, settings, &document)?;
    let surface = surface::build(&api, &types, &facade, spec_text, settings);
    let files = print::print(&api, types, rewired.operations, facade, surface, settings).map_err(|what| {
        document.diagnostic(
            Severity::Error,
            "",
            what,
            "a pass wrote something that is not Rust",
            "this is a defect of the generator: find the pass that writes this file",
        )
    })?;
    Ok(Output {
        files,
        normalised: normalise::to_json(&reduced),
        warnings: findings.into_iter().collect(),
    })
}

/// Reads and lints a document without generating anything.
pub fn lint(spec_text: &str, spec_path: &str) -> Diagnostics {
    match read::read(spec_text, spec_path) {
        Ok(document) => lint::check(&document),
        Err(diagnostics) => diagnostics,
    }
}

/// Reads a document without checking what it says: the whole tree, object keys in the order of the text.
///
/// # Errors
///
/// The diagnostic of a text that is not one strict YAML mapping.
pub fn parse(spec_text: &str, spec_path: &str) -> Result<serde_json::Value, Diagnostics> {
    read::read(spec_text, spec_path).map(|document| document.root)
}

#[cfg(test)]
pub(crate) mod tests_support {
    //! Small documents, generated whole: what a pass is for shows in the files.

    use serde_json::{Value, json};

    use crate::normalise::tests_support::settings;

    /// A document with one operation, `POST /a/{id}` in the namespace `a`, and these schemas.
    pub(crate) fn document(mut operation: Value, schemas: Value) -> String {
        operation["operationId"] = json!("a_run");
        operation["tags"] = json!(["a"]);
        operation["x-evidence"] = json!({"name": "S", "wire": "S", "source": "test"});
        operation["x-idempotency"] = json!("never");
        if operation.get("responses").is_none() {
            operation["responses"] = json!({"200": {"description": "Done."}});
        }
        let id = json!({"name": "id", "in": "path", "required": true, "schema": {"type": "string"}});
        let root = json!({
            "openapi": "3.0.3",
            "info": {"title": "Test", "version": "1"},
            "paths": {"/a/{id}": {"parameters": [id], "post": operation}},
            "components": {"schemas": schemas},
        });
        root.to_string()
    }

    /// One generated file of such a document.
    pub(crate) fn file(operation: Value, schemas: Value, path: &str) -> String {
        file_of(&document(operation, schemas), path)
    }

    /// One generated file of a document.
    pub(crate) fn file_of(document: &str, path: &str) -> String {
        let output = crate::generate(document, &settings()).unwrap_or_else(|found| panic!("{found}"));
        let found = output.files.into_iter().find(|(found, _)| found.as_os_str() == path);
        found
            .map(|(_, text)| text)
            .unwrap_or_else(|| panic!("there is no {path}"))
    }
}

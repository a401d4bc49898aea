//! A specification as JSON, in the form of the official client (Run402 contract, sections 4.1, 4.3 and 6.2).
//!
//! Read strictly, as the official client does since 3.x: a field that nobody knows would be a wish that nobody grants. It must never
//! quote content, and never lead out of the folder that files are taken from.

mod build;
mod check;
mod shape;

use std::path::Path;

use super::error::DeployError;
use super::problem::{Problem, Problems};
use super::spec::ReleaseSpec;
use check::Checker;

impl ReleaseSpec {
    /// Reads a specification from JSON: the official client's `ReleaseSpec` with its names (`project`, `config.timeoutSeconds`,
    /// `requireRole`, …), where bytes are
    ///
    /// | JSON | what it is |
    /// |---|---|
    /// | `"text"` | content |
    /// | `{"data": …, "contentType": …}` | content with its media type |
    /// | `{"sha256": …, "size": …, "contentType": …}` | content that the service has |
    ///
    /// `project` may be left out for the client of a project, which fills it in. What is read is not yet valid: see
    /// [`problems`](Self::problems).
    ///
    /// # Errors
    ///
    /// [`DeployError`] with every field that is not known, missing or of the wrong kind, each with its place and what to do
    /// ([`DeployError::problems`]), and with what is wrong beside that.
    ///
    /// # Examples
    ///
    /// ```
    /// use run402_client::deploy::ReleaseSpec;
    ///
    /// let spec = ReleaseSpec::from_json(r#"{
    ///     "project": "prj_1",
    ///     "functions": {"patch": {"set": {"api": {"source": "export default …", "config": {"timeoutSeconds": 20}}}}},
    ///     "site": {"replace": {"index.html": "<h1>hi</h1>"}}
    /// }"#)?;
    /// assert!(spec.problems().is_empty());
    ///
    /// let error = ReleaseSpec::from_json(r#"{"project": "prj_1", "site": {"replaces": {}}}"#).unwrap_err();
    /// assert_eq!(
    ///     error.problems()[0].to_string(),
    ///     "site.replaces: there is no such field; fix: use one of replace, patch, public_paths"
    /// );
    /// # Ok::<(), run402_client::deploy::DeployError>(())
    /// ```
    pub fn from_json(json: &str) -> Result<Self, DeployError> {
        read(json, None)
    }

    /// As [`from_json`](Self::from_json), and bytes may also be files of a folder: `{"__source": "fs-file", "path": "dist/app.js"}`.
    /// A path is relative to the folder and may not lead out of it. Nothing is read yet; links inside the folder are followed when it
    /// is.
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json).
    pub fn from_json_in(json: &str, folder: impl AsRef<Path>) -> Result<Self, DeployError> {
        read(json, Some(folder.as_ref()))
    }
}

fn read(json: &str, folder: Option<&Path>) -> Result<ReleaseSpec, DeployError> {
    let value = check::parse(json).map_err(|why| {
        let mut found = Problems::default();
        found.add("spec", why, "write it as one JSON object");
        DeployError::invalid(found.into_vec())
    })?;
    let mut checker = Checker::new(folder);
    let value = checker.value(&value, &shape::SPEC, "spec");
    checker.assets(&value);
    let mut problems = checker.into_problems();
    let spec = build::spec(value, folder);
    if problems.is_empty() {
        return Ok(spec);
    }
    // What was left out above must not be missed again.
    let told = |problem: &Problem| {
        problem.code == "MANIFEST_EMPTY"
            || problems.iter().any(|known| {
                known.path == "spec" || known.path.starts_with(&problem.path) || problem.path.starts_with(&known.path)
            })
    };
    let more: Vec<Problem> = spec.problems().into_iter().filter(|problem| !told(problem)).collect();
    problems.extend(more.into_iter().filter(|problem| problem.path != "project"));
    Err(DeployError::invalid(problems))
}

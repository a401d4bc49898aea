//! What the generator makes of documents: snapshots, determinism, small diffs, refusals, and no panic on any input.
//!
//! What the generated code does when it runs is the business of `features`.

mod determinism;
mod locality;
mod mutations;
mod refusals;
mod snapshots;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use agent_clients_generator::{Diagnostics, Output, Settings};

/// A document of this repository.
struct Document {
    /// The name of its file without the extension.
    name: String,
    /// Its path from the root of the repository.
    path: String,
    text: String,
}

impl Document {
    /// All documents of a folder, by name.
    fn all(folder: &str) -> Vec<Self> {
        let mut all: Vec<Self> = files(folder, "yaml")
            .into_iter()
            .map(|path| Self::read(&path))
            .collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        assert!(!all.is_empty(), "{folder} is empty");
        all
    }

    fn read(path: &str) -> Self {
        let name = Path::new(path)
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        Self {
            name,
            path: path.to_owned(),
            text: text(path),
        }
    }

    fn fixtures() -> Vec<Self> {
        Self::all("tests/fixtures")
    }

    /// The same document with another text.
    fn with(&self, text: String) -> Self {
        Self {
            name: self.name.clone(),
            path: self.path.clone(),
            text,
        }
    }

    fn try_generate(&self) -> Result<Output, Diagnostics> {
        let settings = Settings {
            api: self.name.clone(),
            spec_path: self.path.clone(),
            client: "crate::Client".to_owned(),
            module: "crate::generated".to_owned(),
            command: "cargo xtask regen".to_owned(),
            public: None,
            formats: BTreeMap::new(),
            pages: BTreeMap::new(),
        };
        agent_clients_generator::generate(&self.text, &settings)
    }

    fn generate(&self) -> Output {
        self.try_generate()
            .unwrap_or_else(|found| panic!("{} is refused:\n{found}", self.path))
    }
}

/// The text of a file of the repository.
fn text(path: &str) -> String {
    let full = root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files of a folder with this extension, as paths from the root of the repository.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let fits = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    fits.filter_map(|path| Some(format!("{folder}/{}", path.file_name()?.to_str()?)))
        .collect()
}

fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

//! Which specifications there are, where their code goes, and what the generator has to know of each.
//!
//! The table of APIs is the one place to add a client. Fixtures need no entry: every `tests/fixtures/*.yaml` is one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use agent_clients_generator::{Diagnostics, Output, Settings, generate};

use crate::status::{about, status};

/// A client crate of this workspace.
struct Api {
    name: &'static str,
    spec: &'static str,
    /// The crate's folder; its code is generated into `src/generated`.
    folder: &'static str,
    /// The crate's name in Rust.
    crate_name: &'static str,
    /// String formats that a hand-written type of the crate stands for.
    formats: &'static [(&'static str, &'static str)],
}

const APIS: &[Api] = &[Api {
    name: "perstack",
    spec: "specs/perstack.yaml",
    folder: "clients/perstack",
    crate_name: "perstack_client",
    formats: &[
        ("expert-key", "crate::ExpertKey"),
        ("expert-version-key", "crate::ExpertVersionKey"),
        ("scope-name", "crate::ScopeName"),
    ],
}];

/// The name of all fixtures together.
const FIXTURES: &str = "fixtures";
const FIXTURE_SPECS: &str = "tests/fixtures";
const FIXTURE_FOLDER: &str = "tests/src/fixtures";

/// The generator, as a value so that the tests of the commands can bring one of their own.
type Generate = fn(&str, &Settings) -> Result<Output, Diagnostics>;

/// The repository that a command works on.
pub(crate) struct Workspace {
    /// Its top folder.
    pub(crate) root: PathBuf,
    pub(crate) generate: Generate,
}

/// One specification.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    /// Short name: `perstack`, `fixtures/arrays`.
    pub(crate) name: String,
    /// Path of the specification, relative to the root.
    pub(crate) spec: PathBuf,
    /// Where its files go, relative to the target's folder.
    pub(crate) prefix: PathBuf,
    pub(crate) settings: Settings,
}

/// What `regen` takes as one name: a client, or all fixtures.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) name: String,
    /// The generated folder, relative to the root. Every file in it is generated.
    pub(crate) folder: PathBuf,
    pub(crate) documents: Vec<Document>,
    /// Files that come from the list of documents and from none of them.
    pub(crate) extra: BTreeMap<PathBuf, String>,
}

impl Workspace {
    /// The repository at `root` with the real generator.
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root, generate }
    }

    /// The text of a file of the repository.
    pub(crate) fn read(&self, path: &Path) -> io::Result<String> {
        fs::read_to_string(self.root.join(path)).map_err(|error| about(path, error))
    }

    /// All targets: the clients in the order of the table, then the fixtures if there are any.
    pub(crate) fn targets(&self) -> io::Result<Vec<Target>> {
        let mut targets: Vec<Target> = APIS.iter().map(Api::target).collect();
        targets.extend(self.fixtures()?);
        Ok(targets)
    }

    /// The targets of that name, all when no name is given; says so and gives nothing when there is no such name.
    pub(crate) fn select(&self, names: &[String], out: &mut dyn Write) -> io::Result<Option<Vec<Target>>> {
        let all = self.targets()?;
        let known = |name: &String| all.iter().any(|target| target.name == *name);
        if let Some(unknown) = names.iter().find(|name| !known(name)) {
            let known: Vec<&str> = all.iter().map(|target| target.name.as_str()).collect();
            let text = format!("no API is named `{unknown}`; there are: {}", known.join(", "));
            status(out, "Unknown", &text)?;
            return Ok(None);
        }
        Ok(Some(
            all.into_iter()
                .filter(|target| names.is_empty() || names.contains(&target.name))
                .collect(),
        ))
    }

    fn fixtures(&self) -> io::Result<Option<Target>> {
        let specs = Path::new(FIXTURE_SPECS);
        let mut names = Vec::new();
        match fs::read_dir(self.root.join(specs)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(about(specs, error)),
            Ok(entries) => {
                for entry in entries {
                    let path = entry.map_err(|error| about(specs, error))?.path();
                    if path.extension().is_some_and(|extension| extension == "yaml") {
                        names.push(fixture_name(&path)?);
                    }
                }
            }
        }
        names.sort();
        // Without a specification there may still be files left over from one.
        if names.is_empty() && !self.root.join(FIXTURE_FOLDER).is_dir() {
            return Ok(None);
        }
        let extra = BTreeMap::from([(PathBuf::from("mod.rs"), fixture_modules(&names))]);
        let documents = names.iter().map(|name| fixture(name)).collect();
        Ok(Some(Target {
            name: FIXTURES.to_owned(),
            folder: FIXTURE_FOLDER.into(),
            documents,
            extra,
        }))
    }
}

impl Target {
    /// Whether this is the fixtures: tests of the generator, no API of anybody.
    pub(crate) fn is_fixtures(&self) -> bool {
        self.name == FIXTURES
    }
}

impl Api {
    fn target(&self) -> Target {
        let formats = self
            .formats
            .iter()
            .map(|(format, path)| ((*format).to_owned(), (*path).to_owned()))
            .collect();
        let settings = Settings {
            api: self.name.to_owned(),
            spec_path: self.spec.to_owned(),
            client: "crate::Client".to_owned(),
            module: "crate::generated".to_owned(),
            command: format!("cargo xtask regen {}", self.name),
            crate_name: Some(self.crate_name.to_owned()),
            formats,
        };
        Target {
            name: self.name.to_owned(),
            folder: Path::new(self.folder).join("src/generated"),
            documents: vec![Document {
                name: self.name.to_owned(),
                spec: self.spec.into(),
                prefix: PathBuf::new(),
                settings,
            }],
            extra: BTreeMap::new(),
        }
    }
}

/// The name of a fixture is its file's; it must do as the name of a module.
fn fixture_name(path: &Path) -> io::Result<String> {
    let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let fits = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if fits {
        return Ok(name.to_owned());
    }
    let what = "the name becomes a module: write small letters, digits and `_`, and start with a letter";
    Err(about(path, io::Error::new(io::ErrorKind::InvalidInput, what)))
}

fn fixture(name: &str) -> Document {
    let spec = Path::new(FIXTURE_SPECS).join(format!("{name}.yaml"));
    Document {
        name: format!("{FIXTURES}/{name}"),
        prefix: name.into(),
        settings: Settings {
            api: name.to_owned(),
            spec_path: format!("{FIXTURE_SPECS}/{name}.yaml"),
            client: format!("crate::fixtures::{}", client_name(name)),
            module: format!("crate::fixtures::{name}"),
            command: format!("cargo xtask regen {FIXTURES}"),
            crate_name: None,
            formats: BTreeMap::new(),
        },
        spec,
    }
}

/// `query_arrays` → `QueryArraysClient`.
fn client_name(fixture: &str) -> String {
    let mut name = String::new();
    for word in fixture.split('_') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name + "Client"
}

/// The text of the module that lists the fixtures. Each has a client of its own, since two fixtures may use one
/// namespace.
fn fixture_modules(names: &[String]) -> String {
    let mut text = String::from(
        "//! Code generated from `tests/fixtures/*.yaml` by `cargo xtask regen fixtures`. Do not edit.\n\n\
         use agent_clients_runtime::Core;\n",
    );
    for name in names {
        text.push_str(&format!("\npub mod {name};\n"));
    }
    for name in names {
        let client = client_name(name);
        text.push_str(&format!(
            "\n/// A client of the fixture `{name}`.\n#[derive(Clone, Debug)]\npub struct {client}(Core);\n\n\
             impl {client} {{\n    /// A client that sends its requests through `core`.\n    #[must_use]\n    \
             pub fn new(core: Core) -> Self {{\n        Self(core)\n    }}\n\n    \
             pub(crate) fn core(&self) -> &Core {{\n        &self.0\n    }}\n}}\n"
        ));
    }
    text
}

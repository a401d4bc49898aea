//! Which specifications there are, where their code goes, and what the generator has to know of each.
//!
//! The table of clients is the one place to add a client. Fixtures need no entry: every `tests/fixtures/*.yaml` is one.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use agent_clients_generator::{Diagnostics, Output, Settings, generate};

use crate::status::{about, status};

/// A client crate of this workspace, named as `cargo xtask regen` takes it.
pub(crate) struct Client {
    name: &'static str,
    /// The crate's folder; its code is generated into `src/generated`.
    folder: &'static str,
    /// The services that the crate speaks to: one, whose code is the generated module itself, or several with a module
    /// each.
    services: &'static [Service],
}

/// One specification of a client crate.
pub(crate) struct Service {
    /// The module of this service under the generated one; empty where the crate has one service only.
    module: &'static str,
    spec: &'static str,
    /// Path of the client type within the crate.
    client: &'static str,
    /// Path under which users reach the generated module.
    public: &'static str,
    /// String formats that a hand-written type of the crate stands for.
    formats: &'static [(&'static str, &'static str)],
}

pub(crate) const CLIENTS: &[Client] = &[
    Client {
        name: "perstack",
        folder: "clients/perstack",
        services: &[Service {
            module: "",
            spec: "specs/perstack.yaml",
            client: "crate::Client",
            public: "perstack_client",
            formats: &[
                ("expert-key", "crate::ExpertKey"),
                ("expert-version-key", "crate::ExpertVersionKey"),
                ("scope-name", "crate::ScopeName"),
            ],
        }],
    },
    Client {
        name: "meistrari",
        folder: "clients/meistrari",
        services: &[
            Service {
                module: "agent",
                spec: "specs/meistrari-agent.yaml",
                client: "crate::agent::AgentClient",
                public: "meistrari_client::agent",
                formats: &[],
            },
            Service {
                module: "vault",
                spec: "specs/meistrari-vault.yaml",
                client: "crate::vault::VaultClient",
                public: "meistrari_client::vault",
                formats: &[],
            },
        ],
    },
    Client {
        name: "stack",
        folder: "clients/stack",
        services: &[Service {
            module: "",
            spec: "specs/stack.yaml",
            client: "crate::Client",
            public: "stack_client",
            formats: &[],
        }],
    },
    Client {
        name: "run402",
        folder: "clients/run402",
        services: &[
            Service {
                module: "hosted",
                spec: "specs/run402.yaml",
                client: "crate::Client",
                public: "run402_client",
                formats: &[],
            },
            Service {
                module: "core_server",
                spec: "specs/run402-core.yaml",
                client: "crate::core_server::CoreClient",
                public: "run402_client::core_server",
                formats: &[],
            },
        ],
    },
];

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
    pub(crate) clients: &'static [Client],
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
        Self {
            root,
            generate,
            clients: CLIENTS,
        }
    }

    /// The text of a file of the repository.
    pub(crate) fn read(&self, path: &Path) -> io::Result<String> {
        fs::read_to_string(self.root.join(path)).map_err(|error| about(path, error))
    }

    /// All targets: the clients in the order of the table, then the fixtures if there are any.
    pub(crate) fn targets(&self) -> io::Result<Vec<Target>> {
        let targets = self.clients.iter().map(|client| client.target(&self.root));
        let mut targets = targets.collect::<io::Result<Vec<Target>>>()?;
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

impl Client {
    fn target(&self, root: &Path) -> io::Result<Target> {
        let modules = self.services.iter().map(|service| service.module);
        let modules: Vec<&str> = modules.filter(|module| !module.is_empty()).collect();
        let mut extra = BTreeMap::new();
        if !modules.is_empty() {
            extra.insert(PathBuf::from("mod.rs"), service_modules(self.name, &modules));
        }
        let documents = self.services.iter().map(|service| service.document(self, root));
        Ok(Target {
            name: self.name.to_owned(),
            folder: Path::new(self.folder).join("src/generated"),
            documents: documents.collect::<io::Result<_>>()?,
            extra,
        })
    }
}

impl Service {
    fn document(&self, client: &Client, root: &Path) -> io::Result<Document> {
        let pages = self.pages(client, root)?;
        let client = client.name;
        let formats = self
            .formats
            .iter()
            .map(|(format, path)| ((*format).to_owned(), (*path).to_owned()))
            .collect();
        let (name, module) = match self.module {
            "" => (client.to_owned(), "crate::generated".to_owned()),
            module => (format!("{client}/{module}"), format!("crate::generated::{module}")),
        };
        Ok(Document {
            name: name.clone(),
            spec: self.spec.into(),
            prefix: self.module.into(),
            settings: Settings {
                api: name,
                spec_path: self.spec.to_owned(),
                client: self.client.to_owned(),
                module,
                command: format!("cargo xtask regen {client}"),
                public: Some(self.public.to_owned()),
                formats,
                pages,
            },
        })
    }

    /// The pages in the crate's `docs`, in a folder of the service's own where the crate has several services.
    fn pages(&self, client: &Client, root: &Path) -> io::Result<BTreeMap<String, String>> {
        let folder = Path::new("docs").join(self.module);
        let path = Path::new(client.folder).join(&folder);
        let entries = match fs::read_dir(root.join(&path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeMap::new()),
            entries => entries.map_err(|error| about(&path, error))?,
        };
        let mut pages = BTreeMap::new();
        for entry in entries {
            let page = PathBuf::from(entry.map_err(|error| about(&path, error))?.file_name());
            if let Some(namespace) = page.to_str().and_then(|name| name.strip_suffix(".md")) {
                // Both ends are ours: with `/`, whatever system the command runs on.
                let parts = ["docs", self.module, namespace]
                    .into_iter()
                    .filter(|part| !part.is_empty());
                let parts: Vec<&str> = parts.collect();
                pages.insert(namespace.to_owned(), parts.join("/") + ".md");
            }
        }
        Ok(pages)
    }
}

/// The text of the module that lists the services of one client.
fn service_modules(client: &str, modules: &[&str]) -> String {
    let mut text = format!("//! Code generated by `cargo xtask regen {client}`. Do not edit.\n\n");
    for module in modules {
        text.push_str(&format!("pub mod {module};\n"));
    }
    text
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
            public: None,
            formats: BTreeMap::new(),
            pages: BTreeMap::new(),
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

//! The temporary crates: what is generated into them, and how cargo is run on them.
//!
//! They share one workspace, one lock file and one target folder, so that dependencies are built once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use agent_clients_generator::{Settings, generate, parse};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};

use crate::{AnyError, LOG, document};

/// Whose code a crate is.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Style {
    Ours,
    /// progenitor's default style.
    Positional,
    /// progenitor's style with a request type for each operation, as ours has.
    Builder,
}

/// What is compiled.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Part {
    /// The generated crate.
    Client,
    /// A crate that calls every operation of it once: what the client leaves to its users to compile shows here.
    Callers,
}

impl Style {
    pub(crate) const ALL: [Self; 3] = [Self::Ours, Self::Positional, Self::Builder];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Positional => "progenitor, positional",
            Self::Builder => "progenitor, builder",
        }
    }

    fn crate_name(self, size: usize, part: Part) -> String {
        let style = match self {
            Self::Ours => "ours",
            Self::Positional => "positional",
            Self::Builder => "builder",
        };
        match part {
            Part::Client => format!("bench_{style}_{size}"),
            Part::Callers => format!("bench_{style}_{size}_callers"),
        }
    }

    fn dependencies(self) -> &'static str {
        match self {
            Self::Ours => {
                "agent-clients-runtime.workspace = true\nserde.workspace = true\nserde_json.workspace = true\n"
            }
            Self::Positional | Self::Builder => {
                "progenitor-client.workspace = true\nreqwest.workspace = true\nserde.workspace = true\n\
                 serde_json.workspace = true\n"
            }
        }
    }

    /// The call of one operation of a resource.
    fn call(self, resource: &str, operation: &str) -> String {
        let namespace = format!("client.kind{resource}s");
        match (self, operation) {
            (Self::Ours, "list") => format!("{namespace}().list()"),
            (Self::Ours, "create") => format!("{namespace}().create(input())"),
            (Self::Ours, "update") => format!("{namespace}().update(\"a\", input())"),
            (Self::Ours, _) => format!("{namespace}().{operation}(\"a\")"),
            (Self::Positional, "list") => format!("{namespace}_list(None, None, None)"),
            (Self::Positional, "create") => format!("{namespace}_create(&input())"),
            (Self::Positional, "update") => format!("{namespace}_update(\"a\", &input())"),
            (Self::Positional, _) => format!("{namespace}_{operation}(\"a\")"),
            (Self::Builder, "list") => format!("{namespace}_list().send()"),
            (Self::Builder, "create") => format!("{namespace}_create().body(input()).send()"),
            (Self::Builder, "update") => format!("{namespace}_update().kind_id(\"a\").body(input()).send()"),
            (Self::Builder, _) => format!("{namespace}_{operation}().kind_id(\"a\").send()"),
        }
    }

    fn input(self, resource: &str) -> String {
        let input = format!("types::Kind{resource}Input");
        match self {
            Self::Ours => format!("{input}::new(\"a\")"),
            Self::Positional => {
                format!("{input} {{ name: \"a\".to_owned(), priority: None, tags: None, archived: None }}")
            }
            Self::Builder => format!("{input}::builder().name(\"a\")"),
        }
    }
}

/// The temporary crates of all styles and sizes.
pub(crate) struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    pub(crate) fn write(sizes: &[usize]) -> Result<Self, AnyError> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .ok_or("the manifest of the tests has no folder above it")?;
        fs::create_dir_all(&folder)?;
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let mut members = Vec::new();
        for &size in sizes {
            for style in Style::ALL {
                for part in [Part::Client, Part::Callers] {
                    let name = style.crate_name(size, part);
                    write_crate(&folder.join(&name), style, size, part)?;
                    members.push(format!("{name:?}"));
                }
            }
        }
        // Any version will do: the lock file chooses.
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[workspace.dependencies]\n\
             agent-clients-runtime = {{ path = {:?} }}\nprogenitor-client = \"*\"\n\
             reqwest = {{ version = \"*\", default-features = false, features = [\"json\", \"query\", \"stream\"] }}\n\
             serde = {{ version = \"*\", features = [\"derive\"] }}\nserde_json = \"*\"\n",
            members.join(", "),
            root.join("clients/runtime"),
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        Ok(Self { folder })
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// cargo, with this program between it and rustc.
    pub(crate) fn cargo(&self, log: &Path) -> Result<Command, AnyError> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTC_WORKSPACE_WRAPPER", std::env::current_exe()?)
            .env(LOG, log)
            .stdin(Stdio::null());
        Ok(cargo)
    }

    /// CPU milliseconds of rustc for this crate alone, made anew.
    pub(crate) fn compile(&self, style: Style, size: usize, part: Part, log: &Path) -> Result<f64, AnyError> {
        let name = style.crate_name(size, part);
        let root = self.folder.join(&name).join("src/lib.rs");
        // The same text with a new date.
        fs::write(&root, fs::read(&root)?)?;
        fs::write(log, "")?;
        let run = self
            .cargo(log)?
            .args(["build", "--quiet", "--package", &name])
            .output()?;
        let logged = fs::read_to_string(log)?;
        let cost = logged
            .lines()
            .find_map(|line| line.strip_prefix(&name)?.strip_prefix(' '));
        match cost {
            Some(cost) if run.status.success() => Ok(cost.parse()?),
            _ => Err(format!("{name} was not built:\n{}", String::from_utf8_lossy(&run.stderr)).into()),
        }
    }

    /// Lines of the generated code, documentation included.
    pub(crate) fn lines(&self, style: Style, size: usize) -> Result<usize, AnyError> {
        lines(&self.folder.join(style.crate_name(size, Part::Client)).join("src"))
    }
}

fn lines(folder: &Path) -> Result<usize, AnyError> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += lines(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            count += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(count)
}

fn write_crate(folder: &Path, style: Style, size: usize, part: Part) -> Result<(), AnyError> {
    let source = folder.join("src");
    if source.exists() {
        fs::remove_dir_all(&source)?;
    }
    fs::create_dir_all(&source)?;
    let client = style.crate_name(size, Part::Client);
    let dependencies = match part {
        Part::Client => style.dependencies().to_owned(),
        Part::Callers => format!("client = {{ package = {client:?}, path = \"../{client}\" }}\n"),
    };
    let manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}",
        style.crate_name(size, part)
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    match (part, style) {
        (Part::Callers, _) => Ok(fs::write(source.join("lib.rs"), callers(style, size))?),
        (Part::Client, Style::Ours) => write_ours(&source, size),
        (Part::Client, Style::Positional) => write_progenitor(&source, size, InterfaceStyle::Positional),
        (Part::Client, Style::Builder) => write_progenitor(&source, size, InterfaceStyle::Builder),
    }
}

/// A function for every operation. Each gives a boxed future, so that the whole call is compiled here and nothing is left to a
/// program further up.
fn callers(style: Style, size: usize) -> String {
    let types = match style {
        Style::Ours => "client::generated::types",
        Style::Positional | Style::Builder => "client::types",
    };
    let mut text = format!(
        "use std::pin::Pin;\n\nuse client::Client;\nuse {types};\n\n\
         type Done<'a> = Pin<Box<dyn Future<Output = bool> + Send + 'a>>;\n"
    );
    for resource in (0..size / document::OPERATIONS).map(|n| format!("{n:02}")) {
        for operation in ["list", "create", "get", "update", "delete"] {
            let call = style
                .call(&resource, operation)
                .replace("input()", &style.input(&resource));
            text.push_str(&format!(
                "\npub fn {operation}_{resource}(client: &Client) -> Done<'_> {{\n    \
                 Box::pin(async move {{ {call}.await.is_ok() }})\n}}\n"
            ));
        }
    }
    text
}

fn write_ours(source: &Path, size: usize) -> Result<(), AnyError> {
    let settings = Settings {
        api: "bench".to_owned(),
        spec_path: "bench.yaml".to_owned(),
        client: "crate::Client".to_owned(),
        module: "crate::generated".to_owned(),
        public: None,
        command: "cargo bench".to_owned(),
        formats: Default::default(),
        pages: Default::default(),
    };
    let output = generate(&document::synthesise(size), &settings).map_err(|found| found.to_string())?;
    for (path, text) in &output.files {
        let path = source.join("generated").join(path);
        fs::create_dir_all(path.parent().unwrap_or(source))?;
        fs::write(path, text)?;
    }
    Ok(fs::write(source.join("lib.rs"), OUR_ROOT)?)
}

/// What is written by hand in a client of ours.
const OUR_ROOT: &str = "pub mod generated;

use agent_clients_runtime::Core;

#[derive(Clone, Debug)]
pub struct Client(Core);

impl Client {
    pub fn new(core: Core) -> Self {
        Self(core)
    }

    pub fn core(&self) -> &Core {
        &self.0
    }
}
";

fn write_progenitor(source: &Path, size: usize, style: InterfaceStyle) -> Result<(), AnyError> {
    let document = parse(&document::synthesise(size), "bench.yaml").map_err(|found| found.to_string())?;
    let document = serde_json::from_value(document)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(style).with_tag(TagStyle::Merged);
    let tokens = Generator::new(&settings).generate_tokens(&document)?;
    let text = prettyplease::unparse(&syn::parse2(tokens)?);
    Ok(fs::write(source.join("lib.rs"), text)?)
}

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
    Builder,
    /// progenitor's builder style on the very document of ours, whose replies keep unknown fields.
    BuilderKeeping,
}

impl Style {
    pub(crate) const ALL: [Self; 4] = [Self::Ours, Self::Positional, Self::Builder, Self::BuilderKeeping];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Positional => "progenitor, positional",
            Self::Builder => "progenitor, builder",
            Self::BuilderKeeping => "progenitor, builder, unknown fields kept",
        }
    }

    fn crate_name(self, size: usize) -> String {
        let style = match self {
            Self::Ours => "ours",
            Self::Positional => "positional",
            Self::Builder => "builder",
            Self::BuilderKeeping => "builder_keeping",
        };
        format!("bench_{style}_{size}")
    }

    fn dependencies(self) -> &'static str {
        match self {
            Self::Ours => {
                "agent-clients-runtime.workspace = true\nserde.workspace = true\nserde_json.workspace = true\n"
            }
            _ => {
                "progenitor-client.workspace = true\nreqwest.workspace = true\nserde.workspace = true\nserde_json.workspace = true\n"
            }
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
            .ok_or("tests/ has no folder above it")?;
        fs::create_dir_all(&folder)?;
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let mut members = Vec::new();
        for &size in sizes {
            for style in Style::ALL {
                let name = style.crate_name(size);
                write_crate(&folder.join(&name), &name, style, size)?;
                members.push(format!("{name:?}"));
            }
        }
        let runtime = root.join("clients/runtime");
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[workspace.dependencies]\n\
             agent-clients-runtime = {{ path = {runtime:?} }}\nprogenitor-client = \"*\"\n\
             reqwest = {{ version = \"*\", default-features = false, features = [\"json\", \"query\", \"stream\"] }}\n\
             serde = {{ version = \"*\", features = [\"derive\"] }}\nserde_json = \"*\"\n",
            members.join(", ")
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        Ok(Self { folder })
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// cargo, with this program between it and rustc.
    pub(crate) fn cargo(&self, log: &Path) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        if let Ok(program) = std::env::current_exe() {
            cargo.env("RUSTC_WORKSPACE_WRAPPER", program);
        }
        cargo
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .env(LOG, log);
        cargo
    }

    /// CPU milliseconds of rustc for this crate alone, made anew.
    pub(crate) fn compile(&self, style: Style, size: usize, log: &Path) -> Result<f64, AnyError> {
        let name = style.crate_name(size);
        let root = self.folder.join(&name).join("src/lib.rs");
        // The same text with a new date.
        fs::write(&root, fs::read(&root)?)?;
        fs::write(log, "")?;
        let run = self
            .cargo(log)
            .args(["build", "--quiet", "--package", &name])
            .stdin(Stdio::null())
            .output()?;
        let logged = fs::read_to_string(log)?;
        match logged.lines().find_map(|line| line.strip_prefix(name.as_str())) {
            Some(cost) if run.status.success() => Ok(cost.trim().parse()?),
            _ => Err(format!("{name} was not built:\n{}", String::from_utf8_lossy(&run.stderr)).into()),
        }
    }

    /// Lines of code in the crate, documentation included.
    pub(crate) fn lines(&self, style: Style, size: usize) -> Result<usize, AnyError> {
        lines(&self.folder.join(style.crate_name(size)).join("src"))
    }
}

fn lines(folder: &Path) -> Result<usize, AnyError> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        count += if path.is_dir() {
            lines(&path)?
        } else {
            fs::read_to_string(&path)?.lines().count()
        };
    }
    Ok(count)
}

fn write_crate(folder: &Path, name: &str, style: Style, size: usize) -> Result<(), AnyError> {
    let source = folder.join("src");
    if source.exists() {
        fs::remove_dir_all(&source)?;
    }
    fs::create_dir_all(&source)?;
    let manifest = format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}",
        style.dependencies()
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    match style {
        Style::Ours => write_ours(&source, size),
        Style::Positional => write_progenitor(&source, size, InterfaceStyle::Positional, false),
        Style::Builder => write_progenitor(&source, size, InterfaceStyle::Builder, false),
        Style::BuilderKeeping => write_progenitor(&source, size, InterfaceStyle::Builder, true),
    }
}

fn write_ours(source: &Path, size: usize) -> Result<(), AnyError> {
    let settings = Settings {
        api: "bench".to_owned(),
        spec_path: "bench.yaml".to_owned(),
        client: "crate::Client".to_owned(),
        module: "crate::generated".to_owned(),
        crate_name: None,
        command: "cargo bench".to_owned(),
        formats: Default::default(),
    };
    let output = generate(&document::synthesise(size, true), &settings).map_err(|found| found.to_string())?;
    for (path, text) in &output.files {
        let path = source.join("generated").join(path);
        fs::create_dir_all(path.parent().unwrap_or(source))?;
        fs::write(path, text)?;
    }
    let root = "pub mod generated;\n\n#[derive(Clone, Debug)]\npub struct Client(agent_clients_runtime::Core);\n\n\
                impl Client {\n    pub fn new(core: agent_clients_runtime::Core) -> Self {\n        Self(core)\n    }\n\n    \
                pub fn core(&self) -> &agent_clients_runtime::Core {\n        &self.0\n    }\n}\n";
    Ok(fs::write(source.join("lib.rs"), root)?)
}

fn write_progenitor(source: &Path, size: usize, style: InterfaceStyle, open: bool) -> Result<(), AnyError> {
    let document = parse(&document::synthesise(size, open), "bench.yaml").map_err(|found| found.to_string())?;
    let document = serde_json::from_value(document)?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(style).with_tag(TagStyle::Merged);
    let tokens = Generator::new(&settings).generate_tokens(&document)?;
    let text = prettyplease::unparse(&syn::parse2(tokens)?);
    Ok(fs::write(source.join("lib.rs"), text)?)
}

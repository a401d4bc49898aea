//! What the commands print and leave behind, in a repository of their own in a temporary folder.
//!
//! The generator is replaced by one whose files are written in the specification, so that these tests say nothing about
//! generated code; `regen::the_real_generator_…` is the exception.

mod coverage;
mod diff;
mod lint;
mod regen;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use agent_clients_generator::{Diagnostics, Output, Settings, lint as check};
use tempfile::TempDir;

use crate::apis::{CLIENTS, Workspace};
use crate::status::{Exit, status};
use crate::{ci, overview};

/// A specification without a finding. A line `#@ a.rs text` makes the stand-in generator give the file `a.rs`.
const SPEC: &str = "openapi: 3.0.3
info: {title: Jobs, version: '1'}
paths:
  /jobs:
    get:
      tags: [jobs]
      operationId: jobs_list
      summary: Lists jobs.
      x-evidence: {name: S, wire: I from C, source: 'contract, section 2'}
      x-idempotency: method
      responses:
        '204': {description: None.}
";

/// A repository in a temporary folder.
struct Repository {
    folder: TempDir,
    workspace: Workspace,
}

impl Repository {
    /// With one specification, and nothing generated yet.
    fn new(spec: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace {
            root: folder.path().to_owned(),
            generate: stand_in,
            // One client is enough for the commands.
            clients: &CLIENTS[..1],
        };
        let repository = Self { folder, workspace };
        repository.write("specs/perstack.yaml", spec);
        repository
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn has(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// What a command prints, with its exit code in the last line.
    fn run(&self, command: impl FnOnce(&Workspace, &mut Vec<u8>) -> io::Result<Exit>) -> String {
        let mut out = Vec::new();
        let exit = command(&self.workspace, &mut out).expect("the command runs");
        let text = String::from_utf8(out).expect("text");
        format!(
            "{}[exit code {}]",
            text.replace(&self.folder.path().display().to_string(), "ROOT"),
            exit.code()
        )
    }
}

/// Gives the files that the specification's comments name, or what the real lint finds.
fn stand_in(text: &str, settings: &Settings) -> Result<Output, Diagnostics> {
    let found = check(text, &settings.spec_path);
    if found.has_errors() {
        return Err(found);
    }
    let lines = text
        .lines()
        .filter_map(|line| line.strip_prefix("#@ ")?.split_once(' '));
    Ok(Output {
        files: lines
            .map(|(path, text)| (Path::new(path).to_owned(), text.replace(';', "\n") + "\n"))
            .collect(),
        normalised: format!("{{\"api\": \"{}\"}}\n", settings.api),
        warnings: found.into_iter().collect(),
    })
}

#[test]
fn without_a_command_every_command_is_listed_with_a_sentence() {
    let mut out = Vec::new();
    assert_eq!(overview(&mut out).expect("prints"), Exit::Fine);
    insta::assert_snapshot!(String::from_utf8(out).expect("text"));
}

#[test]
fn status_words_end_in_one_column() {
    let mut out = Vec::new();
    for word in ["Fresh", "Updated", "Stale", "Removed", ""] {
        status(&mut out, word, "text").expect("prints");
    }
    let text = String::from_utf8(out).expect("text");
    assert!(text.lines().all(|line| line.find("text") == Some(13)), "{text}");
}

#[test]
fn the_graver_outcome_wins() {
    assert_eq!(Exit::Fine.and(Exit::OutOfDate), Exit::OutOfDate);
    assert_eq!(Exit::Invalid.and(Exit::OutOfDate), Exit::Invalid);
    let codes = [Exit::Fine, Exit::Failed, Exit::Usage, Exit::OutOfDate, Exit::Invalid].map(Exit::code);
    assert_eq!(codes, [0, 1, 2, 4, 100]);
}

#[test]
fn the_arguments_are_what_clap_can_parse() {
    use clap::CommandFactory;
    crate::Arguments::command().debug_assert();
}

#[test]
fn continuous_integration_stops_at_the_first_failure_and_names_what_mends_it() {
    let repository = Repository::new(&format!("{SPEC}#@ mod.rs new\n"));
    let steps = [
        (
            "a cargo command",
            ci::Work::Cargo(&["--version", "--quiet"]),
            "cargo --version",
        ),
        ("generated code", ci::Work::Regen, "cargo xtask regen"),
        ("never reached", ci::Work::Cargo(&["no-such-command"]), "-"),
    ];
    insta::assert_snapshot!(repository.run(|workspace, out| ci::steps(workspace, &steps, out)));
    repository.write("clients/perstack/src/generated/mod.rs", "new\n");
    let steps = [
        ("generated code", ci::Work::Regen, "cargo xtask regen"),
        ("specifications", ci::Work::Lint, "cargo xtask lint"),
        (
            "a failing command",
            ci::Work::Cargo(&["--no-such-option"]),
            "cargo --no-such-option",
        ),
    ];
    assert!(
        repository
            .run(|workspace, out| ci::steps(workspace, &steps, out))
            .ends_with("[exit code 1]")
    );
    assert!(
        repository
            .run(|workspace, out| ci::steps(workspace, &steps[..2], out))
            .ends_with("[exit code 0]")
    );
}

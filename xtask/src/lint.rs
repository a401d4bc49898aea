//! `cargo xtask lint`: every finding about every specification, in full.

use std::io::{self, Write};

use agent_clients_generator as generator;
use clap::Args;

use crate::apis::Workspace;
use crate::status::{Exit, count, status};

/// What `lint` can be asked.
#[derive(Args, Default)]
pub(crate) struct Options {
    /// The clients whose specifications to check, or `fixtures`; all when none is named.
    pub(crate) apis: Vec<String>,
}

/// Runs the command. Exit code 100 means that a specification has an error; warnings are no failure.
pub(crate) fn run(workspace: &Workspace, options: &Options, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(targets) = workspace.select(&options.apis, out)? else {
        return Ok(Exit::Usage);
    };
    let mut exit = Exit::Fine;
    for document in targets.iter().flat_map(|target| &target.documents) {
        let found = generator::lint(&workspace.read(&document.spec)?, &document.settings.spec_path);
        if !found.is_empty() {
            writeln!(out, "{found}\n")?;
        }
        let word = if found.has_errors() { "Invalid" } else { "Valid" };
        let counts = format!(
            "{}, {}",
            count(found.errors(), "error"),
            count(found.warnings(), "warning")
        );
        status(out, word, &format!("{}: {counts}", document.spec.display()))?;
        if found.has_errors() {
            exit = Exit::Invalid;
        }
    }
    Ok(exit)
}

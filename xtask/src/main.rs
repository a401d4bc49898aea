//! The commands of this workspace: `cargo xtask <command>`.
//!
//! Only the command line is here; each command is a file of its own. No command may depend on a client crate, so that
//! the code can be generated again while it does not compile, and none touches a file outside the folders that it owns.

mod apis;
mod ci;
mod coverage;
mod demo;
mod diff;
mod lint;
mod regen;
mod status;

#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::apis::Workspace;
use crate::status::{Exit, status};

/// The commands of this workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Generates the clients from their specifications; writes only what changed.
    Regen(regen::Options),
    /// Checks the specifications and explains every finding: what, where, why, fix.
    Lint(lint::Options),
    /// Counts operations, their evidence and the recorded calls that the tests replay.
    Coverage(coverage::Options),
    /// Says what changed in the specifications since a git revision, and for which operations.
    Diff(diff::Options),
    /// Runs the main flow of every client against the fakes of the test kit.
    Demo,
    /// Runs everything that must pass before a change lands: formatting, clippy, generated code, lint, tests.
    Ci,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let workspace = Workspace::new(root());
    let mut out = io::stdout().lock();
    let done = match arguments.command {
        None => overview(&mut out),
        Some(Command::Regen(options)) => regen::run(&workspace, &options, &mut out),
        Some(Command::Lint(options)) => lint::run(&workspace, &options, &mut out),
        Some(Command::Coverage(options)) => coverage::run(&workspace, &options, &mut out),
        Some(Command::Diff(options)) => diff::run(&workspace, &options, &mut out),
        Some(Command::Demo) => demo::run(&workspace, &mut out),
        Some(Command::Ci) => ci::run(&workspace, &mut out),
    };
    match done {
        Ok(exit) => exit.into(),
        // A reader that has seen enough (`cargo xtask lint | head`) is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The repository: the folder above this crate's own.
fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// Every command with a sentence.
fn overview(out: &mut dyn Write) -> io::Result<Exit> {
    writeln!(
        out,
        "The commands of this workspace (`cargo xtask <command> --help` lists the options):\n"
    )?;
    for command in Arguments::command().get_subcommands() {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        status(out, command.get_name(), &about)?;
    }
    Ok(Exit::Fine)
}

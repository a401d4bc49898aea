//! `cargo xtask regen`: brings the generated folders in step with the specifications.
//!
//! Writing, checking and showing differences are three users of one comparison: what the generator gives against what
//! is on disk. Every file in a generated folder counts, so a file too many is found as well as a file that differs.
//! Files outside the generated folders are never touched.

mod compare;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use self::compare::{Change, Kind, compare};
use crate::apis::{Target, Workspace};
use crate::status::{Exit, about, count, status};

/// What `regen` can be asked.
#[derive(Args, Default)]
pub(crate) struct Options {
    /// The clients to generate, or `fixtures`; all when none is named.
    pub(crate) apis: Vec<String>,
    /// Write nothing; end with exit code 4 when something is out of date.
    #[arg(long)]
    pub(crate) check: bool,
    /// Show what differs.
    #[arg(long)]
    pub(crate) diff: bool,
    /// Also write each specification, as the generator's engine sees it, into this folder.
    #[arg(long, value_name = "DIR")]
    pub(crate) emit_normalised: Option<PathBuf>,
}

/// Runs the command. Exit code 4 means out of date (with `--check`), 100 that a specification is invalid.
pub(crate) fn run(workspace: &Workspace, options: &Options, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(targets) = workspace.select(&options.apis, out)? else {
        return Ok(Exit::Usage);
    };
    let mut exit = Exit::Fine;
    let mut mend = Vec::new();
    for target in &targets {
        let done = one(workspace, target, options, out)?;
        if done != Exit::Fine {
            mend.push(target.name.as_str());
        }
        exit = exit.and(done);
    }
    if exit != Exit::Fine {
        status(out, "Run", &format!("cargo xtask regen {}", mend.join(" ")))?;
    }
    Ok(exit)
}

fn one(workspace: &Workspace, target: &Target, options: &Options, out: &mut dyn Write) -> io::Result<Exit> {
    let mut expected = target.extra.clone();
    let mut exit = Exit::Fine;
    for document in &target.documents {
        let text = workspace.read(&document.spec)?;
        match (workspace.generate)(&text, &document.settings) {
            Ok(output) => {
                if !output.warnings.is_empty() {
                    let warnings = count(output.warnings.len(), "warning");
                    let text = format!("{}: {warnings}; `cargo xtask lint` shows them", document.spec.display());
                    status(out, "Warning", &text)?;
                }
                expected.extend(
                    output
                        .files
                        .into_iter()
                        .map(|(path, text)| (document.prefix.join(path), text)),
                );
                if let Some(folder) = &options.emit_normalised {
                    emit(folder, &document.name, &output.normalised, out)?;
                }
            }
            Err(found) => {
                writeln!(out, "{found}\n")?;
                let errors = count(found.errors(), "error");
                status(
                    out,
                    "Invalid",
                    &format!("{}: {errors}; its files are left alone", document.spec.display()),
                )?;
                exit = Exit::Invalid;
            }
        }
    }
    if exit != Exit::Fine {
        // Without the files of every document nobody can tell which files are too many.
        return Ok(exit);
    }
    let changes = compare(&workspace.root, &target.folder, &expected)?;
    for change in &changes {
        let word = match (options.check, change.kind) {
            (true, _) => "Stale",
            (false, Kind::TooMany) => "Removed",
            (false, _) => "Updated",
        };
        status(out, word, &format!("{} ({})", change.path.display(), change.summary()))?;
        if options.diff {
            out.write_all(change.unified().as_bytes())?;
        }
        if !options.check {
            write(workspace, target, change)?;
        }
    }
    let files = count(expected.len(), "file");
    if changes.is_empty() {
        status(out, "Fresh", &format!("{}: {files}", target.name))?;
        return Ok(Exit::Fine);
    }
    let word = if options.check { "Stale" } else { "Updated" };
    status(
        out,
        word,
        &format!("{}: {}, {files} in all", target.name, count(changes.len(), "change")),
    )?;
    Ok(if options.check { Exit::OutOfDate } else { Exit::Fine })
}

fn write(workspace: &Workspace, target: &Target, change: &Change) -> io::Result<()> {
    let path = workspace.root.join(&change.path);
    if change.kind == Kind::TooMany {
        fs::remove_file(&path).map_err(|error| about(&change.path, error))?;
        // Empty folders are nothing to git, and would keep the name of a removed module alive.
        let top = workspace.root.join(&target.folder);
        let below = path.ancestors().skip(1).take_while(|folder| *folder != top);
        for folder in below {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| about(&change.path, error))?;
    }
    fs::write(&path, &change.new).map_err(|error| about(&change.path, error))
}

/// Writes a normalised document where the user asked for it.
fn emit(folder: &Path, name: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let path = folder.join(format!("{name}.json"));
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(|error| about(parent, error))?;
    fs::write(&path, text).map_err(|error| about(&path, error))?;
    status(out, "Normalised", &path.display().to_string())
}

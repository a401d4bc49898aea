//! `cargo xtask diff <rev>`: what changed in an API since a git revision, for those who call the client.
//!
//! Compares the specifications, not the code: renamed methods, parameters, types and wire facts, each with the operations
//! that it reaches. The crate `drift` was meant for this and was tried (0.2.0): it panics when a media type is added, calls
//! every change of `required` unhandled and does not see `operationId` or our extensions, so the comparison is our own.

mod api;
pub(crate) mod operations;
mod schemas;

use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use agent_clients_generator::parse;
use clap::Args;

use crate::apis::{Document, Workspace};
use crate::status::{Exit, count, status};

/// What `diff` can be asked.
#[derive(Args, Default)]
pub(crate) struct Options {
    /// The revision to compare with: a branch, a tag or a commit.
    pub(crate) rev: String,
    /// The clients whose specifications to compare; all when none is named.
    pub(crate) apis: Vec<String>,
}

/// What a change means to a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    /// Code that compiled may not compile, or a value it relied on may be gone.
    Breaking,
    /// Code compiles; what is sent or what happens is different.
    Changed,
    /// Something new that nobody has to use.
    Added,
}

impl Class {
    fn word(self) -> &'static str {
        match self {
            Self::Breaking => "Breaking",
            Self::Changed => "Changed",
            Self::Added => "Added",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Change {
    pub(crate) class: Class,
    /// `GET /jobs (jobs_list)`, `schema Job`, `the document`.
    pub(crate) place: String,
    pub(crate) what: String,
    /// The operations that a schema reaches; empty where the place is an operation itself.
    pub(crate) used_by: Vec<String>,
}

/// All changes between two specifications, and how many places changed only in what they tell a reader.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) list: Vec<Change>,
    pub(crate) told: usize,
}

/// How many operations are named before the rest is counted.
const USED_BY: usize = 6;

/// Runs the command. It ends with 0 whatever changed; 2 when there is no such revision, 100 when a text cannot be read.
pub(crate) fn run(workspace: &Workspace, options: &Options, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(targets) = workspace.select(&options.apis, out)? else {
        return Ok(Exit::Usage);
    };
    let commit = format!("{}^{{commit}}", options.rev);
    if git(
        &workspace.root,
        &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit],
    )?
    .is_none()
    {
        status(out, "Unknown", &format!("git has no revision `{}`", options.rev))?;
        return Ok(Exit::Usage);
    }
    let mut exit = Exit::Fine;
    for target in targets.iter().filter(|target| !target.is_fixtures()) {
        for document in &target.documents {
            exit = exit.and(one(workspace, document, &options.rev, out)?);
        }
    }
    Ok(exit)
}

fn one(workspace: &Workspace, document: &Document, rev: &str, out: &mut dyn Write) -> io::Result<Exit> {
    let path = &document.settings.spec_path;
    let Some(old) = git(&workspace.root, &["show", "--end-of-options", &format!("{rev}:{path}")])? else {
        status(out, "Added", &format!("{path}: it did not exist in {rev}"))?;
        return Ok(Exit::Fine);
    };
    let new = workspace.read(&document.spec)?;
    let mut trees = Vec::new();
    for (text, name) in [(&old, format!("{rev}:{path}")), (&new, path.clone())] {
        match parse(text, &name) {
            Ok(tree) => trees.push(tree),
            Err(found) => {
                writeln!(out, "{found}\n")?;
                status(out, "Invalid", &name)?;
                return Ok(Exit::Invalid);
            }
        }
    }
    let [old, new] = &trees[..] else {
        return Ok(Exit::Invalid);
    };
    print(&operations::compare(old, new), path, rev, out)?;
    Ok(Exit::Fine)
}

fn print(changes: &Changes, path: &str, rev: &str, out: &mut dyn Write) -> io::Result<()> {
    for change in &changes.list {
        status(out, change.class.word(), &format!("{}: {}", change.place, change.what))?;
        if !change.used_by.is_empty() {
            let mut users = change.used_by[..change.used_by.len().min(USED_BY)].join(", ");
            if change.used_by.len() > USED_BY {
                users.push_str(&format!(" and {} more", change.used_by.len() - USED_BY));
            }
            status(out, "", &format!("used by {users}"))?;
        }
    }
    let of = |class| changes.list.iter().filter(|change| change.class == class).count();
    let counts = format!(
        "{path} since {rev}: {} breaking, {} changed, {} added, {} in texts and limits only",
        of(Class::Breaking),
        of(Class::Changed),
        of(Class::Added),
        count(changes.told, "place"),
    );
    status(out, "Summary", &counts)
}

/// What git prints; `None` when it refuses.
fn git(root: &Path, arguments: &[&str]) -> io::Result<Option<String>> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).output()?;
    Ok(output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned()))
}

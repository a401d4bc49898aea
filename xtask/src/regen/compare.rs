//! What the generator gives against what is on disk, as a list of changes.
//!
//! Reads the disk and never writes it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use similar::{ChangeTag, TextDiff};

use crate::status::{about, count};

/// How a file on disk is out of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Missing,
    Different,
    TooMany,
}

/// One file that is out of step.
#[derive(Debug)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    /// Relative to the root of the repository.
    pub(crate) path: PathBuf,
    old: String,
    pub(crate) new: String,
}

/// The files in `folder` that differ from `expected` (paths relative to `folder`), in the order of their paths.
pub(crate) fn compare(root: &Path, folder: &Path, expected: &BTreeMap<PathBuf, String>) -> io::Result<Vec<Change>> {
    let mut on_disk = Vec::new();
    list(&root.join(folder), Path::new(""), &mut on_disk).map_err(|error| about(folder, error))?;
    let mut changes = Vec::new();
    for (path, text) in expected {
        let path = folder.join(path);
        match fs::read(root.join(&path)) {
            Ok(bytes) if newlines(&bytes) == text.as_bytes() => {}
            Ok(bytes) => {
                let old = String::from_utf8_lossy(&bytes).into_owned();
                changes.push(Change {
                    kind: Kind::Different,
                    path,
                    old,
                    new: text.clone(),
                });
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                changes.push(Change {
                    kind: Kind::Missing,
                    path,
                    old: String::new(),
                    new: text.clone(),
                });
            }
            Err(error) => return Err(about(&path, error)),
        }
    }
    for path in on_disk.into_iter().filter(|path| !expected.contains_key(path)) {
        let path = folder.join(path);
        let bytes = fs::read(root.join(&path)).map_err(|error| about(&path, error))?;
        let old = String::from_utf8_lossy(&bytes).into_owned();
        changes.push(Change {
            kind: Kind::TooMany,
            path,
            old,
            new: String::new(),
        });
    }
    changes.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(changes)
}

/// All files below a folder, relative to it; a folder that does not exist has none.
fn list(folder: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    let entries = match fs::read_dir(folder.join(inside)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let entry = entry?;
        let path = inside.join(entry.file_name());
        // A link counts as a file: what it points to is none of ours.
        if entry.file_type()?.is_dir() {
            list(folder, &path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Line ends as the generator writes them: a checkout may have turned them into CR LF.
fn newlines(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len());
    for (index, byte) in bytes.iter().enumerate() {
        if !(*byte == b'\r' && bytes.get(index + 1) == Some(&b'\n')) {
            text.push(*byte);
        }
    }
    text
}

impl Change {
    /// `new, 12 lines`, `+3 -1 lines`, `too many`.
    pub(crate) fn summary(&self) -> String {
        match self.kind {
            Kind::Missing => format!("new, {}", count(self.new.lines().count(), "line")),
            Kind::TooMany => "not generated any more".to_owned(),
            Kind::Different => {
                let diff = TextDiff::from_lines(self.old.as_str(), self.new.as_str());
                let lines = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
                format!("+{} -{} lines", lines(ChangeTag::Insert), lines(ChangeTag::Delete))
            }
        }
    }

    /// The difference in the unified format, with three lines of context.
    pub(crate) fn unified(&self) -> String {
        let name = self.path.display().to_string().replace('\\', "/");
        let side = |letter: &str, absent: bool| {
            if absent {
                "/dev/null".to_owned()
            } else {
                format!("{letter}/{name}")
            }
        };
        TextDiff::from_lines(self.old.as_str(), self.new.as_str())
            .unified_diff()
            .context_radius(3)
            .header(
                &side("a", self.kind == Kind::Missing),
                &side("b", self.kind == Kind::TooMany),
            )
            .to_string()
    }
}

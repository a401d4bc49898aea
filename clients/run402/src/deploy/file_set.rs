//! The files of a folder as a [`FileSet`] (Run402 contract, section 5.9).
//!
//! What the folder holds decides what the world will see, so it must never guess: a link, a name that is not UTF-8, a folder inside
//! itself or a file that usually holds secrets ends it with an error that names the entry; nothing is left out silently but for the
//! ignored names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use agent_clients_runtime::source_file::off_thread;

use super::content::ContentFault;
use super::error::DeployError;
use super::source::{ByteSource, FileSet};

/// Names that are skipped at every level, whatever the caller says.
pub const ALWAYS_IGNORED: [&str; 3] = [".git", "node_modules", ".DS_Store"];

/// The folder whose files are asked for; see [`file_set_from_dir`].
#[derive(Debug, Clone)]
#[must_use = "nothing is read until this is awaited"]
pub struct DirFiles {
    root: PathBuf,
    ignore: Vec<String>,
    sensitive: bool,
}

/// The files below a folder, by their path in it.
///
/// - `.git`, `node_modules`, `.DS_Store` and the names given with [`ignore`](DirFiles::ignore) are skipped at every level: exact names,
///   no patterns.
/// - Files that usually hold secrets (`.env`, `.npmrc`, keys and certificates, …) are **refused**, as a site is public. The official
///   client deployed them at 1.57.0 and skips them silently since 3.x; here the caller says which: ignore them, or
///   [`include_sensitive`](DirFiles::include_sensitive).
/// - Symbolic links are refused, the root's own among them, and so are names that are not UTF-8. Other kinds of files (sockets, pipes)
///   are skipped. Folders have no entry of their own.
/// - Nothing is read but names; the media types follow from the paths.
///
/// # Errors
///
/// [`DeployError`] of the kind [`Content`](super::DeployErrorKind::Content) with all entries that are in the way.
///
/// # Examples
///
/// ```
/// use run402_client::deploy::file_set_from_dir;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let dist = folder.path();
/// # std::fs::write(dist.join("index.html"), "<h1>hi</h1>")?;
/// # std::fs::create_dir(dist.join("drafts"))?;
/// # std::fs::write(dist.join("drafts/a.html"), "")?;
/// let files = file_set_from_dir(dist).ignore(["drafts"]).await?;
/// assert_eq!(files.paths().collect::<Vec<_>>(), ["index.html"]);
/// # Ok(())
/// # }
/// ```
#[doc(alias = "fileSetFromDir")]
pub fn file_set_from_dir(root: impl Into<PathBuf>) -> DirFiles {
    DirFiles {
        root: root.into(),
        ignore: Vec::new(),
        sensitive: false,
    }
}

impl DirFiles {
    /// More names to skip at every level.
    pub fn ignore<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.ignore.extend(names.into_iter().map(Into::into));
        self
    }

    /// Whether files that usually hold secrets are taken like others. Default: no, they are an error.
    pub fn include_sensitive(mut self, include: bool) -> Self {
        self.sensitive = include;
        self
    }

    /// The same on this thread, which it blocks.
    ///
    /// # Errors
    /// As [`file_set_from_dir`].
    pub fn blocking(self) -> Result<FileSet, DeployError> {
        self.walk().map_err(DeployError::content)
    }

    fn walk(self) -> Result<FileSet, ContentFault> {
        let facts = fs::symlink_metadata(&self.root).map_err(|error| ContentFault::Unreadable {
            path: self.root.clone(),
            error,
        })?;
        if facts.is_symlink() {
            return Err(link(&self.root));
        }
        if !facts.is_dir() {
            return Err(ContentFault::Folder {
                path: self.root,
                why: "it is not a folder",
                fix: "give the folder that holds the files",
            });
        }
        let mut walk = Walk {
            rules: &self,
            files: FileSet::new(),
            faults: Vec::new(),
        };
        walk.folder(&self.root, "", &mut Vec::new());
        let Walk { files, faults, .. } = walk;
        match ContentFault::of(faults) {
            Some(fault) => Err(fault),
            None if files.is_empty() => Err(ContentFault::Folder {
                path: self.root,
                why: "there is no file in it",
                fix: "build the site first, or check what is ignored",
            }),
            None => Ok(files),
        }
    }
}

impl IntoFuture for DirFiles {
    type Output = Result<FileSet, DeployError>;
    type IntoFuture = agent_clients_runtime::BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let walked = off_thread(move || self.walk()).await;
            walked.map_err(DeployError::content)
        })
    }
}

struct Walk<'a> {
    rules: &'a DirFiles,
    files: FileSet,
    faults: Vec<ContentFault>,
}

impl Walk<'_> {
    /// `above` are the folders that this one is in, by what makes them one and the same.
    fn folder(&mut self, path: &Path, prefix: &str, above: &mut Vec<Identity>) {
        let identity = match Identity::of(path) {
            Ok(identity) => identity,
            Err(error) => return self.unreadable(path, error),
        };
        if above.contains(&identity) {
            return self.faults.push(ContentFault::Folder {
                path: path.to_owned(),
                why: "this folder is inside itself (a mount or a hard link)",
                fix: "ignore it",
            });
        }
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => return self.unreadable(path, error),
        };
        above.push(identity);
        for entry in entries {
            match entry {
                Ok(entry) => self.entry(&entry, prefix, above),
                Err(error) => self.unreadable(path, error),
            }
        }
        above.pop();
    }

    fn entry(&mut self, entry: &fs::DirEntry, prefix: &str, above: &mut Vec<Identity>) {
        let path = entry.path();
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            return self.faults.push(ContentFault::Folder {
                path,
                why: "its name is not UTF-8, and no address can have it",
                fix: "rename it, or move it away",
            });
        };
        if ALWAYS_IGNORED.contains(&name) || self.rules.ignore.iter().any(|ignored| ignored == name) {
            return;
        }
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(error) => return self.unreadable(&path, error),
        };
        if kind.is_symlink() {
            return self.faults.push(link(&path));
        }
        let place = match prefix {
            "" => name.to_owned(),
            above => format!("{above}/{name}"),
        };
        if kind.is_dir() {
            return self.folder(&path, &place, above);
        }
        if !kind.is_file() {
            return;
        }
        if !self.rules.sensitive && is_sensitive(name) {
            return self.faults.push(ContentFault::Folder {
                path,
                why: "such files usually hold secrets, and a site is public",
                fix: "ignore its name, or include sensitive files on purpose",
            });
        }
        if let Some(why) = super::validate::bad_path(&place) {
            return self.faults.push(ContentFault::Folder {
                path,
                why,
                fix: "rename it, or ignore it",
            });
        }
        self.files.insert(place, ByteSource::file(path));
    }

    fn unreadable(&mut self, path: &Path, error: io::Error) {
        self.faults.push(ContentFault::Unreadable {
            path: path.to_owned(),
            error,
        });
    }
}

fn link(path: &Path) -> ContentFault {
    ContentFault::Folder {
        path: path.to_owned(),
        why: "it is a symbolic link, which may lead out of the folder",
        fix: "put a copy in its place, or ignore its name",
    }
}

/// What makes a folder the same one under another path.
#[derive(PartialEq, Eq)]
struct Identity {
    #[cfg(unix)]
    device_and_inode: (u64, u64),
    #[cfg(not(unix))]
    path: PathBuf,
}

impl Identity {
    #[cfg(unix)]
    fn of(path: &Path) -> io::Result<Self> {
        use std::os::unix::fs::MetadataExt;
        let facts = fs::metadata(path)?;
        Ok(Self {
            device_and_inode: (facts.dev(), facts.ino()),
        })
    }

    #[cfg(not(unix))]
    fn of(path: &Path) -> io::Result<Self> {
        Ok(Self {
            path: fs::canonicalize(path)?,
        })
    }
}

/// The names that the official client skips since 3.x (Run402 contract, section 5.9). Whatever their case, as some disks have none.
fn is_sensitive(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    const NAMES: [&str; 12] = [
        ".env",
        ".envrc",
        ".npmrc",
        ".pnpmrc",
        ".yarnrc",
        ".netrc",
        ".pypirc",
        "id_rsa",
        "id_dsa",
        "id_ecdsa",
        "id_ed25519",
        "_netrc",
    ];
    const ENDINGS: [&str; 4] = [".key", ".pem", ".p12", ".pfx"];
    NAMES.contains(&name.as_str())
        || name.starts_with(".env.")
        || name.starts_with(".yarnrc.")
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

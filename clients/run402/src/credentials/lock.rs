//! The lock that the vendor's programs hold while they change projects.json: a folder beside the file (Run402 contract,
//! section 1.6).
//!
//! It must stay that kind of lock: a lock *file* of that name would shut the vendor's programs out for good. A lock that somebody
//! else left behind is never broken.

use std::fs::DirBuilder;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use agent_clients_runtime::Error;

/// Time between two tries.
pub(super) const LOCK_PAUSE: Duration = Duration::from_millis(20);
/// Tries before the lock is given up.
pub(super) const LOCK_TRIES: u32 = 200;

/// Held until it is dropped.
#[derive(Debug)]
pub(super) struct FolderLock(PathBuf);

impl FolderLock {
    /// Waits for the lock of a file, at most [`LOCK_TRIES`] times [`LOCK_PAUSE`]. Blocks the thread.
    pub(super) fn of(file: &Path, tries: u32) -> Result<Self, Error> {
        let mut name = file.as_os_str().to_owned();
        name.push(".lock");
        let path = PathBuf::from(name);
        make_folder(file)?;
        for left in (0..tries.max(1)).rev() {
            match private_folder().create(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists && left > 0 => {
                    std::thread::sleep(LOCK_PAUSE)
                }
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => break,
                Err(cause) => {
                    return Err(Error::config(
                        path.display().to_string(),
                        format!("the lock cannot be taken: {cause}"),
                        "let this user write to the folder",
                    ));
                }
            }
        }
        Err(Error::config(
            path.display().to_string(),
            "another program holds the lock",
            "try again; if no program that uses Run402 is running, one has crashed: remove that folder",
        ))
    }
}

impl Drop for FolderLock {
    fn drop(&mut self) {
        // Nobody to tell; the next one who waits for the lock is told what to do.
        let _ = std::fs::remove_dir(&self.0);
    }
}

/// The folder that a file is in, for its owner alone where it is made.
pub(super) fn make_folder(file: &Path) -> Result<(), Error> {
    let Some(folder) = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir())
    else {
        return Ok(());
    };
    let mut builder = private_folder();
    builder.recursive(true);
    builder.create(folder).map_err(|cause| {
        Error::config(
            folder.display().to_string(),
            format!("the folder cannot be made: {cause}"),
            "make it by hand, or name another with RUN402_CONFIG_DIR",
        )
    })
}

fn private_folder() -> DirBuilder {
    #[allow(unused_mut, reason = "only some systems have modes")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

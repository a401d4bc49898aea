//! Private files: key stores and configuration that only their owner may read.
//!
//! A file is readable by its owner alone from the moment it exists, and it is replaced as a whole or not at all. JSON keys that this
//! version does not know stay. The contents must never be in an error.
//!
//! All calls but [`PrivateFile::lock_async`] block for as long as the disk takes; in async code run them with
//! `tokio::task::spawn_blocking`.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use crate::error::{DecodeError, from_slice};

/// The longest pause between two looks at a lock that somebody else holds, for those who wait with
/// [`lock_async`](PrivateFile::lock_async).
pub const LOCK_PAUSE: Duration = Duration::from_millis(100);

/// The first such pause; each is twice as long as the one before.
const FIRST_LOCK_PAUSE: Duration = Duration::from_millis(5);

/// Why a private file cannot be read or written.
#[derive(Debug)]
#[non_exhaustive]
pub struct FileError {
    path: PathBuf,
    doing: &'static str,
    source: FileCause,
}

#[derive(Debug)]
enum FileCause {
    Io(io::Error),
    Json(DecodeError),
}

impl FileError {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The error of the operating system, where that was the cause.
    #[must_use]
    pub fn io(&self) -> Option<&io::Error> {
        match &self.source {
            FileCause::Io(error) => Some(error),
            FileCause::Json(_) => None,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot {} {}: ", self.doing, self.path.display())?;
        match &self.source {
            FileCause::Io(error) => write!(f, "{error}"),
            FileCause::Json(error) => write!(f, "{error}; fix: correct the file by hand or move it away"),
        }
    }
}

impl std::error::Error for FileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(match &self.source {
            FileCause::Io(error) => error,
            FileCause::Json(error) => error,
        })
    }
}

/// A file that only its owner may read.
///
/// - New files have mode 0600 and new folders 0700 from the start, so there is no moment in which others can read them. On systems
///   without such modes the folder's own rights hold.
/// - Writing goes to a temporary file in the same folder, to the disk, and then over the old file in one step. A reader sees the old
///   or the new contents, never a part; after a crash one of the two is there.
/// - A symbolic link stays; the file it points to is replaced.
///
/// # Examples
/// ```
/// use agent_clients_runtime::files::PrivateFile;
///
/// # let folder = tempfile::tempdir().unwrap();
/// # let home = folder.path();
/// let file = PrivateFile::new(home.join("keys.json"));
/// assert!(file.read()?.is_none());
/// file.update_json(|keys| {
///     keys.insert("default".to_owned(), "sk-1".into());
/// })?;
/// assert_eq!(file.read_json::<serde_json::Value>()?.unwrap()["default"], "sk-1");
/// # Ok::<(), agent_clients_runtime::files::FileError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateFile {
    path: PathBuf,
}

impl PrivateFile {
    /// The file at this path, whether or not it exists.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn io(&self, doing: &'static str) -> impl FnOnce(io::Error) -> FileError {
        let path = self.path.clone();
        move |source| FileError {
            path,
            doing,
            source: FileCause::Io(source),
        }
    }

    fn json(&self, doing: &'static str) -> impl FnOnce(DecodeError) -> FileError {
        let path = self.path.clone();
        move |source| FileError {
            path,
            doing,
            source: FileCause::Json(source),
        }
    }

    /// The whole contents; `None` where there is no such file.
    ///
    /// # Errors
    /// [`FileError`] of the operating system.
    pub fn read(&self) -> Result<Option<Vec<u8>>, FileError> {
        match fs::read(&self.path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.io("read")(error)),
        }
    }

    /// The contents as JSON; `None` where there is no such file.
    ///
    /// # Errors
    /// [`FileError`] of the operating system, or where the contents are not JSON of this form; it names the place in the document
    /// and no value.
    pub fn read_json<T: DeserializeOwned>(&self) -> Result<Option<T>, FileError> {
        let Some(bytes) = self.read()?.map(Zeroizing::new) else {
            return Ok(None);
        };
        from_slice(&bytes).map(Some).map_err(self.json("read"))
    }

    /// Replaces the contents, and makes the folder where there is none.
    ///
    /// # Errors
    /// [`FileError`] of the operating system; the old contents are then untouched.
    pub fn write(&self, bytes: &[u8]) -> Result<(), FileError> {
        self.place(bytes, true).map(drop).map_err(self.io("write"))
    }

    /// Replaces the contents by a JSON document, indented and with a line end behind it.
    ///
    /// # Errors
    /// As [`write`](Self::write); also where the value cannot be written as JSON.
    pub fn write_json<T: Serialize + ?Sized>(&self, value: &T) -> Result<(), FileError> {
        self.write(&self.json_bytes(value)?)
    }

    fn json_bytes<T: Serialize + ?Sized>(&self, value: &T) -> Result<Zeroizing<Vec<u8>>, FileError> {
        let bytes = serde_json::to_vec_pretty(value).map_err(|error| self.json("write")(DecodeError::from(error)))?;
        let mut bytes = Zeroizing::new(bytes);
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Makes the file with a JSON document in it, where there is none yet; false where there is one, which is then untouched. Of
    /// several that try at once, in this process and others, exactly one makes it, and no reader ever sees a part of it.
    ///
    /// # Errors
    /// As [`write_json`](Self::write_json).
    pub fn create_json<T: Serialize + ?Sized>(&self, value: &T) -> Result<bool, FileError> {
        self.place(&self.json_bytes(value)?, false).map_err(self.io("create"))
    }

    /// Changes a JSON object under the file's lock: reads it (a missing or empty file is an empty object), lets `change` work on it,
    /// and writes it where it has changed. Keys that `change` does not touch stay, in their order.
    ///
    /// # Errors
    /// As [`read_json`](Self::read_json) and [`write`](Self::write). A file that is not a JSON object is left alone.
    pub fn update_json<R>(&self, change: impl FnOnce(&mut Map<String, Value>) -> R) -> Result<R, FileError> {
        let _lock = self.lock()?;
        let before: Map<String, Value> = match self.read()?.map(Zeroizing::new) {
            Some(bytes) if !bytes.iter().all(u8::is_ascii_whitespace) => {
                from_slice(&bytes).map_err(self.json("update"))?
            }
            _ => Map::new(),
        };
        let mut after = before.clone();
        let result = change(&mut after);
        if after != before || self.is_missing() {
            self.write_json(&after)?;
        }
        Ok(result)
    }

    fn is_missing(&self) -> bool {
        !self.path.exists()
    }

    /// Waits until nobody else holds the file's lock, and holds it until the result is dropped. The lock binds those who ask for it,
    /// in this process and others; it is a file next to this one with `.lock` at the end of its name, because the file itself is
    /// replaced on every write.
    ///
    /// # Errors
    /// [`FileError`] of the operating system.
    pub fn lock(&self) -> Result<FileLock, FileError> {
        let file = self.lock_file().map_err(self.io("lock"))?;
        file.lock().map_err(self.io("lock"))?;
        Ok(FileLock { _file: file })
    }

    /// [`lock`](Self::lock) without waiting: `None` where somebody else holds it.
    ///
    /// # Errors
    /// As there.
    pub fn try_lock(&self) -> Result<Option<FileLock>, FileError> {
        let file = self.lock_file().map_err(self.io("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(FileLock { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(self.io("lock")(error)),
        }
    }

    /// [`lock`](Self::lock) for async code, however long the other one takes: no thread is held while waiting, and who drops the
    /// future waits no longer. Looks again every [`LOCK_PAUSE`] at the latest; there is no queue, so somebody who came later may be
    /// first.
    ///
    /// # Errors
    /// As there; also where the async runtime shuts down meanwhile.
    pub async fn lock_async(&self) -> Result<FileLock, FileError> {
        let mut pause = FIRST_LOCK_PAUSE;
        loop {
            let file = self.clone();
            let tried = match tokio::task::spawn_blocking(move || file.try_lock()).await {
                Ok(tried) => tried?,
                Err(failed) => match failed.try_into_panic() {
                    Ok(panic) => std::panic::resume_unwind(panic),
                    Err(stopped) => return Err(self.io("lock")(stopped.into())),
                },
            };
            if let Some(lock) = tried {
                return Ok(lock);
            }
            tokio::time::sleep(pause).await;
            pause = LOCK_PAUSE.min(pause * 2);
        }
    }

    /// Opens the file that is locked, and makes it where there is none.
    fn lock_file(&self) -> io::Result<File> {
        let target = self.target()?;
        let mut name = target.file_name().map(ToOwned::to_owned).unwrap_or_default();
        name.push(".lock");
        let path = target.with_file_name(name);
        make_folder(&path)?;
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    }

    /// Puts the contents in place as a whole; false where a file is there and must not be replaced.
    fn place(&self, bytes: &[u8], replace: bool) -> io::Result<bool> {
        let target = self.target()?;
        make_folder(&target)?;
        let folder = folder_of(&target);
        // Mode 0600 from creation on; removed again where anything below fails.
        let mut file = tempfile::Builder::new().prefix(".agent-clients-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        if replace {
            file.persist(&target).map_err(|error| error.error)?;
        } else if let Err(refused) = file.persist_noclobber(&target) {
            return match refused.error.kind() {
                io::ErrorKind::AlreadyExists => Ok(false),
                _ => Err(refused.error),
            };
        }
        // The new name is on the disk only when its folder is.
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        Ok(true)
    }

    /// The file itself, behind any symbolic links.
    fn target(&self) -> io::Result<PathBuf> {
        match fs::canonicalize(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => match fs::read_link(&self.path) {
                // A link to a file that is still to be made.
                Ok(link) => Ok(folder_of(&self.path).join(link)),
                Err(_) => Ok(self.path.clone()),
            },
            found => found,
        }
    }
}

/// Holds the lock of a [`PrivateFile`] until it is dropped.
#[derive(Debug)]
#[must_use = "the lock ends when this is dropped"]
pub struct FileLock {
    _file: File,
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use serde_json::json;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[cfg(unix)]
    fn mode(path: &Path) -> u32 {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_missing_file_is_none_and_a_written_one_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("a/b/key"));
        assert_eq!(file.read().unwrap(), None);
        assert_eq!(file.read_json::<Value>().unwrap(), None);
        file.write(b"one").unwrap();
        file.write(b"").unwrap();
        assert_eq!(file.read().unwrap().unwrap(), b"");
        file.write(b"two").unwrap();
        assert_eq!(file.read().unwrap().unwrap(), b"two");
        assert_eq!(names(&folder.path().join("a/b")), ["key"], "no temporary file is left");
    }

    #[test]
    fn of_many_who_make_a_file_at_once_one_does_and_the_others_leave_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/key.json");
        let made: Vec<(usize, bool)> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|number| {
                    let file = PrivateFile::new(&path);
                    scope.spawn(move || (number, file.create_json(&json!({"by": number})).unwrap()))
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let winners: Vec<usize> = made
            .iter()
            .filter(|(_, made)| *made)
            .map(|(number, _)| *number)
            .collect();
        assert_eq!(winners.len(), 1, "{made:?}");
        let file = PrivateFile::new(&path);
        assert_eq!(file.read_json::<Value>().unwrap().unwrap(), json!({"by": winners[0]}));
        assert_eq!(
            names(&folder.path().join("new")),
            ["key.json"],
            "no temporary file is left"
        );
        #[cfg(unix)]
        assert_eq!(mode(&path), 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn files_folders_and_locks_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("new/key"));
        file.write(b"x").unwrap();
        drop(file.lock().unwrap());
        assert_eq!(mode(file.path()), 0o600);
        assert_eq!(mode(&folder.path().join("new/key.lock")), 0o600);
        assert_eq!(mode(&folder.path().join("new")), 0o700);
        // A file that others could read is closed by the next write.
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644)).unwrap();
        file.write(b"y").unwrap();
        assert_eq!(mode(file.path()), 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_stays_and_its_target_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("real/key");
        let link = folder.path().join("key");
        std::os::unix::fs::symlink("real/key", &link).unwrap();
        let file = PrivateFile::new(&link);
        for text in ["first", "second"] {
            file.write(text.as_bytes()).unwrap();
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
    }

    #[test]
    fn a_failed_write_leaves_the_old_contents_and_no_rubbish() {
        let folder = tempfile::tempdir().unwrap();
        // A folder in the place of the file: the last step cannot succeed.
        let path = folder.path().join("key");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("inside"), "old").unwrap();
        let file = PrivateFile::new(&path);
        let error = file.write(b"hunter2").unwrap_err();
        assert!(error.io().is_some() && error.path() == path);
        assert!(error.to_string().starts_with("cannot write "), "{error}");
        assert!(!format!("{error} {error:?}").contains("hunter2"));
        assert_eq!(fs::read_to_string(path.join("inside")).unwrap(), "old");
        assert_eq!(names(folder.path()), ["key"]);
    }

    #[test]
    fn an_update_keeps_the_keys_it_does_not_know_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("config.json"));
        fs::write(file.path(), r#"{"zeta":{"new":[1,null]},"key":"old","alpha":0.1}"#).unwrap();
        let had = file
            .update_json(|config| config.insert("key".to_owned(), json!("new")))
            .unwrap();
        assert_eq!(had, Some(json!("old")));
        let text = fs::read_to_string(file.path()).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            value.to_string(),
            r#"{"zeta":{"new":[1,null]},"key":"new","alpha":0.1}"#
        );
        assert!(text.ends_with("}\n"));
    }

    #[test]
    fn an_update_that_changes_nothing_does_not_write() {
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("config.json"));
        fs::write(file.path(), "{ \"a\": 1 }").unwrap();
        file.update_json(|_| ()).unwrap();
        assert_eq!(fs::read_to_string(file.path()).unwrap(), "{ \"a\": 1 }");
        for (name, contents) in [("missing", None), ("empty", Some(" \n"))] {
            let file = PrivateFile::new(folder.path().join(name));
            if let Some(contents) = contents {
                fs::write(file.path(), contents).unwrap();
            }
            file.update_json(|config| config.insert("a".to_owned(), json!(1)))
                .unwrap();
            assert_eq!(file.read_json::<Value>().unwrap().unwrap(), json!({"a": 1}), "{name}");
        }
    }

    #[test]
    fn what_is_no_json_object_is_left_alone_and_not_shown() {
        let folder = tempfile::tempdir().unwrap();
        for contents in ["hunter2", "[\"hunter2\"]", "\"hunter2\"", "{\"a\":\"hunter2\""] {
            let file = PrivateFile::new(folder.path().join("config.json"));
            fs::write(file.path(), contents).unwrap();
            let error = file.update_json(|config| config.clear()).unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(shown.contains("config.json") && shown.contains("fix: "), "{shown}");
            assert!(!shown.contains("hunter2"), "{shown}");
            assert_eq!(fs::read_to_string(file.path()).unwrap(), contents);
        }
    }

    #[test]
    fn updates_from_many_threads_all_count() {
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("counter.json"));
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let file = &file;
                scope.spawn(move || {
                    for round in 0..10 {
                        file.update_json(|map| map.insert(format!("{thread}-{round}"), json!(true)))
                            .unwrap();
                    }
                });
            }
        });
        assert_eq!(file.read_json::<Map<String, Value>>().unwrap().unwrap().len(), 40);
    }

    #[test]
    fn a_lock_is_held_until_it_is_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let file = PrivateFile::new(folder.path().join("key"));
        let held = file.lock().unwrap();
        let entered = Arc::new(AtomicBool::new(false));
        let other = std::thread::spawn({
            let (file, entered) = (file.clone(), entered.clone());
            move || {
                let _lock = file.lock().unwrap();
                entered.store(true, Ordering::SeqCst);
            }
        });
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert!(!entered.load(Ordering::SeqCst));
        assert!(file.try_lock().unwrap().is_none());
        drop(held);
        other.join().unwrap();
        assert!(entered.load(Ordering::SeqCst));
        assert!(file.try_lock().unwrap().is_some());
    }

    #[test]
    fn many_wait_for_a_lock_without_holding_a_thread() {
        // One thread for all that blocks: a waiter that held it would keep everybody else from the disk.
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .max_blocking_threads(1)
            .build()
            .unwrap();
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let file = PrivateFile::new(folder.path().join("new/key"));
            let held = file.lock_async().await.unwrap();
            let waiters: Vec<_> = (0..3)
                .map(|_| {
                    let file = file.clone();
                    tokio::spawn(async move { file.lock_async().await.map(drop) })
                })
                .collect();
            let gone = tokio::time::timeout(FIRST_LOCK_PAUSE, file.lock_async()).await;
            assert!(gone.is_err(), "the lock is held");
            for _ in 0..3 {
                let (file, written) = (file.clone(), b"x");
                tokio::task::spawn_blocking(move || file.write(written))
                    .await
                    .unwrap()
                    .unwrap();
            }
            assert!(waiters.iter().all(|waiter| !waiter.is_finished()));
            drop(held);
            for waiter in waiters {
                waiter.await.unwrap().unwrap();
            }
        });
    }

    #[tokio::test]
    async fn a_lock_that_cannot_be_made_is_an_error_and_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("no-folder"), "").unwrap();
        let file = PrivateFile::new(folder.path().join("no-folder/key"));
        let error = file.lock_async().await.unwrap_err();
        assert!(error.to_string().starts_with("cannot lock "), "{error}");
        assert!(file.try_lock().is_err() && file.lock().is_err());
    }
}

//! What was begun and is not over: a small private file by which a deploy that was killed is found again.
//!
//! It knows ids and keys, never content. Losing it loses no release: it only makes a second run one and the same deploy with the first.

use std::path::PathBuf;

use agent_clients_runtime::files::{FileError, PrivateFile};
use agent_clients_runtime::serde_json::{self, Map, Value};
use agent_clients_runtime::{Error, Timestamp, hex};
use serde::{Deserialize, Serialize};

use super::error::{DeployError, DeployErrorKind, Recovery};

/// A file of deploys that are not over. Cheap to clone.
///
/// A deploy with a journal writes its key before it plans, the ids before it commits, and takes the entry out when it is over. If the
/// process dies in between, then
///
/// - the same specification deployed again with the same journal goes on with the same key: what was planned or committed counts, and
///   there is one release;
/// - [`resume_unfinished`](super::DeployExt::resume_unfinished) finds the operation without an id.
///
/// Two processes may share a journal; the file is locked while it changes.
///
/// ```
/// use run402_client::deploy::Journal;
///
/// # let folder = tempfile::tempdir().unwrap();
/// # let state = folder.path();
/// let journal = Journal::at(state.join("deploys.json"));
/// assert!(journal.unfinished()?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Journal {
    file: PrivateFile,
}

/// A deploy that was begun and is not over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct JournalEntry {
    /// Its key.
    pub idempotency_key: String,
    /// Address of the service.
    pub service: String,
    /// Id of the project.
    pub project_id: String,
    /// SHA-256 of the specification as it is sent.
    pub spec_sha256: String,
    /// Id of the plan, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// Id of the operation, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_id: Option<String>,
    /// Whether the commit may have been sent.
    #[serde(default)]
    pub committing: bool,
    /// When it was last written.
    pub updated_at: Timestamp,
}

impl Journal {
    /// A journal in this file, which is made when something is written.
    #[must_use]
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            file: PrivateFile::new(path),
        }
    }

    /// The entries, oldest first. Blocks for as long as the disk takes.
    ///
    /// # Errors
    /// [`FileError`] where the file cannot be read or is not a journal.
    pub fn unfinished(&self) -> Result<Vec<JournalEntry>, FileError> {
        let entries: Map<String, Value> = self.file.read_json()?.unwrap_or_default();
        // What a newer version wrote otherwise is not for this one.
        let mut entries: Vec<JournalEntry> = entries
            .into_iter()
            .filter_map(|(_, entry)| serde_json::from_value(entry).ok())
            .collect();
        entries.sort_by(|one, other| one.updated_at.as_str().cmp(other.updated_at.as_str()));
        Ok(entries)
    }

    /// Takes an entry out. Blocks for as long as the disk takes.
    ///
    /// # Errors
    /// [`FileError`] where the file cannot be read or written.
    pub fn forget(&self, idempotency_key: &str) -> Result<(), FileError> {
        self.file.update_json(|entries| {
            entries.shift_remove(idempotency_key);
        })
    }

    /// The entry of this deploy: the one that is there, else this one, which is then written.
    fn begin(&self, new: JournalEntry, key_is_given: bool) -> Result<JournalEntry, FileError> {
        self.file.update_json(|entries| {
            let known = entries
                .values()
                .filter_map(|entry| serde_json::from_value::<JournalEntry>(entry.clone()).ok())
                .filter(|entry| {
                    let same = entry.service == new.service
                        && entry.project_id == new.project_id
                        && entry.spec_sha256 == new.spec_sha256;
                    same && (!key_is_given || entry.idempotency_key == new.idempotency_key)
                })
                .max_by(|one, other| one.updated_at.as_str().cmp(other.updated_at.as_str()));
            let entry = known.unwrap_or(new);
            put(entries, &entry);
            entry
        })
    }

    fn write(&self, entry: &JournalEntry) -> Result<(), FileError> {
        self.file.update_json(|entries| put(entries, entry))
    }
}

fn put(entries: &mut Map<String, Value>, entry: &JournalEntry) {
    if let Ok(value) = serde_json::to_value(entry) {
        entries.insert(entry.idempotency_key.clone(), value);
    }
}

/// The entry of a deploy that runs, where there is a journal.
pub(crate) struct Record(Option<(Journal, JournalEntry)>);

impl Record {
    pub(crate) fn none() -> Self {
        Self(None)
    }

    pub(crate) fn of(journal: Journal, entry: JournalEntry) -> Self {
        Self(Some((journal, entry)))
    }

    pub(crate) async fn begin(
        journal: Journal,
        service: &str,
        project_id: &str,
        spec_sha256: String,
        key: String,
        key_is_given: bool,
    ) -> Result<Self, DeployError> {
        let new = JournalEntry {
            idempotency_key: key,
            service: service.to_owned(),
            project_id: project_id.to_owned(),
            spec_sha256,
            plan_id: None,
            operation_id: None,
            committing: false,
            updated_at: Timestamp::now(),
        };
        let held = journal.clone();
        let entry = blocking(move || held.begin(new, key_is_given)).await?;
        Ok(Self(Some((journal, entry))))
    }

    pub(crate) fn entry(&self) -> Option<&JournalEntry> {
        self.0.as_ref().map(|(_, entry)| entry)
    }

    /// Changes the entry on the disk.
    pub(crate) async fn change(&mut self, change: impl FnOnce(&mut JournalEntry)) -> Result<(), DeployError> {
        let Some((journal, entry)) = &mut self.0 else {
            return Ok(());
        };
        change(entry);
        entry.updated_at = Timestamp::now();
        let (journal, entry) = (journal.clone(), entry.clone());
        blocking(move || journal.write(&entry)).await
    }

    /// A new deploy in place of one that is over.
    pub(crate) async fn renew(&mut self, key: String) -> Result<(), DeployError> {
        self.end().await?;
        self.change(|entry| {
            entry.idempotency_key = key;
            entry.plan_id = None;
            entry.operation_id = None;
            entry.committing = false;
        })
        .await
    }

    /// The deploy is over.
    pub(crate) async fn end(&self) -> Result<(), DeployError> {
        let Some((journal, entry)) = &self.0 else {
            return Ok(());
        };
        let (journal, key) = (journal.clone(), entry.idempotency_key.clone());
        blocking(move || journal.forget(&key)).await
    }
}

pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, FileError> + Send + 'static,
) -> Result<T, DeployError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.map_err(|error| failed(&error)),
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(DeployError::cancelled()),
        },
    }
}

fn failed(error: &FileError) -> DeployError {
    let message = format!("the journal: {error}");
    DeployError::new(DeployErrorKind::Journal, Recovery::Correct, "LOCAL_ERROR", message)
}

/// 128 random bits, from the operating system.
pub(crate) fn new_key() -> Result<String, Error> {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(format!("deploy-{}", hex::encode(&bytes))),
        Err(_) => Err(Error::config(
            "idempotency key",
            "the system gives no random bytes",
            "give a key of your own",
        )),
    }
}

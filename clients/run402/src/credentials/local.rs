//! Credentials in the files that the vendor's programs use: projects.json and allowance.json (Run402 contract, section 1.6).
//!
//! Files are read anew for every question, because other programs change them; they are changed as a whole, projects.json under the
//! lock that those programs respect. A file that cannot be read is an error and stays as it is: the official client takes it for an
//! empty one, and its next write destroys the keys that were in it.

use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use agent_clients_runtime::files::PrivateFile;
use agent_clients_runtime::{AuthHeader, AuthRequest, BoxFuture, Error};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::lock::{FolderLock, LOCK_PAUSE, LOCK_TRIES, make_folder};
use super::projects_file::ProjectsFile;
use super::{AllowanceData, CredentialsProvider, Environment, ProjectKeys, ProjectPatch};
use crate::wallet::{SIGN_IN_HEADER, SignInMessage};

/// The credentials of this user, shared with the vendor's command line and other programs.
///
/// Requests are signed with the wallet where there is one; without one they go out unsigned, which is enough for all that needs no
/// more than a project's keys.
///
/// ```no_run
/// use run402_client::credentials::{Environment, LocalCredentials};
///
/// let credentials = LocalCredentials::new(&Environment::from_process()?);
/// let client = run402_client::Client::builder().credentials(credentials).build()?;
/// # let _ = client;
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone)]
pub struct LocalCredentials(Arc<Files>);

#[derive(Clone)]
struct Files {
    projects: PrivateFile,
    allowance: PrivateFile,
    old_allowance: Option<PathBuf>,
    lock_tries: u32,
}

impl LocalCredentials {
    /// The files of this environment, whether or not they exist.
    #[must_use]
    pub fn new(environment: &Environment) -> Self {
        Self(Arc::new(Files {
            projects: PrivateFile::new(environment.projects_file()),
            allowance: PrivateFile::new(environment.allowance_file()),
            old_allowance: environment.old_allowance_file(),
            lock_tries: LOCK_TRIES,
        }))
    }

    /// The files of the environment of this process.
    ///
    /// # Errors
    /// As [`Environment::from_process`].
    pub fn from_process() -> Result<Self, Error> {
        Ok(Self::new(&Environment::from_process()?))
    }

    /// How long a change waits for another program to finish its own; 4 seconds unless set, as in the official client.
    #[must_use]
    pub fn lock_wait(mut self, limit: Duration) -> Self {
        let tries = limit.as_millis() / LOCK_PAUSE.as_millis() + 1;
        Arc::make_mut(&mut self.0).lock_tries = u32::try_from(tries).unwrap_or(u32::MAX);
        self
    }

    /// The file of the projects.
    #[must_use]
    pub fn projects_path(&self) -> &Path {
        self.0.projects.path()
    }

    /// Runs `work` where it may block.
    fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Files) -> Result<T, Error> + Send + 'static,
    ) -> BoxFuture<'static, Result<T, Error>> {
        let files = Arc::clone(&self.0);
        Box::pin(async move {
            match tokio::task::spawn_blocking(move || work(&files)).await {
                Ok(outcome) => outcome,
                Err(failed) => match failed.try_into_panic() {
                    Ok(panic) => std::panic::resume_unwind(panic),
                    Err(_) => Err(Error::config(
                        "credentials",
                        "the async runtime is shutting down",
                        "make the call while it runs",
                    )),
                },
            }
        })
    }

    fn change(&self, change: impl FnOnce(&mut ProjectsFile) + Send + 'static) -> BoxFuture<'static, Result<(), Error>> {
        self.run(move |files| {
            let _lock = FolderLock::of(files.projects.path(), files.lock_tries)?;
            let before = files.read_projects()?;
            let mut after = before.clone();
            change(&mut after);
            if after == before {
                return Ok(());
            }
            let bytes = Zeroizing::new(after.write());
            files.projects.write(&bytes).map_err(file_error)
        })
    }
}

impl Files {
    fn read_projects(&self) -> Result<ProjectsFile, Error> {
        let bytes = Zeroizing::new(self.projects.read().map_err(file_error)?.unwrap_or_default());
        ProjectsFile::read(&bytes).map_err(|why| corrupt(self.projects.path(), &why))
    }

    /// The JSON of the wallet's file; `None` where there is none.
    fn read_allowance_json(&self) -> Result<Option<Map<String, Value>>, Error> {
        self.rename_old_allowance()?;
        let Some(bytes) = self.allowance.read().map_err(file_error)?.map(Zeroizing::new) else {
            return Ok(None);
        };
        let json = agent_clients_runtime::from_slice(&bytes);
        json.map(Some)
            .map_err(|cause| corrupt(self.allowance.path(), &cause.to_string()))
    }

    fn read_allowance(&self) -> Result<Option<AllowanceData>, Error> {
        let Some(json) = self.read_allowance_json()? else {
            return Ok(None);
        };
        let data = AllowanceData::read(&json);
        data.map(Some).map_err(|why| corrupt(self.allowance.path(), &why))
    }

    /// `wallet.json` of older versions becomes `allowance.json` where that is missing.
    fn rename_old_allowance(&self) -> Result<(), Error> {
        let Some(old) = &self.old_allowance else { return Ok(()) };
        let new = self.allowance.path();
        if new.exists() || !old.exists() {
            return Ok(());
        }
        match std::fs::rename(old, new) {
            // Another program may have been faster.
            Err(_) if new.exists() => Ok(()),
            Err(cause) => Err(Error::config(
                old.display().to_string(),
                format!("it cannot be renamed to allowance.json: {cause}"),
                "rename it by hand",
            )),
            Ok(()) => Ok(()),
        }
    }

    /// Keeps what has changed. Another wallet than the one that is there is refused: its key would be lost.
    fn save_allowance(&self, data: &AllowanceData) -> Result<(), Error> {
        let mut json = match self.read_allowance_json()? {
            None => Map::new(),
            Some(json) => {
                let there = AllowanceData::read(&json).map_err(|why| corrupt(self.allowance.path(), &why))?;
                if there.address() != data.address() {
                    return Err(taken(self.allowance.path(), &there));
                }
                json
            }
        };
        data.write(&mut json);
        let bytes = Zeroizing::new(serde_json::to_vec_pretty(&json).unwrap_or_default());
        self.allowance.write(&bytes).map_err(file_error)
    }

    /// Makes a wallet, unless there is a file of any kind. The last step fails where another program was faster.
    fn create_allowance(&self) -> Result<AllowanceData, Error> {
        if let Some(there) = self.read_allowance()? {
            return Err(taken(self.allowance.path(), &there));
        }
        let data = AllowanceData::generate(SystemTime::now())?;
        let mut json = Map::new();
        data.write(&mut json);
        let bytes = Zeroizing::new(serde_json::to_vec_pretty(&json).unwrap_or_default());
        let path = self.allowance.path();
        make_folder(path)?;
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let failed = |cause: std::io::Error| {
            Error::config(
                path.display().to_string(),
                format!("the wallet cannot be written: {cause}"),
                "let this user write to the folder; a file that appeared meanwhile is the wallet of another program",
            )
        };
        // Mode 0600 from creation on.
        let mut file = tempfile::Builder::new()
            .prefix(".allowance.")
            .suffix(".tmp")
            .tempfile_in(folder)
            .map_err(failed)?;
        file.write_all(&bytes)
            .and_then(|()| file.as_file().sync_all())
            .map_err(failed)?;
        file.persist_noclobber(path).map_err(|error| failed(error.error))?;
        Ok(data)
    }
}

fn file_error(cause: agent_clients_runtime::files::FileError) -> Error {
    Error::config(
        cause.path().display().to_string(),
        cause.to_string(),
        "let this user read and write the file",
    )
    .with_source(cause)
}

fn corrupt(path: &Path, why: &str) -> Error {
    Error::config(
        path.display().to_string(),
        format!("it cannot be understood: {why}"),
        "correct it by hand or move it away; it was left as it is",
    )
}

fn taken(path: &Path, there: &AllowanceData) -> Error {
    Error::config(
        path.display().to_string(),
        format!("it holds the wallet {}", there.address()),
        "use that one, or move the file away first; its key cannot be made again",
    )
}

impl CredentialsProvider for LocalCredentials {
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let (operation, url) = (request.operation.id, request.url.clone());
        self.run(move |files| match files.read_allowance()? {
            None => Ok(Vec::new()),
            Some(allowance) => {
                let signed = SignInMessage::for_request(&url, SystemTime::now())?.sign(&allowance.key);
                Ok(vec![AuthHeader::new(operation, SIGN_IN_HEADER, &signed.encode())?])
            }
        })
    }

    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        let id = id.to_owned();
        self.run(move |files| {
            let keys = files.read_projects()?.keys(&id);
            keys.map_err(|why| corrupt(files.projects.path(), &why))
        })
    }

    fn save_project<'a>(&'a self, id: &'a str, keys: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        let id = id.to_owned();
        self.change(move |file| file.save(&id, &keys))
    }

    fn update_project<'a>(&'a self, id: &'a str, patch: ProjectPatch) -> BoxFuture<'a, Result<(), Error>> {
        let id = id.to_owned();
        self.change(move |file| file.update(&id, patch))
    }

    fn remove_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let id = id.to_owned();
        self.change(move |file| file.remove(&id))
    }

    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        self.run(|files| Ok(files.read_projects()?.active().map(str::to_owned)))
    }

    fn set_active_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let id = id.to_owned();
        self.change(move |file| file.set_active(&id))
    }

    fn allowance(&self) -> BoxFuture<'_, Result<Option<AllowanceData>, Error>> {
        self.run(Files::read_allowance)
    }

    fn save_allowance(&self, allowance: AllowanceData) -> BoxFuture<'_, Result<(), Error>> {
        self.run(move |files| files.save_allowance(&allowance))
    }

    fn create_allowance(&self) -> BoxFuture<'_, Result<AllowanceData, Error>> {
        self.run(Files::create_allowance)
    }

    fn allowance_path(&self) -> Option<PathBuf> {
        Some(self.0.allowance.path().to_owned())
    }
}

impl fmt::Debug for LocalCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalCredentials")
            .field("projects", &self.0.projects.path())
            .field("allowance", &self.0.allowance.path())
            .finish()
    }
}

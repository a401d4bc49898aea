//! Credentials that live as long as the program: for services that keep them elsewhere, and for tests.
//!
//! They must never touch a file.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use agent_clients_runtime::{AuthHeader, AuthRequest, BoxFuture, Error, Nullable, Secret};

use super::{AllowanceData, CredentialsProvider, ProjectKeys, ProjectPatch};
use crate::wallet::{SIGN_IN_HEADER, SignInMessage, WalletKey};

/// Credentials in memory. Clones share them.
///
/// ```
/// use run402_client::credentials::{MemoryCredentials, ProjectKeys};
/// use run402_client::wallet::WalletKey;
///
/// let credentials = MemoryCredentials::new()
///     .wallet(WalletKey::generate()?)
///     .project("prj_1", ProjectKeys::new("anon-key", "service-key"));
/// let client = run402_client::Client::builder().credentials(credentials).build()?;
/// # let _ = client;
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct MemoryCredentials(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    bearer: Option<Secret>,
    projects: BTreeMap<String, ProjectKeys>,
    active: Option<String>,
    previous: Option<String>,
    allowance: Option<AllowanceData>,
}

impl MemoryCredentials {
    /// No wallet, no session, no project.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Signs requests with this key, unless there is a session.
    #[must_use]
    pub fn wallet(self, key: WalletKey) -> Self {
        self.state().allowance = Some(AllowanceData::new(key));
        self
    }

    /// A session: its token goes with requests as `Authorization: Bearer`.
    #[must_use]
    pub fn session(self, token: impl Into<Secret>) -> Self {
        self.state().bearer = Some(token.into());
        self
    }

    /// The keys of a project.
    #[must_use]
    pub fn project(self, id: impl Into<String>, keys: ProjectKeys) -> Self {
        self.state().projects.insert(id.into(), keys);
        self
    }

    /// The project that is meant where none is named.
    #[must_use]
    pub fn active(self, id: impl Into<String>) -> Self {
        self.state().set_active(id.into());
        self
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Every change is one assignment: nothing is half done behind a panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn set_active(&mut self, id: String) {
        if let Some(before) = self.active.take().filter(|before| *before != id) {
            self.previous = Some(before);
        }
        self.active = Some(id);
    }
}

fn now<T: Send + 'static>(value: T) -> BoxFuture<'static, T> {
    Box::pin(std::future::ready(value))
}

impl CredentialsProvider for MemoryCredentials {
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let operation = request.operation.id;
        let state = self.state();
        if let Some(token) = &state.bearer {
            return now(AuthHeader::bearer(operation, token).map(|header| vec![header]));
        }
        let Some(allowance) = &state.allowance else {
            return now(Ok(Vec::new()));
        };
        let header = SignInMessage::for_request(request.url, SystemTime::now())
            .and_then(|message| AuthHeader::new(operation, SIGN_IN_HEADER, &message.sign(&allowance.key).encode()));
        now(header.map(|header| vec![header]))
    }

    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        now(Ok(self.state().projects.get(id).cloned()))
    }

    fn save_project<'a>(&'a self, id: &'a str, keys: ProjectKeys) -> BoxFuture<'a, Result<(), Error>> {
        self.state().projects.insert(id.to_owned(), keys);
        now(Ok(()))
    }

    fn update_project<'a>(&'a self, id: &'a str, patch: ProjectPatch) -> BoxFuture<'a, Result<(), Error>> {
        if let Some(keys) = self.state().projects.get_mut(id) {
            for (field, change) in [
                (&mut keys.site_url, patch.site_url),
                (&mut keys.deployed_at, patch.deployed_at),
                (&mut keys.last_deployment_id, patch.last_deployment_id),
                (&mut keys.mailbox_id, patch.mailbox_id),
                (&mut keys.mailbox_address, patch.mailbox_address),
            ] {
                match change {
                    Nullable::Absent => {}
                    Nullable::Null => *field = None,
                    Nullable::Value(text) => *field = Some(text),
                }
            }
        }
        now(Ok(()))
    }

    fn remove_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        let mut state = self.state();
        state.projects.remove(id);
        if state.active.as_deref() == Some(id) {
            let previous = state.previous.take();
            state.active = previous.filter(|previous| state.projects.contains_key(previous));
        }
        now(Ok(()))
    }

    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        now(Ok(self.state().active.clone()))
    }

    fn set_active_project<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), Error>> {
        self.state().set_active(id.to_owned());
        now(Ok(()))
    }

    fn allowance(&self) -> BoxFuture<'_, Result<Option<AllowanceData>, Error>> {
        now(Ok(self.state().allowance.clone()))
    }

    fn save_allowance(&self, allowance: AllowanceData) -> BoxFuture<'_, Result<(), Error>> {
        let mut state = self.state();
        if let Some(there) = state
            .allowance
            .as_ref()
            .filter(|there| there.address() != allowance.address())
        {
            return now(Err(taken(there)));
        }
        state.allowance = Some(allowance);
        now(Ok(()))
    }

    fn create_allowance(&self) -> BoxFuture<'_, Result<AllowanceData, Error>> {
        let mut state = self.state();
        if let Some(there) = &state.allowance {
            return now(Err(taken(there)));
        }
        let made = AllowanceData::generate(SystemTime::now());
        if let Ok(made) = &made {
            state.allowance = Some(made.clone());
        }
        now(made)
    }
}

fn taken(there: &AllowanceData) -> Error {
    Error::config(
        "allowance",
        format!("there is the wallet {} already", there.address()),
        "use that one; its key cannot be made again",
    )
}

impl fmt::Debug for MemoryCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("MemoryCredentials")
            .field("session", &state.bearer.is_some())
            .field("wallet", &state.allowance.as_ref().map(AllowanceData::address))
            .field("projects", &state.projects.keys().collect::<Vec<_>>())
            .field("active", &state.active)
            .finish()
    }
}

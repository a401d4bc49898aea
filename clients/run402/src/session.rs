//! What the hand-written layers of a client share beside its core: credentials, the bound project, the way to storage.
//!
//! The generated handles hold the shared core and nothing else, so the session of a core is found by the core itself, in a table of
//! this process. An entry lives exactly as long as its core: the core owns the auth adapter, and the adapter takes the entry out
//! before the core's memory is given back. The table must never keep anything alive.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use agent_clients_runtime::{
    AuthHeader, AuthProvider, AuthRequest, BareClient, BoxFuture, Core, Error, Operation, RetryPolicy,
};

use crate::credentials::{CredentialsProvider, ProjectAuth};

/// The session of one core.
pub(crate) struct Session {
    pub(crate) credentials: Arc<dyn CredentialsProvider>,
    /// The project that is bound, for a client of one project.
    pub(crate) project: Option<String>,
    /// For presigned addresses; shares nothing with the core and knows no credential.
    pub(crate) storage: BareClient,
    /// When a read is repeated.
    pub(crate) retry: RetryPolicy,
}

impl Session {
    /// The headers of requests for this project, or for the bound one.
    pub(crate) fn auth(&self, project: Option<&str>) -> ProjectAuth {
        let auth = ProjectAuth::new(Arc::clone(&self.credentials));
        match project.or(self.project.as_deref()) {
            Some(id) => auth.project(id),
            None => auth,
        }
    }

    /// The session that a core was made with.
    ///
    /// # Errors
    /// A configuration error where the core was made by the caller: it then has an auth provider and nothing more.
    pub(crate) fn of(core: &Core) -> Result<Arc<Self>, Error> {
        let session = table().get(&address(core)).and_then(Weak::upgrade);
        session.ok_or_else(|| {
            Error::config(
                "credentials",
                "the client was made from a core of the caller's own, without a credentials provider",
                "make it with `Client::builder().credentials(…)`",
            )
        })
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("project", &self.project)
            .finish_non_exhaustive()
    }
}

/// Sessions by the address of their cores.
static TABLE: Mutex<BTreeMap<usize, Weak<Session>>> = Mutex::new(BTreeMap::new());

fn table() -> MutexGuard<'static, BTreeMap<usize, Weak<Session>>> {
    // Every change is one insertion or removal: nothing is half done behind a panic.
    TABLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A part of what all clones of a core share has one address as long as any of them lives.
fn address(core: &Core) -> usize {
    std::ptr::from_ref(core.retry_budget()).addr()
}

/// The auth provider of a core with a session, and what keeps the session's entry in the table.
pub(crate) struct SessionAuth {
    auth: ProjectAuth,
    /// Held, not used: the table does not hold it.
    _session: Arc<Session>,
    entry: Arc<OnceLock<usize>>,
}

/// Completes the entry once the core exists.
pub(crate) struct Registration {
    session: Weak<Session>,
    entry: Arc<OnceLock<usize>>,
}

impl SessionAuth {
    pub(crate) fn new(session: Arc<Session>) -> (Self, Registration) {
        let entry = Arc::new(OnceLock::new());
        let registration = Registration {
            session: Arc::downgrade(&session),
            entry: Arc::clone(&entry),
        };
        let auth = session.auth(None);
        let adapter = Self {
            auth,
            _session: session,
            entry,
        };
        (adapter, registration)
    }
}

impl Registration {
    /// Enters the session. Only for a core that owns the adapter made together with this.
    pub(crate) fn complete(self, core: &Core) {
        // Where a caller's own setting replaced the adapter, nobody would take the entry out again.
        let owned = Arc::strong_count(&self.entry) > 1;
        if owned && self.entry.set(address(core)).is_ok() {
            table().insert(address(core), self.session);
        }
    }
}

impl Drop for SessionAuth {
    fn drop(&mut self) {
        if let Some(address) = self.entry.get() {
            table().remove(address);
        }
    }
}

impl AuthProvider for SessionAuth {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        self.auth.authorize(request)
    }

    fn rejected(&self, operation: &'static Operation) {
        self.auth.rejected(operation);
    }
}

#[cfg(test)]
mod tests {
    use agent_clients_runtime::NoAuth;

    use super::*;
    use crate::Client;
    use crate::credentials::MemoryCredentials;

    fn builder() -> crate::ClientBuilder {
        Client::builder()
            .base_url("http://localhost")
            .credentials(MemoryCredentials::new())
    }

    #[test]
    fn an_entry_goes_with_the_last_clone_of_its_core() {
        let client = builder().build().unwrap();
        let core = client.core().clone();
        let (place, mine) = (address(&core), Arc::downgrade(&Session::of(&core).unwrap()));
        drop(client);
        assert!(Session::of(&core).is_ok(), "a handle still has the core");
        drop(core);
        // Another core may have been made in the same place meanwhile.
        let left = table().get(&place).is_some_and(|entry| Weak::ptr_eq(entry, &mine));
        assert!(!left && mine.upgrade().is_none());
    }

    #[test]
    fn a_core_whose_auth_provider_the_caller_replaced_has_no_session() {
        let client = builder().customise(|core| core.auth(NoAuth)).build().unwrap();
        assert!(Session::of(client.core()).is_err());
    }

    #[test]
    fn each_project_has_a_session_of_its_own_with_the_same_credentials() {
        let client = builder().build().unwrap();
        let (one, two) = (client.project("prj_1").unwrap(), client.project("prj_2").unwrap());
        let project = |client: &Client| Session::of(client.core()).unwrap().project.clone();
        assert_eq!(project(&client), None);
        assert_eq!(project(one.client()).as_deref(), Some("prj_1"));
        assert_eq!(project(two.client()).as_deref(), Some("prj_2"));
        let shared = |client: &Client| Arc::as_ptr(client.credentials().unwrap()).cast::<()>();
        assert_eq!(shared(&client), shared(two.client()));
    }
}

//! What the hand-written layers of a client share beside its core: credentials, the bound project, the way to storage.
//!
//! The generated handles hold the shared core and nothing else, so the session is an extension of the core. It must never be
//! printed: it leads to the credentials.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::{BareClient, Core, Error, RetryPolicy};

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
        core.extension().ok_or_else(|| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Client;
    use crate::credentials::MemoryCredentials;

    fn builder() -> crate::ClientBuilder {
        Client::builder()
            .base_url("http://localhost")
            .credentials(MemoryCredentials::new())
    }

    #[test]
    fn a_handle_finds_the_session_of_its_core_and_a_core_of_the_callers_own_has_none() {
        let client = builder().build().unwrap();
        assert!(Session::of(&client.core().clone()).is_ok());
        let own = Core::builder("http://localhost").build().unwrap();
        assert!(Session::of(&own).unwrap_err().to_string().contains("fix:"));
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

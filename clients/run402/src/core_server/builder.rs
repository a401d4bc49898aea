//! How a client of the open-source server is made: as one of the hosted API, but with an address of one's own.
//!
//! It must never fall back to the hosted API's address: keys of a server of one's own would go there.

use std::fmt;
use std::time::Duration;

use agent_clients_runtime::{CoreBuilder, Error, RetryPolicy, Transport};

use super::CoreClient;
use crate::credentials::{CredentialsProvider, Environment, MemoryCredentials};
use crate::{Client, ClientBuilder, server};

/// Makes a [`CoreClient`].
///
/// ```
/// use run402_client::core_server::CoreClient;
/// use run402_client::credentials::{MemoryCredentials, ProjectKeys};
///
/// let credentials = MemoryCredentials::new().project("prj_1", ProjectKeys::new("anon-key", "service-key"));
/// let core = CoreClient::builder().base_url("http://127.0.0.1:8402").credentials(credentials).build()?;
/// assert!(CoreClient::builder().build().is_err());
/// # let _ = core;
/// # Ok::<(), run402_client::Error>(())
/// ```
#[must_use = "call `build`"]
pub struct CoreClientBuilder {
    inner: ClientBuilder,
    credentials: bool,
    address: bool,
}

impl fmt::Debug for CoreClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CoreClientBuilder").field(&self.inner).finish()
    }
}

impl CoreClientBuilder {
    pub(super) fn new() -> Self {
        Self {
            inner: Client::builder(),
            credentials: false,
            address: false,
        }
    }

    fn with(mut self, change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Self {
        self.inner = change(self.inner);
        self
    }

    /// Where the server runs; required, here or by [`environment`](Self::environment). A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.address = true;
        self.with(|inner| inner.base_url(url))
    }

    /// Who gives the credentials; unless set, a memory without any, which keeps the keys of projects that are made or read with
    /// [`CoreProjectsExt`](super::CoreProjectsExt).
    pub fn credentials(mut self, provider: impl CredentialsProvider) -> Self {
        self.credentials = true;
        self.with(|inner| inner.credentials(provider))
    }

    /// Credentials of an environment, and its address where that is not the hosted API's. What was or will be set by the other setters
    /// counts more.
    pub fn environment(mut self, environment: &Environment) -> Self {
        self.credentials = true;
        self.address |= environment.api_base() != server::URL;
        self.with(|inner| inner.environment(environment))
    }

    /// Time for a whole call; 30 s unless set. An upload has more, by its size.
    pub fn timeout(self, limit: Duration) -> Self {
        self.with(|inner| inner.timeout(limit))
    }

    /// The longest wait for a connection; 10 s unless set. A transport of one's own has its own rules.
    pub fn connect_timeout(self, limit: Duration) -> Self {
        self.with(|inner| inner.connect_timeout(limit))
    }

    /// When a read is repeated by itself; the standard policy unless set.
    pub fn retry(self, policy: RetryPolicy) -> Self {
        self.with(|inner| inner.retry(policy))
    }

    /// How requests reach the server; HTTP unless set.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.with(|inner| inner.transport(transport))
    }

    /// The `User-Agent` of all requests.
    pub fn user_agent(self, text: impl Into<String>) -> Self {
        self.with(|inner| inner.user_agent(text))
    }

    /// Every other setting of the shared core. Asked again for the client of each project.
    pub fn customise(self, change: impl Fn(CoreBuilder) -> CoreBuilder + Send + Sync + 'static) -> Self {
        self.with(|inner| inner.customise(change))
    }

    /// Makes the client. Nothing is sent and no file is read.
    ///
    /// # Errors
    /// A configuration error where there is no address, it cannot be used, or TLS cannot be set up.
    pub fn build(self) -> Result<CoreClient, Error> {
        if !self.address {
            return Err(Error::config(
                "base_url",
                "nobody says where the open-source server runs",
                "give its address with `base_url`, or set RUN402_API_BASE and use `environment`",
            ));
        }
        let inner = match self.credentials {
            true => self.inner,
            false => self.inner.credentials(MemoryCredentials::new()),
        };
        Ok(CoreClient::of(inner.build()?))
    }
}

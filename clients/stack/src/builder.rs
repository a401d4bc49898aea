//! The client and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. Credentials go straight into the auth provider and
//! must never be printed.

use std::time::Duration;

use agent_clients_runtime::{AuthProvider, Bearer, Core, CoreBuilder, Error, RetryPolicy, Secret, Transport, redact_url};

use crate::generated::server;

/// The STACK API. Cheap to clone; all clones share connections.
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts making a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }
}

/// Makes a [`Client`].
#[derive(Default)]
#[must_use = "call `build`"]
pub struct ClientBuilder {
    auth: Option<Customise>,
    base_url: Option<String>,
    timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    customise: Vec<Customise>,
}

type Customise = Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>;

impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(redact_url))
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// The API key.
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        self.auth_provider(Bearer::new(key))
    }

    /// A credential that changes while the client lives.
    pub fn auth_provider(mut self, provider: impl AuthProvider) -> Self {
        self.auth = Some(Box::new(move |core| core.auth(provider)));
        self
    }

    /// Where the API is served; production unless set. A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Time for a whole call, 30 s unless set (STACK contract, section 1.6).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// When a call is repeated. Never unless set: the official client repeats nothing (STACK contract, section 1.6).
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How requests reach the service; HTTP unless set.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.customise(move |core| core.transport(transport))
    }

    /// Every other setting of the shared core.
    pub fn customise(mut self, change: impl FnOnce(CoreBuilder) -> CoreBuilder + Send + 'static) -> Self {
        self.customise.push(Box::new(change));
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A configuration error where the credential is missing or the address cannot be used.
    pub fn build(self) -> Result<Client, Error> {
        let auth = self
            .auth
            .ok_or_else(|| Error::config("auth", "the credential is missing", "give it with `api_key`"))?;
        let mut core = auth(Core::builder(self.base_url.as_deref().unwrap_or(server::URL)));
        core = core.retry(self.retry.unwrap_or_else(RetryPolicy::none));
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        for change in self.customise {
            core = change(core);
        }
        Ok(Client { core: core.build()? })
    }
}

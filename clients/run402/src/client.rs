//! The client of the hosted API and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. Credentials go to the provider's adapter and are never
//! printed.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::{
    BareClient, BareClientBuilder, BoxFuture, Core, CoreBuilder, Error, HttpTransport, PaymentHook, PaymentRequest,
    RetryBudget, RetryPolicy, Transport, redact_url,
};

use crate::api::ai::Ai;
use crate::credentials::{CredentialsProvider, Environment, LocalCredentials, ProjectAuth, no_project};
use crate::project::Project;
use crate::server;
use crate::session::Session;

/// The Run402 API. Cheap to clone; all clones share connections.
///
/// The namespaces are methods: [`projects`](Self::projects), [`deploy`](Self::deploy), [`blobs`](Self::blobs) and so on. Calls that
/// need a project's key take that of the project in their path, else of the bound one ([`project`](Self::project)), else of the
/// active one.
///
/// ```no_run
/// use run402_client::prelude::*;
/// use run402_client::{Client, types};
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::from_env()?;
/// let made = client.projects().provision_and_save(types::ProjectsProvisionInput::default()).await?;
/// let project = client.project(&made.project_id)?;
/// let functions = project.functions().list().await?;
/// # drop(functions); Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    core: Core,
    made: Option<Arc<Made>>,
}

/// What a client was made of; a client for one project is made of the same.
struct Made {
    session: Arc<Session>,
    parts: Parts,
}

type Customise = Arc<dyn Fn(CoreBuilder) -> CoreBuilder + Send + Sync>;

#[derive(Clone, Default)]
struct Parts {
    base_url: String,
    transport: Option<Arc<dyn Transport>>,
    payment: Option<Arc<dyn PaymentHook>>,
    timeout: Option<Duration>,
    retry: RetryPolicy,
    budget: RetryBudget,
    customise: Vec<Customise>,
}

impl Parts {
    /// A client whose calls have this session.
    fn client(&self, session: Session) -> Result<Client, Error> {
        let session = Arc::new(session);
        let mut core = Core::builder(&self.base_url)
            .auth(session.auth(None))
            .extension(Arc::clone(&session))
            .retry(self.retry.clone())
            .retry_budget(self.budget.clone());
        if let Some(transport) = &self.transport {
            core = core.transport(Arc::clone(transport));
        }
        if let Some(hook) = &self.payment {
            core = core.payment(SharedHook(Arc::clone(hook)));
        }
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        for change in &self.customise {
            core = change(core);
        }
        let core = core.build()?;
        let made = Made {
            session,
            parts: self.clone(),
        };
        Ok(Client {
            core,
            made: Some(Arc::new(made)),
        })
    }
}

/// One hook for the clients of all projects: what it may spend, it may spend once.
struct SharedHook(Arc<dyn PaymentHook>);

impl PaymentHook for SharedHook {
    fn pay<'a>(
        &'a self,
        request: PaymentRequest<'a>,
    ) -> BoxFuture<'a, Result<Option<Vec<agent_clients_runtime::AuthHeader>>, Error>> {
        self.0.pay(request)
    }
}

impl Client {
    /// Starts making a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client by the variables of this process: address, and the credentials of this user's files (Run402 contract, sections 1.1
    /// and 1.6).
    ///
    /// # Errors
    /// A configuration error where a variable cannot be used or TLS cannot be set up. Files are not read yet.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().environment(&Environment::from_process()?).build()
    }

    /// A client that sends its requests through `core`, with an auth provider of the caller's own. What needs a credentials provider
    /// is refused.
    #[must_use]
    pub fn new(core: Core) -> Self {
        Self { core, made: None }
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }

    fn made(&self) -> Result<&Made, Error> {
        self.made.as_deref().ok_or_else(|| {
            Error::config(
                "credentials",
                "the client was made from a core of the caller's own, without a credentials provider",
                "make it with `Client::builder().credentials(…)`",
            )
        })
    }

    /// Who gives the credentials.
    ///
    /// # Errors
    /// Where the client was made from a [`Core`].
    pub fn credentials(&self) -> Result<&Arc<dyn CredentialsProvider>, Error> {
        Ok(&self.made()?.session.credentials)
    }

    /// The headers of calls for this project, for [`with_auth`](crate::CallOptions::with_auth) of a single call.
    ///
    /// # Errors
    /// Where the client was made from a [`Core`].
    pub fn auth_for(&self, project: &str) -> Result<ProjectAuth, Error> {
        Ok(self.made()?.session.auth(Some(project)))
    }

    /// The client of one project, whose calls never ask for its id again. Nothing is stored and nothing is sent: whether the keys of
    /// the project are known shows at the first call that needs them.
    ///
    /// # Errors
    /// Where the id is empty, or the client was made from a [`Core`].
    pub fn project(&self, id: impl Into<String>) -> Result<Project, Error> {
        let id = id.into();
        if id.trim().is_empty() {
            return Err(Error::config("project", "its id is empty", "give the id of a project"));
        }
        let made = self.made()?;
        let session = Session {
            credentials: Arc::clone(&made.session.credentials),
            project: Some(id.clone()),
            storage: made.session.storage.clone(),
            retry: made.session.retry.clone(),
        };
        Ok(Project::new(id, made.parts.client(session)?))
    }

    /// The client of the active project.
    ///
    /// # Errors
    /// Where there is none, the provider cannot say, or the client was made from a [`Core`].
    pub async fn active_project(&self) -> Result<Project, Error> {
        let active = self.credentials()?.active_project().await?;
        self.project(active.ok_or_else(|| no_project("projects_active"))?)
    }

    /// Makes a project the active one, for other programs too where credentials are shared, and gives its client. As the official
    /// client does since 4.24.1, the service is asked for the project first.
    ///
    /// # Errors
    /// Where its keys are not known (nothing is sent then), the service refuses, or the provider has no active project.
    #[doc(alias = "useProject")]
    pub async fn use_project(&self, id: impl Into<String>) -> Result<Project, Error> {
        use crate::projects::ProjectsExt as _;
        let id = id.into();
        self.projects().use_project(&id).await?;
        self.project(id)
    }

    /// Another name of [`ai`](Self::ai), the official client's.
    #[must_use]
    pub fn image(&self) -> Ai {
        self.ai()
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("core", &self.core)
            .field("session", &self.made.as_ref().map(|made| &made.session))
            .finish()
    }
}

/// Makes a [`Client`].
///
/// ```
/// use run402_client::Client;
/// use run402_client::credentials::MemoryCredentials;
///
/// let client = Client::builder().credentials(MemoryCredentials::new().session("session-token")).build()?;
/// assert_eq!(client.core().base_url(), "https://api.run402.com");
/// # Ok::<(), run402_client::Error>(())
/// ```
#[derive(Default)]
#[must_use = "call `build`"]
pub struct ClientBuilder {
    credentials: Option<Arc<dyn CredentialsProvider>>,
    base_url: Option<String>,
    connect_timeout: Option<Duration>,
    parts: Parts,
    storage: Option<CustomiseStorage>,
}

type CustomiseStorage = Box<dyn FnOnce(BareClientBuilder) -> BareClientBuilder + Send>;

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(redact_url))
            .field("timeout", &self.parts.timeout)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// Who gives the credentials; required, here or by [`environment`](Self::environment).
    pub fn credentials(mut self, provider: impl CredentialsProvider) -> Self {
        self.credentials = Some(Arc::new(provider));
        self
    }

    /// Address and credentials of an environment. What was or will be set by [`base_url`](Self::base_url) or
    /// [`credentials`](Self::credentials) counts more.
    pub fn environment(mut self, environment: &Environment) -> Self {
        self.base_url.get_or_insert_with(|| environment.api_base().to_owned());
        self.credentials
            .get_or_insert_with(|| Arc::new(LocalCredentials::new(environment)));
        self
    }

    /// Where the API is served; `https://api.run402.com` unless set. A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Time for a whole call, from the first byte sent to the reply decoded; 30 s unless set. The official client has no limit.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.parts.timeout = Some(limit);
        self
    }

    /// The longest wait for a connection; 10 s unless set. A transport of one's own has its own rules.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = Some(limit);
        self
    }

    /// When a call is repeated by itself; the standard policy unless set. Whatever the policy, only calls whose repeat is harmless
    /// are repeated. To repeat more, see [`with_retry`](crate::with_retry).
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.parts.retry = policy;
        self
    }

    /// How requests reach the service; HTTP unless set. For tests without a socket, and for callers who bring their own connection.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.parts.transport = Some(Arc::new(transport));
        self
    }

    /// How requests reach the host of presigned addresses; HTTP unless set. Such requests carry no credential and no header of the
    /// service's, whatever is set here.
    pub fn storage_transport(mut self, transport: impl Transport) -> Self {
        self.storage = Some(Box::new(move |storage| storage.transport(transport)));
        self
    }

    /// Who pays when the service answers 402; nobody unless set, and the call ends with the requirements as an error.
    pub fn payment(mut self, hook: impl PaymentHook) -> Self {
        self.parts.payment = Some(Arc::new(hook));
        self
    }

    /// The `User-Agent` of all requests to the service.
    pub fn user_agent(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.customise(move |core| core.user_agent(text.clone()))
    }

    /// Every other setting of the shared core. Asked again for the client of each project.
    pub fn customise(mut self, change: impl Fn(CoreBuilder) -> CoreBuilder + Send + Sync + 'static) -> Self {
        self.parts.customise.push(Arc::new(change));
        self
    }

    /// Makes the client. Nothing is sent and no file is read.
    ///
    /// # Errors
    /// A configuration error where there are no credentials, the address cannot be used, or TLS cannot be set up.
    pub fn build(self) -> Result<Client, Error> {
        let credentials = self.credentials.ok_or_else(|| {
            Error::config(
                "credentials",
                "nobody gives them",
                "give `LocalCredentials`, `MemoryCredentials` or a provider of your own, or use `Client::from_env`",
            )
        })?;
        let mut parts = self.parts;
        parts.base_url = self.base_url.unwrap_or_else(|| server::URL.to_owned());
        let plain = parts
            .base_url
            .trim_start()
            .get(..5)
            .is_some_and(|start| start.eq_ignore_ascii_case("http:"));
        if parts.transport.is_none() {
            let limit = self.connect_timeout.unwrap_or(agent_clients_runtime::CONNECT_TIMEOUT);
            // One for the clients of all projects, so that they share connections.
            match HttpTransport::configured(move |builder| builder.connect_timeout(limit)) {
                Ok(transport) => parts.transport = Some(Arc::new(transport)),
                // Plain HTTP must work on a machine without a trust store; the core has a transport for that.
                Err(_) if plain => {}
                Err(cause) => return Err(cause),
            }
        }
        // A presigned address is a credential: in the clear only where the API's own address is, as in tests.
        let mut storage = BareClient::builder().allow_http(plain);
        if let Some(change) = self.storage {
            storage = change(storage);
        }
        let session = Session {
            credentials,
            project: None,
            storage: storage.build()?,
            retry: parts.retry.clone(),
        };
        parts.client(session)
    }
}

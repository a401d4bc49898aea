//! The client and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. Credentials go straight to the auth providers and
//! must never be printed.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::{AuthProvider, Core, CoreBuilder, Error, RetryPolicy, Secret, Transport, redact_url};

use crate::auth::{AgentAuth, AuthNotice, AuthSource, Connection, Environment, Notices, OauthTokens, Strategy, Wanted};
use crate::generated::server;
use crate::types::AgentPublicKey;

/// The STACK API. Cheap to clone; all clones share connections and credentials.
///
/// Where its credential comes from is decided once, when it is made: see [`auth`](crate::auth).
#[derive(Clone, Debug)]
#[doc(alias = "Stack")]
#[doc(alias = "AsyncStack")]
pub struct Client {
    core: Core,
    source: Arc<AuthSource>,
    agent: Option<AgentAuth>,
}

impl Client {
    /// Starts making a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client with all defaults and the credential found around it: `STACK_API_KEY`, else
    /// `~/.stack/credentials.json`.
    ///
    /// # Errors
    /// A configuration error where there is neither; it names the places looked at.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// A client with a session JWT, from the dashboard's sign-in; it lives 24 hours (STACK contract, section 1.2).
    ///
    /// # Errors
    /// A configuration error where it is empty.
    pub fn from_session(token: impl Into<Secret>) -> Result<Self, Error> {
        Self::builder().session(token).build()
    }

    /// A client with a pair of OAuth tokens.
    ///
    /// # Errors
    /// A configuration error where the token endpoint is no address.
    pub fn from_oauth(tokens: OauthTokens) -> Result<Self, Error> {
        Self::builder().oauth(tokens).build()
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Where the credential comes from.
    #[must_use]
    pub fn auth_source(&self) -> &AuthSource {
        &self.source
    }

    /// Makes sure now that the agent's key is enrolled, and gives its public half. The first call does the same by
    /// itself; this is for a clear moment to fail at, and for a browser approval, which may take longer than the time
    /// of a call.
    ///
    /// # Errors
    /// An auth error of the enrolment; a configuration error where the client does not call as an agent.
    pub async fn enroll_agent(&self) -> Result<AgentPublicKey, Error> {
        match &self.agent {
            Some(agent) => Ok(agent.key("agents_enroll").await?.public_jwk()),
            None => Err(Error::config(
                "agent_id",
                format!(
                    "the client does not call as an agent; its credential is {}",
                    self.source
                ),
                "give the builder `agent_id`, and no explicit strategy",
            )),
        }
    }
}

/// Makes a [`Client`].
///
/// ```
/// use std::time::Duration;
/// use stack_client::Client;
/// use stack_client::auth::AuthSource;
///
/// let client = Client::builder()
///     .api_key("sk_live_op_1")
///     .base_url("https://stack.example.com/")
///     .timeout(Duration::from_secs(10))
///     .build()?;
/// assert_eq!(client.core().base_url(), "https://stack.example.com");
/// assert_eq!(client.auth_source(), &AuthSource::ApiKey);
/// # Ok::<(), stack_client::Error>(())
/// ```
#[derive(Default)]
#[must_use = "call `build`"]
pub struct ClientBuilder {
    wanted: Wanted,
    base_url: Option<String>,
    timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    transport: Option<Arc<dyn Transport>>,
    user_agent: Option<String>,
    customise: Vec<Customise>,
}

type Customise = Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>;

impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("agent_id", &self.wanted.agent_id)
            .field("api_key", &self.wanted.api_key)
            .field("credentials_file", &self.wanted.credentials_file)
            .field("environment", &self.wanted.environment)
            .field("base_url", &self.base_url.as_deref().map(redact_url))
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// The API key of an operator or a team member. With [`agent_id`](Self::agent_id) it serves the enrolment alone.
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.wanted.api_key = Some(key.into());
        self
    }

    /// Calls as this agent: with its own key pair, kept in `~/.stack/agents/<agent_id>.json` and enrolled at the first
    /// call where there is none. Every request then carries a new JWT that lives for 60 seconds (STACK contract,
    /// section 1.5).
    ///
    /// For the enrolment an API key, `STACK_API_KEY` or the credentials file is needed; they are not looked at before.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.wanted.agent_id = Some(agent_id.into());
        self
    }

    /// A session JWT, from the dashboard's sign-in.
    #[doc(alias = "from_session")]
    pub fn session(self, token: impl Into<Secret>) -> Self {
        self.strategy(Strategy::Session(token.into()))
    }

    /// A pair of OAuth tokens, refreshed when needed.
    #[doc(alias = "from_oauth")]
    pub fn oauth(self, tokens: OauthTokens) -> Self {
        self.strategy(Strategy::Oauth(Box::new(tokens)))
    }

    /// A Connect grant (`sk_grant_…`), from `partner_connect`.
    pub fn connect_grant(self, grant: impl Into<Secret>) -> Self {
        self.strategy(Strategy::ConnectGrant(grant.into()))
    }

    /// A provider of one's own.
    pub fn auth_provider(self, provider: impl AuthProvider) -> Self {
        self.strategy(Strategy::Provider(Arc::new(provider)))
    }

    pub(crate) fn strategy(mut self, strategy: Strategy) -> Self {
        self.wanted.strategies.push(strategy);
        self
    }

    /// A credentials file at another place than `~/.stack/credentials.json`. As it is given in code, it comes before
    /// the environment variable; it comes after [`api_key`](Self::api_key).
    pub fn credentials_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.wanted.credentials_file = Some(path.into());
        self
    }

    /// Other environment variables and another home directory than those of the process.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.wanted.environment = environment;
        self
    }

    /// Who hears of things about the stored credentials that stop no call, such as a key file that had to be replaced.
    /// Without it they go to the log where the feature `tracing` is on, else nowhere.
    pub fn on_auth_notice(mut self, listener: impl Fn(&AuthNotice) + Send + Sync + 'static) -> Self {
        self.wanted.notices = Notices::to(listener);
        self
    }

    /// Has a person approve the enrolment of an agent's key in a browser, where the process is
    /// [interactive](Environment::is_interactive); the standing credential serves elsewhere. See
    /// [`browser`](crate::auth::browser).
    #[cfg(feature = "browser")]
    pub fn browser(mut self, browser: impl crate::auth::browser::Browser) -> Self {
        self.wanted.browser = Some(Arc::new(browser));
        self
    }

    /// The credentials of a sign-in that was just made, with its first access token.
    #[cfg(feature = "browser")]
    pub fn signed_in(self, signed_in: crate::auth::browser::SignedIn) -> Self {
        let (file, first) = signed_in.into_parts();
        self.strategy(Strategy::SignedIn(file, first))
    }

    /// Where the API is served; production unless set. A trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Time for a whole call, 30 s unless set (STACK contract, section 1.6). A refresh or an enrolment has
    /// [its own](crate::auth::AUTH_TIMEOUT) within it.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// When a call is repeated. Never unless set: the official client repeats nothing (STACK contract, section 1.6).
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How requests reach the service, those of refresh and enrolment too; HTTP unless set.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The `User-Agent` of all requests, those of refresh and enrolment too.
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = Some(text.into());
        self
    }

    /// Every other setting of the shared core. It does not reach the requests of refresh and enrolment.
    pub fn customise(mut self, change: impl FnOnce(CoreBuilder) -> CoreBuilder + Send + 'static) -> Self {
        self.customise.push(Box::new(change));
        self
    }

    /// How the calls that need no client are sent.
    pub(crate) fn connection(&self) -> Connection {
        Connection {
            base_url: self.base_url.clone().unwrap_or_else(|| server::URL.to_owned()),
            transport: self.transport.clone(),
            user_agent: self.user_agent.clone(),
        }
    }

    #[cfg(feature = "browser")]
    pub(crate) fn wanted(&self) -> &Wanted {
        &self.wanted
    }

    /// Makes the client. Nothing is sent; a credentials file is read.
    ///
    /// # Errors
    /// A configuration error where no credential is found (it names the places looked at), a credential given in code
    /// is empty or given twice, a credentials file cannot be used, the agent's id cannot name a file, or the address
    /// cannot be used.
    pub fn build(self) -> Result<Client, Error> {
        let connection = self.connection();
        let mut core = Core::builder(&connection.base_url).retry(self.retry.unwrap_or_else(RetryPolicy::none));
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        if let Some(transport) = self.transport {
            core = core.transport(transport);
        }
        if let Some(text) = self.user_agent {
            core = core.user_agent(text);
        }
        let resolved = self.wanted.resolve(connection)?;
        core = core.auth(resolved.provider);
        for change in self.customise {
            core = change(core);
        }
        Ok(Client {
            core: core.build()?,
            source: Arc::new(resolved.source),
            agent: resolved.agent,
        })
    }
}

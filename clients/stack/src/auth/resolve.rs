//! The order in which credentials are looked for (STACK contract, section 1.2).
//!
//! Reads the environment and the disk, sends nothing. What it is given and finds must never be printed.

use std::path::PathBuf;
use std::sync::Arc;

use agent_clients_runtime::{AuthProvider, Bearer, BoxFuture, Error, Secret};
use tokio::sync::OnceCell;

use super::credentials_file::FileRefresh;
use super::enrolment::EnrolmentCredential;
use super::oauth::PairRefresh;
use super::refresh::{Connection, Fresh, Refreshing, off_thread};
use super::{
    API_KEY_VARIABLE, AgentAuth, AgentKeyStore, AuthError, AuthErrorKind, AuthSource, CredentialsFile, Environment,
    Notices, OauthTokens,
};

/// An explicit strategy: it comes before everything else.
pub(crate) enum Strategy {
    Provider(Arc<dyn AuthProvider>),
    Session(Secret),
    ConnectGrant(Secret),
    Oauth(Box<OauthTokens>),
    /// A credentials file whose first access token is at hand.
    #[cfg_attr(not(feature = "browser"), allow(dead_code, reason = "only a sign-in gives one"))]
    SignedIn(CredentialsFile, Option<Fresh>),
}

/// What the builder was told about credentials.
#[derive(Default)]
pub(crate) struct Wanted {
    pub(crate) strategies: Vec<Strategy>,
    pub(crate) agent_id: Option<String>,
    pub(crate) api_key: Option<Secret>,
    pub(crate) credentials_file: Option<PathBuf>,
    pub(crate) environment: Environment,
    pub(crate) notices: Notices,
    #[cfg(feature = "browser")]
    pub(crate) browser: Option<Arc<dyn super::browser::Browser>>,
}

/// What was found.
pub(crate) struct Resolved {
    pub(crate) source: AuthSource,
    pub(crate) provider: Arc<dyn AuthProvider>,
    pub(crate) agent: Option<AgentAuth>,
}

impl Resolved {
    fn new(source: AuthSource, provider: impl AuthProvider) -> Self {
        Self {
            source,
            provider: Arc::new(provider),
            agent: None,
        }
    }
}

impl Wanted {
    /// Finds the credential of a client.
    pub(crate) fn resolve(mut self, connection: Connection) -> Result<Resolved, Error> {
        if self.strategies.len() > 1 {
            return Err(Error::config(
                "auth",
                "more than one explicit strategy is given",
                "give one of `session`, `oauth`, `connect_grant` and `auth_provider`",
            ));
        }
        if let Some(strategy) = self.strategies.pop() {
            return self.explicit(strategy, &connection);
        }
        let agent_id = self.agent_id.take();
        #[cfg(feature = "browser")]
        let (environment, browser) = (self.environment.clone(), self.browser.take());
        let keys = agent_id.as_ref().map(|_| AgentKeyStore::of(&self.environment));
        let fixed = self.fixed(connection.clone());
        fixed.check()?;
        let Some(agent_id) = agent_id else {
            return fixed
                .find()?
                .ok_or_else(|| fixed.nothing_found().into_config("credentials"));
        };
        AgentKeyStore::check_id(&agent_id)?;
        let (store, notices) = (keys.transpose()?.ok_or_else(no_store)?, fixed.notices.clone());
        let source = AuthSource::AgentKey {
            agent_id: agent_id.clone(),
            key_file: store.path(&agent_id)?,
        };
        let core = connection.core(&connection.base_url)?;
        let credential = Lazy {
            fixed: Arc::new(fixed),
            found: OnceCell::new(),
            #[cfg(feature = "browser")]
            approval: browser
                .filter(|_| environment.is_interactive())
                .map(|browser| super::browser::Approval::new(browser, &environment, &connection.base_url)),
        };
        let agent = AgentAuth::new(agent_id, store, core, credential, notices);
        Ok(Resolved {
            source,
            provider: Arc::new(agent.clone()),
            agent: Some(agent),
        })
    }

    fn explicit(self, strategy: Strategy, connection: &Connection) -> Result<Resolved, Error> {
        Ok(match strategy {
            Strategy::Provider(provider) => Resolved {
                source: AuthSource::Provider,
                provider,
                agent: None,
            },
            Strategy::Session(token) => Resolved::new(AuthSource::Session, Bearer::new(present("session", token)?)),
            Strategy::ConnectGrant(grant) => {
                Resolved::new(AuthSource::ConnectGrant, Bearer::new(present("connect_grant", grant)?))
            }
            Strategy::Oauth(tokens) => {
                let source = AuthSource::Oauth {
                    client_id: tokens.client_id.clone(),
                };
                let endpoint = connection.token_endpoint(tokens.token_endpoint.as_deref())?;
                let first = tokens.first();
                Resolved::new(source, Refreshing::new(PairRefresh::new(*tokens, endpoint), first))
            }
            Strategy::SignedIn(file, first) => self.fixed(connection.clone()).file(file, first)?,
        })
    }

    fn fixed(self, connection: Connection) -> Fixed {
        Fixed {
            api_key: self.api_key,
            credentials_file: self.credentials_file,
            environment: self.environment,
            notices: self.notices,
            connection,
        }
    }
}

/// The credentials that are no agent's: API key, variable, file.
struct Fixed {
    api_key: Option<Secret>,
    credentials_file: Option<PathBuf>,
    environment: Environment,
    notices: Notices,
    connection: Connection,
}

impl Fixed {
    /// Refuses what was given in code and cannot be a credential, before anything is looked up.
    fn check(&self) -> Result<(), Error> {
        self.api_key
            .clone()
            .map_or(Ok(()), |key| present("api_key", key).map(drop))
    }

    fn find(&self) -> Result<Option<Resolved>, Error> {
        if let Some(key) = &self.api_key {
            return Ok(Some(Resolved::new(AuthSource::ApiKey, Bearer::new(key))));
        }
        if let Some(path) = &self.credentials_file {
            let file = CredentialsFile::new(path);
            if file
                .read()
                .map_err(|cause| cause.into_config("credentials file"))?
                .is_none()
            {
                let why = format!("there is no file {}", path.display());
                return Err(AuthError::new(
                    AuthErrorKind::CredentialsFile,
                    why,
                    "sign in (`stack-cli auth login`), or correct `credentials_file`",
                )
                .into_config("credentials file"));
            }
            return self.file(file, None).map(Some);
        }
        if let Some(key) = self.environment.variable(API_KEY_VARIABLE) {
            return Ok(Some(Resolved::new(AuthSource::EnvironmentVariable, Bearer::new(key))));
        }
        let Some(path) = self.environment.credentials_file() else {
            return Ok(None);
        };
        let file = CredentialsFile::new(path);
        match file.read().map_err(|cause| cause.into_config("credentials file"))? {
            Some(_) => self.file(file, None).map(Some),
            None => Ok(None),
        }
    }

    fn file(&self, file: CredentialsFile, first: Option<Fresh>) -> Result<Resolved, Error> {
        let source = AuthSource::CredentialsFile {
            path: file.path().to_owned(),
        };
        let endpoint = self.connection.token_endpoint(None)?;
        let refresh = FileRefresh::new(file, endpoint, self.notices.clone());
        Ok(Resolved::new(source, Refreshing::new(refresh, first)))
    }

    fn nothing_found(&self) -> AuthError {
        let file = match self.environment.credentials_file() {
            Some(path) => format!("there is no file {}", path.display()),
            None => "there is no home directory to look for .stack/credentials.json in".to_owned(),
        };
        AuthError::new(
            AuthErrorKind::NoCredential,
            format!(
                "none was found: no strategy (session, oauth, connect_grant, auth_provider) and no api_key is given, \
                 the environment variable {API_KEY_VARIABLE} is not set, and {file}"
            ),
            format!("give `api_key`, set {API_KEY_VARIABLE}, or sign in with `stack-cli auth login`"),
        )
    }
}

/// The credential of an enrolment, looked up when it is needed.
struct Lazy {
    fixed: Arc<Fixed>,
    found: OnceCell<Arc<dyn AuthProvider>>,
    #[cfg(feature = "browser")]
    approval: Option<super::browser::Approval>,
}

impl Lazy {
    async fn look_up(&self) -> Result<Arc<dyn AuthProvider>, AuthError> {
        let fixed = self.fixed.clone();
        let found = off_thread(move || match fixed.find() {
            Ok(Some(found)) => Ok(found.provider),
            Ok(None) => Err(fixed.nothing_found()),
            Err(error) => Err(match AuthError::find(&error) {
                Some(cause) => AuthError::new(cause.kind(), cause.reason(), cause.fix()).caused_by(error),
                None => AuthError::new(AuthErrorKind::Other, error.message(), "see the cause").caused_by(error),
            }),
        });
        found.await?.map_err(|cause| {
            let why = format!(
                "to enrol the agent's key a credential is needed, and {}",
                cause.reason()
            );
            AuthError::new(cause.kind(), why, cause.fix()).caused_by(cause)
        })
    }
}

impl EnrolmentCredential for Lazy {
    fn obtain<'a>(&'a self, agent_id: &'a str) -> BoxFuture<'a, Result<Arc<dyn AuthProvider>, AuthError>> {
        Box::pin(async move {
            #[cfg(feature = "browser")]
            if let Some(approval) = &self.approval {
                let ticket = approval.ticket(agent_id).await?;
                return Ok(Arc::new(Bearer::new(ticket)) as Arc<dyn AuthProvider>);
            }
            let _ = agent_id;
            self.standing().await
        })
    }

    fn standing(&self) -> BoxFuture<'_, Result<Arc<dyn AuthProvider>, AuthError>> {
        Box::pin(async move { Ok(self.found.get_or_try_init(|| self.look_up()).await?.clone()) })
    }
}

fn present(place: &str, secret: Secret) -> Result<Secret, Error> {
    if secret.expose().trim().is_empty() {
        return Err(Error::config(
            place,
            "it is empty",
            "give the credential's text, or leave it out",
        ));
    }
    Ok(secret)
}

fn no_store() -> Error {
    Error::config(
        "agent_id",
        "there is no folder for its key",
        "give a home with `environment`",
    )
}

//! The credentials of a CI run: a session that may deploy to one project and nothing else.
//!
//! It must never stand for another project, nor give a project's keys: it has none.

use std::fmt;

use agent_clients_runtime::{
    AuthHeader, AuthProvider as _, AuthRequest, BoxFuture, Error, Operation, RefreshingBearer, Secret, Token,
    TokenSource,
};

use crate::credentials::{CredentialsProvider, ProjectKeys};

/// A session of a CI run (Run402 contract, section 5.8). Deploys and what belongs to them carry its token as
/// `Authorization: Bearer` and no `apikey`; calls that need a project's key are refused before anything is sent.
///
/// ```
/// use run402_client::ci::CiSession;
///
/// let credentials = CiSession::new("prj_1", "session-token")?;
/// let client = run402_client::Client::builder().credentials(credentials).build()?;
/// # let _ = client;
/// # Ok::<(), run402_client::Error>(())
/// ```
pub struct CiSession {
    project: String,
    bearer: RefreshingBearer<AnySource>,
}

/// Boxed, so that sessions are one type whatever gives their tokens.
struct AnySource(Box<dyn TokenSource>);

impl TokenSource for AnySource {
    fn fetch(&self) -> BoxFuture<'_, Result<Token, Error>> {
        self.0.fetch()
    }
}

impl CiSession {
    /// A session whose token somebody else has got.
    ///
    /// # Errors
    /// Where the project's id or the token is empty.
    pub fn new(project_id: impl Into<String>, token: impl Into<Secret>) -> Result<Self, Error> {
        let token = token.into();
        if token.expose().trim().is_empty() {
            return Err(Error::config(
                "CI session",
                "its token is empty",
                "give the session's token",
            ));
        }
        let source = move || -> BoxFuture<'static, Result<Token, Error>> {
            let token = Token::new(&token);
            Box::pin(std::future::ready(Ok(token)))
        };
        Self::with_source(project_id, source)
    }

    /// A session whose tokens come from a source: one is kept until 60 seconds before its end, and fetched once however many calls
    /// wait for it.
    ///
    /// # Errors
    /// Where the project's id is empty.
    pub fn with_source(project_id: impl Into<String>, source: impl TokenSource) -> Result<Self, Error> {
        let project = project_id.into();
        if project.trim().is_empty() {
            return Err(Error::config(
                "CI session",
                "the id of its project is empty",
                "give the id of the project it deploys to",
            ));
        }
        let bearer = RefreshingBearer::new(AnySource(Box::new(source))).leeway(super::github::REFRESH_BEFORE);
        Ok(Self { project, bearer })
    }

    /// How long before its end a token is replaced.
    #[must_use]
    pub fn refresh_before(mut self, time: std::time::Duration) -> Self {
        self.bearer = self.bearer.leeway(time);
        self
    }
}

impl CredentialsProvider for CiSession {
    fn auth<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        self.bearer.authorize(request)
    }

    fn rejected(&self, operation: &'static Operation) {
        self.bearer.rejected(operation);
    }

    fn project_keys<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<ProjectKeys>, Error>> {
        // Known, and without keys, as in the official client.
        let keys = (id == self.project).then(|| ProjectKeys::new("", ""));
        Box::pin(std::future::ready(Ok(keys)))
    }

    fn active_project(&self) -> BoxFuture<'_, Result<Option<String>, Error>> {
        Box::pin(std::future::ready(Ok(Some(self.project.clone()))))
    }

    fn ci_project(&self) -> Option<&str> {
        Some(&self.project)
    }
}

impl fmt::Debug for CiSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CiSession")
            .field("project", &self.project)
            .finish_non_exhaustive()
    }
}

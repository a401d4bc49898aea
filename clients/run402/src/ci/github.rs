//! Sessions for workflows of GitHub Actions: GitHub's token, exchanged for one of Run402.
//!
//! Neither token is ever stored or printed. An exchange is never repeated by itself: a token may be good for one.

use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use agent_clients_runtime::reqwest::Url;
use agent_clients_runtime::{
    Bearer, BoxFuture, CallOptions, Core, Error, ErrorEnvelope, NoAuth, Operation, Repeat, Secret, Token, Transport,
};
use serde::Deserialize;
use tokio::time::Instant;

use super::{CiSession, DEFAULT_AUDIENCE};
use crate::types::CiExchangeTokenInput;
use crate::{Client, server};

/// Where a workflow asks for its token.
pub const GITHUB_REQUEST_URL_VARIABLE: &str = "ACTIONS_ID_TOKEN_REQUEST_URL";
/// What it asks with.
pub const GITHUB_REQUEST_TOKEN_VARIABLE: &str = "ACTIONS_ID_TOKEN_REQUEST_TOKEN";

/// How long before its end a session's token is replaced.
pub(super) const REFRESH_BEFORE: Duration = Duration::from_secs(60);

const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
const SUBJECT_TOKEN_TYPE: &str = "urn:ietf:params:oauth:token-type:jwt";

/// The request to GitHub; not an operation of Run402.
static GITHUB_TOKEN: Operation = Operation {
    id: "github_actions_token",
    method: "GET",
    route: "{request_url}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

/// Gets sessions for a workflow of GitHub Actions that has `permissions: id-token: write` and a binding.
///
/// ```no_run
/// use run402_client::Client;
/// use run402_client::ci::GitHubActions;
///
/// let credentials = GitHubActions::from_env("prj_1")?.session()?;
/// let client = Client::builder().credentials(credentials).build()?;
/// # let _ = client;
/// # Ok::<(), run402_client::Error>(())
/// ```
#[must_use = "call `session`"]
#[doc(alias = "githubActionsCredentials")]
pub struct GitHubActions {
    project: String,
    request_url: Url,
    request_token: Secret,
    api_base: String,
    audience: String,
    refresh_before: Duration,
    transport: Option<Arc<dyn Transport>>,
}

impl GitHubActions {
    /// By the variables that GitHub sets in a workflow.
    ///
    /// # Errors
    /// Where one is missing or cannot be used.
    pub fn from_env(project_id: impl Into<String>) -> Result<Self, Error> {
        Self::from_lookup(project_id, |name| std::env::var_os(name))
    }

    /// By variables from elsewhere.
    ///
    /// # Errors
    /// As [`from_env`](Self::from_env).
    pub fn from_lookup(
        project_id: impl Into<String>,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, Error> {
        let variable = |name: &'static str| {
            let text = lookup(name)
                .and_then(|value| value.into_string().ok())
                .filter(|text| !text.trim().is_empty());
            text.ok_or_else(|| {
                Error::config(
                    name,
                    "it is not set, so this is no workflow that may ask GitHub for a token",
                    "give the workflow `permissions: id-token: write`",
                )
            })
        };
        let request_url = variable(GITHUB_REQUEST_URL_VARIABLE)?;
        let request_token = variable(GITHUB_REQUEST_TOKEN_VARIABLE)?;
        let request_url: Url = request_url.trim().parse().map_err(|_| {
            Error::config(
                GITHUB_REQUEST_URL_VARIABLE,
                "it is not an address",
                "leave it as GitHub sets it",
            )
        })?;
        Ok(Self {
            project: project_id.into(),
            request_url,
            request_token: Secret::from(request_token),
            api_base: server::URL.to_owned(),
            audience: DEFAULT_AUDIENCE.to_owned(),
            refresh_before: REFRESH_BEFORE,
            transport: None,
        })
    }

    /// Where the exchange is; `https://api.run402.com` unless set, whatever the environment says, as in the official client.
    pub fn api_base(mut self, url: impl Into<String>) -> Self {
        self.api_base = url.into();
        self
    }

    /// Whom GitHub's token is for; [`DEFAULT_AUDIENCE`] unless set. It has to be that of the binding.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = audience.into();
        self
    }

    /// How long before its end a token is replaced; 60 s unless set.
    pub fn refresh_before(mut self, time: Duration) -> Self {
        self.refresh_before = time;
        self
    }

    /// How requests reach GitHub and the exchange; HTTP unless set.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The credentials. Nothing is sent yet.
    ///
    /// # Errors
    /// Where the project's id is empty, an address cannot be used, or TLS cannot be set up.
    pub fn session(self) -> Result<CiSession, Error> {
        let exchange = Arc::new(self.exchange()?);
        let source = move || -> BoxFuture<'static, Result<Token, Error>> {
            let exchange = Arc::clone(&exchange);
            Box::pin(async move { exchange.token().await })
        };
        Ok(CiSession::with_source(self.project, source)?.refresh_before(self.refresh_before))
    }

    fn exchange(&self) -> Result<Exchange, Error> {
        let core = |base: &str| {
            let core = Core::builder(base);
            match &self.transport {
                Some(transport) => core.transport(Arc::clone(transport)),
                None => core,
            }
        };
        let mut base = self.request_url.clone();
        base.set_query(None);
        base.set_fragment(None);
        let github = core(base.as_str()).auth(Bearer::new(&self.request_token)).build()?;
        let mut url = self.request_url.clone();
        let others: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| name != "audience")
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        url.query_pairs_mut()
            .clear()
            .extend_pairs(others)
            .append_pair("audience", &self.audience);
        Ok(Exchange {
            github,
            url,
            run402: Client::new(core(&self.api_base).auth(NoAuth).build()?),
            project: self.project.clone(),
        })
    }
}

impl fmt::Debug for GitHubActions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GitHubActions")
            .field("project", &self.project)
            .field("api_base", &agent_clients_runtime::redact_url(&self.api_base))
            .field("audience", &self.audience)
            .finish_non_exhaustive()
    }
}

/// The two requests of a new session.
struct Exchange {
    github: Core,
    url: Url,
    run402: Client,
    project: String,
}

#[derive(Deserialize)]
struct GitHubToken {
    value: Secret,
}

impl Exchange {
    async fn token(&self) -> Result<Token, Error> {
        // From before the requests: what they take is taken off the token's life.
        let begin = Instant::now();
        let call = self.github.call(&GITHUB_TOKEN, CallOptions::new());
        let request = call.http().get(self.url.clone()).build();
        let subject = call
            .execute(request)
            .await?
            .json::<GitHubToken>()
            .await?
            .into_inner()
            .value;
        if subject.is_empty() {
            return Err(missing("GitHub answered an empty token"));
        }
        let input = CiExchangeTokenInput::new(GRANT_TYPE, subject, SUBJECT_TOKEN_TYPE, &self.project);
        let reply = self.run402.ci().exchange_token(input).await?.into_inner();
        let token = reply.access_token.filter(|token| !token.is_empty());
        let token = Token::new(token.ok_or_else(|| missing("the exchange answered no token"))?);
        let life = Duration::from_secs(
            reply
                .expires_in
                .and_then(|seconds| u64::try_from(seconds).ok())
                .unwrap_or(0),
        );
        Ok(token.expires_in(life.saturating_sub(begin.elapsed())))
    }
}

fn missing(why: &str) -> Error {
    Error::auth(
        "ci_exchange_token",
        why,
        "try again; if it lasts, check the binding and the workflow's permissions",
    )
}

//! Refreshing an OAuth access token: the call to the token endpoint, and a provider over whatever knows the refresh
//! token.
//!
//! It must never lose a rotated refresh token: once a refresh was sent it is carried through, whether or not the call
//! that asked for it still waits.

use std::error::Error as StdError;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use agent_clients_runtime::engine::RequestBuilderExt as _;
use agent_clients_runtime::{
    AuthProvider, AuthRequest, BoxFuture, CallOptions, Core, Error, Operation, RefreshingBearer, Repeat, Secret, Stage,
    Token, TokenSource, Transport,
};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::time::Instant;

use super::failure::{said, scrubbed};
use super::{AUTH_TIMEOUT, AuthError, AuthErrorKind};
use crate::errors;
use crate::types::OauthTokenInput;

/// How long an access token lives where the server does not say (STACK contract, section 1.4).
const DEFAULT_EXPIRY: Duration = Duration::from_secs(300);
/// How long before its end an access token is replaced (STACK contract, section 1.4).
const LEEWAY: Duration = Duration::from_secs(30);

/// The operation `oauth_token` at whatever address.
static TOKEN: Operation = Operation {
    id: "oauth_token",
    method: "POST",
    route: "/oauth/token",
    auth: "none",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// How calls that need no client are sent: enrolment, refresh, registration.
#[derive(Clone)]
pub(crate) struct Connection {
    pub(crate) base_url: String,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) user_agent: Option<String>,
}

impl Connection {
    /// A core without a credential for this address.
    pub(crate) fn core(&self, address: &str) -> Result<Core, Error> {
        let mut core = Core::builder(address)
            .timeout(AUTH_TIMEOUT)
            .retry(agent_clients_runtime::RetryPolicy::none());
        if let Some(transport) = &self.transport {
            core = core.transport(transport.clone());
        }
        if let Some(text) = &self.user_agent {
            core = core.user_agent(text);
        }
        core.build()
    }

    /// Where tokens are given out: `<base>/oauth/token` unless another address is given.
    pub(crate) fn token_endpoint(&self, address: Option<&str>) -> Result<TokenEndpoint, Error> {
        let core = match address {
            Some(address) => self.core(address)?,
            None => self.core(&format!("{}/oauth/token", self.base_url.trim_end_matches('/')))?,
        };
        Ok(TokenEndpoint { core })
    }
}

/// Where tokens are given out.
#[derive(Clone, Debug)]
pub(crate) struct TokenEndpoint {
    /// Its base address is the whole endpoint.
    core: Core,
}

/// What it answers. Lenient where a strict reading would lose a token that was rotated already.
#[derive(Deserialize)]
pub(crate) struct TokenReply {
    pub(crate) access_token: Secret,
    #[serde(default)]
    pub(crate) refresh_token: Option<Secret>,
    #[serde(default)]
    expires_in: Value,
    #[serde(default)]
    scope: Value,
}

impl TokenReply {
    /// How long the access token lives; 300 s where the reply does not say.
    pub(crate) fn lifetime(&self) -> Duration {
        let seconds = match &self.expires_in {
            Value::Number(seconds) => seconds.as_f64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        seconds.map_or(DEFAULT_EXPIRY, |seconds| {
            Duration::try_from_secs_f64(seconds).unwrap_or_default()
        })
    }

    pub(crate) fn fresh(&self) -> Fresh {
        Fresh {
            access_token: self.access_token.clone(),
            expires: Instant::now().checked_add(self.lifetime()),
        }
    }

    /// The new refresh token, where there is one.
    pub(crate) fn rotated(&self) -> Option<&Secret> {
        self.refresh_token.as_ref().filter(|token| !token.is_empty())
    }

    #[cfg_attr(
        not(feature = "browser"),
        allow(dead_code, reason = "only the sign-in stores the scope")
    )]
    pub(crate) fn scope(&self) -> Option<&str> {
        self.scope.as_str()
    }
}

impl TokenEndpoint {
    /// Exchanges a grant for tokens.
    pub(crate) async fn exchange(&self, grant: &OauthTokenInput) -> Result<TokenReply, Error> {
        let mut call = self.core.call(&TOKEN, CallOptions::new());
        call.accept("application/json");
        let request = call.http().post(call.base_url()).form_urlencoded(grant)?.build();
        let reply = call.execute(request).await?.json::<TokenReply>().await?;
        Ok(reply.into_inner())
    }
}

/// Why a refresh failed, in the words of the server and without the secrets that were sent.
pub(crate) fn refresh_failure(error: Error, secrets: &[&Secret]) -> AuthError {
    let client_error = error
        .status()
        .is_some_and(|status| matches!(status.as_u16(), 400 | 401 | 403));
    let (kind, why, fix) = if error.stage() == Stage::Refused && client_error {
        let fix = "sign in again (`stack-cli auth login`), or give an API key";
        (AuthErrorKind::RefreshRejected, "the refresh token was refused", fix)
    } else {
        let fix = "try again; the call itself was not sent";
        (
            AuthErrorKind::RefreshFailed,
            "the access token could not be refreshed",
            fix,
        )
    };
    let why = format!("{why} ({})", said(&error, secrets));
    AuthError::new(kind, why, fix).caused_by(scrubbed(error, secrets))
}

/// An access token and when it ends; `None` is not known.
#[derive(Clone)]
pub(crate) struct Fresh {
    pub(crate) access_token: Secret,
    pub(crate) expires: Option<Instant>,
}

impl Fresh {
    fn is_stale(&self) -> bool {
        self.expires.is_some_and(|end| end <= Instant::now() + LEEWAY)
    }

    fn token(self) -> Token {
        let token = Token::new(self.access_token);
        match self.expires {
            Some(end) => token.expires_in(end.saturating_duration_since(Instant::now())),
            None => token,
        }
    }
}

/// Gets a new access token, and keeps the refresh token that comes with it.
pub(crate) trait Refresh: Send + Sync + 'static {
    fn refresh(&self) -> BoxFuture<'_, Result<Fresh, AuthError>>;
}

/// A provider over a [`Refresh`]: one refresh at a time, shared by all who wait, 30 s before the end.
pub(crate) struct Refreshing {
    bearer: RefreshingBearer<Carried>,
    slot: Arc<Slot>,
}

/// Runs a refresh to its end in a task of its own.
struct Carried(Arc<Slot>);

struct Slot {
    refresh: Box<dyn Refresh>,
    /// A token that nobody has taken yet: the first one, or that of a refresh whose caller has gone.
    unclaimed: Mutex<Option<Fresh>>,
    /// Whether nobody said how long the token in use lives. Only then does a 401 make it worthless: a token with an end
    /// is replaced in time, and a 401 may be about a passport.
    open_ended: AtomicBool,
}

impl Refreshing {
    /// `first` is used as long as it holds.
    pub(crate) fn new(refresh: impl Refresh, first: Option<Fresh>) -> Self {
        let slot = Arc::new(Slot {
            refresh: Box::new(refresh),
            unclaimed: Mutex::new(first),
            open_ended: AtomicBool::new(false),
        });
        Self {
            bearer: RefreshingBearer::new(Carried(slot.clone())).leeway(LEEWAY),
            slot,
        }
    }
}

impl AuthProvider for Refreshing {
    fn authorize<'a>(
        &'a self,
        request: AuthRequest<'a>,
    ) -> BoxFuture<'a, Result<Vec<agent_clients_runtime::AuthHeader>, Error>> {
        Box::pin(async move {
            let headers = self.bearer.authorize(request).await;
            headers.map_err(|error| explained(request.operation.id, error))
        })
    }

    fn rejected(&self, operation: &'static Operation) {
        if self.slot.open_ended.load(Ordering::Acquire) {
            self.bearer.rejected(operation);
        }
    }
}

/// The bearer's error says that a token could not be fetched; the cause is what people need to read.
fn explained(operation_id: &'static str, error: Error) -> Error {
    let shared = StdError::source(&error)
        .and_then(|cause| cause.downcast_ref::<Arc<Error>>())
        .cloned();
    let Some(shared) = shared else { return error };
    match AuthError::find(&shared) {
        Some(cause) => Error::auth(operation_id, cause.reason(), cause.fix()).with_source(shared.clone()),
        None => error,
    }
}

impl TokenSource for Carried {
    fn fetch(&self) -> BoxFuture<'_, Result<Token, Error>> {
        let slot = self.0.clone();
        let work = tokio::spawn(async move {
            let mut unclaimed = slot.unclaimed.lock().await;
            if unclaimed.as_ref().is_none_or(Fresh::is_stale) {
                *unclaimed = None;
                *unclaimed = Some(slot.refresh.refresh().await?);
            }
            Ok::<(), AuthError>(())
        });
        Box::pin(async move {
            match work.await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return Err(error.into_error("oauth_token")),
                Err(cause) => return Err(interrupted(cause).into_error("oauth_token")),
            }
            let fresh = self.0.unclaimed.lock().await.take();
            if let Some(fresh) = &fresh {
                self.0.open_ended.store(fresh.expires.is_none(), Ordering::Release);
            }
            fresh.map(Fresh::token).ok_or_else(|| {
                let why = "the new access token went to another call";
                AuthError::new(AuthErrorKind::RefreshFailed, why, "try again").into_error("oauth_token")
            })
        })
    }
}

/// A task that ended without a result: the runtime shuts down, or it panicked.
pub(crate) fn interrupted(cause: tokio::task::JoinError) -> AuthError {
    let why = "the work on the credential was interrupted";
    AuthError::new(
        AuthErrorKind::Other,
        why,
        "keep the tokio runtime running; else report this",
    )
    .caused_by(cause)
}

/// Runs what waits for the disk or for a file's lock where it holds up nobody.
pub(crate) async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AuthError> {
    tokio::task::spawn_blocking(work).await.map_err(interrupted)
}

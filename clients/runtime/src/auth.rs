//! Who is calling: providers that give the credential headers, asked afresh on every attempt.
//!
//! A provider must never put a credential anywhere but into an [`AuthHeader`], whose value prints nowhere.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use http::{HeaderName, HeaderValue, Method, header};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::error::Error;
use crate::operation::Operation;
use crate::secret::Secret;
use crate::transport::BoxFuture;

/// What a provider is told about the request that needs a credential.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct AuthRequest<'a> {
    /// The operation.
    pub operation: &'static Operation,
    /// Its auth class, by which one provider can serve several.
    pub class: &'static str,
    /// The number of the attempt; 1 is the first.
    pub attempt: u32,
    /// The HTTP method.
    pub method: &'a Method,
    /// The full address; do not log its query.
    pub url: &'a reqwest::Url,
}

/// Gives the credential of a request. Asked on every attempt, so it must answer from memory whenever it can.
///
/// ```
/// use agent_clients_runtime::{AuthHeader, AuthProvider, AuthRequest, BoxFuture, Error, Secret};
///
/// /// Two headers, as a tenant key needs.
/// struct Tenant {
///     id: String,
///     key: Secret,
/// }
///
/// impl AuthProvider for Tenant {
///     fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
///         Box::pin(async move {
///             let id = request.operation.id;
///             Ok(vec![
///                 AuthHeader::new(id, "x-tenant-id", &Secret::from(&self.id))?,
///                 AuthHeader::new(id, "x-api-key", &self.key)?,
///             ])
///         })
///     }
/// }
/// ```
pub trait AuthProvider: Send + Sync + 'static {
    /// The headers to add. They replace headers of the same name, except those the caller set for this call.
    ///
    /// # Errors
    /// [`Error::auth`] where no credential can be had; the call then ends before anything is sent.
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>>;

    /// Told when the server answered 401 to what this provider gave, so that a stored token is not used again. The call itself
    /// ends with the 401.
    fn rejected(&self, _operation: &'static Operation) {}
}

impl<P: AuthProvider + ?Sized> AuthProvider for Arc<P> {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        (**self).authorize(request)
    }

    fn rejected(&self, operation: &'static Operation) {
        (**self).rejected(operation);
    }
}

/// One credential header. Its value is marked sensitive: it is never printed, and HTTP/2 does not index it.
#[derive(Clone)]
pub struct AuthHeader {
    name: HeaderName,
    value: HeaderValue,
}

impl AuthHeader {
    /// A header with a private value.
    ///
    /// # Errors
    /// [`Error::auth`] where the name is no header name or the value cannot be sent; the value is not shown.
    pub fn new(operation_id: &'static str, name: &str, value: &Secret) -> Result<Self, Error> {
        match crate::options::check_header(name, value.expose(), true) {
            Ok((name, value)) => Ok(Self { name, value }),
            Err(why) => Err(Error::auth(
                operation_id,
                format!("header {name:?}: {why}"),
                "check the credential for stray line breaks or quotes",
            )),
        }
    }

    /// `Authorization: Bearer …`.
    ///
    /// # Errors
    /// [`Error::auth`] where the token is empty or cannot be sent in a header.
    pub fn bearer(operation_id: &'static str, token: &Secret) -> Result<Self, Error> {
        match bearer_value(token) {
            Some(value) => Ok(Self {
                name: header::AUTHORIZATION,
                value,
            }),
            None => Err(bad_token(operation_id, token)),
        }
    }

    pub(crate) fn name(&self) -> &HeaderName {
        &self.name
    }

    pub(crate) fn value(&self) -> &HeaderValue {
        &self.value
    }
}

impl fmt::Debug for AuthHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthHeader")
            .field("name", &self.name.as_str())
            .finish_non_exhaustive()
    }
}

fn bearer_value(token: &Secret) -> Option<HeaderValue> {
    if token.expose().trim().is_empty() {
        return None;
    }
    let mut text = String::with_capacity(7 + token.expose().len());
    text.push_str("Bearer ");
    text.push_str(token.expose());
    let mut value = HeaderValue::try_from(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn bad_token(operation_id: &'static str, token: &Secret) -> Error {
    if token.expose().trim().is_empty() {
        return Error::auth(
            operation_id,
            "the token is empty",
            "set the API key (is its environment variable set?)",
        );
    }
    Error::auth(
        operation_id,
        "the token has a character that no header may carry",
        "check the API key for stray line breaks or quotes",
    )
}

/// No credential at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoAuth;

impl AuthProvider for NoAuth {
    fn authorize<'a>(&'a self, _: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }
}

/// A fixed bearer token (an API key).
#[derive(Clone)]
pub struct Bearer {
    token: Secret,
    /// Made once, so that a call only counts a reference.
    value: Option<HeaderValue>,
}

impl Bearer {
    /// A provider for this token. An empty or unsendable token is reported by the first call.
    #[must_use]
    pub fn new(token: impl Into<Secret>) -> Self {
        let token = token.into();
        let value = bearer_value(&token);
        Self { token, value }
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bearer").finish_non_exhaustive()
    }
}

impl AuthProvider for Bearer {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        let headers = match &self.value {
            Some(value) => Ok(vec![AuthHeader {
                name: header::AUTHORIZATION,
                value: value.clone(),
            }]),
            None => Err(bad_token(request.operation.id, &self.token)),
        };
        Box::pin(std::future::ready(headers))
    }
}

/// A token and how long it holds.
#[derive(Debug, Clone)]
pub struct Token {
    secret: Secret,
    expires: Option<Instant>,
}

impl Token {
    /// A token that does not expire.
    #[must_use]
    pub fn new(secret: impl Into<Secret>) -> Self {
        Self {
            secret: secret.into(),
            expires: None,
        }
    }

    /// It expires so long after now.
    #[must_use]
    pub fn expires_in(mut self, time: Duration) -> Self {
        self.expires = Instant::now().checked_add(time);
        self
    }

    /// It expires at this time of the system's clock.
    #[must_use]
    pub fn expires_at(self, time: SystemTime) -> Self {
        let left = time.duration_since(SystemTime::now()).unwrap_or(Duration::ZERO);
        self.expires_in(left)
    }
}

/// Where a [`RefreshingBearer`] gets its tokens. Any closure that returns a boxed future is one.
pub trait TokenSource: Send + Sync + 'static {
    /// Gets a new token.
    fn fetch(&self) -> BoxFuture<'_, Result<Token, Error>>;
}

impl<F> TokenSource for F
where
    F: Fn() -> BoxFuture<'static, Result<Token, Error>> + Send + Sync + 'static,
{
    fn fetch(&self) -> BoxFuture<'_, Result<Token, Error>> {
        self()
    }
}

/// A bearer token that is fetched when needed, kept until shortly before it expires, and fetched once however many calls wait.
///
/// - Calls that wait for the same fetch share its outcome, also when it fails.
/// - A call that is dropped while it fetches hands the job to the next one that waits.
/// - After a 401 the stored token is dropped; the next call fetches a new one.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_runtime::{BoxFuture, Error, RefreshingBearer, Token};
///
/// let auth = RefreshingBearer::new(|| -> BoxFuture<'static, Result<Token, Error>> {
///     Box::pin(async { Ok(Token::new("fetched").expires_in(Duration::from_secs(3600))) })
/// });
/// # let _ = auth;
/// ```
pub struct RefreshingBearer<S> {
    source: S,
    leeway: Duration,
    state: Mutex<State>,
    /// Grows with every finished fetch. A call that sees it grow while it waited takes that outcome.
    fetches: AtomicU64,
    /// The fetch whose token a server refused; 0 for none.
    rejected: AtomicU64,
}

#[derive(Default)]
struct State {
    token: Option<Held>,
    failure: Option<Arc<Error>>,
}

struct Held {
    value: HeaderValue,
    expires: Option<Instant>,
    fetch: u64,
}

impl<S: TokenSource> RefreshingBearer<S> {
    /// How long before its end a token is replaced, unless told otherwise: 30 seconds.
    pub const LEEWAY: Duration = Duration::from_secs(30);

    /// A provider over this source; nothing is fetched yet.
    #[must_use]
    pub fn new(source: S) -> Self {
        Self {
            source,
            leeway: Self::LEEWAY,
            state: Mutex::new(State::default()),
            fetches: AtomicU64::new(0),
            rejected: AtomicU64::new(0),
        }
    }

    /// How long before its end a token is replaced. A token that holds for less than this is used once.
    #[must_use]
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    async fn value(&self, operation_id: &'static str) -> Result<HeaderValue, Error> {
        let seen = self.fetches.load(Ordering::Acquire);
        let mut state = self.state.lock().await;
        let fetched_meanwhile = self.fetches.load(Ordering::Acquire) != seen;
        if let Some(held) = &state.token
            && held.fetch != self.rejected.load(Ordering::Acquire)
            // What others have just fetched is good for this call, however short it holds.
            && (fetched_meanwhile || held.expires.is_none_or(|end| end > Instant::now() + self.leeway))
        {
            return Ok(held.value.clone());
        }
        if fetched_meanwhile && let Some(failure) = &state.failure {
            return Err(shared_failure(operation_id, failure));
        }
        let outcome = self.source.fetch().await;
        let fetch = self.fetches.load(Ordering::Acquire) + 1;
        let outcome = outcome.and_then(|token| match bearer_value(&token.secret) {
            Some(value) => Ok(Held {
                value,
                expires: token.expires,
                fetch,
            }),
            None => Err(bad_token(operation_id, &token.secret)),
        });
        let result = match outcome {
            Ok(held) => {
                let value = held.value.clone();
                *state = State {
                    token: Some(held),
                    failure: None,
                };
                Ok(value)
            }
            Err(failure) => {
                let failure = Arc::new(failure);
                let error = shared_failure(operation_id, &failure);
                *state = State {
                    token: None,
                    failure: Some(failure),
                };
                Err(error)
            }
        };
        self.fetches.store(fetch, Ordering::Release);
        result
    }
}

fn shared_failure(operation_id: &'static str, failure: &Arc<Error>) -> Error {
    Error::auth(operation_id, "a new token could not be fetched", "see the cause").with_source(failure.clone())
}

impl<S> fmt::Debug for RefreshingBearer<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshingBearer")
            .field("leeway", &self.leeway)
            .finish_non_exhaustive()
    }
}

impl<S: TokenSource> AuthProvider for RefreshingBearer<S> {
    fn authorize<'a>(&'a self, request: AuthRequest<'a>) -> BoxFuture<'a, Result<Vec<AuthHeader>, Error>> {
        Box::pin(async move {
            let value = self.value(request.operation.id).await?;
            Ok(vec![AuthHeader {
                name: header::AUTHORIZATION,
                value,
            }])
        })
    }

    fn rejected(&self, _: &'static Operation) {
        // The newest token is the one refused, or newer than it: then one fetch is made too many, which is harmless.
        self.rejected
            .store(self.fetches.load(Ordering::Acquire), Ordering::Release);
    }
}

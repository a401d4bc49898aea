//! What a passport is held against, and where its key comes from.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::error::VerifyError;
use super::jwks::{JwksCache, SHARED};
use crate::jwk::PublicKey;
use crate::types::Jwk;

/// The issuer that is expected unless another one is set: what the official client expects. The documentation of the
/// API shows `https://api.getstack.run` (STACK contract, section 5.6).
pub const DEFAULT_ISSUER: &str = "getstack.run";

/// The audience that is expected unless another one is set.
pub const DEFAULT_AUDIENCE: &str = "stack:passport";

/// The path of the key set of a deployment, below its base address.
pub(super) const KEY_SET_PATH: &str = "/v1/.well-known/jwks.json";

/// How passports are checked. Make it once and use it for many: a public key is read when it is set.
///
/// Exactly one source of keys is needed: the address of a key set, or one public key for use without a network.
///
/// ```
/// use std::time::Duration;
/// use stack_client::{types::Jwk, verify::VerifyOptions};
///
/// let key = Jwk::new("OKP", "Ed25519", "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg");
/// let options = VerifyOptions::new()
///     .public_jwk(&key)
///     .issuer("https://api.getstack.run")
///     .leeway(Duration::from_secs(5));
/// ```
#[derive(Clone, Default)]
#[must_use]
pub struct VerifyOptions {
    jwks_url: Option<String>,
    public_key: Option<Result<PublicKey, String>>,
    cache: Option<JwksCache>,
    issuer: Option<Cow<'static, str>>,
    audience: Option<Cow<'static, str>>,
    leeway: Duration,
    clock: Clock,
}

#[derive(Clone, Default)]
enum Clock {
    #[default]
    System,
    Fixed(SystemTime),
    Given(Arc<dyn Fn() -> SystemTime + Send + Sync>),
}

/// Where the key of a token comes from.
pub(super) enum KeySource<'a> {
    Url(&'a str, &'a JwksCache),
    Key(&'a PublicKey),
}

impl VerifyOptions {
    /// No key yet, the default issuer and audience, no leeway.
    pub fn new() -> Self {
        Self::default()
    }

    /// The key set of the deployment at this base address, such as `https://api.getstack.run`. A trailing slash makes
    /// no difference.
    pub fn deployment(base_url: impl AsRef<str>) -> Self {
        let base_url = base_url.as_ref().trim_end_matches('/');
        Self::new().jwks_url(format!("{base_url}{KEY_SET_PATH}"))
    }

    /// The address of a key set. It is fetched with a plain GET, without any credential, and kept; see [`JwksCache`].
    /// HTTPS only, except on loopback.
    pub fn jwks_url(mut self, url: impl Into<String>) -> Self {
        self.jwks_url = Some(url.into());
        self
    }

    /// The public key itself, for use without a network. The key id that a token names then does not count. A key that
    /// cannot be used is reported by the check.
    pub fn public_jwk(mut self, key: &Jwk) -> Self {
        self.public_key = Some(PublicKey::from_jwk(key));
        self
    }

    /// The cache of key sets; one that the whole process shares unless set.
    pub fn jwks_cache(mut self, cache: JwksCache) -> Self {
        self.cache = Some(cache);
        self
    }

    /// The issuer that is expected; [`DEFAULT_ISSUER`] unless set.
    pub fn issuer(mut self, issuer: impl Into<Cow<'static, str>>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// The audience that is expected, alone or in a list; [`DEFAULT_AUDIENCE`] unless set.
    pub fn audience(mut self, audience: impl Into<Cow<'static, str>>) -> Self {
        self.audience = Some(audience.into());
        self
    }

    /// How far clocks may differ, for `exp`, `nbf` and `iat` alike; whole seconds count. Zero unless set, as in the
    /// official client.
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// Checks as if it were this time, for tests and for records of the past.
    pub fn at(mut self, time: SystemTime) -> Self {
        self.clock = Clock::Fixed(time);
        self
    }

    /// Another clock than the system's. Ages of key sets are not measured with it.
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::Given(Arc::new(clock));
        self
    }

    pub(super) fn key_source(&self) -> Result<KeySource<'_>, VerifyError> {
        match (&self.jwks_url, &self.public_key) {
            (None, None) => Err(VerifyError::NoKeySource),
            (Some(_), Some(_)) => Err(VerifyError::TwoKeySources),
            (Some(url), None) => Ok(KeySource::Url(url, self.cache.as_ref().unwrap_or(&SHARED))),
            (None, Some(Ok(key))) => Ok(KeySource::Key(key)),
            (None, Some(Err(why))) => Err(VerifyError::InvalidKey(why.clone())),
        }
    }

    pub(super) fn expected_issuer(&self) -> &str {
        self.issuer.as_deref().unwrap_or(DEFAULT_ISSUER)
    }

    pub(super) fn expected_audience(&self) -> &str {
        self.audience.as_deref().unwrap_or(DEFAULT_AUDIENCE)
    }

    pub(super) fn leeway_seconds(&self) -> i64 {
        i64::try_from(self.leeway.as_secs()).unwrap_or(i64::MAX)
    }

    /// Whole seconds since 1970.
    pub(super) fn now(&self) -> i64 {
        let now = match &self.clock {
            Clock::System => SystemTime::now(),
            Clock::Fixed(time) => *time,
            Clock::Given(clock) => clock(),
        };
        match now.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            // A time before 1970 is rounded down like any other.
            Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX) - 1,
        }
    }
}

impl fmt::Debug for VerifyOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifyOptions")
            .field(
                "jwks_url",
                &self.jwks_url.as_deref().map(agent_clients_runtime::redact_url),
            )
            .field("public_jwk", &self.public_key.is_some())
            .field("issuer", &self.expected_issuer())
            .field("audience", &self.expected_audience())
            .field("leeway", &self.leeway)
            .finish_non_exhaustive()
    }
}

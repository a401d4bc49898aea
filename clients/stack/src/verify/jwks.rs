//! Key sets (JWKS): fetched without a credential, kept for a while, shared by everybody who asks for the same address.
//!
//! The times are those of the library below the official client (STACK contract, section 5.6). It must never let many
//! callers fetch at once, nor let a stranger's tokens decide how often is fetched.

use std::collections::{HashMap, VecDeque};
use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use agent_clients_runtime::{
    BareClient, CallOptions, Error, ErrorEnvelope, Operation, Repeat, Secret, Transport, from_slice, reqwest,
};
use serde::Deserialize;
use serde_json::Value;
use tokio::time::Instant;

use super::error::VerifyError;
use super::token::shortened;
use crate::jwk::PublicKey;
use crate::types::Jwk;

/// How long a fetched key set is used (STACK contract, section 5.6).
pub const KEY_SET_LIFETIME: Duration = Duration::from_secs(300);

/// After a fetch, how long a key that is not in the set is refused without fetching again (STACK contract, section
/// 5.6).
pub const KEY_SET_COOLDOWN: Duration = Duration::from_secs(30);

/// The longest wait for a key set (STACK contract, section 1.6).
pub const KEY_SET_TIMEOUT: Duration = Duration::from_secs(30);

/// The most bytes of a key set; one of a thousand keys has a fifth of it.
pub const MAX_KEY_SET_BYTES: u64 = 1024 * 1024;

/// The most addresses a cache remembers; the one that came first is forgotten first.
pub const MAX_KEY_SETS: usize = 64;

static FETCH: Operation = Operation {
    id: "passports_jwks",
    method: "GET",
    route: "{jwks_url}",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &ErrorEnvelope::NONE,
};

/// Key sets by address. Cheap to clone; all clones share the key sets and one connection pool.
///
/// - A set is used for [`KEY_SET_LIFETIME`], then fetched again by whoever needs it next. Where that fails, the check
///   fails: an old set is not used longer.
/// - For a key that is not in the set it is fetched once more, unless the last try is less than [`KEY_SET_COOLDOWN`]
///   ago.
/// - However many ask at once, one request is under way per address; the others wait for it and share its outcome.
///
/// Checks that are given no cache share one in the process.
///
/// ```
/// use stack_client::verify::{JwksCache, VerifyOptions};
///
/// # fn example(transport: impl stack_client::runtime::Transport) {
/// let cache = JwksCache::with_transport(transport);
/// let options = VerifyOptions::new()
///     .jwks_url("https://api.getstack.run/v1/.well-known/jwks.json")
///     .jwks_cache(cache);
/// # }
/// ```
#[derive(Clone)]
pub struct JwksCache(Arc<Inner>);

struct Inner {
    sets: Mutex<Sets>,
    /// Made when it is first needed: making it can fail, and TLS takes time.
    client: Mutex<Option<BareClient>>,
}

#[derive(Default)]
struct Sets {
    by_url: HashMap<String, Arc<Slot>>,
    /// The addresses in the order they came.
    order: VecDeque<String>,
}

/// One address.
#[derive(Default)]
struct Slot {
    known: Mutex<Known>,
    /// Held by whoever fetches.
    fetching: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Known {
    set: Option<KeySet>,
    /// When the last fetch ended, well or badly.
    tried: Option<Instant>,
    /// Fetches that have ended.
    tries: u64,
    /// Why the last fetch failed, if it did.
    failure: Option<Arc<Error>>,
}

struct KeySet {
    fetched: Instant,
    keys: HashMap<String, Result<PublicKey, String>>,
}

/// What is known about a key without fetching.
enum Lookup {
    Found(Result<PublicKey, VerifyError>),
    FetchFirst,
}

/// The cache of all checks that bring none of their own.
pub(super) static SHARED: LazyLock<JwksCache> = LazyLock::new(JwksCache::new);

impl Default for JwksCache {
    fn default() -> Self {
        Self::new()
    }
}

impl JwksCache {
    /// An empty cache that fetches over HTTPS.
    #[must_use]
    pub fn new() -> Self {
        Self::of(None)
    }

    /// An empty cache that fetches over another transport, such as one in memory. It must not add headers nor follow
    /// redirects.
    #[must_use]
    pub fn with_transport(transport: impl Transport) -> Self {
        // With a transport there is no TLS to set up, which is all that can fail.
        Self::of(BareClient::builder().transport(transport).allow_http(true).build().ok())
    }

    fn of(client: Option<BareClient>) -> Self {
        Self(Arc::new(Inner {
            sets: Mutex::default(),
            client: Mutex::new(client),
        }))
    }

    /// The key of this id in the set at this address.
    pub(super) async fn key(&self, url: &str, kid: &str) -> Result<PublicKey, VerifyError> {
        let slot = self.slot(url)?;
        let tries = {
            let known = slot.known();
            match known.lookup(kid) {
                Lookup::Found(key) => return key,
                Lookup::FetchFirst => known.tries,
            }
        };
        let turn = slot.fetching.lock().await;
        {
            let known = slot.known();
            if let Lookup::Found(key) = known.lookup(kid) {
                return key;
            }
            // Somebody failed while this one waited: N waiters must not wait out N timeouts one after the other.
            if known.tries != tries
                && let Some(failure) = &known.failure
            {
                return Err(VerifyError::KeySetUnavailable(failure.clone()));
            }
        }
        let fetched = self.fetch(url).await.map_err(Arc::new);
        let now = Instant::now();
        let mut known = slot.known();
        known.tried = Some(now);
        known.tries += 1;
        let answer = match fetched {
            Ok(keys) => {
                known.failure = None;
                known.set = Some(KeySet { fetched: now, keys });
                known.find(kid).unwrap_or_else(|| unknown(kid))
            }
            Err(failure) => {
                known.failure = Some(failure.clone());
                Err(VerifyError::KeySetUnavailable(failure))
            }
        };
        drop(known);
        drop(turn);
        answer
    }

    fn slot(&self, url: &str) -> Result<Arc<Slot>, VerifyError> {
        let mut sets = lock(&self.0.sets);
        if let Some(slot) = sets.by_url.get(url) {
            return Ok(slot.clone());
        }
        check_url(url)?;
        if sets.order.len() >= MAX_KEY_SETS
            && let Some(oldest) = sets.order.pop_front()
        {
            sets.by_url.remove(&oldest);
        }
        let slot = Arc::<Slot>::default();
        sets.by_url.insert(url.to_owned(), slot.clone());
        sets.order.push_back(url.to_owned());
        Ok(slot)
    }

    async fn fetch(&self, url: &str) -> Result<HashMap<String, Result<PublicKey, String>>, Error> {
        #[derive(Deserialize)]
        struct Set {
            keys: Vec<Value>,
        }
        let options = CallOptions::new()
            .with_timeout(KEY_SET_TIMEOUT)
            .with_max_reply_bytes(MAX_KEY_SET_BYTES);
        let call = self.client()?.call(&FETCH, &Secret::from(url)).options(options);
        let set = call.send().await?.json::<Set>().await?.into_inner();
        Ok(set.keys.into_iter().filter_map(usable).collect())
    }

    fn client(&self) -> Result<BareClient, Error> {
        let mut client = lock(&self.0.client);
        if let Some(client) = &*client {
            return Ok(client.clone());
        }
        // Plain HTTP is refused before, unless it stays on this machine.
        let made = BareClient::builder().allow_http(true).build()?;
        *client = Some(made.clone());
        Ok(made)
    }
}

impl fmt::Debug for JwksCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JwksCache")
            .field("addresses", &lock(&self.0.sets).order.len())
            .finish_non_exhaustive()
    }
}

impl Slot {
    fn known(&self) -> MutexGuard<'_, Known> {
        lock(&self.known)
    }
}

impl Known {
    fn lookup(&self, kid: &str) -> Lookup {
        let Some(set) = &self.set else {
            return Lookup::FetchFirst;
        };
        if set.fetched.elapsed() >= KEY_SET_LIFETIME {
            return Lookup::FetchFirst;
        }
        if let Some(key) = self.find(kid) {
            return Lookup::Found(key);
        }
        match self.tried {
            Some(tried) if tried.elapsed() < KEY_SET_COOLDOWN => Lookup::Found(unknown(kid)),
            _ => Lookup::FetchFirst,
        }
    }

    fn find(&self, kid: &str) -> Option<Result<PublicKey, VerifyError>> {
        let key = self.set.as_ref()?.keys.get(kid)?;
        Some(key.clone().map_err(VerifyError::InvalidKey))
    }
}

/// The id and the key of a member of a set. Members without an id and those not for signatures are left out; one that
/// cannot be used is kept with the reason, and harms nobody who does not ask for it.
fn usable(member: Value) -> Option<(String, Result<PublicKey, String>)> {
    let kid = member.get("kid")?.as_str()?.to_owned();
    match member.get("use") {
        None | Some(Value::Null) => {}
        Some(Value::String(word)) if word == "sig" => {}
        Some(_) => return None,
    }
    let key = from_slice::<Jwk>(member.to_string().as_bytes());
    Some((
        kid,
        key.map_err(|cause| cause.to_string())
            .and_then(|jwk| PublicKey::from_jwk(&jwk)),
    ))
}

fn unknown(kid: &str) -> Result<PublicKey, VerifyError> {
    Err(VerifyError::UnknownKeyId { kid: shortened(kid) })
}

fn check_url(url: &str) -> Result<(), VerifyError> {
    let Ok(url) = reqwest::Url::parse(url) else {
        return Err(VerifyError::InvalidKeySetUrl("it is no absolute URL"));
    };
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_loopback(&url) => Ok(()),
        "http" => Err(VerifyError::InvalidKeySetUrl(
            "it is http, where anybody on the way could put in a key of his own; use https",
        )),
        _ => Err(VerifyError::InvalidKeySetUrl("it is neither https nor http")),
    }
}

fn is_loopback(url: &reqwest::Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A panic elsewhere leaves nothing half-written here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

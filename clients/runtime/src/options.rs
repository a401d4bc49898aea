//! What a caller may set for one call, apart from the API's own parameters, and the macro that puts the setters on every
//! generated request.
//!
//! It must never hold an API parameter, and its `Debug` must never show a value of a header or a key.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use tokio_util::sync::CancellationToken;

use crate::auth::AuthProvider;
use crate::error::Error;
use crate::limits::MAX_IDEMPOTENCY_KEY_CHARS;
use crate::redact::is_sensitive_header;
use crate::retry::RetryPolicy;
use crate::secret::Secret;

/// Settings of one call. Nothing set means: as the client says.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_runtime::{CallOptions, CancellationToken};
///
/// let stop = CancellationToken::new();
/// let options = CallOptions::new()
///     .with_timeout(Duration::from_secs(5))
///     .with_cancel(stop.clone())
///     .with_header("X-Trace", "abc");
/// assert_eq!(options.timeout(), Some(Duration::from_secs(5)));
/// ```
#[derive(Clone, Default)]
pub struct CallOptions(Option<Box<Set>>);

/// Boxed and absent by default: a request struct carries one pointer, and a plain call allocates nothing for it.
#[derive(Clone, Default)]
struct Set {
    timeout: Option<Duration>,
    idle_timeout: Option<Duration>,
    max_reply_bytes: Option<u64>,
    max_event_bytes: Option<usize>,
    retry: Option<RetryPolicy>,
    key: Key,
    cancel: Option<CancellationToken>,
    auth: Option<Arc<dyn AuthProvider>>,
    headers: Vec<(HeaderName, HeaderValue)>,
    query: Vec<(String, String)>,
    /// The first header that cannot be sent: (name, why). Reported when the call starts, as setters cannot fail.
    bad_header: Option<(String, &'static str)>,
}

/// What the caller decided about the idempotency key.
#[derive(Clone, Default)]
enum Key {
    /// Nothing: operations that take one get a random one.
    #[default]
    Open,
    Given(String),
    /// None may be sent, although the operation takes one.
    Left,
}

impl Key {
    fn or(self, earlier: Self) -> Self {
        match self {
            Self::Open => earlier,
            decided => decided,
        }
    }
}

impl CallOptions {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn set(&mut self) -> &mut Set {
        self.0.get_or_insert_default()
    }

    /// The deadline of this call: all attempts, waits and the reading of the reply. For a stream, until it is open.
    #[must_use]
    pub fn with_timeout(mut self, limit: Duration) -> Self {
        self.set().timeout = Some(limit);
        self
    }

    /// The longest silence between two chunks of a stream.
    #[must_use]
    pub fn with_idle_timeout(mut self, limit: Duration) -> Self {
        self.set().idle_timeout = Some(limit);
        self
    }

    /// The most bytes of the reply that are read into memory.
    #[must_use]
    pub fn with_max_reply_bytes(mut self, limit: u64) -> Self {
        self.set().max_reply_bytes = Some(limit);
        self
    }

    /// The most bytes of one event or line of a stream.
    #[must_use]
    pub fn with_max_event_bytes(mut self, limit: usize) -> Self {
        self.set().max_event_bytes = Some(limit);
        self
    }

    /// How this call is repeated.
    #[must_use]
    pub fn with_retry(mut self, policy: RetryPolicy) -> Self {
        self.set().retry = Some(policy);
        self
    }

    /// One attempt only.
    #[must_use]
    pub fn without_retry(self) -> Self {
        self.with_retry(RetryPolicy::none())
    }

    /// The key that tells the server that repeats of this call are one and the same. Without it, operations that take a key get a
    /// random one per call. Calls to operations that take none fail before anything is sent: the key would be ignored.
    #[must_use]
    pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.set().key = Key::Given(key.into());
        self
    }

    /// Sends no idempotency key, also where the operation takes one; without it such calls get a random one. For an API where the
    /// key is optional and means something. A request without its key is not repeated once it may have been sent, as a repeat
    /// could double its effect. It takes back an earlier [`with_idempotency_key`](Self::with_idempotency_key) and the other way
    /// round; operations that take no key do not notice.
    #[must_use]
    pub fn without_idempotency_key(mut self) -> Self {
        self.set().key = Key::Left;
        self
    }

    /// Ends the call when the token is cancelled. Dropping the future does the same without an error.
    #[must_use]
    pub fn with_cancel(mut self, token: CancellationToken) -> Self {
        self.set().cancel = Some(token);
        self
    }

    /// Adds a header, or replaces the one of that name. Names that usually carry a credential are treated as private. Headers
    /// that frame the message (`Content-Length`, `Host`, …) are refused when the call starts.
    #[must_use]
    pub fn with_header(self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let private = is_sensitive_header(name.as_ref());
        self.header(name.as_ref(), value.as_ref(), private)
    }

    /// Like [`with_header`](Self::with_header), for a private value whatever the name.
    #[must_use]
    pub fn with_secret_header(self, name: impl AsRef<str>, value: impl Into<Secret>) -> Self {
        self.header(name.as_ref(), value.into().expose(), true)
    }

    /// Adds a query parameter that the operation does not describe, such as a filter whose name the caller chooses. It is added after
    /// those of the operation, in the order of the calls, and replaces none; a name may be there more than once. It is encoded. Never
    /// put a secret there: addresses are logged on the way.
    #[must_use]
    pub fn with_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.set().query.push((name.into(), value.into()));
        self
    }

    /// Another credential for this call only.
    #[must_use]
    pub fn with_auth(mut self, provider: impl AuthProvider) -> Self {
        self.set().auth = Some(Arc::new(provider));
        self
    }

    /// Takes over everything that `options` sets; what it leaves open stays as it is.
    #[must_use]
    pub fn with_options(mut self, options: CallOptions) -> Self {
        let Some(other) = options.0 else { return self };
        let set = self.set();
        set.timeout = other.timeout.or(set.timeout);
        set.idle_timeout = other.idle_timeout.or(set.idle_timeout);
        set.max_reply_bytes = other.max_reply_bytes.or(set.max_reply_bytes);
        set.max_event_bytes = other.max_event_bytes.or(set.max_event_bytes);
        set.retry = other.retry.or(set.retry.take());
        set.key = other.key.or(std::mem::take(&mut set.key));
        set.cancel = other.cancel.or(set.cancel.take());
        set.auth = other.auth.or(set.auth.take());
        set.bad_header = set.bad_header.take().or(other.bad_header);
        for (name, value) in other.headers {
            put(&mut set.headers, name, value);
        }
        set.query.extend(other.query);
        self
    }

    fn header(mut self, name: &str, value: &str, private: bool) -> Self {
        let set = self.set();
        match check_header(name, value, private) {
            Ok((name, value)) => put(&mut set.headers, name, value),
            Err(why) => {
                set.bad_header.get_or_insert_with(|| (name.to_owned(), why));
            }
        }
        self
    }

    /// The deadline, where set.
    #[must_use]
    pub fn timeout(&self) -> Option<Duration> {
        self.0.as_ref()?.timeout
    }

    /// The idle timeout, where set.
    #[must_use]
    pub fn idle_timeout(&self) -> Option<Duration> {
        self.0.as_ref()?.idle_timeout
    }

    /// The limit of the reply, where set.
    #[must_use]
    pub fn max_reply_bytes(&self) -> Option<u64> {
        self.0.as_ref()?.max_reply_bytes
    }

    /// The limit of one event, where set.
    #[must_use]
    pub fn max_event_bytes(&self) -> Option<usize> {
        self.0.as_ref()?.max_event_bytes
    }

    /// The retry policy, where set.
    #[must_use]
    pub fn retry(&self) -> Option<&RetryPolicy> {
        self.0.as_ref()?.retry.as_ref()
    }

    /// The caller's idempotency key, where set.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&str> {
        match &self.0.as_ref()?.key {
            Key::Given(key) => Some(key),
            Key::Open | Key::Left => None,
        }
    }

    /// Whether the caller wants no idempotency key at all.
    #[must_use]
    pub fn leaves_idempotency_key_out(&self) -> bool {
        self.0.as_ref().is_some_and(|set| matches!(set.key, Key::Left))
    }

    /// The cancellation token, where set.
    #[must_use]
    pub fn cancel(&self) -> Option<&CancellationToken> {
        self.0.as_ref()?.cancel.as_ref()
    }

    pub(crate) fn auth(&self) -> Option<&Arc<dyn AuthProvider>> {
        self.0.as_ref()?.auth.as_ref()
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        self.0.as_ref().map_or(&[], |set| &set.headers)
    }

    pub(crate) fn query(&self) -> &[(String, String)] {
        self.0.as_ref().map_or(&[], |set| &set.query)
    }

    /// What counts for a call to another host: limits, policy and token. No header, no query, no credential, no key.
    pub(crate) fn without_identity(mut self) -> Self {
        if let Some(set) = &mut self.0 {
            set.auth = None;
            set.key = Key::Open;
            set.bad_header = None;
            set.headers.clear();
            set.query.clear();
        }
        self
    }

    /// Reports what the setters could not.
    pub(crate) fn check(&self, operation_id: &'static str) -> Result<(), Error> {
        let Some(set) = &self.0 else { return Ok(()) };
        if let Some((name, why)) = &set.bad_header {
            return Err(Error::invalid_input(
                operation_id,
                format!("header {name:?}"),
                why,
                "correct it where the call options are set",
            ));
        }
        if let Key::Given(key) = &set.key {
            let fits = (1..=MAX_IDEMPOTENCY_KEY_CHARS).contains(&key.len());
            if !fits || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
                return Err(Error::invalid_input(
                    operation_id,
                    "idempotency key",
                    "it must be 1 to 256 visible ASCII characters without spaces",
                    "use a random id such as a UUID, and store it until the call has succeeded",
                ));
            }
        }
        Ok(())
    }
}

/// One value per name: the later one wins.
fn put(headers: &mut Vec<(HeaderName, HeaderValue)>, name: HeaderName, value: HeaderValue) {
    headers.retain(|(known, _)| *known != name);
    headers.push((name, value));
}

/// Headers that frame the message or the connection: setting them by hand breaks the exchange or smuggles a second request.
const FRAMING: [&str; 8] = [
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "upgrade",
    "te",
    "trailer",
    "expect",
];

pub(crate) fn check_header(name: &str, value: &str, private: bool) -> Result<(HeaderName, HeaderValue), &'static str> {
    let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err("it is not a header name: only ASCII letters, digits and a few signs are allowed");
    };
    if FRAMING.contains(&name.as_str()) {
        return Err("it frames the message and is set by the client itself");
    }
    let Ok(mut value) = HeaderValue::from_str(value) else {
        return Err("its value has a character that no header may carry (only visible ASCII, space and tab)");
    };
    value.set_sensitive(private);
    Ok((name, value))
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("CallOptions");
        let Some(set) = &self.0 else { return debug.finish() };
        if let Some(limit) = set.timeout {
            debug.field("timeout", &limit);
        }
        if let Some(limit) = set.idle_timeout {
            debug.field("idle_timeout", &limit);
        }
        if let Some(limit) = set.max_reply_bytes {
            debug.field("max_reply_bytes", &limit);
        }
        if let Some(limit) = set.max_event_bytes {
            debug.field("max_event_bytes", &limit);
        }
        if let Some(policy) = &set.retry {
            debug.field("retry", policy);
        }
        let names: Vec<&str> = set.headers.iter().map(|(name, _)| name.as_str()).collect();
        let query: Vec<&str> = set.query.iter().map(|(name, _)| name.as_str()).collect();
        debug
            .field("has_idempotency_key", &matches!(set.key, Key::Given(_)))
            .field("has_cancel", &set.cancel.is_some())
            .field("has_auth", &set.auth.is_some())
            .field("headers", &names)
            .field("query", &query)
            .finish()
    }
}

/// Puts the setters of [`CallOptions`] on a request struct that has a field `options: CallOptions`. The prefix `with_` keeps them
/// apart from the API's own parameters, which are plain setters.
///
/// ```
/// use agent_clients_runtime::{CallOptions, call_options};
///
/// #[derive(Clone, Debug, Default)]
/// pub struct JobsGet {
///     job_id: String,
///     options: CallOptions,
/// }
/// call_options!(JobsGet);
///
/// let request = JobsGet::default().without_retry().with_idempotency_key("k-1");
/// assert_eq!(request.options.idempotency_key(), Some("k-1"));
/// ```
#[macro_export]
macro_rules! call_options {
    ($request:ty) => {
        /// Call options: how the call is made, not what it asks for.
        impl $request {
            /// The deadline of this call: all attempts, waits and the reading of the reply. For a stream, until it is open.
            #[must_use]
            #[inline]
            pub fn with_timeout(mut self, limit: ::std::time::Duration) -> Self {
                self.options = self.options.with_timeout(limit);
                self
            }

            /// The longest silence between two chunks of a stream.
            #[must_use]
            #[inline]
            pub fn with_idle_timeout(mut self, limit: ::std::time::Duration) -> Self {
                self.options = self.options.with_idle_timeout(limit);
                self
            }

            /// How this call is repeated.
            #[must_use]
            #[inline]
            pub fn with_retry(mut self, policy: $crate::RetryPolicy) -> Self {
                self.options = self.options.with_retry(policy);
                self
            }

            /// One attempt only.
            #[must_use]
            #[inline]
            pub fn without_retry(mut self) -> Self {
                self.options = self.options.without_retry();
                self
            }

            /// The key that tells the server that repeats of this call are one and the same.
            #[must_use]
            #[inline]
            pub fn with_idempotency_key(mut self, key: impl ::std::convert::Into<::std::string::String>) -> Self {
                self.options = self.options.with_idempotency_key(key);
                self
            }

            /// Sends no idempotency key, also where the operation takes one; the call is then not repeated once it may have been
            /// sent.
            #[must_use]
            #[inline]
            pub fn without_idempotency_key(mut self) -> Self {
                self.options = self.options.without_idempotency_key();
                self
            }

            /// Ends the call when the token is cancelled.
            #[must_use]
            #[inline]
            pub fn with_cancel(mut self, token: $crate::CancellationToken) -> Self {
                self.options = self.options.with_cancel(token);
                self
            }

            /// Adds a header, or replaces the one of that name.
            #[must_use]
            #[inline]
            pub fn with_header(
                mut self,
                name: impl ::std::convert::AsRef<str>,
                value: impl ::std::convert::AsRef<str>,
            ) -> Self {
                self.options = self.options.with_header(name, value);
                self
            }

            /// Adds a query parameter that the operation does not describe. It is encoded; never put a secret there.
            #[must_use]
            #[inline]
            pub fn with_query(
                mut self,
                name: impl ::std::convert::Into<::std::string::String>,
                value: impl ::std::convert::Into<::std::string::String>,
            ) -> Self {
                self.options = self.options.with_query(name, value);
                self
            }

            /// Another credential for this call only.
            #[must_use]
            #[inline]
            pub fn with_auth(mut self, provider: impl $crate::AuthProvider) -> Self {
                self.options = self.options.with_auth(provider);
                self
            }

            /// Takes over everything that `options` sets.
            #[must_use]
            #[inline]
            pub fn with_options(mut self, options: $crate::CallOptions) -> Self {
                self.options = self.options.with_options(options);
                self
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_show_no_value_of_a_header_or_key() {
        let options = CallOptions::new()
            .with_idempotency_key("key-4711")
            .with_header("X-Plain", "plain-4711")
            .with_secret_header("X-Odd", "odd-4711")
            .with_query("filter", "query-4711")
            .with_auth(crate::Bearer::new("auth-4711"));
        let shown = format!("{options:?} {options:#?}");
        assert!(!shown.contains("4711"), "{shown}");
        assert!(shown.contains("x-odd"), "{shown}");
    }

    #[test]
    fn later_options_win_and_open_ones_leave_the_rest() {
        let first = CallOptions::new()
            .with_timeout(Duration::from_secs(1))
            .with_idle_timeout(Duration::from_secs(2))
            .with_header("X-A", "1");
        let both = first.with_options(
            CallOptions::new()
                .with_timeout(Duration::from_secs(9))
                .with_header("x-a", "2")
                .with_header("X-B", "3"),
        );
        assert_eq!(both.timeout(), Some(Duration::from_secs(9)));
        assert_eq!(both.idle_timeout(), Some(Duration::from_secs(2)));
        let headers: Vec<(&str, &[u8])> = both
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_bytes()))
            .collect();
        assert_eq!(headers, [("x-a", &b"2"[..]), ("x-b", b"3")]);
    }

    #[test]
    fn the_last_word_about_the_key_counts_and_an_open_one_is_no_word() {
        let given = || CallOptions::new().with_idempotency_key("k");
        let left = || CallOptions::new().without_idempotency_key();
        for (options, key, is_left) in [
            (CallOptions::new(), None, false),
            (given(), Some("k"), false),
            (left(), None, true),
            (given().without_idempotency_key(), None, true),
            (left().with_idempotency_key("k"), Some("k"), false),
            (given().with_options(left()), None, true),
            (left().with_options(given()), Some("k"), false),
            (left().with_options(CallOptions::new().without_retry()), None, true),
            (
                given().with_options(CallOptions::new().without_retry()),
                Some("k"),
                false,
            ),
        ] {
            let found = (options.idempotency_key(), options.leaves_idempotency_key_out());
            assert_eq!(found, (key, is_left));
            assert!(options.check("op").is_ok());
        }
    }

    #[test]
    fn a_bad_option_is_an_error_that_names_it() {
        let cases = [
            (CallOptions::new().with_header("a b", "x"), "a b"),
            (CallOptions::new().with_header("X-A", "line\nbreak"), "X-A"),
            (CallOptions::new().with_header("Content-Length", "1"), "Content-Length"),
            (CallOptions::new().with_header("HOST", "evil"), "HOST"),
            (CallOptions::new().with_idempotency_key(""), "idempotency key"),
            (CallOptions::new().with_idempotency_key("a b"), "idempotency key"),
            (
                CallOptions::new().with_idempotency_key("x".repeat(257)),
                "idempotency key",
            ),
        ];
        for (options, named) in cases {
            let error = options.check("op").unwrap_err();
            assert!(error.to_string().contains(named), "{error}");
            assert!(error.is_invalid_input());
        }
        assert!(
            CallOptions::new()
                .with_idempotency_key("x".repeat(256))
                .check("op")
                .is_ok()
        );
    }

    #[test]
    fn a_request_without_options_carries_one_pointer() {
        assert_eq!(size_of::<CallOptions>(), size_of::<usize>());
    }
}

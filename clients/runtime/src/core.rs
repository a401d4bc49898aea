//! What a client shares between all its calls: address, transport, credential, limits and policies.
//!
//! It must never print a credential, nor let a base URL through that would leak one.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};

use crate::auth::{AuthProvider, NoAuth};
use crate::call::Call;
use crate::error::Error;
use crate::limits;
use crate::operation::Operation;
use crate::options::{CallOptions, check_header};
use crate::payment::PaymentHook;
use crate::redact::is_sensitive_header;
use crate::retry::{RetryBudget, RetryPolicy};
use crate::secret::Secret;
use crate::transport::{self, HttpTransport, Transport};

/// The default user agent: `agent-clients/` and the version of this crate.
pub const USER_AGENT: &str = concat!("agent-clients/", env!("CARGO_PKG_VERSION"));

/// Everything a client shares: an `Arc` inside, cheap to clone. Calls need a tokio runtime with its timer enabled.
///
/// ```
/// use std::time::Duration;
/// use agent_clients_runtime::{Bearer, Core};
///
/// # fn main() -> Result<(), agent_clients_runtime::Error> {
/// let core = Core::builder("https://api.example.com/v1/")
///     .auth(Bearer::new("sk-live-1"))
///     .timeout(Duration::from_secs(10))
///     .build()?;
/// assert_eq!(core.base_url(), "https://api.example.com/v1");
/// assert!(!format!("{core:?}").contains("sk-live-1"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Core(pub(crate) Arc<Shared>);

pub(crate) struct Shared {
    pub(crate) base_url: String,
    pub(crate) base_host: String,
    /// Only builds requests.
    pub(crate) http: reqwest::Client,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) auth: Arc<dyn AuthProvider>,
    pub(crate) payment: Option<Arc<dyn PaymentHook>>,
    pub(crate) timeout: Duration,
    pub(crate) idle_timeout: Option<Duration>,
    pub(crate) max_reply_bytes: u64,
    pub(crate) max_event_bytes: usize,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: RetryBudget,
    /// The user agent among them.
    pub(crate) default_headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) extension: Option<Arc<dyn Any + Send + Sync>>,
}

impl Core {
    /// Begins a client for the API at this address, path prefix included.
    pub fn builder(base_url: impl AsRef<str>) -> CoreBuilder {
        CoreBuilder {
            base_url: base_url.as_ref().to_owned(),
            transport: None,
            auth: Arc::new(NoAuth),
            payment: None,
            timeout: limits::DEFAULT_TIMEOUT,
            connect_timeout: limits::CONNECT_TIMEOUT,
            idle_timeout: None,
            max_reply_bytes: limits::MAX_REPLY_BYTES,
            max_event_bytes: limits::MAX_EVENT_BYTES,
            retry: RetryPolicy::standard(),
            budget: RetryBudget::default(),
            user_agent: USER_AGENT.to_owned(),
            default_headers: Vec::new(),
            extension: None,
        }
    }

    /// The address that every path is appended to, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }

    /// The deadline of a call that sets none itself.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.0.timeout
    }

    /// The longest silence of a stream that sets none itself.
    #[must_use]
    pub fn idle_timeout(&self) -> Duration {
        self.0.idle_timeout.unwrap_or(self.0.timeout)
    }

    /// The retries this client has left before calls must succeed again.
    #[must_use]
    pub fn retry_budget(&self) -> &RetryBudget {
        &self.0.budget
    }

    /// What [`CoreBuilder::extension`] was given, where it is a `T`.
    #[must_use]
    pub fn extension<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        Arc::clone(self.0.extension.as_ref()?).downcast().ok()
    }

    /// Begins a call.
    #[must_use]
    pub fn call(&self, operation: &'static Operation, options: CallOptions) -> Call {
        Call::new(self.clone(), operation, options)
    }
}

impl fmt::Debug for Core {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.default_headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("Core")
            .field("base_url", &self.0.base_url)
            .field("timeout", &self.0.timeout)
            .field("retry", &self.0.retry)
            .field("default_headers", &names)
            .finish_non_exhaustive()
    }
}

/// Settings of a client; see [`Core::builder`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct CoreBuilder {
    base_url: String,
    transport: Option<Arc<dyn Transport>>,
    auth: Arc<dyn AuthProvider>,
    payment: Option<Arc<dyn PaymentHook>>,
    timeout: Duration,
    connect_timeout: Duration,
    idle_timeout: Option<Duration>,
    max_reply_bytes: u64,
    max_event_bytes: usize,
    retry: RetryPolicy,
    budget: RetryBudget,
    user_agent: String,
    default_headers: Vec<(String, Secret, bool)>,
    extension: Option<Arc<dyn Any + Send + Sync>>,
}

impl CoreBuilder {
    /// Another address, path prefix included.
    pub fn base_url(mut self, base_url: impl AsRef<str>) -> Self {
        self.base_url = base_url.as_ref().to_owned();
        self
    }

    /// The deadline of a call: all attempts, waits and the reading of the reply; for a stream, until it is open. Default:
    /// [`DEFAULT_TIMEOUT`](crate::DEFAULT_TIMEOUT).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// The longest wait for a connection. Default: [`CONNECT_TIMEOUT`](crate::CONNECT_TIMEOUT). A transport of one's own has its
    /// own rules.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// The longest silence between two chunks of a stream. Default: the timeout.
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.idle_timeout = Some(limit);
        self
    }

    /// The most bytes of a reply that are read into memory. Default: [`MAX_REPLY_BYTES`](crate::MAX_REPLY_BYTES).
    pub fn max_reply_bytes(mut self, limit: u64) -> Self {
        self.max_reply_bytes = limit;
        self
    }

    /// The most bytes of one event or line of a stream. Default: [`MAX_EVENT_BYTES`](crate::MAX_EVENT_BYTES).
    pub fn max_event_bytes(mut self, limit: usize) -> Self {
        self.max_event_bytes = limit;
        self
    }

    /// How calls are repeated. Default: [`RetryPolicy::standard`].
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// The store of retries; give one to several clients of the same service. Default: one of its own.
    pub fn retry_budget(mut self, budget: RetryBudget) -> Self {
        self.budget = budget;
        self
    }

    /// Who gives the credentials. Default: nobody.
    pub fn auth(mut self, provider: impl AuthProvider) -> Self {
        self.auth = Arc::new(provider);
        self
    }

    /// Another transport, such as an in-memory one. Default: [`HttpTransport`].
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Who pays when the API answers 402. Default: nobody, and the call ends with the 402.
    pub fn payment(mut self, hook: impl PaymentHook) -> Self {
        self.payment = Some(Arc::new(hook));
        self
    }

    /// Another user agent. Default: [`USER_AGENT`](crate::USER_AGENT).
    pub fn user_agent(mut self, text: impl Into<String>) -> Self {
        self.user_agent = text.into();
        self
    }

    /// A header of every request that does not set it itself. Names that usually carry a credential are treated as private.
    pub fn default_header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        let name = name.into();
        let private = is_sensitive_header(&name);
        self.default_headers.push((name, value.into(), private));
        self
    }

    /// Like [`default_header`](Self::default_header), for a private value whatever the name.
    pub fn default_secret_header(mut self, name: impl Into<String>, value: impl Into<Secret>) -> Self {
        self.default_headers.push((name.into(), value.into(), true));
        self
    }

    /// A value of the hand-written layer that all handles of the client can reach with [`Core::extension`]. There is one; the last
    /// given counts. The core never looks into it and never prints it.
    pub fn extension<T: Any + Send + Sync>(mut self, value: Arc<T>) -> Self {
        self.extension = Some(value);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// A configuration error: the base URL is no plain `http` or `https` address (a user, query or fragment is refused), a header
    /// cannot be sent, or TLS cannot be set up.
    pub fn build(self) -> Result<Core, Error> {
        let (base_url, base_host) = check_base_url(&self.base_url)?;
        let mut default_headers: Vec<(HeaderName, HeaderValue)> = Vec::with_capacity(1 + self.default_headers.len());
        let user_agent = ("user-agent".to_owned(), Secret::from(self.user_agent), false);
        for (name, value, private) in std::iter::once(user_agent).chain(self.default_headers) {
            let (header, value) = check_header(&name, value.expose(), private)
                .map_err(|why| Error::config(format!("default header {name:?}"), why, "correct it in the builder"))?;
            default_headers.retain(|(known, _)| *known != header);
            default_headers.push((header, value));
        }
        let (http, transport) = match self.transport {
            Some(transport) => (transport::request_builder()?, transport),
            None => {
                let https = base_url.starts_with("https:");
                let transport = HttpTransport::with_connect_timeout(self.connect_timeout, https)?;
                (transport.client().clone(), Arc::new(transport) as Arc<dyn Transport>)
            }
        };
        Ok(Core(Arc::new(Shared {
            base_url,
            base_host,
            http,
            transport,
            auth: self.auth,
            payment: self.payment,
            timeout: self.timeout,
            idle_timeout: self.idle_timeout,
            max_reply_bytes: self.max_reply_bytes,
            max_event_bytes: self.max_event_bytes,
            retry: self.retry,
            budget: self.budget,
            default_headers,
            extension: self.extension,
        })))
    }
}

impl fmt::Debug for CoreBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CoreBuilder")
            .field("base_url", &crate::redact::redact_url(&self.base_url))
            .field("timeout", &self.timeout)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// The address as requests will carry it, and its host.
fn check_base_url(text: &str) -> Result<(String, String), Error> {
    let bad = |why: &str| {
        Error::config(
            "base URL",
            format!("{:?} {why}", crate::redact::redact_url(text)),
            "give an address such as https://api.example.com/v1",
        )
    };
    let url = reqwest::Url::parse(text.trim()).map_err(|cause| bad(&format!("is not a URL ({cause})")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(bad("is neither http nor https"));
    }
    let Some(host) = url.host_str() else {
        return Err(bad("has no host"));
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(bad(
            "holds a user or password, which would end up in logs; credentials go to `auth`",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(bad("holds a query or fragment, which paths cannot be appended to"));
    }
    let host = host.to_owned();
    Ok((url.as_str().trim_end_matches('/').to_owned(), host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_url_is_normalised_and_loses_its_trailing_slashes() {
        let cases = [
            ("https://api.example.com", "https://api.example.com"),
            ("https://api.example.com/", "https://api.example.com"),
            ("HTTPS://API.example.com:443/v1//", "https://api.example.com/v1"),
            (" http://127.0.0.1:8080/a/b ", "http://127.0.0.1:8080/a/b"),
        ];
        for (given, expected) in cases {
            assert_eq!(check_base_url(given).unwrap().0, expected);
        }
    }

    #[test]
    fn a_base_url_that_could_leak_or_break_is_refused_with_the_fix() {
        let cases = [
            ("", "is not a URL"),
            ("api.example.com", "is not a URL"),
            ("ftp://api.example.com", "neither http nor https"),
            ("https://user:hunter2@api.example.com", "user or password"),
            ("https://api.example.com/?key=hunter2", "query or fragment"),
            ("https://api.example.com/#hunter2", "query or fragment"),
        ];
        for (given, why) in cases {
            let error = Core::builder(given).build().unwrap_err();
            let shown = format!("{error} {error:?}");
            assert!(shown.contains(why), "{given}: {shown}");
            assert!(shown.contains("fix: "), "{shown}");
            assert!(!shown.contains("hunter2"), "{shown}");
            assert!(error.is_invalid_input());
        }
    }

    #[test]
    fn a_default_header_that_cannot_be_sent_is_refused_by_name() {
        let error = Core::builder("http://localhost")
            .default_header("X-Bad", "a\nb")
            .build()
            .unwrap_err();
        assert!(error.to_string().contains("X-Bad"), "{error}");
    }
}

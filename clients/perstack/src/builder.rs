//! The client and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. The key goes straight into
//! the auth provider and must never be printed.

use std::time::Duration;

use agent_clients_runtime::{Bearer, Core, Error, PaymentHook, RetryPolicy, Secret, Transport};

use crate::generated::server;

/// Environment variable that [`ClientBuilder::api_key_from_env`] reads. The name is this crate's
/// own; the official client takes the key as an argument only.
pub const API_KEY_VARIABLE: &str = "PERSTACK_API_KEY";

/// The Perstack API. Cheap to clone; all clones share connections.
///
/// The namespaces are methods: [`applications`](Self::applications), [`env`](Self::env),
/// [`jobs`](Self::jobs), [`experts`](Self::experts).
#[derive(Clone, Debug)]
pub struct Client {
    core: Core,
}

impl Client {
    /// Starts making a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client with all defaults and the key from [`API_KEY_VARIABLE`].
    ///
    /// # Errors
    ///
    /// A configuration error where the variable is missing or empty.
    pub fn from_env() -> Result<Self, Error> {
        Self::builder().api_key_from_env()?.build()
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }
}

/// Makes a [`Client`].
///
/// ```
/// use std::time::Duration;
///
/// let client = perstack_client::Client::builder()
///     .api_key("your-api-key")
///     .base_url("https://perstack.example.com")
///     .timeout(Duration::from_secs(10))
///     .build()?;
/// assert_eq!(client.core().base_url(), "https://perstack.example.com/api/v1");
/// # Ok::<(), perstack_client::Error>(())
/// ```
#[derive(Default)]
#[must_use = "call `build`"]
pub struct ClientBuilder {
    api_key: Option<Secret>,
    base_url: Option<String>,
    path_prefix: Option<String>,
    timeout: Option<Duration>,
    stream_idle_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    customise: Vec<Customise>,
}

type Customise = Box<dyn FnOnce(agent_clients_runtime::CoreBuilder) -> agent_clients_runtime::CoreBuilder + Send>;

impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api_key", &self.api_key)
            .field(
                "base_url",
                &self.base_url.as_deref().map(agent_clients_runtime::redact_url),
            )
            .field("path_prefix", &self.path_prefix)
            .field("timeout", &self.timeout)
            .field("stream_idle_timeout", &self.stream_idle_timeout)
            .finish_non_exhaustive()
    }
}

impl ClientBuilder {
    /// The API key; required. It is sent as `Authorization: Bearer …` on every request and
    /// nowhere else (Perstack contract, section 1).
    pub fn api_key(mut self, key: impl Into<Secret>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Takes the key from the environment variable [`API_KEY_VARIABLE`].
    ///
    /// # Errors
    ///
    /// A configuration error where the variable is missing, empty or no text.
    pub fn api_key_from_env(self) -> Result<Self, Error> {
        match std::env::var(API_KEY_VARIABLE) {
            Ok(key) if !key.trim().is_empty() => Ok(self.api_key(key)),
            _ => Err(Error::config(
                API_KEY_VARIABLE,
                "the environment variable is missing, empty or no text",
                "set it to your Perstack API key, or give the key with `api_key`",
            )),
        }
    }

    /// Where the API is served, without the path prefix; `https://api.perstack.ai` unless set. A
    /// trailing slash makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// The path in front of every route; [`server::PREFIX`](crate::server::PREFIX) unless set.
    /// The prefix is inferred (Perstack contract, section 1), so it can be corrected here.
    pub fn path_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.path_prefix = Some(prefix.into());
        self
    }

    /// Time for a whole call, from the first byte sent to the reply decoded; 30 s unless set
    /// (Perstack contract, section 1).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Longest silence of an open checkpoint stream; the client's timeout unless set (Perstack
    /// contract, section 5.1). Any byte, also of a comment, starts it anew.
    pub fn stream_idle_timeout(mut self, limit: Duration) -> Self {
        self.stream_idle_timeout = Some(limit);
        self
    }

    /// When a call is repeated. Never unless set: the official client does not retry and the API
    /// has no known rate limits (Perstack contract, section 7, item 10). A policy given here
    /// applies to reads only; whatever the policy, a write is not repeated once it may have
    /// reached the service.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How requests reach the service; HTTP unless set. For tests without a socket, and for
    /// callers who bring their own connection.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.customise(move |core| core.transport(transport))
    }

    /// What happens on 402 Payment Required; an error unless set.
    pub fn payment(self, hook: impl PaymentHook) -> Self {
        self.customise(move |core| core.payment(hook))
    }

    /// The `User-Agent` of all requests.
    pub fn user_agent(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.customise(move |core| core.user_agent(text))
    }

    /// Every other setting of the shared core.
    pub fn customise(
        mut self,
        change: impl FnOnce(agent_clients_runtime::CoreBuilder) -> agent_clients_runtime::CoreBuilder + Send + 'static,
    ) -> Self {
        self.customise.push(Box::new(change));
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A configuration error where the key is missing or empty, or the address or prefix cannot
    /// be used.
    pub fn build(self) -> Result<Client, Error> {
        let key = self
            .api_key
            .filter(|key| !key.expose().trim().is_empty())
            .ok_or_else(|| {
                Error::config(
                    "api_key",
                    "it is missing or empty",
                    "give it with `api_key` or `api_key_from_env`",
                )
            })?;
        let prefix = self.path_prefix.as_deref().unwrap_or(server::PREFIX);
        let base = match &self.base_url {
            Some(url) => url.as_str(),
            None => server::URL.strip_suffix(server::PREFIX).unwrap_or(server::URL),
        };
        let mut core = Core::builder(join(base, prefix)?).auth(Bearer::new(key));
        core = core.retry(self.retry.unwrap_or_else(RetryPolicy::none));
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        if let Some(limit) = self.stream_idle_timeout {
            core = core.idle_timeout(limit);
        }
        for change in self.customise {
            core = change(core);
        }
        Ok(Client { core: core.build()? })
    }
}

/// Joins address and prefix with exactly one slash, however they are written.
fn join(base: &str, prefix: &str) -> Result<String, Error> {
    if prefix.contains(['?', '#']) || prefix.split('/').any(|segment| segment == "." || segment == "..") {
        return Err(Error::config(
            "path_prefix",
            "it is not a plain path",
            "give a path such as `/api/v1`, without query, fragment, `.` or `..`",
        ));
    }
    let (base, prefix) = (base.trim_end_matches('/'), prefix.trim_matches('/'));
    Ok(if prefix.is_empty() {
        base.to_owned()
    } else {
        format!("{base}/{prefix}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Client, Error> {
        change(Client::builder().api_key("key")).build()
    }

    #[test]
    fn address_and_prefix_are_joined_by_one_slash_however_they_are_written() {
        for (base, prefix, expected) in [
            (None, None, "https://api.perstack.ai/api/v1"),
            (Some("https://x.test/"), None, "https://x.test/api/v1"),
            (Some("https://x.test//"), Some("api/v2/"), "https://x.test/api/v2"),
            (Some("https://x.test/base"), Some("/"), "https://x.test/base"),
        ] {
            let client = built(|mut builder| {
                if let Some(base) = base {
                    builder = builder.base_url(base);
                }
                if let Some(prefix) = prefix {
                    builder = builder.path_prefix(prefix);
                }
                builder
            });
            assert_eq!(client.unwrap().core().base_url(), expected);
        }
    }

    #[test]
    fn what_cannot_work_is_refused_when_the_client_is_made() {
        let missing = Client::builder().build().unwrap_err();
        assert!(missing.to_string().contains("api_key"), "{missing}");
        for refused in [
            Client::builder().api_key(" ").build(),
            built(|builder| builder.base_url("not a url")),
            built(|builder| builder.path_prefix("/api/../v1")),
            built(|builder| builder.path_prefix("/api?x=1")),
        ] {
            let error = refused.unwrap_err();
            assert!(error.to_string().contains("fix:"), "{error}");
        }
    }

    #[test]
    fn a_key_is_never_printed() {
        let builder = Client::builder().api_key("pk-very-secret");
        assert!(!format!("{builder:?}").contains("very-secret"));
        let client = builder.build().unwrap();
        assert!(!format!("{client:?} {:?}", client.core()).contains("very-secret"));
    }
}

//! The client of the agent-api and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. Credentials go straight into the auth provider and
//! must never be printed.

use std::time::Duration;

use agent_clients_runtime::{AuthProvider, Core, CoreBuilder, Error, RetryPolicy, Secret, Transport, redact_url};

use crate::auth::{AgentAuth, AuthStrategy};
use crate::vault::VaultClient;

/// Longest silence of a session stream before it is opened again (Meistrari contract, section 5.1, item 8; inferred).
pub const STREAM_IDLE_TIMEOUT: Duration = Duration::from_secs(120);

/// Meistrari's agent-api. Cheap to clone; all clones share connections.
///
/// The operations are grouped as methods: [`agents`](Self::agents), [`sessions`](Self::sessions).
#[derive(Clone, Debug)]
pub struct AgentClient {
    core: Core,
    vault: Option<VaultClient>,
}

impl AgentClient {
    /// Starts making a client.
    pub fn builder() -> AgentClientBuilder {
        AgentClientBuilder::default()
    }

    /// The shared part of all requests: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// The Vault that references are resolved with.
    ///
    /// # Errors
    ///
    /// A configuration error where none was given, or none that goes with an API key.
    pub fn vault(&self) -> Result<&VaultClient, Error> {
        self.vault.as_ref().ok_or_else(|| {
            Error::config(
                "vault",
                "this client has no Vault to resolve references with",
                "give `vault_url` with a data token, or a client of its own with `vault`: \
                 an API key of the agent-api is none for the Vault",
            )
        })
    }
}

/// Makes an [`AgentClient`].
///
/// ```
/// let client = meistrari_client::AgentClient::builder()
///     .base_url("https://agent-api.example.com")
///     .data_token("your-data-token")
///     .vault_url("https://vault.example.com") // only for references
///     .build()?;
/// assert_eq!(client.core().base_url(), "https://agent-api.example.com");
/// # Ok::<(), meistrari_client::Error>(())
/// ```
#[derive(Default)]
#[must_use = "call `build`"]
pub struct AgentClientBuilder {
    auth: Option<Auth>,
    base_url: Option<String>,
    vault_url: Option<String>,
    vault: Option<VaultClient>,
    timeout: Option<Duration>,
    stream_idle_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    customise: Vec<Customise>,
}

enum Auth {
    Strategy(AuthStrategy),
    Provider(Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>),
}

type Customise = Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>;

impl std::fmt::Debug for AgentClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AgentClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(redact_url))
            .field("vault_url", &self.vault_url.as_deref().map(redact_url))
            .field("timeout", &self.timeout)
            .field("stream_idle_timeout", &self.stream_idle_timeout)
            .finish_non_exhaustive()
    }
}

impl AgentClientBuilder {
    /// Where the agent-api is served, with or without a path prefix and a trailing slash; required, as no address is
    /// published (Meistrari contract, section 1.1).
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// How the client says who it is. Required, here or as [`data_token`](Self::data_token), [`api_key`](Self::api_key)
    /// or [`auth_provider`](Self::auth_provider); the last one given counts.
    pub fn auth(mut self, strategy: AuthStrategy) -> Self {
        self.auth = Some(Auth::Strategy(strategy));
        self
    }

    /// A data token, sent as `x-data-token`. Both services take it (Meistrari contract, section 1.2).
    pub fn data_token(self, token: impl Into<Secret>) -> Self {
        self.auth(AuthStrategy::data_token(token))
    }

    /// An API key, sent as `Authorization: Bearer …`, for the agent-api only (Meistrari contract, section 1.2).
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        self.auth(AuthStrategy::api_key(key))
    }

    /// A credential that changes while the client lives. References then need [`vault`](Self::vault).
    pub fn auth_provider(mut self, provider: impl AuthProvider) -> Self {
        self.auth = Some(Auth::Provider(Box::new(move |core| core.auth(provider))));
        self
    }

    /// Where the Vault is served; needed only for resolving references, with the same data token, [`timeout`](Self::timeout)
    /// and [`retry`](Self::retry). Every other setting of it needs [`vault`](Self::vault).
    pub fn vault_url(mut self, url: impl Into<String>) -> Self {
        self.vault_url = Some(url.into());
        self
    }

    /// The Vault to resolve references with, with a credential of its own. Counts before
    /// [`vault_url`](Self::vault_url).
    pub fn vault(mut self, vault: VaultClient) -> Self {
        self.vault = Some(vault);
        self
    }

    /// Time for a whole call, 30 s unless set. Streams have none.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// Longest silence of a session stream; [`STREAM_IDLE_TIMEOUT`] unless set. Any byte, also of a comment, starts it
    /// anew.
    pub fn stream_idle_timeout(mut self, limit: Duration) -> Self {
        self.stream_idle_timeout = Some(limit);
        self
    }

    /// When a read is repeated. Never unless set (Meistrari contract, section 1.6). Executions, cancellations and model
    /// updates are not repeated, whatever the policy.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How requests reach the service; HTTP unless set.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.customise(move |core| core.transport(transport))
    }

    /// The `User-Agent` of all requests.
    pub fn user_agent(self, text: impl Into<String>) -> Self {
        let text = text.into();
        self.customise(move |core| core.user_agent(text))
    }

    /// Every other setting of the shared core.
    pub fn customise(mut self, change: impl FnOnce(CoreBuilder) -> CoreBuilder + Send + 'static) -> Self {
        self.customise.push(Box::new(change));
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A configuration error where the address or the credential is missing, empty or cannot be used.
    pub fn build(self) -> Result<AgentClient, Error> {
        let base_url = self.base_url.ok_or_else(|| {
            Error::config(
                "base_url",
                "it is missing, and the service publishes no address",
                "give the address of your agent-api with `base_url`",
            )
        })?;
        let auth = self.auth.ok_or_else(|| {
            Error::config(
                "auth",
                "the credential is missing",
                "give it with `data_token`, `api_key` or `auth_provider`",
            )
        })?;
        let vault = match (self.vault, self.vault_url, &auth) {
            (Some(vault), _, _) => Some(vault),
            (None, Some(url), Auth::Strategy(strategy @ AuthStrategy::DataToken(_))) => {
                let mut vault = VaultClient::builder().auth(strategy.clone()).base_url(url);
                if let Some(limit) = self.timeout {
                    vault = vault.timeout(limit);
                }
                if let Some(policy) = &self.retry {
                    vault = vault.retry(policy.clone());
                }
                Some(vault.build()?)
            }
            // Refused when a reference is resolved: everything else works.
            _ => None,
        };
        let mut core = Core::builder(base_url).idle_timeout(self.stream_idle_timeout.unwrap_or(STREAM_IDLE_TIMEOUT));
        core = match auth {
            Auth::Strategy(strategy) => {
                strategy.check()?;
                core.auth(AgentAuth(strategy))
            }
            Auth::Provider(add) => add(core),
        };
        core = core.retry(self.retry.unwrap_or_else(RetryPolicy::none));
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        for change in self.customise {
            core = change(core);
        }
        Ok(AgentClient {
            core: core.build()?,
            vault,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn builder() -> AgentClientBuilder {
        AgentClient::builder().base_url("https://agent-api.test")
    }

    #[test]
    fn what_cannot_work_is_refused_when_the_client_is_made() {
        for (refused, place) in [
            (AgentClient::builder().data_token("t").build(), "base_url"),
            (builder().build(), "auth"),
            (builder().data_token(" ").build(), "data_token"),
            (builder().api_key("").build(), "api_key"),
            (builder().data_token("t").vault_url("nowhere").build(), "base"),
        ] {
            let error = refused.unwrap_err().to_string();
            assert!(error.contains(place) && error.contains("fix:"), "{error}");
        }
    }

    #[test]
    fn an_api_key_of_the_agent_api_is_never_given_to_the_vault() {
        let client = builder()
            .api_key("key")
            .vault_url("https://vault.test")
            .build()
            .unwrap();
        let error = client.vault().unwrap_err().to_string();
        assert!(error.contains("vault") && error.contains("fix:"), "{error}");

        let own = VaultClient::builder().data_token("token").build().unwrap();
        assert!(builder().api_key("key").vault(own).build().unwrap().vault().is_ok());
        let shared = builder()
            .data_token("token")
            .vault_url("https://vault.test/v/")
            .build()
            .unwrap();
        assert_eq!(shared.vault().unwrap().core().base_url(), "https://vault.test/v");
    }

    #[test]
    fn a_vault_by_its_address_alone_has_the_time_and_the_repeats_of_its_client() {
        let plain = || builder().data_token("token").vault_url("https://vault.test");
        let usual = plain().build().unwrap();
        assert_eq!(usual.vault().unwrap().core().timeout(), usual.core().timeout());
        assert!(!usual.vault().unwrap().retry().repeats());
        let limit = Duration::from_secs(7);
        let own = plain().timeout(limit).retry(RetryPolicy::standard()).build().unwrap();
        assert_eq!(own.vault().unwrap().core().timeout(), limit);
        assert!(own.vault().unwrap().retry().repeats());
    }

    #[test]
    fn a_credential_is_never_printed() {
        let builder = builder()
            .data_token("very-private")
            .vault_url("https://user:very-private@vault.test");
        assert!(!format!("{builder:?}").contains("very-private"));
        let client = self::builder().data_token("very-private").build().unwrap();
        assert!(!format!("{client:?} {:?}", client.core()).contains("very-private"));
    }
}

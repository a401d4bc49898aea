//! The client of the Vault and how it is made.
//!
//! Decides defaults and refuses what cannot work; knows no operation. Credentials go straight into the auth provider and
//! must never be printed.

use std::time::Duration;

use agent_clients_runtime::{
    AuthProvider, BareClient, BareClientBuilder, Core, CoreBuilder, Error, RetryPolicy, Secret, Transport, redact_url,
};

use crate::auth::{AuthStrategy, VaultAuth};
use crate::vault::server;

/// The Vault behind the vendor's gateway in production, which is where API keys are taken. Inferred: put
/// together from two stated facts, the gateway's address and the Vault's path behind that of staging (Meistrari contract,
/// section 1.1).
pub const GATEWAY_URL: &str = "https://api.tela.com/_services/vault";

/// Meistrari's Vault. Cheap to clone; all clones share connections.
///
/// The operations are grouped as methods: [`files`](Self::files), [`permalinks`](Self::permalinks),
/// [`assets`](Self::assets).
#[derive(Clone, Debug)]
pub struct VaultClient {
    core: Core,
    /// For presigned addresses; shares nothing with `core`.
    storage: BareClient,
    retry: RetryPolicy,
}

impl VaultClient {
    /// Starts making a client.
    pub fn builder() -> VaultClientBuilder {
        VaultClientBuilder::default()
    }

    /// The shared part of all requests to the service: base address, defaults, transport.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// The client for presigned addresses, which knows no credential.
    pub(crate) fn storage(&self) -> &BareClient {
        &self.storage
    }

    /// When a read is repeated, of the storage's too.
    pub(crate) fn retry(&self) -> &RetryPolicy {
        &self.retry
    }
}

/// Makes a [`VaultClient`].
///
/// ```
/// let vault = meistrari_client::VaultClient::builder().data_token("your-data-token").build()?;
/// assert_eq!(vault.core().base_url(), "https://vault.tela.com");
/// # Ok::<(), meistrari_client::Error>(())
/// ```
#[derive(Default)]
#[must_use = "call `build`"]
pub struct VaultClientBuilder {
    auth: Option<Auth>,
    base_url: Option<String>,
    timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    customise: Vec<Customise>,
    storage: Option<CustomiseStorage>,
}

enum Auth {
    Strategy(AuthStrategy),
    Provider(Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>),
}

type Customise = Box<dyn FnOnce(CoreBuilder) -> CoreBuilder + Send>;
type CustomiseStorage = Box<dyn FnOnce(BareClientBuilder) -> BareClientBuilder + Send>;

impl std::fmt::Debug for VaultClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VaultClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(redact_url))
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

impl VaultClientBuilder {
    /// How the client says who it is. Required, here or as [`data_token`](Self::data_token), [`api_key`](Self::api_key)
    /// or [`auth_provider`](Self::auth_provider); the last one given counts.
    pub fn auth(mut self, strategy: AuthStrategy) -> Self {
        self.auth = Some(Auth::Strategy(strategy));
        self
    }

    /// A data token, sent as `x-data-token` (Meistrari contract, section 1.2).
    pub fn data_token(self, token: impl Into<Secret>) -> Self {
        self.auth(AuthStrategy::data_token(token))
    }

    /// An API key, sent raw as `Authorization` (Meistrari contract, section 1.2). The Vault itself refuses API keys: give
    /// the gateway as [`base_url`](Self::base_url), in production [`GATEWAY_URL`].
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        self.auth(AuthStrategy::api_key(key))
    }

    /// A credential that changes while the client lives.
    pub fn auth_provider(mut self, provider: impl AuthProvider) -> Self {
        self.auth = Some(Auth::Provider(Box::new(move |core| core.auth(provider))));
        self
    }

    /// Where the Vault is served, with or without a path prefix and a trailing slash; production unless set.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// Time for a whole call of the service, 30 s unless set. Up- and downloads of bytes are bounded by silence, not by
    /// this.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// When a read is repeated. Never unless set: the official client repeats no plain call, not even after 429
    /// (Meistrari contract, section 1.6). Writes are not repeated, whatever the policy; multipart uploads have rules of
    /// their own.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// How requests reach the service; HTTP unless set.
    pub fn transport(self, transport: impl Transport) -> Self {
        self.customise(move |core| core.transport(transport))
    }

    /// How requests reach the host of presigned addresses; HTTP unless set. Such requests carry no credential and no
    /// header of the service's, whatever is set here.
    pub fn storage_transport(mut self, transport: impl Transport) -> Self {
        self.storage = Some(Box::new(move |storage| storage.transport(transport)));
        self
    }

    /// The `User-Agent` of all requests to the service.
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
    /// A configuration error where the credential is missing or empty, an API key has no gateway, or the address cannot
    /// be used.
    pub fn build(self) -> Result<VaultClient, Error> {
        let auth = self.auth.ok_or_else(|| {
            Error::config(
                "auth",
                "the credential is missing",
                "give it with `data_token`, `api_key` or `auth_provider`",
            )
        })?;
        if matches!(auth, Auth::Strategy(AuthStrategy::ApiKey(_))) && self.base_url.is_none() {
            return Err(Error::config(
                "base_url",
                "the Vault itself refuses API keys",
                "give the gateway's address with `base_url`, in production `vault::GATEWAY_URL`, or use a data token",
            ));
        }
        let mut core = Core::builder(self.base_url.as_deref().unwrap_or(server::URL));
        core = match auth {
            Auth::Strategy(strategy) => {
                strategy.check()?;
                core.auth(VaultAuth(strategy))
            }
            Auth::Provider(add) => add(core),
        };
        let retry = self.retry.unwrap_or_else(RetryPolicy::none);
        core = core.retry(retry.clone());
        if let Some(limit) = self.timeout {
            core = core.timeout(limit);
        }
        for change in self.customise {
            core = change(core);
        }
        let core = core.build()?;
        // A presigned address is a credential: in the clear only where the Vault's own address is, as in tests (Meistrari
        // contract, section 5.5, item 3).
        let mut storage = BareClient::builder().allow_http(core.base_url().starts_with("http:"));
        if let Some(change) = self.storage {
            storage = change(storage);
        }
        Ok(VaultClient {
            core,
            storage: storage.build()?,
            retry,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_work_is_refused_when_the_client_is_made() {
        for (refused, place) in [
            (VaultClient::builder().build(), "auth"),
            (VaultClient::builder().data_token(" ").build(), "data_token"),
            (
                VaultClient::builder().api_key("").base_url("https://x.test").build(),
                "api_key",
            ),
            (VaultClient::builder().api_key("key").build(), "base_url"),
            (
                VaultClient::builder()
                    .data_token("t")
                    .base_url("vault.tela.com")
                    .build(),
                "base",
            ),
        ] {
            let error = refused.unwrap_err().to_string();
            assert!(error.contains(place) && error.contains("fix:"), "{error}");
        }
    }

    #[test]
    fn a_path_prefix_of_the_address_is_kept() {
        for (given, expected) in [
            (GATEWAY_URL, GATEWAY_URL),
            ("https://x.test/_services/vault/", "https://x.test/_services/vault"),
            ("https://x.test/", "https://x.test"),
        ] {
            let client = VaultClient::builder().api_key("key").base_url(given).build().unwrap();
            assert_eq!(client.core().base_url(), expected);
        }
    }

    #[test]
    fn a_credential_is_never_printed() {
        let builder = VaultClient::builder().data_token("very-private");
        assert!(!format!("{builder:?}").contains("very-private"));
        let client = builder.build().unwrap();
        assert!(!format!("{client:?} {:?}", client.core()).contains("very-private"));
    }
}

//! The wire behind a client: one trait, and the HTTP implementation over reqwest and rustls.
//!
//! A transport makes exactly one exchange. It must never follow a redirect, retry after sending, time out the whole exchange or
//! add a credential; those are decided above it.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use rustls::crypto::CryptoProvider;
use rustls_platform_verifier::Verifier;

use crate::error::{Error, TransportError};
use crate::limits::CONNECT_TIMEOUT;

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// One exchange: a request out, a reply head (with its body still to come) in.
///
/// Implement it to test without a network or to bring another HTTP stack. Say truthfully in the error whether the request may
/// have left ([`TransportError::new`]).
///
/// ```
/// use agent_clients_runtime::{BoxFuture, Transport, TransportError, reqwest};
///
/// /// Answers every request with 204.
/// struct Silent;
///
/// impl Transport for Silent {
///     fn send(&self, _: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
///         Box::pin(async {
///             let reply = http::Response::builder().status(204).body("").map_err(TransportError::broken)?;
///             Ok(reply.into())
///         })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends the request once. Dropping the future abandons the exchange.
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        (**self).send(request)
    }
}

/// HTTP/1.1 and HTTP/2 by reqwest, TLS by rustls with ring and the platform's own trust store. No total timeout, no redirects.
/// Clones share the connection pool. Proxies are taken from the usual environment variables.
///
/// The trust store is read once per process.
#[derive(Clone, Debug)]
pub struct HttpTransport {
    client: reqwest::Client,
}

impl HttpTransport {
    /// The default transport.
    ///
    /// # Errors
    /// A configuration error where TLS cannot be set up, for one where the system has no trust store.
    pub fn new() -> Result<Self, Error> {
        Self::configured(|builder| builder)
    }

    /// The default transport with changes, such as a proxy or another connect timeout. Redirects stay off and TLS stays as it
    /// is, whatever `change` does.
    ///
    /// # Errors
    /// As [`new`](Self::new), or what `change` made impossible.
    pub fn configured(change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> Result<Self, Error> {
        let builder = reqwest::Client::builder().connect_timeout(CONNECT_TIMEOUT);
        Self::finish(change(builder), verified_tls()?)
    }

    pub(crate) fn with_connect_timeout(limit: Duration, https: bool) -> Result<Self, Error> {
        let builder = reqwest::Client::builder().connect_timeout(limit);
        // Plain HTTP (a loopback fake, a sidecar) must work on a machine without a trust store.
        let tls = match verified_tls() {
            Err(_) if !https => trusting_nobody()?,
            tls => tls?,
        };
        Self::finish(builder, tls)
    }

    fn finish(builder: reqwest::ClientBuilder, tls: rustls::ClientConfig) -> Result<Self, Error> {
        let client = builder
            .redirect(reqwest::redirect::Policy::none())
            .tls_backend_preconfigured(tls)
            .build()
            .map_err(|cause| {
                Error::config("transport", "the HTTP client cannot be built", "see the cause")
                    .with_source(cause.without_url())
            })?;
        Ok(Self { client })
    }

    pub(crate) fn client(&self) -> &reqwest::Client {
        &self.client
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: reqwest::Request) -> BoxFuture<'static, Result<reqwest::Response, TransportError>> {
        let exchange = self.client.execute(request);
        Box::pin(async move { exchange.await.map_err(TransportError::from) })
    }
}

/// A reqwest client that only builds requests, for clients with a transport of their own. One per process.
pub(crate) fn request_builder() -> Result<reqwest::Client, Error> {
    static CLIENT: OnceLock<reqwest::Client> = OnceLock::new();
    if let Some(client) = CLIENT.get() {
        return Ok(client.clone());
    }
    let client = HttpTransport::finish(reqwest::Client::builder(), trusting_nobody()?)?.client;
    Ok(CLIENT.get_or_init(|| client).clone())
}

/// TLS by the platform's trust store, which is read once: parsing it costs more than most calls.
fn verified_tls() -> Result<rustls::ClientConfig, Error> {
    static VERIFIER: OnceLock<Arc<Verifier>> = OnceLock::new();
    let verifier = match VERIFIER.get() {
        Some(verifier) => verifier.clone(),
        None => {
            let verifier = Verifier::new(provider()).map_err(|cause| {
                Error::config(
                    "TLS",
                    "the system's trust store cannot be used",
                    "install the system's CA certificates (often the package ca-certificates)",
                )
                .with_source(cause)
            })?;
            VERIFIER.get_or_init(|| Arc::new(verifier)).clone()
        }
    };
    let mut tls = tls_builder()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    // reqwest leaves a given configuration as it is, so HTTP/2 has to be offered here.
    tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(tls)
}

/// TLS that accepts no server at all.
fn trusting_nobody() -> Result<rustls::ClientConfig, Error> {
    Ok(tls_builder()?
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth())
}

/// The provider is given explicitly: a library must not install one for the whole process.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    static PROVIDER: OnceLock<Arc<CryptoProvider>> = OnceLock::new();
    PROVIDER
        .get_or_init(|| Arc::new(rustls::crypto::ring::default_provider()))
        .clone()
}

fn tls_builder() -> Result<rustls::ConfigBuilder<rustls::ClientConfig, rustls::WantsVerifier>, Error> {
    rustls::ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|cause| Error::config("TLS", "no protocol version is usable", "report this").with_source(cause))
}

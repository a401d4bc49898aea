//! Requests to presigned addresses: another host, and a URL that is itself the credential.
//!
//! Nothing that belongs to an API may ever reach such a host (no credential, default header, user agent or cookie, and no
//! redirect is followed), and the query of such a URL must never be shown: not in an error or its causes, not in a span, not by a
//! `Debug`. All the rest (deadline, cancellation, retries, errors, replies) is that of every other call.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue, Method};

use crate::auth::NoAuth;
use crate::body::Upload;
use crate::call::Prepared;
use crate::core::{Core, Shared};
use crate::error::Error;
use crate::exchange::Exchange;
use crate::limits;
use crate::operation::Operation;
use crate::options::{CallOptions, check_header};
use crate::redact::{is_sensitive_header, query_values};
use crate::response::Response;
use crate::retry::{RetryBudget, RetryPolicy};
use crate::secret::Secret;
use crate::transport::{self, BoxFuture, HttpTransport, Transport};

/// A client for presigned addresses. Cheap to clone; all clones share connections.
///
/// A request carries its method, its address, the headers that were given, and with a body `Content-Length`; reqwest adds `Host`
/// and `Accept: */*`. A reply other than 2xx is an error, redirects among them.
///
/// There is no deadline unless the call sets one: a transfer ends when nothing has moved for
/// [`TRANSFER_IDLE_TIMEOUT`](crate::TRANSFER_IDLE_TIMEOUT), in either direction. Nothing is repeated unless the call says so.
///
/// ```no_run
/// use agent_clients_runtime::{BareClient, Error, ErrorEnvelope, Operation, Repeat, Secret};
///
/// static DOWNLOAD: Operation = Operation {
///     id: "files_download",
///     method: "GET",
///     route: "{presigned}",
///     auth: "none",
///     repeat: Repeat::Safe,
///     envelope: &ErrorEnvelope::NONE,
/// };
///
/// # async fn example(url: &Secret) -> Result<(), Error> {
/// let storage = BareClient::new()?;
/// let bytes = storage.call(&DOWNLOAD, url).send().await?.bytes().await?;
/// # drop(bytes);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct BareClient {
    core: Core,
    allow_http: bool,
}

impl BareClient {
    /// A client for `https` addresses.
    ///
    /// # Errors
    /// A configuration error where TLS cannot be set up.
    pub fn new() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// Begins a client.
    pub fn builder() -> BareClientBuilder {
        BareClientBuilder {
            transport: None,
            allow_http: false,
            connect_timeout: limits::CONNECT_TIMEOUT,
            idle_timeout: limits::TRANSFER_IDLE_TIMEOUT,
            max_reply_bytes: limits::MAX_REPLY_BYTES,
        }
    }

    /// Begins a request to a presigned address, with the method of the operation. The operation is the caller's own, so that errors
    /// and spans can name what was done; its auth class does not count.
    pub fn call(&self, operation: &'static Operation, url: &Secret) -> BareCall {
        BareCall {
            client: self.clone(),
            operation,
            url: url.clone(),
            headers: Vec::new(),
            body: None,
            options: CallOptions::new(),
        }
    }
}

impl fmt::Debug for BareClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BareClient")
            .field("allow_http", &self.allow_http)
            .field("idle_timeout", &self.core.idle_timeout())
            .finish_non_exhaustive()
    }
}

/// Settings of a [`BareClient`].
#[must_use = "a builder does nothing until `build` is called"]
pub struct BareClientBuilder {
    transport: Option<Arc<dyn Transport>>,
    allow_http: bool,
    connect_timeout: Duration,
    idle_timeout: Duration,
    max_reply_bytes: u64,
}

impl BareClientBuilder {
    /// Another transport, such as an in-memory one. It must not add headers nor follow redirects. Default: an [`HttpTransport`] of
    /// its own, which shares nothing with that of an API's client.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Whether plain `http` addresses are taken, for services on loopback. Default: no, as anybody on the way could use the URL.
    pub fn allow_http(mut self, allow: bool) -> Self {
        self.allow_http = allow;
        self
    }

    /// The longest wait for a connection. Default: [`CONNECT_TIMEOUT`](crate::CONNECT_TIMEOUT). A transport of one's own has its
    /// own rules.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// The longest silence, in either direction. Default: [`TRANSFER_IDLE_TIMEOUT`](crate::TRANSFER_IDLE_TIMEOUT).
    pub fn idle_timeout(mut self, limit: Duration) -> Self {
        self.idle_timeout = limit;
        self
    }

    /// The most bytes of a reply that are read into memory. Default: [`MAX_REPLY_BYTES`](crate::MAX_REPLY_BYTES).
    pub fn max_reply_bytes(mut self, limit: u64) -> Self {
        self.max_reply_bytes = limit;
        self
    }

    /// The client.
    ///
    /// # Errors
    /// A configuration error where TLS cannot be set up.
    pub fn build(self) -> Result<BareClient, Error> {
        let transport = match self.transport {
            Some(transport) => transport,
            None => Arc::new(HttpTransport::with_connect_timeout(
                self.connect_timeout,
                !self.allow_http,
            )?),
        };
        let core = Core(Arc::new(Shared {
            base_url: String::new(),
            base_host: String::new(),
            http: transport::request_builder()?,
            transport,
            auth: Arc::new(NoAuth),
            payment: None,
            timeout: Duration::MAX,
            idle_timeout: Some(self.idle_timeout),
            max_reply_bytes: self.max_reply_bytes,
            max_event_bytes: limits::MAX_EVENT_BYTES,
            retry: RetryPolicy::none(),
            budget: RetryBudget::default(),
            default_headers: Vec::new(),
            extension: None,
        }));
        Ok(BareClient {
            core,
            allow_http: self.allow_http,
        })
    }
}

impl fmt::Debug for BareClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BareClientBuilder")
            .field("allow_http", &self.allow_http)
            .field("connect_timeout", &self.connect_timeout)
            .field("idle_timeout", &self.idle_timeout)
            .finish_non_exhaustive()
    }
}

/// One request to a presigned address; see [`BareClient::call`].
#[must_use = "nothing is sent until `send` is awaited"]
pub struct BareCall {
    client: BareClient,
    operation: &'static Operation,
    url: Secret,
    headers: Vec<(String, String)>,
    body: Option<Upload>,
    options: CallOptions,
}

impl BareCall {
    /// Adds a header, or replaces the one of that name. Send only what the address was signed for.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The body. Its length must be known, and is kept to: bytes more or fewer break the request off before it is complete.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// How the call is made. Only time limits, size limits, retry policy and cancellation token count: headers, credential and
    /// idempotency key of the options belong to the API and are left out, so that its options can be passed on as they are.
    ///
    /// A timeout bounds the whole call, the reading of its reply included (unless that is streamed).
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the request and gives the reply once its head says 2xx.
    ///
    /// # Errors
    /// Everything [`Error`] can say: an address, header or body that cannot be sent (nothing was sent), no connection, timeout,
    /// silence, cancellation, and any status other than 2xx. None shows the query of the address.
    pub fn send(self) -> BoxFuture<'static, Result<Response, Error>> {
        Box::pin(async move {
            let prepared = self.prepare()?;
            prepared.send().await.map_err(explain_redirect)
        })
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let Self {
            client,
            operation,
            url,
            headers,
            body,
            options,
        } = self;
        let url = check_address(operation, &url, client.allow_http)?;
        let method = Method::from_bytes(operation.method.as_bytes()).map_err(|_| {
            Error::invalid_input(
                operation.id,
                "method",
                "it is none of HTTP",
                "correct it in the operation",
            )
        })?;
        let private = query_values(&url);
        let mut request = reqwest::Request::new(method, url);
        for (name, value) in headers {
            let (name, value) = checked_header(operation, &name, &value)?;
            request.headers_mut().insert(name, value);
        }
        let options = options.without_identity();
        let exchange = Exchange::new(client.core, operation, options, request, body, None).into_transfer(private);
        Ok(Prepared(Box::new(exchange)))
    }
}

impl fmt::Debug for BareCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("BareCall")
            .field("operation", &self.operation.id)
            .field("headers", &names)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

/// The address as it will be sent. No text of it is shown where it is refused: the wrong part may be the private one.
fn check_address(operation: &'static Operation, url: &Secret, allow_http: bool) -> Result<reqwest::Url, Error> {
    let refuse = |why: &str| {
        Err(Error::invalid_input(
            operation.id,
            "presigned address",
            why,
            "give the address exactly as the API gave it",
        ))
    };
    let Ok(mut url) = reqwest::Url::parse(url.expose()) else {
        return refuse("it is no absolute URL");
    };
    match url.scheme() {
        "https" => {}
        "http" if allow_http => {}
        "http" => return refuse("it is http, where anybody on the way could use it; only https is taken"),
        _ => return refuse("it is neither https nor http"),
    }
    if !url.username().is_empty() || url.password().is_some() {
        // It would be sent as an Authorization header.
        return refuse("it holds a user or password");
    }
    url.set_fragment(None);
    Ok(url)
}

fn checked_header(operation: &'static Operation, name: &str, value: &str) -> Result<(HeaderName, HeaderValue), Error> {
    check_header(name, value, is_sensitive_header(name)).map_err(|why| {
        Error::invalid_input(
            operation.id,
            format!("header {name:?}"),
            why,
            "give headers as the address was signed for",
        )
    })
}

/// The general advice (another base URL) does not fit here.
fn explain_redirect(error: Error) -> Error {
    let redirects = error
        .status()
        .is_some_and(|status| status.is_redirection() && status != http::StatusCode::NOT_MODIFIED);
    if !redirects {
        return error;
    }
    error.with_message(
        "the host redirects; that is not followed, as the address is a credential; fix: ask the API for a new address",
    )
}

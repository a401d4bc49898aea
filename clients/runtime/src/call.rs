//! One call, as generated code sees it: collect what the raw request cannot express, then execute it.
//!
//! It must never send anything itself: that is the exchange's job, once everything has been checked.

use std::fmt::{self, Display};
use std::future::Future;

use http::{HeaderMap, HeaderName, HeaderValue, Method, header};

use crate::body::Upload;
use crate::core::Core;
use crate::engine;
use crate::error::Error;
use crate::exchange::Exchange;
use crate::operation::{Operation, Repeat};
use crate::options::{CallOptions, check_header};
use crate::random;
use crate::redact::is_sensitive_header;
use crate::response::Response;
use crate::secret::Secret;
use crate::transport::BoxFuture;

/// The context of one call, made by [`Core::call`] and used by generated code.
///
/// ```no_run
/// # use agent_clients_runtime::*;
/// # static OP: Operation = Operation { id: "jobs_get", method: "GET", route: "/jobs/{jobId}", auth: "bearer",
/// #     repeat: Repeat::Safe, envelope: &ErrorEnvelope::NONE };
/// # async fn example(core: Core, job_id: &str) -> Result<(), Error> {
/// let call = core.call(&OP, CallOptions::new());
/// let url = format!("{}/jobs/{}", call.base_url(), engine::encode_path("jobId", job_id, call.operation())?);
/// let request = call.http().get(url).build();
/// let job = call.execute(request).await?.json::<serde_json::Value>().await?;
/// # let _ = job;
/// # Ok(())
/// # }
/// ```
pub struct Call {
    core: Core,
    operation: &'static Operation,
    options: CallOptions,
    accept: Option<&'static str>,
    extra: Option<Box<Extra>>,
}

/// What few calls need; boxed so that the others do not carry it.
#[derive(Default)]
struct Extra {
    headers: Vec<(HeaderName, HeaderValue)>,
    query: String,
    upload: Option<(Upload, String)>,
}

impl Call {
    pub(crate) fn new(core: Core, operation: &'static Operation, options: CallOptions) -> Self {
        Self {
            core,
            operation,
            options,
            accept: None,
            extra: None,
        }
    }

    /// The address that the path is appended to, without a trailing slash.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.core.base_url()
    }

    /// A reqwest client, only for building the request. What it builds is sent by [`execute`](Self::execute).
    #[must_use]
    pub fn http(&self) -> &reqwest::Client {
        &self.core.0.http
    }

    /// The operation that is called.
    #[must_use]
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// The client the call belongs to.
    #[must_use]
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// What the caller set for this call.
    #[must_use]
    pub fn options(&self) -> &CallOptions {
        &self.options
    }

    fn extra(&mut self) -> &mut Extra {
        self.extra.get_or_insert_default()
    }

    /// Asks for another content type than the raw request does.
    pub fn accept(&mut self, content_type: &'static str) {
        self.accept = Some(content_type);
    }

    /// Sets a header of the request.
    ///
    /// # Errors
    /// Invalid input that names the header, where the value cannot be sent.
    pub fn header(&mut self, name: &'static str, value: &str) -> Result<(), Error> {
        self.put_header(name, value, is_sensitive_header(name))
    }

    /// Sets a header whose value is private: it is blotted out of errors and not indexed by HTTP/2.
    ///
    /// # Errors
    /// As [`header`](Self::header); the value is not shown.
    pub fn secret_header(&mut self, name: &'static str, value: &Secret) -> Result<(), Error> {
        self.put_header(name, value.expose(), true)
    }

    fn put_header(&mut self, name: &'static str, value: &str, private: bool) -> Result<(), Error> {
        let checked =
            check_header(name, value, private).map_err(|why| engine::bad_header(self.operation, name, why))?;
        self.extra().headers.push(checked);
        Ok(())
    }

    /// Adds a query parameter with all values under one name (`ids=a,b`): the delimiter goes out as it is, the values are
    /// percent-encoded. No values, no parameter.
    pub fn query_delimited<T: Display>(
        &mut self,
        name: &'static str,
        delimiter: char,
        values: impl IntoIterator<Item = T>,
    ) {
        let query = &mut self.extra().query;
        for (index, value) in values.into_iter().enumerate() {
            if index > 0 {
                query.push(delimiter);
            } else {
                begin_pair(query, name);
            }
            engine::push_form_encoded(query, &value.to_string());
        }
    }

    /// Adds a query parameter.
    pub fn query(&mut self, name: &'static str, value: &str) {
        let query = &mut self.extra().query;
        begin_pair(query, name);
        engine::push_form_encoded(query, value);
    }

    /// Replaces the body of the request; applied afresh on every attempt.
    pub fn body(&mut self, body: Upload, content_type: &str) {
        self.extra().upload = Some((body, content_type.to_owned()));
    }

    /// Replaces the body of the request by JSON of the given media type.
    ///
    /// # Errors
    /// Invalid input, where the value cannot be written as JSON.
    pub fn json_body<T: serde::Serialize + ?Sized>(&mut self, body: &T, content_type: &str) -> Result<(), Error> {
        let json = serde_json::to_vec(body).map_err(|cause| {
            let why = format!("it cannot be written as JSON: {cause}");
            Error::invalid_input(
                self.operation.id,
                "body",
                why,
                "use string keys in maps and finite numbers",
            )
        })?;
        self.body(Upload::from(json), content_type);
        Ok(())
    }

    /// Sends the request, repeats it where that is allowed, and gives the reply once its head says 2xx.
    ///
    /// # Errors
    /// Everything [`Error`] can say: bad input and options (nothing sent), no credential, no connection, timeout, cancellation,
    /// and any status other than 2xx.
    pub fn execute(
        self,
        request: Result<reqwest::Request, reqwest::Error>,
    ) -> impl Future<Output = Result<Response, Error>> + Send + use<> {
        // Before the future, which is the smaller for it: it would be copied with the request in it.
        let prepared = self.prepare(request);
        async move { prepared?.send().await }
    }

    /// The first half of [`execute`](Self::execute): checks everything that can be wrong before anything is sent. The deadline of
    /// the call begins here.
    ///
    /// # Errors
    /// Bad input and options.
    pub fn prepare(self, request: Result<reqwest::Request, reqwest::Error>) -> Result<Prepared, Error> {
        let Self {
            core,
            operation,
            options,
            accept,
            extra,
        } = self;
        options.check(operation.id)?;
        let mut request = request.map_err(|cause| unbuildable(operation, cause))?;
        check_place(operation, &core, request.url())?;
        if let Some(accept) = accept {
            request
                .headers_mut()
                .insert(header::ACCEPT, HeaderValue::from_static(accept));
        }
        let mut upload = None;
        if let Some(extra) = extra {
            let Extra {
                headers,
                query,
                upload: body,
            } = *extra;
            if !query.is_empty() {
                append_query(request.url_mut(), &query);
            }
            for (name, value) in headers {
                request.headers_mut().insert(name, value);
            }
            if let Some((body, content_type)) = body {
                let value = engine::header_value("Content-Type", &content_type, operation)?;
                request.headers_mut().insert(header::CONTENT_TYPE, value);
                upload = Some(body);
            }
        }
        let mut asked = String::new();
        for (name, value) in options.query() {
            begin_pair(&mut asked, name);
            engine::push_form_encoded(&mut asked, value);
        }
        if !asked.is_empty() {
            append_query(request.url_mut(), &asked);
        }
        let headers = request.headers_mut();
        for (name, value) in options.headers() {
            headers.insert(name.clone(), value.clone());
        }
        for (name, value) in &core.0.default_headers {
            headers.entry(name).or_insert_with(|| value.clone());
        }
        if upload.is_none() {
            announce_empty_body(&mut request);
        }
        let key = idempotency_key(operation, &options, request.headers_mut())?;
        let exchange = Exchange::new(core, operation, options, request, upload, key);
        Ok(Prepared(Box::new(exchange)))
    }
}

/// A request that is complete and checked, and not sent yet.
#[must_use = "nothing is sent until `send` is awaited"]
pub struct Prepared(pub(crate) Box<Exchange>);

impl Prepared {
    /// The second half of [`Call::execute`]: sends the request, repeats it where that is allowed, and gives the reply once its head
    /// says 2xx.
    ///
    /// # Errors
    /// As [`Call::execute`], but for what was refused before.
    pub fn send(mut self) -> BoxFuture<'static, Result<Response, Error>> {
        // Boxed here, so that the exchange is compiled once with this crate and not again in every crate that makes calls.
        Box::pin(async move {
            let head = self.0.run().await?;
            Ok(Response::new(head, self.0))
        })
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared")
            .field("operation", &self.0.operation().id)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// The caller's key, else the one the request already carries as a parameter, else a new one; nothing for operations without, and
/// nothing where the caller wants none.
fn idempotency_key(
    operation: &'static Operation,
    options: &CallOptions,
    headers: &mut HeaderMap,
) -> Result<Option<HeaderValue>, Error> {
    let Repeat::Header(name) = operation.repeat else {
        return match options.idempotency_key() {
            None => Ok(None),
            Some(_) => Err(Error::invalid_input(
                operation.id,
                "idempotency key",
                "this operation takes none, so the key would not protect against a doubled effect",
                "leave it out",
            )),
        };
    };
    let name = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| engine::bad_header(operation, name, "it is not a header name"))?;
    if options.leaves_idempotency_key_out() {
        // Also one from a default header, which would be the same for all calls.
        headers.remove(&name);
        return Ok(None);
    }
    let key = match (options.idempotency_key(), headers.get(&name)) {
        (Some(key), _) => engine::header_value(name.as_str(), key, operation)?,
        (None, Some(key)) => return Ok(Some(key.clone())),
        (None, None) => engine::header_value(name.as_str(), &random::uuid(), operation)?,
    };
    headers.insert(name, key.clone());
    Ok(Some(key))
}

/// The name of a pair and what separates it from the one before.
fn begin_pair(query: &mut String, name: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    engine::push_form_encoded(query, name);
    query.push('=');
}

/// A method that is expected to carry content says so when there is none (RFC 9110, section 8.6): hyper leaves the length out over
/// HTTP/1.1, and some servers then wait for a body or answer 411.
fn announce_empty_body(request: &mut reqwest::Request) {
    let carries = matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH);
    let is_empty = request
        .body()
        .is_none_or(|body| body.as_bytes().is_some_and(<[u8]>::is_empty));
    if carries && is_empty {
        request
            .headers_mut()
            .insert(header::CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

fn append_query(url: &mut reqwest::Url, more: &str) {
    let joined = match url.query() {
        Some(query) if !query.is_empty() => format!("{query}&{more}"),
        _ => more.to_owned(),
    };
    url.set_query(Some(&joined));
}

/// A credential goes to the client's own address only, and under its path prefix: whatever built the URL, this is the last check.
fn check_place(operation: &'static Operation, core: &Core, url: &reqwest::Url) -> Result<(), Error> {
    let inside = url
        .as_str()
        .strip_prefix(core.base_url())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    if inside {
        return Ok(());
    }
    Err(Error::invalid_input(
        operation.id,
        "URL",
        format!("it leads out of the base URL {}", core.base_url()),
        "build it from `base_url()` and encoded parameters",
    ))
}

#[cold]
fn unbuildable(operation: &'static Operation, cause: reqwest::Error) -> Error {
    let cause = cause.without_url();
    let mut why: &dyn std::error::Error = &cause;
    while let Some(inner) = why.source() {
        why = inner;
    }
    Error::invalid_input(
        operation.id,
        "request",
        format!("it cannot be written: {why}"),
        "correct the parameter or body it names",
    )
}

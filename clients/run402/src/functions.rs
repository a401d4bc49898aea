//! `functions.invoke` with any method (Run402 contract, section 3.5).
//!
//! The generated methods have one method of HTTP each; this one takes it as an argument. It must never drop a body.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use agent_clients_runtime::futures_util::stream::empty;
use agent_clients_runtime::http::Method;
use agent_clients_runtime::{ByteStream, CallFuture, CallOptions, Error, Upload};
use serde::Serialize;

use crate::api::functions::Functions;

/// Calls of functions.
pub trait InvokeExt {
    /// Calls a function with this method: GET, HEAD, POST, PUT, PATCH or DELETE. The answer is handed over as it comes, JSON or anything
    /// else; a status outside 2xx is an error of the call, also when the function itself made it.
    ///
    /// ```no_run
    /// use run402_client::prelude::*;
    /// use run402_client::runtime::http::Method;
    ///
    /// # async fn example(project: run402_client::Project) -> Result<(), Box<dyn std::error::Error>> {
    /// let asked = project.functions().invoke_with(Method::PUT, "hello").json(&["a", "b"]).with_query("dry", "1");
    /// let mut answer = asked.await?.into_inner();
    /// while let Some(chunk) = answer.next().await {
    ///     println!("{:?}", chunk?);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "invoke")]
    fn invoke_with(&self, method: Method, name: impl Into<String>) -> InvokeWithRequest;
}

impl InvokeExt for Functions {
    fn invoke_with(&self, method: Method, name: impl Into<String>) -> InvokeWithRequest {
        InvokeWithRequest {
            functions: self.clone(),
            options: CallOptions::new(),
            method,
            name: name.into(),
            idempotency_key: None,
            body: None,
            refused: None,
        }
    }
}

/// See [`InvokeExt::invoke_with`]; it is sent when it is awaited.
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeWithRequest {
    functions: Functions,
    options: CallOptions,
    method: Method,
    name: String,
    idempotency_key: Option<String>,
    body: Option<(Upload, String)>,
    refused: Option<String>,
}

agent_clients_runtime::call_options!(InvokeWithRequest);

impl InvokeWithRequest {
    /// A body of this media type. Refused with GET and HEAD, which carry none.
    pub fn body(mut self, body: impl Into<Upload>, content_type: impl Into<String>) -> Self {
        self.body = Some((body.into(), content_type.into()));
        self
    }

    /// A body of JSON. Refused with GET and HEAD, which carry none.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        match serde_json::to_vec(body) {
            Ok(json) => self.body = Some((json.into(), "application/json".to_owned())),
            Err(cause) => self.refused = Some(format!("it cannot be written as JSON: {cause}")),
        }
        self
    }

    /// Names this call. What the service does with a repeat is not known.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.idempotency_key = Some(key.into());
        self
    }
}

/// Sets what was given on the generated request of a method.
macro_rules! given {
    ($request:expr, $of:ident) => {{
        let mut request = $request.with_options($of.options);
        if let Some(key) = $of.idempotency_key {
            request = request.idempotency_key(key);
        }
        request
    }};
    ($request:expr, $of:ident, with body) => {{
        let body = $of.body.take();
        let mut request = given!($request, $of);
        if let Some((body, content_type)) = body {
            request = request.body(body).content_type(content_type);
        }
        request
    }};
}

impl IntoFuture for InvokeWithRequest {
    type Output = <CallFuture<ByteStream> as Future>::Output;
    type IntoFuture = CallFuture<ByteStream>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            let refuse =
                |place: &str, why: String, fix: &str| Err(Error::invalid_input("functions_invoke", place, why, fix));
            if let Some(why) = self.refused {
                return refuse("body", why, "give something that has a form in JSON");
            }
            let bare = matches!(self.method, Method::GET | Method::HEAD);
            if bare && self.body.is_some() {
                let why = format!("a {} carries none", self.method);
                return refuse("body", why, "use another method, or put it into the query");
            }
            let (functions, name) = (self.functions, self.name);
            match self.method {
                Method::GET => given!(functions.invoke_get(name), self).await,
                Method::HEAD => {
                    let reply = given!(functions.invoke_head(name), self).await?;
                    Ok(reply.map(|()| ByteStream::from_chunks("functions_invoke_head", Duration::ZERO, empty())))
                }
                Method::POST => given!(functions.invoke(name), self, with body).await,
                Method::PUT => given!(functions.invoke_put(name), self, with body).await,
                Method::PATCH => given!(functions.invoke_patch(name), self, with body).await,
                Method::DELETE => given!(functions.invoke_delete(name), self, with body).await,
                method => refuse(
                    "method",
                    format!("{method} is none that functions are called with"),
                    "use GET, HEAD, POST, PUT, PATCH or DELETE",
                ),
            }
        })
    }
}

impl fmt::Debug for InvokeWithRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InvokeWithRequest")
            .field("method", &self.method)
            .field("name", &self.name)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

//! A middleware for axum, tonic and everything else that speaks tower: nothing passes without a valid passport.
//!
//! The inner service never sees a request that was refused. It must never tell a stranger more than the kind of fault.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use agent_clients_runtime::http::{HeaderValue, Request, Response, StatusCode, header};
use tower_layer::Layer;
use tower_service::Service;

use super::{VerifyError, VerifyOptions, verify_passport_header_with};

/// Checks the header `X-Stack-Passport` of every request and puts the claims into its extensions, as
/// [`PassportClaims`](crate::types::PassportClaims).
///
/// Without a valid passport the answer is 401 with `{"error":{"code":…,"message":…}}`, the form of the API's own
/// errors; the codes are those of [`VerifyError::code`]. Where it cannot be checked, because the key set cannot be had,
/// the answer is 503, as the bearer may be right.
///
/// ```
/// use axum::{Extension, Router, routing::get};
/// use stack_client::types::PassportClaims;
/// use stack_client::verify::{PassportLayer, VerifyOptions};
///
/// async fn whoami(Extension(claims): Extension<PassportClaims>) -> String {
///     claims.stk.agent_name
/// }
///
/// let options = VerifyOptions::deployment("https://api.getstack.run");
/// let app: Router = Router::new().route("/whoami", get(whoami)).layer(PassportLayer::new(options));
/// ```
#[derive(Clone, Debug)]
pub struct PassportLayer {
    options: Arc<VerifyOptions>,
}

impl PassportLayer {
    /// Checks with these options. A wrong source of keys shows as 503 on every request.
    #[must_use]
    pub fn new(options: VerifyOptions) -> Self {
        Self {
            options: Arc::new(options),
        }
    }
}

impl<S> Layer<S> for PassportLayer {
    type Service = PassportService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        PassportService {
            inner,
            options: self.options.clone(),
        }
    }
}

/// What [`PassportLayer`] makes of a service.
#[derive(Clone)]
pub struct PassportService<S> {
    inner: S,
    options: Arc<VerifyOptions>,
}

impl<S> fmt::Debug for PassportService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PassportService")
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

impl<S, B, R> Service<Request<B>> for PassportService<S>
where
    S: Service<Request<B>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send,
    B: Send + 'static,
    R: From<String>,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        // The one that was polled ready is used, and a fresh clone takes its place.
        let fresh = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, fresh);
        let options = self.options.clone();
        Box::pin(async move {
            // Apart from the body, which need not be shareable between threads.
            let headers = std::mem::take(request.headers_mut());
            let checked = verify_passport_header_with(&headers, &options).await;
            *request.headers_mut() = headers;
            match checked {
                Ok(claims) => {
                    request.extensions_mut().insert(claims);
                    inner.call(request).await
                }
                Err(error) => Ok(refusal(&error)),
            }
        })
    }
}

fn refusal<R: From<String>>(error: &VerifyError) -> Response<R> {
    let (status, message) = match error.is_token_fault() {
        true => (StatusCode::UNAUTHORIZED, error.to_string()),
        // What is wrong on this side is nobody's business.
        false => (
            StatusCode::SERVICE_UNAVAILABLE,
            "passports cannot be checked now".to_owned(),
        ),
    };
    let body = serde_json::json!({"error": {"code": error.code(), "message": message}});
    let mut response = Response::new(R::from(body.to_string()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

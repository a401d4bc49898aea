//! Calls to services through STACK, each with an operation id to ask for later.
//!
//! Rules: STACK contract, section 5.12. The id is known before anything is sent; nothing is repeated under another id; what a
//! service answers, good or bad, is an answer and never an error.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::ops::Deref;
use std::sync::Arc;

use agent_clients_runtime::{BoxError, BoxFuture, CallOptions, Error, Reply, Secret, call_options};
use serde_json::Value;

use crate::OperationId;
use crate::api::proxy::{GetOperationRequest, Proxy};
use crate::types::{GetProxyOperationInput, ProxyEnvelope, ProxyMethod, ProxyRequestInput};

/// The operation that these calls are, in errors and traces.
const OPERATION: &str = "proxy_request";

/// What the proxy can do beyond its plain requests.
///
/// # Examples
///
/// ```
/// use agent_clients_testkit::loopback::Fault;
/// use stack_client::prelude::*;
/// use stack_client::runtime::serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let fake = agent_clients_testkit::stack::Stack::start().await?;
/// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
/// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
/// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
/// # let passport = mission.token();
/// let post = client
///     .proxy()
///     .post(passport.clone(), "slack", "https://slack.com/api/chat.postMessage")
///     .body(json!({"channel": "C0123", "text": "Ticket resolved"}))
///     .on_operation_id(|id| println!("about to post as {id}"));
/// let answer = post.clone().await?;
/// assert!(answer.is_ok()); // what Slack said, good or bad, is in the answer
///
/// fake.inject(Fault::lose_reply().on("proxy_request")); // and now the answer is lost
/// let error = post.await.unwrap_err();
/// // Whether it was posted is not known: ask.
/// let id = error.proxy_operation_id().expect("something was sent");
/// let found = client.proxy().recover(passport, &id).await?;
/// println!("{:?}", found.delivery_state);
/// # assert_eq!(found.response.as_ref().unwrap()["status"], 200);
/// # mission.finish().await?;
/// # fake.assert_no_violations();
/// # Ok(())
/// # }
/// ```
pub trait ProxyExt {
    /// Calls a service. It is the official client's `request`; [`Proxy::request`] is the bare operation, which makes an id of
    /// its own for every method.
    #[doc(alias = "request")]
    fn call(&self, passport: impl Into<Secret>, request: ProxyRequestInput) -> ProxyCall;

    /// A `GET` through the proxy. It has an operation id only if you give one.
    fn get(&self, passport: impl Into<Secret>, service: impl Into<String>, url: impl Into<String>) -> ProxyCall {
        self.call(passport, ProxyRequestInput::new(service, url, ProxyMethod::Get))
    }

    /// A `POST` through the proxy.
    fn post(&self, passport: impl Into<Secret>, service: impl Into<String>, url: impl Into<String>) -> ProxyCall {
        self.call(passport, ProxyRequestInput::new(service, url, ProxyMethod::Post))
    }

    /// A `PUT` through the proxy.
    fn put(&self, passport: impl Into<Secret>, service: impl Into<String>, url: impl Into<String>) -> ProxyCall {
        self.call(passport, ProxyRequestInput::new(service, url, ProxyMethod::Put))
    }

    /// A `PATCH` through the proxy.
    fn patch(&self, passport: impl Into<Secret>, service: impl Into<String>, url: impl Into<String>) -> ProxyCall {
        self.call(passport, ProxyRequestInput::new(service, url, ProxyMethod::Patch))
    }

    /// A `DELETE` through the proxy.
    fn delete(&self, passport: impl Into<Secret>, service: impl Into<String>, url: impl Into<String>) -> ProxyCall {
        self.call(passport, ProxyRequestInput::new(service, url, ProxyMethod::Delete))
    }

    /// Asks what became of a call, with the stored and screened answer where there is one. It changes nothing.
    fn recover(&self, passport: impl Into<Secret>, id: &OperationId) -> GetOperationRequest;
}

impl ProxyExt for Proxy {
    fn call(&self, passport: impl Into<Secret>, request: ProxyRequestInput) -> ProxyCall {
        ProxyCall {
            proxy: self.clone(),
            passport: passport.into(),
            request,
            approval: None,
            id: None,
            notify: None,
            options: CallOptions::default(),
        }
    }

    fn recover(&self, passport: impl Into<Secret>, id: &OperationId) -> GetOperationRequest {
        self.get_operation(passport, GetProxyOperationInput::new(id, true))
    }
}

type Notify = Arc<dyn Fn(OperationId) -> BoxFuture<'static, Result<(), BoxError>> + Send + Sync>;

/// A call to a service; it is sent when it is awaited.
///
/// Its operation id is the caller's ([`operation_id`](Self::operation_id)), else a new one for any method but `GET`. It goes to the
/// callback before anything is sent, comes back in the reply and is in every error after that
/// ([`ProxyErrorExt::proxy_operation_id`]). Where the client repeats calls, it repeats this one under the same id, and one without
/// an id only if it was never sent.
#[derive(Clone)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProxyCall {
    proxy: Proxy,
    passport: Secret,
    request: ProxyRequestInput,
    approval: Option<String>,
    id: Option<String>,
    notify: Option<Notify>,
    options: CallOptions,
}

call_options!(ProxyCall);

impl ProxyCall {
    /// Adds a header for the service, or replaces the one of that name. Those of its credential are overridden by STACK.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.request
            .headers
            .get_or_insert_default()
            .insert(name.into(), value.into());
        self
    }

    /// Adds a query parameter for the service, or replaces the one of that name.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.request
            .query
            .get_or_insert_default()
            .insert(name.into(), value.into());
        self
    }

    /// The body for the service, any JSON. Null is no body.
    pub fn body(mut self, body: impl Into<Value>) -> Self {
        self.request.body = Some(body.into());
        self
    }

    /// The approval of the action, for agents in enforced mode.
    #[doc(alias = "approval_id")]
    pub fn intent_approval_id(mut self, id: impl Into<String>) -> Self {
        self.approval = Some(id.into());
        self
    }

    /// An operation id of your own, in place of a new one; see [`OperationId`]. One that does not fit is refused before anything is
    /// sent. Give an id that was used only with the unchanged request.
    #[doc(alias = "authority_request_id")]
    pub fn operation_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Is told the operation id before anything is sent; it replaces an earlier callback. A call without an id (`GET`) does not
    /// call it.
    pub fn on_operation_id(self, told: impl Fn(&OperationId) + Send + Sync + 'static) -> Self {
        self.on_operation_id_async(move |id| {
            told(&id);
            std::future::ready(Ok::<(), BoxError>(()))
        })
    }

    /// Like [`on_operation_id`](Self::on_operation_id), and waits, for example until the id is stored. Where that fails, nothing is
    /// sent.
    pub fn on_operation_id_async<F, E>(mut self, told: impl Fn(OperationId) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<BoxError>,
    {
        self.notify = Some(Arc::new(move |id| {
            let told = told(id);
            Box::pin(async move { told.await.map_err(Into::into) })
        }));
        self
    }

    /// What is asked of the service.
    #[must_use]
    pub fn request(&self) -> &ProxyRequestInput {
        &self.request
    }

    fn take_id(&self) -> Result<Option<OperationId>, Error> {
        let given = self.id.as_deref().or_else(|| self.options.idempotency_key());
        let is_get = self.request.method.as_str().eq_ignore_ascii_case("GET");
        match given {
            Some(id) => id.parse().map(Some),
            None if is_get || self.options.leaves_idempotency_key_out() => Ok(None),
            None => OperationId::generate().map(Some),
        }
        .map_err(|error| error.with_operation(OPERATION))
    }

    async fn send(self) -> Result<ProxyReply, Error> {
        let operation_id = self.take_id()?;
        match self.send_as(operation_id.as_ref()).await {
            Ok(reply) => Ok(ProxyReply { operation_id, reply }),
            Err(error) => Err(match operation_id {
                // Also where nothing could be sent: the callback may have stored the id by then.
                Some(id) => error.with_idempotency_key(id),
                None => error,
            }),
        }
    }

    async fn send_as(self, operation_id: Option<&OperationId>) -> Result<Reply<ProxyEnvelope>, Error> {
        if let (Some(notify), Some(id)) = (&self.notify, operation_id) {
            notify(id.clone()).await.map_err(|cause| {
                Error::invalid_input(
                    OPERATION,
                    "on_operation_id",
                    "the callback failed, so nothing was sent",
                    "see its own error, which is the source of this one",
                )
                .with_source(cause)
            })?;
        }
        let mut request = self.request;
        request.headers = request.headers.filter(|headers| !headers.is_empty());
        request.query = request.query.filter(|query| !query.is_empty());
        request.body = request.body.filter(|body| !body.is_null());
        let mut call = self.proxy.request(self.passport, request).with_options(self.options);
        if let Some(id) = self.approval {
            call = call.x_intent_approval_id(id);
        }
        call = match operation_id {
            Some(id) => call.with_idempotency_key(id),
            None => call.without_idempotency_key(),
        };
        call.await
    }
}

impl IntoFuture for ProxyCall {
    type Output = Result<ProxyReply, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl fmt::Debug for ProxyCall {
    /// Neither header values nor the body: they are for the service alone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProxyCall")
            .field("service", &self.request.service)
            .field("method", &self.request.method)
            .field("operation_id", &self.id)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}

/// What a service answered. Its status, headers and body are fields: `reply.status`, `reply.headers`, `reply.body`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ProxyReply {
    /// The id of the call; absent for a `GET` without one.
    pub operation_id: Option<OperationId>,
    /// The whole answer of STACK, with its own status and headers.
    pub reply: Reply<ProxyEnvelope>,
}

impl ProxyReply {
    /// Whether the service's status is 200 to 399. False where it has none.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.reply.status.is_some_and(|status| (200..400).contains(&status))
    }
}

impl Deref for ProxyReply {
    type Target = ProxyEnvelope;

    fn deref(&self) -> &ProxyEnvelope {
        &self.reply
    }
}

/// What an error of a proxied call knows.
pub trait ProxyErrorExt {
    /// The id of the proxied call that failed, whether given or made: ask with it what became of the call
    /// ([`ProxyExt::recover`]), or repeat the unchanged request with it. `None` where the call had none, where it was refused before
    /// it was put together (nothing was sent then), and for errors of other operations.
    fn proxy_operation_id(&self) -> Option<OperationId>;
}

impl ProxyErrorExt for Error {
    fn proxy_operation_id(&self) -> Option<OperationId> {
        (self.operation_id() == OPERATION)
            .then(|| self.idempotency_key()?.parse().ok())
            .flatten()
    }
}

//! What the work inside a Mission sees: its passport, and the log of what it does.
//!
//! Rules: STACK contract, sections 5.1 and 5.2. It must never print the passport.

use std::fmt;
use std::future::IntoFuture;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, Secret, Timestamp};
use tokio::time::Instant;

use super::ledger::Ledger;
use super::outcome::{MissionEnd, SharedEnd};
use super::plan::Held;
use super::warn;
use crate::api::proxy::Proxy;
use crate::proxy::{ProxyCall, ProxyExt, ProxyReply};
use crate::types::{AccountabilityMode, Passport, ProxyRequestInput, ToolCall};

/// One passport of a Mission, and the log of what is done with it. Cheap to clone, so that tasks can share it; clones log into the
/// same report.
///
/// What is logged is reported by the checkpoints and the checkout. After the checkout nothing can be reported any more: what is
/// logged then is dropped, with a warning (feature `tracing`).
#[derive(Clone)]
pub struct MissionHandle(pub(super) Arc<Shared>);

pub(super) struct Shared {
    pub(super) proxy: Proxy,
    pub(super) options: CallOptions,
    pub(super) held: Held,
    pub(super) passport: Passport,
    pub(super) accountability: Option<AccountabilityMode>,
    pub(super) ledger: Mutex<Ledger>,
    pub(super) entered: Instant,
    pub(super) rotation: Option<Duration>,
    pub(super) round: u32,
    pub(super) previous: Option<SharedEnd>,
}

impl Shared {
    /// A panic while it was held leaves it whole: every change of it is one step.
    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl MissionHandle {
    /// Notes a call: the service and what was called.
    pub fn log(&self, service: impl Into<String>, method: impl Into<String>) {
        self.log_call(ToolCall::new(service, method));
    }

    /// Notes a call with what it was about, such as a channel or a URL. An empty target is left out.
    #[doc(alias = "log")]
    pub fn log_on(&self, service: impl Into<String>, method: impl Into<String>, target: impl Into<String>) {
        let mut call = ToolCall::new(service, method);
        call.target = Some(target.into()).filter(|target: &String| !target.is_empty());
        self.log_call(call);
    }

    fn log_call(&self, call: ToolCall) {
        if !self.0.ledger().log(call) {
            warn(
                "a call was logged after the checkout and is not reported",
                self.mission_id(),
            );
        }
    }

    /// Notes an agent that this one delegated to. The passport itself comes from
    /// [`delegate_to`](crate::PassportsExt::delegate_to).
    pub fn delegate(&self, child_agent_id: impl Into<String>) {
        if !self.0.ledger().delegate(child_agent_id.into()) {
            warn(
                "a delegation was noted after the checkout and is not reported",
                self.mission_id(),
            );
        }
    }

    /// The passport, for calls that take one.
    #[must_use]
    pub fn token(&self) -> Secret {
        self.0.passport.token.clone()
    }

    /// Id of the passport.
    #[must_use]
    pub fn passport_jti(&self) -> &str {
        &self.0.passport.jti
    }

    /// When the passport ends, as it was issued; checkpoints may have moved it.
    #[must_use]
    pub fn passport_expires_at(&self) -> &Timestamp {
        &self.0.passport.expires_at
    }

    /// Id of the Mission.
    #[must_use]
    pub fn mission_id(&self) -> &str {
        &self.0.held.id
    }

    /// Whether the session opened the Mission, and so closes it.
    #[must_use]
    pub fn owned(&self) -> bool {
        self.0.held.owned
    }

    /// The accountability mode, as the API or, unverified, the passport itself says.
    #[must_use]
    pub fn accountability(&self) -> Option<&AccountabilityMode> {
        self.0.accountability.as_ref()
    }

    /// Sends a request to a service through STACK's proxy with this passport, and notes it (service, HTTP method, URL) when an
    /// answer came, whatever its status. A request that failed is not noted.
    ///
    /// ```
    /// use stack_client::{prelude::*, types::{ProxyMethod, ProxyRequestInput}};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let fake = agent_clients_testkit::stack::Stack::start().await?;
    /// # let client = stack_client::Client::builder().api_key("sk_live_op_fake").base_url(fake.url()).build()?;
    /// # let agent = client.agents().register(stack_client::types::RegisterAgentInput::new("support-bot")).await?;
    /// # let mission = client.passports().mission(&agent.id, "Answer one ticket").services(["slack"]).start().await?;
    /// let channels = ProxyRequestInput::new("slack", "https://slack.com/api/conversations.list", ProxyMethod::Get);
    /// let reply = mission.proxy(channels).await?;
    /// assert_eq!(reply.status, Some(200));
    /// let end = mission.finish().await?;
    /// assert_eq!(end.activity.services_used, ["slack"]); // the call was noted
    /// # fake.assert_no_violations();
    /// # Ok(())
    /// # }
    /// ```
    pub fn proxy(&self, request: ProxyRequestInput) -> MissionProxyCall {
        let call = self.0.proxy.call(self.token(), request);
        MissionProxyCall {
            handle: self.clone(),
            call: call.with_options(self.0.options.clone()),
        }
    }

    /// The number of this passport in a continuous Mission; the first is 0.
    #[must_use]
    pub fn rotation_count(&self) -> u32 {
        self.0.round
    }

    /// Whether the passport has been in use for the rotation interval, so that the work should come to an end and ask for the next
    /// round. Always false outside continuous missions. Nothing rotates by itself: look from time to time.
    #[must_use]
    pub fn should_rotate(&self) -> bool {
        let interval = self.0.rotation;
        interval.is_some_and(|interval| self.0.entered.elapsed() >= interval)
    }

    /// How the round before this one ended.
    #[must_use]
    pub fn previous_round(&self) -> Option<&MissionEnd> {
        self.0.previous.as_deref()
    }
}

impl fmt::Debug for MissionHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MissionHandle")
            .field("mission_id", &self.0.held.id)
            .field("owned", &self.0.held.owned)
            .field("passport_jti", &self.0.passport.jti)
            .field("round", &self.0.round)
            .finish_non_exhaustive()
    }
}

/// A request to a service from inside a Mission; it is sent when it is awaited. Made by [`MissionHandle::proxy`].
///
/// # Errors
///
/// Those of `proxy.request`; they hold the operation id to recover by. A failure of the service itself is none: it is in the reply.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MissionProxyCall {
    handle: MissionHandle,
    call: ProxyCall,
}

impl MissionProxyCall {
    /// Changes the call itself: its operation id, the callback that is told it, the approval, call options.
    ///
    /// ```no_run
    /// # use stack_client::{Error, MissionHandle, types::ProxyRequestInput};
    /// # async fn example(mission: MissionHandle, post: ProxyRequestInput) -> Result<(), Error> {
    /// mission.proxy(post).with(|call| call.on_operation_id(|id| println!("about to post as {id}"))).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with(mut self, change: impl FnOnce(ProxyCall) -> ProxyCall) -> Self {
        self.call = change(self.call);
        self
    }
}

impl IntoFuture for MissionProxyCall {
    type Output = Result<ProxyReply, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { handle, call } = self;
        Box::pin(async move {
            let asked = call.request();
            let (service, method, url) = (
                asked.service.clone(),
                asked.method.as_str().to_owned(),
                asked.url.clone(),
            );
            let reply = call.await?;
            handle.log_on(service, method, url);
            Ok(reply)
        })
    }
}

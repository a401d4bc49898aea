//! What can be asked of an agent: start a session, say something more in one, recover one.
//!
//! One operation serves all three; the types keep their required fields apart (Meistrari contract, section 3, A1). What a caller leaves
//! out is left out on the wire, and an empty list is sent as one. Values that may be credentials are never printed.

use std::collections::BTreeMap;

use agent_clients_runtime::Secret;

use crate::agent::types::{AgentInput, ExecuteAgentRequest, SessionWebhookConfig};

/// A request to [`execute_agent`](super::AgentClient::execute_agent) or [`run_turn`](super::AgentClient::run_turn): one of the three
/// that there are. Begin with [`start`](Self::start), [`continue_session`](Self::continue_session) or [`recover`](Self::recover).
///
/// ```
/// use meistrari_client::agent::AgentRequest;
/// use meistrari_client::agent::types::{AgentInput, ExecuteAgentRequest};
///
/// let start = AgentRequest::start("acme", "support-bot", "Summarize the latest tickets")
///     .input(AgentInput::new(
///         "vault://0b8f3b9e-6f0c-4d2a-9a53-3c1f5f3f8f10",
///         "tickets.csv",
///     ))
///     .environment_variable("SUPPORT_REGION", "us");
/// let body = ExecuteAgentRequest::from(AgentRequest::from(start));
/// assert_eq!(body.repository.as_deref(), Some("support-bot"));
/// assert_eq!(body.webhooks, None); // left out: a continuation would keep the registered ones
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AgentRequest {
    /// Starts a session.
    Start(StartAgent),
    /// The next message of a session.
    Continue(ContinueSession),
    /// Takes a session up again.
    Recover(RecoverSession),
}

impl AgentRequest {
    /// Starts a session of the agent in this repository of this organization, with a first message.
    pub fn start(
        organization_name: impl Into<String>,
        repository: impl Into<String>,
        message: impl Into<String>,
    ) -> StartAgent {
        StartAgent {
            organization_name: organization_name.into(),
            repository: repository.into(),
            message: message.into(),
            extras: Extras::default(),
        }
    }

    /// Says something more in a session that waits for it: one whose last `result` had the status `waiting_messages`. While it is
    /// pending or running the service refuses with 409; `completed`, `failed` and `cancelled` are no states to continue from
    /// (Meistrari contract, section 5.2).
    pub fn continue_session(session_id: impl Into<String>, message: impl Into<String>) -> ContinueSession {
        ContinueSession {
            session_id: session_id.into(),
            message: message.into(),
            extras: Extras::default(),
        }
    }

    /// Takes a session up again. Which states can be recovered is not published (section 5.2), so nothing is checked here.
    pub fn recover(session_id: impl Into<String>) -> RecoverSession {
        RecoverSession {
            session_id: session_id.into(),
            message: None,
            extras: Extras::default(),
        }
    }

    /// The session it is about; `None` for one that is to be started.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        match self {
            Self::Start(_) => None,
            Self::Continue(request) => Some(&request.session_id),
            Self::Recover(request) => Some(&request.session_id),
        }
    }

    pub(super) fn extras(&self) -> &Extras {
        match self {
            Self::Start(request) => &request.extras,
            Self::Continue(request) => &request.extras,
            Self::Recover(request) => &request.extras,
        }
    }

    pub(super) fn extras_mut(&mut self) -> &mut Extras {
        match self {
            Self::Start(request) => &mut request.extras,
            Self::Continue(request) => &mut request.extras,
            Self::Recover(request) => &mut request.extras,
        }
    }
}

/// Starts a session; made by [`AgentRequest::start`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until it is executed"]
pub struct StartAgent {
    pub(super) organization_name: String,
    pub(super) repository: String,
    pub(super) message: String,
    extras: Extras,
}

/// The next message of a session; made by [`AgentRequest::continue_session`] and
/// [`ReadyForFollowUp::request`](super::ReadyForFollowUp::request).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until it is executed"]
pub struct ContinueSession {
    pub(super) session_id: String,
    pub(super) message: String,
    extras: Extras,
}

/// Takes a session up again; made by [`AgentRequest::recover`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a request does nothing until it is executed"]
pub struct RecoverSession {
    pub(super) session_id: String,
    message: Option<String>,
    extras: Extras,
}

impl RecoverSession {
    /// Something to say with it; not needed.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }
}

/// What may go along with any of the requests. `None` is left out on the wire.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct Extras {
    pub(super) inputs: Option<Vec<AgentInput>>,
    pub(super) environment_variables: Option<BTreeMap<String, Secret>>,
    pub(super) webhooks: Option<Vec<SessionWebhookConfig>>,
}

impl Extras {
    pub(super) fn add_input(&mut self, input: AgentInput) {
        self.inputs.get_or_insert_default().push(input);
    }

    pub(super) fn add_variable(&mut self, name: String, value: Secret) {
        self.environment_variables.get_or_insert_default().insert(name, value);
    }

    pub(super) fn add_webhook(&mut self, webhook: SessionWebhookConfig) {
        self.webhooks.get_or_insert_default().push(webhook);
    }

    fn into_body(self) -> ExecuteAgentRequest {
        ExecuteAgentRequest {
            inputs: self.inputs,
            environment_variables: self.environment_variables,
            webhooks: self.webhooks,
            ..ExecuteAgentRequest::default()
        }
    }
}

/// The setters of what may go along, for a type with `extras_mut`.
macro_rules! extras_setters {
    ($($type:ident),*) => { $(
        impl $type {
            /// Adds a file of the Vault, under a name for the agent.
            pub fn input(mut self, input: $crate::agent::types::AgentInput) -> Self {
                self.extras_mut().add_input(input);
                self
            }

            /// Sets all files of this turn, in place of any added before.
            pub fn inputs(
                mut self,
                inputs: impl IntoIterator<Item = $crate::agent::types::AgentInput>,
            ) -> Self {
                self.extras_mut().inputs = Some(inputs.into_iter().collect());
                self
            }

            /// Adds a variable of the sandbox. The value is never printed.
            pub fn environment_variable(
                mut self,
                name: impl Into<String>,
                value: impl Into<agent_clients_runtime::Secret>,
            ) -> Self {
                self.extras_mut().add_variable(name.into(), value.into());
                self
            }

            /// Sets all variables of this turn, in place of any added before.
            pub fn environment_variables<N, V>(mut self, variables: impl IntoIterator<Item = (N, V)>) -> Self
            where
                N: Into<String>,
                V: Into<agent_clients_runtime::Secret>,
            {
                let variables = variables.into_iter().map(|(name, value)| (name.into(), value.into()));
                self.extras_mut().environment_variables = Some(variables.collect());
                self
            }

            /// Adds a webhook. Giving any replaces the ones that the session has.
            pub fn webhook(mut self, webhook: $crate::agent::types::SessionWebhookConfig) -> Self {
                self.extras_mut().add_webhook(webhook);
                self
            }

            /// Sets all webhooks of the session, in place of those it has and of any added before. An empty list is sent as one, and
            /// removes them (inferred); without a call of this or of `webhook` the session keeps what it has.
            pub fn webhooks(
                mut self,
                webhooks: impl IntoIterator<Item = $crate::agent::types::SessionWebhookConfig>,
            ) -> Self {
                self.extras_mut().webhooks = Some(webhooks.into_iter().collect());
                self
            }
        }
    )* };
}
pub(super) use extras_setters;

macro_rules! members {
    ($($type:ident as $member:ident),*) => { $(
        impl $type {
            fn extras_mut(&mut self) -> &mut Extras {
                &mut self.extras
            }
        }

        impl From<$type> for AgentRequest {
            fn from(request: $type) -> Self {
                Self::$member(request)
            }
        }
    )* };
}

members!(
    StartAgent as Start,
    ContinueSession as Continue,
    RecoverSession as Recover
);
extras_setters!(StartAgent, ContinueSession, RecoverSession);

/// The body as it is sent. Nothing is checked.
impl From<AgentRequest> for ExecuteAgentRequest {
    fn from(request: AgentRequest) -> Self {
        match request {
            AgentRequest::Start(request) => Self {
                organization_name: Some(request.organization_name),
                repository: Some(request.repository),
                message: Some(request.message),
                ..request.extras.into_body()
            },
            AgentRequest::Continue(request) => Self {
                session_id: Some(request.session_id),
                message: Some(request.message),
                ..request.extras.into_body()
            },
            AgentRequest::Recover(request) => Self {
                session_id: Some(request.session_id),
                recover: Some(true),
                message: request.message,
                ..request.extras.into_body()
            },
        }
    }
}

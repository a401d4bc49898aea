//! The operations of `agents`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `agents`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Agents {
    pub(crate) core: Core,
}

impl Agents {
    /// Start, continue or recover a session
    ///
    /// One operation in three forms; which one is meant is told by the fields of the body:
    ///
    /// - start: `organizationName`, `repository` and `message`;
    /// - continue: `sessionId` and `message`, allowed only after a `result` event with status `waiting_messages`;
    /// - recover: `sessionId` and `recover: true`, no message needed. Which states can be recovered is not published.
    ///
    /// The answer comes at once; follow the session with its stream. It was accepted only when `success` is true and
    /// `sessionId` is there. A continuation while the session is `pending` or `running` is refused with 409.
    ///
    /// A repeat after a lost answer may start a second session.
    ///
    /// `POST /v4/agents/execute`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, A1). The README calls it "the execute request" on "the v4 execute path" and names no path; `/v4/agents` is the
    /// vendor's documentation of what the other operations share. Next candidates: POST /v4/sessions,
    /// POST /v4/agents/run (contract section 7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: The session is `pending` or `running`, so it cannot take a message. Never a reason to repeat: wait for the `result` of the turn.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient, body: meistrari_client::agent::types::ExecuteAgentRequest) -> Result<(), meistrari_client::Error> {
    /// let reply = client.agents().execute(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn execute(&self, body: types::ExecuteAgentRequest) -> ExecuteRequest {
        ExecuteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Update the model of an agent
    ///
    /// Writes `agent.config.json` on the main branch of the repository; when the provider of the model changes, the
    /// service synchronises the provider's template files too. The repository alone addresses the agent: no
    /// organization is sent.
    ///
    /// - `repository`: Repository of the agent. It addresses the agent without its organization.
    ///
    /// `PUT /v4/agents/{repository}/model`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire documented by the vendor (contract section 2, A4).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient, body: meistrari_client::agent::types::UpdateAgentModelRequest) -> Result<(), meistrari_client::Error> {
    /// let reply = client.agents().update_model("repository", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update_model(
        &self,
        repository: impl Into<String>,
        body: types::UpdateAgentModelRequest,
    ) -> UpdateModelRequest {
        UpdateModelRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            repository: repository.into(),
            body,
        }
    }
}

static EXECUTE: Operation = Operation {
    id: "agents_execute",
    method: "POST",
    route: "/v4/agents/execute",
    auth: "agent-api",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_execute`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExecuteRequest {
    core: Core,
    options: CallOptions,
    body: types::ExecuteAgentRequest,
}

::agent_clients_runtime::call_options!(ExecuteRequest);

impl ExecuteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ExecuteRequest { core, options, body } = self;
        let mut call = core.call(&EXECUTE, options);
        call.accept("application/json");
        raw::agents::agents_execute(call, &body)
    }
}

impl ::std::future::IntoFuture for ExecuteRequest {
    type Output = Result<Reply<types::ExecuteAgentResponse>, Error>;
    type IntoFuture = CallFuture<types::ExecuteAgentResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE_MODEL: Operation = Operation {
    id: "agents_update_model",
    method: "PUT",
    route: "/v4/agents/{repository}/model",
    auth: "agent-api",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_update_model`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateModelRequest {
    core: Core,
    options: CallOptions,
    repository: String,
    body: types::UpdateAgentModelRequest,
}

::agent_clients_runtime::call_options!(UpdateModelRequest);

impl UpdateModelRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateModelRequest { core, options, repository, body } = self;
        let mut call = core.call(&UPDATE_MODEL, options);
        call.accept("application/json");
        raw::agents::agents_update_model(call, &repository, &body)
    }
}

impl ::std::future::IntoFuture for UpdateModelRequest {
    type Output = Result<Reply<types::UpdateAgentModelResponse>, Error>;
    type IntoFuture = CallFuture<types::UpdateAgentModelResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `agents`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `agents`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/agents.md"))]
#[derive(Clone, Debug)]
pub struct Agents {
    pub(crate) core: Core,
}

impl Agents {
    /// Delete an agent
    ///
    /// Deletes the agent and revokes its passports with the reason `Agent deleted`.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `DELETE /v1/agents/{agent_id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code, wire seen in the official client's code (contract section 3.1, row 5).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().delete("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, agent_id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// Enrol an agent's public key
    ///
    /// The second of two calls that enrol a key pair. From then on every request of the agent carries a JWT that is
    /// signed with the key, lives for 60 seconds and is never reused. A refusal enrols nothing.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `POST /v1/agents/{agent_id}/enroll`
    ///
    /// Since 0.3.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 3.1, row 9). No method of the official client, which enrols by itself.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::EnrollAgentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().enroll("agent-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn enroll(
        &self,
        agent_id: impl Into<String>,
        body: types::EnrollAgentInput,
    ) -> EnrollRequest {
        EnrollRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
            body,
        }
    }

    /// Ask for a challenge to enrol an agent's key
    ///
    /// The first of two calls that enrol a key pair which an agent signs its requests with. Sign the challenge as it
    /// came, without decoding it, and send the signature with `agents_enroll`.
    ///
    /// For an operator's credential, or for the enrolment ticket that a browser approval gives.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `POST /v1/agents/{agent_id}/enrollment-challenge`
    ///
    /// Since 0.3.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 8). No method of the official client, which enrols by itself.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().enrollment_challenge("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn enrollment_challenge(
        &self,
        agent_id: impl Into<String>,
    ) -> EnrollmentChallengeRequest {
        EnrollmentChallengeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// Get an agent
    ///
    /// Fetches one agent. An agent of another operator is 404 `NOT_FOUND` too.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `GET /v1/agents/{agent_id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 3).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().get("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, agent_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// List agents
    ///
    /// Lists all agents of the operator. There is no paging.
    ///
    /// `GET /v1/agents`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// List an agent's permissions
    ///
    /// Fetches the active service grants of an agent. Official name: `services.get_agent_permissions`.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `GET /v1/agents/{agent_id}/permissions`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().permissions("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn permissions(&self, agent_id: impl Into<String>) -> PermissionsRequest {
        PermissionsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
        }
    }

    /// Register an agent
    ///
    /// Registers an agent. Everything but the name is optional; what is left out is the service's default. Beyond the
    /// plan's number of agents it is refused with 403 `TIER_LIMIT_EXCEEDED`.
    ///
    /// A repeat after a lost answer may register a second agent: list them first.
    ///
    /// `POST /v1/agents/register`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 1).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::RegisterAgentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().register(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn register(&self, body: types::RegisterAgentInput) -> RegisterRequest {
        RegisterRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Unblock an agent
    ///
    /// Clears `passport_blocked`, so that passports are issued to the agent again.
    ///
    /// From an API key: refused with 403 `GOVERNANCE_APPROVAL_REQUIRED` until it is repeated with an approval (since
    /// 0.19.0).
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `POST /v1/agents/{agent_id}/unblock`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().unblock("agent-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn unblock(&self, agent_id: impl Into<String>) -> UnblockRequest {
        UnblockRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
            x_governance_approval: None,
        }
    }

    /// Update an agent
    ///
    /// Changes the fields that are sent. The official client passes any field through, null included; the ones here are
    /// those that are known. Its `agents.suspend` and `agents.activate` are this call with `status`.
    ///
    /// - `agent_id`: Id of the agent. Opaque; known ones start with `agt_`.
    ///
    /// `PATCH /v1/agents/{agent_id}`
    ///
    /// Since 0.1.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.1, row 4).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: stack_client::Client, body: stack_client::types::UpdateAgentInput) -> Result<(), stack_client::Error> {
    /// let reply = client.agents().update("agent-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        agent_id: impl Into<String>,
        body: types::UpdateAgentInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            agent_id: agent_id.into(),
            body,
        }
    }
}

static DELETE: Operation = Operation {
    id: "agents_delete",
    method: "DELETE",
    route: "/v1/agents/{agent_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, agent_id } = self;
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::agents::agents_delete(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static ENROLL: Operation = Operation {
    id: "agents_enroll",
    method: "POST",
    route: "/v1/agents/{agent_id}/enroll",
    auth: "enrollment",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_enroll`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnrollRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
    body: types::EnrollAgentInput,
}

::agent_clients_runtime::call_options!(EnrollRequest);

impl EnrollRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnrollRequest { core, options, agent_id, body } = self;
        let mut call = core.call(&ENROLL, options);
        call.accept("application/json");
        raw::agents::agents_enroll(call, &agent_id, &body)
    }
}

impl ::std::future::IntoFuture for EnrollRequest {
    type Output = Result<Reply<types::AgentEnrollment>, Error>;
    type IntoFuture = CallFuture<types::AgentEnrollment>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static ENROLLMENT_CHALLENGE: Operation = Operation {
    id: "agents_enrollment_challenge",
    method: "POST",
    route: "/v1/agents/{agent_id}/enrollment-challenge",
    auth: "enrollment",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_enrollment_challenge`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EnrollmentChallengeRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(EnrollmentChallengeRequest);

impl EnrollmentChallengeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let EnrollmentChallengeRequest { core, options, agent_id } = self;
        let mut call = core.call(&ENROLLMENT_CHALLENGE, options);
        call.accept("application/json");
        raw::agents::agents_enrollment_challenge(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for EnrollmentChallengeRequest {
    type Output = Result<Reply<types::AgentEnrollmentChallenge>, Error>;
    type IntoFuture = CallFuture<types::AgentEnrollmentChallenge>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "agents_get",
    method: "GET",
    route: "/v1/agents/{agent_id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, agent_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::agents::agents_get(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Agent>, Error>;
    type IntoFuture = CallFuture<types::Agent>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "agents_list",
    method: "GET",
    route: "/v1/agents",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::agents::agents_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::Agent>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Agent>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PERMISSIONS: Operation = Operation {
    id: "agents_permissions",
    method: "GET",
    route: "/v1/agents/{agent_id}/permissions",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_permissions`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PermissionsRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
}

::agent_clients_runtime::call_options!(PermissionsRequest);

impl PermissionsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PermissionsRequest { core, options, agent_id } = self;
        let mut call = core.call(&PERMISSIONS, options);
        call.accept("application/json");
        raw::agents::agents_permissions(call, &agent_id)
    }
}

impl ::std::future::IntoFuture for PermissionsRequest {
    type Output = Result<Reply<::serde_json::Map<String, ::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<::serde_json::Map<String, ::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REGISTER: Operation = Operation {
    id: "agents_register",
    method: "POST",
    route: "/v1/agents/register",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_register`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RegisterRequest {
    core: Core,
    options: CallOptions,
    body: types::RegisterAgentInput,
}

::agent_clients_runtime::call_options!(RegisterRequest);

impl RegisterRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RegisterRequest { core, options, body } = self;
        let mut call = core.call(&REGISTER, options);
        call.accept("application/json");
        raw::agents::agents_register(call, &body)
    }
}

impl ::std::future::IntoFuture for RegisterRequest {
    type Output = Result<Reply<types::Agent>, Error>;
    type IntoFuture = CallFuture<types::Agent>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UNBLOCK: Operation = Operation {
    id: "agents_unblock",
    method: "POST",
    route: "/v1/agents/{agent_id}/unblock",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_unblock`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UnblockRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
    x_governance_approval: Option<String>,
}

::agent_clients_runtime::call_options!(UnblockRequest);

impl UnblockRequest {
    /// Id of the approval that a human gave in the dashboard. Left out on the first try.
    ///
    /// Since 0.19.0 of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 5.22). Where the id is found is not stated.
    pub fn x_governance_approval(
        mut self,
        x_governance_approval: impl Into<String>,
    ) -> Self {
        self.x_governance_approval = Some(x_governance_approval.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let UnblockRequest { core, options, agent_id, x_governance_approval } = self;
        let mut call = core.call(&UNBLOCK, options);
        call.accept("application/json");
        raw::agents::agents_unblock(call, &agent_id, x_governance_approval.as_deref())
    }
}

impl ::std::future::IntoFuture for UnblockRequest {
    type Output = Result<
        Reply<Option<::serde_json::Map<String, ::serde_json::Value>>>,
        Error,
    >;
    type IntoFuture = CallFuture<Option<::serde_json::Map<String, ::serde_json::Value>>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "agents_update",
    method: "PATCH",
    route: "/v1/agents/{agent_id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `agents_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    agent_id: String,
    body: types::UpdateAgentInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, agent_id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::agents::agents_update(call, &agent_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::Agent>, Error>;
    type IntoFuture = CallFuture<types::Agent>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

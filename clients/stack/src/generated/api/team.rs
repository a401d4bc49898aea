//! The operations of `team`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `team`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/team.md"))]
#[derive(Clone, Debug)]
pub struct Team {
    pub(crate) core: Core,
}

impl Team {
    /// Accept an invitation
    ///
    /// Accepts an invitation to a team. The official client removed it in 1.0.0.
    ///
    /// - `id`: Id of the member. Opaque; that it starts with `mem_` is inferred.
    ///
    /// `POST /v1/team/members/{id}/accept`
    ///
    /// From 0.14.0 to 0.19.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 3.15, row 108).
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
    /// # #[allow(deprecated)]
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.team().accept_invite("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.19.1")]
    pub fn accept_invite(&self, id: impl Into<String>) -> AcceptInviteRequest {
        AcceptInviteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Invite a member
    ///
    /// Invites a member to the operator's team. For admins. Beyond the plan's number of members (free 1, developer 5,
    /// studio 25, enterprise unlimited) it is refused with 403.
    ///
    /// `POST /v1/team/members`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.15, row 104). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::InviteMemberInput) -> Result<(), stack_client::Error> {
    /// let reply = client.team().invite(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invite(&self, body: types::InviteMemberInput) -> InviteRequest {
        InviteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// List members
    ///
    /// Lists all members. For admins. There is no paging.
    ///
    /// `GET /v1/team/members`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.15, row 105). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// let reply = client.team().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Remove a member
    ///
    /// Removes a member and invalidates the member's key at once. For admins.
    ///
    /// - `id`: Id of the member. Opaque; that it starts with `mem_` is inferred.
    ///
    /// `DELETE /v1/team/members/{id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.15, row 107). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// let reply = client.team().revoke("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke(&self, id: impl Into<String>) -> RevokeRequest {
        RevokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Update a member
    ///
    /// Changes the fields that are sent. For admins. Which fields may change is not stated.
    ///
    /// - `id`: Id of the member. Opaque; that it starts with `mem_` is inferred.
    ///
    /// `PATCH /v1/team/members/{id}`
    ///
    /// Since 0.14.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.15, row 106). The README of the JavaScript client names the namespace and what it is for, not the method.
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::UpdateMemberInput) -> Result<(), stack_client::Error> {
    /// let reply = client.team().update("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        id: impl Into<String>,
        body: types::UpdateMemberInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }
}

static ACCEPT_INVITE: Operation = Operation {
    id: "team_accept_invite",
    method: "POST",
    route: "/v1/team/members/{id}/accept",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `team_accept_invite`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AcceptInviteRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(AcceptInviteRequest);

impl AcceptInviteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AcceptInviteRequest { core, options, id } = self;
        let mut call = core.call(&ACCEPT_INVITE, options);
        call.accept("application/json");
        raw::team::team_accept_invite(call, &id)
    }
}

impl ::std::future::IntoFuture for AcceptInviteRequest {
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

static INVITE: Operation = Operation {
    id: "team_invite",
    method: "POST",
    route: "/v1/team/members",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `team_invite`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InviteRequest {
    core: Core,
    options: CallOptions,
    body: types::InviteMemberInput,
}

::agent_clients_runtime::call_options!(InviteRequest);

impl InviteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let InviteRequest { core, options, body } = self;
        let mut call = core.call(&INVITE, options);
        call.accept("application/json");
        raw::team::team_invite(call, &body)
    }
}

impl ::std::future::IntoFuture for InviteRequest {
    type Output = Result<Reply<types::Member>, Error>;
    type IntoFuture = CallFuture<types::Member>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "team_list",
    method: "GET",
    route: "/v1/team/members",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `team_list`; it is sent when it is awaited.
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
        raw::team::team_list(call)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<Vec<types::Member>>, Error>;
    type IntoFuture = CallFuture<Vec<types::Member>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "team_revoke",
    method: "DELETE",
    route: "/v1/team/members/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `team_revoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(RevokeRequest);

impl RevokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeRequest { core, options, id } = self;
        let mut call = core.call(&REVOKE, options);
        call.accept("application/json");
        raw::team::team_revoke(call, &id)
    }
}

impl ::std::future::IntoFuture for RevokeRequest {
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
    id: "team_update",
    method: "PATCH",
    route: "/v1/team/members/{id}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `team_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::UpdateMemberInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::team::team_update(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
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

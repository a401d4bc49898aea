//! The operations of `missions`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `missions`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/missions.md"))]
#[derive(Clone, Debug)]
pub struct Missions {
    pub(crate) core: Core,
}

impl Missions {
    /// Replay what happened in a Mission
    ///
    /// Fetches what happened in a Mission, in time order. The official client called it `replay` from 0.9.0 to 0.19.1
    /// and still has that name beside this one.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `GET /v1/missions/{id}/replay`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 122). The name is that of 1.0.0 and later; the path kept the older one.
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
    /// let reply = client.missions().activity("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn activity(&self, id: impl Into<String>) -> ActivityRequest {
        ActivityRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Complete a Mission
    ///
    /// Ends a Mission as done and, since 3.0.0, revokes all its passports. A repeat changes nothing and answers
    /// `transitioned` false.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `POST /v1/missions/{id}/complete`
    ///
    /// Since 0.7.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 118).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::MissionCompleteInput) -> Result<(), stack_client::Error> {
    /// let reply = client.missions().complete("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn complete(
        &self,
        id: impl Into<String>,
        body: types::MissionCompleteInput,
    ) -> CompleteRequest {
        CompleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Create a dossier of a Mission (old)
    ///
    /// Writes a dossier about a Mission that has ended. Enterprise tier. Removed in 1.0.0; whether the service still
    /// takes it is not known.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `POST /v1/missions/{id}/dossier`
    ///
    /// From 0.9.0 to 0.19.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 126).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request does not fit. Codes: `INVALID_REQUEST`, `ACCOUNTABILITY_REQUIRED`, `SCOPE_ESCALATION`, `DELEGATION_DEPTH_EXCEEDED`, `DELEGATION_ACCOUNTABILITY_VIOLATION`, `SCHEMA_VALIDATION_FAILED`, `TENANT_TIER_NOT_ALLOWED`.
    /// - `401`: The credential or the passport is missing or not valid. Codes: `UNAUTHORIZED`, `INVALID_API_KEY`, `PASSPORT_EXPIRED`, `PASSPORT_REVOKED`.
    /// - `403`: It is not allowed, or not yet. Codes: `FORBIDDEN`, `PASSPORT_BLOCKED`, `TIER_LIMIT_EXCEEDED`, `TRUST_LEVEL_INSUFFICIENT`, `UNAUTHORIZED_SKILL_ACCESS`, `IDENTITY_REQUIREMENTS_NOT_MET`, `GOVERNANCE_APPROVAL_REQUIRED` (a human has to approve first), `TENANT_BILLED_BY_PARTNER`, `BILLING_ACCOUNT_INACTIVE`.
    /// - `404`: It does not exist, or belongs to another operator. Codes: `NOT_FOUND`, `SKILL_NOT_FOUND`, `INVOCATION_NOT_FOUND`, `CHECKPOINT_NOT_AVAILABLE`.
    /// - `409`: The Mission has not ended yet.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything; text is the message itself.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: stack_client::Client, body: stack_client::types::MissionDossierInput) -> Result<(), stack_client::Error> {
    /// let reply = client.missions().create_dossier("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.19.1")]
    pub fn create_dossier(
        &self,
        id: impl Into<String>,
        body: types::MissionDossierInput,
    ) -> CreateDossierRequest {
        CreateDossierRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Download an operator review
    ///
    /// Downloads one operator review as it was signed: raw COSE bytes.
    ///
    /// - `id`: Id of the Mission.
    /// - `claim_id`: Id of the claim, as the list answers it.
    ///
    /// `GET /v1/missions/{id}/operator-reviews/{claim_id}/download`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 124).
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
    /// let reply = client.missions().download_operator_review("id", "claim-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn download_operator_review(
        &self,
        id: impl Into<String>,
        claim_id: impl Into<String>,
    ) -> DownloadOperatorReviewRequest {
        DownloadOperatorReviewRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            claim_id: claim_id.into(),
        }
    }

    /// Get a Mission
    ///
    /// Fetches one Mission. One of another tenant is not found.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `GET /v1/missions/{id}`
    ///
    /// Since 0.7.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 120).
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
    /// let reply = client.missions().get("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// List Missions
    ///
    /// Lists Missions, a page at a time, optionally those of one status.
    ///
    /// `GET /v1/missions`
    ///
    /// Since 0.7.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 121).
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
    /// let reply = client.missions().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            status: None,
            page: None,
            limit: None,
        }
    }

    /// List the dossiers of a Mission (old)
    ///
    /// Lists the dossiers of a Mission. Replaced by the operator reviews in 1.0.0; whether the service still answers is
    /// not known.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `GET /v1/missions/{id}/dossiers`
    ///
    /// From 0.9.0 to 0.19.1 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 125).
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
    /// let reply = client.missions().list_dossiers("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 0.19.1")]
    pub fn list_dossiers(&self, id: impl Into<String>) -> ListDossiersRequest {
        ListDossiersRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// List the operator reviews of a Mission
    ///
    /// Lists the signed operator reviews of a Mission. A dossier is one whose claim has the type `dossier`; since 1.0.0
    /// the official client's `list_dossiers` is this list, filtered.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `GET /v1/missions/{id}/operator-reviews`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 123).
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
    /// let reply = client.missions().list_operator_reviews("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_operator_reviews(
        &self,
        id: impl Into<String>,
    ) -> ListOperatorReviewsRequest {
        ListOperatorReviewsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Open a Mission
    ///
    /// Opens a Mission. Issue passports for it then, or use start, which does both. It lives 900 seconds unless told
    /// otherwise, and at most 86400.
    ///
    /// A repeat after a lost answer may open a second Mission: list them first.
    ///
    /// `POST /v1/missions`
    ///
    /// Since 0.7.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 115).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::MissionOpenInput) -> Result<(), stack_client::Error> {
    /// let reply = client.missions().open(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn open(&self, body: types::MissionOpenInput) -> OpenRequest {
        OpenRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Issue a new passport for a Mission
    ///
    /// Issues a new passport for the same Mission. Its limits, usage and deadline stay as they are.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `POST /v1/missions/{id}/renew`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 117).
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
    /// let reply = client.missions().renew("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn renew(&self, id: impl Into<String>) -> RenewRequest {
        RenewRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Revoke a Mission
    ///
    /// Ends a Mission early. Since 3.0.0 either reason revokes its passports; before, only `adversarial` did.
    ///
    /// - `id`: Id of the Mission.
    ///
    /// `POST /v1/missions/{id}/revoke`
    ///
    /// Since 0.7.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 119).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::MissionRevokeInput) -> Result<(), stack_client::Error> {
    /// let reply = client.missions().revoke("id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn revoke(
        &self,
        id: impl Into<String>,
        body: types::MissionRevokeInput,
    ) -> RevokeRequest {
        RevokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
            body,
        }
    }

    /// Start a Mission with a passport
    ///
    /// Opens a Mission and issues its first passport in one call. If the passport cannot be issued, the service revokes
    /// the Mission. Two forms, told apart by the fields of the body:
    ///
    /// - operator (since 3.0.0): `agent_id`, `mission` and, where wanted, `passport`;
    /// - fleet (since 1.4.0): `fleet_policy_id`, `idempotency_key` and further fields, which are not known. Repeating
    ///   it with the same key answers with the same Mission.
    ///
    /// Never mix the two. A repeat of the operator form after a lost answer may open a second Mission.
    ///
    /// `POST /v1/missions/start`
    ///
    /// Since 1.4.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 116).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::MissionStartInput) -> Result<(), stack_client::Error> {
    /// let reply = client.missions().start(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn start(&self, body: types::MissionStartInput) -> StartRequest {
        StartRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }
}

static ACTIVITY: Operation = Operation {
    id: "missions_activity",
    method: "GET",
    route: "/v1/missions/{id}/replay",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_activity`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ActivityRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ActivityRequest);

impl ActivityRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ActivityRequest { core, options, id } = self;
        let mut call = core.call(&ACTIVITY, options);
        call.accept("application/json");
        raw::missions::missions_activity(call, &id)
    }
}

impl ::std::future::IntoFuture for ActivityRequest {
    type Output = Result<Reply<types::MissionActivity>, Error>;
    type IntoFuture = CallFuture<types::MissionActivity>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static COMPLETE: Operation = Operation {
    id: "missions_complete",
    method: "POST",
    route: "/v1/missions/{id}/complete",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_complete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CompleteRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::MissionCompleteInput,
}

::agent_clients_runtime::call_options!(CompleteRequest);

impl CompleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CompleteRequest { core, options, id, body } = self;
        let mut call = core.call(&COMPLETE, options);
        call.accept("application/json");
        raw::missions::missions_complete(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for CompleteRequest {
    type Output = Result<Reply<types::MissionCompleted>, Error>;
    type IntoFuture = CallFuture<types::MissionCompleted>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE_DOSSIER: Operation = Operation {
    id: "missions_create_dossier",
    method: "POST",
    route: "/v1/missions/{id}/dossier",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_create_dossier`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateDossierRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::MissionDossierInput,
}

::agent_clients_runtime::call_options!(CreateDossierRequest);

impl CreateDossierRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateDossierRequest { core, options, id, body } = self;
        let mut call = core.call(&CREATE_DOSSIER, options);
        call.accept("application/json");
        raw::missions::missions_create_dossier(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for CreateDossierRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static DOWNLOAD_OPERATOR_REVIEW: Operation = Operation {
    id: "missions_download_operator_review",
    method: "GET",
    route: "/v1/missions/{id}/operator-reviews/{claim_id}/download",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_download_operator_review`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DownloadOperatorReviewRequest {
    core: Core,
    options: CallOptions,
    id: String,
    claim_id: String,
}

::agent_clients_runtime::call_options!(DownloadOperatorReviewRequest);

impl DownloadOperatorReviewRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DownloadOperatorReviewRequest { core, options, id, claim_id } = self;
        let call = core.call(&DOWNLOAD_OPERATOR_REVIEW, options);
        raw::missions::missions_download_operator_review(call, &id, &claim_id)
    }
}

impl ::std::future::IntoFuture for DownloadOperatorReviewRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "missions_get",
    method: "GET",
    route: "/v1/missions/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::missions::missions_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::Mission>, Error>;
    type IntoFuture = CallFuture<types::Mission>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "missions_list",
    method: "GET",
    route: "/v1/missions",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    status: Option<String>,
    page: Option<i64>,
    limit: Option<i64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Only Missions of this status. The words are not listed anywhere.
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// Number of the page, from 1.
    ///
    /// *Evidence:* seen in the official client's code (contract section 1.6). That Missions begin with 1 too is inferred.
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of items on the page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, status, page, limit } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::missions::missions_list(call, limit, page, status.as_deref())
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::MissionList>, Error>;
    type IntoFuture = CallFuture<types::MissionList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::MissionList;
    type Item = types::Mission;
    const ITEMS: &'static str = "items";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.items)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.items.len())
    }

    fn advance(&mut self, _page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::page(
            &mut self.page,
            self.limit,
            count,
            None::<i64>,
        )
    }
}

impl ListRequest {
    /// All entries from here on, page after page; pages are fetched when they are needed.
    #[must_use]
    pub fn items(self) -> Items<Self> {
        Items::new(self)
    }

    /// All pages from here on, each whole.
    #[must_use]
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
}

static LIST_DOSSIERS: Operation = Operation {
    id: "missions_list_dossiers",
    method: "GET",
    route: "/v1/missions/{id}/dossiers",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_list_dossiers`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListDossiersRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ListDossiersRequest);

impl ListDossiersRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListDossiersRequest { core, options, id } = self;
        let mut call = core.call(&LIST_DOSSIERS, options);
        call.accept("application/json");
        raw::missions::missions_list_dossiers(call, &id)
    }
}

impl ::std::future::IntoFuture for ListDossiersRequest {
    type Output = Result<Reply<types::MissionDossierList>, Error>;
    type IntoFuture = CallFuture<types::MissionDossierList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_OPERATOR_REVIEWS: Operation = Operation {
    id: "missions_list_operator_reviews",
    method: "GET",
    route: "/v1/missions/{id}/operator-reviews",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_list_operator_reviews`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListOperatorReviewsRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ListOperatorReviewsRequest);

impl ListOperatorReviewsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListOperatorReviewsRequest { core, options, id } = self;
        let mut call = core.call(&LIST_OPERATOR_REVIEWS, options);
        call.accept("application/json");
        raw::missions::missions_list_operator_reviews(call, &id)
    }
}

impl ::std::future::IntoFuture for ListOperatorReviewsRequest {
    type Output = Result<Reply<types::MissionOperatorReviewList>, Error>;
    type IntoFuture = CallFuture<types::MissionOperatorReviewList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static OPEN: Operation = Operation {
    id: "missions_open",
    method: "POST",
    route: "/v1/missions",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_open`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct OpenRequest {
    core: Core,
    options: CallOptions,
    body: types::MissionOpenInput,
}

::agent_clients_runtime::call_options!(OpenRequest);

impl OpenRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let OpenRequest { core, options, body } = self;
        let mut call = core.call(&OPEN, options);
        call.accept("application/json");
        raw::missions::missions_open(call, &body)
    }
}

impl ::std::future::IntoFuture for OpenRequest {
    type Output = Result<Reply<types::MissionOpened>, Error>;
    type IntoFuture = CallFuture<types::MissionOpened>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static RENEW: Operation = Operation {
    id: "missions_renew",
    method: "POST",
    route: "/v1/missions/{id}/renew",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_renew`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RenewRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(RenewRequest);

impl RenewRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RenewRequest { core, options, id } = self;
        let mut call = core.call(&RENEW, options);
        call.accept("application/json");
        call.body("{}".into(), "application/json");
        raw::missions::missions_renew(call, &id)
    }
}

impl ::std::future::IntoFuture for RenewRequest {
    type Output = Result<Reply<types::MissionStarted>, Error>;
    type IntoFuture = CallFuture<types::MissionStarted>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REVOKE: Operation = Operation {
    id: "missions_revoke",
    method: "POST",
    route: "/v1/missions/{id}/revoke",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_revoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RevokeRequest {
    core: Core,
    options: CallOptions,
    id: String,
    body: types::MissionRevokeInput,
}

::agent_clients_runtime::call_options!(RevokeRequest);

impl RevokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RevokeRequest { core, options, id, body } = self;
        let mut call = core.call(&REVOKE, options);
        call.accept("application/json");
        raw::missions::missions_revoke(call, &id, &body)
    }
}

impl ::std::future::IntoFuture for RevokeRequest {
    type Output = Result<Reply<Option<::serde_json::Value>>, Error>;
    type IntoFuture = CallFuture<Option<::serde_json::Value>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static START: Operation = Operation {
    id: "missions_start",
    method: "POST",
    route: "/v1/missions/start",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `missions_start`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StartRequest {
    core: Core,
    options: CallOptions,
    body: types::MissionStartInput,
}

::agent_clients_runtime::call_options!(StartRequest);

impl StartRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StartRequest { core, options, body } = self;
        let mut call = core.call(&START, options);
        call.accept("application/json");
        raw::missions::missions_start(call, &body)
    }
}

impl ::std::future::IntoFuture for StartRequest {
    type Output = Result<Reply<types::MissionStarted>, Error>;
    type IntoFuture = CallFuture<types::MissionStarted>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

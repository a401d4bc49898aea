//! The operations of `evidence_packs`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `evidence_packs`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/evidence_packs.md"))]
#[derive(Clone, Debug)]
pub struct EvidencePacks {
    pub(crate) core: Core,
}

impl EvidencePacks {
    /// Download the manifest of an evidence pack
    ///
    /// Downloads the stored manifest, byte by byte. Enterprise tier.
    ///
    /// - `id`: Id of the evidence pack.
    ///
    /// `GET /v1/evidence-packs/{id}/download`
    ///
    /// Since 1.0.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 129).
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
    /// let reply = client.evidence_packs().download("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn download(&self, id: impl Into<String>) -> DownloadRequest {
        DownloadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }

    /// Export an evidence pack
    ///
    /// Exports the evidence of a Mission, a session, an incident or a period. Enterprise tier.
    ///
    /// A repeat after a lost answer may export a second pack.
    ///
    /// `POST /v1/evidence-packs`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 127).
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
    /// # async fn example(client: stack_client::Client, body: stack_client::types::EvidencePackExportInput) -> Result<(), stack_client::Error> {
    /// let reply = client.evidence_packs().export(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn export(&self, body: types::EvidencePackExportInput) -> ExportRequest {
        ExportRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get an evidence pack
    ///
    /// Fetches one evidence pack with its signed envelope. Enterprise tier.
    ///
    /// - `id`: Id of the evidence pack.
    ///
    /// `GET /v1/evidence-packs/{id}`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 128).
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
    /// let reply = client.evidence_packs().get("id").await?;
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

    /// List evidence packs
    ///
    /// Lists evidence packs, newest first, optionally those of one scope. Enterprise tier. How the list stands in the
    /// answer is not known.
    ///
    /// `GET /v1/evidence-packs`
    ///
    /// Since 0.9.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 2, operation 130).
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
    /// let reply = client.evidence_packs().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope: None,
        }
    }
}

static DOWNLOAD: Operation = Operation {
    id: "evidence_packs_download",
    method: "GET",
    route: "/v1/evidence-packs/{id}/download",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `evidence_packs_download`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DownloadRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(DownloadRequest);

impl DownloadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DownloadRequest { core, options, id } = self;
        let call = core.call(&DOWNLOAD, options);
        raw::evidence_packs::evidence_packs_download(call, &id)
    }
}

impl ::std::future::IntoFuture for DownloadRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static EXPORT: Operation = Operation {
    id: "evidence_packs_export",
    method: "POST",
    route: "/v1/evidence-packs",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `evidence_packs_export`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExportRequest {
    core: Core,
    options: CallOptions,
    body: types::EvidencePackExportInput,
}

::agent_clients_runtime::call_options!(ExportRequest);

impl ExportRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ExportRequest { core, options, body } = self;
        let mut call = core.call(&EXPORT, options);
        call.accept("application/json");
        raw::evidence_packs::evidence_packs_export(call, &body)
    }
}

impl ::std::future::IntoFuture for ExportRequest {
    type Output = Result<Reply<types::EvidencePack>, Error>;
    type IntoFuture = CallFuture<types::EvidencePack>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "evidence_packs_get",
    method: "GET",
    route: "/v1/evidence-packs/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `evidence_packs_get`; it is sent when it is awaited.
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
        raw::evidence_packs::evidence_packs_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::EvidencePack>, Error>;
    type IntoFuture = CallFuture<types::EvidencePack>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "evidence_packs_list",
    method: "GET",
    route: "/v1/evidence-packs",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `evidence_packs_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    scope: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Only packs of this scope, written `<kind>:<ref>`.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, scope } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::evidence_packs::evidence_packs_list(call, scope.as_deref())
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::EvidencePackList>, Error>;
    type IntoFuture = CallFuture<types::EvidencePackList>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

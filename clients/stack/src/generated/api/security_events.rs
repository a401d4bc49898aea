//! The operations of `security_events`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `security_events`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/security_events.md"))]
#[derive(Clone, Debug)]
pub struct SecurityEvents {
    pub(crate) core: Core,
}

impl SecurityEvents {
    /// Get a security event
    ///
    /// Fetches one event. That it has the form it has in the list is inferred.
    ///
    /// - `id`: Id of the event. Opaque; known ones start with `sev_`.
    ///
    /// `GET /v1/security-events/{id}`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.10, row 65).
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
    /// let reply = client.security_events().get("id").await?;
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

    /// List unresolved security events
    ///
    /// Lists the events that nobody resolved yet, a page at a time. The official client always sends `page` and
    /// `limit`.
    ///
    /// `GET /v1/security-events`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.10, row 64).
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
    /// # async fn example(client: stack_client::Client) -> Result<(), stack_client::Error> {
    /// let reply = client.security_events().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            page: None,
            limit: None,
            agent_id: None,
        }
    }

    /// Resolve a security event
    ///
    /// Marks an event as resolved.
    ///
    /// - `id`: Id of the event. Opaque; known ones start with `sev_`.
    ///
    /// `POST /v1/security-events/{id}/resolve`
    ///
    /// Since 0.2.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation and seen in the official client's code and documented by the vendor, wire seen in the official client's code and documented by the vendor (contract section 3.10, row 66).
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
    /// let reply = client.security_events().resolve("id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn resolve(&self, id: impl Into<String>) -> ResolveRequest {
        ResolveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            id: id.into(),
        }
    }
}

static GET: Operation = Operation {
    id: "security_events_get",
    method: "GET",
    route: "/v1/security-events/{id}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `security_events_get`; it is sent when it is awaited.
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
        raw::security_events::security_events_get(call, &id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::SecurityEvent>, Error>;
    type IntoFuture = CallFuture<types::SecurityEvent>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "security_events_list",
    method: "GET",
    route: "/v1/security-events",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `security_events_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    page: Option<u64>,
    limit: Option<u64>,
    agent_id: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of the page.
    ///
    /// Limits: at least 0. The server's default: `1`.
    pub fn page(mut self, page: u64) -> Self {
        self.page = Some(page);
        self
    }

    /// Number of events on the page.
    ///
    /// Limits: 0 to 100. The server's default: `50`.
    pub fn limit(mut self, limit: u64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Only events of this agent.
    pub fn agent_id(mut self, agent_id: impl Into<String>) -> Self {
        self.agent_id = Some(agent_id.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, page, limit, agent_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::security_events::security_events_list(
            call,
            agent_id.as_deref(),
            limit,
            page,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::SecurityEventPage>, Error>;
    type IntoFuture = CallFuture<types::SecurityEventPage>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::SecurityEventPage;
    type Item = types::SecurityEvent;
    const ITEMS: &'static str = "events";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.events)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.events.len())
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

static RESOLVE: Operation = Operation {
    id: "security_events_resolve",
    method: "POST",
    route: "/v1/security-events/{id}/resolve",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `security_events_resolve`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ResolveRequest {
    core: Core,
    options: CallOptions,
    id: String,
}

::agent_clients_runtime::call_options!(ResolveRequest);

impl ResolveRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ResolveRequest { core, options, id } = self;
        let mut call = core.call(&RESOLVE, options);
        call.accept("application/json");
        raw::security_events::security_events_resolve(call, &id)
    }
}

impl ::std::future::IntoFuture for ResolveRequest {
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

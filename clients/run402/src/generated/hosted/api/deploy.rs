//! The operations of `deploy`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `deploy`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/deploy.md"))]
#[derive(Clone, Debug)]
pub struct Deploy {
    pub(crate) core: Core,
}

impl Deploy {
    /// Commit a plan
    ///
    /// Begins to make the planned release the live one. The content of the plan has to be uploaded before. The answer
    /// may already be the end (`ready`, `failed`); otherwise follow the operation.
    ///
    /// Repeat with the same `idempotency_key`, that of the plan.
    ///
    /// - `plan_id`: Id of the plan.
    ///
    /// `POST /apply/v1/plans/{plan_id}/commit`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then POST /deploy/v2/plans/{plan_id}/commit.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `409`: The base is no longer the live release (`BASE_RELEASE_CONFLICT`), or the project is being transferred (`PROJECT_HAS_PENDING_TRANSFER`).
    /// - `default`: The deploy cannot go on. The error stands at the top of the body, in `details`, or as an object in `error`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::DeployCommitInput) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().commit("plan-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn commit(
        &self,
        plan_id: impl Into<String>,
        body: types::DeployCommitInput,
    ) -> CommitRequest {
        CommitRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            plan_id: plan_id.into(),
            body,
        }
    }

    /// Commit uploaded content
    ///
    /// Says that all sessions of the content plan are uploaded; also when none was open. Uploads are not completed one
    /// by one: that call is gone since 2.0.1.
    ///
    /// - `plan_id`: Id of the content plan, which is not that of the deploy plan.
    ///
    /// `POST /content/v1/plans/{plan_id}/commit`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2, 3.2, 5.6 and 6.2). A part of `deploy.upload`, which has no request of its own.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().commit_content("plan-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn commit_content(&self, plan_id: impl Into<String>) -> CommitContentRequest {
        CommitContentRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            plan_id: plan_id.into(),
        }
    }

    /// Compare two releases
    ///
    /// Fetches what changed from one release to another. Of secrets only names are answered.
    ///
    /// - `from`: Id of a release, `empty` or `active`.
    /// - `to`: Id of a release, or `active`.
    ///
    /// `GET /apply/v1/releases/diff`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/releases/diff.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The two releases are the same (`DIFF_SAME_RELEASE`), or one cannot be compared (`INVALID_DIFF_TARGET`).
    /// - `404`: There is no such release (`RESOURCE_NOT_FOUND`), or none is live (`NO_ACTIVE_RELEASE`).
    /// - `501`: The service has this switched off (`FEATURE_DISABLED`).
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().diff("from", "to").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn diff(&self, from: impl Into<String>, to: impl Into<String>) -> DiffRequest {
        DiffRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            from: from.into(),
            to: to.into(),
            limit: None,
        }
    }

    /// List the events of an operation
    ///
    /// Fetches the events that the service has recorded, among them lines of logs. Events with the id `synthetic` say
    /// nothing new: skip them.
    ///
    /// - `operation_id`: Id of the operation. Begins with `op_`.
    ///
    /// `GET /apply/v1/operations/{operation_id}/events`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/operations/{operation_id}/events. `limit` and `cursor` since 4.x.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().events("operation-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn events(&self, operation_id: impl Into<String>) -> EventsRequest {
        EventsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            operation_id: operation_id.into(),
            limit: None,
            cursor: None,
        }
    }

    /// Get the live release
    ///
    /// Fetches what is live now: paths of the site, functions, names of secrets and subdomains, migrations.
    ///
    /// `GET /apply/v1/releases/active`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/releases/active, which 1.57.0 was the first to have.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such release (`RESOURCE_NOT_FOUND`), or none is live (`NO_ACTIVE_RELEASE`).
    /// - `501`: The service has this switched off (`FEATURE_DISABLED`).
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().get_active_release().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_active_release(&self) -> GetActiveReleaseRequest {
        GetActiveReleaseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            site_limit: None,
        }
    }

    /// Get a release
    ///
    /// Fetches what a release holds: paths of the site, functions, names of secrets and subdomains, migrations.
    ///
    /// - `release_id`: Id of the release. Begins with `rel_`.
    ///
    /// `GET /apply/v1/releases/{release_id}`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/releases/{release_id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such release (`RESOURCE_NOT_FOUND`), or none is live (`NO_ACTIVE_RELEASE`).
    /// - `501`: The service has this switched off (`FEATURE_DISABLED`).
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().get_release("release-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_release(&self, release_id: impl Into<String>) -> GetReleaseRequest {
        GetReleaseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            release_id: release_id.into(),
            site_limit: None,
        }
    }

    /// List operations
    ///
    /// Lists deploy operations of the project whose key is used, a page at a time.
    ///
    /// `GET /apply/v1/operations`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/operations, without `cursor`.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            limit: None,
            cursor: None,
        }
    }

    /// Plan a release
    ///
    /// Hands over the specification of a release and answers what it would change, what has to be confirmed and which
    /// content is missing.
    ///
    /// No bytes are in the body: every file is a `ContentRef`. A body of more than 5 MiB is not sent: the specification
    /// itself is uploaded as content then and named by `manifest_ref`, and `spec` has the project only.
    ///
    /// Repeat with the same `idempotency_key`. The service keys on the project, its own digest of the specification,
    /// the base release and this key. Refused with 409 are a base that is no longer current (`BASE_RELEASE_CONFLICT`)
    /// and a project that is being transferred (`PROJECT_HAS_PENDING_TRANSFER`).
    ///
    /// `POST /apply/v1/plans`
    ///
    /// Since 2.46.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). The path since 2.0.0, until 2.45 with camel-case names and `project`. How the service keys repeats, and the
    /// limit, are the vendor's change specification.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `409`: The base is no longer the live release (`BASE_RELEASE_CONFLICT`), or the project is being transferred (`PROJECT_HAS_PENDING_TRANSFER`).
    /// - `default`: The deploy cannot go on. The error stands at the top of the body, in `details`, or as an object in `error`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::DeployPlanInput) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().plan(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn plan(&self, body: types::DeployPlanInput) -> PlanRequest {
        PlanRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
            dry_run: None,
        }
    }

    /// Plan the upload of content
    ///
    /// Asks for the presigned URLs of content that a plan reported missing. What another upload has brought in the
    /// meantime is not among the answered sessions. Put the bytes of each part to its URL, then commit the content
    /// plan.
    ///
    /// A part's URL lives for an hour at least. The PUT carries `x-amz-checksum-sha256` (base64 of the SHA-256 of the
    /// part, or of the whole for a single part) unless the URL has a query parameter of that name, and no other header.
    ///
    /// `POST /content/v1/plans`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2, 3.2, 5.6 and 6.2). A part of `deploy.upload`, which has no request of its own. The limit of the body, 5 MiB, and the life of a
    /// URL are the vendor's change specification.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::DeployPlanContentInput) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().plan_content(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn plan_content(
        &self,
        body: types::DeployPlanContentInput,
    ) -> PlanContentRequest {
        PlanContentRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Resume an operation
    ///
    /// Runs the phase that failed again, never any SQL. On an operation that has ended it does nothing (the vendor's
    /// change specification). The request has no body.
    ///
    /// - `operation_id`: Id of the operation. Begins with `op_`.
    ///
    /// `POST /apply/v1/operations/{operation_id}/resume`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then POST /deploy/v2/operations/{operation_id}/resume.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: The deploy cannot go on. The error stands at the top of the body, in `details`, or as an object in `error`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().resume("operation-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn resume(&self, operation_id: impl Into<String>) -> ResumeRequest {
        ResumeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            operation_id: operation_id.into(),
        }
    }

    /// Get an operation
    ///
    /// Fetches how far a deploy is. The end is `ready`, `failed`, `rolled_back` or `needs_repair`.
    ///
    /// - `operation_id`: Id of the operation. Begins with `op_`.
    ///
    /// `GET /apply/v1/operations/{operation_id}`
    ///
    /// Since 2.0.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.2 and 6.2). Until then GET /deploy/v2/operations/{operation_id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().status("operation-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn status(&self, operation_id: impl Into<String>) -> StatusRequest {
        StatusRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            operation_id: operation_id.into(),
        }
    }
}

static COMMIT: Operation = Operation {
    id: "deploy_commit",
    method: "POST",
    route: "/apply/v1/plans/{plan_id}/commit",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_commit`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CommitRequest {
    core: Core,
    options: CallOptions,
    plan_id: String,
    body: types::DeployCommitInput,
}

::agent_clients_runtime::call_options!(CommitRequest);

impl CommitRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CommitRequest { core, options, plan_id, body } = self;
        let mut call = core.call(&COMMIT, options);
        call.accept("application/json");
        raw::deploy::deploy_commit(call, &plan_id, &body)
    }
}

impl ::std::future::IntoFuture for CommitRequest {
    type Output = Result<Reply<types::CommitResponse>, Error>;
    type IntoFuture = CallFuture<types::CommitResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static COMMIT_CONTENT: Operation = Operation {
    id: "deploy_commit_content",
    method: "POST",
    route: "/content/v1/plans/{plan_id}/commit",
    auth: "anon-key",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_commit_content`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CommitContentRequest {
    core: Core,
    options: CallOptions,
    plan_id: String,
}

::agent_clients_runtime::call_options!(CommitContentRequest);

impl CommitContentRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CommitContentRequest { core, options, plan_id } = self;
        let mut call = core.call(&COMMIT_CONTENT, options);
        call.body("{}".into(), "application/json");
        raw::deploy::deploy_commit_content(call, &plan_id)
    }
}

impl ::std::future::IntoFuture for CommitContentRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static DIFF: Operation = Operation {
    id: "deploy_diff",
    method: "GET",
    route: "/apply/v1/releases/diff",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_diff`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DiffRequest {
    core: Core,
    options: CallOptions,
    from: String,
    to: String,
    limit: Option<i64>,
}

::agent_clients_runtime::call_options!(DiffRequest);

impl DiffRequest {
    /// Number of site paths to list. Caps nothing else.
    ///
    /// The server's default: `1000`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let DiffRequest { core, options, from, to, limit } = self;
        let mut call = core.call(&DIFF, options);
        call.accept("application/json");
        raw::deploy::deploy_diff(call, &from, limit, &to)
    }
}

impl ::std::future::IntoFuture for DiffRequest {
    type Output = Result<Reply<types::ReleaseToReleaseDiff>, Error>;
    type IntoFuture = CallFuture<types::ReleaseToReleaseDiff>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static EVENTS: Operation = Operation {
    id: "deploy_events",
    method: "GET",
    route: "/apply/v1/operations/{operation_id}/events",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_events`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct EventsRequest {
    core: Core,
    options: CallOptions,
    operation_id: String,
    limit: Option<i64>,
    cursor: Option<String>,
}

::agent_clients_runtime::call_options!(EventsRequest);

impl EventsRequest {
    /// Number of events on the page. The official client sends 100.
    ///
    /// Since 4.x of the official client.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The `cursor` of the answer before; only newer events are answered.
    ///
    /// Since 4.x of the official client.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let EventsRequest { core, options, operation_id, limit, cursor } = self;
        let mut call = core.call(&EVENTS, options);
        call.accept("application/json");
        raw::deploy::deploy_events(call, &operation_id, cursor.as_deref(), limit)
    }
}

impl ::std::future::IntoFuture for EventsRequest {
    type Output = Result<Reply<types::DeployEventsReply>, Error>;
    type IntoFuture = CallFuture<types::DeployEventsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for EventsRequest {
    type Page = types::DeployEventsReply;
    type Item = types::DeployEvent;
    const ITEMS: &'static str = "events";
    const OPERATION: &'static Operation = &EVENTS;
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

    fn advance(&mut self, page: &Self::Page, _count: usize) -> bool {
        ::agent_clients_runtime::page_step::cursor(
            &mut self.cursor,
            Some(page).and_then(|found| found.cursor.as_ref()).cloned(),
        )
    }
}

impl EventsRequest {
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

static GET_ACTIVE_RELEASE: Operation = Operation {
    id: "deploy_get_active_release",
    method: "GET",
    route: "/apply/v1/releases/active",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_get_active_release`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetActiveReleaseRequest {
    core: Core,
    options: CallOptions,
    site_limit: Option<i64>,
}

::agent_clients_runtime::call_options!(GetActiveReleaseRequest);

impl GetActiveReleaseRequest {
    /// Number of site paths to list.
    ///
    /// Limits: at most 25000. The server's default: `5000`.
    pub fn site_limit(mut self, site_limit: i64) -> Self {
        self.site_limit = Some(site_limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetActiveReleaseRequest { core, options, site_limit } = self;
        let mut call = core.call(&GET_ACTIVE_RELEASE, options);
        call.accept("application/json");
        raw::deploy::deploy_get_active_release(call, site_limit)
    }
}

impl ::std::future::IntoFuture for GetActiveReleaseRequest {
    type Output = Result<Reply<types::ReleaseInventory>, Error>;
    type IntoFuture = CallFuture<types::ReleaseInventory>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_RELEASE: Operation = Operation {
    id: "deploy_get_release",
    method: "GET",
    route: "/apply/v1/releases/{release_id}",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_get_release`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetReleaseRequest {
    core: Core,
    options: CallOptions,
    release_id: String,
    site_limit: Option<i64>,
}

::agent_clients_runtime::call_options!(GetReleaseRequest);

impl GetReleaseRequest {
    /// Number of site paths to list.
    ///
    /// Limits: at most 25000. The server's default: `5000`.
    pub fn site_limit(mut self, site_limit: i64) -> Self {
        self.site_limit = Some(site_limit);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let GetReleaseRequest { core, options, release_id, site_limit } = self;
        let mut call = core.call(&GET_RELEASE, options);
        call.accept("application/json");
        raw::deploy::deploy_get_release(call, &release_id, site_limit)
    }
}

impl ::std::future::IntoFuture for GetReleaseRequest {
    type Output = Result<Reply<types::ReleaseInventory>, Error>;
    type IntoFuture = CallFuture<types::ReleaseInventory>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "deploy_list",
    method: "GET",
    route: "/apply/v1/operations",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    limit: Option<i64>,
    cursor: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of operations on the page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Where the page before ended.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, limit, cursor } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::deploy::deploy_list(call, cursor.as_deref(), limit)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::DeployListReply>, Error>;
    type IntoFuture = CallFuture<types::DeployListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PLAN: Operation = Operation {
    id: "deploy_plan",
    method: "POST",
    route: "/apply/v1/plans",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_plan`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PlanRequest {
    core: Core,
    options: CallOptions,
    body: types::DeployPlanInput,
    dry_run: Option<bool>,
}

::agent_clients_runtime::call_options!(PlanRequest);

impl PlanRequest {
    /// Plans without keeping anything: `plan_id` and `operation_id` are null and the plan cannot be committed. Sent
    /// without `idempotency_key`, and never with `manifest_ref`.
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.dry_run = Some(dry_run);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let PlanRequest { core, options, body, dry_run } = self;
        let mut call = core.call(&PLAN, options);
        call.accept("application/json");
        raw::deploy::deploy_plan(call, dry_run, &body)
    }
}

impl ::std::future::IntoFuture for PlanRequest {
    type Output = Result<Reply<types::PlanResponse>, Error>;
    type IntoFuture = CallFuture<types::PlanResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PLAN_CONTENT: Operation = Operation {
    id: "deploy_plan_content",
    method: "POST",
    route: "/content/v1/plans",
    auth: "anon-key",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_plan_content`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PlanContentRequest {
    core: Core,
    options: CallOptions,
    body: types::DeployPlanContentInput,
}

::agent_clients_runtime::call_options!(PlanContentRequest);

impl PlanContentRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PlanContentRequest { core, options, body } = self;
        let mut call = core.call(&PLAN_CONTENT, options);
        call.accept("application/json");
        raw::deploy::deploy_plan_content(call, &body)
    }
}

impl ::std::future::IntoFuture for PlanContentRequest {
    type Output = Result<Reply<types::ContentPlanResponse>, Error>;
    type IntoFuture = CallFuture<types::ContentPlanResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static RESUME: Operation = Operation {
    id: "deploy_resume",
    method: "POST",
    route: "/apply/v1/operations/{operation_id}/resume",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_resume`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ResumeRequest {
    core: Core,
    options: CallOptions,
    operation_id: String,
}

::agent_clients_runtime::call_options!(ResumeRequest);

impl ResumeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ResumeRequest { core, options, operation_id } = self;
        let mut call = core.call(&RESUME, options);
        call.accept("application/json");
        raw::deploy::deploy_resume(call, &operation_id)
    }
}

impl ::std::future::IntoFuture for ResumeRequest {
    type Output = Result<Reply<types::OperationSnapshot>, Error>;
    type IntoFuture = CallFuture<types::OperationSnapshot>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static STATUS: Operation = Operation {
    id: "deploy_status",
    method: "GET",
    route: "/apply/v1/operations/{operation_id}",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_status`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StatusRequest {
    core: Core,
    options: CallOptions,
    operation_id: String,
}

::agent_clients_runtime::call_options!(StatusRequest);

impl StatusRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StatusRequest { core, options, operation_id } = self;
        let mut call = core.call(&STATUS, options);
        call.accept("application/json");
        raw::deploy::deploy_status(call, &operation_id)
    }
}

impl ::std::future::IntoFuture for StatusRequest {
    type Output = Result<Reply<types::OperationSnapshot>, Error>;
    type IntoFuture = CallFuture<types::OperationSnapshot>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `jobs`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `jobs`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Jobs {
    pub(crate) core: Core,
}

impl Jobs {
    /// The operations of `jobs.checkpoints`.
    #[must_use]
    pub fn checkpoints(&self) -> super::jobs_checkpoints::JobsCheckpoints {
        super::jobs_checkpoints::JobsCheckpoints {
            core: self.core.clone(),
        }
    }

    /// Cancel a job
    ///
    /// Asks a running job to stop. In the older model this is asynchronous (`canceling`, then `canceled`), so the
    /// answer may still show another status. Any 2xx is success, with or without a body.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `POST /jobs/{jobId}/cancel`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P21). No older counterpart: there a job was cancelled by updating its status.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().cancel("job-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn cancel(&self, job_id: impl Into<String>) -> CancelRequest {
        CancelRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
        }
    }

    /// Continue a job
    ///
    /// Gives a waiting job its next input: more context, or the result of an interactive tool call
    /// (`interactiveToolCallResult: true`).
    ///
    /// A 400 of the older API has one of these reasons: query or files are required, no checkpoint found, `Current
    /// status is unable to continue`, `Provider API key not found`.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `POST /jobs/{jobId}/continue`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P20). Older counterpart: POST /api/studio/v1/expert_jobs/{id}/continue, whose body was `{response}` in the last
    /// public client and multipart before that (contract section 6).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::ContinueJobInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().continue_("job-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[doc(alias = "continue")]
    pub fn continue_(
        &self,
        job_id: impl Into<String>,
        body: types::ContinueJobInput,
    ) -> ContinueRequest {
        ContinueRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
            body,
        }
    }

    /// Get a job
    ///
    /// Fetches one job by its id.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `GET /jobs/{jobId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P17). Older counterpart: GET /api/studio/v1/expert_jobs/{id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().get("job-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, job_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
        }
    }

    /// List jobs
    ///
    /// Lists jobs, a page at a time, optionally filtered and sorted.
    ///
    /// `GET /jobs`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P16). Older counterpart: GET /api/studio/v1/expert_jobs/. It required `applicationId` in the query; the README's
    /// parameters do not list it and are all optional, so it is left out.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            take: None,
            skip: None,
            sort: None,
            order: None,
            filter: None,
        }
    }

    /// Start a job
    ///
    /// Starts an expert on a query, files or both. The job runs server-side: follow it with the checkpoint stream or
    /// by getting it again.
    ///
    /// A repeat after a lost answer may start a second job: list the jobs first.
    ///
    /// Errors of the older API: 400 `Query or files are required`, 400 `Provider API key not found`, 404 when the
    /// expert does not exist. Neither `query` nor `files` is required here: the README's shortest example has
    /// neither.
    ///
    /// `POST /jobs`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P18). Older counterpart: POST /api/studio/v1/expert_jobs/.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::StartJobInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().start(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn start(&self, body: types::StartJobInput) -> StartRequest {
        StartRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Update a job's status
    ///
    /// Sets the status of a job; the README's example is `paused`. Which statuses the service accepts is not known.
    /// In the older API this was an internal call that needed a system key.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `POST /jobs/{jobId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P19). Older counterpart: POST /api/studio/v1/expert_jobs/{id}.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::UpdateJobInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.jobs().update("job-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        job_id: impl Into<String>,
        body: types::UpdateJobInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
            body,
        }
    }
}

static CANCEL: Operation = Operation {
    id: "jobs_cancel",
    method: "POST",
    route: "/jobs/{jobId}/cancel",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_cancel`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CancelRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
}

::agent_clients_runtime::call_options!(CancelRequest);

impl CancelRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CancelRequest { core, options, job_id } = self;
        let mut call = core.call(&CANCEL, options);
        call.accept("application/json");
        raw::jobs::jobs_cancel(call, &job_id)
    }
}

impl ::std::future::IntoFuture for CancelRequest {
    type Output = Result<Reply<Option<types::CancelJobReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::CancelJobReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static CONTINUE: Operation = Operation {
    id: "jobs_continue",
    method: "POST",
    route: "/jobs/{jobId}/continue",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_continue`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ContinueRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
    body: types::ContinueJobInput,
}

::agent_clients_runtime::call_options!(ContinueRequest);

impl ContinueRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ContinueRequest { core, options, job_id, body } = self;
        let mut call = core.call(&CONTINUE, options);
        call.accept("application/json");
        raw::jobs::jobs_continue(call, &job_id, &body)
    }
}

impl ::std::future::IntoFuture for ContinueRequest {
    type Output = Result<Reply<types::ContinueJobReply>, Error>;
    type IntoFuture = CallFuture<types::ContinueJobReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "jobs_get",
    method: "GET",
    route: "/jobs/{jobId}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, job_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::jobs::jobs_get(call, &job_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetJobReply>, Error>;
    type IntoFuture = CallFuture<types::GetJobReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "jobs_list",
    method: "GET",
    route: "/jobs",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    take: Option<u64>,
    skip: Option<u64>,
    sort: Option<types::JobSort>,
    order: Option<types::SortOrder>,
    filter: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of items on the page. Limits and default are the older API's; today's are not known.
    ///
    /// Limits: 1 to 100. The server's default: `100`.
    pub fn take(mut self, take: u64) -> Self {
        self.take = Some(take);
        self
    }

    /// Number of items to skip before the page. Limit and default are the older API's.
    ///
    /// Limits: at least 0. The server's default: `0`.
    pub fn skip(mut self, skip: u64) -> Self {
        self.skip = Some(skip);
        self
    }

    /// Field to sort by.
    pub fn sort(mut self, sort: impl Into<types::JobSort>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    /// Direction of sorting.
    pub fn order(mut self, order: impl Into<types::SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    /// Filter expression. The official README shows `status:running`; the older API filtered by expert key and
    /// set the limits.
    ///
    /// Limits: 1 to 256 characters.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, take, skip, sort, order, filter } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::jobs::jobs_list(
            call,
            filter.as_deref().filter(|text| !text.is_empty()),
            order.as_ref(),
            skip,
            sort.as_ref(),
            take,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListJobsReply>, Error>;
    type IntoFuture = CallFuture<types::ListJobsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ListJobsReply;
    type Item = types::Job;
    const ITEMS: &'static str = "data.jobs";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        page.data.jobs
    }

    fn count(page: &Self::Page) -> Option<usize> {
        page.data.jobs.as_ref().map(Vec::len)
    }

    fn advance(&mut self, page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::offset(
            &mut self.skip,
            count,
            Some(page)
                .and_then(|found| found.meta.as_ref())
                .and_then(|found| found.total.as_ref())
                .cloned(),
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

static START: Operation = Operation {
    id: "jobs_start",
    method: "POST",
    route: "/jobs",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_start`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StartRequest {
    core: Core,
    options: CallOptions,
    body: types::StartJobInput,
}

::agent_clients_runtime::call_options!(StartRequest);

impl StartRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let StartRequest { core, options, body } = self;
        let mut call = core.call(&START, options);
        call.accept("application/json");
        raw::jobs::jobs_start(call, &body)
    }
}

impl ::std::future::IntoFuture for StartRequest {
    type Output = Result<Reply<types::StartJobReply>, Error>;
    type IntoFuture = CallFuture<types::StartJobReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE: Operation = Operation {
    id: "jobs_update",
    method: "POST",
    route: "/jobs/{jobId}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
    body: types::UpdateJobInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, job_id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::jobs::jobs_update(call, &job_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::UpdateJobReply>, Error>;
    type IntoFuture = CallFuture<types::UpdateJobReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `jobs_checkpoints`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `jobs.checkpoints`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct JobsCheckpoints {
    pub(crate) core: Core,
}

impl JobsCheckpoints {
    /// Get a checkpoint
    ///
    /// Fetches one checkpoint of a job by its id.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    /// - `checkpoint_id`: Id of the checkpoint. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `GET /jobs/{jobId}/checkpoints/{checkpointId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P23). Older counterpart: GET /api/studio/v1/expert_jobs/{id}/checkpoints/{id}.
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
    /// let reply = client.jobs().checkpoints().get("job-id", "checkpoint-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        job_id: impl Into<String>,
        checkpoint_id: impl Into<String>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
            checkpoint_id: checkpoint_id.into(),
        }
    }

    /// List checkpoints of a job
    ///
    /// Lists the checkpoints of a job, a page at a time.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `GET /jobs/{jobId}/checkpoints`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P22). Older counterpart: GET /api/studio/v1/expert_jobs/{id}/checkpoints/.
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
    /// let reply = client.jobs().checkpoints().list("job-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, job_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
            take: None,
            skip: None,
            sort: None,
            order: None,
        }
    }

    /// Stream checkpoints of a job
    ///
    /// Follows a job live: a checkpoint for every step, then a `done` event with the final status.
    ///
    /// The answer is `text/event-stream` (the request says so in `accept`). The service has no cursor, so a broken
    /// stream is not reopened: open it again or list the checkpoints, and tell repeats by `id`. Any chunk, comments
    /// included, keeps the idle timeout from running out. Closing the stream does not cancel the job.
    ///
    /// A status other than 2xx is an ordinary error, as of every other operation.
    ///
    /// - `job_id`: Id of the job. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `GET /jobs/{jobId}/checkpoints/stream`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P24). Older counterpart: GET /api/studio/v1/expert_jobs/{id}/checkpoints/stream, in the reference and in a client
    /// branch that was never released. Event names on the wire are not known; both known sets are read (contract
    /// section 5.1).
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
    /// let stream = client.jobs().checkpoints().stream("job-id").await?;
    /// # drop(stream); Ok(())
    /// # }
    /// ```
    pub fn stream(&self, job_id: impl Into<String>) -> StreamRequest {
        StreamRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            job_id: job_id.into(),
        }
    }
}

static GET: Operation = Operation {
    id: "jobs_checkpoints_get",
    method: "GET",
    route: "/jobs/{jobId}/checkpoints/{checkpointId}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_checkpoints_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
    checkpoint_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, job_id, checkpoint_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::jobs_checkpoints::jobs_checkpoints_get(call, &job_id, &checkpoint_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetCheckpointReply>, Error>;
    type IntoFuture = CallFuture<types::GetCheckpointReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "jobs_checkpoints_list",
    method: "GET",
    route: "/jobs/{jobId}/checkpoints",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_checkpoints_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
    take: Option<u64>,
    skip: Option<u64>,
    sort: Option<types::CheckpointSort>,
    order: Option<types::SortOrder>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of items on the page. Limits and default are the older API's; today's are not known.
    ///
    /// Limits: 1 to 100. The server's default: `10`.
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
    pub fn sort(mut self, sort: impl Into<types::CheckpointSort>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    /// Direction of sorting.
    pub fn order(mut self, order: impl Into<types::SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, job_id, take, skip, sort, order } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::jobs_checkpoints::jobs_checkpoints_list(
            call,
            &job_id,
            order.as_ref(),
            skip,
            sort.as_ref(),
            take,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListCheckpointsReply>, Error>;
    type IntoFuture = CallFuture<types::ListCheckpointsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ListCheckpointsReply;
    type Item = types::Checkpoint;
    const ITEMS: &'static str = "data.checkpoints";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.data.checkpoints)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.data.checkpoints.len())
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

static STREAM: Operation = Operation {
    id: "jobs_checkpoints_stream",
    method: "GET",
    route: "/jobs/{jobId}/checkpoints/stream",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `jobs_checkpoints_stream`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamRequest {
    core: Core,
    options: CallOptions,
    job_id: String,
}

::agent_clients_runtime::call_options!(StreamRequest);

impl StreamRequest {
    fn prepare(self, _cursor: Option<String>) -> Result<Prepared, Error> {
        let StreamRequest { core, options, job_id } = self;
        let mut call = core.call(&STREAM, options);
        call.accept("text/event-stream");
        raw::jobs_checkpoints::jobs_checkpoints_stream(call, &job_id)
    }
}

impl StreamRequest {
    /// Opens the stream of all events, as they are on the wire.
    ///
    /// # Errors
    ///
    /// An error status on opening is the error of this call, not an item of the stream.
    pub async fn events(
        self,
    ) -> Result<
        ::agent_clients_runtime::EventStream<types::CheckpointStreamEvent>,
        Error,
    > {
        let (core, options) = (self.core.clone(), self.options.clone());
        let open = move |
            cursor: Option<String>,
        | -> ::agent_clients_runtime::BoxFuture<'static, _> {
            let request = Clone::clone(&self);
            Box::pin(async move { request.prepare(cursor)?.send().await })
        };
        let resume = ::agent_clients_runtime::Resume::None;
        ::agent_clients_runtime::EventSource::new(&core, &options, &STREAM, open, resume)
            .open()
            .await
    }
}

impl ::std::future::IntoFuture for StreamRequest {
    type Output = Result<
        <types::CheckpointStreamEvent as ::agent_clients_runtime::StreamEvent>::Stream,
        Error,
    >;
    type IntoFuture = ::agent_clients_runtime::BoxFuture<'static, Self::Output>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.events().await?.into()) })
    }
}

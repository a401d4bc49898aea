//! The operations of `applications`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `applications`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Applications {
    pub(crate) core: Core,
}

impl Applications {
    /// Create an application
    ///
    /// Creates an application. A repeat after a lost answer may create a second one: list them first.
    ///
    /// `POST /applications`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P3).
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
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::CreateApplicationInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.applications().create(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, body: types::CreateApplicationInput) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Delete an application
    ///
    /// Deletes the application. Any 2xx is success, whatever its body.
    ///
    /// - `application_id`: Id of the application. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `DELETE /applications/{applicationId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P5).
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
    /// let reply = client.applications().delete("application-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, application_id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            application_id: application_id.into(),
        }
    }

    /// Get an application
    ///
    /// Fetches one application by its id.
    ///
    /// - `application_id`: Id of the application. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `GET /applications/{applicationId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P2).
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
    /// let reply = client.applications().get("application-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, application_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            application_id: application_id.into(),
        }
    }

    /// List applications
    ///
    /// Lists the applications of your organization, a page at a time, optionally filtered by name and sorted.
    ///
    /// `GET /applications`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P1).
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
    /// let reply = client.applications().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: None,
            sort: None,
            order: None,
            take: None,
            skip: None,
        }
    }

    /// Update an application
    ///
    /// Changes the name, the status or both.
    ///
    /// - `application_id`: Id of the application. The older reference uses 24 characters of `a-z0-9`; not enforced.
    ///
    /// `POST /applications/{applicationId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P4). POST because the older API has no PUT or PATCH anywhere.
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
    /// # async fn example(client: perstack_client::Client, body: perstack_client::types::UpdateApplicationInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.applications().update("application-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        application_id: impl Into<String>,
        body: types::UpdateApplicationInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            application_id: application_id.into(),
            body,
        }
    }
}

static CREATE: Operation = Operation {
    id: "applications_create",
    method: "POST",
    route: "/applications",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `applications_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    body: types::CreateApplicationInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::applications::applications_create(call, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::CreateApplicationReply>, Error>;
    type IntoFuture = CallFuture<types::CreateApplicationReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "applications_delete",
    method: "DELETE",
    route: "/applications/{applicationId}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `applications_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    application_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, application_id } = self;
        let call = core.call(&DELETE, options);
        raw::applications::applications_delete(call, &application_id)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "applications_get",
    method: "GET",
    route: "/applications/{applicationId}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `applications_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    application_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, application_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::applications::applications_get(call, &application_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetApplicationReply>, Error>;
    type IntoFuture = CallFuture<types::GetApplicationReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "applications_list",
    method: "GET",
    route: "/applications",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `applications_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    name: Option<String>,
    sort: Option<types::ApplicationSort>,
    order: Option<types::SortOrder>,
    take: Option<u64>,
    skip: Option<u64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Filter by name. Whether a part of the name is enough is not known.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Field to sort by.
    pub fn sort(mut self, sort: impl Into<types::ApplicationSort>) -> Self {
        self.sort = Some(sort.into());
        self
    }

    /// Direction of sorting.
    pub fn order(mut self, order: impl Into<types::SortOrder>) -> Self {
        self.order = Some(order.into());
        self
    }

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

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, name, sort, order, take, skip } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::applications::applications_list(
            call,
            name.as_deref().filter(|text| !text.is_empty()),
            order.as_ref(),
            skip,
            sort.as_ref(),
            take,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListApplicationsReply>, Error>;
    type IntoFuture = CallFuture<types::ListApplicationsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ListApplicationsReply;
    type Item = types::Application;
    const ITEMS: &'static str = "data.applications";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.data.applications)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.data.applications.len())
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

static UPDATE: Operation = Operation {
    id: "applications_update",
    method: "POST",
    route: "/applications/{applicationId}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `applications_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    application_id: String,
    body: types::UpdateApplicationInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, application_id, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::applications::applications_update(call, &application_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::UpdateApplicationReply>, Error>;
    type IntoFuture = CallFuture<types::UpdateApplicationReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `experts_drafts`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `experts.drafts`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct ExpertsDrafts {
    pub(crate) core: Core,
}

impl ExpertsDrafts {
    /// Promote a draft to a release
    ///
    /// Turns a draft into a released version, optionally tagged. Versions are written once: assigning a version that
    /// exists is expected to be refused with 400 or 409. A release in an unpublished scope stays private.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    /// - `draft_ref`: Ref of the draft, as answered when it was created.
    ///
    /// `POST /experts/{scopeName}/drafts/{draftRef}/version`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P36). Official name: assignVersion. The last segment rests on the name; `versions` and `assign-version` are as
    /// likely.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request makes no sense to the service as things stand. `reason` says why.
    /// - `401`: The key is missing, invalid, or does not reach the application. `reason` is always `Failed to authenticate`.
    /// - `404`: Something the request names does not exist. `reason` says what.
    /// - `409`: What should be created exists already. Inferred; the service may answer 400 instead.
    /// - `422`: A parameter or the body does not fit the service's schema. `reason` is free-form, often a list of findings.
    /// - `default`: Any other failure, for example a gateway's. The body is often no JSON; then the message is the canonical reason phrase of the status.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName, body: perstack_client::types::AssignVersionInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().assign_version(scope_name, "draft-ref", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn assign_version(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
        draft_ref: impl Into<String>,
        body: types::AssignVersionInput,
    ) -> AssignVersionRequest {
        AssignVersionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            draft_ref: draft_ref.into(),
            body,
        }
    }

    /// Create a draft
    ///
    /// Creates a draft in a scope. A repeat after a lost answer may create a second draft: list the drafts first.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    ///
    /// `POST /experts/{scopeName}/drafts`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P33). The vendor's later command line creates a draft scope and pushes to a ref in two steps, so an API of later
    /// date may split this.
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
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName, body: perstack_client::types::CreateDraftInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().create(scope_name, body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
        body: types::CreateDraftInput,
    ) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            body,
        }
    }

    /// Delete a draft
    ///
    /// Deletes the draft. Any 2xx is success, whatever its body.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    /// - `draft_ref`: Ref of the draft, as answered when it was created.
    ///
    /// `DELETE /experts/{scopeName}/drafts/{draftRef}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P35).
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
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().delete(scope_name, "draft-ref").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
        draft_ref: impl Into<String>,
    ) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            draft_ref: draft_ref.into(),
        }
    }

    /// Get a draft
    ///
    /// Fetches one draft of a scope by its ref.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    /// - `draft_ref`: Ref of the draft, as answered when it was created.
    ///
    /// `GET /experts/{scopeName}/drafts/{draftRef}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P32).
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
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().get(scope_name, "draft-ref").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
        draft_ref: impl Into<String>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            draft_ref: draft_ref.into(),
        }
    }

    /// List drafts of a scope
    ///
    /// Lists the drafts of a scope, a page at a time.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    ///
    /// `GET /experts/{scopeName}/drafts`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P31).
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
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().list(scope_name).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
    ) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            limit: None,
            offset: None,
        }
    }

    /// Update a draft
    ///
    /// Updates a draft with the given experts, as often as needed before a version is assigned.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    /// - `draft_ref`: Ref of the draft, as answered when it was created.
    ///
    /// `POST /experts/{scopeName}/drafts/{draftRef}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P34). POST because the older API has no PUT or PATCH anywhere.
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
    /// # async fn example(client: perstack_client::Client, scope_name: perstack_client::ScopeName, body: perstack_client::types::UpdateDraftInput) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().drafts().update(scope_name, "draft-ref", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
        draft_ref: impl Into<String>,
        body: types::UpdateDraftInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
            draft_ref: draft_ref.into(),
            body,
        }
    }
}

static ASSIGN_VERSION: Operation = Operation {
    id: "experts_drafts_assign_version",
    method: "POST",
    route: "/experts/{scopeName}/drafts/{draftRef}/version",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_assign_version`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AssignVersionRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    draft_ref: String,
    body: types::AssignVersionInput,
}

::agent_clients_runtime::call_options!(AssignVersionRequest);

impl AssignVersionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let AssignVersionRequest { core, options, scope_name, draft_ref, body } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                ASSIGN_VERSION.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&ASSIGN_VERSION, options);
        call.accept("application/json");
        raw::experts_drafts::experts_drafts_assign_version(
            call,
            &scope_name,
            &draft_ref,
            &body,
        )
    }
}

impl ::std::future::IntoFuture for AssignVersionRequest {
    type Output = Result<Reply<types::AssignVersionReply>, Error>;
    type IntoFuture = CallFuture<types::AssignVersionReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE: Operation = Operation {
    id: "experts_drafts_create",
    method: "POST",
    route: "/experts/{scopeName}/drafts",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    body: types::CreateDraftInput,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, scope_name, body } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                CREATE.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        raw::experts_drafts::experts_drafts_create(call, &scope_name, &body)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::CreateDraftReply>, Error>;
    type IntoFuture = CallFuture<types::CreateDraftReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "experts_drafts_delete",
    method: "DELETE",
    route: "/experts/{scopeName}/drafts/{draftRef}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    draft_ref: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, scope_name, draft_ref } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                DELETE.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let call = core.call(&DELETE, options);
        raw::experts_drafts::experts_drafts_delete(call, &scope_name, &draft_ref)
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
    id: "experts_drafts_get",
    method: "GET",
    route: "/experts/{scopeName}/drafts/{draftRef}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    draft_ref: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, scope_name, draft_ref } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                GET.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::experts_drafts::experts_drafts_get(call, &scope_name, &draft_ref)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetDraftReply>, Error>;
    type IntoFuture = CallFuture<types::GetDraftReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "experts_drafts_list",
    method: "GET",
    route: "/experts/{scopeName}/drafts",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    limit: Option<i64>,
    offset: Option<i64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Number of items on the page. Limits and default are not known.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Number of items to skip before the page. Limits and default are not known.
    pub fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, scope_name, limit, offset } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                LIST.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::experts_drafts::experts_drafts_list(call, &scope_name, limit, offset)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListDraftsReply>, Error>;
    type IntoFuture = CallFuture<types::ListDraftsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ListDraftsReply;
    type Item = types::Draft;
    const ITEMS: &'static str = "data.drafts";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        page.data.drafts
    }

    fn count(page: &Self::Page) -> Option<usize> {
        page.data.drafts.as_ref().map(Vec::len)
    }

    fn advance(&mut self, page: &Self::Page, count: usize) -> bool {
        ::agent_clients_runtime::page_step::offset(
            &mut self.offset,
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
    id: "experts_drafts_update",
    method: "POST",
    route: "/experts/{scopeName}/drafts/{draftRef}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_drafts_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
    draft_ref: String,
    body: types::UpdateDraftInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, scope_name, draft_ref, body } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                UPDATE.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::experts_drafts::experts_drafts_update(call, &scope_name, &draft_ref, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::UpdateDraftReply>, Error>;
    type IntoFuture = CallFuture<types::UpdateDraftReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

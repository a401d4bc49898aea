//! The operations of `experts`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `experts`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Experts {
    pub(crate) core: Core,
}

impl Experts {
    /// The operations of `experts.drafts`.
    #[must_use]
    pub fn drafts(&self) -> super::experts_drafts::ExpertsDrafts {
        super::experts_drafts::ExpertsDrafts {
            core: self.core.clone(),
        }
    }

    /// The operations of `experts.versions`.
    #[must_use]
    pub fn versions(&self) -> super::experts_versions::ExpertsVersions {
        super::experts_versions::ExpertsVersions {
            core: self.core.clone(),
        }
    }

    /// Get an expert definition
    ///
    /// Fetches the definition of an expert: the latest version, or the one the key names by version or tag.
    ///
    /// Where the definition sits in `data` is not known: read `data.definition`, else `data.expert`, else `data`
    /// itself.
    ///
    /// - `key`: Key of an expert: `name`, `name@version` or `name@tag`, where the name may be scoped (`@org/expert`). Without version or tag it means the latest version. Lower case only. Limits: at most 511 characters.
    ///
    /// `GET /experts/{key}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P26). Older counterpart: GET /api/registry/v1/experts/{key}, which answers `data.expert`.
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
    /// # async fn example(client: perstack_client::Client, key: perstack_client::ExpertKey) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().get(key).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(
        &self,
        key: impl TryInto<crate::ExpertKey, Error: ::std::fmt::Display>,
    ) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.try_into().map_err(|error| error.to_string()),
        }
    }

    /// Get an expert's metadata
    ///
    /// Fetches scope and version of an expert without the definition.
    ///
    /// - `key`: Key of an expert: `name`, `name@version` or `name@tag`, where the name may be scoped (`@org/expert`). Without version or tag it means the latest version. Lower case only. Limits: at most 511 characters.
    ///
    /// `GET /experts/{key}/meta`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P27). Official name: getMeta. No older counterpart; the path rests on the name (it could be a query instead).
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
    /// # async fn example(client: perstack_client::Client, key: perstack_client::ExpertKey) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().get_meta(key).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_meta(
        &self,
        key: impl TryInto<crate::ExpertKey, Error: ::std::fmt::Display>,
    ) -> GetMetaRequest {
        GetMetaRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.try_into().map_err(|error| error.to_string()),
        }
    }

    /// List experts
    ///
    /// Lists available experts, a page at a time, optionally filtered.
    ///
    /// `GET /experts`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred, from what is seen in the official client's code (contract section 2, P25). Older counterpart: GET /api/registry/v1/experts/, which paged with `take` and `skip`.
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
    /// let reply = client.experts().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            filter: None,
            category: None,
            include_drafts: None,
            limit: None,
            offset: None,
        }
    }

    /// Publish a scope
    ///
    /// Makes a scope publicly visible. It does not touch versions. Any 2xx is success, with or without a body.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    ///
    /// `POST /experts/{scopeName}/publish`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P28).
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
    /// let reply = client.experts().publish(scope_name).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn publish(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
    ) -> PublishRequest {
        PublishRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
        }
    }

    /// Unpublish a scope
    ///
    /// Makes a scope private. It does not touch versions. Any 2xx is success, with or without a body.
    ///
    /// - `scope_name`: Name of the scope: the expert key without version or tag.
    ///
    /// `POST /experts/{scopeName}/unpublish`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P29).
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
    /// let reply = client.experts().unpublish(scope_name).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn unpublish(
        &self,
        scope_name: impl TryInto<crate::ScopeName, Error: ::std::fmt::Display>,
    ) -> UnpublishRequest {
        UnpublishRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            scope_name: scope_name.try_into().map_err(|error| error.to_string()),
        }
    }

    /// Yank a version
    ///
    /// Marks one version as deprecated. The version is not deleted. When it was the latest, the tag `latest` moves to
    /// another version and `latestTagUpdated` says so.
    ///
    /// The key must name a version; a bare key or one with a tag is not enough.
    ///
    /// - `key`: Key of one version of an expert: `name@version`, where the name may be scoped. Limits: at most 511 characters.
    ///
    /// `DELETE /experts/{key}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, P30). The most doubtful path of all: DELETE here, or POST /experts/{key}/yank. The older DELETE of the same shape
    /// deleted.
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
    /// # async fn example(client: perstack_client::Client, key: perstack_client::ExpertVersionKey) -> Result<(), perstack_client::Error> {
    /// let reply = client.experts().yank(key).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn yank(
        &self,
        key: impl TryInto<crate::ExpertVersionKey, Error: ::std::fmt::Display>,
    ) -> YankRequest {
        YankRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            key: key.try_into().map_err(|error| error.to_string()),
        }
    }
}

static GET: Operation = Operation {
    id: "experts_get",
    method: "GET",
    route: "/experts/{key}",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    key: ::std::result::Result<crate::ExpertKey, String>,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, key } = self;
        let key = key
            .map_err(|why| Error::invalid_input(
                GET.id,
                "key",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::experts::experts_get(call, &key)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::GetExpertReply>, Error>;
    type IntoFuture = CallFuture<types::GetExpertReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_META: Operation = Operation {
    id: "experts_get_meta",
    method: "GET",
    route: "/experts/{key}/meta",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_get_meta`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetMetaRequest {
    core: Core,
    options: CallOptions,
    key: ::std::result::Result<crate::ExpertKey, String>,
}

::agent_clients_runtime::call_options!(GetMetaRequest);

impl GetMetaRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetMetaRequest { core, options, key } = self;
        let key = key
            .map_err(|why| Error::invalid_input(
                GET_META.id,
                "key",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&GET_META, options);
        call.accept("application/json");
        raw::experts::experts_get_meta(call, &key)
    }
}

impl ::std::future::IntoFuture for GetMetaRequest {
    type Output = Result<Reply<types::GetExpertMetaReply>, Error>;
    type IntoFuture = CallFuture<types::GetExpertMetaReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "experts_list",
    method: "GET",
    route: "/experts",
    auth: "bearer",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    filter: Option<String>,
    category: Option<types::ExpertCategory>,
    include_drafts: Option<bool>,
    limit: Option<i64>,
    offset: Option<i64>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Search term.
    pub fn filter(mut self, filter: impl Into<String>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Only experts of this category.
    pub fn category(mut self, category: impl Into<types::ExpertCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Whether drafts are included. Sent as `true` or `false` when set, left out when not.
    pub fn include_drafts(mut self, include_drafts: bool) -> Self {
        self.include_drafts = Some(include_drafts);
        self
    }

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
        let ListRequest {
            core,
            options,
            filter,
            category,
            include_drafts,
            limit,
            offset,
        } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::experts::experts_list(
            call,
            category.as_ref(),
            filter.as_deref().filter(|text| !text.is_empty()),
            include_drafts,
            limit,
            offset,
        )
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ListExpertsReply>, Error>;
    type IntoFuture = CallFuture<types::ListExpertsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ListExpertsReply;
    type Item = types::Expert;
    const ITEMS: &'static str = "data.experts";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        page.data.experts
    }

    fn count(page: &Self::Page) -> Option<usize> {
        page.data.experts.as_ref().map(Vec::len)
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

static PUBLISH: Operation = Operation {
    id: "experts_publish",
    method: "POST",
    route: "/experts/{scopeName}/publish",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_publish`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PublishRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
}

::agent_clients_runtime::call_options!(PublishRequest);

impl PublishRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PublishRequest { core, options, scope_name } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                PUBLISH.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&PUBLISH, options);
        call.accept("application/json");
        raw::experts::experts_publish(call, &scope_name)
    }
}

impl ::std::future::IntoFuture for PublishRequest {
    type Output = Result<Reply<Option<types::PublishExpertReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::PublishExpertReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static UNPUBLISH: Operation = Operation {
    id: "experts_unpublish",
    method: "POST",
    route: "/experts/{scopeName}/unpublish",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_unpublish`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UnpublishRequest {
    core: Core,
    options: CallOptions,
    scope_name: ::std::result::Result<crate::ScopeName, String>,
}

::agent_clients_runtime::call_options!(UnpublishRequest);

impl UnpublishRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UnpublishRequest { core, options, scope_name } = self;
        let scope_name = scope_name
            .map_err(|why| Error::invalid_input(
                UNPUBLISH.id,
                "scopeName",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&UNPUBLISH, options);
        call.accept("application/json");
        raw::experts::experts_unpublish(call, &scope_name)
    }
}

impl ::std::future::IntoFuture for UnpublishRequest {
    type Output = Result<Reply<Option<types::UnpublishExpertReply>>, Error>;
    type IntoFuture = CallFuture<Option<types::UnpublishExpertReply>>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_optional_json(move || self.prepare())
    }
}

static YANK: Operation = Operation {
    id: "experts_yank",
    method: "DELETE",
    route: "/experts/{key}",
    auth: "bearer",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `experts_yank`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct YankRequest {
    core: Core,
    options: CallOptions,
    key: ::std::result::Result<crate::ExpertVersionKey, String>,
}

::agent_clients_runtime::call_options!(YankRequest);

impl YankRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let YankRequest { core, options, key } = self;
        let key = key
            .map_err(|why| Error::invalid_input(
                YANK.id,
                "key",
                why,
                "give a value in the documented form",
            ))?;
        let mut call = core.call(&YANK, options);
        call.accept("application/json");
        raw::experts::experts_yank(call, &key)
    }
}

impl ::std::future::IntoFuture for YankRequest {
    type Output = Result<Reply<types::YankExpertReply>, Error>;
    type IntoFuture = CallFuture<types::YankExpertReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

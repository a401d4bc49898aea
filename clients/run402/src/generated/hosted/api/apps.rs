//! The operations of `apps`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `apps`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/apps.md"))]
#[derive(Clone, Debug)]
pub struct Apps {
    pub(crate) core: Core,
}

impl Apps {
    /// Browse apps
    ///
    /// Lists published apps. There is no paging.
    ///
    /// `GET /apps/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
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
    /// let reply = client.apps().browse().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn browse(&self) -> BrowseRequest {
        BrowseRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            tag: None,
        }
    }

    /// Delete a version
    ///
    /// Deletes the version. Any 2xx is success, whatever its body.
    ///
    /// - `project_id`: Id of the project.
    /// - `version_id`: Id of the version.
    ///
    /// `DELETE /projects/v1/admin/{project_id}/versions/{version_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
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
    /// let reply = client.apps().delete_version("project-id", "version-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete_version(
        &self,
        project_id: impl Into<String>,
        version_id: impl Into<String>,
    ) -> DeleteVersionRequest {
        DeleteVersionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            version_id: version_id.into(),
        }
    }

    /// Fork an app
    ///
    /// Makes a new project out of a version of an app. The official client saves its keys and makes it the active one.
    ///
    /// `POST /fork/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12). The idempotency key is the vendor's documentation (contract section 1.7); the official client sends none.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AppsForkInput) -> Result<(), run402_client::Error> {
    /// let reply = client.apps().fork(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn fork(&self, body: types::AppsForkInput) -> ForkRequest {
        ForkRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get an app
    ///
    /// Fetches one version of a published app.
    ///
    /// - `version_id`: Id of the version.
    ///
    /// `GET /apps/v1/{version_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
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
    /// let reply = client.apps().get_app("version-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_app(&self, version_id: impl Into<String>) -> GetAppRequest {
        GetAppRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            version_id: version_id.into(),
        }
    }

    /// List versions
    ///
    /// Lists the published versions of the project. There is no paging.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/versions`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
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
    /// let reply = client.apps().list_versions("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_versions(&self, project_id: impl Into<String>) -> ListVersionsRequest {
        ListVersionsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Publish a version
    ///
    /// Publishes the project as it is, as a new version of its app.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/publish`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AppsPublishInput) -> Result<(), run402_client::Error> {
    /// let reply = client.apps().publish("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn publish(
        &self,
        project_id: impl Into<String>,
        body: types::AppsPublishInput,
    ) -> PublishRequest {
        PublishRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }

    /// Update a version
    ///
    /// Changes what is said about a version. Any 2xx is success, whatever its body.
    ///
    /// - `project_id`: Id of the project.
    /// - `version_id`: Id of the version.
    ///
    /// `PATCH /projects/v1/admin/{project_id}/versions/{version_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.12).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::AppsPublishInput) -> Result<(), run402_client::Error> {
    /// let reply = client.apps().update_version("project-id", "version-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update_version(
        &self,
        project_id: impl Into<String>,
        version_id: impl Into<String>,
        body: types::AppsPublishInput,
    ) -> UpdateVersionRequest {
        UpdateVersionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            version_id: version_id.into(),
            body,
        }
    }
}

static BROWSE: Operation = Operation {
    id: "apps_browse",
    method: "GET",
    route: "/apps/v1",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_browse`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct BrowseRequest {
    core: Core,
    options: CallOptions,
    tag: Option<Vec<String>>,
}

::agent_clients_runtime::call_options!(BrowseRequest);

impl BrowseRequest {
    /// Only apps with these tags; one parameter each.
    pub fn tag(mut self, tag: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tag = Some(tag.into_iter().map(Into::into).collect());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let BrowseRequest { core, options, tag } = self;
        let mut call = core.call(&BROWSE, options);
        call.accept("application/json");
        raw::apps::apps_browse(call, tag.as_ref())
    }
}

impl ::std::future::IntoFuture for BrowseRequest {
    type Output = Result<Reply<types::AppsBrowseReply>, Error>;
    type IntoFuture = CallFuture<types::AppsBrowseReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE_VERSION: Operation = Operation {
    id: "apps_delete_version",
    method: "DELETE",
    route: "/projects/v1/admin/{project_id}/versions/{version_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_delete_version`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteVersionRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    version_id: String,
}

::agent_clients_runtime::call_options!(DeleteVersionRequest);

impl DeleteVersionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteVersionRequest { core, options, project_id, version_id } = self;
        let call = core.call(&DELETE_VERSION, options);
        raw::apps::apps_delete_version(call, &project_id, &version_id)
    }
}

impl ::std::future::IntoFuture for DeleteVersionRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static FORK: Operation = Operation {
    id: "apps_fork",
    method: "POST",
    route: "/fork/v1",
    auth: "wallet",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_fork`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ForkRequest {
    core: Core,
    options: CallOptions,
    body: types::AppsForkInput,
}

::agent_clients_runtime::call_options!(ForkRequest);

impl ForkRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ForkRequest { core, options, body } = self;
        let mut call = core.call(&FORK, options);
        call.accept("application/json");
        raw::apps::apps_fork(call, &body)
    }
}

impl ::std::future::IntoFuture for ForkRequest {
    type Output = Result<Reply<types::AppsForkReply>, Error>;
    type IntoFuture = CallFuture<types::AppsForkReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_APP: Operation = Operation {
    id: "apps_get_app",
    method: "GET",
    route: "/apps/v1/{version_id}",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_get_app`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetAppRequest {
    core: Core,
    options: CallOptions,
    version_id: String,
}

::agent_clients_runtime::call_options!(GetAppRequest);

impl GetAppRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetAppRequest { core, options, version_id } = self;
        let mut call = core.call(&GET_APP, options);
        call.accept("application/json");
        raw::apps::apps_get_app(call, &version_id)
    }
}

impl ::std::future::IntoFuture for GetAppRequest {
    type Output = Result<Reply<types::AppSummary>, Error>;
    type IntoFuture = CallFuture<types::AppSummary>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_VERSIONS: Operation = Operation {
    id: "apps_list_versions",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/versions",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_list_versions`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListVersionsRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(ListVersionsRequest);

impl ListVersionsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListVersionsRequest { core, options, project_id } = self;
        let mut call = core.call(&LIST_VERSIONS, options);
        call.accept("application/json");
        raw::apps::apps_list_versions(call, &project_id)
    }
}

impl ::std::future::IntoFuture for ListVersionsRequest {
    type Output = Result<Reply<types::AppsListVersionsReply>, Error>;
    type IntoFuture = CallFuture<types::AppsListVersionsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PUBLISH: Operation = Operation {
    id: "apps_publish",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/publish",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_publish`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PublishRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::AppsPublishInput,
}

::agent_clients_runtime::call_options!(PublishRequest);

impl PublishRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PublishRequest { core, options, project_id, body } = self;
        let mut call = core.call(&PUBLISH, options);
        call.accept("application/json");
        raw::apps::apps_publish(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for PublishRequest {
    type Output = Result<Reply<types::AppSummary>, Error>;
    type IntoFuture = CallFuture<types::AppSummary>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPDATE_VERSION: Operation = Operation {
    id: "apps_update_version",
    method: "PATCH",
    route: "/projects/v1/admin/{project_id}/versions/{version_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `apps_update_version`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateVersionRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    version_id: String,
    body: types::AppsPublishInput,
}

::agent_clients_runtime::call_options!(UpdateVersionRequest);

impl UpdateVersionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateVersionRequest { core, options, project_id, version_id, body } = self;
        let call = core.call(&UPDATE_VERSION, options);
        raw::apps::apps_update_version(call, &project_id, &version_id, &body)
    }
}

impl ::std::future::IntoFuture for UpdateVersionRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

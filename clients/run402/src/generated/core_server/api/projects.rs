//! The operations of `projects`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `projects`. Cheap to clone.
///
#[doc = include_str!(
    concat!(env!("CARGO_MANIFEST_DIR"), "/docs/core_server/projects.md")
)]
#[derive(Clone, Debug)]
pub struct Projects {
    pub(crate) core: Core,
}

impl Projects {
    /// Get a project
    ///
    /// Fetches a project with both of its keys. No credential is asked for.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such project (`project_not_found`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().get("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, project_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Create a project
    ///
    /// Makes a project and answers its keys. Fields that the server does not know, such as `tier`, are ignored. There
    /// is no list and no way to delete a project.
    ///
    /// `POST /projects/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the server wants it (`invalid_request`, `sql_error`, `invalid_release_spec`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().provision().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn provision(&self) -> ProvisionRequest {
        ProvisionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body: None,
        }
    }

    /// Read rows of a table
    ///
    /// Forwarded to PostgREST. While that cannot be reached, the request ends the server.
    ///
    /// - `table`: Name of the table.
    ///
    /// `GET /rest/v1/{table}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2). With PostgREST it was not exercised. The server takes all methods, and the service key under
    /// `/admin/v1/rest/`.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No key, or not the one that is needed (`authentication_required`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().rest("table").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn rest(&self, table: impl Into<String>) -> RestRequest {
        RestRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            table: table.into(),
        }
    }

    /// Run SQL
    ///
    /// Runs SQL in the project's database. Without parameters, the SQL itself is sent, as `text/plain`.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/sql`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the server wants it (`invalid_request`, `sql_error`, `invalid_release_spec`).
    /// - `401`: No key, or not the one that is needed (`authentication_required`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::ProjectsSqlInput) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().sql("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn sql(
        &self,
        project_id: impl Into<String>,
        body: types::ProjectsSqlInput,
    ) -> SqlRequest {
        SqlRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }
}

static GET: Operation = Operation {
    id: "projects_get",
    method: "GET",
    route: "/projects/v1/{project_id}",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, project_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::projects::projects_get(call, &project_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::CoreProject>, Error>;
    type IntoFuture = CallFuture<types::CoreProject>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PROVISION: Operation = Operation {
    id: "projects_provision",
    method: "POST",
    route: "/projects/v1",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_provision`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProvisionRequest {
    core: Core,
    options: CallOptions,
    body: Option<types::ProjectsProvisionInput>,
}

::agent_clients_runtime::call_options!(ProvisionRequest);

impl ProvisionRequest {
    /// The body of the request.
    pub fn body(mut self, body: types::ProjectsProvisionInput) -> Self {
        self.body = Some(body);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ProvisionRequest { core, options, body } = self;
        let mut call = core.call(&PROVISION, options);
        call.accept("application/json");
        if let Some(body) = &body {
            call.json_body(body, "application/json")?;
        }
        raw::projects::projects_provision(call)
    }
}

impl ::std::future::IntoFuture for ProvisionRequest {
    type Output = Result<Reply<types::CoreProject>, Error>;
    type IntoFuture = CallFuture<types::CoreProject>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REST: Operation = Operation {
    id: "projects_rest",
    method: "GET",
    route: "/rest/v1/{table}",
    auth: "anon-key",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_rest`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RestRequest {
    core: Core,
    options: CallOptions,
    table: String,
}

::agent_clients_runtime::call_options!(RestRequest);

impl RestRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RestRequest { core, options, table } = self;
        let mut call = core.call(&REST, options);
        call.accept("application/json");
        raw::projects::projects_rest(call, &table)
    }
}

impl ::std::future::IntoFuture for RestRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static SQL: Operation = Operation {
    id: "projects_sql",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/sql",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_sql`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SqlRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::ProjectsSqlInput,
}

::agent_clients_runtime::call_options!(SqlRequest);

impl SqlRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let SqlRequest { core, options, project_id, body } = self;
        let mut call = core.call(&SQL, options);
        call.accept("application/json");
        if body.params.as_ref().is_none_or(|list| list.is_empty()) {
            call.body(body.sql.clone().into(), "text/plain");
        }
        raw::projects::projects_sql(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for SqlRequest {
    type Output = Result<Reply<types::ProjectsSqlReply>, Error>;
    type IntoFuture = CallFuture<types::ProjectsSqlReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

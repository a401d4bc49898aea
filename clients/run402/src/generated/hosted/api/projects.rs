//! The operations of `projects`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Items, Operation, Pages, Prepared, Repeat,
    Reply,
};

/// The operations of `projects`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/projects.md"))]
#[derive(Clone, Debug)]
pub struct Projects {
    pub(crate) core: Core,
}

impl Projects {
    /// Apply an expose manifest
    ///
    /// Says which tables, views and functions of the database are reachable, and under which policy.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/expose`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ExposeManifest) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().apply_expose("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn apply_expose(
        &self,
        project_id: impl Into<String>,
        body: types::ExposeManifest,
    ) -> ApplyExposeRequest {
        ApplyExposeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }

    /// Delete a project
    ///
    /// Deletes the project. The vendor documents a soft delete with a grace of about 104 days.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `DELETE /projects/v1/{project_id}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
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
    /// let reply = client.projects().delete("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(&self, project_id: impl Into<String>) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Demote a user
    ///
    /// Takes the role of an administrator from an end user of the project. `auth.demote` is the same request.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/demote-user`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.1). The README names `auth.demote`, which is the same request.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ProjectsUserInput) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().demote_user("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn demote_user(
        &self,
        project_id: impl Into<String>,
        body: types::ProjectsUserInput,
    ) -> DemoteUserRequest {
        DemoteUserRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }

    /// Get a project
    ///
    /// Fetches one project. The official client asks for it before it makes a project the active one. What the answer
    /// holds is not known, but for `endpoints`, whose addresses the client shows after a deploy to the open-source
    /// server.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2, 6.3 and 7.1). No method of the README; `projects.get` of later clients.
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

    /// Get the expose manifest
    ///
    /// Fetches what is exposed now.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/expose`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
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
    /// let reply = client.projects().get_expose("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_expose(&self, project_id: impl Into<String>) -> GetExposeRequest {
        GetExposeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Get the prices of the tiers
    ///
    /// Fetches what each tier costs and what it includes.
    ///
    /// `GET /tiers/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
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
    /// let reply = client.projects().get_quote().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_quote(&self) -> GetQuoteRequest {
        GetQuoteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
        }
    }

    /// Get the database schema of a project
    ///
    /// Fetches tables, columns, constraints and row-level policies.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/schema`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
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
    /// let reply = client.projects().get_schema("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_schema(&self, project_id: impl Into<String>) -> GetSchemaRequest {
        GetSchemaRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Get the usage of a project
    ///
    /// Fetches what the project has used of its API calls and storage.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/usage`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1).
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
    /// let reply = client.projects().get_usage("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get_usage(&self, project_id: impl Into<String>) -> GetUsageRequest {
        GetUsageRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// List projects
    ///
    /// Lists the projects that the credential may see, a page at a time.
    ///
    /// `GET /projects/v1`
    ///
    /// Since 2.43.0 of the official client.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 6.1 and 6.3). Until then GET /wallets/v1/{wallet}/projects, without credentials and with the wallet in the path.
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
    /// let reply = client.projects().list().await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            org_id: None,
            limit: None,
            after: None,
        }
    }

    /// Pin a project
    ///
    /// Pins the project; what that does is not said. Only for keys that belong to an administrator: 403
    /// `ADMIN_REQUIRED` for all others. The request has no body.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/pin`
    ///
    /// Until 1.57.0 of the official client; later ones dropped it.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1). Removed in 2.17.0; 1.57.0 is the last release that was read and has it.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `403`: The credential may not do this.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # #[allow(deprecated)]
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().pin("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    #[deprecated(note = "the official client dropped it after 1.57.0")]
    pub fn pin(&self, project_id: impl Into<String>) -> PinRequest {
        PinRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Promote a user
    ///
    /// Makes an end user of the project an administrator of it. `auth.promote` is the same request.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/promote-user`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.1). The README names `auth.promote`, which is the same request.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such thing.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ProjectsUserInput) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().promote_user("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn promote_user(
        &self,
        project_id: impl Into<String>,
        body: types::ProjectsUserInput,
    ) -> PromoteUserRequest {
        PromoteUserRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
        }
    }

    /// Provision a project
    ///
    /// Makes a project with a database of its own and answers its keys. Needs an active tier: 402 without one. The
    /// official client saves the keys and makes the project the active one.
    ///
    /// `POST /projects/v1`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1). The idempotency key is the vendor's documentation (contract section 1.7); the official client sends none.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `401`: No credential, or one that does not count.
    /// - `402`: Something has to be paid: x402 requirements in `accepts`, an exceeded quota in `usage`, or an expired lease in `lifecycle_state`.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ProjectsProvisionInput) -> Result<(), run402_client::Error> {
    /// let reply = client.projects().provision(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn provision(&self, body: types::ProjectsProvisionInput) -> ProvisionRequest {
        ProvisionRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Read rows of a table
    ///
    /// Reads the rows that the anon key may see. The query is that of PostgREST, for example `select=id&order=id.desc`.
    /// Answers 503 with `Retry-After` while a migration runs.
    ///
    /// - `table`: Name of the table.
    ///
    /// `GET /rest/v1/{table}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.1 and 6.3). 1.57.0 sends the anon key as `apikey` only. Later clients send any method, and the service key to
    /// `/admin/v1/rest/{table}`; these are not described here.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `503`: A migration runs (`MIGRATE_GATE_ACTIVE`); `Retry-After` may say how long to wait.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client) -> Result<(), run402_client::Error> {
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
    /// Runs SQL in the project's database. Refused with 403: CREATE EXTENSION, COPY PROGRAM, ALTER SYSTEM, SET
    /// search_path, CREATE and DROP SCHEMA, GRANT, REVOKE, CREATE and DROP ROLE.
    ///
    /// Without parameters, the SQL itself is sent, as `text/plain`.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/admin/{project_id}/sql`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.1). An empty list of parameters is none, as in the official client.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `403`: The credential may not do this, or the statement is not allowed; then `hint` may say what to do instead.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::Client, body: run402_client::types::ProjectsSqlInput) -> Result<(), run402_client::Error> {
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

static APPLY_EXPOSE: Operation = Operation {
    id: "projects_apply_expose",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/expose",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_apply_expose`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ApplyExposeRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::ExposeManifest,
}

::agent_clients_runtime::call_options!(ApplyExposeRequest);

impl ApplyExposeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ApplyExposeRequest { core, options, project_id, body } = self;
        let mut call = core.call(&APPLY_EXPOSE, options);
        call.accept("application/json");
        raw::projects::projects_apply_expose(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for ApplyExposeRequest {
    type Output = Result<Reply<::serde_json::Value>, Error>;
    type IntoFuture = CallFuture<::serde_json::Value>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static DELETE: Operation = Operation {
    id: "projects_delete",
    method: "DELETE",
    route: "/projects/v1/{project_id}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, project_id } = self;
        let call = core.call(&DELETE, options);
        raw::projects::projects_delete(call, &project_id)
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

static DEMOTE_USER: Operation = Operation {
    id: "projects_demote_user",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/demote-user",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_demote_user`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DemoteUserRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::ProjectsUserInput,
}

::agent_clients_runtime::call_options!(DemoteUserRequest);

impl DemoteUserRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DemoteUserRequest { core, options, project_id, body } = self;
        let call = core.call(&DEMOTE_USER, options);
        raw::projects::projects_demote_user(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for DemoteUserRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
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
    type Output = Result<Reply<types::ProjectsGetReply>, Error>;
    type IntoFuture = CallFuture<types::ProjectsGetReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_EXPOSE: Operation = Operation {
    id: "projects_get_expose",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/expose",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_get_expose`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetExposeRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(GetExposeRequest);

impl GetExposeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetExposeRequest { core, options, project_id } = self;
        let mut call = core.call(&GET_EXPOSE, options);
        call.accept("application/json");
        raw::projects::projects_get_expose(call, &project_id)
    }
}

impl ::std::future::IntoFuture for GetExposeRequest {
    type Output = Result<Reply<types::ExposeManifest>, Error>;
    type IntoFuture = CallFuture<types::ExposeManifest>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_QUOTE: Operation = Operation {
    id: "projects_get_quote",
    method: "GET",
    route: "/tiers/v1",
    auth: "none",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_get_quote`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetQuoteRequest {
    core: Core,
    options: CallOptions,
}

::agent_clients_runtime::call_options!(GetQuoteRequest);

impl GetQuoteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetQuoteRequest { core, options } = self;
        let mut call = core.call(&GET_QUOTE, options);
        call.accept("application/json");
        raw::projects::projects_get_quote(call)
    }
}

impl ::std::future::IntoFuture for GetQuoteRequest {
    type Output = Result<Reply<types::QuoteResult>, Error>;
    type IntoFuture = CallFuture<types::QuoteResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_SCHEMA: Operation = Operation {
    id: "projects_get_schema",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/schema",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_get_schema`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetSchemaRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(GetSchemaRequest);

impl GetSchemaRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetSchemaRequest { core, options, project_id } = self;
        let mut call = core.call(&GET_SCHEMA, options);
        call.accept("application/json");
        raw::projects::projects_get_schema(call, &project_id)
    }
}

impl ::std::future::IntoFuture for GetSchemaRequest {
    type Output = Result<Reply<types::SchemaReport>, Error>;
    type IntoFuture = CallFuture<types::SchemaReport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET_USAGE: Operation = Operation {
    id: "projects_get_usage",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/usage",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_get_usage`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetUsageRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(GetUsageRequest);

impl GetUsageRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetUsageRequest { core, options, project_id } = self;
        let mut call = core.call(&GET_USAGE, options);
        call.accept("application/json");
        raw::projects::projects_get_usage(call, &project_id)
    }
}

impl ::std::future::IntoFuture for GetUsageRequest {
    type Output = Result<Reply<types::UsageReport>, Error>;
    type IntoFuture = CallFuture<types::UsageReport>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "projects_list",
    method: "GET",
    route: "/projects/v1",
    auth: "wallet",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    org_id: Option<String>,
    limit: Option<i64>,
    after: Option<String>,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    /// Only projects of this organization.
    pub fn org_id(mut self, org_id: impl Into<String>) -> Self {
        self.org_id = Some(org_id.into());
        self
    }

    /// Number of projects on the page.
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The `next_cursor` of the page before.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.after = Some(after.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, org_id, limit, after } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::projects::projects_list(call, after.as_deref(), limit, org_id.as_deref())
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::ProjectsListReply>, Error>;
    type IntoFuture = CallFuture<types::ProjectsListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

impl ::agent_clients_runtime::PageRequest for ListRequest {
    type Page = types::ProjectsListReply;
    type Item = types::ProjectSummary;
    const ITEMS: &'static str = "projects";
    const OPERATION: &'static Operation = &LIST;
    #[inline]
    fn fetch(self) -> CallFuture<Self::Page> {
        ::std::future::IntoFuture::into_future(self)
    }

    fn items(page: Self::Page) -> Option<Vec<Self::Item>> {
        Some(page.projects)
    }

    fn count(page: &Self::Page) -> Option<usize> {
        Some(page.projects.len())
    }

    fn advance(&mut self, page: &Self::Page, _count: usize) -> bool {
        ::agent_clients_runtime::page_step::cursor(
            &mut self.after,
            Some(page).and_then(|found| found.next_cursor.as_ref()).cloned(),
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

static PIN: Operation = Operation {
    id: "projects_pin",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/pin",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_pin`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PinRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(PinRequest);

impl PinRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PinRequest { core, options, project_id } = self;
        let mut call = core.call(&PIN, options);
        call.accept("application/json");
        raw::projects::projects_pin(call, &project_id)
    }
}

impl ::std::future::IntoFuture for PinRequest {
    type Output = Result<Reply<types::PinResult>, Error>;
    type IntoFuture = CallFuture<types::PinResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static PROMOTE_USER: Operation = Operation {
    id: "projects_promote_user",
    method: "POST",
    route: "/projects/v1/admin/{project_id}/promote-user",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_promote_user`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PromoteUserRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::ProjectsUserInput,
}

::agent_clients_runtime::call_options!(PromoteUserRequest);

impl PromoteUserRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PromoteUserRequest { core, options, project_id, body } = self;
        let call = core.call(&PROMOTE_USER, options);
        raw::projects::projects_promote_user(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for PromoteUserRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static PROVISION: Operation = Operation {
    id: "projects_provision",
    method: "POST",
    route: "/projects/v1",
    auth: "wallet",
    repeat: Repeat::Header("Idempotency-Key"),
    envelope: &errors::ENVELOPE,
};

/// The request of `projects_provision`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProvisionRequest {
    core: Core,
    options: CallOptions,
    body: types::ProjectsProvisionInput,
}

::agent_clients_runtime::call_options!(ProvisionRequest);

impl ProvisionRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ProvisionRequest { core, options, body } = self;
        let mut call = core.call(&PROVISION, options);
        call.accept("application/json");
        raw::projects::projects_provision(call, &body)
    }
}

impl ::std::future::IntoFuture for ProvisionRequest {
    type Output = Result<Reply<types::ProvisionResult>, Error>;
    type IntoFuture = CallFuture<types::ProvisionResult>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REST: Operation = Operation {
    id: "projects_rest",
    method: "GET",
    route: "/rest/v1/{table}",
    auth: "anon",
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

//! The operations of `deploy`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `deploy`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/core_server/deploy.md"))]
#[derive(Clone, Debug)]
pub struct Deploy {
    pub(crate) core: Core,
}

impl Deploy {
    /// Commit a plan
    ///
    /// Makes the planned release the live one. May be repeated. A migration whose SQL fails ends the server.
    ///
    /// - `plan_id`: Id of the plan.
    ///
    /// `POST /apply/v1/plans/{plan_id}/commit`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: Content was not uploaded (`content_digest_missing`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::DeployCommitInput) -> Result<(), run402_client::Error> {
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

    /// Plan a release
    ///
    /// Hands over the specification of a release. `manifest_ref` and a dry run are ignored: a plan is made. The id of
    /// the release follows from its content, so the same site in two projects has the same one.
    ///
    /// `POST /apply/v1/plans`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 7.1 and 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `400`: The request is not as the server wants it (`invalid_request`, `sql_error`, `invalid_release_spec`).
    /// - `404`: There is no such project (`project_not_found`).
    /// - `422`: The server cannot do this (`unsupported_capability`).
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::DeployPlanInput) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().plan(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn plan(&self, body: types::DeployPlanInput) -> PlanRequest {
        PlanRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Upload a content
    ///
    /// Stages one content for a later commit. Content that does not match its hash ends the server.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `POST /projects/v1/{project_id}/content`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::DeployUploadInput) -> Result<(), run402_client::Error> {
    /// let reply = client.deploy().upload("project-id", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn upload(
        &self,
        project_id: impl Into<String>,
        body: types::DeployUploadInput,
    ) -> UploadRequest {
        UploadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            body,
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
    type Output = Result<Reply<types::DeployCommitReply>, Error>;
    type IntoFuture = CallFuture<types::DeployCommitReply>;
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
}

::agent_clients_runtime::call_options!(PlanRequest);

impl PlanRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let PlanRequest { core, options, body } = self;
        let mut call = core.call(&PLAN, options);
        call.accept("application/json");
        raw::deploy::deploy_plan(call, &body)
    }
}

impl ::std::future::IntoFuture for PlanRequest {
    type Output = Result<Reply<types::DeployPlanReply>, Error>;
    type IntoFuture = CallFuture<types::DeployPlanReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static UPLOAD: Operation = Operation {
    id: "deploy_upload",
    method: "POST",
    route: "/projects/v1/{project_id}/content",
    auth: "wallet",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `deploy_upload`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UploadRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    body: types::DeployUploadInput,
}

::agent_clients_runtime::call_options!(UploadRequest);

impl UploadRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UploadRequest { core, options, project_id, body } = self;
        let mut call = core.call(&UPLOAD, options);
        call.accept("application/json");
        raw::deploy::deploy_upload(call, &project_id, &body)
    }
}

impl ::std::future::IntoFuture for UploadRequest {
    type Output = Result<Reply<types::DeployUploadReply>, Error>;
    type IntoFuture = CallFuture<types::DeployUploadReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

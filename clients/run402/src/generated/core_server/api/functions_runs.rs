//! The operations of `functions_runs`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `functions.runs`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct FunctionsRuns {
    pub(crate) core: Core,
}

impl FunctionsRuns {
    /// Cancel a run
    ///
    /// Ends a run.
    ///
    /// - `run_id`: Id of the run.
    ///
    /// `POST /functions/v1/runs/{run_id}/cancel`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().cancel("run-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn cancel(&self, run_id: impl Into<String>) -> CancelRequest {
        CancelRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            run_id: run_id.into(),
        }
    }

    /// Start a run
    ///
    /// Starts a durable run of a function. The project is that of the service key.
    ///
    /// - `name`: Name of the function.
    ///
    /// `POST /functions/v1/{name}/runs`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred; so is that the body is free and may be left out.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().create("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn create(&self, name: impl Into<String>) -> CreateRequest {
        CreateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            body: None,
        }
    }

    /// Get a run
    ///
    /// Fetches how far a run is.
    ///
    /// - `run_id`: Id of the run.
    ///
    /// `GET /functions/v1/runs/{run_id}`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().get("run-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn get(&self, run_id: impl Into<String>) -> GetRequest {
        GetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            run_id: run_id.into(),
        }
    }

    /// List runs
    ///
    /// Lists the durable runs of a function.
    ///
    /// - `name`: Name of the function.
    ///
    /// `GET /functions/v1/{name}/runs`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().list("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, name: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
        }
    }

    /// Get the logs of a run
    ///
    /// Fetches the lines that a run logged.
    ///
    /// - `run_id`: Id of the run.
    ///
    /// `GET /functions/v1/runs/{run_id}/logs`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().logs("run-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn logs(&self, run_id: impl Into<String>) -> LogsRequest {
        LogsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            run_id: run_id.into(),
        }
    }

    /// Redrive a run
    ///
    /// Runs again what has failed.
    ///
    /// - `run_id`: Id of the run.
    ///
    /// `POST /functions/v1/runs/{run_id}/redrive`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract sections 6.3 and 7.2). The path is stated, the method is inferred; the meaning is that of the word.
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().runs().redrive("run-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn redrive(&self, run_id: impl Into<String>) -> RedriveRequest {
        RedriveRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            run_id: run_id.into(),
        }
    }
}

static CANCEL: Operation = Operation {
    id: "functions_runs_cancel",
    method: "POST",
    route: "/functions/v1/runs/{run_id}/cancel",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_cancel`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CancelRequest {
    core: Core,
    options: CallOptions,
    run_id: String,
}

::agent_clients_runtime::call_options!(CancelRequest);

impl CancelRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CancelRequest { core, options, run_id } = self;
        let mut call = core.call(&CANCEL, options);
        call.accept("application/json");
        raw::functions_runs::functions_runs_cancel(call, &run_id)
    }
}

impl ::std::future::IntoFuture for CancelRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static CREATE: Operation = Operation {
    id: "functions_runs_create",
    method: "POST",
    route: "/functions/v1/{name}/runs",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_create`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateRequest {
    core: Core,
    options: CallOptions,
    name: String,
    body: Option<::serde_json::Value>,
}

::agent_clients_runtime::call_options!(CreateRequest);

impl CreateRequest {
    /// The body of the request.
    pub fn body(mut self, body: ::serde_json::Value) -> Self {
        self.body = Some(body);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let CreateRequest { core, options, name, body } = self;
        let mut call = core.call(&CREATE, options);
        call.accept("application/json");
        if let Some(body) = &body {
            call.json_body(body, "application/json")?;
        }
        raw::functions_runs::functions_runs_create(call, &name)
    }
}

impl ::std::future::IntoFuture for CreateRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static GET: Operation = Operation {
    id: "functions_runs_get",
    method: "GET",
    route: "/functions/v1/runs/{run_id}",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRequest {
    core: Core,
    options: CallOptions,
    run_id: String,
}

::agent_clients_runtime::call_options!(GetRequest);

impl GetRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let GetRequest { core, options, run_id } = self;
        let mut call = core.call(&GET, options);
        call.accept("application/json");
        raw::functions_runs::functions_runs_get(call, &run_id)
    }
}

impl ::std::future::IntoFuture for GetRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "functions_runs_list",
    method: "GET",
    route: "/functions/v1/{name}/runs",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    name: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, name } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::functions_runs::functions_runs_list(call, &name)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LOGS: Operation = Operation {
    id: "functions_runs_logs",
    method: "GET",
    route: "/functions/v1/runs/{run_id}/logs",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_logs`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct LogsRequest {
    core: Core,
    options: CallOptions,
    run_id: String,
}

::agent_clients_runtime::call_options!(LogsRequest);

impl LogsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let LogsRequest { core, options, run_id } = self;
        let mut call = core.call(&LOGS, options);
        call.accept("application/json");
        raw::functions_runs::functions_runs_logs(call, &run_id)
    }
}

impl ::std::future::IntoFuture for LogsRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static REDRIVE: Operation = Operation {
    id: "functions_runs_redrive",
    method: "POST",
    route: "/functions/v1/runs/{run_id}/redrive",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_runs_redrive`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RedriveRequest {
    core: Core,
    options: CallOptions,
    run_id: String,
}

::agent_clients_runtime::call_options!(RedriveRequest);

impl RedriveRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let RedriveRequest { core, options, run_id } = self;
        let mut call = core.call(&REDRIVE, options);
        call.accept("application/json");
        raw::functions_runs::functions_runs_redrive(call, &run_id)
    }
}

impl ::std::future::IntoFuture for RedriveRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

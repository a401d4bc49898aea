//! The operations of `functions`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `functions`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Functions {
    pub(crate) core: Core,
}

impl Functions {
    /// The operations of `functions.runs`.
    #[must_use]
    pub fn runs(&self) -> super::functions_runs::FunctionsRuns {
        super::functions_runs::FunctionsRuns {
            core: self.core.clone(),
        }
    }

    /// Invoke a function
    ///
    /// Calls a function directly. The seed's path, `/functions/v1/{name}`, answers 503 here.
    ///
    /// `POST /functions/v1/invoke`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract section 7.2).
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
    /// # async fn example(client: run402_client::core_server::CoreClient, body: run402_client::core_server::types::FunctionsInvokeInput) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().invoke(body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke(&self, body: types::FunctionsInvokeInput) -> InvokeRequest {
        InvokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            body,
        }
    }

    /// Get the logs of all functions
    ///
    /// Fetches the lines that the functions and the server logged.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/{project_id}/functions/logs`
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
    /// # async fn example(client: run402_client::core_server::CoreClient) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().logs("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn logs(&self, project_id: impl Into<String>) -> LogsRequest {
        LogsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Run a trigger of a function
    ///
    /// Does what the trigger would do at its time.
    ///
    /// - `project_id`: Id of the project.
    /// - `name`: Name of the function.
    /// - `trigger`: Name or id of the trigger; which of them is not stated.
    ///
    /// `POST /projects/v1/{project_id}/functions/{name}/triggers/{trigger}/run`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred; so is that the body is free and may be left out.
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
    /// let reply = client.functions().run_trigger("project-id", "name", "trigger").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn run_trigger(
        &self,
        project_id: impl Into<String>,
        name: impl Into<String>,
        trigger: impl Into<String>,
    ) -> RunTriggerRequest {
        RunTriggerRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            name: name.into(),
            trigger: trigger.into(),
            body: None,
        }
    }

    /// Trigger a function
    ///
    /// Starts a function.
    ///
    /// - `project_id`: Id of the project.
    /// - `name`: Name of the function.
    ///
    /// `POST /projects/v1/{project_id}/functions/{name}/trigger`
    ///
    /// *Evidence:* name inferred, wire inferred, from what is seen in the official client's code (contract section 7.2). The path is stated, the method is inferred; so is that the body is free and may be left out.
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
    /// let reply = client.functions().trigger("project-id", "name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn trigger(
        &self,
        project_id: impl Into<String>,
        name: impl Into<String>,
    ) -> TriggerRequest {
        TriggerRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            name: name.into(),
            body: None,
        }
    }
}

static INVOKE: Operation = Operation {
    id: "functions_invoke",
    method: "POST",
    route: "/functions/v1/invoke",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeRequest {
    core: Core,
    options: CallOptions,
    body: types::FunctionsInvokeInput,
}

::agent_clients_runtime::call_options!(InvokeRequest);

impl InvokeRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let InvokeRequest { core, options, body } = self;
        let mut call = core.call(&INVOKE, options);
        call.accept("application/json");
        raw::functions::functions_invoke(call, &body)
    }
}

impl ::std::future::IntoFuture for InvokeRequest {
    type Output = Result<Reply<types::FunctionsInvokeReply>, Error>;
    type IntoFuture = CallFuture<types::FunctionsInvokeReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LOGS: Operation = Operation {
    id: "functions_logs",
    method: "GET",
    route: "/projects/v1/{project_id}/functions/logs",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_logs`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct LogsRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(LogsRequest);

impl LogsRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let LogsRequest { core, options, project_id } = self;
        let mut call = core.call(&LOGS, options);
        call.accept("application/json");
        raw::functions::functions_logs(call, &project_id)
    }
}

impl ::std::future::IntoFuture for LogsRequest {
    type Output = Result<Reply<types::FunctionsLogsReply>, Error>;
    type IntoFuture = CallFuture<types::FunctionsLogsReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static RUN_TRIGGER: Operation = Operation {
    id: "functions_run_trigger",
    method: "POST",
    route: "/projects/v1/{project_id}/functions/{name}/triggers/{trigger}/run",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_run_trigger`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RunTriggerRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    name: String,
    trigger: String,
    body: Option<::serde_json::Value>,
}

::agent_clients_runtime::call_options!(RunTriggerRequest);

impl RunTriggerRequest {
    /// The body of the request.
    pub fn body(mut self, body: ::serde_json::Value) -> Self {
        self.body = Some(body);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let RunTriggerRequest { core, options, project_id, name, trigger, body } = self;
        let mut call = core.call(&RUN_TRIGGER, options);
        call.accept("application/json");
        if let Some(body) = &body {
            call.json_body(body, "application/json")?;
        }
        raw::functions::functions_run_trigger(call, &project_id, &name, &trigger)
    }
}

impl ::std::future::IntoFuture for RunTriggerRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static TRIGGER: Operation = Operation {
    id: "functions_trigger",
    method: "POST",
    route: "/projects/v1/{project_id}/functions/{name}/trigger",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_trigger`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TriggerRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    name: String,
    body: Option<::serde_json::Value>,
}

::agent_clients_runtime::call_options!(TriggerRequest);

impl TriggerRequest {
    /// The body of the request.
    pub fn body(mut self, body: ::serde_json::Value) -> Self {
        self.body = Some(body);
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let TriggerRequest { core, options, project_id, name, body } = self;
        let mut call = core.call(&TRIGGER, options);
        call.accept("application/json");
        if let Some(body) = &body {
            call.json_body(body, "application/json")?;
        }
        raw::functions::functions_trigger(call, &project_id, &name)
    }
}

impl ::std::future::IntoFuture for TriggerRequest {
    type Output = Result<Reply<types::RunReply>, Error>;
    type IntoFuture = CallFuture<types::RunReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

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

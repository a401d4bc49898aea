//! The operations of `functions`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `functions`. Cheap to clone.
///
#[doc = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/hosted/functions.md"))]
#[derive(Clone, Debug)]
pub struct Functions {
    pub(crate) core: Core,
}

impl Functions {
    /// Delete a function
    ///
    /// Deletes the function.
    ///
    /// - `project_id`: Id of the project.
    /// - `name`: Name of the function.
    ///
    /// `DELETE /projects/v1/admin/{project_id}/functions/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.5).
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
    /// let reply = client.functions().delete("project-id", "name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        project_id: impl Into<String>,
        name: impl Into<String>,
    ) -> DeleteRequest {
        DeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            name: name.into(),
        }
    }

    /// Invoke a function
    ///
    /// Calls the function. Its answer is handed over as it comes, JSON or anything else; a status outside 2xx is an
    /// error of the call, also when the function itself made it.
    ///
    /// - `name`: Name of the function.
    ///
    /// `POST /functions/v1/{name}`
    ///
    /// What the function gets: text as it is, or JSON.
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.5).
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
    /// let reply = client.functions().invoke("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke(&self, name: impl Into<String>) -> InvokeRequest {
        InvokeRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
            body: None,
            content_type: None,
        }
    }

    /// Invoke a function with DELETE
    ///
    /// Calls the function with DELETE. See `functions_invoke`.
    ///
    /// - `name`: Name of the function.
    ///
    /// `DELETE /functions/v1/{name}`
    ///
    /// What the function gets: text as it is, or JSON.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.5). The README names `invoke` only, which takes the method as an option.
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
    /// let reply = client.functions().invoke_delete("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke_delete(&self, name: impl Into<String>) -> InvokeDeleteRequest {
        InvokeDeleteRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
            body: None,
            content_type: None,
        }
    }

    /// Invoke a function with GET
    ///
    /// Calls the function with GET. See `functions_invoke`.
    ///
    /// - `name`: Name of the function.
    ///
    /// `GET /functions/v1/{name}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.5). The README names `invoke` only, which takes the method as an option.
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
    /// let reply = client.functions().invoke_get("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke_get(&self, name: impl Into<String>) -> InvokeGetRequest {
        InvokeGetRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
        }
    }

    /// Invoke a function with HEAD
    ///
    /// Calls the function with HEAD. See `functions_invoke`.
    ///
    /// - `name`: Name of the function.
    ///
    /// `HEAD /functions/v1/{name}`
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.5). The README names `invoke` only, which takes the method as an option.
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
    /// let reply = client.functions().invoke_head("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke_head(&self, name: impl Into<String>) -> InvokeHeadRequest {
        InvokeHeadRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
        }
    }

    /// Invoke a function with PATCH
    ///
    /// Calls the function with PATCH. See `functions_invoke`.
    ///
    /// - `name`: Name of the function.
    ///
    /// `PATCH /functions/v1/{name}`
    ///
    /// What the function gets: text as it is, or JSON.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.5). The README names `invoke` only, which takes the method as an option.
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
    /// let reply = client.functions().invoke_patch("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke_patch(&self, name: impl Into<String>) -> InvokePatchRequest {
        InvokePatchRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
            body: None,
            content_type: None,
        }
    }

    /// Invoke a function with PUT
    ///
    /// Calls the function with PUT. See `functions_invoke`.
    ///
    /// - `name`: Name of the function.
    ///
    /// `PUT /functions/v1/{name}`
    ///
    /// What the function gets: text as it is, or JSON.
    ///
    /// *Evidence:* name seen in the official client's code, wire seen in the official client's code (contract sections 2 and 3.5). The README names `invoke` only, which takes the method as an option.
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
    /// let reply = client.functions().invoke_put("name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn invoke_put(&self, name: impl Into<String>) -> InvokePutRequest {
        InvokePutRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            name: name.into(),
            idempotency_key: None,
            body: None,
            content_type: None,
        }
    }

    /// List functions
    ///
    /// Lists the functions of the project. There is no paging.
    ///
    /// - `project_id`: Id of the project.
    ///
    /// `GET /projects/v1/admin/{project_id}/functions`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.5).
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
    /// let reply = client.functions().list("project-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list(&self, project_id: impl Into<String>) -> ListRequest {
        ListRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
        }
    }

    /// Get the logs of a function
    ///
    /// Fetches the last lines that the function logged.
    ///
    /// - `project_id`: Id of the project.
    /// - `name`: Name of the function.
    ///
    /// `GET /projects/v1/admin/{project_id}/functions/{name}/logs`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2, 3.5 and 6.3).
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
    /// let reply = client.functions().logs("project-id", "name").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn logs(
        &self,
        project_id: impl Into<String>,
        name: impl Into<String>,
    ) -> LogsRequest {
        LogsRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            name: name.into(),
            tail: None,
            since: None,
            request_id: None,
        }
    }

    /// Update a function
    ///
    /// Changes the schedule and the limits of a function, without deploying it. A schedule of null removes it. An empty
    /// update is sent as one.
    ///
    /// - `project_id`: Id of the project.
    /// - `name`: Name of the function.
    ///
    /// `PATCH /projects/v1/admin/{project_id}/functions/{name}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire seen in the official client's code (contract sections 2 and 3.5).
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
    /// # async fn example(client: run402_client::Client, body: run402_client::types::FunctionsUpdateInput) -> Result<(), run402_client::Error> {
    /// let reply = client.functions().update("project-id", "name", body).await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn update(
        &self,
        project_id: impl Into<String>,
        name: impl Into<String>,
        body: types::FunctionsUpdateInput,
    ) -> UpdateRequest {
        UpdateRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            project_id: project_id.into(),
            name: name.into(),
            body,
        }
    }
}

static DELETE: Operation = Operation {
    id: "functions_delete",
    method: "DELETE",
    route: "/projects/v1/admin/{project_id}/functions/{name}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    name: String,
}

::agent_clients_runtime::call_options!(DeleteRequest);

impl DeleteRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let DeleteRequest { core, options, project_id, name } = self;
        let mut call = core.call(&DELETE, options);
        call.accept("application/json");
        raw::functions::functions_delete(call, &project_id, &name)
    }
}

impl ::std::future::IntoFuture for DeleteRequest {
    type Output = Result<Reply<types::FunctionsDeleteReply>, Error>;
    type IntoFuture = CallFuture<types::FunctionsDeleteReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static INVOKE: Operation = Operation {
    id: "functions_invoke",
    method: "POST",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
    body: Option<::agent_clients_runtime::Upload>,
    content_type: Option<String>,
}

::agent_clients_runtime::call_options!(InvokeRequest);

impl InvokeRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// The body of the request.
    pub fn body(mut self, body: impl Into<::agent_clients_runtime::Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Media type of the body; `application/octet-stream` unless set.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokeRequest { core, options, name, idempotency_key, body, content_type } = self;
        let mut call = core.call(&INVOKE, options);
        if let Some(body) = body {
            call.body(
                body,
                content_type.as_deref().unwrap_or("application/octet-stream"),
            );
        }
        raw::functions::functions_invoke(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokeRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static INVOKE_DELETE: Operation = Operation {
    id: "functions_invoke_delete",
    method: "DELETE",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke_delete`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeDeleteRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
    body: Option<::agent_clients_runtime::Upload>,
    content_type: Option<String>,
}

::agent_clients_runtime::call_options!(InvokeDeleteRequest);

impl InvokeDeleteRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// The body of the request.
    pub fn body(mut self, body: impl Into<::agent_clients_runtime::Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Media type of the body; `application/octet-stream` unless set.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokeDeleteRequest {
            core,
            options,
            name,
            idempotency_key,
            body,
            content_type,
        } = self;
        let mut call = core.call(&INVOKE_DELETE, options);
        if let Some(body) = body {
            call.body(
                body,
                content_type.as_deref().unwrap_or("application/octet-stream"),
            );
        }
        raw::functions::functions_invoke_delete(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokeDeleteRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static INVOKE_GET: Operation = Operation {
    id: "functions_invoke_get",
    method: "GET",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke_get`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeGetRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
}

::agent_clients_runtime::call_options!(InvokeGetRequest);

impl InvokeGetRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokeGetRequest { core, options, name, idempotency_key } = self;
        let call = core.call(&INVOKE_GET, options);
        raw::functions::functions_invoke_get(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokeGetRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static INVOKE_HEAD: Operation = Operation {
    id: "functions_invoke_head",
    method: "HEAD",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke_head`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokeHeadRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
}

::agent_clients_runtime::call_options!(InvokeHeadRequest);

impl InvokeHeadRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokeHeadRequest { core, options, name, idempotency_key } = self;
        let call = core.call(&INVOKE_HEAD, options);
        raw::functions::functions_invoke_head(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokeHeadRequest {
    type Output = Result<Reply<()>, Error>;
    type IntoFuture = CallFuture<()>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_empty(move || self.prepare())
    }
}

static INVOKE_PATCH: Operation = Operation {
    id: "functions_invoke_patch",
    method: "PATCH",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke_patch`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokePatchRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
    body: Option<::agent_clients_runtime::Upload>,
    content_type: Option<String>,
}

::agent_clients_runtime::call_options!(InvokePatchRequest);

impl InvokePatchRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// The body of the request.
    pub fn body(mut self, body: impl Into<::agent_clients_runtime::Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Media type of the body; `application/octet-stream` unless set.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokePatchRequest {
            core,
            options,
            name,
            idempotency_key,
            body,
            content_type,
        } = self;
        let mut call = core.call(&INVOKE_PATCH, options);
        if let Some(body) = body {
            call.body(
                body,
                content_type.as_deref().unwrap_or("application/octet-stream"),
            );
        }
        raw::functions::functions_invoke_patch(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokePatchRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static INVOKE_PUT: Operation = Operation {
    id: "functions_invoke_put",
    method: "PUT",
    route: "/functions/v1/{name}",
    auth: "function",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_invoke_put`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct InvokePutRequest {
    core: Core,
    options: CallOptions,
    name: String,
    idempotency_key: Option<String>,
    body: Option<::agent_clients_runtime::Upload>,
    content_type: Option<String>,
}

::agent_clients_runtime::call_options!(InvokePutRequest);

impl InvokePutRequest {
    /// Names this call. What the service does with a repeat is not known.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The official client takes it since 4.x.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// The body of the request.
    pub fn body(mut self, body: impl Into<::agent_clients_runtime::Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Media type of the body; `application/octet-stream` unless set.
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let InvokePutRequest {
            core,
            options,
            name,
            idempotency_key,
            body,
            content_type,
        } = self;
        let mut call = core.call(&INVOKE_PUT, options);
        if let Some(body) = body {
            call.body(
                body,
                content_type.as_deref().unwrap_or("application/octet-stream"),
            );
        }
        raw::functions::functions_invoke_put(call, &name, idempotency_key.as_deref())
    }
}

impl ::std::future::IntoFuture for InvokePutRequest {
    type Output = Result<Reply<::agent_clients_runtime::ByteStream>, Error>;
    type IntoFuture = CallFuture<::agent_clients_runtime::ByteStream>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_stream(move || self.prepare())
    }
}

static LIST: Operation = Operation {
    id: "functions_list",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/functions",
    auth: "service",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_list`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
}

::agent_clients_runtime::call_options!(ListRequest);

impl ListRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListRequest { core, options, project_id } = self;
        let mut call = core.call(&LIST, options);
        call.accept("application/json");
        raw::functions::functions_list(call, &project_id)
    }
}

impl ::std::future::IntoFuture for ListRequest {
    type Output = Result<Reply<types::FunctionsListReply>, Error>;
    type IntoFuture = CallFuture<types::FunctionsListReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LOGS: Operation = Operation {
    id: "functions_logs",
    method: "GET",
    route: "/projects/v1/admin/{project_id}/functions/{name}/logs",
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
    name: String,
    tail: Option<i64>,
    since: Option<i64>,
    request_id: Option<String>,
}

::agent_clients_runtime::call_options!(LogsRequest);

impl LogsRequest {
    /// Number of lines. The official client sends 50 unless told otherwise.
    pub fn tail(mut self, tail: i64) -> Self {
        self.tail = Some(tail);
        self
    }

    /// Only lines since this time, in milliseconds since 1970.
    pub fn since(mut self, since: i64) -> Self {
        self.since = Some(since);
        self
    }

    /// Only lines of this request. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3).
    pub fn request_id(mut self, request_id: impl Into<String>) -> Self {
        self.request_id = Some(request_id.into());
        self
    }

    fn prepare(self) -> Result<Prepared, Error> {
        let LogsRequest { core, options, project_id, name, tail, since, request_id } = self;
        let mut call = core.call(&LOGS, options);
        call.accept("application/json");
        raw::functions::functions_logs(
            call,
            &project_id,
            &name,
            request_id.as_deref(),
            since,
            tail,
        )
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

static UPDATE: Operation = Operation {
    id: "functions_update",
    method: "PATCH",
    route: "/projects/v1/admin/{project_id}/functions/{name}",
    auth: "service",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `functions_update`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateRequest {
    core: Core,
    options: CallOptions,
    project_id: String,
    name: String,
    body: types::FunctionsUpdateInput,
}

::agent_clients_runtime::call_options!(UpdateRequest);

impl UpdateRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let UpdateRequest { core, options, project_id, name, body } = self;
        let mut call = core.call(&UPDATE, options);
        call.accept("application/json");
        raw::functions::functions_update(call, &project_id, &name, &body)
    }
}

impl ::std::future::IntoFuture for UpdateRequest {
    type Output = Result<Reply<types::FunctionsUpdateReply>, Error>;
    type IntoFuture = CallFuture<types::FunctionsUpdateReply>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

//! The operations of `sessions`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::super::{errors, raw, types};
use ::agent_clients_runtime::{
    CallFuture, CallOptions, Core, Error, Operation, Prepared, Repeat, Reply,
};

/// The operations of `sessions`. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Sessions {
    pub(crate) core: Core,
}

impl Sessions {
    /// Cancel a running session
    ///
    /// Aborts the active turn: the model stops generating, which ends token spend. A multi-turn session goes back to
    /// `waiting_messages`, a single-shot run becomes `cancelled`; the answer does not say which, the stream, the
    /// timeline and the webhooks do. A session that is not running is refused with 409.
    ///
    /// - `session_id`: Id of the session, as the execute operation answered it.
    ///
    /// `POST /v4/sessions/{sessionId}/cancel`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire documented by the vendor (contract section 2, A3).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `409`: The session is not running, so there is nothing to cancel. Never a reason to repeat.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.sessions().cancel("session-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn cancel(&self, session_id: impl Into<String>) -> CancelRequest {
        CancelRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
        }
    }

    /// Fetch a captured file of a session
    ///
    /// Fetches one captured file whole. A text-like file comes as it is (`encoding: raw`), a binary one in base64.
    ///
    /// - `session_id`: Id of the session, as the execute operation answered it.
    /// - `path`: Path of the file, one of the paths of the tree: relative, without a leading slash. *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 3, A7). Inferred from the README's example.
    ///
    /// `GET /v4/sessions/{sessionId}/files/content`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, A7). Neither the path nor the place of the file's path is published (contract section 7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.sessions().fetch_file("session-id", "path").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn fetch_file(
        &self,
        session_id: impl Into<String>,
        path: impl Into<String>,
    ) -> FetchFileRequest {
        FetchFileRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
            path: path.into(),
        }
    }

    /// Fetch the timeline of a session
    ///
    /// Fetches the persisted summary of a session: status, metrics, prompt and spans. It has no detail of single
    /// events; those come from the stream and are merged by the consumer.
    ///
    /// - `session_id`: Id of the session, as the execute operation answered it.
    ///
    /// `GET /v4/sessions/{sessionId}/timeline`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire documented by the vendor (contract section 2, A5).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.sessions().fetch_timeline("session-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn fetch_timeline(&self, session_id: impl Into<String>) -> FetchTimelineRequest {
        FetchTimelineRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
        }
    }

    /// List the captured files of a session
    ///
    /// Lists the file tree that was captured from the sandbox after the execution. While the session still runs, the
    /// tree may be empty or the answer 404 (inferred).
    ///
    /// - `session_id`: Id of the session, as the execute operation answered it.
    ///
    /// `GET /v4/sessions/{sessionId}/files`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire inferred (contract section 2, A6). No path is published; read by analogy with the timeline (contract section 7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such session, or nothing of it was captured yet. Inferred.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient) -> Result<(), meistrari_client::Error> {
    /// let reply = client.sessions().list_files("session-id").await?;
    /// # drop(reply); Ok(())
    /// # }
    /// ```
    pub fn list_files(&self, session_id: impl Into<String>) -> ListFilesRequest {
        ListFilesRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
        }
    }

    /// Stream a session
    ///
    /// Follows a session live. A turn ends with a `result` event, whose status tells what is possible next; an `error`
    /// event is fatal. A `status` event with a final status is not the end: the `result` follows. Vault bytes of
    /// steps and results are inlined by the service, so references found in events need not be resolved.
    ///
    /// Events carry a cursor, and a stream that is opened with it yields newer events only. Keep it across turns and
    /// open the stream of the next turn with it. A broken stream is reopened with the last cursor, and without one
    /// when none has come yet.
    ///
    /// A status other than 2xx is an ordinary error of the call, before any event; 404 for an unknown session is
    /// inferred. Closing the stream does not cancel the session.
    ///
    /// - `session_id`: Id of the session, as the execute operation answered it.
    ///
    /// `GET /v4/sessions/{sessionId}`
    ///
    /// *Evidence:* name stated by the vendor's client documentation, wire documented by the vendor (contract section 2, A2). That `cursor` is a query parameter, and whether the kind of an event stands in its data or in its name, is
    /// inferred (contract sections 5.1 and 7).
    ///
    /// # Errors
    ///
    /// The API documents:
    /// - `404`: There is no such session, or nothing of it was captured yet. Inferred.
    /// - `default`: Any other failure, for example a gateway's. The body may be anything.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: meistrari_client::agent::AgentClient) -> Result<(), meistrari_client::Error> {
    /// let stream = client.sessions().stream("session-id").await?;
    /// # drop(stream); Ok(())
    /// # }
    /// ```
    pub fn stream(&self, session_id: impl Into<String>) -> StreamRequest {
        StreamRequest {
            core: self.core.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
            cursor: None,
        }
    }
}

static CANCEL: Operation = Operation {
    id: "sessions_cancel",
    method: "POST",
    route: "/v4/sessions/{sessionId}/cancel",
    auth: "agent-api",
    repeat: Repeat::Never,
    envelope: &errors::ENVELOPE,
};

/// The request of `sessions_cancel`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CancelRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
}

::agent_clients_runtime::call_options!(CancelRequest);

impl CancelRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let CancelRequest { core, options, session_id } = self;
        let mut call = core.call(&CANCEL, options);
        call.accept("application/json");
        raw::sessions::sessions_cancel(call, &session_id)
    }
}

impl ::std::future::IntoFuture for CancelRequest {
    type Output = Result<Reply<types::CancelSessionResponse>, Error>;
    type IntoFuture = CallFuture<types::CancelSessionResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static FETCH_FILE: Operation = Operation {
    id: "sessions_fetch_file",
    method: "GET",
    route: "/v4/sessions/{sessionId}/files/content",
    auth: "agent-api",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `sessions_fetch_file`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FetchFileRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
    path: String,
}

::agent_clients_runtime::call_options!(FetchFileRequest);

impl FetchFileRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let FetchFileRequest { core, options, session_id, path } = self;
        let mut call = core.call(&FETCH_FILE, options);
        call.accept("application/json");
        raw::sessions::sessions_fetch_file(call, &session_id, &path)
    }
}

impl ::std::future::IntoFuture for FetchFileRequest {
    type Output = Result<Reply<types::SessionFile>, Error>;
    type IntoFuture = CallFuture<types::SessionFile>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static FETCH_TIMELINE: Operation = Operation {
    id: "sessions_fetch_timeline",
    method: "GET",
    route: "/v4/sessions/{sessionId}/timeline",
    auth: "agent-api",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `sessions_fetch_timeline`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FetchTimelineRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
}

::agent_clients_runtime::call_options!(FetchTimelineRequest);

impl FetchTimelineRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let FetchTimelineRequest { core, options, session_id } = self;
        let mut call = core.call(&FETCH_TIMELINE, options);
        call.accept("application/json");
        raw::sessions::sessions_fetch_timeline(call, &session_id)
    }
}

impl ::std::future::IntoFuture for FetchTimelineRequest {
    type Output = Result<Reply<types::SessionTimelineResponse>, Error>;
    type IntoFuture = CallFuture<types::SessionTimelineResponse>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static LIST_FILES: Operation = Operation {
    id: "sessions_list_files",
    method: "GET",
    route: "/v4/sessions/{sessionId}/files",
    auth: "agent-api",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `sessions_list_files`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListFilesRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
}

::agent_clients_runtime::call_options!(ListFilesRequest);

impl ListFilesRequest {
    fn prepare(self) -> Result<Prepared, Error> {
        let ListFilesRequest { core, options, session_id } = self;
        let mut call = core.call(&LIST_FILES, options);
        call.accept("application/json");
        raw::sessions::sessions_list_files(call, &session_id)
    }
}

impl ::std::future::IntoFuture for ListFilesRequest {
    type Output = Result<Reply<types::SessionFileTree>, Error>;
    type IntoFuture = CallFuture<types::SessionFileTree>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        ::agent_clients_runtime::engine::send_json(move || self.prepare())
    }
}

static STREAM: Operation = Operation {
    id: "sessions_stream",
    method: "GET",
    route: "/v4/sessions/{sessionId}",
    auth: "agent-api",
    repeat: Repeat::Safe,
    envelope: &errors::ENVELOPE,
};

/// The request of `sessions_stream`; it is sent when it is awaited.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamRequest {
    core: Core,
    options: CallOptions,
    session_id: String,
    cursor: Option<i64>,
}

::agent_clients_runtime::call_options!(StreamRequest);

impl StreamRequest {
    /// The `nextCursor` of the last event seen; only newer events are streamed.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 3, A2). The name and the type are stated for the client's option; that it goes into the query is inferred.
    pub fn cursor(mut self, cursor: i64) -> Self {
        self.cursor = Some(cursor);
        self
    }

    fn prepare(self, cursor_: Option<String>) -> Result<Prepared, Error> {
        let StreamRequest { core, options, session_id, cursor } = self;
        let mut call = core.call(&STREAM, options);
        call.accept("text/event-stream");
        let cursor = match cursor_.map(|text| text.parse()).transpose() {
            Ok(cursor_) => cursor_.or(cursor),
            Err(_) => {
                return Err(
                    Error::invalid_input(
                        STREAM.id,
                        "cursor",
                        "the cursor is no number",
                        "use the one the stream gave",
                    ),
                );
            }
        };
        raw::sessions::sessions_stream(call, &session_id, cursor)
    }
}

impl StreamRequest {
    /// Opens the stream of all events, as they are on the wire.
    ///
    /// # Errors
    ///
    /// An error status on opening is the error of this call, not an item of the stream.
    pub async fn events(
        self,
    ) -> Result<::agent_clients_runtime::EventStream<types::SessionStreamEvent>, Error> {
        let (core, options) = (self.core.clone(), self.options.clone());
        let begin = self.cursor.as_ref().map(::std::string::ToString::to_string);
        let open = move |
            cursor: Option<String>,
        | -> ::agent_clients_runtime::BoxFuture<'static, _> {
            let request = Clone::clone(&self);
            Box::pin(async move { request.prepare(cursor)?.send().await })
        };
        let resume = ::agent_clients_runtime::Resume::Query;
        ::agent_clients_runtime::EventSource::new(&core, &options, &STREAM, open, resume)
            .open_at(begin)
            .await
    }
}

impl ::std::future::IntoFuture for StreamRequest {
    type Output = Result<
        <types::SessionStreamEvent as ::agent_clients_runtime::StreamEvent>::Stream,
        Error,
    >;
    type IntoFuture = ::agent_clients_runtime::BoxFuture<'static, Self::Output>;
    #[inline]
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { Ok(self.events().await?.into()) })
    }
}

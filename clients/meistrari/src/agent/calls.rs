//! The operations under the names of the official client, with answers that say what they mean.
//!
//! Each builds on the generated operation of the same call and must add no behaviour to the wire: only checks before it and meaning
//! after it.

use std::future::IntoFuture;

use agent_clients_runtime::{BoxFuture, CallOptions, Error, ReconnectPolicy, Reply, call_options};

use crate::agent::AgentClient;
use crate::agent::api::sessions::{FetchTimelineRequest, ListFilesRequest};
use crate::agent::files::FetchSessionFile;
use crate::agent::outcome::{self, Accepted, CancelError, ExecuteError, UpdateModelError};
use crate::agent::request::AgentRequest;
use crate::agent::stream::SessionStream;
use crate::agent::types::{CancelSessionResponse, UpdateAgentModelRequest, UpdateAgentModelResponse};

impl AgentClient {
    /// Starts a session, says something more in one, or recovers one (`executeAgent`). The request is checked before it is sent, and
    /// it is never sent twice. The path of the operation is inferred (Meistrari contract, section 7, item 1).
    ///
    /// ```no_run
    /// use meistrari_client::AgentClient;
    /// use meistrari_client::agent::{AgentRequest, ExecuteError};
    ///
    /// # async fn example(client: AgentClient) -> Result<(), ExecuteError> {
    /// let start = AgentRequest::start("acme", "support-bot", "Summarize the latest tickets");
    /// let session = client.execute_agent(start).await?;
    /// let more = AgentRequest::continue_session(&session.session_id, "Which first?");
    /// match client.execute_agent(more).await {
    ///     Ok(_) => println!("accepted"),
    ///     Err(ExecuteError::SessionBusy(_)) => println!("wait for the result of the turn"),
    ///     Err(other) => return Err(other),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`ExecuteError`]: an invalid request, a session that is busy (409), a refusal (`success: false`), or any error of a call.
    pub fn execute_agent(&self, request: impl Into<AgentRequest>) -> ExecuteAgent {
        ExecuteAgent {
            client: self.clone(),
            options: CallOptions::default(),
            request: request.into(),
        }
    }

    /// Follows a session live (`streamSession`). Give the cursor of the turn before with [`cursor`](StreamSession::cursor).
    ///
    /// # Errors
    ///
    /// A status other than 2xx is the error of this call and not an item of the stream; 404 for an unknown session is inferred.
    pub fn stream_session(&self, session_id: impl Into<String>) -> StreamSession {
        StreamSession {
            client: self.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
            cursor: None,
            reconnect: None,
        }
    }

    /// Aborts the active turn of a session (`cancelSession`): the model stops generating. A multi-turn session goes back to
    /// `waiting_messages`, a single run becomes `cancelled`; the answer does not say which (Meistrari contract, section 5.3).
    ///
    /// # Errors
    ///
    /// [`CancelError`]: nothing to cancel (409), a refusal (`success: false`), or any error of a call.
    pub fn cancel_session(&self, session_id: impl Into<String>) -> CancelSession {
        CancelSession {
            client: self.clone(),
            options: CallOptions::default(),
            session_id: session_id.into(),
        }
    }

    /// Sets the model of an agent (`updateAgentModel`): writes `agent.config.json` on the main branch of its repository.
    ///
    /// # Errors
    ///
    /// [`UpdateModelError`]: a refusal (`success: false`) or any error of a call.
    pub fn update_agent_model(&self, repository: impl Into<String>, model: impl Into<String>) -> UpdateAgentModel {
        UpdateAgentModel {
            client: self.clone(),
            options: CallOptions::default(),
            repository: repository.into(),
            body: UpdateAgentModelRequest::new(model),
        }
    }

    /// Fetches the persisted summary of a session (`fetchTimeline`): status, metrics, prompt, spans. Single events come from the
    /// stream and are merged by the caller.
    pub fn fetch_timeline(&self, session_id: impl Into<String>) -> FetchTimelineRequest {
        self.sessions().fetch_timeline(session_id)
    }

    /// Lists the files captured from a session's sandbox (`listSessionFiles`). While the session runs there may be none, or a 404
    /// (inferred, as the path of the operation is).
    pub fn list_session_files(&self, session_id: impl Into<String>) -> ListFilesRequest {
        self.sessions().list_files(session_id)
    }

    /// Fetches one captured file (`fetchSessionFile`) by a path of the tree. Its bytes are had with
    /// [`SessionFileExt::bytes`](super::SessionFileExt::bytes). The path of the operation is inferred.
    ///
    /// # Errors
    ///
    /// An empty path, one with a leading slash and one with a segment `..` are refused before any request.
    pub fn fetch_session_file(&self, session_id: impl Into<String>, path: impl Into<String>) -> FetchSessionFile {
        FetchSessionFile::new(self.clone(), session_id.into(), path.into())
    }
}

/// An execution; it is sent when it is awaited. Made by [`AgentClient::execute_agent`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ExecuteAgent {
    client: AgentClient,
    options: CallOptions,
    request: AgentRequest,
}

call_options!(ExecuteAgent);

impl IntoFuture for ExecuteAgent {
    type Output = Result<Reply<Accepted>, ExecuteError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            self.request.validate().map_err(ExecuteError::Invalid)?;
            let known = self.request.session_id().map(str::to_owned);
            let call = self.client.agents().execute(self.request.into());
            let reply = call.with_options(self.options).await.map_err(ExecuteError::of)?;
            outcome::accepted(reply, known)
        })
    }
}

/// A session stream to be opened; it is when this is awaited. Made by [`AgentClient::stream_session`].
#[derive(Clone, Debug)]
#[must_use = "a stream is opened when this is awaited"]
pub struct StreamSession {
    client: AgentClient,
    options: CallOptions,
    session_id: String,
    cursor: Option<i64>,
    reconnect: Option<ReconnectPolicy>,
}

call_options!(StreamSession);

impl StreamSession {
    /// Where to begin: the [`cursor`](SessionStream::cursor) of an earlier stream of the session. Only newer events come. `None` is
    /// the beginning.
    pub fn cursor(mut self, cursor: impl Into<Option<i64>>) -> Self {
        self.cursor = cursor.into();
        self
    }

    /// How the stream goes on after a break; [`ReconnectPolicy::none`] switches it off. So does `without_retry`.
    pub fn reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.reconnect = Some(policy);
        self
    }
}

impl IntoFuture for StreamSession {
    type Output = Result<SessionStream, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let mut request = self
                .client
                .sessions()
                .stream(self.session_id)
                .with_options(self.options);
            if let Some(cursor) = self.cursor {
                request = request.cursor(cursor);
            }
            let stream = request.await?;
            Ok(match self.reconnect {
                Some(policy) => stream.with_reconnect(policy),
                None => stream,
            })
        })
    }
}

/// A cancellation; it is sent when it is awaited. Made by [`AgentClient::cancel_session`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CancelSession {
    client: AgentClient,
    options: CallOptions,
    session_id: String,
}

call_options!(CancelSession);

impl IntoFuture for CancelSession {
    type Output = Result<Reply<CancelSessionResponse>, CancelError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let call = self.client.sessions().cancel(self.session_id);
            outcome::cancelled(call.with_options(self.options).await.map_err(CancelError::of)?)
        })
    }
}

/// A change of an agent's model; it is sent when it is awaited. Made by [`AgentClient::update_agent_model`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateAgentModel {
    client: AgentClient,
    options: CallOptions,
    repository: String,
    body: UpdateAgentModelRequest,
}

call_options!(UpdateAgentModel);

impl UpdateAgentModel {
    /// The message of the commit.
    pub fn commit_message(mut self, message: impl Into<String>) -> Self {
        self.body.commit_message = Some(message.into());
        self
    }
}

impl IntoFuture for UpdateAgentModel {
    type Output = Result<Reply<UpdateAgentModelResponse>, UpdateModelError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            if self.body.model.trim().is_empty() {
                let error =
                    Error::invalid_input("agents_update_model", "model", "it is empty", "give the model's name");
                return Err(UpdateModelError::Call(error));
            }
            let call = self.client.agents().update_model(self.repository, self.body);
            outcome::updated(call.with_options(self.options).await.map_err(UpdateModelError::Call)?)
        })
    }
}

//! One turn of a session from its message to its result, and the handle for the next one.
//!
//! It joins an execution and a stream and keeps what ties turns together: the session's id and the cursor. Dropping any of this never
//! cancels the session, and no turn is ever executed twice.

use std::fmt;
use std::future::IntoFuture;
use std::pin::Pin;
use std::task::{Context, Poll};

use agent_clients_runtime::futures_core::Stream;
use agent_clients_runtime::futures_core::stream::FusedStream;
use agent_clients_runtime::{BoxFuture, CallOptions, Error, ReconnectPolicy, StreamEnd, call_options};

use crate::agent::AgentClient;
use crate::agent::outcome::ExecuteError;
use crate::agent::request::{AgentRequest, ContinueSession, Extras, extras_setters};
use crate::agent::stream::{SessionStream, error_event};
use crate::agent::types::{SessionResultEvent, SessionStatus, SessionStreamEvent};

impl AgentClient {
    /// Runs one turn to its result: executes the request, streams the session, and hands back what the turn ended with.
    ///
    /// ```no_run
    /// use meistrari_client::AgentClient;
    /// use meistrari_client::agent::{AgentRequest, TurnError};
    ///
    /// # async fn example(client: AgentClient) -> Result<(), TurnError> {
    /// let start = AgentRequest::start("acme", "support-bot", "Summarize the latest tickets");
    /// let turn = client.run_turn(start).on_event(|event| println!("{event:?}")).await?;
    /// println!("{} {:?}", turn.status(), turn.result.extra);
    /// if let Some(ready) = turn.ready_for_follow_up() {
    ///     let next = ready.continue_with("Which tickets should we prioritize first?").await?;
    ///     println!("{}", next.status());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// For a session that had turns before, give the [`cursor`](RunTurn::cursor): without it the service may begin with the events of
    /// an earlier turn, and an earlier result ends the stream. [`ReadyForFollowUp`] does that by itself.
    ///
    /// Dropping the future closes the connection and does **not** cancel the session; nor does a `with_cancel` token. Only
    /// [`cancel_session`](Self::cancel_session) does.
    ///
    /// # Errors
    ///
    /// [`TurnError`]: not executed (or not known to be, as of any call whose answer was lost), or executed and lost sight of. In the
    /// second case it names the session and the cursor, to stream on from there; do not execute again.
    pub fn run_turn(&self, request: impl Into<AgentRequest>) -> RunTurn {
        RunTurn {
            client: self.clone(),
            options: CallOptions::default(),
            request: request.into(),
            cursor: None,
            reconnect: None,
            observer: None,
        }
    }
}

type Observer = Box<dyn FnMut(&SessionStreamEvent) + Send>;

/// One turn to be run; it is when this is awaited. Made by [`AgentClient::run_turn`] and [`ReadyForFollowUp::continue_with`].
///
/// The call options hold for the execution and for the stream. Await it for the [`Turn`], or [`begin`](Self::begin) it for the events
/// on the way.
#[must_use = "a turn is run when this is awaited"]
pub struct RunTurn {
    client: AgentClient,
    options: CallOptions,
    request: AgentRequest,
    cursor: Option<i64>,
    reconnect: Option<ReconnectPolicy>,
    observer: Option<Observer>,
}

call_options!(RunTurn);
extras_setters!(RunTurn);

impl RunTurn {
    /// Where the stream of the turn begins: the cursor of the turn before. `None` is the beginning of the session.
    pub fn cursor(mut self, cursor: impl Into<Option<i64>>) -> Self {
        self.cursor = cursor.into();
        self
    }

    /// How the stream goes on after a break.
    pub fn reconnect(mut self, policy: ReconnectPolicy) -> Self {
        self.reconnect = Some(policy);
        self
    }

    /// Shows every event of the turn, in order, as it comes, the result included. One observer; the last one given counts.
    pub fn on_event(mut self, observer: impl FnMut(&SessionStreamEvent) + Send + 'static) -> Self {
        self.observer = Some(Box::new(observer));
        self
    }

    /// Executes the request and opens the stream, and leaves the reading to the caller.
    ///
    /// # Errors
    ///
    /// As for [`AgentClient::run_turn`].
    pub async fn begin(self) -> Result<RunningTurn, TurnError> {
        let execution = self
            .client
            .execute_agent(self.request)
            .with_options(self.options.clone());
        let session_id = execution.await?.into_inner().session_id;
        let mut opening = self
            .client
            .stream_session(&session_id)
            .cursor(self.cursor)
            .with_options(self.options);
        if let Some(policy) = self.reconnect {
            opening = opening.reconnect(policy);
        }
        match opening.await {
            Ok(stream) => Ok(RunningTurn {
                client: self.client,
                session_id,
                stream,
                result: None,
                observer: self.observer,
            }),
            Err(error) => Err(TurnError::Stream {
                session_id,
                cursor: self.cursor,
                error,
            }),
        }
    }

    fn extras_mut(&mut self) -> &mut Extras {
        self.request.extras_mut()
    }
}

impl IntoFuture for RunTurn {
    type Output = Result<Turn, TurnError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move { self.begin().await?.finish().await })
    }
}

impl fmt::Debug for RunTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunTurn")
            .field("request", &self.request)
            .field("options", &self.options)
            .field("cursor", &self.cursor)
            .finish_non_exhaustive()
    }
}

/// A turn that was executed and is being streamed: a `Stream` of its events, as [`SessionStream`] is. Made by [`RunTurn::begin`].
///
/// Dropping it closes the connection; the turn goes on.
#[must_use = "a turn is followed only while it is polled"]
pub struct RunningTurn {
    client: AgentClient,
    session_id: String,
    stream: SessionStream,
    result: Option<SessionResultEvent>,
    observer: Option<Observer>,
}

impl RunningTurn {
    /// The session.
    #[must_use]
    pub fn session_id(&self) -> &str {
        &self.session_id
    }

    /// The stream: its cursor, its last status, how it ended.
    pub fn stream(&self) -> &SessionStream {
        &self.stream
    }

    /// The next event; `None` when the stream is over. Cancel-safe.
    ///
    /// # Errors
    ///
    /// As for [`SessionStream::next`].
    pub async fn next(&mut self) -> Option<Result<SessionStreamEvent, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Reads what is left of the turn, and hands back what it ended with.
    ///
    /// # Errors
    ///
    /// [`TurnError::Stream`] where the stream fails, and [`TurnError::NoResult`] where it ends without a result. Once the result
    /// came, only an `error` event is a failure: the cursor is behind the result, so it would not come a second time.
    pub async fn finish(mut self) -> Result<Turn, TurnError> {
        while let Some(event) = self.next().await {
            if let Err(error) = event {
                if self.result.is_some() && error_event(&error).is_none() {
                    break;
                }
                return Err(TurnError::Stream {
                    cursor: self.stream.cursor(),
                    session_id: self.session_id,
                    error,
                });
            }
        }
        let (cursor, end) = (self.stream.cursor(), self.stream.end().cloned());
        match self.result {
            Some(result) => Ok(Turn {
                client: self.client,
                session_id: self.session_id,
                result,
                cursor,
                reconnects: self.stream.reconnects(),
            }),
            None => Err(TurnError::NoResult {
                session_id: self.session_id,
                cursor,
                end: end.unwrap_or(StreamEnd::Eof),
            }),
        }
    }

    fn note(&mut self, event: &SessionStreamEvent) {
        match event {
            SessionStreamEvent::Result(result) => self.result = Some(result.clone()),
            // The result was that of an earlier turn: another one is under way.
            SessionStreamEvent::Status(event)
                if matches!(event.status, SessionStatus::Pending | SessionStatus::Running) =>
            {
                self.result = None;
            }
            _ => {}
        }
        if let Some(observer) = &mut self.observer {
            observer(event);
        }
    }
}

impl Stream for RunningTurn {
    type Item = Result<SessionStreamEvent, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = std::task::ready!(Pin::new(&mut self.stream).poll_next(context));
        if let Some(Ok(event)) = &item {
            self.note(event);
        }
        Poll::Ready(item)
    }
}

impl FusedStream for RunningTurn {
    fn is_terminated(&self) -> bool {
        self.stream.is_terminated()
    }
}

impl fmt::Debug for RunningTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunningTurn")
            .field("session_id", &self.session_id)
            .field("stream", &self.stream)
            .finish_non_exhaustive()
    }
}

/// A turn that came to its result.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Turn {
    client: AgentClient,
    /// The session.
    pub session_id: String,
    /// The `result` event, whole.
    pub result: SessionResultEvent,
    /// Where the stream of the next turn begins; `None` where the service named no cursor.
    pub cursor: Option<i64>,
    /// How often the stream was opened again on the way.
    pub reconnects: u32,
}

impl Turn {
    /// How the turn ended. `completed`, `failed` and `cancelled` are ends of the session, too.
    #[must_use]
    pub fn status(&self) -> &SessionStatus {
        &self.result.status
    }

    /// The handle for the next message, where the session waits for one.
    #[must_use]
    pub fn ready_for_follow_up(&self) -> Option<ReadyForFollowUp> {
        (self.result.status == SessionStatus::WaitingMessages).then(|| ReadyForFollowUp {
            client: self.client.clone(),
            session_id: self.session_id.clone(),
            cursor: self.cursor,
        })
    }
}

/// A session that waits for the next message, and where its stream goes on. Store id and cursor to make it anew in another process.
///
/// It is a convenience: whether the session still waits is the service's to say, with [`ExecuteError::SessionBusy`].
#[derive(Clone, Debug)]
pub struct ReadyForFollowUp {
    client: AgentClient,
    session_id: String,
    cursor: Option<i64>,
}

impl ReadyForFollowUp {
    /// A session that is known to wait, from a `result` event with the status `waiting_messages` that the caller has seen.
    #[must_use]
    pub fn new(client: &AgentClient, session_id: impl Into<String>, cursor: impl Into<Option<i64>>) -> Self {
        Self {
            client: client.clone(),
            session_id: session_id.into(),
            cursor: cursor.into(),
        }
    }

    /// The session.
    #[must_use]
    pub fn session_id(&self) -> &str {
        &self.session_id
    }

    /// Where the stream of the next turn begins.
    #[must_use]
    pub fn cursor(&self) -> Option<i64> {
        self.cursor
    }

    /// The next turn, from this message to its result. Its stream begins at the cursor, so nothing of the turn before comes again.
    /// Where the service has named none, it begins with the session, and the result of an earlier turn may end it: such a turn is
    /// better streamed by hand.
    pub fn continue_with(&self, message: impl Into<String>) -> RunTurn {
        self.client.run_turn(self.request(message)).cursor(self.cursor)
    }

    /// The request of the next turn, to execute and stream by hand.
    pub fn request(&self, message: impl Into<String>) -> ContinueSession {
        AgentRequest::continue_session(&self.session_id, message)
    }
}

/// Why a turn did not come to its result.
#[derive(Debug)]
#[non_exhaustive]
pub enum TurnError {
    /// It was not executed, or is not known to have been: where the answer was lost ([`ExecuteError::Call`] with a
    /// [`was_sent`](Error::was_sent) other than `No`) the turn may be under way.
    Execute(ExecuteError),
    /// It was executed, and its stream could not be opened or failed; [`error_event`](super::error_event) tells whether the session
    /// itself has failed. Otherwise it goes on: stream it again from the cursor.
    Stream {
        /// The session.
        session_id: String,
        /// Where to go on.
        cursor: Option<i64>,
        /// What went wrong.
        error: Error,
    },
    /// It was executed, and its stream ended in good order without a result that can be read.
    NoResult {
        /// The session.
        session_id: String,
        /// Where to go on.
        cursor: Option<i64>,
        /// How the stream ended.
        end: StreamEnd,
    },
}

impl TurnError {
    /// The session, where the turn is known to have been executed.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        match self {
            Self::Execute(_) => None,
            Self::Stream { session_id, .. } | Self::NoResult { session_id, .. } => Some(session_id),
        }
    }

    /// Where a stream of the session goes on.
    #[must_use]
    pub fn cursor(&self) -> Option<i64> {
        match self {
            Self::Execute(_) => None,
            Self::Stream { cursor, .. } | Self::NoResult { cursor, .. } => *cursor,
        }
    }
}

impl From<ExecuteError> for TurnError {
    fn from(error: ExecuteError) -> Self {
        Self::Execute(error)
    }
}

impl fmt::Display for TurnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Execute(error) => write!(f, "{error}"),
            Self::Stream { session_id, error, .. } => write!(f, "session {session_id}: {error}"),
            Self::NoResult { session_id, end, .. } => write!(
                f,
                "session {session_id}: the stream ended without a result ({end:?}); fix: fetch the timeline, or stream on from the cursor"
            ),
        }
    }
}

impl std::error::Error for TurnError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Execute(error) => Some(error),
            Self::Stream { error, .. } => Some(error),
            Self::NoResult { .. } => None,
        }
    }
}

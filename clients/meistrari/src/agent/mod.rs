//! The agent-api: sessions of agents that run in sandboxes.
//!
//! Holds what the specification cannot say: what an execution needs, when a turn has ended, what a webhook may be.

mod builder;
mod calls;
mod files;
mod outcome;
mod references;
mod request;
mod stream;
mod turn;
mod validate;
pub mod webhook;

pub use crate::generated::agent::{api, errors, types};

pub use builder::{AgentClient, AgentClientBuilder, STREAM_IDLE_TIMEOUT};
pub use calls::{CancelSession, ExecuteAgent, StreamSession, UpdateAgentModel};
pub use files::{FetchSessionFile, FileContentError, SessionFileExt};
pub use outcome::{Accepted, CancelError, ExecuteError, Refusal, UpdateModelError};
pub use request::{AgentRequest, ContinueSession, RecoverSession, StartAgent};
pub use stream::{
    RESULT_LINGER, STREAM_RECONNECT_ATTEMPTS, STREAM_RECONNECT_BASE_DELAY, STREAM_RECONNECT_MAX_DELAY, SessionStream,
    error_event,
};
pub use turn::{ReadyForFollowUp, RunTurn, RunningTurn, Turn, TurnError};
pub use validate::{InvalidRequest, Problem, Rule};

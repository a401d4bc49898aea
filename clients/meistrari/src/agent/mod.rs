//! The agent-api: sessions of agents that run in sandboxes.
//!
//! Holds what the specification cannot say: what an execution needs, when a turn has ended, what a webhook may be.

mod builder;
mod stream;

pub use crate::generated::agent::{api, errors, types};

pub use builder::{AgentClient, AgentClientBuilder};

#![doc = include_str!("../README.md")]

pub mod agent;
mod auth;
#[rustfmt::skip]
mod generated;
pub mod vault;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, EventStream, Items, Pages, Reply, RetryPolicy, Secret, StreamEnd, Timestamp,
    Upload,
};

pub use agent::{AgentClient, AgentClientBuilder};
pub use auth::AuthStrategy;
pub use vault::{VaultClient, VaultClientBuilder};

#![doc = include_str!("../README.md")]

mod builder;
#[rustfmt::skip]
mod generated;
mod llm;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, EventStream, Items, Pages, Reply, RetryPolicy, Secret, StreamEnd, Timestamp,
};

pub use builder::{Client, ClientBuilder};
pub use generated::{api, errors, server, types};

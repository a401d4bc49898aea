#![doc = include_str!("../README.md")]

mod client;
pub mod core_server;
#[rustfmt::skip]
mod generated;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, Items, Pages, Reply, RetryPolicy, Secret, Timestamp, Upload,
};

pub use client::Client;
pub use generated::hosted::{api, errors, server, types};

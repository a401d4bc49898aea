#![doc = include_str!("../README.md")]
//!
//! ---
//!
//! **What is known.** Names and arguments of all operations are stated by the vendor; every path
//! is inferred (Perstack contract, section 2), and each operation's documentation says so.
//! [`ClientBuilder::path_prefix`] and [`ClientBuilder::base_url`] let a caller correct them.
//!
//! **One way to do each thing.** An operation is a method that returns a request; required
//! arguments are the method's, optional ones are setters, call options start with `with_`, and
//! `.await` sends it. Replies are whole ([`Reply`]: data, status, headers); every failure is one
//! [`Error`], with [`ApiError`] as the official client's view of it.
//!
//! The modules under [`api`] and [`types`] are generated from `specs/perstack.yaml`.

mod api_error;
mod builder;
mod checkpoint_stream;
mod drafts;
mod experts;
#[rustfmt::skip]
mod generated;
mod jobs;
mod key;
pub mod sse;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, EventStream, Items, Pages, Reply, RetryPolicy, Secret, StreamEnd, Timestamp,
};

pub use api_error::{Abort, ApiError};
pub use builder::{API_KEY_VARIABLE, Client, ClientBuilder};
pub use checkpoint_stream::CheckpointStream;
pub use drafts::{DraftsExt, Release, ReleaseError};
pub use experts::ExpertReplyExt;
pub use generated::{api, errors, server, types};
pub use jobs::JobStatusExt;
pub use key::{ExpertKey, ExpertVersionKey, KeyError, ScopeName, Selector, Tag, Version};

/// The extension traits, and the stream trait that makes `next()` available.
pub mod prelude {
    pub use agent_clients_runtime::StreamExt;

    pub use crate::{DraftsExt, ExpertReplyExt, JobStatusExt};
}

#![doc = include_str!("../README.md")]

mod aliases;
pub mod allowance;
pub mod billing;
pub mod ci;
mod client;
pub mod core_server;
pub mod credentials;
pub mod deploy;
pub mod email;
pub mod error;
pub mod functions;
#[rustfmt::skip]
mod generated;
#[cfg(feature = "payment")]
pub mod payment;
pub mod project;
pub mod projects;
pub mod retry;
pub mod rows;
mod session;
pub mod wallet;
pub mod webhook;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, Items, Pages, Reply, RetryPolicy, Secret, Timestamp, Upload,
};

pub use client::{Client, ClientBuilder};
pub use deploy::Target;
pub use generated::hosted::{api, errors, server, types};
pub use project::Project;
pub use retry::{Retry, with_retry};

/// The extension traits.
pub mod prelude {
    pub use agent_clients_runtime::StreamExt;

    pub use crate::aliases::{
        AuthAliases, AuthRoles, BillingAliases, ContractsAliases, EmailAliases, ProjectsAliases, SenderDomainAliases,
    };
    pub use crate::allowance::AllowanceExt;
    pub use crate::billing::BillingExt;
    pub use crate::ci::CiExt;
    pub use crate::core_server::{CoreDeployExt, CoreProjectsExt, CoreStorageExt};
    pub use crate::deploy::{BlobsExt, BundleExt, DeployExt, FunctionsExt};
    pub use crate::email::EmailExt;
    pub use crate::error::Run402ErrorExt;
    pub use crate::errors::ErrorCodeExt;
    pub use crate::functions::InvokeExt;
    pub use crate::projects::{AppsExt, ProjectsExt};
    pub use crate::rows::RowsExt;
}

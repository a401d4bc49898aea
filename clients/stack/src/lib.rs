#![doc = include_str!("../README.md")]

mod background;
mod builder;
#[rustfmt::skip]
mod generated;
mod llm;
mod mission;
mod passport;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, EventStream, Items, Pages, Reply, RetryPolicy, Secret, StreamEnd, Timestamp,
};

pub use builder::{Client, ClientBuilder};
pub use generated::{api, errors, server, types};
pub use mission::{
    ContinuousMission, ContinuousMissionRequest, Failure, MissionDossier, MissionEnd, MissionFinishError, MissionHandle,
    MissionRequest, MissionRun, MissionRunError, MissionSession, MissionsExt, Seconds, SecondsError,
};
pub use passport::{
    DelegatedScopes, DelegationRequest, MissionEndedError, MissionState, PassportSession, PassportsExt,
};

/// The extension traits, and the stream trait that makes `next()` available.
pub mod prelude {
    pub use agent_clients_runtime::StreamExt;

    pub use crate::errors::ErrorCodeExt;
    pub use crate::{MissionsExt, PassportsExt};
}

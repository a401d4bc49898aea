#![doc = include_str!("../README.md")]

pub mod audit;
pub mod auth;
mod background;
mod builder;
mod cbor;
pub mod claims;
mod credentials;
mod error;
mod fleets;
#[rustfmt::skip]
mod generated;
mod governance;
mod inbound_webhooks;
mod intents;
mod jwk;
mod llm;
mod mission;
mod names;
mod notifications;
mod operation_id;
mod partner_tenants;
mod passport;
mod proxy;
pub mod revocation;
mod scan;
mod skills;
pub mod verify;

pub use agent_clients_runtime as runtime;
pub use agent_clients_runtime::{
    CallOptions, CancellationToken, Error, EventStream, Items, Pages, Reply, RetryPolicy, Secret, StreamEnd, Timestamp,
};

pub use builder::{Client, ClientBuilder};
pub use credentials::CredentialExt;
pub use error::{StackError, StackErrorKind, UNKNOWN_CODE};
pub use fleets::{FleetsExt, LocalEnrolled, LocalEnrollment, fleet_key_id};
pub use generated::{api, errors, server, types};
pub use governance::{GovernanceExt, Governed};
pub use inbound_webhooks::{SignatureAlgorithm, WebhookVerifier};
pub use intents::{DECISION_INTERVAL, DECISION_TIMEOUT, Decision, IntentsExt, SubmitAndWait, SubmitError};
pub use llm::{LlmEvent, LlmStream};
pub use mission::{
    ContinuousMission, ContinuousMissionRequest, Failure, MissionDossier, MissionEnd, MissionFinishError,
    MissionHandle, MissionProxyCall, MissionRequest, MissionRun, MissionRunError, MissionSession, MissionsExt, Seconds,
    SecondsError,
};
pub use names::{AgentsExt, FleetPagesExt, ServicesExt};
pub use notifications::{AddDestinationError, DeliveryMethodsExt, NotificationsExt, PendingDestination};
pub use operation_id::OperationId;
pub use partner_tenants::{MintRequest, OUTBOUND_TTL_SECONDS, OutboundPassport, PASSPORT_HEADER, PartnerTenantsExt};
pub use passport::{
    DelegatedScopes, DelegationRequest, MissionEndedError, MissionState, PassportSession, PassportsExt,
};
pub use proxy::{ProxyCall, ProxyErrorExt, ProxyExt, ProxyReply};
pub use scan::{CriticalContent, ScanResultExt};
pub use skills::{POLL_INTERVAL, POLL_TIMEOUT, PollError, SkillPoll, SkillsExt};

/// The extension traits, and the stream trait that makes `next()` available.
pub mod prelude {
    pub use agent_clients_runtime::StreamExt;

    pub use crate::audit::AuditExt;
    pub use crate::errors::ErrorCodeExt;
    pub use crate::{
        AgentsExt, CredentialExt, DeliveryMethodsExt, FleetPagesExt, FleetsExt, GovernanceExt, Governed, IntentsExt,
        MissionsExt, NotificationsExt, PartnerTenantsExt, PassportsExt, ProxyErrorExt, ProxyExt, ScanResultExt,
        ServicesExt, SkillsExt,
    };
}

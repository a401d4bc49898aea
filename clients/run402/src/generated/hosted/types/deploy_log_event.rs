//! `DeployLogEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::DeployLogStream;

/// A line of a log.
///
/// *Evidence:* seen in the official client's code (contract section 4.9). Relayed from the service since 4.x.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployLogEvent {
    /// What logged it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    /// Where it was logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<DeployLogStream>,
    /// The line.
    pub line: String,
    /// Id of the event, in answers of the service; `synthetic` says nothing new.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl DeployLogEvent {
    /// A `DeployLogEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(line: impl Into<String>) -> Self {
        Self {
            resource: ::std::default::Default::default(),
            stream: ::std::default::Default::default(),
            line: line.into(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployLogEvent {
    resource: "resource",
    stream: "stream",
    line: "line",
    id: "id",
});

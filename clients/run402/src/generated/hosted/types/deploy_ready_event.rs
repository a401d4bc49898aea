//! `DeployReadyEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// The release is live.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployReadyEvent {
    /// Id of the release.
    #[serde(rename = "releaseId")]
    pub release_id: String,
    /// Addresses of the release by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urls: Option<::std::collections::BTreeMap<String, String>>,
    /// What it is about, such as `release`. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). Seen in recorded events of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slice_kinds: Option<Vec<String>>,
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

impl DeployReadyEvent {
    /// A `DeployReadyEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(release_id: impl Into<String>) -> Self {
        Self {
            release_id: release_id.into(),
            urls: ::std::default::Default::default(),
            slice_kinds: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployReadyEvent {
    release_id: "releaseId",
    urls: "urls",
    slice_kinds: "slice_kinds",
    id: "id",
});

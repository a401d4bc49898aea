//! `DeployContentProgressEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A content was uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 4.9).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployContentProgressEvent {
    /// Path or name of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// SHA-256 of the content, in hex digits.
    pub sha256: String,
    /// Number of uploads that are done.
    pub done: i64,
    /// Number of all uploads.
    pub total: i64,
    /// What it belongs to, such as `release`. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). Seen in recorded events of 3.3.3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slice_kind: Option<String>,
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

impl DeployContentProgressEvent {
    /// A `DeployContentProgressEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(sha256: impl Into<String>, done: i64, total: i64) -> Self {
        Self {
            label: ::std::default::Default::default(),
            sha256: sha256.into(),
            done,
            total,
            slice_kind: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployContentProgressEvent {
    label: "label",
    sha256: "sha256",
    done: "done",
    total: "total",
    slice_kind: "slice_kind",
    id: "id",
});

//! `MissingContent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Content of a release.
///
/// *Evidence:* seen in the official client's code (contract section 4.5).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissingContent {
    /// SHA-256 of the content, in hex digits.
    pub sha256: String,
    /// Its length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Whether the service has it already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissingContent {
    /// A `MissingContent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(sha256: impl Into<String>) -> Self {
        Self {
            sha256: sha256.into(),
            size: ::std::default::Default::default(),
            present: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissingContent {
    sha256: "sha256",
    size: "size",
    present: "present",
});

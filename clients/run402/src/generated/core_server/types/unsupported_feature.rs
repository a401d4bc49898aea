//! `UnsupportedFeature`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::CoreErrorCode;

/// A feature that is not supported.
///
/// *Evidence:* seen in the official client's code (contract section 7.2). The fields are those of recorded answers.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UnsupportedFeature {
    /// Its name, such as `site.patch`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feature: Option<String>,
    /// Code that it is refused with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<CoreErrorCode>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UnsupportedFeature {
    feature: "feature",
    error: "error",
});

//! `ProjectsProvisionInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Tier;

/// A project to provision.
///
/// *Evidence:* seen in the official client's code (contract section 3.1). The vendor's documentation lists the name only.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProjectsProvisionInput {
    /// Its tier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Organization that it belongs to. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
}

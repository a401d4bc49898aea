//! `SubdomainsSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Subdomains: the whole list, or changes to it.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct SubdomainsSpec {
    /// All subdomains. More than one is refused.
    ///
    /// Limits: at most 1 entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<Vec<String>>,
    /// Subdomains to add.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub add: Option<Vec<String>>,
    /// Subdomains to remove.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remove: Option<Vec<String>>,
}

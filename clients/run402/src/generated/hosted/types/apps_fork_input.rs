//! `AppsForkInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// An app to fork.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AppsForkInput {
    /// Id of the version.
    pub version_id: String,
    /// Name of the new project.
    pub name: String,
    /// Subdomain of the new project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomain: Option<String>,
}

impl AppsForkInput {
    /// A `AppsForkInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(version_id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            version_id: version_id.into(),
            name: name.into(),
            subdomain: ::std::default::Default::default(),
        }
    }
}

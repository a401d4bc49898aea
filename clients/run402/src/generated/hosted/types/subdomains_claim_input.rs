//! `SubdomainsClaimInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A subdomain to claim.
///
/// *Evidence:* seen in the official client's code (contract section 3.7).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct SubdomainsClaimInput {
    /// Its name.
    pub name: String,
    /// Id of the deployment to serve.
    pub deployment_id: String,
}

impl SubdomainsClaimInput {
    /// A `SubdomainsClaimInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>, deployment_id: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            deployment_id: deployment_id.into(),
        }
    }
}

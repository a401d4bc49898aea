//! `ContractsSetRecoveryInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A recovery address.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsSetRecoveryInput {
    /// The address; null for none.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub recovery_address: Option<String>,
}

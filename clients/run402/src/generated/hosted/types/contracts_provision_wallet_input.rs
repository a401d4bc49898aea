//! `ContractsProvisionWalletInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::Chain;

/// A wallet to provision.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsProvisionWalletInput {
    /// Its chain.
    pub chain: Chain,
    /// Its recovery address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_address: Option<String>,
}

impl ContractsProvisionWalletInput {
    /// A `ContractsProvisionWalletInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(chain: impl Into<Chain>) -> Self {
        Self {
            chain: chain.into(),
            recovery_address: ::std::default::Default::default(),
        }
    }
}

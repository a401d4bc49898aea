//! `ContractsDrainInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Where to send the balance.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsDrainInput {
    /// The address.
    pub destination_address: String,
}

impl ContractsDrainInput {
    /// A `ContractsDrainInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(destination_address: impl Into<String>) -> Self {
        Self {
            destination_address: destination_address.into(),
        }
    }
}

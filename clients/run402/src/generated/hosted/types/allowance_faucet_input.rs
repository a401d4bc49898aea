//! `AllowanceFaucetInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who gets test money.
///
/// *Evidence:* seen in the official client's code (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AllowanceFaucetInput {
    /// Address of the wallet.
    pub address: String,
}

impl AllowanceFaucetInput {
    /// A `AllowanceFaucetInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(address: impl Into<String>) -> Self {
        Self { address: address.into() }
    }
}

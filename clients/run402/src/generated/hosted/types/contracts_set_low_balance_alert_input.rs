//! `ContractsSetLowBalanceAlertInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A threshold.
///
/// *Evidence:* seen in the official client's code (contract section 3.14).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ContractsSetLowBalanceAlertInput {
    /// Balance below which to alert, as a decimal string of wei.
    pub threshold_wei: String,
}

impl ContractsSetLowBalanceAlertInput {
    /// A `ContractsSetLowBalanceAlertInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(threshold_wei: impl Into<String>) -> Self {
        Self {
            threshold_wei: threshold_wei.into(),
        }
    }
}

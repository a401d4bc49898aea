//! `BillingLinkWalletInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A wallet to link.
///
/// *Evidence:* seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct BillingLinkWalletInput {
    /// Address of the wallet. Later clients write it in lower case.
    pub wallet: String,
}

impl BillingLinkWalletInput {
    /// A `BillingLinkWalletInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(wallet: impl Into<String>) -> Self {
        Self { wallet: wallet.into() }
    }
}

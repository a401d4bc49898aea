//! `UsageWallet`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What is in the wallet, in cents.
///
/// *Evidence:* seen in the official client's code (contract section 4). Types are those of recorded test traffic.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageWallet {
    /// What is in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance: Option<f64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageWallet {
    balance: "balance",
});

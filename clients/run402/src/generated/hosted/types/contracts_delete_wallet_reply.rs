//! `ContractsDeleteWalletReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A deleted wallet.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 3.14 and 6.1). Fields of the older route, as 1.57.0 declares them.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContractsDeleteWalletReply {
    /// Id of the wallet.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.1). Until 3.0.0 `wallet_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer_id: Option<String>,
    /// When it was deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it will be deleted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheduled_deletion_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContractsDeleteWalletReply {
    signer_id: "signer_id",
    deleted_at: "deleted_at",
    scheduled_deletion_at: "scheduled_deletion_at",
});

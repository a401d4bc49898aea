//! `FunctionsUpdateInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::FunctionsUpdateConfig;

/// What to change of a function.
///
/// *Evidence:* seen in the official client's code (contract section 3.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct FunctionsUpdateInput {
    /// When it runs by itself, as a cron expression; null for not at all.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub schedule: ::agent_clients_runtime::Nullable<String>,
    /// Its limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<FunctionsUpdateConfig>,
}

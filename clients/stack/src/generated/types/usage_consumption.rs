//! `UsageConsumption`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{UsageActions, UsageActivity};

/// What was used, by meter. Each of the other meters is among the unknown fields, an object with `used`, `limit`
/// and maybe `created_in_window`.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageConsumption {
    /// All activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<UsageActivity>,
    /// Actions, which the allowance is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actions: Option<UsageActions>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageConsumption {
    activity: "activity",
    actions: "actions",
});

//! `UsageEarnings`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What was earned, in cents.
///
/// *Evidence:* seen in the official client's code (contract section 4). Types are those of recorded test traffic.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageEarnings {
    /// Not paid out yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unpaid: Option<f64>,
    /// In all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifetime: Option<f64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageEarnings {
    unpaid: "unpaid",
    lifetime: "lifetime",
});

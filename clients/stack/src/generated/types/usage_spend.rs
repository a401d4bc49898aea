//! `UsageSpend`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What was spent, in cents.
///
/// *Evidence:* seen in the official client's code (contract section 4). Types are those of recorded test traffic.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct UsageSpend {
    /// On skills.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skills: Option<f64>,
    /// On models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub llm_compute: Option<f64>,
    /// On identity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<f64>,
    /// Beyond the allowance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overage: Option<f64>,
    /// In all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<f64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(UsageSpend {
    skills: "skills",
    llm_compute: "llm_compute",
    identity: "identity",
    overage: "overage",
    total: "total",
});

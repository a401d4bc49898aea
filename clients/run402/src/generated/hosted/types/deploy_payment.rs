//! `DeployPayment`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What has to be paid for a deploy.
///
/// *Evidence:* seen in the official client's code (contract section 4.5).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct DeployPayment {
    /// How much; the unit is not said.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.5). That it is a string is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// What to pay with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset: Option<String>,
    /// Address to pay to.
    #[serde(rename = "payTo", default, skip_serializing_if = "Option::is_none")]
    pub pay_to: Option<String>,
    /// What for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(DeployPayment {
    amount: "amount",
    asset: "asset",
    pay_to: "payTo",
    reason: "reason",
});

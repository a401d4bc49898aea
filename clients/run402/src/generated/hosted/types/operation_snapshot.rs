//! `OperationSnapshot`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{DeployPayment, GatewayDeployError, OperationStatus};

/// A deploy operation.
///
/// *Evidence:* seen in the official client's code (contract section 4.7).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct OperationSnapshot {
    /// Id of the operation.
    pub operation_id: String,
    /// Id of the project.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Id of the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// How far it is.
    pub status: OperationStatus,
    /// Id of the release that it builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_release_id: Option<String>,
    /// Id of the release that it makes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_release_id: Option<String>,
    /// Id of the release, when it is live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
    /// Addresses of the release by name, when it is live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urls: Option<::std::collections::BTreeMap<String, String>>,
    /// What has to be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_required: Option<DeployPayment>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<GatewayDeployError>,
    /// How often the activation was tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activate_attempts: Option<i64>,
    /// When it was last tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_activate_attempt_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<::agent_clients_runtime::Timestamp>,
    /// When it was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<::agent_clients_runtime::Timestamp>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl OperationSnapshot {
    /// A `OperationSnapshot` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        operation_id: impl Into<String>,
        status: impl Into<OperationStatus>,
    ) -> Self {
        Self {
            operation_id: operation_id.into(),
            project_id: ::std::default::Default::default(),
            plan_id: ::std::default::Default::default(),
            status: status.into(),
            base_release_id: ::std::default::Default::default(),
            target_release_id: ::std::default::Default::default(),
            release_id: ::std::default::Default::default(),
            urls: ::std::default::Default::default(),
            payment_required: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            activate_attempts: ::std::default::Default::default(),
            last_activate_attempt_at: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            updated_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(OperationSnapshot {
    operation_id: "operation_id",
    project_id: "project_id",
    plan_id: "plan_id",
    status: "status",
    base_release_id: "base_release_id",
    target_release_id: "target_release_id",
    release_id: "release_id",
    urls: "urls",
    payment_required: "payment_required",
    error: "error",
    activate_attempts: "activate_attempts",
    last_activate_attempt_at: "last_activate_attempt_at",
    created_at: "created_at",
    updated_at: "updated_at",
});

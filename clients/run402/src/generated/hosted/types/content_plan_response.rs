//! `ContentPlanResponse`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ContentPlanEntry, UploadSession};

/// What has to be uploaded, and where.
///
/// *Evidence:* seen in the official client's code (contract section 4.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ContentPlanResponse {
    /// Id of the content plan.
    pub plan_id: String,
    /// When the plan expires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<::agent_clients_runtime::Timestamp>,
    /// The uploads.
    pub missing: Vec<UploadSession>,
    /// All content that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<Vec<ContentPlanEntry>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ContentPlanResponse {
    /// A `ContentPlanResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(plan_id: impl Into<String>, missing: Vec<UploadSession>) -> Self {
        Self {
            plan_id: plan_id.into(),
            expires_at: ::std::default::Default::default(),
            missing,
            entries: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ContentPlanResponse {
    plan_id: "plan_id",
    expires_at: "expires_at",
    missing: "missing",
    entries: "entries",
});

//! `PlanAssetStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether an object has to be uploaded.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlanAssetStatus {
    /// `present`
    Present,
    /// `satisfied_by_plan`
    SatisfiedByPlan,
    /// `upload_pending`
    UploadPending,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(PlanAssetStatus, Unknown {
    Present: "present",
    SatisfiedByPlan: "satisfied_by_plan",
    UploadPending: "upload_pending",
});

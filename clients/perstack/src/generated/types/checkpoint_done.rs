//! `CheckpointDone`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// How the job ended.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 5.1).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct CheckpointDone {
    /// Final status, such as `completed`. Which list it is from is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(CheckpointDone {
    status: "status",
});

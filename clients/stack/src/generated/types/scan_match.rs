//! `ScanMatch`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What a scan matched. It has further fields that are not published.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ScanMatch {
    /// Id of the pattern, such as `instruction_override`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern_id: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ScanMatch {
    pattern_id: "pattern_id",
});

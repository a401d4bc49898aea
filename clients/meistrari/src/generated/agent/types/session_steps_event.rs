//! `SessionStepsEvent`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// The live tail of the steps of the turn.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.2). The kind is stated; the fields are inferred.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionStepsEvent {
    /// The steps. The name of this field is inferred; under another name it is among the unknown fields.
    ///
    /// *Evidence:* inferred (contract section 4.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<::serde_json::Value>>,
    /// Where to go on after this event. Null or missing, the cursor stays as it was.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.2). Stated for some kinds, not for which.
    #[serde(rename = "nextCursor", default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionStepsEvent {
    steps: "steps",
    next_cursor: "nextCursor",
});

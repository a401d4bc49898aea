//! `InvokeSkillInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What to invoke a skill with.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.13).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct InvokeSkillInput {
    /// The input. It has to fit the skill's schema.
    pub input: ::serde_json::Map<String, ::serde_json::Value>,
    /// Agent that invokes it. Required before 1.0.0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Id of the passport it is invoked with, a `jti`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passport_id: Option<String>,
}

impl InvokeSkillInput {
    /// A `InvokeSkillInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(input: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self {
            input,
            agent_id: ::std::default::Default::default(),
            passport_id: ::std::default::Default::default(),
        }
    }
}

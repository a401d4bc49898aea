//! `IntentClaim`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An intent, a free-form object. Known fields: `type`, `intent_type`, `agent_id`, `named_intent`, `target`,
/// `action`, `parameters`, `estimated_cost`, `accountability`, `reason`, `requires`, `user_subject`, `mission_ref`,
/// `submitted_at`.
///
/// *Evidence:* seen in the official client's code (contract section 4). The types of the fields are not stated.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct IntentClaim(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for IntentClaim {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for IntentClaim {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

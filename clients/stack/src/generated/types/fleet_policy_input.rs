//! `FleetPolicyInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A fleet policy. Its fields are not known and are passed through.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct FleetPolicyInput(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for FleetPolicyInput {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for FleetPolicyInput {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

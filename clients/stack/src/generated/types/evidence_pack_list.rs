//! `EvidencePackList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Evidence packs, newest first. In which field they stand is not known.
///
/// *Evidence:* seen in the official client's code (contract section 3.18).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct EvidencePackList(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for EvidencePackList {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for EvidencePackList {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

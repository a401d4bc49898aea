//! `DetectorConfigList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Configuration of the detectors. Empty when all have their defaults. Its fields are not known.
///
/// *Evidence:* seen in the official client's code (contract section 3.22).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct DetectorConfigList(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for DetectorConfigList {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for DetectorConfigList {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

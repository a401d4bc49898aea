//! `ProjectsGetReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Answer of `projects_get`. What it holds is not known.
///
/// *Evidence:* seen in the official client's code (contract sections 6.3 and 7.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ProjectsGetReply(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for ProjectsGetReply {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for ProjectsGetReply {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

//! `OauthProtectedResourceMetadata`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Metadata of the protected resource. Its fields are not known.
///
/// *Evidence:* documented by the vendor (contract section 3.28).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct OauthProtectedResourceMetadata(
    pub ::serde_json::Map<String, ::serde_json::Value>,
);

impl ::std::ops::Deref for OauthProtectedResourceMetadata {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>>
for OauthProtectedResourceMetadata {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

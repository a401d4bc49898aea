//! `OauthProtectedResourceMetadata`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Metadata of the protected resource. Its fields are not known.
///
/// *Evidence:* documented by the vendor (contract section 3.28).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct OauthProtectedResourceMetadata {
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ::std::ops::Deref for OauthProtectedResourceMetadata {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.extra
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>>
for OauthProtectedResourceMetadata {
    fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { extra: fields.into() }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(OauthProtectedResourceMetadata {
});

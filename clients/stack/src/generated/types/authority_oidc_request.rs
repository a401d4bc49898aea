//! `AuthorityOidcRequest`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An enterprise OIDC request. The URL for the human who approves it stands in an unknown field.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityOidcRequest {
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ::std::ops::Deref for AuthorityOidcRequest {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.extra
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for AuthorityOidcRequest {
    fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { extra: fields.into() }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityOidcRequest {
});

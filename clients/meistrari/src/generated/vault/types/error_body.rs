//! `ErrorBody`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Body of an error answer. No schema is published: free JSON, and text where it is none. Where it is an object
/// with a string `message`, else `error`, that is the message.
///
/// *Evidence:* inferred (contract section 1.4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ErrorBody(pub ::serde_json::Value);

impl ::std::ops::Deref for ErrorBody {
    type Target = ::serde_json::Value;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Value> for ErrorBody {
    fn from(value: ::serde_json::Value) -> Self {
        Self(value)
    }
}

//! `SessionWebhookUsage`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// What a session used. Its fields are not published.
///
/// *Evidence:* seen in the official client's code (contract section 4.1). The name of the type is known; the fields are not.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct SessionWebhookUsage(pub ::serde_json::Map<String, ::serde_json::Value>);

impl ::std::ops::Deref for SessionWebhookUsage {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>> for SessionWebhookUsage {
    fn from(value: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self(value)
    }
}

//! `InboundWebhookSigningSecretReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What changed. For a generic webhook it carries the newly made downstream secret, this once; the name of that
/// field is not known, so look among the unknown fields. They are not printed.
///
/// *Evidence:* seen in the official client's code (contract section 3.19).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct InboundWebhookSigningSecretReply {
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ::std::ops::Deref for InboundWebhookSigningSecretReply {
    type Target = ::serde_json::Map<String, ::serde_json::Value>;
    fn deref(&self) -> &Self::Target {
        &self.extra
    }
}

impl From<::serde_json::Map<String, ::serde_json::Value>>
for InboundWebhookSigningSecretReply {
    fn from(fields: ::serde_json::Map<String, ::serde_json::Value>) -> Self {
        Self { extra: fields.into() }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(InboundWebhookSigningSecretReply {
});

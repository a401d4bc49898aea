//! `ProxyEnvelope`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A service's answer. It is good when the status is 200 to 399.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct ProxyEnvelope {
    /// Status of the service's answer. The official client takes 0 for a missing one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
    /// Its headers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headers: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Its body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ProxyEnvelope {
    status: "status",
    headers: "headers",
    body: "body",
});

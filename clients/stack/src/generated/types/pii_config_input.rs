//! `PiiConfigInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What to change: a field left out stays as it is, null gives it its default back.
///
/// *Evidence:* seen in the official client's code (contract section 3.23).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct PiiConfigInput {
    /// Whether personal data is redacted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// From where on. A higher one redacts less.
    ///
    /// Limits: 0 to 1.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub threshold: ::agent_clients_runtime::Nullable<f64>,
    /// Countries whose data is redacted, ISO 3166-1 alpha-2.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub countries: ::agent_clients_runtime::Nullable<Vec<String>>,
}

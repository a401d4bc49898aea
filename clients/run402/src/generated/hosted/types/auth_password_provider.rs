//! `AuthPasswordProvider`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Passwords as a way to sign in.
///
/// *Evidence:* documented by the vendor (contract section 3.11).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthPasswordProvider {
    /// Whether they are on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthPasswordProvider {
    enabled: "enabled",
});

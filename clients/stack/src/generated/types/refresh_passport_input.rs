//! `RefreshPassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The passport to refresh.
///
/// *Evidence:* seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RefreshPassportInput {
    /// The passport.
    pub token: ::agent_clients_runtime::Secret,
    /// How long the new one lives, in seconds. The official client's passport session sends null where none is set.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub ttl_seconds: ::agent_clients_runtime::Nullable<i64>,
}

impl RefreshPassportInput {
    /// A `RefreshPassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(token: impl Into<::agent_clients_runtime::Secret>) -> Self {
        Self {
            token: token.into(),
            ttl_seconds: ::std::default::Default::default(),
        }
    }
}

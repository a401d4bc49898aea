//! `ErrorEnvelopeError`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::GatewayDeployError;

/// The `error` of an error body: a text, or a deploy error as an object.
///
/// *Evidence:* seen in the official client's code (contract sections 1.7 and 1.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ErrorEnvelopeError {
    /// String
    String(String),
    /// GatewayDeployError
    GatewayDeployError(GatewayDeployError),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(ErrorEnvelopeError, Unknown {
    String,
    GatewayDeployError,
});

//! What an error of the API looks like.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Where an error reply keeps its parts.
pub static ENVELOPE: ::agent_clients_runtime::ErrorEnvelope = ::agent_clients_runtime::ErrorEnvelope {
    code: &[],
    message: &[&["error"]],
    text: false,
    details: &["reason"],
    retry_after: &[],
};

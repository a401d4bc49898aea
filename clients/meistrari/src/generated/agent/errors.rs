//! What an error of the API looks like.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Where an error reply keeps its parts.
pub static ENVELOPE: ::agent_clients_runtime::ErrorEnvelope = ::agent_clients_runtime::ErrorEnvelope {
    code: &[],
    message: &[&["message"], &["error"]],
    text: true,
    details: &[],
    retry_after: &[],
};

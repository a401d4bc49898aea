//! What an error of the API looks like.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Where an error reply keeps its parts.
pub static ENVELOPE: ::agent_clients_runtime::ErrorEnvelope = ::agent_clients_runtime::ErrorEnvelope {
    code: &[&["error"]],
    message: &[&["message"]],
    text: false,
    details: &[],
    retry_after: &[],
};

/// The code of an error as the API's own type.
pub trait ErrorCodeExt {
    /// The code, where the reply carried one; an unknown one is kept as it came.
    fn error_code(&self) -> Option<super::types::CoreErrorCode>;
}

impl ErrorCodeExt for ::agent_clients_runtime::Error {
    fn error_code(&self) -> Option<super::types::CoreErrorCode> {
        self.code_as()
    }
}

//! `SessionErrorEvent`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// The session failed. Ends the stream.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionErrorEvent {
    /// What went wrong.
    pub error: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionErrorEvent {
    /// A `SessionErrorEvent` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(error: impl Into<String>) -> Self {
        Self {
            error: error.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionErrorEvent {
    error: "error",
});

//! `CiListBindingsReply`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::CiBindingRow;

/// Answer of `ci_list_bindings`.
///
/// *Evidence:* seen in the official client's code (contract sections 3.3 and 5.8).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct CiListBindingsReply {
    /// The bindings.
    pub bindings: Vec<CiBindingRow>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl CiListBindingsReply {
    /// A `CiListBindingsReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(bindings: Vec<CiBindingRow>) -> Self {
        Self {
            bindings,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(CiListBindingsReply {
    bindings: "bindings",
});

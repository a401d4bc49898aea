//! `PartnerConnectionList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::PartnerConnection;

/// Connect grants of a partner.
///
/// *Evidence:* seen in the official client's code (contract section 3.21).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PartnerConnectionList {
    /// The grants.
    pub connections: Vec<PartnerConnection>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PartnerConnectionList {
    /// A `PartnerConnectionList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(connections: Vec<PartnerConnection>) -> Self {
        Self {
            connections,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PartnerConnectionList {
    connections: "connections",
});

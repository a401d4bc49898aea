//! `SessionFileTree`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionFileEntry;

/// The files captured from the sandbox of a session.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionFileTree {
    /// The entries, as a flat list of paths.
    pub tree: Vec<SessionFileEntry>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionFileTree {
    /// A `SessionFileTree` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(tree: Vec<SessionFileEntry>) -> Self {
        Self {
            tree,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionFileTree {
    tree: "tree",
});

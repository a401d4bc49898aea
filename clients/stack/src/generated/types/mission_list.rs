//! `MissionList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Mission;

/// A page of Missions.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MissionList {
    /// The Missions.
    pub items: Vec<Mission>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MissionList {
    /// A `MissionList` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(items: Vec<Mission>) -> Self {
        Self {
            items,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MissionList {
    items: "items",
});

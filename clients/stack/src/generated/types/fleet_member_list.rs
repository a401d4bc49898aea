//! `FleetMemberList`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{FleetMember, FleetMemberPage};

/// Members of a fleet: a list when no page was asked for, a page when one was.
///
/// *Evidence:* seen in the official client's code (contract section 3.26).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum FleetMemberList {
    /// FleetMemberList
    FleetMemberList(Vec<FleetMember>),
    /// FleetMemberPage
    FleetMemberPage(FleetMemberPage),
    /// Something that fits none of the kinds this version knows; as it is on the wire.
    Unknown(::serde_json::Value),
}

::agent_clients_runtime::open_union!(FleetMemberList, Unknown {
    FleetMemberList,
    FleetMemberPage,
});

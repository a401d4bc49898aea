//! `UpdateMemberInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MemberRole;

/// Changes of a member. What is left out stays.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.15). Which fields may change is not stated; these are those of an invitation. `role` was recorded.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateMemberInput {
    /// Name of the member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the member may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<MemberRole>,
    /// Connections that the member is limited to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_connections: Option<Vec<String>>,
}

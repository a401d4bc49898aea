//! `InviteMemberInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MemberRole;

/// A member to invite.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.15).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct InviteMemberInput {
    /// Address to invite.
    pub email: String,
    /// Name of the member.
    ///
    /// Limits: 1 to 100 characters.
    ///
    /// Since 1.0.0 of the official client.
    pub name: String,
    /// What the member may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<MemberRole>,
    /// Connections that the member is limited to; others are refused with 403.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_connections: Option<Vec<String>>,
}

impl InviteMemberInput {
    /// A `InviteMemberInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(email: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            name: name.into(),
            role: ::std::default::Default::default(),
            allowed_connections: ::std::default::Default::default(),
        }
    }
}

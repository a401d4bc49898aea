//! `Member`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::MemberRole;

/// A member of a team.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Member {
    /// Id of the member.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4). The name is not stated; the path of the other calls has `{id}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Address of the member.
    pub email: String,
    /// Name of the member.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the member may do.
    pub role: MemberRole,
    /// Where the membership stands, `invited` at first.
    pub status: String,
    /// Connections that the member is limited to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_connections: Option<Vec<String>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Member {
    /// A `Member` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        email: impl Into<String>,
        role: impl Into<MemberRole>,
        status: impl Into<String>,
    ) -> Self {
        Self {
            id: ::std::default::Default::default(),
            email: email.into(),
            name: ::std::default::Default::default(),
            role: role.into(),
            status: status.into(),
            allowed_connections: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Member {
    id: "id",
    email: "email",
    name: "name",
    role: "role",
    status: "status",
    allowed_connections: "allowed_connections",
});

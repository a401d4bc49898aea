//! `EmailTemplate`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Template of a message, with its variables: `project_invite` (`project_name`, `invite_url`), `magic_link`
/// (`project_name`, `link_url`, `expires_in`), `notification` (`project_name`, and `message` of at most 500
/// characters).
///
/// *Evidence:* documented by the vendor (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmailTemplate {
    /// `project_invite`
    ProjectInvite,
    /// `magic_link`
    MagicLink,
    /// `notification`
    Notification,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(EmailTemplate, Unknown {
    ProjectInvite: "project_invite",
    MagicLink: "magic_link",
    Notification: "notification",
});

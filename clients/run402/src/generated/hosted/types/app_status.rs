//! `AppStatus`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// State of a version of an app.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppStatus {
    /// `published`
    Published,
    /// `draft`
    Draft,
    /// `archived`
    Archived,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AppStatus, Unknown {
    Published: "published",
    Draft: "draft",
    Archived: "archived",
});

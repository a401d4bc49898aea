//! `AppVisibility`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who may find an app.
///
/// *Evidence:* seen in the official client's code (contract section 3.12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppVisibility {
    /// `public`
    Public,
    /// `unlisted`
    Unlisted,
    /// `private`
    Private,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AppVisibility, Unknown {
    Public: "public",
    Unlisted: "unlisted",
    Private: "private",
});

//! `CoreVisibility`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Who may read an object.
///
/// *Evidence:* inferred, from what is seen in the official client's code (contract sections 5.7 and 7.2). A recorded list of features has `storage.visibility.public-private`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreVisibility {
    /// `public`
    Public,
    /// `private`
    Private,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CoreVisibility, Unknown {
    Public: "public",
    Private: "private",
});

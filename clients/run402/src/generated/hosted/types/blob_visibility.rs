//! `BlobVisibility`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who may read an object: everybody, or only those with a key or a signed URL.
///
/// *Evidence:* seen in the official client's code (contract sections 3.4 and 5.7). The meaning is inferred from the words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlobVisibility {
    /// `public`
    Public,
    /// `private`
    Private,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(BlobVisibility, Unknown {
    Public: "public",
    Private: "private",
});

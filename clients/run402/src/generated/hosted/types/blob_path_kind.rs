//! `BlobPathKind`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether the content under a URL may change.
///
/// *Evidence:* seen in the official client's code (contract sections 2 and 4.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlobPathKind {
    /// `blob-mutable`
    BlobMutable,
    /// `blob-immutable`
    BlobImmutable,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(BlobPathKind, Unknown {
    BlobMutable: "blob-mutable",
    BlobImmutable: "blob-immutable",
});

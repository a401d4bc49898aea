//! `UploadMode`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Whether an upload has one part or several.
///
/// *Evidence:* seen in the official client's code (contract section 4.6).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadMode {
    /// `single`
    Single,
    /// `multipart`
    Multipart,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(UploadMode, Unknown {
    Single: "single",
    Multipart: "multipart",
});

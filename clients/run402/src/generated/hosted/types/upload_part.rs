//! `UploadPart`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A part of an upload.
///
/// *Evidence:* seen in the official client's code (contract section 4.6).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct UploadPart {
    /// Its number.
    pub part_number: i64,
    /// Presigned URL to put its bytes to. Its query is the credential, so it is never printed.
    pub url: ::agent_clients_runtime::Secret,
    /// Its first byte.
    pub byte_start: i64,
    /// Its last byte, inclusive.
    pub byte_end: i64,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl UploadPart {
    /// A `UploadPart` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        part_number: i64,
        url: impl Into<::agent_clients_runtime::Secret>,
        byte_start: i64,
        byte_end: i64,
    ) -> Self {
        Self {
            part_number,
            url: url.into(),
            byte_start,
            byte_end,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(UploadPart {
    part_number: "part_number",
    url: "url",
    byte_start: "byte_start",
    byte_end: "byte_end",
});

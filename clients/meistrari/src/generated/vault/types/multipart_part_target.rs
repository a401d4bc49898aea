//! `MultipartPartTarget`.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Where to put the bytes of a part.
///
/// *Evidence:* seen in the official client's code (contract section 3, V16).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct MultipartPartTarget {
    /// Presigned URL to put the bytes to. Its query is the credential, so it is never printed.
    #[serde(rename = "uploadUrl")]
    pub upload_url: ::agent_clients_runtime::Secret,
    /// When the URL expires.
    #[serde(rename = "expiresAt")]
    pub expires_at: ::agent_clients_runtime::Timestamp,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl MultipartPartTarget {
    /// A `MultipartPartTarget` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        upload_url: impl Into<::agent_clients_runtime::Secret>,
        expires_at: impl Into<::agent_clients_runtime::Timestamp>,
    ) -> Self {
        Self {
            upload_url: upload_url.into(),
            expires_at: expires_at.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(MultipartPartTarget {
    upload_url: "uploadUrl",
    expires_at: "expiresAt",
});

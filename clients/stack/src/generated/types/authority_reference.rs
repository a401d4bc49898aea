//! `AuthorityReference`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An authority binding in a passport.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityReference {
    /// Id of the binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding_id: Option<String>,
    /// Version of the binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding_version: Option<i64>,
    /// Id of the signed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding_claim_id: Option<String>,
    /// Digest of the binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding_digest: Option<String>,
    /// Id of the receiver.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_id: Option<String>,
    /// Id of the version of the receiver's profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_profile_version_id: Option<String>,
    /// When it expires, in seconds since 1970 (the unit is inferred).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityReference {
    binding_id: "binding_id",
    binding_version: "binding_version",
    binding_claim_id: "binding_claim_id",
    binding_digest: "binding_digest",
    receiver_id: "receiver_id",
    receiver_profile_version_id: "receiver_profile_version_id",
    expires_at: "expires_at",
});

//! `EvidencePack`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A pack of evidence.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct EvidencePack {
    /// Id of the pack.
    pub pack_id: String,
    /// Id of the signed claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// The claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pack_claim: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// What is in the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manifest: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// The signed envelope, when one pack is fetched. The type is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope_cose: Option<::serde_json::Value>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl EvidencePack {
    /// A `EvidencePack` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(pack_id: impl Into<String>) -> Self {
        Self {
            pack_id: pack_id.into(),
            claim_id: ::std::default::Default::default(),
            pack_claim: ::std::default::Default::default(),
            manifest: ::std::default::Default::default(),
            envelope_cose: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(EvidencePack {
    pack_id: "pack_id",
    claim_id: "claim_id",
    pack_claim: "pack_claim",
    manifest: "manifest",
    envelope_cose: "envelope_cose",
});

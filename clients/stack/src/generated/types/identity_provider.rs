//! `IdentityProvider`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::IdentityLayer;

/// A provider that verifies identities. The official client and the documentation name the fields differently; both
/// are here, and `name` is the only one they share.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct IdentityProvider {
    /// Name of the provider.
    pub name: String,
    /// Key of the provider. Also `provider_key`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Layers it verifies. Also `supported_layers`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layers: Option<Vec<IdentityLayer>>,
    /// How sure it is. Also `assurance_level`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assurance: Option<String>,
    /// What it is.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Id of the provider.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Key of the provider. Also `key`.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_key: Option<String>,
    /// Layers it verifies. Also `layers`.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supported_layers: Option<Vec<IdentityLayer>>,
    /// Claims it makes, such as `verified_human`.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim_types: Option<Vec<String>>,
    /// How sure it is. Also `assurance`.
    ///
    /// *Evidence:* documented by the vendor (contract section 4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assurance_level: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl IdentityProvider {
    /// A `IdentityProvider` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            key: ::std::default::Default::default(),
            layers: ::std::default::Default::default(),
            assurance: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            id: ::std::default::Default::default(),
            provider_key: ::std::default::Default::default(),
            supported_layers: ::std::default::Default::default(),
            claim_types: ::std::default::Default::default(),
            assurance_level: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(IdentityProvider {
    name: "name",
    key: "key",
    layers: "layers",
    assurance: "assurance",
    description: "description",
    id: "id",
    provider_key: "provider_key",
    supported_layers: "supported_layers",
    claim_types: "claim_types",
    assurance_level: "assurance_level",
});

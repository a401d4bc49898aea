//! `Credential`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A decrypted credential. Exactly one of `credential` and `credentials` is set.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct Credential {
    /// Provider key of the service.
    pub provider: String,
    /// The credential, of a service with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential: Option<::agent_clients_runtime::Secret>,
    /// The parts of the credential by name, of a service with several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credentials: Option<
        ::std::collections::BTreeMap<String, ::agent_clients_runtime::Secret>,
    >,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Credential {
    /// A `Credential` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            provider: provider.into(),
            credential: ::std::default::Default::default(),
            credentials: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Credential {
    provider: "provider",
    credential: "credential",
    credentials: "credentials",
});

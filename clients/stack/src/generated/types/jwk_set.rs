//! `JwkSet`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::Jwk;

/// A set of public keys.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct JwkSet {
    /// The keys.
    pub keys: Vec<Jwk>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl JwkSet {
    /// A `JwkSet` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(keys: Vec<Jwk>) -> Self {
        Self {
            keys,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(JwkSet {
    keys: "keys",
});

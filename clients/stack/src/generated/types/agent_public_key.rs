//! `AgentPublicKey`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A public Ed25519 key in the form of a JWK with nothing but these three members.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AgentPublicKey {
    /// Always `OKP`.
    pub kty: String,
    /// Always `Ed25519`.
    pub crv: String,
    /// The key, 32 bytes in base64url without padding.
    pub x: String,
}

impl AgentPublicKey {
    /// A `AgentPublicKey` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        kty: impl Into<String>,
        crv: impl Into<String>,
        x: impl Into<String>,
    ) -> Self {
        Self {
            kty: kty.into(),
            crv: crv.into(),
            x: x.into(),
        }
    }
}

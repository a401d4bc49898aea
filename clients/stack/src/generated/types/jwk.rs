//! `Jwk`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A public key.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
pub struct Jwk {
    /// Type of the key, `OKP`.
    pub kty: String,
    /// Curve of the key, `Ed25519`.
    pub crv: String,
    /// The key, 32 bytes in base64url without padding.
    pub x: String,
    /// Id of the key, such as `stack-passport-v1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// Algorithm, `EdDSA`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// Use of the key, `sig`.
    #[serde(rename = "use", default, skip_serializing_if = "Option::is_none")]
    pub use_: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl Jwk {
    /// A `Jwk` with its required fields; everything else is absent.
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
            kid: ::std::default::Default::default(),
            alg: ::std::default::Default::default(),
            use_: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(Jwk {
    kty: "kty",
    crv: "crv",
    x: "x",
    kid: "kid",
    alg: "alg",
    use_: "use",
});

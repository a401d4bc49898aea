//! Public Ed25519 keys written as JSON Web Keys, read strictly.
//!
//! Only keys of type OKP on the curve Ed25519 are taken, and base64url only without padding. It must never take a key
//! under which a signature proves nothing.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};

use crate::types::Jwk;

/// Base64url without padding and without stray bits, as JOSE wants it.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

pub(crate) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A key that was checked once and verifies many signatures.
#[derive(Clone, Debug)]
pub(crate) struct PublicKey(VerifyingKey);

impl PublicKey {
    /// The text says what is wrong with the key.
    pub(crate) fn from_jwk(jwk: &Jwk) -> Result<Self, String> {
        check_kind(&jwk.kty, &jwk.crv, jwk.alg.as_deref())?;
        let key = bytes("x", &jwk.x)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| "`x` is no point of the curve".to_owned())?;
        // Under such a key one signature fits many messages.
        if key.is_weak() {
            return Err("`x` is a point of small order, which proves nothing".to_owned());
        }
        Ok(Self(key))
    }

    /// Whether the signature is one of this key over these bytes, by the strict rules: one key and message, one
    /// signature.
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(message, &signature).is_ok()
    }
}

fn check_kind(kty: &str, crv: &str, alg: Option<&str>) -> Result<(), String> {
    if kty != "OKP" || crv != "Ed25519" {
        return Err("it is no Ed25519 key (`kty` OKP, `crv` Ed25519)".to_owned());
    }
    // RFC 9864 gives the same algorithm a second, narrower name.
    match alg {
        None | Some("EdDSA" | "Ed25519") => Ok(()),
        Some(_) => Err("its `alg` is not EdDSA".to_owned()),
    }
}

fn bytes(name: &str, text: &str) -> Result<[u8; 32], String> {
    decode(text)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or_else(|| format!("`{name}` is not 32 bytes in base64url without padding"))
}

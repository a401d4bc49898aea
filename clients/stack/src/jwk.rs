//! Public Ed25519 keys written as JSON Web Keys, read strictly.
//!
//! Only keys of type OKP on the curve Ed25519 are taken, and base64url only without padding. It must never take a key
//! under which a signature proves nothing.

use base64::{DecodeSliceError, Engine as _};
use ed25519_dalek::{Signature, Verifier as _, VerifyingKey};

use self::base64url::ENGINE;
use crate::types::Jwk;

/// Base64url without padding and without stray bits, as JOSE wants it.
mod base64url {
    #[cfg(not(any(target_arch = "x86_64", all(target_arch = "aarch64", target_feature = "neon"))))]
    pub(super) use base64::engine::general_purpose::URL_SAFE_NO_PAD as ENGINE;

    #[cfg(any(target_arch = "x86_64", all(target_arch = "aarch64", target_feature = "neon")))]
    pub(super) static ENGINE: std::sync::LazyLock<base64::engine::Simd> =
        std::sync::LazyLock::new(|| base64::engine::Simd::url_safe(base64::engine::general_purpose::NO_PAD));
}

/// Strictly: one text for every sequence of bytes.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    ENGINE.decode(text).ok()
}

/// [`decode`] of something small; the number of bytes, which may be fewer than there is room for. More than there is
/// room for are `usize::MAX`.
pub(crate) fn decode_into<const N: usize>(text: &str, bytes: &mut [u8; N]) -> Result<usize, ()> {
    match ENGINE.decode_slice(text, bytes) {
        Ok(length) => Ok(length),
        Err(DecodeSliceError::OutputSliceTooSmall) => Ok(usize::MAX),
        Err(DecodeSliceError::DecodeError(_)) => Err(()),
    }
}

pub(crate) fn encode(bytes: impl AsRef<[u8]>) -> String {
    ENGINE.encode(bytes)
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

    /// Whether the signature is one of this key over these bytes, by the strict rules: key and R of no small order, one
    /// spelling of everything.
    ///
    /// It takes exactly what `verify_strict` of ed25519-dalek takes, and is faster by the square root that takes R
    /// apart there. `verify` compares R, as bytes, with the one encoding of the point that it computed: what passes has
    /// R in its one spelling, and R is of small order exactly where it is one of eight texts. The order of the key was
    /// looked at when it was read.
    pub(crate) fn verify(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let signature = Signature::from_bytes(signature);
        self.0.verify(message, &signature).is_ok() && !is_small(signature.r_bytes())
    }
}

/// The points of small order without the sign of x; with either sign they are all eight.
const SMALL: [[u8; 32]; 5] = {
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut minus_one = [0xff; 32];
    minus_one[0] = 0xec;
    minus_one[31] = 0x7f;
    let eighth = *b"\x26\xe8\x95\x8f\xc2\xb2\x27\xb0\x45\xc3\xf4\x89\xf2\xef\x98\xf0\xd5\xdf\xac\x05\xd3\xc6\x33\x39\xb1\x38\x02\x88\x6d\x53\xfc\x05";
    let other_eighth = *b"\xc7\x17\x6a\x70\x3d\x4d\xd8\x4f\xba\x3c\x0b\x76\x0d\x10\x67\x0f\x2a\x20\x53\xfa\x2c\x39\xcc\xc6\x4e\xc7\xfd\x77\x92\xac\x03\x7a";
    [neutral, [0; 32], minus_one, eighth, other_eighth]
};

/// Whether an encoded point is of small order, where it is encoded properly.
fn is_small(point: &[u8; 32]) -> bool {
    let mut unsigned = *point;
    unsigned[31] &= 0x7f;
    SMALL.contains(&unsigned)
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

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer as _, SigningKey};
    use proptest::prelude::*;

    fn hex<const N: usize>(text: &str) -> [u8; N] {
        std::array::from_fn(|index| u8::from_str_radix(&text[2 * index..2 * index + 2], 16).unwrap())
    }

    #[test]
    fn the_points_of_small_order_are_these_eight_and_no_other() {
        // The multiples of a point of order 8, computed by the curve's equation.
        let multiples = [
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "0000000000000000000000000000000000000000000000000000000000000000",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            "0000000000000000000000000000000000000000000000000000000000000080",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        ];
        for text in multiples {
            let point = hex(text);
            assert!(is_small(&point), "{text}");
            assert!(VerifyingKey::from_bytes(&point).unwrap().is_weak(), "{text}");
        }
        for seed in 0..50 {
            let key = SigningKey::from_bytes(&[seed; 32]).verifying_key();
            assert!(!is_small(key.as_bytes()) && !key.is_weak());
        }
    }

    /// Signatures made with the private key so that R is of small order: the plain equation holds, the strict rules do
    /// not.
    #[test]
    fn a_signature_whose_r_is_of_small_order_is_refused_as_by_verify_strict() {
        for (key, message, signature) in [
            (
                "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8",
                "header.claims",
                "0100000000000000000000000000000000000000000000000000000000000000\
                 174346bf172dfc01140cbdbc91d9e50ae606b2e213df7282491b24afb3c87102",
            ),
            // A key with a part of order 8, which is not weak by itself.
            (
                "b154bd62188ae283dd187fefe8c31f5e276edf083b4cff11c9d5cff856c74440",
                "header.claims-1",
                "0000000000000000000000000000000000000000000000000000000000000000\
                 9af2f394483443cfc48a040501fcb878c1ebce04d5c8f764586e3437c0222001",
            ),
        ] {
            let key = VerifyingKey::from_bytes(&hex(key)).unwrap();
            let signature: [u8; 64] = hex(signature);
            let parsed = Signature::from_bytes(&signature);
            assert!(
                key.verify(message.as_bytes(), &parsed).is_ok(),
                "the vector is not what it should be"
            );
            assert!(key.verify_strict(message.as_bytes(), &parsed).is_err());
            assert!(!PublicKey(key).verify(message.as_bytes(), &signature));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn the_verdict_is_always_that_of_verify_strict(
            seed: [u8; 32],
            message in prop::collection::vec(any::<u8>(), 0..100),
            change in prop::option::of((0_usize..64, 1_u8..)),
        ) {
            let signing = SigningKey::from_bytes(&seed);
            let mut signature = signing.sign(&message).to_bytes();
            if let Some((index, flip)) = change {
                signature[index] ^= flip;
            }
            let key = signing.verifying_key();
            let strict = key.verify_strict(&message, &Signature::from_bytes(&signature)).is_ok();
            prop_assert_eq!(strict, change.is_none());
            prop_assert_eq!(PublicKey(key).verify(&message, &signature), strict);
        }
    }
}

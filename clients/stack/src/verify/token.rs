//! A token in compact form, taken apart and not yet believed.
//!
//! Decides what is a token at all and whether its algorithm is allowed. It must never be lenient: one token has one
//! spelling.

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny};
use serde_json::value::RawValue;

use super::error::{TokenPart, VerifyError};
use crate::jwk;

/// The most characters of a text of the token that an error shows.
const SHOWN: usize = 40;

/// The parts of a token whose algorithm is allowed.
pub(super) struct Token<'a> {
    /// What is signed: header and claims as they stand.
    signed: &'a str,
    claims: &'a str,
    signature: [u8; 64],
    /// The key it names, where it names one.
    pub(super) kid: Option<String>,
}

/// The members of a header that count, as they stand: nearly all headers are the same, and need no decoding to be recognised.
#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    alg: Option<&'a RawValue>,
    #[serde(borrow)]
    kid: Option<&'a RawValue>,
    #[serde(default, deserialize_with = "is_there")]
    crit: bool,
}

fn is_there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(deserializer).map(|_| true)
}

impl<'a> Token<'a> {
    pub(super) fn parse(text: &'a str) -> Result<Self, VerifyError> {
        if text.is_empty() {
            return Err(VerifyError::Empty);
        }
        let malformed = |part, why| VerifyError::Malformed { part, why };
        let three = || malformed(TokenPart::Token, "it has not exactly three parts");
        let (signed, signature) = text.rsplit_once('.').ok_or_else(three)?;
        let (header, claims) = signed.split_once('.').ok_or_else(three)?;
        if claims.contains('.') {
            return Err(three());
        }

        let header = decode(header, TokenPart::Header)?;
        let header: Header = serde_json::from_slice(&header)
            .map_err(|_| malformed(TokenPart::Header, "it is no JSON object of a token"))?;
        check_algorithm(header.alg)?;
        if header.crit {
            return Err(VerifyError::UnknownCriticalHeader);
        }
        let kid = header.kid.map(|kid| serde_json::from_str(kid.get())).transpose();
        let kid = kid.map_err(|_| malformed(TokenPart::Header, "`kid` is no text"))?;

        let mut bytes = [0; 64];
        match jwk::decode_into(signature, &mut bytes) {
            Ok(64) => {}
            Ok(_) => return Err(malformed(TokenPart::Signature, "it has not 64 bytes")),
            Err(()) => return Err(not_base64url(TokenPart::Signature)),
        }
        Ok(Self {
            signed,
            claims,
            signature: bytes,
            kid,
        })
    }

    /// The bytes of the claims, if the signature is that of the key.
    pub(super) fn open(&self, key: &jwk::PublicKey) -> Result<Vec<u8>, VerifyError> {
        if !key.verify(self.signed.as_bytes(), &self.signature) {
            return Err(VerifyError::WrongSignature);
        }
        decode(self.claims, TokenPart::Claims)
    }
}

/// Before the signature, or a token could choose how it is checked.
fn check_algorithm(found: Option<&RawValue>) -> Result<(), VerifyError> {
    let Some(found) = found else {
        return Err(VerifyError::AlgorithmNotAllowed { found: None });
    };
    if found.get() == r#""EdDSA""# {
        return Ok(());
    }
    match serde_json::from_str::<String>(found.get()) {
        Ok(alg) if alg == "EdDSA" => Ok(()),
        Ok(alg) => Err(VerifyError::AlgorithmNotAllowed {
            found: Some(shortened(&alg)),
        }),
        Err(_) => Err(VerifyError::AlgorithmNotAllowed { found: None }),
    }
}

fn decode(text: &str, part: TokenPart) -> Result<Vec<u8>, VerifyError> {
    jwk::decode(text).ok_or_else(|| not_base64url(part))
}

fn not_base64url(part: TokenPart) -> VerifyError {
    VerifyError::Malformed {
        part,
        why: "it is not base64url without padding",
    }
}

/// A text of the token, for an error.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

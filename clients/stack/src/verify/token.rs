//! A token in compact form, taken apart and not yet believed.
//!
//! Decides what is a token at all and whether its algorithm is allowed. It must never be lenient: one token has one
//! spelling.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny};

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

/// The members of a header that count.
#[derive(Deserialize)]
struct Header<'a> {
    #[serde(borrow)]
    alg: Option<Member<'a>>,
    #[serde(borrow)]
    kid: Option<Member<'a>>,
    #[serde(default, deserialize_with = "is_there")]
    crit: bool,
}

/// What should be a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Member<'a> {
    Text(#[serde(borrow)] Cow<'a, str>),
    Other(IgnoredAny),
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
        // Without stopping at the first one: that is what is fast where there is none.
        if claims.bytes().fold(false, |found, byte| found | (byte == b'.')) {
            return Err(three());
        }

        let header = decode(header, TokenPart::Header)?;
        let header: Header = serde_json::from_slice(&header)
            .map_err(|_| malformed(TokenPart::Header, "it is no JSON object of a token"))?;
        check_algorithm(header.alg)?;
        if header.crit {
            return Err(VerifyError::UnknownCriticalHeader);
        }
        let kid = match header.kid {
            None => None,
            Some(Member::Text(kid)) => Some(kid.into_owned()),
            Some(Member::Other(_)) => return Err(malformed(TokenPart::Header, "`kid` is no text")),
        };

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
fn check_algorithm(found: Option<Member<'_>>) -> Result<(), VerifyError> {
    match found {
        Some(Member::Text(alg)) if alg == "EdDSA" => Ok(()),
        Some(Member::Text(alg)) => Err(VerifyError::AlgorithmNotAllowed {
            found: Some(shortened(&alg)),
        }),
        Some(Member::Other(_)) | None => Err(VerifyError::AlgorithmNotAllowed { found: None }),
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

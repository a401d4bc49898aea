//! A token in compact form, taken apart and not yet believed.
//!
//! Decides what is a token at all and whether its algorithm is allowed. It must never be lenient: one token has one
//! spelling.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny};

use super::error::{TokenPart, VerifyError};
use crate::jwk;

/// The most characters of a text of the token that an error shows.
const SHOWN: usize = 40;

/// The longest header, in characters, that is remembered.
const REMEMBERED: usize = 512;

/// A header as it stood in a token, and the key it names.
type Header = (Box<str>, Option<Arc<str>>);

thread_local! {
    /// The last header that was allowed. Nearly all tokens that a service gets have the same one, and what it says
    /// depends on nothing else.
    static LAST: RefCell<Option<Header>> = const { RefCell::new(None) };
}

/// The parts of a token whose algorithm is allowed.
pub(super) struct Token<'a> {
    /// What is signed: header and claims as they stand.
    signed: &'a str,
    claims: &'a str,
    signature: [u8; 64],
    /// The key it names, where it names one.
    pub(super) kid: Option<Arc<str>>,
}

/// The members of a header that count.
#[derive(Deserialize)]
struct Members<'a> {
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
        let three = || malformed(TokenPart::Token, "it has not exactly three parts");
        let (signed, signature) = text.rsplit_once('.').ok_or_else(three)?;
        let (header, claims) = signed.split_once('.').ok_or_else(three)?;
        // Without stopping at the first one: that is what is fast where there is none.
        if claims.bytes().fold(false, |found, byte| found | (byte == b'.')) {
            return Err(three());
        }

        let kid = key_id(header)?;
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

fn malformed(part: TokenPart, why: &'static str) -> VerifyError {
    VerifyError::Malformed { part, why }
}

/// The key that a header names, where the header is allowed.
fn key_id(header: &str) -> Result<Option<Arc<str>>, VerifyError> {
    let known = LAST.with_borrow(|last| match last {
        Some((text, kid)) if **text == *header => Some(kid.clone()),
        _ => None,
    });
    if let Some(kid) = known {
        return Ok(kid);
    }
    let kid = read_header(header)?;
    if header.len() <= REMEMBERED {
        LAST.set(Some((header.into(), kid.clone())));
    }
    Ok(kid)
}

fn read_header(header: &str) -> Result<Option<Arc<str>>, VerifyError> {
    let json = decode(header, TokenPart::Header)?;
    let no_object = || malformed(TokenPart::Header, "it is no JSON object of a token");
    // To serde, a list of the members would be one, too.
    if json.trim_ascii_start().first() != Some(&b'{') {
        return Err(no_object());
    }
    let members: Members = serde_json::from_slice(&json).map_err(|_| no_object())?;
    check_algorithm(members.alg)?;
    if members.crit {
        return Err(VerifyError::UnknownCriticalHeader);
    }
    match members.kid {
        None => Ok(None),
        Some(Member::Text(kid)) => Ok(Some(kid.into())),
        Some(Member::Other(_)) => Err(malformed(TokenPart::Header, "`kid` is no text")),
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
    malformed(part, "it is not base64url without padding")
}

/// A text of the token, for an error.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

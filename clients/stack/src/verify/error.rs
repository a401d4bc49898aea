//! Why a passport is not to be believed: one kind for every way it can be wrong.
//!
//! It must never show the token, nor a claim that a rule does not name.

use std::fmt;
use std::sync::Arc;

use agent_clients_runtime::{DecodeError, Error};

/// Why a passport was refused. `Display` says what was wrong and never shows the token.
///
/// Only [`KeySetUnavailable`](Self::KeySetUnavailable), [`InvalidKeySetUrl`](Self::InvalidKeySetUrl),
/// [`InvalidKey`](Self::InvalidKey), [`NoKeySource`](Self::NoKeySource) and [`TwoKeySources`](Self::TwoKeySources) say
/// nothing about the passport; see [`is_token_fault`](Self::is_token_fault).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum VerifyError {
    /// Neither a JWKS address nor a public key was given.
    NoKeySource,
    /// Both a JWKS address and a public key were given.
    TwoKeySources,
    /// The public key that was given, or the one of the set that the passport names, cannot be used; the text says why.
    InvalidKey(String),
    /// The address of the key set cannot be used; the text says why. Keys over plain HTTP would prove nothing, so it is
    /// taken for loopback only.
    InvalidKeySetUrl(&'static str),
    /// The key set could not be fetched or read.
    KeySetUnavailable(Arc<Error>),
    /// There is no passport: no such header, or a list of no values.
    Missing,
    /// The passport is an empty text.
    Empty,
    /// It is not a JSON Web Token in compact form.
    Malformed {
        /// The part that is wrong.
        part: TokenPart,
        /// What is wrong with it.
        why: &'static str,
    },
    /// The algorithm is not EdDSA; `none` and HS256 end here, before any signature is looked at.
    AlgorithmNotAllowed {
        /// The algorithm that the token names, shortened; `None` where it names none.
        found: Option<String>,
    },
    /// The token says (`crit`) that rules apply which this version does not know.
    UnknownCriticalHeader,
    /// The token does not name its key (`kid`), so none can be picked from a key set.
    NoKeyId,
    /// The key set has no key of this id.
    UnknownKeyId {
        /// The id, shortened.
        kid: String,
    },
    /// The signature is not that of this key over this token.
    WrongSignature,
    /// A claim that is required is missing or null. Claims of STACK's own are written `stk.…`.
    MissingClaim(&'static str),
    /// A claim that is required is empty.
    EmptyClaim(&'static str),
    /// A claim has another type than it must have.
    WrongClaimType {
        /// The claim.
        claim: &'static str,
        /// What it must be.
        expected: &'static str,
    },
    /// It has expired. Seconds since 1970.
    Expired {
        /// `exp`.
        exp: i64,
        /// The time of the check.
        now: i64,
    },
    /// It is not valid yet (`nbf`). Seconds since 1970.
    NotYetValid {
        /// `nbf`.
        nbf: i64,
        /// The time of the check.
        now: i64,
    },
    /// It was issued in the future (`iat`). Seconds since 1970.
    IssuedInFuture {
        /// `iat`.
        iat: i64,
        /// The time of the check.
        now: i64,
    },
    /// Another issuer than the one that is expected.
    WrongIssuer {
        /// The issuer that is expected.
        expected: String,
    },
    /// It is meant for somebody else.
    WrongAudience {
        /// The audience that is expected.
        expected: String,
    },
    /// `sub` is another agent than `stk.agent_id`.
    SubjectMismatch,
    /// Every rule holds, and yet the claims do not have the published form; the error names the place.
    UnexpectedForm(DecodeError),
}

/// A part of a token in compact form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenPart {
    /// The token as a whole.
    Token,
    /// The first part.
    Header,
    /// The second part, the claims.
    Claims,
    /// The third part.
    Signature,
}

impl fmt::Display for TokenPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token => "the token",
            Self::Header => "the header of the token",
            Self::Claims => "the claims of the token",
            Self::Signature => "the signature of the token",
        })
    }
}

impl VerifyError {
    /// Whether the passport itself is at fault. Where it is not, its bearer may be right: answer 503 and not 401.
    #[must_use]
    pub fn is_token_fault(&self) -> bool {
        !matches!(
            self,
            Self::NoKeySource
                | Self::TwoKeySources
                | Self::InvalidKey(_)
                | Self::InvalidKeySetUrl(_)
                | Self::KeySetUnavailable(_)
        )
    }

    /// A short, stable name of the kind, in the manner of the API's own codes, for logs and replies. `PASSPORT_EXPIRED`
    /// is the API's own.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoKeySource | Self::TwoKeySources => "KEY_SOURCE_INVALID",
            Self::InvalidKey(_) => "KEY_INVALID",
            Self::InvalidKeySetUrl(_) => "KEY_SET_URL_INVALID",
            Self::KeySetUnavailable(_) => "KEY_SET_UNAVAILABLE",
            Self::Missing | Self::Empty => "PASSPORT_MISSING",
            Self::Malformed { .. } => "PASSPORT_MALFORMED",
            Self::AlgorithmNotAllowed { .. } => "PASSPORT_ALGORITHM_NOT_ALLOWED",
            Self::UnknownCriticalHeader => "PASSPORT_HEADER_NOT_UNDERSTOOD",
            Self::NoKeyId | Self::UnknownKeyId { .. } => "PASSPORT_KEY_UNKNOWN",
            Self::WrongSignature => "PASSPORT_SIGNATURE_INVALID",
            Self::MissingClaim(_) | Self::EmptyClaim(_) | Self::WrongClaimType { .. } | Self::UnexpectedForm(_) => {
                "PASSPORT_CLAIMS_INVALID"
            }
            Self::Expired { .. } => "PASSPORT_EXPIRED",
            Self::NotYetValid { .. } | Self::IssuedInFuture { .. } => "PASSPORT_NOT_YET_VALID",
            Self::WrongIssuer { .. } => "PASSPORT_ISSUER_INVALID",
            Self::WrongAudience { .. } => "PASSPORT_AUDIENCE_INVALID",
            Self::SubjectMismatch => "PASSPORT_SUBJECT_INVALID",
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoKeySource => f.write_str("no key to check with; fix: give `jwks_url` or `public_jwk`"),
            Self::TwoKeySources => {
                f.write_str("two sources of keys; fix: give only one of `jwks_url` and `public_jwk`")
            }
            Self::InvalidKey(why) => write!(f, "the public key cannot be used: {why}"),
            Self::InvalidKeySetUrl(why) => write!(f, "the address of the key set cannot be used: {why}"),
            Self::KeySetUnavailable(cause) => write!(f, "the key set could not be had: {cause}"),
            Self::Missing => f.write_str("there is no passport"),
            Self::Empty => f.write_str("the passport is empty"),
            Self::Malformed { part, why } => write!(f, "{part} is malformed: {why}"),
            Self::AlgorithmNotAllowed { found: Some(found) } => {
                write!(f, "the algorithm {found:?} is not allowed, only EdDSA is")
            }
            Self::AlgorithmNotAllowed { found: None } => f.write_str("the token names no algorithm, EdDSA is required"),
            Self::UnknownCriticalHeader => {
                f.write_str("the token has critical header parameters that are not understood")
            }
            Self::NoKeyId => f.write_str("the token names no key (`kid`), so none can be picked from the key set"),
            Self::UnknownKeyId { kid } => write!(f, "the key set has no key {kid:?}"),
            Self::WrongSignature => f.write_str("the signature does not fit"),
            Self::MissingClaim(claim) => write!(f, "the claim `{claim}` is missing"),
            Self::EmptyClaim(claim) => write!(f, "the claim `{claim}` is empty"),
            Self::WrongClaimType { claim, expected } => write!(f, "the claim `{claim}` is not {expected}"),
            Self::Expired { exp, now } => write!(f, "it expired at {exp}, now is {now}"),
            Self::NotYetValid { nbf, now } => write!(f, "it is not valid before {nbf} (`nbf`), now is {now}"),
            Self::IssuedInFuture { iat, now } => {
                write!(f, "it was issued at {iat} (`iat`), which is to come: now is {now}")
            }
            Self::WrongIssuer { expected } => write!(f, "the issuer is not {expected:?}"),
            Self::WrongAudience { expected } => write!(f, "the audience is not {expected:?}"),
            Self::SubjectMismatch => f.write_str("`sub` is not `stk.agent_id`"),
            Self::UnexpectedForm(cause) => write!(f, "the claims have an unexpected form: {cause}"),
        }
    }
}

impl std::error::Error for VerifyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::KeySetUnavailable(cause) => Some(&**cause),
            Self::UnexpectedForm(cause) => Some(cause),
            _ => None,
        }
    }
}

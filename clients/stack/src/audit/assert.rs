//! The API's own word on its chain, as an answer that cannot be overlooked.
//!
//! A broken chain is a 200 of the API. It must never become an `Ok` here.

use std::fmt;

use agent_clients_runtime::{DecodeError, Error};
use serde_json::{Map, Value};

use crate::types::AuditChainVerification;

/// Why a chain is not known to hold.
#[derive(Debug)]
#[non_exhaustive]
pub enum AuditChainError {
    /// The API could not be asked, or its answer could not be read.
    Call(Error),
    /// The API says that the chain is broken; `first_break` says where.
    Broken(Box<AuditChainVerification>),
}

impl fmt::Display for AuditChainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(error) => write!(f, "the audit chain could not be checked: {error}"),
            Self::Broken(answer) => match &answer.first_break {
                Some(place) => write!(f, "the audit chain is broken, first at {place}"),
                None => f.write_str("the audit chain is broken; the API does not say where"),
            },
        }
    }
}

impl std::error::Error for AuditChainError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Call(error) => Some(error),
            Self::Broken(_) => None,
        }
    }
}

impl From<Error> for AuditChainError {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

pub(super) fn holds(answer: AuditChainVerification) -> Result<AuditChainVerification, AuditChainError> {
    match answer.valid {
        true => Ok(answer),
        false => Err(AuditChainError::Broken(Box::new(answer))),
    }
}

/// The hash in the answer of `chain_head`. Its fields are not published, so the one text that is a hash is taken,
/// whatever its name.
pub(super) fn head_hash(answer: &Map<String, Value>) -> Result<String, DecodeError> {
    let is_hash = |text: &&str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut hashes = answer.values().filter_map(Value::as_str).filter(is_hash);
    match (hashes.next(), hashes.next()) {
        (Some(hash), None) => Ok(hash.to_owned()),
        (None, _) => Err(DecodeError::new("", "no field holds a hash of 64 hex digits")),
        (Some(_), Some(_)) => Err(DecodeError::new(
            "",
            "several fields hold a hash; which one is the head is not known",
        )),
    }
}

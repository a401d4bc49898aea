//! Revocation as seen from outside STACK: the events it broadcasts, a memory of what was revoked, and a verdict that
//! joins both with the offline check (STACK contract, sections 5.5 and 5.6).
//!
//! It must never take "nothing is known" for "is valid" where the API could be asked.

mod cache;
mod event;
mod verifier;

pub use cache::{REVOCATION_CAPACITY, REVOCATION_LIFETIME, Revocation, RevocationCache, Revoked};
pub use event::{BulkRevocation, RevocationEvent, SingleRevocation};
pub use verifier::{CONFIRMATION_CAPACITY, CONFIRMATION_LIFETIME, PassportVerifier, Verdict};

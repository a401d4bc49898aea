//! What needs no server, or only its key set and its audit log: passports checked here, revocation, signed claims, the
//! audit chain, exports and the tail. Each promise is a test.
//!
//! Time is paused where it matters, tokens are made here with test keys. Facts about the API are those of the STACK
//! contract; the sections are named where they matter.

mod chain;
mod claims;
mod export;
mod export_pages;
mod header;
mod jwks;
#[cfg(feature = "tower")]
mod layer;
mod properties;
mod revocation;
mod rules;
mod support;
mod tail;
mod tokens;

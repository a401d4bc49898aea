//! `EmptyBody`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// An empty object. The official client sends it where a body has nothing to say.
///
/// *Evidence:* seen in the official client's code (contract section 3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
#[non_exhaustive]
pub struct EmptyBody {}

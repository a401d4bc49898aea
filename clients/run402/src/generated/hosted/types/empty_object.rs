//! `EmptyObject`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// An object without content, which some requests have as their body.
///
/// *Evidence:* seen in the official client's code (contract sections 3.2 and 3.13).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
#[non_exhaustive]
pub struct EmptyObject {}

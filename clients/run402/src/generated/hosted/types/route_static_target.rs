//! `RouteStaticTarget`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// A route to a file.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RouteStaticTarget {
    /// Path of the file.
    pub file: String,
}

impl RouteStaticTarget {
    /// A `RouteStaticTarget` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into() }
    }
}

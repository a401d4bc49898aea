//! `ScanInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{ScanContent, ScanContext};

/// Content to scan.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ScanInput {
    /// The content.
    pub content: ScanContent,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<ScanContext>,
    /// Where it comes from, such as the address of a sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl ScanInput {
    /// A `ScanInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(content: impl Into<ScanContent>) -> Self {
        Self {
            content: content.into(),
            context: ::std::default::Default::default(),
            source: ::std::default::Default::default(),
        }
    }
}

//! `ScanResult`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::{ScanMatch, ScanVerdict};

/// What a scan found.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct ScanResult {
    /// The verdict.
    pub verdict: ScanVerdict,
    /// Id of the scan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scan_id: Option<String>,
    /// How long it took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<f64>,
    /// What matched.
    #[serde(rename = "match", default, skip_serializing_if = "Option::is_none")]
    pub match_: Option<ScanMatch>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl ScanResult {
    /// A `ScanResult` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(verdict: impl Into<ScanVerdict>) -> Self {
        Self {
            verdict: verdict.into(),
            scan_id: ::std::default::Default::default(),
            duration_ms: ::std::default::Default::default(),
            match_: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(ScanResult {
    verdict: "verdict",
    scan_id: "scan_id",
    duration_ms: "duration_ms",
    match_: "match",
});

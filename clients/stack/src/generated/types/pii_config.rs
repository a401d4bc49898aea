//! `PiiConfig`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How personal data is redacted.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct PiiConfig {
    /// Whether it is redacted.
    pub enabled: bool,
    /// How sure the detector has to be. A higher value redacts less.
    ///
    /// Limits: 0 to 1. The server's default: `0.4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
    /// Countries whose forms are looked for, ISO 3166-1 alpha-2; null means all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub countries: Option<Vec<String>>,
    /// Whether the operator set anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub configured: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl PiiConfig {
    /// A `PiiConfig` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self {
            enabled,
            threshold: ::std::default::Default::default(),
            countries: ::std::default::Default::default(),
            configured: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(PiiConfig {
    enabled: "enabled",
    threshold: "threshold",
    countries: "countries",
    configured: "configured",
});

//! `RouteSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::RouteTarget;

/// A route.
///
/// *Evidence:* seen in the official client's code (contract section 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RouteSpec {
    /// Path, or path with `*` at its end.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). Seen: `/events` and `/api/*`.
    pub pattern: String,
    /// Methods that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub methods: Option<Vec<String>>,
    /// Where it leads.
    pub target: RouteTarget,
    /// Accepts that the route takes no writing methods.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledge_readonly: Option<bool>,
    /// What a call costs; any JSON.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pricing: Option<::serde_json::Value>,
}

impl RouteSpec {
    /// A `RouteSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(pattern: impl Into<String>, target: impl Into<RouteTarget>) -> Self {
        Self {
            pattern: pattern.into(),
            methods: ::std::default::Default::default(),
            target: target.into(),
            acknowledge_readonly: ::std::default::Default::default(),
            pricing: ::std::default::Default::default(),
        }
    }
}

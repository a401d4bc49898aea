//! `CoreFunction`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::{CoreContentRef, CoreFunctionConfig};

/// A function. npm dependencies are not part of the runtime.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreFunction {
    /// Its runtime, `node22`.
    pub runtime: String,
    /// Its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<CoreContentRef>,
    /// Its limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<CoreFunctionConfig>,
    /// When it runs by itself, as a cron expression.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 4.4). The field of the hosted API; recorded plans answer it.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub schedule: ::agent_clients_runtime::Nullable<String>,
    /// Whether only signed-in users may call it.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_auth: Option<bool>,
    /// Which roles may call it; any JSON.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_role: Option<::serde_json::Value>,
    /// Its class, such as `standard`.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What else starts it; any JSON.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub triggers: Option<::serde_json::Value>,
    /// What it may do; any JSON.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract sections 6.2 and 7.2). The field of the hosted API; recorded plans answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<::serde_json::Value>,
}

impl CoreFunction {
    /// A `CoreFunction` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(runtime: impl Into<String>) -> Self {
        Self {
            runtime: runtime.into(),
            source: ::std::default::Default::default(),
            config: ::std::default::Default::default(),
            schedule: ::std::default::Default::default(),
            require_auth: ::std::default::Default::default(),
            require_role: ::std::default::Default::default(),
            class: ::std::default::Default::default(),
            triggers: ::std::default::Default::default(),
            capabilities: ::std::default::Default::default(),
        }
    }
}

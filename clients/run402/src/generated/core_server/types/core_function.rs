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
        }
    }
}

//! `NormalizedFunction`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{ContentRef, FunctionConfig, FunctionRuntime, RequireRole};

/// A function: one source, or files with an entry point.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedFunction {
    /// Its runtime. The official client always sends one.
    pub runtime: FunctionRuntime,
    /// Its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<ContentRef>,
    /// Its files, by relative path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<::std::collections::BTreeMap<String, ContentRef>>,
    /// Path of the file to start with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrypoint: Option<String>,
    /// Its limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub config: Option<FunctionConfig>,
    /// Its npm dependencies. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). At most 30 of 200 characters each, by the type of the older `functions.deploy`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deps: Option<Vec<String>>,
    /// When it runs by itself, as a cron expression. Null removes the schedule.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2). That null removes it is inferred.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub schedule: ::agent_clients_runtime::Nullable<String>,
    /// Whether only signed-in users may call it. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_auth: Option<bool>,
    /// Which roles may call it. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_role: Option<RequireRole>,
    /// Its class, such as `standard`. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// What else starts it, a schedule or mail; any JSON.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub triggers: Option<::serde_json::Value>,
    /// What it may do; any JSON.
    ///
    /// Since 4.x of the official client.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<::serde_json::Value>,
}

impl NormalizedFunction {
    /// A `NormalizedFunction` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(runtime: impl Into<FunctionRuntime>) -> Self {
        Self {
            runtime: runtime.into(),
            source: ::std::default::Default::default(),
            files: ::std::default::Default::default(),
            entrypoint: ::std::default::Default::default(),
            config: ::std::default::Default::default(),
            deps: ::std::default::Default::default(),
            schedule: ::std::default::Default::default(),
            require_auth: ::std::default::Default::default(),
            require_role: ::std::default::Default::default(),
            class: ::std::default::Default::default(),
            triggers: ::std::default::Default::default(),
            capabilities: ::std::default::Default::default(),
        }
    }
}

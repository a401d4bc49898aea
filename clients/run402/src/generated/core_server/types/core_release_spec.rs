//! `CoreReleaseSpec`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    CoreDatabase, CoreFunctions, CoreReleaseBase, CoreRoutes, CoreSecretsSpec, CoreSite,
};

/// Specification of a release, as far as the server supports it. Unknown fields are refused.
///
/// *Evidence:* seen in the official client's code (contract sections 7.1 and 7.2). `base`, `checks` and `assets` are known by name only, from a recorded refusal that lists what is allowed.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CoreReleaseSpec {
    /// Id of the project. The server takes `project_id` too.
    pub project: String,
    /// Release that this one builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<CoreReleaseBase>,
    /// Migrations and exposure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<CoreDatabase>,
    /// Secrets that have to be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrets: Option<CoreSecretsSpec>,
    /// Functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<CoreFunctions>,
    /// Files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<CoreSite>,
    /// Routes of the site. That null removes them is inferred from the hosted API.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub routes: ::agent_clients_runtime::Nullable<CoreRoutes>,
    /// Checks of the release; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<Vec<::serde_json::Value>>,
    /// Stored objects; any JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assets: Option<::serde_json::Value>,
}

impl CoreReleaseSpec {
    /// A `CoreReleaseSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(project: impl Into<String>) -> Self {
        Self {
            project: project.into(),
            base: ::std::default::Default::default(),
            database: ::std::default::Default::default(),
            secrets: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            site: ::std::default::Default::default(),
            routes: ::std::default::Default::default(),
            checks: ::std::default::Default::default(),
            assets: ::std::default::Default::default(),
        }
    }
}

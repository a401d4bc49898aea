//! `NormalizedReleaseSpec`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::{
    AssetsSpec, CheckSpec, I18nSpec, NormalizedDatabase, NormalizedFunctions,
    NormalizedSite, ReleaseBase, RoutesSpec, SecretsSpec, SubdomainsSpec,
};

/// Specification of a release as it is sent: every file is a `ContentRef`, no bytes are inline. What is left out
/// stays as it is; `replace` is the whole of a resource, `patch` the named keys of it. With CI credentials only
/// `project_id`, `base` (`current`), `database`, `functions`, `site`, `routes` and `assets` are allowed.
///
/// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2). The order of the fields is that of the official client.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct NormalizedReleaseSpec {
    /// Id of the project. Until 2.45 `project`.
    pub project_id: String,
    /// Release that this one builds on. Left out, the live one.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 4.3, 4.4 and 6.2). That a missing base means the live release is inferred from the retry rule of later clients.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<ReleaseBase>,
    /// Migrations and exposure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<NormalizedDatabase>,
    /// Secrets that have to be there, and those to delete. Values are never part of a release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrets: Option<SecretsSpec>,
    /// Functions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functions: Option<NormalizedFunctions>,
    /// Files of the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<NormalizedSite>,
    /// Subdomains.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subdomains: Option<SubdomainsSpec>,
    /// Routes of the site. Null is sent as such; what it does is inferred: no routes.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2). The form of 1.57.0, a map of paths, is gone.
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub routes: ::agent_clients_runtime::Nullable<RoutesSpec>,
    /// Checks of the release. Passed through by the official client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<Vec<CheckSpec>>,
    /// Stored objects to put, delete and synchronise. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assets: Option<AssetsSpec>,
    /// Languages of the site. Null is sent as such. Not in 1.57.0.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.2).
    #[serde(
        default,
        skip_serializing_if = "::agent_clients_runtime::Nullable::is_absent"
    )]
    pub i18n: ::agent_clients_runtime::Nullable<I18nSpec>,
}

impl NormalizedReleaseSpec {
    /// A `NormalizedReleaseSpec` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            base: ::std::default::Default::default(),
            database: ::std::default::Default::default(),
            secrets: ::std::default::Default::default(),
            functions: ::std::default::Default::default(),
            site: ::std::default::Default::default(),
            subdomains: ::std::default::Default::default(),
            routes: ::std::default::Default::default(),
            checks: ::std::default::Default::default(),
            assets: ::std::default::Default::default(),
            i18n: ::std::default::Default::default(),
        }
    }
}

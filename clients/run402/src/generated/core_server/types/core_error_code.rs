//! `CoreErrorCode`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// What went wrong, in lower case. These are the recorded ones.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreErrorCode {
    /// `invalid_request`
    InvalidRequest,
    /// `authentication_required`
    AuthenticationRequired,
    /// `project_not_found`
    ProjectNotFound,
    /// `sql_error`
    SqlError,
    /// `invalid_release_spec`
    InvalidReleaseSpec,
    /// `unsupported_capability`
    UnsupportedCapability,
    /// `content_digest_missing`
    ContentDigestMissing,
    /// `static_not_found`
    StaticNotFound,
    /// `not_found`
    NotFound,
    /// `dynamic_runtime_unavailable`
    DynamicRuntimeUnavailable,
    /// `slug_already_in_use`
    SlugAlreadyInUse,
    /// `provider_not_configured`
    ProviderNotConfigured,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CoreErrorCode, Unknown {
    InvalidRequest: "invalid_request",
    AuthenticationRequired: "authentication_required",
    ProjectNotFound: "project_not_found",
    SqlError: "sql_error",
    InvalidReleaseSpec: "invalid_release_spec",
    UnsupportedCapability: "unsupported_capability",
    ContentDigestMissing: "content_digest_missing",
    StaticNotFound: "static_not_found",
    NotFound: "not_found",
    DynamicRuntimeUnavailable: "dynamic_runtime_unavailable",
    SlugAlreadyInUse: "slug_already_in_use",
    ProviderNotConfigured: "provider_not_configured",
});

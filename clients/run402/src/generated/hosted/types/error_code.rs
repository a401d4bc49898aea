//! `ErrorCode`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// What went wrong. The list is open: it has what the official client and the vendor's change specifications name,
/// deploys first, then releases and access, then CI bindings and tokens in lower case.
///
/// *Evidence:* seen in the official client's code (contract sections 1.8, 3.1, 3.2, 3.3 and 6.3). The codes of releases are the vendor's change specification.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `MIGRATION_FAILED`
    MigrationFailed,
    /// `MIGRATION_CHECKSUM_MISMATCH`
    MigrationChecksumMismatch,
    /// `MIGRATION_SQL_NOT_FOUND`
    MigrationSqlNotFound,
    /// `BASE_RELEASE_CONFLICT`
    BaseReleaseConflict,
    /// `PAYMENT_REQUIRED`
    PaymentRequired,
    /// `SUBDOMAIN_MULTI_NOT_SUPPORTED`
    SubdomainMultiNotSupported,
    /// `SCHEMA_SETTLE_TIMEOUT`
    SchemaSettleTimeout,
    /// `ACTIVATION_FAILED`
    ActivationFailed,
    /// `STORAGE_UNAVAILABLE`
    StorageUnavailable,
    /// `SITE_STAGE_FAILED`
    SiteStageFailed,
    /// `FUNCTION_BUILD_FAILED`
    FunctionBuildFailed,
    /// `CONTENT_UPLOAD_FAILED`
    ContentUploadFailed,
    /// `INVALID_SPEC`
    InvalidSpec,
    /// `OPERATION_NOT_FOUND`
    OperationNotFound,
    /// `PLAN_NOT_FOUND`
    PlanNotFound,
    /// `MIGRATE_GATE_ACTIVE`
    MigrateGateActive,
    /// `NOT_RESUMABLE`
    NotResumable,
    /// `INVALID_STATE`
    InvalidState,
    /// `RESUME_FAILED`
    ResumeFailed,
    /// `INTERNAL_ERROR`
    InternalError,
    /// `NETWORK_ERROR`
    NetworkError,
    /// `PROJECT_NOT_FOUND`
    ProjectNotFound,
    /// `FEATURE_DISABLED`
    FeatureDisabled,
    /// `NO_ACTIVE_RELEASE`
    NoActiveRelease,
    /// `RESOURCE_NOT_FOUND`
    ResourceNotFound,
    /// `DIFF_SAME_RELEASE`
    DiffSameRelease,
    /// `INVALID_DIFF_TARGET`
    InvalidDiffTarget,
    /// `ADMIN_REQUIRED`
    AdminRequired,
    /// `NOT_AUTHORIZED`
    NotAuthorized,
    /// `STEP_UP_REQUIRED`
    StepUpRequired,
    /// `WRITE_AUTH_REQUIRED`
    WriteAuthRequired,
    /// `WRITE_AUTH_BINDING_MISMATCH`
    WriteAuthBindingMismatch,
    /// `WRITE_AUTH_SESSION_INVALID`
    WriteAuthSessionInvalid,
    /// `PROJECT_HAS_PENDING_TRANSFER`
    ProjectHasPendingTransfer,
    /// `nonce_replay`
    NonceReplay,
    /// `delegation_statement_mismatch`
    DelegationStatementMismatch,
    /// `delegation_resource_uri_mismatch`
    DelegationResourceUriMismatch,
    /// `signer_mismatch`
    SignerMismatch,
    /// `delegation_oversized`
    DelegationOversized,
    /// `delegation_parse_failed`
    DelegationParseFailed,
    /// `delegation_signature_invalid`
    DelegationSignatureInvalid,
    /// `delegation_nonce_invalid`
    DelegationNonceInvalid,
    /// `duplicate`
    Duplicate,
    /// `invalid_request`
    InvalidRequest,
    /// `invalid_token`
    InvalidToken,
    /// `access_denied`
    AccessDenied,
    /// `event_not_allowed`
    EventNotAllowed,
    /// `repository_id_mismatch`
    RepositoryIdMismatch,
    /// `ambiguous_binding`
    AmbiguousBinding,
    /// `insufficient_scope`
    InsufficientScope,
    /// `forbidden_spec_field`
    ForbiddenSpecField,
    /// `forbidden_plan`
    ForbiddenPlan,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ErrorCode, Unknown {
    MigrationFailed: "MIGRATION_FAILED",
    MigrationChecksumMismatch: "MIGRATION_CHECKSUM_MISMATCH",
    MigrationSqlNotFound: "MIGRATION_SQL_NOT_FOUND",
    BaseReleaseConflict: "BASE_RELEASE_CONFLICT",
    PaymentRequired: "PAYMENT_REQUIRED",
    SubdomainMultiNotSupported: "SUBDOMAIN_MULTI_NOT_SUPPORTED",
    SchemaSettleTimeout: "SCHEMA_SETTLE_TIMEOUT",
    ActivationFailed: "ACTIVATION_FAILED",
    StorageUnavailable: "STORAGE_UNAVAILABLE",
    SiteStageFailed: "SITE_STAGE_FAILED",
    FunctionBuildFailed: "FUNCTION_BUILD_FAILED",
    ContentUploadFailed: "CONTENT_UPLOAD_FAILED",
    InvalidSpec: "INVALID_SPEC",
    OperationNotFound: "OPERATION_NOT_FOUND",
    PlanNotFound: "PLAN_NOT_FOUND",
    MigrateGateActive: "MIGRATE_GATE_ACTIVE",
    NotResumable: "NOT_RESUMABLE",
    InvalidState: "INVALID_STATE",
    ResumeFailed: "RESUME_FAILED",
    InternalError: "INTERNAL_ERROR",
    NetworkError: "NETWORK_ERROR",
    ProjectNotFound: "PROJECT_NOT_FOUND",
    FeatureDisabled: "FEATURE_DISABLED",
    NoActiveRelease: "NO_ACTIVE_RELEASE",
    ResourceNotFound: "RESOURCE_NOT_FOUND",
    DiffSameRelease: "DIFF_SAME_RELEASE",
    InvalidDiffTarget: "INVALID_DIFF_TARGET",
    AdminRequired: "ADMIN_REQUIRED",
    NotAuthorized: "NOT_AUTHORIZED",
    StepUpRequired: "STEP_UP_REQUIRED",
    WriteAuthRequired: "WRITE_AUTH_REQUIRED",
    WriteAuthBindingMismatch: "WRITE_AUTH_BINDING_MISMATCH",
    WriteAuthSessionInvalid: "WRITE_AUTH_SESSION_INVALID",
    ProjectHasPendingTransfer: "PROJECT_HAS_PENDING_TRANSFER",
    NonceReplay: "nonce_replay",
    DelegationStatementMismatch: "delegation_statement_mismatch",
    DelegationResourceUriMismatch: "delegation_resource_uri_mismatch",
    SignerMismatch: "signer_mismatch",
    DelegationOversized: "delegation_oversized",
    DelegationParseFailed: "delegation_parse_failed",
    DelegationSignatureInvalid: "delegation_signature_invalid",
    DelegationNonceInvalid: "delegation_nonce_invalid",
    Duplicate: "duplicate",
    InvalidRequest: "invalid_request",
    InvalidToken: "invalid_token",
    AccessDenied: "access_denied",
    EventNotAllowed: "event_not_allowed",
    RepositoryIdMismatch: "repository_id_mismatch",
    AmbiguousBinding: "ambiguous_binding",
    InsufficientScope: "insufficient_scope",
    ForbiddenSpecField: "forbidden_spec_field",
    ForbiddenPlan: "forbidden_plan",
});

//! `ErrorCode`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Code of an error, as far as the catalogue is known; its page goes on after `CHECKPOINT_NOT_AVAILABLE`.
///
/// The service never sends `MISSION_ENDED`: the client makes it from the message of a refused issue or refresh.
/// `DROPOFF_ALREADY_COLLECTED` has no stated status.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract section 1.7). `PASSPORT_REVOKED` and `INSUFFICIENT_CREDITS` are S, as names of error classes of the JavaScript client.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `UNAUTHORIZED`
    Unauthorized,
    /// `INVALID_API_KEY`
    InvalidApiKey,
    /// `PASSPORT_EXPIRED`
    PassportExpired,
    /// `PASSPORT_REVOKED`
    PassportRevoked,
    /// `FORBIDDEN`
    Forbidden,
    /// `PASSPORT_BLOCKED`
    PassportBlocked,
    /// `TIER_LIMIT_EXCEEDED`
    TierLimitExceeded,
    /// `TRUST_LEVEL_INSUFFICIENT`
    TrustLevelInsufficient,
    /// `UNAUTHORIZED_SKILL_ACCESS`
    UnauthorizedSkillAccess,
    /// `IDENTITY_REQUIREMENTS_NOT_MET`
    IdentityRequirementsNotMet,
    /// `GOVERNANCE_APPROVAL_REQUIRED`
    GovernanceApprovalRequired,
    /// `TENANT_BILLED_BY_PARTNER`
    TenantBilledByPartner,
    /// `BILLING_ACCOUNT_INACTIVE`
    BillingAccountInactive,
    /// `DELEGATION_DEPTH_EXCEEDED`
    DelegationDepthExceeded,
    /// `SCOPE_ESCALATION`
    ScopeEscalation,
    /// `ACCOUNTABILITY_REQUIRED`
    AccountabilityRequired,
    /// `DELEGATION_ACCOUNTABILITY_VIOLATION`
    DelegationAccountabilityViolation,
    /// `SCHEMA_VALIDATION_FAILED`
    SchemaValidationFailed,
    /// `INVALID_REQUEST`
    InvalidRequest,
    /// `TENANT_TIER_NOT_ALLOWED`
    TenantTierNotAllowed,
    /// `INSUFFICIENT_CREDITS`
    InsufficientCredits,
    /// `ALLOWANCE_EXHAUSTED`
    AllowanceExhausted,
    /// `NOT_FOUND`
    NotFound,
    /// `SKILL_NOT_FOUND`
    SkillNotFound,
    /// `INVOCATION_NOT_FOUND`
    InvocationNotFound,
    /// `CHECKPOINT_NOT_AVAILABLE`
    CheckpointNotAvailable,
    /// `TENANT_LIMIT_REACHED`
    TenantLimitReached,
    /// `DROPOFF_ALREADY_COLLECTED`
    DropoffAlreadyCollected,
    /// `MISSION_ENDED`
    MissionEnded,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ErrorCode, Unknown {
    Unauthorized: "UNAUTHORIZED",
    InvalidApiKey: "INVALID_API_KEY",
    PassportExpired: "PASSPORT_EXPIRED",
    PassportRevoked: "PASSPORT_REVOKED",
    Forbidden: "FORBIDDEN",
    PassportBlocked: "PASSPORT_BLOCKED",
    TierLimitExceeded: "TIER_LIMIT_EXCEEDED",
    TrustLevelInsufficient: "TRUST_LEVEL_INSUFFICIENT",
    UnauthorizedSkillAccess: "UNAUTHORIZED_SKILL_ACCESS",
    IdentityRequirementsNotMet: "IDENTITY_REQUIREMENTS_NOT_MET",
    GovernanceApprovalRequired: "GOVERNANCE_APPROVAL_REQUIRED",
    TenantBilledByPartner: "TENANT_BILLED_BY_PARTNER",
    BillingAccountInactive: "BILLING_ACCOUNT_INACTIVE",
    DelegationDepthExceeded: "DELEGATION_DEPTH_EXCEEDED",
    ScopeEscalation: "SCOPE_ESCALATION",
    AccountabilityRequired: "ACCOUNTABILITY_REQUIRED",
    DelegationAccountabilityViolation: "DELEGATION_ACCOUNTABILITY_VIOLATION",
    SchemaValidationFailed: "SCHEMA_VALIDATION_FAILED",
    InvalidRequest: "INVALID_REQUEST",
    TenantTierNotAllowed: "TENANT_TIER_NOT_ALLOWED",
    InsufficientCredits: "INSUFFICIENT_CREDITS",
    AllowanceExhausted: "ALLOWANCE_EXHAUSTED",
    NotFound: "NOT_FOUND",
    SkillNotFound: "SKILL_NOT_FOUND",
    InvocationNotFound: "INVOCATION_NOT_FOUND",
    CheckpointNotAvailable: "CHECKPOINT_NOT_AVAILABLE",
    TenantLimitReached: "TENANT_LIMIT_REACHED",
    DropoffAlreadyCollected: "DROPOFF_ALREADY_COLLECTED",
    MissionEnded: "MISSION_ENDED",
});

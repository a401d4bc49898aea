//! `AuthSettingsInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Settings to change.
///
/// *Evidence:* seen in the official client's code (contract section 3.11).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthSettingsInput {
    /// Whether end users may set a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_password_set: Option<bool>,
    /// The preferred way to sign in. Not in 1.57.0; the type is not known.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred_sign_in_method: Option<::serde_json::Value>,
    /// Whether everybody may sign up. Not in 1.57.0; the type is not known.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_signup: Option<::serde_json::Value>,
    /// Whether administrators need a passkey. Not in 1.57.0; the type is not known.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require_passkey_for_project_admin: Option<::serde_json::Value>,
    /// Domains of e-mail addresses that may sign up. Not in 1.57.0; the type is not known.
    ///
    /// *Evidence:* seen in the official client's code (contract section 6.3). The meaning is inferred from the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed_email_domains: Option<::serde_json::Value>,
}

//! `RequireRole`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Roles that may call a function, looked up in a table of the project.
///
/// *Evidence:* seen in the official client's code (contract section 6.2). Meanings are inferred from the names.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct RequireRole {
    /// Table with the roles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Column with the id of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_column: Option<String>,
    /// Column with the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role_column: Option<String>,
    /// Roles that may call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allowed: Option<Vec<String>>,
    /// How long a look-up is kept; the unit is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_ttl: Option<i64>,
    /// What happens otherwise, such as `redirect`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_deny: Option<String>,
    /// Where to send those who have to sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_in_path: Option<String>,
}

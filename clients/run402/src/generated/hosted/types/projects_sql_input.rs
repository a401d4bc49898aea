//! `ProjectsSqlInput`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// SQL to run.
///
/// *Evidence:* seen in the official client's code (contract section 3.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct ProjectsSqlInput {
    /// The SQL, with `$1`, `$2`, … for the parameters.
    pub sql: String,
    /// Values of the parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub params: Option<Vec<::serde_json::Value>>,
}

impl ProjectsSqlInput {
    /// A `ProjectsSqlInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(sql: impl Into<String>) -> Self {
        Self {
            sql: sql.into(),
            params: ::std::default::Default::default(),
        }
    }
}

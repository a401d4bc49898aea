//! `FunctionsInvokeInput`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// A function to call.
///
/// *Evidence:* seen in the official client's code (contract section 7.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct FunctionsInvokeInput {
    /// Id of the project.
    pub project_id: String,
    /// Name of the function.
    pub function_name: String,
    /// Release to call it of; left out, the live one.
    ///
    /// *Evidence:* seen in the official client's code (contract section 7.2). What happens without it is inferred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub release_id: Option<String>,
}

impl FunctionsInvokeInput {
    /// A `FunctionsInvokeInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(project_id: impl Into<String>, function_name: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            function_name: function_name.into(),
            release_id: ::std::default::Default::default(),
        }
    }
}

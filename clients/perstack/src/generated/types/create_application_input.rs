//! `CreateApplicationInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// A new application.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P3).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateApplicationInput {
    /// Name of the application.
    ///
    /// Limits: at most 255 characters.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3, P3). The limit is C.
    pub name: String,
    /// Id of the group to create it in.
    #[serde(
        rename = "applicationGroupId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub application_group_id: Option<String>,
}

impl CreateApplicationInput {
    /// A `CreateApplicationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            application_group_id: ::std::default::Default::default(),
        }
    }
}

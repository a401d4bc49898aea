//! `AssignVersionInput`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// The release a draft becomes.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P36).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AssignVersionInput {
    /// Semantic version, such as `1.0.0`. Must not exist yet.
    pub version: String,
    /// Tag to point at the version, such as `latest`, in lower case. Tags move.
    ///
    /// Limits: at most 255 characters.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3, P36). Grammar and length are C.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

impl AssignVersionInput {
    /// A `AssignVersionInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(version: impl Into<String>) -> Self {
        Self {
            version: version.into(),
            tag: ::std::default::Default::default(),
        }
    }
}

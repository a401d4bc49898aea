//! `AuthorityProfileActivationInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Which kind of profile a version is of.
///
/// *Evidence:* seen in the official client's code (contract section 3.27). That it is text is inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AuthorityProfileActivationInput {
    /// Kind of the profile. The words are not known.
    pub profile_kind: String,
}

impl AuthorityProfileActivationInput {
    /// A `AuthorityProfileActivationInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(profile_kind: impl Into<String>) -> Self {
        Self {
            profile_kind: profile_kind.into(),
        }
    }
}

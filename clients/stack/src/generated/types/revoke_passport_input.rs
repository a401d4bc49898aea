//! `RevokePassportInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// The passport to revoke.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct RevokePassportInput {
    /// Id of the passport.
    pub jti: String,
    /// Why. Always sent, null where there is none.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub reason: Option<String>,
}

impl RevokePassportInput {
    /// A `RevokePassportInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(jti: impl Into<String>) -> Self {
        Self {
            jti: jti.into(),
            reason: ::std::default::Default::default(),
        }
    }
}

//! `RevokePassportsInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Why passports are revoked.
///
/// *Evidence:* seen in the official client's code (contract section 3.2).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize, ::serde::Deserialize)]
pub struct RevokePassportsInput {
    /// Why. Always sent, null where there is none.
    #[serde(deserialize_with = "::serde::Deserialize::deserialize")]
    pub reason: Option<String>,
}

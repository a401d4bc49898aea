//! `AuthorityUseReply`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

use super::AuthorityUse;

/// Answer with one use.
///
/// *Evidence:* seen in the official client's code (contract section 3.27).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct AuthorityUseReply {
    /// The use.
    ///
    /// *Evidence:* inferred, from what is seen in the official client's code (contract section 3.27). Only the key is known; that it holds an object is inferred.
    #[serde(rename = "use")]
    pub use_: AuthorityUse,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl AuthorityUseReply {
    /// A `AuthorityUseReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(use_: impl Into<AuthorityUse>) -> Self {
        Self {
            use_: use_.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(AuthorityUseReply {
    use_: "use",
});

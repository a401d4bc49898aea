//! `YankExpertReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::YankResult;

/// Answer of `experts_yank`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P30).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct YankExpertReply {
    /// Payload of the answer.
    pub data: YankResult,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl YankExpertReply {
    /// A `YankExpertReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<YankResult>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(YankExpertReply {
    data: "data",
});

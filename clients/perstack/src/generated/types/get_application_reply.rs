//! `GetApplicationReply`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

use super::GetApplicationData;

/// Answer of `applications_get`.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P2).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct GetApplicationReply {
    /// Payload of the answer.
    pub data: GetApplicationData,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl GetApplicationReply {
    /// A `GetApplicationReply` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(data: impl Into<GetApplicationData>) -> Self {
        Self {
            data: data.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(GetApplicationReply {
    data: "data",
});

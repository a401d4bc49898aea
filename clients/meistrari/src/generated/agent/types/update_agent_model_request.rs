//! `UpdateAgentModelRequest`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// The model to use from now on.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, A4).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct UpdateAgentModelRequest {
    /// Name of the model.
    pub model: String,
    /// Message of the commit that changes it.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 3, A4). That it is optional is inferred.
    #[serde(rename = "commitMessage", default, skip_serializing_if = "Option::is_none")]
    pub commit_message: Option<String>,
}

impl UpdateAgentModelRequest {
    /// A `UpdateAgentModelRequest` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            commit_message: ::std::default::Default::default(),
        }
    }
}

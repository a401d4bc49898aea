//! `SessionTimelineResponse`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionStatus;

/// The persisted summary of a session.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The names of the fields are stated; their types are inferred.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionTimelineResponse {
    /// Where the session stands.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). That it is the same list is inferred.
    pub status: SessionStatus,
    /// Metrics of the session, an object as far as is known. Its fields are not published.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metrics: Option<::serde_json::Value>,
    /// The prompt.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<String>,
    /// Spans of the session. Their fields are not published.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<::serde_json::Value>>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionTimelineResponse {
    /// A `SessionTimelineResponse` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(status: impl Into<SessionStatus>) -> Self {
        Self {
            status: status.into(),
            metrics: ::std::default::Default::default(),
            prompt: ::std::default::Default::default(),
            spans: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionTimelineResponse {
    status: "status",
    metrics: "metrics",
    prompt: "prompt",
    spans: "spans",
});

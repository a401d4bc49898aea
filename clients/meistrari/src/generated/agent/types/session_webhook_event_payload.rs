//! `SessionWebhookEventPayload`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::{
    SessionStatus, SessionWebhookEventType, SessionWebhookSubagent, SessionWebhookUsage,
};

/// What a webhook delivers: metadata only. The content comes from the stream or the timeline. Verify the signature
/// over the raw body before it is read.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The names of all eight fields are stated; the types of all but `sessionId` and `deliveryId` are inferred, and
/// so is which of them may be null or missing.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionWebhookEventPayload {
    /// What happened.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(rename = "eventType")]
    pub event_type: SessionWebhookEventType,
    /// Id of the session.
    #[serde(rename = "sessionId")]
    pub session_id: String,
    /// Id of the run.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(rename = "runId", default, skip_serializing_if = "Option::is_none")]
    pub run_id: Option<String>,
    /// Where the session stands.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SessionStatus>,
    /// What went wrong.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What was used.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<SessionWebhookUsage>,
    /// The subagent that a `subagent.*` event is about.
    ///
    /// *Evidence:* inferred, from what is stated by the vendor's client documentation (contract section 4.1). The name is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subagent: Option<SessionWebhookSubagent>,
    /// Id of the delivery. A repeat has the same one (inferred).
    #[serde(rename = "deliveryId")]
    pub delivery_id: String,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionWebhookEventPayload {
    /// A `SessionWebhookEventPayload` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        event_type: impl Into<SessionWebhookEventType>,
        session_id: impl Into<String>,
        delivery_id: impl Into<String>,
    ) -> Self {
        Self {
            event_type: event_type.into(),
            session_id: session_id.into(),
            run_id: ::std::default::Default::default(),
            status: ::std::default::Default::default(),
            error: ::std::default::Default::default(),
            usage: ::std::default::Default::default(),
            subagent: ::std::default::Default::default(),
            delivery_id: delivery_id.into(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionWebhookEventPayload {
    event_type: "eventType",
    session_id: "sessionId",
    run_id: "runId",
    status: "status",
    error: "error",
    usage: "usage",
    subagent: "subagent",
    delivery_id: "deliveryId",
});

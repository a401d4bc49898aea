//! What STACK broadcasts when passports are revoked (STACK contract, section 5.5).
//!
//! Only the types: the broadcast goes over a Redis channel (`stack:revoked`) whose public address is not known, so how
//! the events get here is the caller's business. An event of a kind that is not known must never be lost.

use agent_clients_runtime::{Extra, from_slice};
use serde::Serialize;
use serde_json::Value;

/// One message of the broadcast. The fields of the kinds `bulk_session`, `bulk_operator` and `bulk_claim` were never
/// seen: what is known of the others is assumed of them, and everything else is in their `extra` (inferred).
///
/// ```
/// use stack_client::revocation::RevocationEvent;
///
/// let message = r#"{"type":"single","operator_id":"op_1","jti":"pp_1","cascaded":["pp_2"],"reason":null,"at":1747913532614}"#;
/// let RevocationEvent::Single(event) = RevocationEvent::parse(message)? else { panic!() };
/// assert_eq!(event.cascaded, ["pp_2"]);
/// # Ok::<(), stack_client::runtime::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type")]
#[non_exhaustive]
pub enum RevocationEvent {
    /// One passport and those delegated from it.
    #[serde(rename = "single")]
    Single(SingleRevocation),
    /// All passports of an agent.
    #[serde(rename = "bulk_agent")]
    BulkAgent(BulkRevocation),
    /// All passports of a session.
    #[serde(rename = "bulk_session")]
    BulkSession(BulkRevocation),
    /// All passports of an operator.
    #[serde(rename = "bulk_operator")]
    BulkOperator(BulkRevocation),
    /// All passports that carry an identity claim.
    #[serde(rename = "bulk_claim")]
    BulkClaim(BulkRevocation),
    /// A kind this version does not know, or one of another form, as it came.
    #[serde(untagged)]
    Unknown(Value),
}

agent_clients_runtime::open_union!(
    RevocationEvent,
    "type",
    Unknown {
        Single: "single",
        BulkAgent: "bulk_agent",
        BulkSession: "bulk_session",
        BulkOperator: "bulk_operator",
        BulkClaim: "bulk_claim",
    }
);

impl RevocationEvent {
    /// Reads a message of the channel.
    ///
    /// # Errors
    /// Where it is no JSON. A kind or a form that is not known is no error.
    pub fn parse(message: impl AsRef<[u8]>) -> Result<Self, agent_clients_runtime::DecodeError> {
        from_slice(message.as_ref())
    }
}

/// One passport was revoked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct SingleRevocation {
    /// Id of the operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// Id of the passport.
    pub jti: String,
    /// Ids of the passports that were delegated from it and went with it.
    pub cascaded: Vec<String>,
    /// Why, in the words of whoever revoked it.
    pub reason: Option<String>,
    /// When, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

agent_clients_runtime::deserialize_keeping_unknown!(SingleRevocation {
    operator_id: "operator_id",
    jti: "jti",
    cascaded: "cascaded" default,
    reason: "reason",
    at: "at",
});

/// Many passports were revoked at once: those that were issued until then.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BulkRevocation {
    /// Id of the operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<String>,
    /// Id of the agent; set for `bulk_agent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agent_id: Option<String>,
    /// Id of the session; what `bulk_session` is assumed to say (inferred).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    /// Id of the identity claim; what `bulk_claim` is assumed to say (inferred).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim_id: Option<String>,
    /// How many were revoked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoked_count: Option<i64>,
    /// How many delegated ones went with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cascaded_count: Option<i64>,
    /// Why, in the words of whoever revoked them.
    pub reason: Option<String>,
    /// When, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

agent_clients_runtime::deserialize_keeping_unknown!(BulkRevocation {
    operator_id: "operator_id",
    agent_id: "agent_id",
    session_id: "session_id",
    claim_id: "claim_id",
    revoked_count: "revoked_count",
    cascaded_count: "cascaded_count",
    reason: "reason",
    at: "at",
});

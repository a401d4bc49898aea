//! `CreateDropoffInput`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// A new drop-off.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 3.6). One guide has the names from_agent_id and to_agent_id; all clients send these.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct CreateDropoffInput {
    /// Id of the agent that deposits.
    pub from_agent: String,
    /// Id of the agent that collects.
    pub to_agent: String,
    /// JSON Schema of the payload.
    pub schema: ::serde_json::Map<String, ::serde_json::Value>,
    /// How long it lives, in seconds.
    ///
    /// Limits: at most 86400. The server's default: `1800`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl_seconds: Option<i64>,
    /// What happens when it expires.
    ///
    /// The server's default: `"notify"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_expire: Option<String>,
}

impl CreateDropoffInput {
    /// A `CreateDropoffInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        from_agent: impl Into<String>,
        to_agent: impl Into<String>,
        schema: ::serde_json::Map<String, ::serde_json::Value>,
    ) -> Self {
        Self {
            from_agent: from_agent.into(),
            to_agent: to_agent.into(),
            schema,
            ttl_seconds: ::std::default::Default::default(),
            on_expire: ::std::default::Default::default(),
        }
    }
}

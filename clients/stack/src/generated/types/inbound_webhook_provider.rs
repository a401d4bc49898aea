//! `InboundWebhookProvider`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Who sends to an inbound webhook.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InboundWebhookProvider {
    /// `agentmail`
    Agentmail,
    /// `generic`
    Generic,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(InboundWebhookProvider, Unknown {
    Agentmail: "agentmail",
    Generic: "generic",
});

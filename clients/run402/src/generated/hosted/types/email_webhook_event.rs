//! `EmailWebhookEvent`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Event of a mailbox.
///
/// *Evidence:* seen in the official client's code (contract section 3.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EmailWebhookEvent {
    /// `delivery`
    Delivery,
    /// `bounced`
    Bounced,
    /// `complained`
    Complained,
    /// `reply_received`
    ReplyReceived,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(EmailWebhookEvent, Unknown {
    Delivery: "delivery",
    Bounced: "bounced",
    Complained: "complained",
    ReplyReceived: "reply_received",
});

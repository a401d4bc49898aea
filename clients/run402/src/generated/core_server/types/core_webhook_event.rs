//! `CoreWebhookEvent`.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

/// Event of a mailbox.
///
/// *Evidence:* seen in the official client's code (contract sections 3.9 and 7.2). `complained` is that of the hosted API; the others were recorded.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CoreWebhookEvent {
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

::agent_clients_runtime::open_enum!(CoreWebhookEvent, Unknown {
    Delivery: "delivery",
    Bounced: "bounced",
    Complained: "complained",
    ReplyReceived: "reply_received",
});

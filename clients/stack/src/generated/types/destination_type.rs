//! `DestinationType`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// How a notification is delivered.
///
/// *Evidence:* seen in the official client's code and documented by the vendor (contract sections 3.7 and 3.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DestinationType {
    /// `email`
    Email,
    /// `sms`
    Sms,
    /// `webhook`
    Webhook,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(DestinationType, Unknown {
    Email: "email",
    Sms: "sms",
    Webhook: "webhook",
});

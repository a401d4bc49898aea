//! `ProxyProviderStatus`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Where a service says that a call stands.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyProviderStatus {
    /// `pending`
    Pending,
    /// `requires_action`
    RequiresAction,
    /// `succeeded`
    Succeeded,
    /// `failed`
    Failed,
    /// `canceled`
    Canceled,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ProxyProviderStatus, Unknown {
    Pending: "pending",
    RequiresAction: "requires_action",
    Succeeded: "succeeded",
    Failed: "failed",
    Canceled: "canceled",
});

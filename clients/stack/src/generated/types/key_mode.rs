//! `KeyMode`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Who signs for an agent. Cannot be changed after creation.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyMode {
    /// `stack_managed`
    StackManaged,
    /// `customer_managed`
    CustomerManaged,
    /// `co_signed`
    CoSigned,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(KeyMode, Unknown {
    StackManaged: "stack_managed",
    CustomerManaged: "customer_managed",
    CoSigned: "co_signed",
});

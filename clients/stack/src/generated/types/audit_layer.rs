//! `AuditLayer`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Part of the service that acted.
///
/// *Evidence:* documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuditLayer {
    /// `vault`
    Vault,
    /// `proxy`
    Proxy,
    /// `dropoff`
    Dropoff,
    /// `skills`
    Skills,
    /// `system`
    System,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(AuditLayer, Unknown {
    Vault: "vault",
    Proxy: "proxy",
    Dropoff: "dropoff",
    Skills: "skills",
    System: "system",
});

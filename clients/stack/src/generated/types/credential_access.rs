//! `CredentialAccess`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Whether an agent may hold credentials or has to call services through the proxy.
///
/// *Evidence:* seen in the official client's code (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CredentialAccess {
    /// `direct`
    Direct,
    /// `proxy_preferred`
    ProxyPreferred,
    /// `proxy_only`
    ProxyOnly,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CredentialAccess, Unknown {
    Direct: "direct",
    ProxyPreferred: "proxy_preferred",
    ProxyOnly: "proxy_only",
});

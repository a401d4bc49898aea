//! `Tier`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Tier of a wallet. Documented: `prototype` $0.10 for 7 days, 250 MB and 500,000 calls; `hobby` $5 for 30 days,
/// 1024 MB and 5,000,000 calls; `team` $20 for 30 days, 10,240 MB and 50,000,000 calls.
///
/// *Evidence:* seen in the official client's code (contract section 3.1). The figures are the vendor's documentation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Tier {
    /// `prototype`
    Prototype,
    /// `hobby`
    Hobby,
    /// `team`
    Team,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(Tier, Unknown {
    Prototype: "prototype",
    Hobby: "hobby",
    Team: "team",
});

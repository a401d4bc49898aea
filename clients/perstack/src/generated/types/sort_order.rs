//! `SortOrder`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Direction of sorting, ascending or descending.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SortOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SortOrder, Unknown {
    Asc: "asc",
    Desc: "desc",
});

//! `SkillExecutionMode`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Who executes a skill.
///
/// *Evidence:* stated by the vendor's client documentation and seen in the official client's code and documented by the vendor (contract section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SkillExecutionMode {
    /// `sealed`
    Sealed,
    /// `open`
    Open,
    /// `source`
    Source,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SkillExecutionMode, Unknown {
    Sealed: "sealed",
    Open: "open",
    Source: "source",
});

//! `ExpertCategory`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Category of an expert.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 3, P25).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExpertCategory {
    /// `general`
    General,
    /// `coding`
    Coding,
    /// `research`
    Research,
    /// `writing`
    Writing,
    /// `data`
    Data,
    /// `automation`
    Automation,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(ExpertCategory, Unknown {
    General: "general",
    Coding: "coding",
    Research: "research",
    Writing: "writing",
    Data: "data",
    Automation: "automation",
});

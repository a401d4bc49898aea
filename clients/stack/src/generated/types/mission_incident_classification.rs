//! `MissionIncidentClassification`.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// What an incident was.
///
/// Until 0.19.1 of the official client; later ones dropped it.
///
/// *Evidence:* seen in the official client's code (contract section 3.17).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MissionIncidentClassification {
    /// `false_positive`
    FalsePositive,
    /// `true_positive_handled`
    TruePositiveHandled,
    /// `true_positive_escalated`
    TruePositiveEscalated,
    /// `inconclusive`
    Inconclusive,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(MissionIncidentClassification, Unknown {
    FalsePositive: "false_positive",
    TruePositiveHandled: "true_positive_handled",
    TruePositiveEscalated: "true_positive_escalated",
    Inconclusive: "inconclusive",
});

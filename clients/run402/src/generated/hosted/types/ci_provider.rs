//! `CiProvider`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Who issues the tokens of a binding.
///
/// *Evidence:* seen in the official client's code (contract sections 3.3 and 5.8).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CiProvider {
    /// `github-actions`
    GithubActions,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(CiProvider, Unknown {
    GithubActions: "github-actions",
});

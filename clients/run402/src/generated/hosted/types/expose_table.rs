//! `ExposeTable`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

use super::ExposePolicy;

/// A table of an expose manifest, as the official client writes one; the service may know more.
///
/// *Evidence:* seen in the official client's code (contract section 4.3).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
pub struct ExposeTable {
    /// Name of the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it is reachable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expose: Option<bool>,
    /// Who may do what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<ExposePolicy>,
    /// Column with the id of the row's owner, for `user_owns_rows`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.3). The meaning is inferred from the names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_column: Option<String>,
    /// Has to be true for `public_read_write_UNRESTRICTED`.
    ///
    /// *Evidence:* seen in the official client's code (contract section 4.3). The meaning is inferred from the names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub i_understand_this_is_unrestricted: Option<bool>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(ExposeTable {
    name: "name",
    expose: "expose",
    policy: "policy",
    owner_column: "owner_column",
    i_understand_this_is_unrestricted: "i_understand_this_is_unrestricted",
});

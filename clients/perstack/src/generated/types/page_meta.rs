//! `PageMeta`.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Where a page stands in the whole list. Which fields come depends on the style of paging; all are optional.
///
/// *Evidence:* inferred (contract section 1). Total take and skip are observed in the older API.
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct PageMeta {
    /// Number of items on all pages together.
    ///
    /// *Evidence:* seen in the official client's code (contract section 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// Page size that was applied (`take` and `skip` style).
    ///
    /// *Evidence:* seen in the official client's code (contract section 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take: Option<i64>,
    /// Number of items that were skipped (`take` and `skip` style).
    ///
    /// *Evidence:* seen in the official client's code (contract section 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip: Option<i64>,
    /// Page size that was applied (`limit` and `offset` style).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Number of items that were skipped (`limit` and `offset` style).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(PageMeta {
    total: "total",
    take: "take",
    skip: "skip",
    limit: "limit",
    offset: "offset",
});

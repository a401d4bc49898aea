//! `BlobDiagnoseInvalidation`.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// How far the cache is renewed.
///
/// *Evidence:* seen in the official client's code (contract sections 2 and 4.9).
#[derive(Clone, Debug, PartialEq, Default, ::serde::Serialize)]
#[non_exhaustive]
pub struct BlobDiagnoseInvalidation {
    /// Id of the invalidation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its state: `InProgress`, `Completed` or `Failed`.
    ///
    /// *Evidence:* seen in the official client's code (contract sections 2 and 4.9). The words are those of `AssetRef`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

::agent_clients_runtime::deserialize_keeping_unknown!(BlobDiagnoseInvalidation {
    id: "id",
    status: "status",
});

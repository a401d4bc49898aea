//! `SessionFileEntry`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// One entry of the tree.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionFileEntry {
    /// Path of the file, such as `output/report.md`.
    pub path: String,
    /// Size of the file, in bytes (the unit is inferred).
    pub size: i64,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionFileEntry {
    /// A `SessionFileEntry` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(path: impl Into<String>, size: i64) -> Self {
        Self {
            path: path.into(),
            size,
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionFileEntry {
    path: "path",
    size: "size",
});

//! `SessionFile`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

use super::SessionFileEncoding;

/// A captured file with its content.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[non_exhaustive]
pub struct SessionFile {
    /// How `content` is written.
    pub encoding: SessionFileEncoding,
    /// The content: text for `raw`, base64 for `base64`.
    pub content: String,
    /// Path of the file.
    ///
    /// *Evidence:* inferred (contract section 4.1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Fields this version does not know, as they came.
    #[serde(flatten)]
    pub extra: ::agent_clients_runtime::Extra,
}

impl SessionFile {
    /// A `SessionFile` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(
        encoding: impl Into<SessionFileEncoding>,
        content: impl Into<String>,
    ) -> Self {
        Self {
            encoding: encoding.into(),
            content: content.into(),
            path: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}

::agent_clients_runtime::deserialize_keeping_unknown!(SessionFile {
    encoding: "encoding",
    content: "content",
    path: "path",
});

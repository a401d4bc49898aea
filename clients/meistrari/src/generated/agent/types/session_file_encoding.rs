//! `SessionFileEncoding`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// How the content of a file is written: `raw` for text-like files, `base64` (standard alphabet) for binary ones.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The alphabet is inferred.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SessionFileEncoding {
    /// `raw`
    Raw,
    /// `base64`
    Base64,
    /// A value this version does not know, as it is on the wire.
    Unknown(String),
}

::agent_clients_runtime::open_enum!(SessionFileEncoding, Unknown {
    Raw: "raw",
    Base64: "base64",
});

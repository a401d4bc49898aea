//! `AgentInput`.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

/// A file in the Vault and the name it has for the agent.
///
/// *Evidence:* stated by the vendor's client documentation (contract section 4.1).
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
pub struct AgentInput {
    /// Reference of the file: `vault://` and its id, a UUID of version 4 or the SHA-256 of its content in hex
    /// digits.
    ///
    /// *Evidence:* stated by the vendor's client documentation (contract section 4.1). The grammar is C, from the Vault's client.
    #[serde(rename = "vaultRef")]
    pub vault_ref: String,
    /// Name of the file, such as `tickets.csv`.
    pub filename: String,
}

impl AgentInput {
    /// A `AgentInput` with its required fields; everything else is absent.
    #[must_use]
    pub fn new(vault_ref: impl Into<String>, filename: impl Into<String>) -> Self {
        Self {
            vault_ref: vault_ref.into(),
            filename: filename.into(),
        }
    }
}

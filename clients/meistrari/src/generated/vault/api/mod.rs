//! The operations, one module per namespace; a client's methods lead to them.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

pub mod assets;
pub mod files;
pub mod files_multipart;
pub mod permalinks;
impl crate::vault::VaultClient {
    /// The operations of `assets`.
    #[must_use]
    pub fn assets(&self) -> assets::Assets {
        assets::Assets {
            core: self.core().clone(),
        }
    }

    /// The operations of `files`.
    #[must_use]
    pub fn files(&self) -> files::Files {
        files::Files {
            core: self.core().clone(),
        }
    }

    /// The operations of `permalinks`.
    #[must_use]
    pub fn permalinks(&self) -> permalinks::Permalinks {
        permalinks::Permalinks {
            core: self.core().clone(),
        }
    }
}

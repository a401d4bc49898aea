//! Where the API is served.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

/// Base address of the requests unless the caller names another; no trailing slash.
pub const URL: &str = "https://vault.tela.com";

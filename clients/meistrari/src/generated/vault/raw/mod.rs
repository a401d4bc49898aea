//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

pub(crate) mod assets;
pub(crate) mod files;
pub(crate) mod files_multipart;
pub(crate) mod permalinks;

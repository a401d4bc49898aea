//! The generated client of Meistrari Vault.
//!
//! Generated from `specs/meistrari-vault.yaml` by `cargo xtask regen meistrari`; do not edit.

#![allow(
    deprecated,
    clippy::large_enum_variant,
    clippy::new_ret_no_self,
    clippy::should_implement_trait,
    clippy::useless_conversion
)]
pub mod api;
pub mod errors;
mod raw;
pub mod server;
pub mod types;

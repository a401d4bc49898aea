//! The generated client of Run402 API.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

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

//! The generated client of Perstack API.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

#![allow(
    deprecated,
    clippy::needless_question_mark,
    clippy::needless_borrows_for_generic_args
)]
#![allow(clippy::large_enum_variant, clippy::module_inception)]
pub mod api;
pub mod errors;
mod raw;
pub mod server;
pub mod types;

//! Where the API is served.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

/// Base address of the requests unless the caller names another; no trailing slash.
pub const URL: &str = "https://api.perstack.ai/api/v1";
/// Default of the server variable `prefix`.
pub const PREFIX: &str = "/api/v1";

//! Where the API is served.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

/// Base address of the requests unless the caller names another; no trailing slash.
pub const URL: &str = "https://api.run402.com";

//! Where the API is served.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

/// Base address of the requests unless the caller names another; no trailing slash.
pub const URL: &str = "https://api.getstack.run";

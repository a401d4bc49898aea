//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/meistrari-agent.yaml` by `cargo xtask regen meistrari`; do not edit.

pub(crate) mod agents;
pub(crate) mod sessions;

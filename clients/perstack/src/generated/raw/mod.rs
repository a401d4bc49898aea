//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/perstack.yaml` by `cargo xtask regen perstack`; do not edit.

pub(crate) mod applications;
pub(crate) mod env_secrets;
pub(crate) mod env_variables;
pub(crate) mod experts;
pub(crate) mod experts_drafts;
pub(crate) mod experts_versions;
pub(crate) mod jobs;
pub(crate) mod jobs_checkpoints;

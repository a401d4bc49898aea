//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/run402-core.yaml` by `cargo xtask regen run402`; do not edit.

pub(crate) mod deploy;
pub(crate) mod email;
pub(crate) mod email_webhooks;
pub(crate) mod functions;
pub(crate) mod functions_runs;
pub(crate) mod projects;
pub(crate) mod secrets;
pub(crate) mod service;
pub(crate) mod storage;

//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/run402.yaml` by `cargo xtask regen run402`; do not edit.

pub(crate) mod admin;
pub(crate) mod ai;
pub(crate) mod allowance;
pub(crate) mod apps;
pub(crate) mod auth;
pub(crate) mod billing;
pub(crate) mod blobs;
pub(crate) mod ci;
pub(crate) mod contracts;
pub(crate) mod deploy;
pub(crate) mod domains;
pub(crate) mod email;
pub(crate) mod email_webhooks;
pub(crate) mod functions;
pub(crate) mod projects;
pub(crate) mod secrets;
pub(crate) mod sender_domain;
pub(crate) mod service;
pub(crate) mod subdomains;
pub(crate) mod tier;

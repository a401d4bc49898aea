//! How each request is built; private, see `api` for what callers use.
//!
//! Generated from `specs/stack.yaml` by `cargo xtask regen stack`; do not edit.

pub(crate) mod agents;
pub(crate) mod audit;
pub(crate) mod authority;
pub(crate) mod billing;
pub(crate) mod credentials;
pub(crate) mod delivery_methods;
pub(crate) mod detector_config;
pub(crate) mod dropoffs;
pub(crate) mod evidence_packs;
pub(crate) mod fleets;
pub(crate) mod identity;
pub(crate) mod inbound_webhooks;
pub(crate) mod intents;
pub(crate) mod llm_anthropic_messages;
pub(crate) mod llm_openai_chat_completions;
pub(crate) mod llm_openrouter_chat_completions;
pub(crate) mod llm_usage;
pub(crate) mod missions;
pub(crate) mod notifications;
pub(crate) mod oauth;
pub(crate) mod partner_connect;
pub(crate) mod partner_tenants;
pub(crate) mod passports;
pub(crate) mod pii_config;
pub(crate) mod proxy;
pub(crate) mod public;
pub(crate) mod reviews;
pub(crate) mod scan;
pub(crate) mod security_events;
pub(crate) mod services;
pub(crate) mod skills;
pub(crate) mod team;
pub(crate) mod usage;

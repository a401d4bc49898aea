//! What the hand-written layer of the gateway promises: proxy, models, skills, intents, notifications, webhooks, fleets, approvals,
//! and errors.
//!
//! Requests and replies are those of recordings of the official client where there is one; facts are those of the STACK contract,
//! section 5. Nothing here opens a socket or waits for a clock.

mod errors;
mod fleets;
mod governance;
mod intents;
mod llm;
mod names;
mod notifications;
mod proxy;
mod skills;
mod support;
mod webhooks;

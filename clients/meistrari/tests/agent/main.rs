//! What the hand-written layer of the agent-api promises, each promise a test. Most run over a transport in memory, so that nothing
//! waits and no outcome depends on a machine; what only a real connection can show runs on loopback.
//!
//! Facts about the service are those of the Meistrari contract; the sections are named where they matter.

mod calls;
mod connection;
mod execute;
mod receiver;
mod secrets;
mod stream;
mod stream_cut;
mod support;
mod turn;
mod webhook_urls;
mod webhooks;

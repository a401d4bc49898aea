//! What missions and passports promise, each promise a test. Everything runs over a transport in memory with tokio's paused clock,
//! so that nothing waits and no outcome depends on a machine.
//!
//! Facts about the API are those of the STACK contract; requests called "recorded" are those of the official client, version 4.0.0.

mod checkpoints;
mod continuous;
mod delegation;
mod ended;
mod exits;
mod namespace;
mod recorded;
mod session;
mod support;

//! A fake service on loopback: an HTTP server that checks every request against a specification before it answers.
//!
//! The fakes of this crate are built on it; use it to fake another API in the same way. An [`Api`] says how the service answers,
//! a [`Spec`] what it may be asked, and the [`Server`] does the rest: it records requests, refuses what the specification does
//! not allow, checks what the fake itself answers, and injects [`Fault`]s. Everything stays on 127.0.0.1, over plain HTTP/1.1,
//! and ends when the server is dropped.
//!
//! Time is real here: a paused tokio clock does not stop a socket. Use [`MemoryTransport`](crate::MemoryTransport) for that.

pub(crate) mod connection;
mod elsewhere;
pub(crate) mod fault;
pub(crate) mod host;
pub(crate) mod respond;
mod server;

pub use crate::openapi::{FormatCheck, Spec, SpecError, Violation};
pub use elsewhere::Elsewhere;
pub use fault::Fault;
pub use server::{Api, Call, Server};

//! What the Perstack client promises, each promise a test. Most run over a transport in memory, so that nothing waits and no
//! outcome depends on a machine; what only a real connection can show runs on loopback.
//!
//! Facts about the API are those of the Perstack contract; the sections are named where they matter.

mod connection;
mod errors;
mod pages;
mod release;
mod repeats;
mod replies;
mod requests;
mod secrets;
mod stream;
mod stream_cut;
mod support;

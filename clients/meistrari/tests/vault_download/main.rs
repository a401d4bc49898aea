//! What downloads from the Vault promise, each promise a test. Most run over transports in memory, one for the Vault and one
//! for the storage, so that nothing waits; what only a real connection can show runs on loopback.
//!
//! Facts about the service are those of the Meistrari contract; the sections are named where they matter.

mod checks;
mod children;
mod files;
mod grammar;
mod hops;
mod permalinks;
mod presigned;
mod secrets;
mod support;
mod wire;

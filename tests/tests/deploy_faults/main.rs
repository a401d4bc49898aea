//! Deploys over real sockets, with something wrong at every exchange, and with the client's process killed at every exchange: there is
//! one release in the end, or an error that says what to do, after which there is one. Never two, and never with content missing.
//!
//! How many exchanges there are is counted in a run without faults, never written down. The cases run beside each other, each with a
//! fake of its own, because the client's waits are real here; in `clients/run402/tests/deploy/faults.rs` they are not.

mod faults;
mod killed;
mod support;

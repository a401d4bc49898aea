//! The parts of the wire conformance test.
//!
//! Cases in, verdicts out. Nothing here knows a single case: what is expected stands in the vectors, in `contract.rs` (by hand,
//! from the Perstack contract), or in the test that asks.

pub mod case;
pub mod compare;
pub mod contract;
pub mod dispatch;
pub mod http;
pub mod replay;
pub mod rule;
pub mod server;
pub mod text;
pub mod values;

#![cfg_attr(feature = "fakes", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "fakes"),
    doc = "The in-memory transport of the agent-clients test kit, without the fakes."
)]
//!
//! ---
//!
//! Nothing here is meant for production, and nothing here may answer what nobody scripted: a test kit that guesses lets
//! tests pass that should not.

mod answer;
mod body;
mod memory;
mod percent;
pub mod process;
mod recorded;
mod route;

#[cfg(feature = "fakes")]
pub mod loopback;
#[cfg(feature = "fakes")]
pub mod meistrari;
#[cfg(feature = "fakes")]
mod openapi;
#[cfg(feature = "fakes")]
pub mod perstack;
#[cfg(feature = "fakes")]
pub mod run402;
#[cfg(feature = "fakes")]
pub mod stack;
#[cfg(feature = "fakes")]
mod storage;
#[cfg(feature = "fakes")]
mod sync;
pub mod vast;

pub use answer::Answer;
pub use body::ScriptedBody;
pub use memory::MemoryTransport;
pub use recorded::RecordedRequest;

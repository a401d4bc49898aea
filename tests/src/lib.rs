//! What the tests of the workspace share: the generated fixtures, and a loopback server that follows a script.
//!
//! One fixture for each feature of the specifications (`fixtures/*.yaml`). Nothing here
//! may be used by a client.

#[rustfmt::skip]
pub mod fixtures;
pub mod server;

/// The examples of the top README, compiled and run with the doctests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

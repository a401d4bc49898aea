//! The open-source server: its deploys, keys, objects and errors, against a server in memory that answers as the real one was recorded.

mod deploys;
mod keys;
mod objects;
mod refusals;
mod server;

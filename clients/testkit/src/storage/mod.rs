//! A storage host behind a service: what presigned addresses lead to.
//!
//! It knows no service. A [`Backend`] says which addresses were issued and what becomes of the bytes.

mod content;
mod grants;
mod host;
mod rules;

pub use content::{Content, PartContent, Pattern};
pub use host::StorageRequest;

pub(crate) use grants::{Grants, Purpose};
pub(crate) use host::{Backend, HeaderRules, Storage, Taken, give, refuse};

//! The storage host behind the Vault: what presigned addresses lead to.

mod content;
mod grants;
mod host;
mod rules;

pub use content::{Content, PartContent, Pattern};
pub use host::StorageRequest;

pub(super) use grants::{Declared, Grants, Purpose};
pub(super) use host::Storage;
pub(super) use rules::ASSET_HEADERS;
